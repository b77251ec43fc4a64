/** Pashto in its own script. How to add a line: README.md in this folder. */
export const pashto = `
<weapon> | ټوپک ټوپنچه تماچه پستول چاړه چاکو چاقو توره تبر اسلحه وسله کلاشینکوف ټوپونه تورې چړه
<take> | راخستے راخستی اخستی اخستې راوړی راوړې لاس په راواخست نیولی نیولې راویسته راواخیسته ګرځوي
<me> | ما مې زه مونږ موږ
<man> | خاوند میړه مېړه پلار ورور ورونه ورونو سخر خواښې خسر لېور لیور تره ماما زوی ګاونډی سړی سړي استاذ ملا هلک
<child> | ماشوم ماشومه ماشومان بچی بچي بچیان لور لونه زوی ځوی بچو ماشومانو
<girl> | لور خور خویندې نجلۍ ښځه لونه
<not> | نه مه نۀ
<soon> | سبا نن ورځ جمعې جمعه بل شپه سهار اتوار
<wed> | واده نکاح وادۀ ودول کوژده رخصتي
<force> | زور زوره جبري جبر زورۍ
weapon P1 | <weapon> .. <take> / <weapon> .. ولاړ,راغی,راغلی,دی,دے,لري,سره,ده / <weapon> + <man>,<me>,دے / ډزې,ډز .. کوي,کړ* / ولي,ویشتل*,وولي | ټوپک یې راخستی دی | V069
threat_to_kill P1! | مړ,مړه _به,کوي,کړم,کړي,کوم / مړه به دې / وژني,وژنم,وژنې,ووژنم,ووژني,وژنو,ووژل*,وژل,وژلو / قتل .. کوي,کړ*,کوم / مرګ .. ګواښ*,خطر* / ژوند .. خطر* / غیرت .. وژن*,قتل,مړ* / تور,تورې,تورا .. الزام,لګو*,پورې / حلال* .. کړم,کوم | مړه به دې کړم | V069
suicide P1! | ژوند .. نه,بېزار,تنګ,ستړ*,ختم / نه .. ژوند .. غواړ* / مرګ,مرم,مړه .. غواړ*,شم,خوښ / ځان .. وژن*,وژل*,مړ*,ختم,ووژن* / ځانوژنه,خودکشي,خودکشی / زهر .. خوړ*,وخور*,خورم,څښ* / ځان .. غرق,سوځ*,ځوړند* / ګولۍ .. وخوړ*,خوړ* | زه نور ژوند نه غواړم |
violence_now P1! | اوس,همدا,نن .. وهي,ووهل*,وهلم,وهل / وهي .. اوس / وهي _مې,ما + بچ*,مرسته,ژر / ما,مې .. وهي + اوس,مرسته,ژر,راشئ / مرسته .. وکړ* + وهي,مړ*,وژن* / راشئ,راورسېږئ,راورسیږئ .. / ژر .. راش*,راورس* / چغې .. وهي,دي,راځي / بچ .. کړئ,کړه / مرۍ .. خپه,نیول* | اوس مې وهي |
perpetrator_present P1 | دروازه,ور,بهر,مخې,کور .. ولاړ,ولاړ,ناست,راغی,ننوت* + <man>,هغه,سړی | ور ته ولاړ دی |
confined P1 | کوټه,کوټې,خونه,خونې,کور .. بند,بنده,بندي,قید / بند,بنده,بندي,بندۍ .. کړ*,یم,ساتل* / تاله,قلف,کولپ .. اچول*,وهل*,لګ* / تړل* + <me>,یم | په کوټه کښې بنده کړې یم | V070
acid_or_burn P1 | تېزاب,تیزاب / سوځو*,سوزوي,وسوځ*,سیځ*,وسېځ* / اور .. لګو*,لګول*,ولګ*,اچو* / پټرول,تېل .. اچول*,اچو* | تېزاب یې واچول |
abduction P1 | تښتول*,وتښتول*,اغوا,اختطاف,تښتو* / <child>,<girl> .. ورک*,ورکه,نشته / په زور .. بو*,بوت*,یوړ*,وړ* | لور مې تښتول شوې ده |
rape P1 | جنسي,ریپ,زنا .. تېری,تیری,زیاتی,کړ*,تشدد / تېری,تیری .. کړ*,وکړ* / زور زنا / عزت .. لوټ* | جنسي تېری یې وکړ |
forced_marriage P1 | <force> + <wed> + <soon> / <wed> + <soon> + نه,کلنه,کالو,کلو / سوره,سورې,بدې,بد,ولور .. ورکو*,کې,ورکړ* / جرګ* .. فیصل*,پرېکړ*,لور,سوره / خرڅ* .. لور,ما,خور / <wed> .. کوي,ورکو* + کلنه,کالو,ماشوم* | سبا مې په زور واده کوي | V073
forced_marriage P2 | <force> .. <wed>,ودول*,ودو* / <wed> .. نه .. غواړ*,خوښ | په زور واده |
child_at_risk P2 | <child>,استاذ,ښوونک*,ملا .. وهي,وهل*,ووهل* | ماشوم وهي |
medical P1! | وینه,وینې .. روان*,بهېږ*,ځي,راځي / بې _هوش* / بېهوش*,زخمي,ټپي / سا,ساه .. نه,بند* | وینه روانه ده |
ongoing_abuse P2 | وهي,ووهي,وهل,وهلې,ټکوي,وهلو,وهلم,ووهلم / تشدد,ظلم,زیاتی / هره _ورځ + وهي,کنځ*,لړ* / کنځل*,ښکنځل* / بلیک _میل / بلیکمیل,ګواښ*,هراس* / تنګ,تنګوي,ځوروي,زوروي,ځورو* / انځور*,عکس*,تصویر* .. خپور*,خپرو*,لیږ* / وتلو,بهر,تلو .. نه .. پرېږد*,اجازه | هره ورځ وهي | V071
not | <not>
past | کاله,کال,میاشت* .. مخکې,وړاندې,مخکښې / تېر,تیر .. کال,میاشت / ماشومتوب
now | اوس,نن,بیا
story | فلم,ډرامه,لوبه,لوبې,کرکټ,میچ,خبریال,اخبار,ناول,څېړنه,راپور,پبجي
idiom | خندا,ګرمۍ .. مړ*,وژن*
need | طلاق,خلع,وکیل,خرچه,مرسته,ستونزه,خاوند,یوازې,خفه,غم,پېسې,نفقه,محکمه
chatter | مننه,شکریه / غلط* .. نمبر,میسج / دفتر .. وخت,پته,چېرته / دنده,نوکري / زکات,خیرات,چنده / دا .. نمبر .. چا
child | <child>
`;
/** Pashto in Roman letters. */
export const romanPashto = `
<weapon> | topak topaq tupak chara charha tamancha toora tabar
<take> | las lass raghistay raghiste akhiste
<me> | ma me zama ze muzh mung za
<man> | khawand khwand khavand plar wror wrora zwe sakhar khwakhe khwakhi lewar tra mama
<child> | bachi bachy mashom mashoom lor lur zoy bachay
<girl> | lor lur khor jenai
<not> | na ne nashi
<soon> | saba nan sahar shpa juma
<wed> | wada wade wadawi wadedo wadawal nikah kozhda
<force> | zora zoor zor jabri
weapon P1 | <weapon> .. <take>,de,dy,di,sara,walar / <weapon> + <man>,<me> / daze .. kawi | topak pa las ke de |
threat_to_kill P1! | wazhni,wazhnam,wajni,wajnam,wazhney,wozhni,wozhnam,vazhni,vazhnam,wezhni,wozhlo,wazhlo,owazhni / mar,mra _ba,bade,kawi,krm,kram,kram,de / qatal .. kawi,kri,kram / ghairat .. mar,qatal,wazhn* | wazhnam de |
suicide P1! | zhwand,jwand,zwand,jwond,zhwandon .. na,khatam,tang,bezar / na .. zhwand,jwand / zan,zaan,dzan,jan .. wazhn*,wajn*,mar,khatam,wazhal / marg .. ghwar*,gwar* / zahar,zehr .. okhwr*,khwr*,khoram,okhoral / khudkushi,khodkashi .. / mra _sham,shm | za nor zhwand na ghwaram |
violence_now P1! | os,oss,ose,nan,das .. wahi,wahal,owahalam,wahe / wahi _ma / ma wahi .. os / rasha,rashai,raurasai .. zar,zer / bach _me,kai / madad .. oka* + wahi,wazhn* | os me wahi |
confined P1 | kota,kotha,kote,khona,kor .. band*,bandha,qaid,banda / band,bandha .. kre,kare,kari,yam,karay / tala,qulf .. lag*,ach* | pa kota ke banda kare yam |
acid_or_burn P1 | tezab / swazaw*,sezi,seezi,swazi,osezi,swazal* / or,oor .. lagaw*,achaw*,olagaw* | or lagawi |
abduction P1 | takhtaw*,tekhtaw*,otakhtaw*,aghwa,agwa / <child>,<girl> .. wruk*,wraka,nishta,wrak* / pa _zora .. botla,bozi,yowra,buzi | lor me takhtawale da |
rape P1 | zyati,ziyati,zyaty,zina .. okra,kare,ko,wko,sara | ziyati ye okra |
forced_marriage P1 | <force> + <wed> + <soon> / <wed> + <soon> + kalo,kala,kalana,1*,lor,khor / swara,sawara .. ke,warkaw*,war* / <wed> + 1* _kalo,kala,kal / <force> + <wed> + 1* | saba pa zora wadawi | V073
forced_marriage P2 | <force> + <wed> / <wed> .. na .. ghwar* | pa zora wada |
medical P1! | wina,weena,wine .. rawan*,ze,zi / behosh* | wina rawana da |
ongoing_abuse P2 | wahi,wahe,wahal,wahale,wahalay,takawi / zulm,tang,tangawi / hara _wraz,wrz + wahi,kanzal* / dhamki*,blackmail / kanzal*,kanzala | hara wraz wahi | V074
past | kala,kaala,kal,myasht* .. makhke,wrande / ter _kal
need | talaq,wakeel,khula,kharcha,madad,khawand,yawazi,khafa
chatter | manana,dera _manana / manana / ghalat,galat .. number,message,msg / da .. cha .. number / number .. cha / naukri,kar .. pakar
child | <child>
not | <not>
now | os,nan
`;
