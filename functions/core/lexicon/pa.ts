/** Punjabi in Shahmukhi. How to add a line: README.md in this folder. */
export const punjabi = `
<stick> | سوٹا سوٹی ڈانگاں
<take> | پھڑ پھڑی پھڑیا چک چکی کڈھ
<me> | مینوں سانوں میرے ساڈے
<mine> | ساڈی ساڈا
<man> | بندہ خصم پیو بھرا گھروالا سوہرا چاچا ماما منڈا گوانڈھی
<child> | دھی دھیاں پتر بال نیانے نیانا کڑی بالاں
<girl> | دھی بھین پین کڑی وہٹی
<dear> | دھی پتر بھین ماں نیانے
<not> | نی
<soon> | سویرے
<force> | زوری دھکے
weapon P1 | <weapon> .. <take> / <stick>,ڈانگ .. <take> .. آ,اے,کھلوت*,آیا,گیا | ڈانگ لے کے آ گیا
threat_to_kill P1! | مار _دیاں,دینا,دیواں,دین,سٹاں,سٹنا,سٹن,مکاؤن + <me>,<kin>,<man>,اوہ,او / جانوں _مار* / جان _توں _مار* / وڈھ _دین*,دیاں,دیواں,سٹ* / ٹوٹے .. کر* / <not> چھڈنا,چھڈاں _گا,گے,اے / گل .. گھٹ*,وڈھ* | اج نئیں چھڈنا
threat_to_kill P1! | اج <not> _چھڈ* | اج نئیں چھڈنا | V077
suicide P1! | مر _جانا,جاواں + میں,دل,چاہ* / مرنا,مرن .. چاہ*,دل,جی,نوں / جینا,جیونا <not> / <not> جینا,جیونا,جین / کھوہ,نہر,چھت .. چھال,چھلانگ / زہر,گولیاں .. کھا*,پی*,پھک / پھاہ* .. لے,لین* / زندگی,حیاتی _توں .. تنگ,اک* | میں مر جانا چاہندی آں
violence_now P1! | مار,کٹ,پھینٹ _رہیا,رہئے,رئی,ریا,رہے,پیا,رہی,پئے + <me>,<kin>,<mine>,<man>,<girl> / مردا,ماردا پیا / ہنے,ہنیں,اج .. کٹیا,مار* / چیکاں .. مار*,آ* / چھیتی _آؤ,بھیج* / بچا _لو,لئو / گل پھڑ* | مینوں مار رہیا اے
perpetrator_present P1 | بوہے,باہر,بوہا .. کھلوتا,کھلوتے,کھڑا,بھن* + او,اوہ,<man> / <weapon>,ڈانگ .. لے _کے _آ .. گیا,گئے,رہیا | او بوہے تے کھلوتا اے
confined P1 | کمرے,کوٹھے,اندر,گھر .. ڈک,ڈکیا,ڈکی,تاڑ,تاڑیا,بند .. دتا,کیتا,رکھ*,کر / بند کر,کیتا .. رکھ* / جندرا,جندرے .. لا*,مار*,وجیا | کمرے وچ ڈک دتا
acid_or_burn P1 | ساڑ دتا,دیاں,دین*,دیواں,سٹ*,دیواںگا / اگ .. لا* / تیزاب .. سٹ*,پا* / تیل .. پا*,سٹ*,چھڑک* | کہندا اے تیل پا کے ساڑ دیاں گا مینوں
abduction P1 | چک _کے .. لے,گئے,لئے / چک .. لے _گئے,گیا / <child>,<girl> .. لبھ*,گواچ*,لاپتہ,غائب / ادھال* | کڑی نوں چک کے لے گئے
rape P1 | نال .. زیادتی,زبردستی,دھکا / عزت .. لٹ* / گندا,گندی _کم,حرکت | میرے نال زیادتی کیتی
forced_marriage P1 | <force> + <wed> + <soon> / <wed> + <soon> + <not> .. کر*,چاہ* / وٹے .. سٹے + <soon>,<wed>,نکاح / <wed> + <under18> _سال,سالاں / <girl>,<me> .. ویچ دت*,رہے,دین* | کل زبردستی ویاہ اے
forced_marriage P2 | <force> + <wed>,رشتہ / <wed> .. <not> .. کر*,چاہ* / وٹے _سٹے | زبردستی ویاہ
medical P1! | خون,لہو .. وگ*,نکل* / بےہوش,بیہوش / ساہ <not>,بند | لہو وگدا پیا اے
ongoing_abuse P2 | کٹدا,کٹدے,کٹدی,ماردا,ماردے,ماردی,کٹیا,ماریا,پھینٹی,لتر / گالاں,گالھاں .. کڈھ*,دیند* / دھمکی*,بلیک / تنگ کر* / تصویراں,وڈیو .. وائرل,پا*,وکھا* / باہر .. <not> .. جان,نکلن / ہتھ .. چک*,لا* / تصویراں بنا* | روز کُٹدا اے
not | <not>
past | سال,ورھے,مہینے .. پہلاں,پہلے / پچھلے .. سال,مہینے / نکے .. ہوند*,ساں
now | ہنے,ہن,اج
story | فلم,ڈرامہ,میچ,گیم,کبڈی,خبر,اخبار,صحافی
idiom | ہس*,ہاس* .. مار*,مر / تاڑیاں,گھراڑے,پھڑاں,گپاں,جھاتیاں,تاناں _مار* / گرمی,پکھ,بھکھ .. مار,مر / مار _دت*,ای + ہس*
need | طلاق,خلع,خرچہ,وکیل,مدد,سکول,فیس,بندہ,دھی,پریشان*,گھروالا
chatter | مہربانی,شکریہ / نمبر .. کیہدا,کس,غلط / کرایہ / نوکری / او _یار
child | <child>,پیو
threat_to_kill P1! | وڈھ _دیاں,دیواں,دین,دینا / اگ لا _دین,دیاں,دینی / مار _دیوے,دیوےگا,دیو,مکاوے / زہر .. دے .. دین,دیاں / گولی مار _دین,دیاں,دینی / گولی مارن,مارنی + <me>,کہندا,<man> | کہندا وڈھ دیاں گا
acid_or_burn P1 | اگ لا _دین,دیاں,دینی,دتی / تیزاب .. سٹ* + <me>,کہندا | مینوں اگ لا دین گے
weapon P1 | <weapon> .. پھڑ*,چک*,پھڑی,کڈھ + پیو,بھرا,بندہ,اے,خصم,گھروالا / <weapon> .. پھڑی _ہوئی | پیو نے چھری پھڑی ہوئی اے
confined P1 | ڈک,تاڑ,بند _کے,دتا .. جندرا,تالا,کنڈی / جندرا,تالا,کنڈی .. مار,لا _دتا,کے | ڈک کے جندرا مار دتا
weapon P1 | <weapon> .. پھڑ*,پھڑی,چک*,کڈھ + پچھے,مگر,بوہے,میرے,مینوں | چھری پھڑ کے مگر پیا اے
threat_to_kill P1! | وڈھ,ٹوٹے,کوہ .. سٹ,دب,روڑھ _دیاں,دیواں,دیوے,دین,دینا | اوہ آکھدے نیں وڈھ کے سٹ دیاں گے
`;
/** Punjabi in Roman letters. */
export const romanPunjabi = `
<weapon> | chura
<stick> | sota soti
<take> | phar phad farh chuk kad
<me> | menu minu sanu sadde mere
<mine> | sadi sada
<man> | banda khasam peyo pyo bhra pra gharwala sohra mama munda guandi
<child> | dhee puttar baal niyane kuri kudi
<girl> | dhee pain kuri kudi voti vohti
<not> | nayi
<soon> | savere
<wed> | viah
<force> | ~zabardasti dhakke zori
weapon P1 | <weapon>,chaku,pistol,<stick>,kulhari .. <take> .. ke,k,aa,aya,khalota | chura le ke aa gaya
threat_to_kill P1! | maar _den,dena,dewan,deyan,diyan,suttan,sutna,mukaun,mukana,deyange,denge,dittna / jano _mar* / vadh _den*,sut*,deyan,dewan / tote .. kar* / <not> chad* _ge,ga,na / ajj <not> chadna,chadan* | jaano maar den ge
suicide P1! | mar _jana,jawan / marna,maran,marn .. chah*,dil,jee,nu / <not> jeena,jeona,jiona,jeuna / jeena,jeona,jeuna .. <not> / zehar,goliyan .. =kha,=khaa,khaya,khai,khali,khalun*,khaun*,khana,khane,pi,phak / phaa,faha .. le,lae / zindagi ton .. akk,tang | mar jana chahndi aan
suicide P1! | khooh,nehar,chhat .. chaal,chalang | khooh ch chhaal maarn | V081
violence_now P1! | maar,kutt .. reha,riha,rya,rea,rahe,rae,rai,rahi,piya,paya _ae,e,ne,hai,aa,hain,hune / hune,hunay,huney .. mar*,kutt* / kutt,maar .. hune,hunay / cheekan .. maar*,aa* / cheti _aao,aa / bacha _lo,lao,lavo / gal,gala phar*,phad* | menu kutt reha ae
perpetrator_present P1 | boohe,bahar .. khalota,khlota,khara,bhan* / magar,pichhe,pichhay _aa,paya | boohe te khalota ae
confined P1 | kamre,andar,kothe,ghar .. dak,dakkya,tarh,band .. ditta,kita,dittay,rakh* / band kar,kita .. ditta,rakh* / jandra,jindra,tala .. la*,maar* | kamre ch dakk ditta
acid_or_burn P1 | saarh,saar _ditta,den*,dewan,deyan,sutt* / agg .. la* / tezab .. sutt*,paa* / tel .. paa,sutt* + menu,agg | agg la ditti
abduction P1 | chuk _ke .. le,gaye,gae / <child>,<girl> .. labh*,guach*,gayab / udhal* | kudi nu chuk ke lai gaye
rape P1 | naal .. zyadti,~zabardasti,dhakka / izzat .. lut* | mere naal zyadti kiti
forced_marriage P1 | <force> + <wed> + <soon> / <wed> + <soon> + <not> / vatte .. satte + <wed>,<soon> / <wed> + <under18> _saal | kal zabardasti viah ae
forced_marriage P2 | <force> + <wed>,rishta / <wed> .. <not> .. kar*,chah* / vatte satte | zabardasti viah
medical P1! | khoon,lahu .. vag*,nikal* / behosh / saah .. <not> | khoon vagda paya
ongoing_abuse P2 | kutda,kutde,kutdi,mardi,maarda,maarde,kutya,maarya / gaalan .. kad*,dend* / dhamki*,daranda,darande,drawa*,draunda / tang kar* / hath .. chuk* | roz kutda ae
ongoing_abuse P2 | tasveeran,photoan .. ban*,viral,pa*,vikha* | tasveeran bana ke daranda ae | V083
not | <not>
past | saal,mahine .. pehlan,phelan / pichle .. saal,mahine
now | hune,hun,ajj
idiom | has* .. maar / garmi .. maar
need | talaq,khula,kharcha,vakeel,madad,gharwala,dil,pareshan
chatter | meharbani,mehrbani / number .. kida,kihda,galat / kiraya,bhara / naukri / paaji,praji / sat _sri
child | <child>,dassi
threat_to_kill P1! | maar,mar _dewega,devega,deve,dewe,dewage,devange,dewangi,dewan,devanga,muka* / vaddh,vadh _dewan,deyan,devanga / goli maar,mar _den,dena,dewan,devega / zehar .. de .. den*,dewan | o menu maar dewega
suicide P1! | zehar,zahar .. pee,pi,kha,=kha,=khaa,khaya,khai,khali,khalun*,khaun*,khana,khane _leni,laini,lena,lae,lai,lawan / jee,ji,dil .. <not> .. karda .. jeen*,jeon / mar _jawan,javan,jaana _ae,chahidi | main zehar pee leni ae
`;
