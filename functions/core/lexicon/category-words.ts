/** Words that suggest one of the 71 categories: code | wordings. Written like the lexicon, see README.md. */
export const categoryWords = `
LTH-MUR | qatal,murder,murdered,قتل .. kar _diya,dia,gaya,دیا,گیا / murdered,killed .. my,sister,mother
LTH-HON | karo,kaaro,کارو _kari,کاری / karokari,کاروکاری,ghairat,غیرت,ڪاروڪاري / honour,honor _killing / ڪارو _ڪاري
LTH-ATT | gala,گلا daba*,دبا* / stabbed,strangled,choked / goli,گولی .. lag*,mari,لگ*,ماری
PHY-DOM | <spouse> .. mar*,marta,peet*,hath,beats,hits,beating,مار*,پیٹ*,ہاتھ / mar,maar,مار _peet,kut,پیٹ / domestic violence / تشدد
PHY-CHD | <child> .. mara,marta,marti,marte,peet*,beats,beating,مارا,مارتا,مارتی,مارتے
PHY-CRP | ustad,qari,teacher,madras*,استاد,قاری,ٹیچر .. mar*,danda,dande,beat*,beaten,hits,مار*,ڈنڈے
PHY-ACD | tezab,tezaab,acid,تیزاب,تېزاب,تيزاب
PHY-BRN | aag,آگ laga*,لگا* / jala,jla,جلا _diya,dia,dunga,dega,دیا,دوں / petrol,kerosene,پٹرول / burn*,burnt .. me,her,son
PHY-POL | police,thana,thanay,تھانے,پولیس .. mar*,tashadud,torture*,مار*,تشدد
PHY-WIT | abu,abbu,ابو,father .. ammi,ami,امی,mother .. mar*,مار*,beats,beating
SEX-RAP | zyadti,ziadti,rape*,raped,زیادتی,ریپ / izzat,عزت loot*,lut*,لوٹ*
SEX-GNG | gang rape / gangrape / ijtimai,اجتماعی zyadti,زیادتی
SEX-SOD | badfeli,بدفعلی,sodom*
SEX-CSA | <child> + chhed*,galat,غلط,چھیڑ*,molest*,touch*
SEX-ASL | molest*,groped,chhed*,چھیڑ*,دست _درازی
SEX-HRW | office,boss,manager,job,naukri,دفتر,باس,افسر + haras*,harass*,hath,touch*,ہراساں,تنگ
SEX-HRP | gali,school,college,university,bus,گلی,کالج,اسکول + chhed*,tang,harass*,ہراساں,تنگ,چھیڑ*
ONL-BLK | blackmail*,بلیک _میل / ~blackmail / pics,photos,videos,tasveer*,تصویر*,ویڈیو* .. viral,leak,dhamki,وائرل,لیک,دھمکی
ONL-HAR | fake,جعلی id,account,profile,اکاؤنٹ / hack*,ہیک / facebook,insta*,whatsapp .. tang,harass*
PSY-EMO | taan*,zaleel,gali,galiyan,طعن*,گالی,گالیاں,ذلیل,insult*,humiliat*
PSY-BUL | bully*,bullied,class fellows .. tang,mazaq
NEG-NEG | <child> .. bhook*,bhuka,neglect*,بھوک*
NEG-ABN | lawaris,لاوارث,abandoned,nomolood,نومولود
ECO-DEN | kharcha,kharch,خرچہ,خرچ .. nahi,nai,not,نہیں
CON-CNF | band,lock,locked,qaid,tala,بند,قید,تالا + kamr*,room,ghar,کمر*,گھر,me,mujhe,مجھے / nikalne,نکلنے .. nahi,نہیں
HTP-CHM | <under18> _saal,سال,years .. shadi,nikah,شادی,نکاح,marriage,marry / child marriage
HTP-FRM | zabardasti,زبردستی,forced,force,zabrdasti + nikah,shadi,شادی,نکاح,rishta,رشتہ,marriage,marry
HTP-VNI | vani,wani,swara,ونی,سوارہ,سوره
HTP-CUS | watta,wata,vatta,وٹہ,وٹے satta,sata,سٹہ,سٹے
HTP-DOW | jahez,جہیز,dowry
HTP-JIR | jirg*,panchayat,جرگ*,پنچایت
HTP-CNV | forced conversion / mazhab,مذہب tabdeel,تبدیل
HTP-FWM | court marriage / pasand,پسند _ki,کی _shadi,شادی / love marriage
MIS-KID | agwa,aghwa,kidnap*,abduct*,اغوا,تښتول*
MIS-RAN | tawan,تاوان,ransom
MIS-PAR | <spouse>,father .. bach*,kids,children,بچے,بچوں .. le _gaya,gaye,گیا / custody .. took
MIS-LST | <child> .. ghayab,lapata,gum,missing,lost,غائب,لاپتہ,گم
MIS-RUN | ghar,گھر _se,سے .. bhag*,بھاگ* / ran,run _away
MIS-ADM | behen,wife,biwi,بہن,بیوی .. ghayab,missing,lapata,غائب,لاپتہ
TRF-TIP | bech,sold,selling,trafficking,بیچ _diya,dia,دیا
LAB-CHL | child labour / child labor / workshop,bhatta,ورکشاپ,بھٹہ,factory + <child>
LAB-DOM | maid,kamwali,mulazima,ملازمہ,نوکرانی
LAB-BND | bhatta,بھٹہ,qarza,قرضہ .. kam,کام,majboor
LAB-STR | bheek,بھیک,beg,begging
MHS-SUI | khudkushi,suicide,خودکشی,آپگهات / kill _myself / mar _jana,jaun*,جانا,جاؤں / jeena,جینا .. nahi,نہیں / marna,مرنا .. chaht*,چاہت*
MHS-SLF | nas,kalai,نس,کلائی .. kat*,کاٹ* / cut* _myself / self harm
MHS-EMO | udaas,pareshan,dar,depress*,anxi*,lonely,sad,اداس,پریشان,ڈر,ڈپریشن,ghabrahat,گھبراہٹ
MHS-SUB | nasha,nashe,نشہ,نشے,drugs,addict*,ice,sharab,شراب
HLT-MED | khoon,خون,zakhm*,زخم*,hospital,doctor,ہسپتال,ڈاکٹر,medico*
HLT-SRH | hamal,hamla,pregnan*,حاملہ,حمل
FAM-REL | saas,susral,sulah,naraz,ساس,سسرال,صلح,ناراض,inlaws / in _laws
LEG-DIV | khula,talaq,divorce,خلع,طلاق
LEG-CUS | custody,mulaqat,ملاقات,تحویل / bach*,بچے,بچوں .. milne,ملنے
LEG-MNT | kharcha,kharch,nafqa,maintenance,خرچہ,نفقہ / haq,حق _mehr,مہر
LEG-INH | wirasat,jaidad,وراثت,جائیداد,inheritance,property
LEG-DOC | cnic,shanakhti,شناختی,nikahnama,birth / nikah,نکاح _nama,نامہ / b,ب _form,فارم
LEG-ACC | fir,jail,جیل,griftar,گرفتار,arrested
ACC-SVC | shelter,panah,پناہ,darul,دارالامان,ration,راشن / fees,فیس
DIS-EXC | discriminat*,imtiaz*,امتیاز*
EDU-OCC | exam,paper,fail,school,امتحان,فیل,job,naukri
PER-REL | dost,friend,boyfriend,girlfriend,دوست,breakup
<spouse> | shohar husband miyan susar saas devar sasural susral شوہر خاوند میاں سسر ساس دیور سسرال nand jeth
`;
