/** Sindhi in its own script. How to add a line: README.md in this folder. */
export const sindhi = `
<weapon> | ڪاتي ڪاتو
<weapon> | ڪهاڙي ڪهاڙو |  | V061
<stick> | لٺ لٺيون ڏنڊو ڏنڊي لوهه
<take> | کڻي کنيو کڻندو کڻڻ ڪڍي هٿ رکيو
<me> | مون مونکي اسان اسانکي مان
<mine> | منهنجي منهنجو منهنجا منهنجون اسان پنهنجي
<man> | مڙس گهر وارو سهرو سس ڏير جيٺ ڀاءُ ڀائر ڀائرن پيءُ بابا چاچو مامو پاڙيسري ماڻهو ڇوڪرو گهروارو
<child> | ٻار ٻارن ٻارڙو ٻارڙي ڌيءَ ڌيئر پٽ نياڻي ننڍڙي
<girl> | ڌيءَ ڀيڻ نياڻي ڇوڪري زال
<dear> | ڌيءَ پٽ ڀيڻ ٻار ماءُ زال
<not> | نٿو نٿي ڪونه نٿا ناهي ناهيان
<soon> | سڀاڻي پرينهن جمعي آچر هفتي اڱاري
<wed> | پرڻائي پرڻائڻ پرڻو
<force> | زوري زور
<year> | سالن مهينا مهينو ورهيه
weapon P1 | <weapon> .. <take> / <weapon> .. بيٺو,بيٺا,آيو,آهي,هڻ*,هلا*,سان / <weapon> سان / گولي,گوليون هڻ*,هلا* / <stick> کڻي | چاقو کڻي آيو آهي
weapon P2 | <stick> .. سان,ماريو,هنيو,ماريندو | لٺ سان ماريو
threat_to_kill P1! | ماري ڇڏ*,وجه*,وڌو / قتل ڪن*,ڪر*,ڪيو,جي / جان .. مار*,خطرو,خطري / مارڻ .. ڌمڪي*,چاه*,گهر* / ڪارو _ڪاري / ڪاري _ڪري,ڪيو,قرار,چئي / ڪاروڪاري / غيرت .. مار*,فيصل*,معامل* / جيئرو,جيئري .. نه,نٿو,ساڙ* / گلو,گلي .. گهٽ*,وڍ*,ڪپ* / ٽڪرا .. ڪر*,ڪند* | ماري ڇڏينداسين
suicide P1! | مرڻ .. چاه*,گهر*,ٿي,ٿو,جي,لاءِ / جيئڻ .. نه,نٿو,نٿي / نٿي,نٿو,نه .. جيئڻ / مري _وڃ* / زندگي .. تنگ,بيزار,ختم,ٿڪ* / پاڻ .. ماري,ختم,ساڙ* / آپگهات,خودڪشي / خود ڪشي / زهر .. کا*,پي* / ڦاهي / گوريون,گوليون .. کا* | مان مرڻ چاهيان ٿي
violence_now P1! | ماري,ڪٽي,مارين _رهيو,رهيا,پيو,پيا,پئي,رهي,ٿو,ٿا / مار ڪٽ .. هاڻي,اڄ / پيو ماري,ڪٽي + <me>,<kin> / هاڻي .. مار* / رڙيون,دانهون / بچايو,بچائجو / جلدي .. اچو,اچ,پهچ* / پوليس .. موڪل* / دروازو,در .. ڀڃ* | مون کي ماري رهيو آهي
perpetrator_present P1 | گهر ۾ .. گهڙ* / ڀرسان .. ويٺو | در تي بيٺو آهي
perpetrator_present P1 | در,دروازي,ٻاهر,سامهون .. بيٺو,بيٺا,بيٺي | در تي بيٺو آهي | V061
confined P1 | ڪمري,گهر,ڪوٺي,اوطاق .. بند,قيد / بند,قيد ڪري,ڪيو .. رکيو,اٿن / تالو,تالا .. لڳ*,هڻ* / زنجير* / ٻڌي .. رکيو,ڇڏيو | ڪمري ۾ بند ڪري ڇڏيو
acid_or_burn P1 | تيزاب / ساڙي ڇڏ*,وڌو,رهيو / ساڙڻ .. ڌمڪي,ڪوشش / باهه .. ڏي*,ڏني,لڳ* / پيٽرول,تيل .. هاري,وجه* | تيزاب اڇلايو
abduction P1 | اغوا / <child>,<girl>,پٽ .. گم,غائب,لاپتا,کڻي / کڻي _ويا,ويو,وڃ*,وئي / زبردستي,زوري .. کڻي,وٺي / واپس .. ڪونه,نه _آئي,آيو,موٽ* | ڌيءَ اغوا ٿي وئي
rape P1 | زيادتي,ريپ,جنسي / زبردستي ڪئي / عزت .. لٽ* | مون سان زيادتي ٿي
forced_marriage P1 | <force> + <wed> + <soon> / <wed> + <soon> + <not> .. چاه*,ڪر*,راضي / <wed> + ننڍي,ننڍڙي,1*,سالن,ورهين + <soon>,<force>,پيا,ڪن / سنگ چٽي / وڪڻ* .. ڇڏ*,رهيا,پيا / جرڳ* .. فيصل*,سنگ,ڏن* | سڀاڻي زبردستي شادي
forced_marriage P2 | <force> + <wed>,مڱڻو,سڱ / <wed> .. <not> .. چاه*,ڪر* / وٽو سٽو / ونيءَ | زبردستي شادي
child_at_risk P2 | <child>,استاد .. مار*,ڪٽي* | ٻار کي ماري ٿو
medical P1! | رت .. وه*,نڪر* / بيهوش / ساهه .. نٿو,بند / مٿو .. ڦاٽ* | رت وهي رهيو آهي
ongoing_abuse P2 | ماريندو,ماريندا,ماريندي,ماري,ڪٽيندو,ڪٽيندا,ڪٽي,ماريو,ماريائين / تشدد,ظلم,ڦڙ* / هٿ .. کڻ* / گاريون .. ڏي* / بليڪ _ميل / بليڪميل,هراسان / تنگ .. ڪر*,ڪند* / ڌمڪي,ڌمڪيون / تصويرون,تصوير,وڊيو .. وائرل,شيئر,رک* / ٻاهر .. نه,نٿا .. ڇڏ*,ڏين,نڪر* / طعنا | مار ڪٽ ڪندو آهي
ongoing_abuse P2 | مار _ڪٽ | مار ڪٽ ڪندو آهي | V063
not | <not>
past | سال,سالن,مهينا,مهينن .. اڳ,پهرين / گذريل .. سال,مهيني / ننڍپڻ
now | هاڻي,اڄ,وري
story | فلم,ڊرامو,ناول,ميچ,ڪرڪيٽ,راند,هيرو,رپورٽر,صحافي,اخبار,خبر,چينل,تحقيق,گيم
idiom | کل,کلي,گرمي .. مري,مار*
need | وڪيل,طلاق,خلع,خرچ*,مدد,پريشان,مڙس,فيس,بيوه*,ڪورٽ,مسئلو,ڊڄ*
chatter | مهرباني,شڪريو,شڪريا / غلط,غلطي .. نمبر,سان / نوڪري / دعائون / زڪوات,چندو / پتو,وقت .. ڇا,ڪهڙو
child | <child>,ابو,امڙ
threat_to_kill P1! | زهر .. ڏ*,ڏئي / مارڻ چاهين,گهرن,وارا / جان _مان .. مار* | زهر ڏئي مارڻ چاهين ٿا
forced_marriage P1 | <girl>,<child>,ڀيڻ .. وڪڻ*,وڪرو .. رهيو,رهيا,پيو,پيا,ٿو,ٿا,سڀاڻي / سڀاڻي .. وڪڻ*,پرڻ* | پيءُ ڀيڻ کي سڀاڻي وڪڻي رهيو آهي
suicide P1! | مري _ويندس,وينديس,وڃان / زهر .. پي*,کائي,کائيندس / جيئڻ .. دل,مزو,فائدو | مري وينديس
violence_now P1! | هاڻي .. ماري,مارين / رت .. وهي,ڪڍ* / گلو .. دٻ*,جهل* / درواز*,در .. ڀڃي,ڀڃن | هاڻي ماري پيو
confined P1 | تالو .. هڻي,لڳل / ٻاهران .. تالو,ڪنڊي,بند / ٻڌي _رکيو,رکي | ٻاهران تالو هڻي
suicide P1! | پاڻ _کي .. ماري,ختم,ساڙي / پنهنجي جان .. ڏ*,وٺ* | پاڻ کي ماري ڇڏيندس
weapon P1 | <weapon> _سان .. ماريو,هنيو,ڌمڪ*,حملو | ڪهاڙي سان ماريو
`;
/** Sindhi in Roman letters. */
export const romanSindhi = `
<weapon> | kati kuhari
<take> | khani khane kanhi
<me> | mukhe mokhe moonkhe maan moon asan
<mine> | munhnji munhnjo munjhi munjho munhinji
<man> | murs muris mursu sahuro sahura bhau bhaur bhaor piu charo ghot
<child> | bar bachra dhee dhea put niyani
<girl> | dhee dhea niyani zal
<not> | nata natho nathi kona
<soon> | subhane subhani sibhane ajju
<wed> | parnai parnayan parno
weapon P1 | <weapon>,pistol,bandook .. <take>,beetho,betho / <weapon> .. saan | kuhari khani aayo
threat_to_kill P1! | mare,mari .. chad*,wajh* / qatal .. kand*,kar* / karo _kari / kari .. kare,karay,chay* / jaan .. maar*,khatro | maari chadindo
suicide P1! | maran .. chah*,thi,khape / jiyan,jeyan .. na,nathi,natho,kona / nathi,natho,na .. jiyan / mari _wanj*,wanya / zahar,zeher .. khad*,khai,peet* / khudkushi .. kand*,kar* / zindagi .. tang,bezar | maan maran chahyan thi
violence_now P1! | maare,maari,kutte _pyo,tho,tha,pya,pai,rahyo,rahya / pyo .. maare / bachayo / jaldi,jald _acho | mukhe maare pyo
perpetrator_present P1 | dar,darwaze,bahar .. betho,beetho | dar te betho aa
confined P1 | kamre,kothi,ghar .. band,qaid + kare,kayo,kaya,rakhyo,chadyo,aahe,aa / band kare .. rakhyo,chadyo / talo,tala .. lag*,hany* | kamre me band kare chadyo
acid_or_burn P1 | tezab / saari,saare .. chad* / bah,bahi .. din*,dyi,lag* | saari chadindo
abduction P1 | aghwa / <child>,<girl> .. gum,ghaib,kona .. | dhee khe khani wiya
abduction P1 | khani,khane _wiya,wayo,waya + <child>,<girl>,~zabardasti | dhee khe khani wiya | V065
rape P1 | saan .. ziyadti / zabardasti kai | saan ziyadti kai
forced_marriage P1 | ~zabardasti,zori + <wed>,shadi,nikah + <soon>,pya / <wed> + <soon> | subhane zabardasti parno
forced_marriage P2 | zabardasti,zori + <wed> / wato sato | zori parnayan tha
medical P1! | rat .. nikt*,wah* / behosh | rat wahe pyo
ongoing_abuse P2 | maarendo,marinda,maareendo,maarenda,kutendo / tang .. kando,kanda,kare,kan / dhamki*,hirasan / garyun | roz maarendo aa
ongoing_abuse P2 | maar _kut | maar kut kanda aahin | V066
past | saal,mahina .. agu,age,pehryan
need | vakeel,talaq,kharcho,kharch,madad,khula,pareshan
chatter | meharbani,mehrbani,shukriyo / ghalti _saan / number .. kehn*,kenhjo / naukri
not | <not>
child | <child>
suicide P1! | mari,mare _wend*,wind*,wanj*,vend* / zahar .. piyand*,khaind*,peend* / jiyan .. dil,faido | mari wendas bas
confined P1 | ghar,kamre,kamray me,mein,men band .. rakh*,aahe,kare,kayo / talo .. hane,lagal / bahar,bahran .. talo,band,kundi | ghar me band kare rakhyo aahe
threat_to_kill P1! | zahar .. dey,dyi,deend* / wadhe,wadh,wadhi chad*,chhad* / goli .. hanand*,hane | zahar dey chadinda
`;
