/** Punjabi in Shahmukhi. How to add a line: README.md in this folder. */
export const punjabi = `
<stick> | سوٹا سوٹی ڈانگاں
<take> | لے لئے پھڑ پھڑی پھڑیا چک چکی کڈھ
<me> | مینوں سانوں میرے ساڈے
<mine> | میری میرے میرا ساڈی ساڈا
<man> | بندہ خصم پیو بھرا گھروالا سوہرا دیور جیٹھ چاچا ماما تایا منڈا گوانڈھی
<child> | دھی دھیاں پتر بال نیانے نیانا کڑی بالاں
<girl> | دھی بھین پین کڑی وہٹی ووہٹی
<dear> | دھی پتر بھین ماں نیانے
<not> | نئیں نہیں نی نہ نیئں
<soon> | کل اج پرسوں جمعے سویرے شام رات اتوار
<wed> | ویاہ نکاح شادی
<force> | زبردستی زوری دھکے مرضی
weapon P1 | <weapon> .. <take> / <stick>,ڈانگ .. <take> .. آ,اے,کھلوت*,آیا,گیا | ڈانگ لے کے آ گیا | V077
threat_to_kill P1! | مار _دیاں,دینا,دیواں,دین,سٹاں,سٹنا,سٹن,مکاؤن + <me>,<kin>,<man>,اوہ,او / جانوں _مار* / جان _توں _مار* / وڈھ _دین*,دیاں,دیواں,سٹ* / ٹوٹے .. کر* / اج <not> _چھڈ* / <not> چھڈنا,چھڈاں _گا,گے,اے / گل .. گھٹ*,وڈھ* | اج نئیں چھڈنا | V077
suicide P1! | مر _جانا,جاواں + میں,دل,چاہ* / مرنا,مرن .. چاہ*,چاہند*,دل,جی,نوں / جینا,جیونا <not> / <not> جینا,جیونا,جین / کھوہ,نہر,چھت .. چھال,چھلانگ / زہر,گولیاں .. کھا*,پی*,پھک / پھاہ*,پھاہا .. لے,لین* / زندگی,حیاتی _توں .. تنگ,اک* | میں مر جانا چاہندی آں |
violence_now P1! | مار,کٹ,کُٹ,پھینٹ _رہیا,رہئے,رئی,ریا,رہے,پیا,رہی,پئے + <me>,<kin>,<mine>,<man>,<girl> / مردا,ماردا پیا / ہنے,ہنیں,اج .. ماریا,کٹیا,مار* / چیکاں .. مار*,آ* / چھیتی _آؤ,آو,آوو,بھیج* / بچا _لو,لئو,لوو / گل پھڑ* | مینوں مار رہیا اے |
perpetrator_present P1 | بوہے,باہر,بوہا .. کھلوتا,کھلوتے,کھڑا,بھن* + او,اوہ,<man> / <weapon>,ڈانگ .. لے _کے _آ .. گیا,گئے,رہیا | بوہے تے کھلوتا اے |
confined P1 | کمرے,کوٹھے,اندر,گھر .. ڈک,ڈکیا,ڈکی,تاڑ,تاڑیا,بند .. دتا,کیتا,رکھ*,کر / بند کر,کیتا .. دتا,رکھ*,اے / جندرا,جندرے .. لا*,مار*,وجیا | کمرے وچ ڈک دتا |
acid_or_burn P1 | ساڑ دتا,دیاں,دین*,دیواں,سٹ*,دیواںگا / اگ .. لا*,لائی / تیزاب .. سٹ*,پا*,سٹیا / تیل .. پا*,سٹ*,چھڑک* | تیل پا کے ساڑ دیاں گا |
abduction P1 | چک _کے .. لے,گئے,لئے / چک .. لے _گئے,گیا / <child>,<girl> .. لبھ*,گواچ*,لاپتہ,غائب / ادھال* | کڑی نوں چک کے لے گئے |
rape P1 | نال .. زیادتی,زبردستی,دھکا / عزت .. لٹ* / گندا,گندی _کم,حرکت | میرے نال زیادتی کیتی |
forced_marriage P1 | <force> + <wed> + <soon> / <wed> + <soon> + <not> .. کر*,چاہ* / وٹے .. سٹے + <soon>,<wed>,نکاح / <wed> + <under18> _سال,سالاں / <girl>,<me> .. ویچ دت*,رہے,دین* | کل زبردستی ویاہ اے |
forced_marriage P2 | <force> + <wed>,رشتہ / <wed> .. <not> .. کر*,چاہ* / وٹے _سٹے | زبردستی ویاہ |
medical P1! | خون,لہو .. وگ*,نکل* / بےہوش,بیہوش / ساہ <not>,بند | لہو وگدا پیا اے |
ongoing_abuse P2 | کٹدا,کُٹدا,کٹدے,کٹدی,ماردا,ماردے,ماردی,کٹیا,ماریا,پھینٹی,لتر / گالاں,گالھاں .. کڈھ*,دیند* / دھمکی*,بلیک / تنگ کر* / تصویراں,وڈیو .. وائرل,پا*,وکھا* / باہر .. <not> .. جان,نکلن / ہتھ .. چک*,لا* / تصویراں بنا* | روز کُٹدا اے | V078
not | <not>
past | سال,ورھے,مہینے .. پہلاں,پہلے / پچھلے .. سال,مہینے / نکے .. ہوند*,ساں
now | ہنے,ہن,اج
story | فلم,ڈرامہ,میچ,گیم,کبڈی,خبر,اخبار,صحافی
idiom | ہسا*,ہس*,ہاس* .. مار*,مر / گرمی,پکھ,بھکھ .. مار,مر / مار _دت*,ای + ہسا*,ہس*
need | طلاق,خلع,خرچہ,وکیل,مدد,سکول,فیس,بندہ,دھی,پریشان*,گھروالا
chatter | مہربانی,شکریہ / نمبر .. کیہدا,کس,غلط / کرایہ / نوکری / او _یار
child | <child>,پیو
`;
/** Punjabi in Roman letters. */
export const romanPunjabi = `
<weapon> | chura chhura churra
<stick> | sota soti dang daang
<take> | le lai phar phad farh chuk kad kadh
<me> | menu mainu mainnu menoon minu sanu sadde mere sade
<mine> | meri mere mera sadi sada
<man> | banda khasam peyo pyo piyo pio bhra pra bhraa gharwala sohra jeth dewar chacha mama taya munda guandi
<child> | dhee dhi puttar putar baal bal niyane nyane kuri kudi
<girl> | dhee dhi bhain pain pen kuri kudi voti vohti
<not> | nai nahi ni naee nayi nahin
<soon> | kal ajj aj parson jumme savere raat
<wed> | viah viyah vyah nikah shadi
<force> | zabardasti ~zabardasti dhakke zori
weapon P1 | <weapon>,chaku,pistol,<stick>,kulhari .. <take> .. ke,k,aa,aya,khalota | chura le ke aa gaya |
threat_to_kill P1! | maar,mar _den,dena,dewan,deyan,diyan,suttan,sutan,sutna,suttna,mukaun,mukana,deyange,deange,denge,devan,dittna / jano,jaano,jaanon,janon _mar*,maar* / vadh,wadh,vad _den*,sut*,deyan,dewan / tote .. kar* / <not> chad*,chhad* _ge,ga,na / ajj,aj <not> chadna,chhadna,chadan* | jaano maar den ge |
suicide P1! | mar _jana,jaana,jawan,javan,jaavan,jawa,javaan / marna,maran,marn .. chah*,dil,jee,nu / <not> jeena,jina,jeona,jiona,jeuna / jeena,jina,jeona,jeuna .. <not> / khooh,khuh,nehar,chhat .. chaal,chhaal,chal,chalang / zehar,goliyan .. kha*,pi,phak / phaa,phah,faha .. le,lae / zindagi ton .. akk,tang | mar jana chahndi aan | V081
violence_now P1! | maar,mar,kutt,kut .. reha,riha,rya,rea,rahe,rae,rai,rahi,piya,paya,peya _ae,e,ay,ne,hai,aa,hain,hune / hune,hunay,huney .. mar*,kutt*,kut* / kutt,kut,maar .. hune,hunay / cheekan,chikan,cheeka .. maar*,aa* / cheti,chheti _aao,ao,aa / bacha _lo,lao,lavo / gal,gala phar*,phad* | menu kutt reha ae | V082
perpetrator_present P1 | boohe,buhe,bahar .. khalota,khlota,khara,bhan* / magar,pichhe,pichhay _aa,paya | boohe te khalota ae |
confined P1 | kamre,andar,kothe,ghar .. dak,dakk,dakkya,tarh,band .. ditta,dita,rakhya,kita,keeta,dittay,rakh* / band kar,kita .. ditta,dita,rakh* / jandra,jindra,tala .. la*,marya,maar* | kamre ch dakk ditta |
acid_or_burn P1 | saarh,saar,sarh _ditta,den*,dewan,deyan,dena,sutt* / agg,ag .. la*,laa / tezab .. sutt*,paa* / tel .. paa,sutt* + menu,mainu,agg | agg la ditti |
abduction P1 | chuk,chukk _ke .. le,lai,gaye,gae / <child>,<girl> .. labh*,guach*,gayab,ghayab / udhal* | kudi nu chuk ke lai gaye |
rape P1 | naal,nal .. zyadti,ziadti,ziyadti,~zabardasti,dhakka / izzat .. lut* | mere naal zyadti kiti |
forced_marriage P1 | <force> + <wed> + <soon> / <wed> + <soon> + <not> / vatte,watte .. satte + <wed>,<soon> / <wed> + <under18> _saal,sal | kal zabardasti viah ae |
forced_marriage P2 | <force> + <wed>,rishta / <wed> .. <not> .. kar*,chah* / vatte,watte satte | zabardasti viah |
medical P1! | khoon,lahu,lahoo .. vag*,wag*,nikal* / behosh / saah .. <not> | khoon vagda paya |
ongoing_abuse P2 | kutda,kuttda,kutde,kutdi,kuttde,kuttdi,mardi,maarda,marda,maarde,mardey,kutya,maarya,kuttya / gaalan,galan .. kad*,kadh*,dend* / dhamki*,daranda,darande,drawa*,draunda / tasveeran,tasviran,photoan .. ban*,viral,pa*,vikha* / tang kar* / hath .. chuk* | roz kutda ae | V083
not | <not>
past | saal,sal,mahine .. pehlan,pehla,phelan / pichle .. saal,mahine
now | hune,hun,ajj,aj
idiom | hasa*,hassa*,has*,hass* .. maar,mar / garmi .. maar,mar
need | talaq,khula,kharcha,vakeel,madad,gharwala,dil,pareshan
chatter | meharbani,mehrbani / number .. kida,kihda,galat / kiraya,kirayaa,bhara / naukri / paaji,paji,praji / sat _sri
child | <child>,dassi
`;
