/** Sindhi in its own script. How to add a line: README.md in this folder. */
export const sindhi = `
<weapon> | چاقو ڪاتي پستول بندوق رائفل ڪلاشنڪوف تلوار خنجر ڪاتو
<weapon> | ڪهاڙي ڪهاڙو | | V061
<stick> | لٺ لٺيون ڏنڊو ڏنڊي بيلٽ لوهه
<take> | کڻي کنيو کڻندو کڻڻ کڻيو ڪڍي هٿ رکيو
<me> | مون مونکي اسان اسانکي مان
<mine> | منهنجي منهنجو منهنجا منهنجون اسان پنهنجي
<man> | مڙس گهر وارو سهرو سس ڏير جيٺ ڀاءُ ڀائر ڀائرن پيءُ بابا چاچو مامو پاڙيسري مرد ماڻهو استاد مولوي ڇوڪرو گهروارو
<child> | ٻار ٻارن ٻارڙو ٻارڙي ڌيءَ ڌيئر پٽ نياڻي ننڍڙي
<girl> | ڌيءَ ڀيڻ نياڻي ڇوڪري زال ڌي
<dear> | ڌيءَ پٽ ڀيڻ ٻار ماءُ زال
<not> | نه نٿو نٿي ڪونه نٿا ناهي ناهيان
<soon> | سڀاڻي اڄ پرينهن جمعي آچر صبح رات هفتي اڱاري تاريخ
<wed> | شادي نڪاح پرڻائي پرڻائڻ پرڻو رخصتي پرڻائين
<force> | زبردستي زوري زور مرضي زوريءَ
<year> | سال سالن مهينا مهينو ورهيه
weapon P1 | <weapon> .. <take> / <weapon> .. بيٺو,بيٺا,آيو,آهي,هڻ*,هلا*,سان / <weapon> سان / گولي,گوليون هڻ*,هڻي,هنئي,هلا* / <stick> کڻي | چاقو کڻي آيو آهي |
weapon P2 | <stick> .. سان,ماريو,هنيو,ماريندو | لٺ سان ماريو |
threat_to_kill P1! | ماري ڇڏ*,وجه*,وڌو / قتل ڪن*,ڪر*,ڪيو,ڪندس,ڪندا,جي / جان .. مار*,خطرو,خطري / مارڻ .. ڌمڪي*,چاه*,گهر* / ڪارو _ڪاري / ڪاري _ڪري,ڪيو,قرار,چئي / ڪاروڪاري / غيرت .. مار*,فيصل*,معامل* / جيئرو,جيئري .. نه,نٿو,ساڙ* / گلو,گلي .. گهٽ*,وڍ*,ڪپ* / ٽڪرا .. ڪر*,ڪند* | ماري ڇڏينداسين |
suicide P1! | مرڻ .. چاه*,گهر*,ٿي,ٿو,جي,لاءِ / جيئڻ .. نه,نٿو,نٿي / نٿي,نٿو,نه .. جيئڻ / مري _وڃ*,وڃان / زندگي .. تنگ,بيزار,ختم,ٿڪ* / پاڻ .. ماري,ختم,ساڙ* / آپگهات,خودڪشي / خود ڪشي / زهر .. کا*,پي*,کاڌو / ڦاهي / گوريون,گوليون .. کا* | مان مرڻ چاهيان ٿي |
violence_now P1! | ماري,ڪٽي,مارين _رهيو,رهيا,پيو,پيا,پئي,رهي,ٿو,ٿا / مار ڪٽ .. هاڻي,اڄ / پيو ماري,ڪٽي + <me>,<kin> / هاڻي .. مار* / رڙيون,دانهون / بچايو,بچائجو / جلدي .. اچو,اچ,پهچ* / پوليس .. موڪل* / دروازو,در .. ڀڃ* | مون کي ماري رهيو آهي |
perpetrator_present P1 | در,دروازي,ٻاهر,سامهون .. بيٺو,بيٺا,بيٺي / گهر ۾ .. گهڙ* / ڀرسان .. ويٺو | در تي بيٺو آهي | V061
confined P1 | ڪمري,گهر,ڪوٺي,اوطاق .. بند,قيد / بند,قيد ڪري,ڪيو .. رکيو,اٿن / تالو,تالا .. لڳ*,هڻ* / زنجير* / ٻڌي .. رکيو,ڇڏيو | ڪمري ۾ بند ڪري ڇڏيو |
acid_or_burn P1 | تيزاب / ساڙي ڇڏ*,ڇڏيو,وڌو,ڇڏيندس,رهيو / ساڙڻ .. ڌمڪي,ڪوشش / باهه .. ڏي*,ڏئي,ڏني,لڳ* / پيٽرول,تيل .. هاري,وجه* | تيزاب اڇلايو |
abduction P1 | اغوا,اغواء / <child>,<girl>,پٽ .. گم,غائب,لاپتا,کڻي / کڻي _ويا,ويو,وڃ*,وئي / زبردستي,زوري .. کڻي,وٺي / واپس .. ڪونه,نه _آئي,آيو,موٽ* | ڌيءَ اغوا ٿي وئي |
rape P1 | زيادتي,ريپ,جنسي / زبردستي ڪئي / عزت .. لٽ*,لُٽ* | مون سان زيادتي ٿي |
forced_marriage P1 | <force> + <wed> + <soon> / <wed> + <soon> + <not> .. چاه*,ڪر*,راضي / <wed> + ننڍي,ننڍڙي,1*,سالن,ورهين + <soon>,<force>,پيا,ڪن / سنگ چٽي / وڪڻ* .. ڇڏ*,رهيا,پيا / جرڳ* .. فيصل*,سنگ,ڏن* | سڀاڻي زبردستي شادي |
forced_marriage P2 | <force> + <wed>,مڱڻو,سڱ / <wed> .. <not> .. چاه*,ڪر* / وٽو سٽو / ونيءَ | زبردستي شادي |
child_at_risk P2 | <child>,استاد .. ماري*,مار*,ڪٽي* | ٻار کي ماري ٿو |
medical P1! | رت .. وه*,نڪر* / بيهوش / ساهه .. نٿو,بند / مٿو .. ڦاٽ* | رت وهي رهيو آهي |
ongoing_abuse P2 | مار _ڪٽ,ڪُٽ / ماريندو,ماريندا,ماريندي,ماري,ڪٽيندو,ڪٽيندا,ڪٽي,ماريو,ماريائين / تشدد,ظلم,ڦڙ* / هٿ .. کڻ* / گاريون .. ڏي*,ڏئي / بليڪ _ميل / بليڪميل,هراسان / تنگ .. ڪر*,ڪند*,ڪري / ڌمڪي,ڌمڪيون / تصويرون,تصوير,وڊيو .. وائرل,شيئر,رک* / ٻاهر .. نه,نٿا .. ڇڏ*,ڏين,نڪر* / طعنا | مار ڪٽ ڪندو آهي | V063
not | <not>
past | سال,سالن,مهينا,مهينن .. اڳ,پهرين / گذريل .. سال,مهيني / ننڍپڻ
now | هاڻي,اڄ,وري
story | فلم,ڊرامو,ناول,ميچ,ڪرڪيٽ,راند,هيرو,رپورٽر,صحافي,اخبار,خبر,چينل,تحقيق,گيم
idiom | کل,کلي,گرمي .. مري,مار*
need | وڪيل,طلاق,خلع,خرچ*,مدد,پريشان,مڙس,فيس,بيوه*,ڪورٽ,مسئلو,ڊڄ*
chatter | مهرباني,شڪريو,شڪريا / غلط,غلطي .. نمبر,سان / نوڪري / دعائون / زڪوات,چندو / پتو,وقت .. ڇا,ڪهڙو
child | <child>,ابو,امڙ
`;
/** Sindhi in Roman letters. */
export const romanSindhi = `
<weapon> | kati kuhari kuharri kaati
<take> | khani khanee khane kanhi
<me> | mukhe mokhe mukhy moonkhe munkhe maan moon mun asan
<mine> | munhnji munhnjo munjhi munjho munhinji munji munjo
<man> | murs muris mursu mard sahuro sahura bhau bhaur bhaor piu peeu charo ghot
<child> | bar bachra dhee dhea dhi put niyani bachan
<girl> | dhee dhea dhi bhen niyani zal
<not> | na nata natho nathi kona nahe
<soon> | subhane subhani sibhane aj ajj ajju raat
<wed> | parnai parnayan parno
weapon P1 | <weapon>,pistol,bandook .. <take>,beetho,betho / <weapon> .. saan | kuhari khani aayo |
threat_to_kill P1! | mare,maare,mari,maari .. chad*,chhad*,wajh* / qatal,katal .. kand*,kar* / karo,kaaro _kari / kari,kaari .. kare,karay,chay* / jaan .. maar*,khatro | maari chadindo |
suicide P1! | maran,marran .. chah*,thi,khape / jiyan,jeean,jian,jeyan .. na,nathi,natho,kona / nathi,natho,na .. jiyan,jian,jeean / mari _wanj*,vanj*,wanya / zahar,zeher .. khad*,khai,peet* / khudkushi .. kand*,kar* / zindagi .. tang,bezar | maan maran chahyan thi |
violence_now P1! | maare,mare,maari,kutte,kute _pyo,piyo,tho,tha,pya,pai,rahyo,rahya,pio / pyo,pio .. maare,mare / bachayo,bachaio / jaldi,jald _acho,acho | mukhe maare pyo |
perpetrator_present P1 | dar,darwaze,bahar .. betho,beetho,bitho | dar te betho aa |
confined P1 | kamre,kothi,ghar .. band,qaid + kare,kayo,kaya,rakhyo,chadyo,aahe,aa / band kare .. rakhyo,chadyo / talo,tala .. lag*,hany* | kamre me band kare chadyo |
acid_or_burn P1 | tezab / saari,sari,saare .. chad*,chhad* / bah,bahi .. din*,dyi,lag* | saari chadindo |
abduction P1 | khani,khane _wiya,wia,wayo,vya,wya,waya,vayo + <child>,<girl>,zabardasti,~zabardasti / aghwa,agwa / <child>,<girl> .. gum,ghaib,kona .. | dhee khe khani wiya | V065
rape P1 | saan .. ziyadti,zyadti,ziadti / zabardasti kai | saan ziyadti kai |
forced_marriage P1 | zabardasti,~zabardasti,zori + <wed>,shadi,nikah + <soon>,pya / <wed> + <soon> | subhane zabardasti parno |
forced_marriage P2 | zabardasti,zori + <wed> / wato sato | zori parnayan tha |
medical P1! | rat,ratt .. wahe,nikt*,wah* / behosh | rat wahe pyo |
ongoing_abuse P2 | maar,mar _kut,kutt / maarendo,marendo,marinda,maarinda,maareendo,maarenda,marenda,kutendo,kuttendo / tang .. kando,kanda,kare,kan / dhamki*,hirasan / garyun,gaariyun | roz maarendo aa | V066
past | saal,sal,mahina .. agu,age,aggu,pehryan
need | vakeel,talaq,kharcho,kharch,madad,khula,pareshan
chatter | meharbani,mehrbani,shukriyo / ghalti,galti _saan,san / number .. kehn*,kenhjo,kehnjo / naukri
not | <not>
child | <child>
`;
