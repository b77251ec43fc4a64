/** Urdu in Roman letters. How to add a line: README.md in this folder. */
export const romanUrdu = `
# Groups: words that may stand for each other
<weapon> | chaqu chako chhuri pistol pistal pistaul bandooq bandooqen gun riffle kalashnikov klashnikov kalashan tamancha talwar khanjar khanjr toka tokay aslaha aslha repeater mauser
<weapon> | kulhari kulhadi kulari |  | V061
<stick> | danda dande danday dandon lathi hathora hathaura belt hanter hunter hockey sariya rod pipe joota joote jooton bat chabuk
<stick> | dang |  | V077
<take> | le lay lekar lekr leke ley liye uthaye uthae nikal nikala nikali pakra pakar pakray uthaya uthai taan dikha dikhaya dikhata ghuma tani tana hath rakh rakhi rakha rakhe
<me> | mujhe mujhay mjhe mujh mjh mujko mjko hame hamay hume hum hamare
<mine> | mere meri mera meray hamari hamara hamare apni
<kin> | ammi amma maa behen behan bahen bhen behn baji biwi bewi beti betay bete beta bhabi maan bacha bache bachay bachi bachon bachiyan bhai cousin dost saheli
<man> | shohar shohr shauhar shuhar khawand khavind husband hubby miyan susar sasur devar jeth bhai bhaiyon bhaio abu baap walid papa dada chacha chachu chahcha mamu taya phupha khalu nandoi behnoi damad beta padosi parosi hamsaya malik larka larke larkay mard aadmi ustad qari molvi maulvi dost fiance mangetar ex saas nand jethani sautan bhabi
<child> | bacha bache bachay bachi bachiyan bachon beti betiyan choti nawasi nawasa bhatija bhatiji bhanji bhanja
<girl> | beti behen behan behn bachi bhen larki bhanji bhatiji biwi cousin saheli poti nawasi
<dear> | beti bete beta behen behan behn bachi bacha bache bachay bachon bhai biwi ammi bhatiji bhanji
<prog> | rah* rha rhe rhi rhay ra rai ri rhaha rya rye
<not> | nahi =nai =nae nhi ni nhe nahe nhin nah
<give> | dunga dungi dunge dega degi denge dengay dege daalunga dalega dalegi dalenge dalun daluga dalna dalne dal dun dein dena dene dala
<soon> | kal aaj parson jumme jummay juma jumairat peer mangal budh itwar hafte haftay sunday monday friday saturday subah sham raat aglay agle tareekh abhi tomorrow tonight today din
<wed> | nikah shadi rukhsati byah shadian
<force> | ~zabardasti jabran majboor marzi razi
<under18> | 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 das gyarah barah terah chaudah chodah pandrah solah satrah
<number> | 1* 2* 3* 4* 5* 6* 7* 8* 9* ek do teen char panch chhe saat aath das kai kuch chand kayi
<year> | saal saalon years year baras mahine mahinay mahene month months hafte haftay
# Weapons
weapon P1 | <weapon> .. <take> / <take> .. <weapon> | chaqu le kar aya hai
weapon P1 | <weapon> .. <prog>,khara,khari,kharay,aya,agya,aa,hai,wala,maar*,chala*,se + <man>,woh,us,usne,<me>,unho,unke,uske | us ke pas pistol hai
weapon P1 | goli,golian _mar*,chal* / fire,firing kar*,ki + <me>,<kin>,ghar,wo / goliyan chal* | goli mar dunga
weapon P1 | bandooq,pistol,churi,chaqu,pistal ... rakh* / kanpati,gardan ... <weapon> / <weapon> ... gardan,gale,galay,sar,kanpati | churi gale pe rakhi
weapon P1 | dande,danday,danda,lathi,sariya,rod,belt,hockey _se ... <prog> / belt,danda,lathi le,lekar,utha ... <prog>,khara,khari,kharay,aya | danda le kar khara hai
weapon P2 | <weapon> + <me>,<man>,usne / <stick> .. mar*,peet* | dande se mara
# Threats to life
threat_to_kill P1! | mar _<give> / mar _de + <me>,<kin>,<man>,wo / mardunga,mardega,mardalega,mardenge,mardalunga,mardungi,mardalenge / jan _se ... mar* | wo mujhe mar dega
threat_to_kill P1! | qatal,qatl,qatil,murder .. kar* _<give> / qatal,qatl,murder + <me>,<kin>,<mine>,<man> / khoon kar* <give> | mujhe qatal kar dega
threat_to_kill P1! | zinda,jeeta <not> ... chor*,rehn*,bach*,rahn* / <not> .. zinda chor*,rehn* | zinda nahi chorunga
threat_to_kill P1! | zinda .. jala*,jla*,gar*,daf* / tukre,tukray,tukde .. kar* _<give> / gala,gla,gale .. kat*,ghont*,daba* / tangen,haddiyan,hadi tor* .. <give> | tukre kar dunga
threat_to_kill P1! | mar*,jan ... dhamki,dhamkiya*,dhamkia* / dhamki,dhamkiya*,dhamkia* ... marne,jaan,qatl,qatal / jaan le _lu*,lega,legi,lenge,le / khatam kar _<give> + <me>,<kin>,<man>,tujhe | marne ki dhamki deta hai
threat_to_kill P1! | maarn* .. chah*,plan,koshish,irada,mansooba,wale,wala + <me>,<man>,<kin>,wo | mujhe marna chahte hain
threat_to_kill P1! | jaan .. khatra,khatre,khatray / khatra,khatray .. jaan / sar,gardan kat*,utar* .. <give> | meri jaan ko khatra hai
threat_to_kill P1! | ghairat ... faisl*,sawal,masla,mamla,mar,marn*,mamle,qatl | ghairat ka sawal hai
threat_to_kill P1! | aaj,raat .. faisla + mar*,ghairat,bhai*,jirg* | ghairat ka hai aaj raat faisla hoga | V049
threat_to_kill P1! | karo _kari / siyah*,kala,kali _kari | karo kari ka ilzam lagaya
# Suicide
suicide P1! | mar _jau,jaun*,jaon* / mar _jana + chah*,dil,main,mai,mujhe / mar _hi jaun,jau,jaungi,jaunga / kash .. mar _jati,jata,jaun,jaye | mar jana chahti hun
suicide P1! | marna,marnay,marne,mrna .. chah*,chata,chati,hai,dil,ji,soch* + main,mai,mne,mujhe,mera,mjhe,khud,dil,m | main marna chahti hun
suicide P1! | jeena,jeene,zinda .. <not> / <not> .. jeena,jeene,jinda rehna,chah* / jee _<not> .. lagta,karta,chahta ... jeene,zindagi | jeena nahi chahti
suicide P1! | jeene,zindagi,zindgi .. faida,maqsad,matlab <not> / zindagi,zindgi,life,jeene _se .. tang,thak,bezar,dil / zindagi,zindgi,life .. khatam,khtm + apni,main,mai,mujhe,karna / tang,thak .. zindagi,zindgi,life,jeene _se | zindagi se tang aa gai hun
suicide P1 | khudkushi,khudkshi,khudkashi,khodkushi,suicide,suiside,sucide,sucied,suside + main,mai,i,<me>,<mine>,<kin>,<child>,karna,karne,karun*,lung*,koshish,chah*,soch* | main khudkushi karna chahti hun
suicide P2 | khudkushi,khudkshi,khudkashi,suicide,sucide | us ne khudkushi kar li
suicide P1! | khudkushi,suicide,sucide ... chaht*,lung*,kar,karlu*,karun*,soch*,khayal,dil / khud _ko .. khatam,mar*,nuqsan,khtm,khatm / apne _ap ko .. khatam,khtm,khatm,mar* / apni _jaan .. le,lelun*,de,dedun* | khud ko khatam kar lungi
suicide P1 | zehar,zeher,zehr,zahar,zahr .. =kha,=khaa,khaya,khai,khali,khalun*,khaun*,khana,khane,pi,piya,pilun*,pina,le + main,mai,mene,<me>,<kin>,<mine>,ne,li,liya,lungi,<child> | zehar kha liya
suicide P1 | goliyan,tablets,tablet,goli,medicine,pills,dawai,dawa,dawaiyan .. =kha,=khaa,khaya,khai,khali,khalun*,khaun*,khana,khane,nigal,le + neend,saari,bohat,itni,boht,marn*,sab,khatam,aaj,20,30,10,15,40,50 | neend ki goliyan kha li
suicide P1 | zehar,zehr,zeher,zahar .. goliyan,goli ... | zehar ki goliyan le aai hun | V003
suicide P1! | sab,sb kuch _khatam,khatm,khtm kar* / main,mai sab _khatam | aaj raat sab khatam
suicide P1! | aaj .. raat .. sab,sb,main,mai _khatam,khatm,khtm | aaj raat sab khatam | V003
suicide P1 | pankh*,dupatt*,rassi,chat .. latak*,phanda,phans*,latk* / phansi,phanda .. le,lag*,lun*,dal* | pankhe se latak jaungi
suicide P1! | rassi .. le,li,aya,ayi,khareed* + main,mai,jeene,bas,ab | ab rassi le li hai | V046
suicide P1 | nas,nabz,nabaz,kalai,rag,wrist,haath,bazu .. kat* + main,mai,mene,apni,apna,khud,apne,m | apni nas kaat lungi
suicide P1 | chat,pul,nehar,nahar,darya,kunwe,kuen,train,gaari,neeche,samandar .. kood*,chalang*,chlang,leit* / kood _jau*,jana | chat se kood jaungi
suicide P1! | maut,mout,mot .. chahiye,aaye,aajaye,aa,mang* + mujhe,mjhe,main,mai,kash / kaash .. mar,paida + main,mai,hoti,hota / duniya .. chali,chala,chhor* _jaun*,jana,kar,dun / akhri _msg,message,paigham / maaf kar* ... ja _<prog> hun,ho | mujhe maut aa jaye
# Beating now
violence_now P1! | mar,peet,peit,kut,maarpeet _<prog> / mar peet kar <prog> / hath utha <prog> / pit,kut,mar _<prog> | mujhe mar raha hai
violence_now P1! | abhi,aaj,subah,sham ... mara,mari,peeta,thapar,mare + <me>,<mine>,<kin>,<man>,usne,us / mara,peeta .. abhi + <me>,<kin>,<man> | aaj us ne bohat mara
violence_now P1! | cheekh*,chekh*,chilla*,rone _ki,<prog> .. awaz*,<prog>,aa / awaz* .. cheekh*,mar*,peet*,chilla* | bachi ke cheekhne ki awaz
violence_now P1! | gala,gla,galay,gale,gardan .. pakr*,pakar*,daba*,ghont*,dba*,pkr* / saans .. rok*,band | gala pakra hua hai
violence_now P1! | hamla,hmla,attack kar <prog>,diya / baal,balon .. kheench*,ghaseet*,pakr* / ghaseet* .. <prog>,ke,kar + <me>,<kin>,<man>,wo / tod phod,tor phor <prog>,kar | hamla kar diya
violence_now P1! | bachao,bachalo,bchao / bacha _lo,len / jaldi,jldi,jaldy,foran .. ao,ayen,aajao,aajaen,pohncho + <me>,madad,help,police,wo,bacha,plz,mar,ghar / jaldi,foran .. police / police .. bhej*,bulao,bula | bachao jaldi ao
violence_now P1! | mar,peet ke,kar,k ... le,phenk*,nikal*,bahar,zakhmi,behosh / darwaz* ... tor,tod _<prog>,diya / tor,tod <prog> + darwaz* | darwaza tor raha hai
violence_now P1! | jaldi,jldi,foran,abhi .. kuch,kch _kar*,kren,kijiye / khatr* .. me,mein .. hun,hain | main khatre me hun
# Someone is there
perpetrator_present P1! | darwaz*,gate,khirki ... khara,khari,kharay,khra,aya,khada,pe,par,tor,peet,peetta,khatkhata*,baja,bahar + wo,koi,<man>,us | wo darwaze pe khara hai
perpetrator_present P1! | pas,sath,samne,bahar,neeche beth*,khara,khari,kharay,khra,khada + wo,ye | wo pas betha hai
perpetrator_present P1! | phone,call .. mat,na,nahi,mt .. kar*,krna + wo,sun,sirf | call mat karna wo sun lega
perpetrator_present P1! | mat,mt .. phone,call | mat phone karna | V010
perpetrator_present P1! | ghar .. ghus _<prog>,gaya,gya,aya,gay + <man>,koi,wo,chor / wapis,wapas .. aane _wala,wali,wale + wo,shohar / chup kar,ke,k .. msg,beth* | wo ghar me ghus aya
perpetrator_present P1! | peecha,peeche,peechay .. aa,kar,bhag,par _<prog> + abhi,log,larka,gari,wo,admi | larka abhi mera peecha kar raha hai
# Locked in
confined P1 | kamr*,kmre,kmray,bathroom,washroom,tehkhan*,ghusal* .. band,bnd,lock,qaid,bund / store,godam,makan,room,ghar _me,mein .. band,bnd,lock,qaid | kamre me band kar rakha hai
confined P1 | <me>,<kin> .. band,bnd,lock,qaid _kar,kr,karke,rakh* _ke,k,rakh*,diya,dein,<prog>,gaya,gaye | mujhe band kar diya
confined P1 | band,bnd,lock,qaid _kar,kr,kia,ke,karke,me _rakh*,rkh*,diya,hua,ke + ghar,<me>,din,khana,chabi | ghar me band kar rakha hai
confined P1 | tala,kundi,kundy .. lag*,dal*,band + bahar,kamr*,ghar,me,mujhe,<me>,darwaz* / bahar _se .. band,lock,kundi,tala / zanjeer* .. band* / rassi,charpai _se .. band* | bahar se tala laga diya
confined P1 | qaid,nazarband,yarghamal,hostage .. hun,bana*,rakh* | mujhe qaid kar rakha hai
ongoing_abuse P2 | nikaln*,janay,jane,milne,milnay,bahar,baat .. <not> .. de*,dia,nikaln*,ijazat / phone,mobile .. cheen*,le _liya,li / qadam .. bahar .. <not> | ghar se nikalne nahi dete
# Burning
acid_or_burn P1 | tezab,tizab,acid .. phenk*,phek*,dal*,gira,giraya,girane,giraye,pila*,le,laya,dhamki,rakh*,hai | tezab phenk dunga
acid_or_burn P1 | jala*,jla* _<give>,dia + <man>,<me>,tujhe,usne,aag,tel,petrol,chehra,wo,susar,kehta / jalane,jlane .. koshish,dhamki | mujhe jala dega
acid_or_burn P1 | petrol,patrol,mitti,kerosene,spirit,tel .. tel,dal*,chirk*,phenk*,laga*,rakh* + <me>,uper,upar,oper,dal*,aag,machis,jala*,jla*,kehta | mitti ka tail rakha hai, kehta hai jala dunga | V005
acid_or_burn P1 | aag .. laga*,lga* + <me>,khud,usne,kapr*,dunga,dega,<give>,kehta,wo,dupatt* / istri,astri,chimta,chimte,cigarette,cigrate .. jala*,jla*,dag* | aag laga dunga
acid_or_burn P1 | garam,grm,ubalta,khaulta,khaulti .. pani,tel,chai,salan,ghee .. phenk*,gira,giraya,girane,giraye | garam pani phenk diya | V090
# Taken away
abduction P1 | agwa,ighwa,agua,kidnap*,kidnep* + <me>,<kin>,<mine>,<girl>,<child>,larka,kisi | beti agwa ho gai
abduction P1 | utha .. le,lay,kar,ke,k _ga*,gy*,le,lay,ja*,gea + <child>,<girl>,<dear>,<me>,bacha,~zabardasti,log,larke,gari,unho | bachi ko utha kar le gaye
abduction P1 | <child>,<girl>,larka,beta,bete,betay .. ghayab,gaib,lapata,gum,gumshuda,missing / ghayab,lapata .. <child>,<girl>,beta | meri beti subah se ghayab hai
abduction P1 | <child>,<girl>,beta .. <not> .. mil _<prog> / <child>,bete,beta .. cheen .. le,ke,kar,liya | beti school se wapis nahi ai
abduction P1 | <child>,<girl>,beta,bete .. wapis,wapas,wapsi,ghar .. <not> .. aa*,ai,aya,ayi,pohnch*,lot*,pahunch* | beti school se wapis nahi ai | V008
abduction P1 | ~zabardasti .. le _ga*,gy*,ja* / larka,larke,log,koi,admi .. le _gaya,gya,gaye,gay,ge + <child>,<girl>,beta | zabardasti le gaye
# Rape
rape P1 | <mine>,<girl>,<child>,uske,uski,behen,kisi,bete .. sath,sth + zyadti,zayadti,zyadati,zabardasti,zabrdasti,zabardsti,badfeli,rape | mere sath zyadti hui
rape P1 | rape,reap,raped,gangrape,balatkar,badfeli + <me>,<mine>,<girl>,<child>,<man> / izzat .. loot* + <me>,<mine>,<girl>,wo | rape kiya
rape P1 | ~zabardasti .. sambandh,jismani,talluq,sex,hambistari / jinsi _zyadti,tashadud,hamla | jinsi tashadud kiya
rape P1 | galat,gandi,ganda,galt,glt,ganday .. kam,harkat*,harket*,touch,tareeqe,jagah + sath,<me>,kia,ki,karta,karte,chu* | mere sath galat kaam kiya | V014
rape P1 | kal,raat,abhi,aaj,ghante .. galat,ganda,gandi .. kam,harkat + sath,<me>,<child>,<mine> | kal raat galat kaam kiya mere sath
# Forced marriage
forced_marriage P1 | <force> + <wed> + <soon> / <girl>,<me> .. bech _diya,<give>,<prog> | kal zabardasti nikah hai
forced_marriage P1 | <wed> + <soon> + <not> .. karn*,chah*,raazi,marzi,manzoor / <wed> + <soon> + <under18> _saal / <wed> .. <prog>,kar,tay + <under18> _saal _ki,ka,k,ke / <under18> _saal _ki,ka .. <wed> | mera nikah kal hai main 14 saal ki hun
forced_marriage P1 | <wed> .. kar,kra,karwa _<prog> + budhe,budhay,boorhe,bache,bachi,choti,umar,~zabardasti,<force> / vani,swara,sawara,suara .. me,mein,de*,kar*,di / jirg*,panchayat,punchayat .. faisl*,hukm,de*,vani,badle + <girl>,<wed>,<me>,vani,qatal | vani me de rahe hain
forced_marriage P1 | watta,watay,vatte,badle,badlay + satta,sattay,<wed>,<girl> + <soon>,~zabardasti | watta satta me kal nikah
forced_marriage P2 | <force> + <wed>,rishta,rishtay,mangni / <wed>,rishta,mangni + <not> .. karn*,chah*,krna / <wed>,rishta,mangni .. zor,dabao,pressure,majbur / budhe,budhay .. <wed> | zabardasti shadi karwa rahe hain
forced_marriage P2 | watta .. satta / vani,swara / umar .. kam,choti + <wed> | watta satta ki shadi
# A child alone or in danger
child_at_risk P1 | main,mai,hum,bacha,bache,bachi,bachay .. akel*,akeel*,tanha + darwaz*,andhera,gali,sadak,road,raat,<under18> | bacha sadak pe akela hai
child_at_risk P1 | mama,ammi,maa,abu,ghar .. <not> + uncle,darwaz*,chacha,mamu,admi,koi + khol*,khul*,bula*,dar,andar,aa | mama ghar pe nahi uncle darwaza kholne ko keh rahe | V050
child_at_risk P1 | lawaris,lawarisa,nomolood,naumolood .. bacha,bachi,bache,mil*,pari,para / bacha,bachi .. kooray,kachra,sadak,road .. mil*,para,pari,phenk* | lawaris bacha mila hai
child_at_risk P1 | <child> .. khet*,jhari* .. le _ga*,gy* | bachi ko khali makan me le gaye
child_at_risk P1 | <child>,<girl>,<dear> .. khali,sunsan .. makan,ghar,plot,jagah .. le _ga*,gy* | bachi ko khali makan me le gaye | V048
child_at_risk P2 | bach*,<child>,beti,bete,beta .. mara,marta,marte,mare,mari,peet*,thapar,jala*,dande,belt,marti / ustad,teacher,qari,madrasay .. mar*,peet*,thapar,ched*,chher* | ustad bache ko marta hai
child_at_risk P2 | kamwali,mulazim*,naukrani,nokrani,maid .. bachi,<under18>,choti .. mar*,thapar,peet* | choti mulazima ko marte hain
# Injury
medical P1! | khoon,blood .. beh,nikal,bah,nikl*,ruk,band / saans,sanse .. <not>,ruk,band,phool + <me>,<kin>,aa*,<prog>,le / behosh,behoshi,bhosh | khoon beh raha hai
medical P1! | sar,sir,matha .. phat*,phaad*,phoot* / haddi,bazu,tang,hath,pasli toot,tor,tod _gai,gaya,gya,dia,di / zakhmi,zakhami .. hun,hai,hain,kar*,kia,ho + <me>,<mine>,<kin>,main,mai | sar phat gaya hai
medical P1 | ambulance,1122,hospital,haspatal,doctor .. <not>,bhej*,chahiye,jana,le,lejao,ja + khoon,zakhm*,jal,behosh,dard,mar*,abhi | hath jal gaya
medical P1 | hath,chehra,munh,jism,pair,badan,hth .. jal,jhulas _ga*,gy*,gea | hath jal gaya | V090
# Abuse that goes on
ongoing_abuse P2 | marta,marti,marte,martay,mrta,peetta,peetay,peette,mart | roz marta hai
ongoing_abuse P2 | mara,mari,peeta,mare + <me>,<kin>,<man>,roz,bohat,boht,<mine>,hath | shohar ne bohat mara
ongoing_abuse P2 | mar,mara _peet,kut,kutai,dhaar,mari / marpeet,markutai,pitai,pitayi,kutai,tashadud,tashdud,zulm,ziyatian,dhulai,violence,torture,torchar,tarchar | mar peet karta hai
ongoing_abuse P2 | hath,hth .. utha* / thapar,thappad,thapr,chamat,laat,laten,mukka,mukke,mukkay,ghoonsa,dhakka,dhakke,slap,slaps | hath uthata hai
ongoing_abuse P2 | ~blackmail,harass*,hiras*,stalk*,ched*,chher*,cheer* | blackmail karta hai
ongoing_abuse P2 | tang,tung .. kar*,kr*,kia + larka,larke,boss,wo,roz,<man>,mujhe,<me>,koi,shohar,log | larka tang karta hai
ongoing_abuse P2 | tasveer*,tasveren,pics,pictures,photo*,video*,picture,pic .. viral,leak,share,dal*,bhej*,dhamki,edit,bana*,upload,net,facebook,pe / dhamki,dhamkiya* .. de*,di,mil*,dia | pics viral karne ki dhamki
ongoing_abuse P2 | taan*,gali,galiyan,zaleel,beizzat* .. de*,kar*,bak*,nikal*,sun* + <man>,roz,wo,har,susral,sasural,mujhe,<me> | shohar taane aur gaaliyan deta hai
ongoing_abuse P2 | peecha,follow .. kar* / touch,chhua,chuta + <me>,<mine>,galat,boss,sir | boss hath lagata hai
ongoing_abuse P2 | haath .. lagat*,laga,pher* + boss,<man>,sir,wo,mujhe,<me>,office | boss haath lagata hai | V017
ongoing_abuse P2 | jahez,dahez .. liye,ly,k,ke,ki,mang*,kam + mar*,taan*,nikal*,zulm,susral,sasural / ghar _se .. nikal,nikala _diya,di / khana .. <not> .. deta,dete,deti,diya | jahez ke liye tang karte hain
# Cues: what surrounds a wording
not | <not>,mat
past | <number> .. <year>,arse _pehle,pehlay,phle,phley,qabl,pahle,pehley / pichle,pichlay,pichley,guzishta,guzashta .. saal,mahine,mahinay,baras,hafte,haftay / bachpan / kai,bohat _saal .. pehle,pehlay,hue
past | shadi _se _pehle / zamana,zamanay,zamane / jab .. choti,chota,bachi .. thi,tha / ab .. behtar,theek,alag,mehfooz,mahfooz,separate,khairiyat / talaq .. ho _chuk*,gai,gayi / ab .. ammi,maike,ghar .. hun,hu,hai
now | abhi,aaj,dobara,subah,filhal / phir _se / ab,is _phir,waqt / kal _raat
story | film,filam,movie,drama,dramay,drame,serial,episode,epsode,qist,novel,kahani,hero,heroin,heroine,villain,villan,ending,scene,trailer,song,gana
story | match,mach,cricket,kirket,bowler*,bowling,batsman,batting,chakka,chakke,chauka,wicket*,umpire,worldcup,psl,ipl,innings,afridi
story | giraftar,wardat*,afraad,afrad,mutabiq,tadad,jinnah,quaid,filmi,cricketer,ball,hlak,dehshat*,mulzim*,wazir*,hukumat,hakumat,army,fouj,fauj,afghan*,taliban,bomb*,parliament,election,siasat,siyasi,shaheed,karwai,bharat,modi,imran,nawaz,zardari,bhutto,sadar,qaum,tayyar*,jang,taqub,bazar,market,brigade,hadees,quran,nabi,jannat,qayamat,shayari,ghazal,shair,mubayyana
story | masala,masale,chicken,gosht,biryani,recipe,handi,karahi,paka*,tarka,sabzi,pyaz,bakra,qurbani,murgh*,machar,makkhi,cockroach,chooha
story | qeema,kg,qasai,kasai,kapra,suit,colour,color
story | lateefa,joke,mazak,meme
story | reporter,sahafi,journalist,channel,akhbar,interview,report,research,thesis,documentary,survey,khabar,news
game | pubg,pabji,pubgi,headshot,hedshot,rematch,noob,ludo,clash,cod,gta,game,games,gaming,respawn,lobby,squad,valorant,tekken / free _fire
victim | <me>,<mine>,shohar,husband
idiom | hans*,hass* .. mar,mara / garmi,sardi,bhook,pyas,bore,boriyat,sharam,tension,khushi,neend,thakan .. mar,mara,marny / hans*,hasi,garmi,sardi,bhook,pyas,sharam,khushi .. mar _gaya,gai,gaye,gya,jaun*,jata,jati,raha,rahi,rahe,diya,dala / jhak,chakka,chakke,chauka,gapp*,line,selfie,msg,message,call,miss,missed,chakkar,jhappi,naqal,naql,pheri,dubki,nara,sheikhi,phoonk,aankh,phone,brake,jhadu,jharu,poncha,entry,sms,tapki,seeti,whistle,kick,offer,chapa,chonch .. _mar,mara,marta,marti,marte,mari,maro,marna,marni
idiom | exam,paper,papers,light,bijli,mehngai,mehangai,loadshedding,traffic,boss _ne .. mar,jaan / mar _mita,miti,mit / jaan _nikal*,nikl* / dil,jal,khoon _jal*,=kha,=khaa,khaya,khai,khali,khalun*,khaun*,khana,khane / fit,pagal,maza,mazay,kamal,masala,rang,thumb,comment _mar* / marta _kya / goli _maro / doob _maro,mare / dil _jan / kat _mar* / umar,umer,sal _qaid / qaid .. saza / account,sim,app,service,id,page,post,channel,net,company,package,dukan,shop,school,road,rasta .. band / awaz,nazar,dhyan,ghote,gota,kharate _mar,mara,mari
idiom | hans .. ke,kar,k,kr _mar / tension _mat,na / mar _khap / so,maray _khushi / sar _dard,khap* / chauka,sixer,shot,shart,chance,try,mouka,chaka mar*
need | khula,talaq,divorce,kharcha,kharch,nafqa,vakeel,lawyer,madad,pareshan*,preshan*,masla,maslay,dar,udaas,dukhi,akela,akeli,depress*,susral,sasural,shohar,husband,biwi,adalat,custody,rishta,sulah,jahez,anxiety,ghabra*,rona,fail,tension,counsel*,neend,rawaiya,raviya,naraz,nashe,nasha,nikah
chatter | shukriya,shukar*,thanks,thx,thnx,jazak*,mehrbani,meherbani / allah .. khush,ajar,ajr,salamat,jaza / dua* .. aap
chatter | galti,ghlti,galati _se / wrong,galat _number,no,nmbr,chat / ye,is .. number,nmbr,no .. kis,kon,kaun / kis _ka _number / recharge,easyload,easypaisa,jazzcash,balance,load,zakat,atiya,chanda,donate,donation,sadqa,fitrana,qurbani
chatter | job,jobs,naukri,nokri,cv,c.v,resume,internship,vacancy,bharti,volunteer / inaam,lottery,lucky,congrat*,mubarak,offer,discount,sale,rate,price,order,delivery,kiraya,booking / webinar,seminar,event,workshop,link
chatter | office .. time,timing,address,pata,kahan / time,timing,timings,auqat .. kya / address,pata .. kya,kahan,bata* / kaun,kon _ho,hai,hain,bol / yaar,lol,haha*,hehe* / acha,bohat,achi,zabardast,behtreen .. kaam,mashwara,service,program
child | <child>,beti,bachpan,abu,ami
child | <under18> _saal _ki,ka,k,ke,hai
weapon P1 | pas,hath .. <weapon> + <man>,wo,us,uske,unke / <weapon> .. pas,hath + <man>,wo,us,uske | us ke pas pistol hai
weapon P1 | <weapon> .. dhoond,saaf,ghuma,lehra,tez .. <prog> + <man>,wo,<me> / <weapon> .. dikha,laga,rakh .. <prog>,ke,kar,diya + <me>,<man>,<child> | wo churi dhoond raha hai
threat_to_kill P1! | marega,maregi,marenge,maaregi,marunga,peetega + <me>,phir,wo,agar,agr,<kin>,<child>,<man> / marwa _<give> / kaam,kam _tamam / thikane laga* / anjam .. bura / ghayab kar _<give> | uth gaya to phir marega
threat_to_kill P1! | zehar,zehr .. de <give>,<prog>,diya / zehar,zehr .. dedunga,dedega / khoon,khooni .. pyas*,piyas* / qabar,kabar .. <give>,bhej* / mita,urha,ura,bhoon _<give> / laash,lash .. gir*,mil*,<give> | zehar de dunga
threat_to_kill P1! | chehra,munh .. bigar,bigaar,kharab,jala _<give> / tezab,acid,petrol + <give> / qatal .. plan,mansooba,<prog>,irada | tezab se chehra bigar dunga
violence_now P1! | ghaseet,kheench,dhakke,laten,thapar,belt,danda,dande,peet,gala .. <prog> + <me>,<kin>,<child>,<man>,wo / laat,laten,mukka,mukke,thapar + pet,hamla,hamal,pregnant / deewar,zameen,farsh .. mar*,patakh*,phenk* + <child>,<me>,<kin>,sar | pet pe laat mari
violence_now P1! | padosi*,parosi,hamsay*,neighbour,neighbor,upar,sath .. ghar + cheekh*,mar*,peet*,rone / sar .. phod,phor,phaar | padosi ke ghar se cheekhne
perpetrator_present P1! | wo,woh so _<prog> + uth,jaldi,nikal*,mar*,bhag*,darr,phir / uth .. gaya,gya,gayi to / wo,woh .. aa _jaega,jayega,jaye / aane _hi _wala / chup gai,gayi,gaya,gya hun,hain,hoon | wo so raha hai uth gaya to
confined P1 | tala,kundi,lock .. laga*,lga* + bahir,bahar,gaya,gai,gaye,gae,<prog>,andar / chabi,chaabi .. le _ga*,gy*,ge / bahir,bahar <not> aa,ja,nikal _sakti,sakta,sakte / zanjeer,rassi .. bandh*,baandh* | bahir se kundi laga kar gai
suicide P1! | alvida,alwida + hamesha,maaf,phone,mera,meri,ja,jaa,jarahi / khuda,allah _hafiz .. hamesha,hamesha / nahi,ab bardasht .. <not>,khatam + zinda,khatam,mar,jee* / bachon,bete,beti,bache .. sambhal,khayal rakhna,lena + khatam,ja,mar,main / zinda <not> _rahung*,rahun* | alvida hamesha ke liye
suicide P1 | chohay,chuhe,choohe,keere,keray,gandum .. dawa,dawai,goli,goliyan,spray / phenyl,finail,harpic,bleach,spray,kaptan .. pi,pee,=kha,=khaa,khaya,khai,khali,khalun*,khaun*,khana,khane / dawa,dawai .. pi,pee,=kha,=khaa,khaya,khai,khali,khalun*,khaun*,khana,khane _li,liya,lia + marn*,chohay,sari,khatam / blade,churi .. khud,apni,kalai,bazu .. kat*,mar* | chohay mar dawa pi li
abduction P1 | gari,gaari,gadi,car,rickshaw,bike,van .. dal,daal,bitha,utha .. le,kar,ke / <girl>,<child>,<dear>,<me> + gari,gaari,car,van,rickshaw .. le,lay _ga*,ge,gy*,gea | gari me daal kar le gaye
rape P1 | kapr*,kapray,kapde .. utar*,utaar*,phaar*,phar* / nang*,barhana .. kar,kia,tasveer* / kamr*,bistar,rat,raat .. aa*,ata + chhu*,hath,ched*,galat,kapr* | kapre utarne ko kaha
forced_marriage P1 | <wed> + <soon> + <under18> _ki,ka / <wed> + <soon> + budhe,boorhe,dugni,umar / <wed> + <soon> + marzi,poocha,pucha,haan,chahe,zid / larki,beti,behen,behn,<me> + panchayat,jirg*,badle + de*,dene | mera nikah parson, main 15 ki hun
violence_now P1! | waar,war,hamla,hmla,attack _kia,kiya,kar,kr / chhat,kuwen,kunwe,nehar,khai,balcony,seerhiyon,pul .. phenk*,dhakka,gira,giraya,girane,giraye,latka* / cheez*,saman,bartan,sheesh*,furniture .. tor,phenk,phor <prog> / deewar,gate,khirki .. kood,phalang,phland,charh .. andar,aa,ke,gaye | deewar kood ke andar aa gaye
violence_now P1! | chai,doodh,pani,khan*,sharbat .. kuch,dawa,nasha,zehar .. mila / behosh .. kar,kr _ke,k,diya,dia / nashili .. pila,khila / ankh,aankh,munh,chehra .. sooj,soojh,suj,phat,neel* + mar*,abhi,aaj,nazar,khoon | chai me kuch mila ke di hai
suicide P1! | train,gari,truck,bus _k,ke,kay .. aage,agay,neeche,samne .. aa,ja,let,kood / doob _mar*,jaun,jau / doob _ke .. mar* / kahin,kahi .. chali,door .. jaun,jaungi _hamesha,wapis / khud _pe,par .. tel,petrol,aag | train ke aage aa jaungi
acid_or_burn P1 | petrol,tezab,tizab,acid,patrol .. bottle,botal,khara,khari,lekar,le,leke,rakh*,khareed*,laya + <man>,wo,woh,<me>,usne,kehta | susar ne petrol ki bottle rakhi hai
abduction P1 | <girl>,<child>,larki,<dear> .. utha,uthwa .. li,liya,lia,di,diya _gai,gaya,gayi,hai / gaon,village,karachi,dubai,bahar .. le _ja,jaa _<prog> + zabardasti,~zabardasti,shadi,nikah,bech* | larki utha li gai hai
rape P1 | <man> .. zyadti,ziadti,ziyadti,zayadti .. ki,kar,karta,hui,kia / kamre,bistar .. aata,ata,aya,aa + <under18> _saal / roz,raat .. kamre,bistar .. aata,ata + <man> | mamu roz raat ko mere kamre me aata hai
child_at_risk P1 | <child> .. akel*,akeel* + nash*,sharab,baap,ghar,band,rat,raat | bache ghar me akele hain unka baap nashe me
<wed> | barat baraat doli
medical P1! | hosh _me,mein,mai <not> / uth,hil,bol,jaag <not> _<prog> + gir*,mar*,hosh,khoon,sar | ammi gir gai hai hosh me nahi aa rahi
threat_to_kill P1! | <child>,<kin>,<me> .. nahar,nehar,darya,kuwen,kunwe,train .. phenk*,dhakka,gira _<give> / thikane laga* / subah,kal _ka,ki suraj,sooraj,din <not> .. dekh* | bachon ko nahar me phenk dega
suicide P1! | hamesha .. so,sona,sojaun,chup,khamosh _jaun,jaungi,chahti,chahta / hamesha .. sojaun,sojaungi | hamesha ke liye so jaun
weapon P1 | goli,golian,magazine,pistol,bandooq,gun,rifle .. load,bhar* | pistol load kar raha hai
confined P1 | bahar _se kundi,tala,lock .. lag*,hai,hua / kamre,store,godown,kothri,baithak,chat .. rakha,rakhi,rakhe _hua,hui,hue,hwa + <me>,<kin>,chabi,khan*,din / din,roz .. khan*,roti,pani <not> .. di*,deta,dete,mila | store me rakha hua hai khana bhi band
rape P1 | <mine> bistar,bed,rajai .. aat*,aa,aya,ghus*,let*,leit* + <man> / <man> .. ~zabardasti kart*,ki,kari,karne / akel*,akeel* dekh* .. ~zabardasti / ganda,gandi,galat kaam,kam,harkat .. <child> / <child> .. ganda,gandi,galat kaam,kam,harkat | ustad ne bache ke sath ganda kaam kiya
acid_or_burn P1 | chehra,chehre,munh,shakal .. phenk*,daal,dal,bigaar* _<give> / gas .. khol,khuli,chor* + machis,lighter,aag,teeli | gas khol di hai machis hath me hai
<wed> | rukhsat
violence_now P1! | bijli,current .. jhatk*,laga* + <me>,<kin> / <me>,<kin> .. chat,seerhi*,sirhi*,balcony .. dhak*,gira* / sar,sir,matha _phaar,phad,phor,khol _diya,di,dia / saans .. band .. kar + takiy*,gala,gardan,usne | us ne ammi ka sar phor diya
threat_to_kill P1! | zameen,zamin,mitti,qabar .. gaar,gar,dafan,daba,utaar _<give> / jaan _se ja*,jaye,jaegi,gai / gher,ghera,ghere _hua,hue,rakha,lia,liya + hawal*,mar*,ghar,aslah* | zameen me gaar dega
suicide P1! | duniya .. <not> rehna,rehne,rahna / <not> rehna,rahna .. duniya | mujhe is duniya me nahi rehna
suicide P1 | patti,strip,panadol,paracetamol,disprin .. kha*,nigal* + main,ulti,poori,saari,mene | main ne panadol ki poori patti kha li
abduction P1 | driver,rickshaw,uber,gari,van,aadmi .. <me>,<child>,<girl> .. kahin,kahi,dusri,aur .. le _ja,jaa,gaya | driver mujhe kahin aur le ja raha hai
acid_or_burn P1 | <kin>,<me>,usko,use .. jala _diya,dia,di / ubalt*,khaul*,kholt*,garam _pani,tel,doodh,chai .. daal,dal,phenk*,gira* + <child>,<kin>,<me> | bachi par ubalta pani daal diya
confined P1 | <girl>,<child>,<dear> .. rok,band,qaid _rakha,rakhi,rakhe / hath,haath _paon,pair baandh*,bandh* | hath paon baandh diye
rape P1 | <man>,manager,boss,driver,teacher .. ziadati,zyadati,ziyadati | manager ne ziadati ki
`;
