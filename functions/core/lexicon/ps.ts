/** Pashto in its own script. How to add a line: README.md in this folder. */
export const pashto = `
<weapon> | ټوپک ټوپنچه تماچه چاړه چاکو توره تبر وسله کلاشینکوف ټوپونه تورې چړه
<take> | راخستی اخستی راوړی لاس په راواخست نیولی راویسته راواخیسته ګرځوي
<take> | راخستے |  | V069
<me> | ما مې زه مونږ موږ
<man> | میړه پلار ورور ورونه ورونو سخر خواښې خسر لېور تره ماما زوی ګاونډی سړی استاذ ملا هلک
<child> | ماشوم ماشومه ماشومان لور لونه زوی ځوی بچو ماشومانو
<girl> | لور خور خویندې نجلۍ ښځه لونه
<not> | مه
<soon> | سبا نن ورځ جمعې بل شپه سهار
<wed> | واده ودول کوژده
<force> | زور زوره جبر زورۍ
weapon P1 | <weapon> .. <take> / <weapon> .. ولاړ,راغی,راغلی,دی,دے,لري,سره,ده / <weapon> + <man>,<me>,دے / ډزې,ډز .. کوي,کړ* / ویشتل* | ټوپک یې راخستی دی
threat_to_kill P1! | مړ,مړه _به,کوي,کړم,کړي,کوم / وژني,وژنم,وژنو,ووژل* / قتل .. کوي,کړ*,کوم / مرګ .. ګواښ*,خطر* / ژوند .. خطر* / غیرت .. وژن*,قتل,مړ* / تور,تورې,تورا .. الزام,لګو*,پورې / حلال* .. کړم,کوم | مړه به دې کړم
threat_to_kill P1! | مړه به دې | مړه به دې کړم | V069
suicide P1! | ژوند .. نه,بېزار,تنګ,ستړ*,ختم / نه .. ژوند .. غواړ* / مرګ,مرم,مړه .. غواړ*,شم,خوښ / ځان .. وژن*,وژل*,مړ*,ختم / ځانوژنه,خودکشي / زهر .. خوړ*,وخور*,خورم,څښ* / ځان .. غرق,سوځ*,ځوړند* / ګولۍ .. وخوړ*,خوړ* | زه نور ژوند نه غواړم
violence_now P1! | اوس,همدا,نن .. وهي,ووهل* / وهي .. اوس / وهي _مې,ما + بچ*,مرسته,ژر / ما,مې .. وهي + اوس,مرسته,ژر,راشئ / مرسته .. وکړ* + وهي,مړ*,وژن* / راشئ,راورسېږئ .. / ژر .. راش*,راورس* / چغې .. وهي,دي,راځي / بچ .. کړئ,کړه / مرۍ .. خپه,نیول* | اوس مې وهي
perpetrator_present P1 | دروازه,ور,بهر,مخې,کور .. ولاړ,ناست,راغی,ننوت* + <man>,هغه,سړی | سړی ور ته ولاړ دی
confined P1 | کوټه,کوټې,خونه,خونې,کور .. بند,بنده,بندي,قید / بند,بنده,بندي .. کړ*,یم,ساتل* / تاله,قلف,کولپ .. اچول*,وهل*,لګ* / تړل* + <me>,یم | په کوټه کښې بنده کړې یم
acid_or_burn P1 | تېزاب / سوځو*,سوزوي,وسوځ*,سیځ*,وسېځ* / اور .. لګو*,ولګ*,اچو* / پټرول,تېل .. اچو* | تېزاب یې واچول
abduction P1 | وتښتول*,اغوا,اختطاف,تښتو* / <child>,<girl> .. ورک*,نشته / په زور .. بو*,یوړ*,وړ* | لور مې تښتول شوې ده
rape P1 | جنسي,ریپ,زنا .. تېری,زیاتی,کړ*,تشدد / تېری .. کړ*,وکړ* / زور زنا / عزت .. لوټ* | جنسي تېری یې وکړ
forced_marriage P1 | <force> + <wed> + <soon> / <wed> + <soon> + نه,کلنه,کالو,کلو / سوره,سورې,بدې,بد,ولور .. ورکو*,کې,ورکړ* / جرګ* .. فیصل*,پرېکړ*,لور,سوره / خرڅ* .. لور,ما,خور / <wed> .. کوي,ورکو* + کلنه,کالو,ماشوم* | سبا مې په زور واده کوي
forced_marriage P2 | <force> .. <wed>,ودو* / <wed> .. نه .. غواړ*,خوښ | په زور واده
child_at_risk P2 | <child>,استاذ,ښوونک*,ملا .. وهي,وهل* | ماشوم وهي
medical P1! | وینه,وینې .. روان*,بهېږ*,ځي,راځي / بې _هوش* / بېهوش*,زخمي,ټپي / سا,ساه .. نه,بند* | وینه روانه ده
ongoing_abuse P2 | وهي,وهل,وهلې,ټکوي,وهلو,وهلم / تشدد,ظلم,زیاتی / هره _ورځ + وهي,کنځ*,لړ* / کنځل*,ښکنځل* / بلیک _میل / بلیکمیل,ګواښ*,هراس* / تنګ,تنګوي,زوروي,ځورو* / انځور*,عکس*,تصویر* .. خپور*,خپرو*,لیږ* / وتلو,بهر,تلو .. نه .. پرېږد*,اجازه | هره ورځ وهي
not | <not>
past | کاله,کال,میاشت* .. مخکې,وړاندې,مخکښې / تېر .. کال,میاشت / ماشومتوب
now | اوس,نن,بیا
story | فلم,ډرامه,لوبه,لوبې,کرکټ,میچ,خبریال,اخبار,ناول,څېړنه,راپور,پبجي
idiom | خندا,ګرمۍ .. مړ*,وژن*
need | طلاق,خلع,وکیل,خرچه,مرسته,ستونزه,خاوند,یوازې,خفه,غم,پېسې,نفقه,محکمه
chatter | مننه,شکریه / غلط* .. نمبر,میسج / دفتر .. وخت,پته,چېرته / دنده,نوکري / زکات,خیرات,چنده / دا .. نمبر .. چا
child | <child>
suicide P1! | ځان _وژنم,مړه,مړ / نور .. نشم,نه .. زغمل*,ژوند / مړه _شم / ځان .. وژنم | ځان وژنم
threat_to_kill P1! | مړه,مړ _کوي,کوم,کړي .. مې,ما / مړه,مړ _کوي .. / وژني _مې,ما / ما,مې .. وژني,مړه / زهر .. راکو*,ورکو* | مړه کوي مې
forced_marriage P1 | سوره,سورې,بدو .. کې .. ورکو*,ورکړ* / <girl>,خور .. سبا .. ورکو*,واده,خرڅ* | خور سبا په سوره کې ورکوي
confined P1 | دروازه,ور .. قلف,بند,تاله .. کړ*,ده,دے,دی / نه .. پرېږدي .. وتلو,بهر + بند,قلف,کوټه | دروازه یې قلف کړې ده
threat_to_kill P1! | تا,دې,مې,ما .. به .. وژنو,وژنم,وژني / وايي,وائي .. وژن*,مړ* | وايي تا به وژنو
abduction P1 | <child>,<girl> .. ورک,ورکه,تښت* _دے,دی,ده,شو* / <child>,<girl> مې ورک* | ماشوم مې ورک دے
forced_marriage P1 | <force> .. ودو* + <soon>,کلنه,کلن,کاله | سبا مې په زوره ودوي
abduction P1 | <child>,<girl> .. چا .. بوتل*,بوت*,وړ* | لور مې چا بوتله
`;
/** Pashto in Roman letters. */
export const romanPashto = `
<weapon> | topak tupak chara charha toora tabar
<take> | las raghistay raghiste akhiste
<me> | ma me zama ze mung za
<man> | khwand plar wror wrora zwe sakhar khwakhe khwakhi lewar tra mama
<child> | mashom mashoom lor lur zoy
<girl> | lor lur khor jenai
<not> | nashi
<soon> | saba nan sahar shpa
<wed> | wada wade wadedo wadawal kozhda
<wed> | wadawi |  | V073
<force> | zora zoor zor jabri
weapon P1 | <weapon> .. <take>,de,di,sara,walar / <weapon> + <man>,<me> / daze .. kawi | topak pa las ke de
threat_to_kill P1! | wazhni,wazhnam,wozhni,wozhnam,wezhni,wozhlo,wazhlo,owazhni / mar,mra _ba,bade,kawi,krm,kram,de / qatal .. kawi,kri,kram / ghairat .. mar,qatal,wazhn* | wazhnam de
suicide P1! | zhwand,jwond,zhwandon .. na,khatam,tang,bezar / na .. zhwand / zan,dzan .. wazhn*,mar,khatam,wazhal / marg .. ghwar* / zahar,zehr .. okhwr*,khwr*,khoram,okhoral / khudkushi,khodkashi .. / mra _sham,shm | za nor zhwand na ghwaram
violence_now P1! | os,ose,nan,das .. wahi,wahal,owahalam,wahe / wahi _ma / ma wahi .. os / rasha,rashai,raurasai .. zar,zer / bach _me,kai / madad .. oka* + wahi,wazhn* | os me wahi
confined P1 | kota,kote,khona,kor .. band*,qaid / band,bandha .. kre,kare,kari,yam,karay / tala,qulf .. lag*,ach* | pa kota ke banda kare yam
acid_or_burn P1 | tezab / swazaw*,sezi,seezi,swazi,osezi,swazal* / or,oor .. lagaw*,achaw*,olagaw* | khawand ma ta or lagawi
abduction P1 | takhtaw*,tekhtaw*,otakhtaw*,aghwa / <child>,<girl> .. wruk*,nishta,wrak* / pa _zora .. botla,bozi,yowra,buzi | lor me takhtawale da
rape P1 | zyati,zyaty,zina .. okra,kare,ko,wko,sara | ziyati ye okra
forced_marriage P1 | <force> + <wed> + <soon> / <wed> + <soon> + kalo,kala,kalana,1*,lor,khor / swara,sawara .. ke,war* / <wed> + 1* _kalo,kala,kal / <force> + <wed> + 1* | saba pa zora wadawi
forced_marriage P2 | <force> + <wed> / <wed> .. na .. ghwar* | pa zora wada
medical P1! | wina,wine .. rawan*,ze,zi / behosh* | wina rawana da
ongoing_abuse P2 | wahi,wahe,wahal,wahale,wahalay,takawi / zulm,tang,tangawi / hara _wraz,wrz + wahi,kanzal* / dhamki*,blackmail / kanzal* | hara wraz wahi
past | kala,kal,myasht* .. makhke,wrande / ter _kal
need | talaq,wakeel,khula,kharcha,madad,khawand,yawazi,khafa
chatter | manana,dera _manana / manana / ghalat .. number,message,msg / da .. cha .. number / number .. cha / naukri,kar .. pakar
child | <child>
not | <not>
now | os,nan
threat_to_kill P1! | me wazhni,wajni,wazhne / ma .. wazhni,wajni,mar kai,kawi / topak,chara .. me,ma .. wazhn*,wali / zahar .. rakawi,warkawi | plar me wazhni
suicide P1! | zaan,zan,dzan _wazhnam,wajnam,mar / nor .. nasham,nashm,nasham .. zghamal*,zhwand | zaan wazhnam
confined P1 | darwaza,war .. qulf,band,tala / kor na na pregdi | darwaza qulf da
`;
