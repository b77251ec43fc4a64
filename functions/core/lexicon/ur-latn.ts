/** Urdu in Roman letters. How to add a line: README.md in this folder. */
export const romanUrdu = `
# Groups: words that may stand for each other
<weapon> | chaqu chako chaku chakoo chhuri churi choori churri pistol pistal pistaul bandooq bandook banduk bandooqen gun riffle rifle kalashnikov klashnikov kalashan tamancha talwar khanjar khanjr toka tokay aslaha aslha repeater mauser
<weapon> | kulhari kulhadi kulari | | V061
<stick> | danda dande danday dandon lathi hathora hathaura belt hanter hunter hockey sariya saria rod pipe joota joote jooton bat chabuk
<stick> | dang daang | | V077
<take> | le lay lekar lekr leke ley liye uthaye uthae nikal nikaal nikala nikali pakra pakar pakray uthaya uthai taan tan dikha dikhaya dikhata ghuma hath haath rakh rakhi rakha rakhe
<me> | mujhe mujhy mujhay mjhe mjhy mujh mjh muje mujy mjy mje mujko mujhko mjko hame hamen hamay hume hum humain hamare
<mine> | mere meri mera mery meray hamari hamara hamare apni
<kin> | ammi ami amma maa behen behan bahen bhen behn baji biwi bivi bewi beti betay bete beta bhabi bhabhi maan bacha bache bachay bachi bachon bachcha bachiyan bhai cousin dost saheli
<man> | shohar shohr shauhar shuhar khawand khavind husband hubby miyan mian susar sasur sussar devar dewar jeth bhai bhaiyon bhaiyo bhaio abu abbu baap bap walid waalid papa dada chacha chachu chahcha mamu mamoon taya phupha khalu nandoi behnoi damad beta padosi parosi hamsaya malik larka larke larkay mard aadmi admi ustad qari molvi maulvi dost fiance mangetar ex saas sas nand jethani sautan bhabi
<child> | bacha bache bachay bachi bachiyan bachon bachay bachcha bachchi bachy beti betiyan choti nawasi nawasa bhatija bhatiji bhanji bhanja
<girl> | beti behen behan behn bachi bhen larki bhanji bhatiji biwi cousin saheli poti nawasi
<dear> | beti bete beta behen behan behn bachi bacha bache bachay bachon bhai biwi bivi ammi ami bhatiji bhanji
<prog> | rah* rha rhe rhi rhy rhay rhey ra rai ri re raha rahay rey rhaha rya rye
<not> | nahi nahin nai nhi ni nhe nahe nhin naheen nah
<give> | dunga dungi dunge dega degi denge dengay deinge dainge doonga doongi dege daalunga dalunga dalega dalegi dalenge dalun daluga dalna dalne dal daal dun dein dena dene dain doon dala
<soon> | kal aaj aj parson parso jumme jummay juma jumay jume jumairat peer mangal budh itwar hafte haftay sunday monday friday saturday subah sham raat aglay agle tareekh abhi tomorrow tonight today din
<today> | abhi abi aaj aj ab hi
<wed> | nikah nikha nikaah nika nikkah shadi shaadi rukhsati ruksati byah biyah shadian
<force> | ~zabardasti ~zabrdasti ~zabardast zabardsti jabran majboor marzi razi
<under18> | 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 das gyarah barah baarah terah chaudah chodah pandrah solah satrah
<number> | 1* 2* 3* 4* 5* 6* 7* 8* 9* ek do teen char chaar panch paanch chhe che saat sat aath das kai kuch chand kayi
<year> | saal sal saalon salon years year baras mahine mahinay maheene mahene month months hafte haftay
# Weapons
weapon P1 | <weapon> .. <take> / <take> .. <weapon> | chaqu le kar aya hai | V001
weapon P1 | <weapon> .. <prog>,khara,khari,kharay,aya,agya,aaya,aa,a,hai,he,hy,wala,mara,mari,maar*,mar,chala*,se,sy + <man>,woh,wo,us,usne,<me>,unho,unke,uske | us ke pas pistol hai |
weapon P1 | goli,golian,goliyan _mar*,chal* / fire,firing kar*,ki + <me>,<kin>,ghar,wo / goliyan chal* | goli mar dunga | V010
weapon P1 | bandooq,pistol,churi,chaqu,pistal,banduk ... rakh* / kanpati,kanpatti,gardan ... <weapon> / <weapon> ... gardan,gale,galay,sar,kanpati | churi gale pe rakhi | 
weapon P1 | dande,danday,danda,lathi,sariya,rod,belt,hockey _se,sy ... <prog> / belt,danda,lathi le,lekar,utha ... <prog>,khara,khari,kharay,aya | danda le kar khara hai |
weapon P2 | <stick> .. mar*,peet*,mare,mara,mari | dande se mara |
# Threats to life
threat_to_kill P1! | mar _<give> / mar _de + <me>,<kin>,<man>,wo,woh / mardunga,mardega,mardalega,mardenge,mardalunga,mardungi,mardalenge / jan,jaan _se ... mar* | wo mujhe mar dega |
threat_to_kill P1! | qatal,qatl,katal,qatil,murder .. kar* _<give> / qatal,qatl,katal,murder + <me>,<kin>,<mine>,<man> / khoon kar* <give> / khoon pee* | mujhe qatal kar dega |
threat_to_kill P1! | zinda,jinda,jeeta,zindah <not> ... chor*,rehn*,bach*,rahn*,chhor* / <not> .. zinda,jinda chor*,rehn* | zinda nahi chorunga |
threat_to_kill P1! | zinda,jinda .. jala*,jla*,gar*,daf*,dafna* / tukre,tukray,tukde .. kar* _<give> / gala,gla,galla,gale .. kat*,ghont*,daba*,kaat* / tangen,tange,taangen,haddiyan,hadiyan,hadi tor* .. <give> | tukre kar dunga |
threat_to_kill P1! | mar*,jan,jaan ... ~dhamki,~dhamkian,dhamki,dhamkiyan,dhamkian,dhamkiya,damki / ~dhamki ... mar*,jaan,jan,qatl,qatal / jaan,jan le _lu*,lega,legi,lenge,le / khatam kar _<give> + <me>,<kin>,<man>,tujhe | marne ki dhamki deta hai |
threat_to_kill P1! | marna,marne,marny,maarn* .. chaht*,chah*,chaahta,plan,koshish,irada,mansooba,wale,wala,waly + <me>,<man>,<kin>,wo,woh | mujhe marna chahte hain |
threat_to_kill P1! | jaan,jan .. khatra,khatre,khatray / khatra,khatray .. jaan,jan / sar,gardan kat*,utar* .. <give> | meri jaan ko khatra hai |
threat_to_kill P1! | ghairat,gairat ... faisl*,sawal,masla,mamla,mar,marn*,mamle,qatl / faisla .. aaj,aj,raat,rat | ghairat ka sawal hai | V049
threat_to_kill P1! | karo,kaaro _kari / siyah*,siah*,kala,kali _kari | karo kari ka ilzam lagaya | V062
# Suicide
suicide P1! | mar _jau,jaun*,jaon*,jaungi,jaunga / mar _jana,jaana + chah*,dil,main,mai,mujhe / mar _hi jau*,jaun,jaye,jati + main,mai,mujhe,kash / kash,kaash .. mar _jati,jata,jaun,jaye | mar jana chahti hun |
suicide P1! | marna,marnay,marne,mrna,marny .. chah*,chaht*,chata,chati,hai,he,dil,ji,soch* + main,mai,me,mein,mne,mujhe,mera,mjhe,khud,dil,m | main marna chahti hun |
suicide P1! | jeena,jina,jeene,jine,jeeny,jiny,zinda,jinda .. <not> / <not> .. jeena,jeene,jina,jine,jinda rehna,chah* / jee,ji _<not> .. lagta,karta,chahta ... jeene,zindagi | jeena nahi chahti |
suicide P1! | jeene,jine,zindagi,jindagi,zindgi .. faida,fayda,maqsad,matlab / zindagi,zindgi,life,jeene _se,sy .. tang,thak,bezar,dil / zindagi,zindgi,life .. khatam,khtm + apni,main,mai,mujhe,karna / tang,thak .. zindagi,zindgi,life,jeene _se,sy | zindagi se tang aa gai hun |
suicide P1 | khudkushi,khudkshi,khudkashi,khudkhushi,khodkushi,suicide,suiside,sucide,sucied,suside + main,mai,mein,i,<me>,<mine>,<kin>,<child>,karna,karne,karun*,lung*,koshish,chah*,soch* | main khudkushi karna chahti hun |
suicide P2 | khudkushi,khudkshi,khudkashi,suicide,sucide | us ne khudkushi kar li |
suicide P1! | khudkushi,suicide,sucide ... chaht*,lung*,karlun*,kar,karlu*,karun*,soch*,khayal,dil / khud _ko .. khatam,mar*,nuqsan,khtm,khatm / apne,apny _ap,aap ko .. khatam,khtm,khatm,mar* / apni _jaan,jan .. le,lelun*,de,dedun* | khud ko khatam kar lungi |
suicide P1 | zehar,zeher,zehr,zahar,zahr,jehar,jeher,jahar .. kha*,pi,pee,piya,pilun*,pina,peena,le,ly,khal* + main,mai,mein,mene,maine,<me>,<kin>,<mine>,ne,li,liya,lia,lungi,<child> | zehar kha liya |
suicide P1 | goliyan,golian,goliya,golia,tablets,tablet,goli,medicine,pills,dawai,dawa,dawaiyan .. kha*,khaa*,nigal,le + neend,saari,sari,bohat,itni,boht,marn*,sab,khatam,aaj,20,30,10,15,40,50 | neend ki goliyan kha li |
suicide P1 | zehar,zehr,zeher,zahar .. goliyan,golian,goli ... | zehar ki goliyan le aai hun | V003
suicide P1! | aaj,aj .. raat,rat .. sab,sb,main,mai _khatam,khatm,khtm / sab,sb kuch _khatam,khatm,khtm kar* / main,mai,mein sab _khatam | aaj raat sab khatam | V003
suicide P1 | pankh*,pankhay,dupatt*,rassi,rasi,chat .. latak*,phanda,fanda,phans*,latk* / phansi,faansi,phaansi,phanda,fanda .. le,lag*,laga*,lun*,dal* | pankhe se latak jaungi |
suicide P1! | rassi,rasi .. le,li,lai,aya,ayi,khareed* + main,mai,mein,jeene,bas,ab | ab rassi le li hai | V046
suicide P1 | nas,nass,nabz,nabaz,kalai,rag,wrist,haath,hath,bazu .. kat*,kaat* + main,mai,mein,mene,apni,apna,khud,me,maine,apne,m | apni nas kaat lungi |
suicide P1 | chat,chhat,pul,nehar,nahar,darya,kunwe,kuen,train,tren,gaari,neeche,samandar .. kood*,kud*,chalang*,chhalang*,chlang,leit* / kood,kud _jau*,jana,jaungi | chat se kood jaungi |
suicide P1! | maut,mout,mot .. chahiye,aaye,aajaye,aa,mang* + mujhe,mjhe,main,mai,kash / kaash,kash .. mar,paida,peda + main,mai,hoti,hota / duniya,dunya .. chali,chala,chhor*,chor* _jaun*,jana,jaungi,kar,dun,doon / akhri,aakhri _msg,message,paigham / maaf kar* ... ja,jaa _<prog> hun,hoon,ho | maut aa jaye to acha hai |
# Beating now
violence_now P1! | mar,peet,pit,peit,kut,maarpeet,marpeet _<prog> / mar peet,pit kar <prog> / hath utha <prog> / pit,kut,mar _<prog> | mujhe mar raha hai |
violence_now P1! | abhi,abi,aaj,aj,subah,sham ... mara,mari,peeta,pita,thapar,maara,mare + <me>,<mine>,<kin>,<man>,usne / mara,maara,peeta .. abhi,abi + <me>,<kin>,<man> | aaj us ne bohat mara |
violence_now P1! | cheekh*,chikh*,chekh*,cheekne,cheekhen,chilla*,chikhne,rone _ki,<prog> .. awaz*,<prog>,aa / awaz*,awaaz* .. cheekh*,chikh*,mar*,peet*,chilla* | bachi ke cheekhne ki awaz |
violence_now P1! | gala,galla,gla,galay,gale,gardan .. pakr*,pakar*,daba*,ghont*,dba*,pkr* / saans,sans .. rok*,band | gala pakra hua hai | V009
violence_now P1! | hamla,hmla,attack kar <prog>,diya,dia / baal,balon .. kheench*,ghaseet*,pakr* / ghaseet*,ghasit* .. <prog>,ke,kar + <me>,<kin>,<man>,wo / tod phod,tor phor <prog>,kar | hamla kar diya |
violence_now P1! | bachao,bachalo,bchao / bacha _lo,len,lein / jaldi,jldi,jaldy,foran .. ao,aao,ayen,aayen,aajao,aajaen,pohncho + <me>,madad,help,police,wo,woh,bacha,plz,mar,ghar / jaldi,foran .. police / police .. bhej*,bulao,bula | bachao jaldi ao |
violence_now P1! | mar,maar,peet ke,kar,k ... le,phenk*,nikal*,bahar,zakhmi,behosh / darwaz* ... tor,tod _<prog>,diya / tor,tod <prog> + darwaz* | darwaza tor raha hai |
violence_now P1! | jaldi,jldi,foran,abhi .. kuch,kch _kar*,karo,kren,kijiye / khatr*,khatre .. me,mein,mai .. hun,hoon,hain | main khatre me hun |
# Someone is there
perpetrator_present P1! | darwaz*,gate,khirki,khirki ... khara,khari,kharay,khra,aya,khada,khari,pe,par,tor,peet,peetta,khatkhata*,baja,bahar + wo,woh,koi,<man>,us | wo darwaze pe khara hai | V001
perpetrator_present P1! | pas,paas,sath,saath,samne,bahar,neeche beth*,khara,khari,kharay,khra,baith*,khada + wo,woh,ye,yeh | wo pas betha hai | V010
perpetrator_present P1! | phone,fone,call .. mat,na,nahi,mt .. kar*,krna + wo,woh,sun,sirf / mat,mt .. phone,fone,call | call mat karna wo sun lega |
perpetrator_present P1! | ghar .. ghus _<prog>,gaya,gya,aya,gay + <man>,koi,wo,woh,chor / wapis,wapas .. aane,aany,ane _wala,wali,wale + wo,woh,shohar / chup,chhup kar,ke,k .. msg,beth*,baith* | wo ghar me ghus aya |
perpetrator_present P1! | peecha,peeche,picha,peechay .. aa,kar,bhag,par _<prog> + abhi,abi,log,larka,gari,gaari,wo,woh,admi,aadmi | larka abhi mera peecha kar raha hai |
# Locked in
confined P1 | kamr*,kmre,kmray,bathroom,washroom,tehkhan*,ghusal* .. band,bnd,lock,qaid,bund / store,godam,makan,room,ghar _me,mein,mai,main .. band,bnd,lock,qaid | kamre me band kar rakha hai | V004
confined P1 | <me>,<kin> .. band,bnd,lock,bandh,qaid,kaid,baandh _kar,kr,karke,rakh* _ke,k,rakh*,diya,dia,dein,<prog>,gaya,gaye | mujhe band kar diya |
confined P1 | band,bnd,bandh,baandh,lock,qaid,kaid _kar,kr,kia,ke,karke,me _rakh*,rkh*,diya,dia,hua,ke + ghar,<me>,din,khana,chabi | ghar me band kar rakha hai |
confined P1 | tala,taala,taalaa,kundi,kundy .. lag*,laga*,dal*,band + bahar,kamr*,ghar,me,mujhe,<me>,darwaz* / bahar _se .. band,lock,kundi,tala,taala / zanjeer*,janjeer* .. band*,baandh*,bandh* / rassi,rasi,charpai _se .. band*,baandh*,bandh* | bahar se tala laga diya |
confined P1 | qaid,kaid,nazarband,yarghamal,yargamal,hostage .. hun,hoon,bana*,rakh* | mujhe qaid kar rakha hai |
ongoing_abuse P2 | nikaln*,janay,jane,milne,milnay,bahar,baat .. <not> .. de*,dia,diya,nikaln*,ijazat / phone,fone,mobile .. cheen*,le _liya,lia,li / qadam .. bahar .. <not> | ghar se nikalne nahi dete |
# Burning
acid_or_burn P1 | tezab,tezaab,tizab,tezzab,tezab,acid .. phenk*,fenk*,phaink*,phek*,dal*,daal*,gira*,pila*,le,laya,dhamki,rakh*,hai | tezab phenk dunga |
acid_or_burn P1 | jala*,jla* _<give>,dia,diya + <man>,<me>,tujhe,tujhy,usne,aag,tel,petrol,chehra,wo,woh,susar,kehta / jalane,jlane .. koshish,dhamki | mujhe jala dega | V005
acid_or_burn P1 | petrol,patrol,mitti,miti,kerosene,spirit,tel,tail .. tel,tail,dal*,daal*,chirk*,chhirk*,phenk*,laga*,rakh* + <me>,uper,upar,oper,dal*,aag,machis,jala*,jla*,kehta | mitti ka tel daal diya |
acid_or_burn P1 | aag,ag .. laga*,lga* + <me>,khud,usne,kapr*,dunga,dega,<give>,kehta,wo,woh,dupatt* / istri,astri,chimta,chimte,cigarette,cigrate .. jala*,jla*,dag*,daagh* | aag laga dunga |
acid_or_burn P1 | garam,grm,ubalta,khaulta,khaulti .. pani,tel,chai,paani,salan,ghee .. phenk*,phaink*,gira*,fenk* | garam pani phenk diya | V090
# Taken away
abduction P1 | agwa,aghwa,ighwa,agua,aghua,kidnap*,kidnep* + <me>,<kin>,<mine>,<girl>,<child>,larka,kisi | beti agwa ho gai |
abduction P1 | utha,uthaa .. le,lay,ly,kar,ke,k _ga*,gy*,le,lay,ja*,gea + <child>,<girl>,<dear>,<me>,bacha,zabardasti,~zabardasti,log,larke,gari,gaari,unho | bachi ko utha kar le gaye |
abduction P1 | <child>,<girl>,larka,beta,bete,betay .. ghayab,gayab,gaib,lapata,laapata,gum,gumshuda,missing / ghayab,lapata,gayab .. <child>,<girl>,beta | meri beti subah se ghayab hai |
abduction P1 | <child>,<girl>,beta,bete .. wapis,wapas,wapsi,ghar .. <not> .. aa*,ai,aya,ayi,ayee,pohnch*,lot*,pahunch* / <child>,<girl>,beta .. <not> .. mil _<prog> / <child>,bete,beta .. cheen .. le,ke,kar,liya | beti school se wapis nahi ai | V008
abduction P1 | zabardasti,~zabardasti,zabrdasti .. le _ga*,gy*,ja*,jaa / larka,larke,log,koi,admi .. le _gaya,gya,gaye,gay,ge,gy + <child>,<girl>,beta | zabardasti le gaye |
# Rape
rape P1 | <mine>,<girl>,<child>,uske,uski,behen,kisi,bete .. sath,saath,sth + zyadti,ziadti,ziyadti,zayadti,zyadati,zeyadti,zabardasti,zabrdasti,zabardsti,badfeli,rape | mere sath zyadti hui |
rape P1 | rape,reap,raped,gangrape,balatkar,badfeli + <me>,<mine>,<girl>,<child>,<man> / izzat,ijjat,izat .. loot*,lut*,luti + <me>,<mine>,<girl>,wo | rape kiya |
rape P1 | zabardasti,~zabardasti .. sambandh,jismani,talluq,taluq,sex,hambistari / jinsi _zyadti,ziadti,tashadud,hamla | jinsi tashadud kiya |
rape P2 | galat,ghalat,gandi,ganda,galt,glt,ghlt,ganday .. kam,kaam,harkat*,harket*,harkatein,touch,tareeqe,jagah + sath,saath,<me>,kia,kiya,ki,karta,karte,chu* | galat kaam kiya mere sath | V014
rape P1 | kal,raat,rat,abhi,aaj,aj,ghante .. galat,ghalat,ganda,gandi .. kam,kaam,harkat + sath,saath,<me>,<child>,<mine> | kal raat galat kaam kiya mere sath |
# Forced marriage
forced_marriage P1 | <force> + <wed> + <soon> / <girl>,<me> .. bech _diya,dia,<give>,<prog> | kal zabardasti nikah hai | V002
forced_marriage P1 | <wed> + <soon> + <not> .. karn*,chah*,raazi,razi,marzi,manzoor / <wed> + <soon> + <under18> _saal,sal / <wed> .. <prog>,kar,tay + <under18> _saal,sal _ki,ka,k,ke / <under18> _saal,sal _ki,ka .. <wed> | mera nikah kal hai main 14 saal ki hun |
forced_marriage P1 | <wed> .. kar,kra,karwa _<prog> + budhe,budhay,boorhe,boodhe,bache,bachi,choti,umar,~zabardasti,<force> / vani,wani,swara,sawara,suara .. me,mein,mai,de*,kar*,di / jirg*,panchayat,punchayat .. faisl*,hukm,de*,vani,badle + <girl>,<wed>,<me>,vani,qatal | vani me de rahe hain |
forced_marriage P1 | watta,wata,vatta,watay,wattay,vatte,badle,badlay + satta,sata,sattay,<wed>,<girl> + <soon>,~zabardasti | watta satta me kal nikah | V085
forced_marriage P2 | <force> + <wed>,rishta,rishtay,mangni / <wed>,rishta,mangni + <not> .. karn*,chah*,krna / <wed>,rishta,mangni .. zor,dabao,pressure,majbur,majboor / budhe,boodhe,budhay .. <wed> | zabardasti shadi karwa rahe hain |
forced_marriage P2 | watta,wata,vatta .. satta,sata / vani,wani,swara / umar .. kam,choti + <wed> | watta satta ki shadi |
# A child alone or in danger
child_at_risk P1 | main,mai,me,mein,hum,bacha,bache,bachi,bachay .. akel*,akeel*,tanha + darwaz*,andhera,gali,sadak,road,raat,<under18>,ghar .. <not>,koi | bacha sadak pe akela hai |
child_at_risk P1 | mama,ammi,ami,maa,abu,abbu,ghar .. <not> + uncle,darwaz*,chacha,mamu,admi,aadmi,koi + khol*,khul*,bula*,dar,andar,aa | mama ghar pe nahi uncle darwaza kholne ko keh rahe | V050
child_at_risk P1 | lawaris,lawarisa,nomolood,naumolood .. bacha,bachi,bache,mil*,pari,para / bacha,bachi .. kooray,kuray,kachra,sadak,road .. mil*,para,pari,phenk* | lawaris bacha mila hai |
child_at_risk P1 | <child>,<girl>,<dear> .. khali,sunsan .. makan,ghar,plot,jagah .. le _ga*,gy* / <child> .. khet*,khaito,jhari* .. le _ga*,gy* | bachi ko khali makan me le gaye | V048
child_at_risk P2 | bach*,<child>,beti,bete,beta .. mara,marta,marte,mare,mari,peet*,thapar,jala*,dande,belt,marti / ustad,teacher,qari,madrasay .. mar*,peet*,thapar,ched*,chher* | ustad bache ko marta hai |
child_at_risk P2 | kamwali,mulazim*,naukrani,nokrani,maid .. bachi,<under18>,choti .. mar*,thapar,peet* | choti mulazima ko marte hain |
# Injury
medical P1! | khoon,khun,blood .. beh,nikal,bah,nikl*,ruk,band / saans,sans,sanse,saansen .. <not>,ruk,band,phool + <me>,<kin>,aa,ay,aa*,<prog>,le / behosh,behoshi,bayhosh,bhosh | khoon beh raha hai |
medical P1! | sar,sir,matha .. phat*,phaad*,phoot* / haddi,hadi,bazu,bazoo,tang,hath,haath,pasli toot,tut,tor,tod _gai,gaya,gya,dia,diya,di / zakhmi,zakhami .. hun,hai,hain,kar*,kia,ho + <me>,<mine>,<kin>,main,mai | sar phat gaya hai |
medical P1 | hath,haath,chehra,munh,jism,pair,badan,hth .. jal,jhulas _ga*,gy*,gea / ambulance,1122,hospital,haspatal,doctor .. <not>,bhej*,chahiye,jana,le,lejao,ja + khoon,zakhm*,jal,behosh,dard,mar*,maara,abhi | hath jal gaya | V090
# Abuse that goes on
ongoing_abuse P2 | marta,marti,marte,martay,marty,mrta,maarta,maarte,maarti,peetta,peetay,peette,pitta,mart,maartay,peetta | roz marta hai |
ongoing_abuse P2 | mara,maara,mari,peeta,pita,mare + <me>,<kin>,<man>,roz,bohat,boht,<mine>,hath | shohar ne bohat mara |
ongoing_abuse P2 | mar,maar,mara _peet,pit,kut,kutai,dhaar,mari,kutt / marpeet,maarpeet,markutai,pitai,pitayi,kutai,tashadud,tashaddud,tashdud,zulm,julm,ziyatian,dhulai,violence,torture,torchar,tarchar | mar peet karta hai |
ongoing_abuse P2 | hath,haath,hth .. utha* / thapar,thappar,thappad,thapad,thapr,chamat,laat,laten,mukka,mukke,mukkay,ghoonsa,ghunsa,dhakka,dhakke,slap,slaps | hath uthata hai |
ongoing_abuse P2 | ~blackmail,blackmail,blakmail,balckmail,blekmail,harass*,haras*,hiras*,haraas*,harrass,stalk*,ched*,chher*,chhed*,cheer* | blackmail karta hai |
ongoing_abuse P2 | tang,tung .. kar*,kr*,kia,kiya + larka,larke,boss,wo,woh,roz,<man>,mujhe,<me>,koi,shohar,log | larka tang karta hai |
ongoing_abuse P2 | tasveer*,tasveren,tasweer*,tasvir*,taswir*,pics,pictures,photo*,video*,picture,pic .. viral,leak,share,dal*,daal*,bhej*,dhamki,edit,bana*,upload,net,facebook,pe / ~dhamki,dhamki,dhamkiyan,dhamkian .. de*,di,mil*,dia | pics viral karne ki dhamki | V012
ongoing_abuse P2 | taan*,tany,taany,gali,gaali,galiyan,gaaliyan,galian,gaalian,gaaliya,zaleel,zalil,beizzat* .. de*,kar*,bak*,nikal*,sun* + <man>,roz,wo,woh,har,susral,sasural,mujhe,<me> | taane aur gaaliyan deta hai | V015
ongoing_abuse P2 | peecha,peechha,picha,follow .. kar*,kart* / haath,hath .. lagat*,laga,phera,pher* + boss,<man>,sir,wo,woh,mujhe,<me>,office / touch,chhua,chua,chuta + <me>,<mine>,galat,boss,sir | boss hath lagata hai | V017
ongoing_abuse P2 | jahez,jahaiz,jahaij,dahez .. liye,ly,lie,k,ke,ki,mang*,kam + mar*,tang,taan*,nikal*,zulm,susral,sasural / ghar _se .. nikal,nikaal,nikala _diya,dia,di / khana .. <not> .. deta,dete,deti,diya,dia | jahez ke liye tang karte hain |
# Cues: what surrounds a wording
not | <not>,mat
past | <number> .. <year>,arse _pehle,pehlay,phle,phley,qabl,pahle,pehley / pichle,pichlay,pichley,pichhle,guzishta,guzashta .. saal,sal,mahine,mahinay,baras,hafte,haftay,maheene / bachpan / kai,bohat _saal,sal .. pehle,pehlay,hue
past | shadi _se _pehle / zamana,zamanay,zamane / jab .. choti,chota,chhoti,bachi .. thi,tha / ab .. behtar,theek,thik,alag,mehfooz,mahfooz,separate,khairiyat / talaq .. ho _chuk*,gai,gayi / ab .. ammi,maike,ghar .. hun,hoon,hu,hai
now | abhi,abi,aaj,aj,dobara,subah,filhal / phir,fir _se / ab,is _phir,fir,waqt / kal _raat,rat
story | film,filam,movie,drama,dramay,drame,serial,episode,epsode,qist,novel,kahani,hero,heroin,heroine,villain,villan,ending,scene,trailer,song,gana,gaana
story | match,mach,cricket,kirket,bowler*,bowling,batsman,batting,chakka,chakke,chhakka,chauka,wicket*,umpire,worldcup,psl,ipl,innings,afridi
story | halak,hlak,dehshat*,mulzim*,wazir*,vazir*,hukumat,hakumat,army,fouj,fauj,afghan*,taliban,bomb*,parliament,election,siasat,siyasat,siyasi,shaheed,karwai,bharat,modi,imran,nawaz,zardari,bhutto,sadar,qaum,tayyar*,jang,taqub,bazar,market,brigade,hadees,quran,nabi,jannat,qayamat,shayari,ghazal,shair,mubayyana
story | masala,masale,chicken,gosht,biryani,recipe,handi,karahi,paka*,paya,tarka,sabzi,pyaz,bakra,qurbani,murgh*,machar,machhar,makkhi,cockroach,chooha,chuha
story | lateefa,latifa,joke,mazak,mazaak,mazaq,meme
story | reporter,sahafi,journalist,channel,akhbar,interview,report,research,thesis,documentary,survey,khabar,news
game | pubg,pabji,pubgi,fire _fire,headshot,hedshot,rematch,noob,ludo,clash,cod,gta,game,games,gaming,respawn,lobby,squad,valorant,tekken / free _fire
victim | <me>,<mine>,shohar,husband
idiom | hans*,hansi,hasi,hass*,hanste .. mar,mara / garmi,sardi,bhook,bhuk,pyas,bore,boriyat,sharam,tension,khushi,neend,thakan .. mar,mara,marny / hans*,hansi,hasi,garmi,sardi,bhook,pyas,sharam,khushi .. mar _gaya,gai,gaye,gya,jaun*,jata,jati,raha,rahi,rahe,diya,dala,dia / jhak,chakka,chakke,chauka,gap,gapp*,gappen,gappay,gapay,line,selfie,msg,message,call,miss,missed,chakkar,chakar,jhappi,naqal,naql,pheri,dubki,nara,naara,sheikhi,phoonk,aankh,ankh,phone,fone,brake,jhadu,jharu,jhaadu,poncha,entry,sms,tapki,seeti,siti,whistle,kick,offer,chapa,chonch .. _mar,mara,marta,marti,marte,mari,maro,marna,marni,maar
idiom | exam,paper,papers,light,bijli,mehngai,mehangai,loadshedding,traffic,boss _ne .. mar,jaan / mar _mita,miti,mit / jaan _nikal*,nikl* / dil,jal,khoon _jala*,jal*,kha* / fit,pagal,maza,mazay,kamal,masala,rang,thumb,comment _mar* / marta _kya / goli _maro,mar / dil _jan / kat _mar* / umar,umer,sal,saal _qaid / qaid .. saza / account,sim,app,service,id,page,post,channel,net,company,package,dukan,shop,school,road,rasta .. band / awaz,awaaz,nazar,dhyan,ghote,gota,kharate _mar,mara,mari
idiom | hans .. ke,kar,k,kr _mar / tension _mat,na / mar _khap / so,maray _khushi / sar _dard,khap* / chauka,sixer,shot,shart,chance,try,mouka,chaka mar*
need | khula,khulla,talaq,talak,divorce,kharcha,kharch,nafqa,vakeel,wakeel,lawyer,madad,pareshan*,preshan*,pareshani,masla,maslay,dar,darr,udaas,dukhi,akela,akeli,depression,depress*,susral,sasural,shohar,husband,biwi,bivi,adalat,custody,rishta,sulah,jahez,anxiety,ghabra*,rona,fail,tension,counsel*,neend,rawaiya,raviya,naraz,nashe,nasha,nikah
chatter | shukriya,shukria,shukrya,shukar*,thanks,thanx,thx,thnx,jazak*,mehrbani,meherbani,mehrbaani / allah .. khush,ajar,ajr,salamat,jaza / dua* .. aap,ap
chatter | galti,ghalti,ghlti,galati _se / wrong,galat,ghalat _number,no,nmbr,chat / ye,yeh,is .. number,nmbr,no .. kis,kon,kaun / kis _ka _number / recharge,easyload,easypaisa,jazzcash,balance,load,zakat,atiya,chanda,donate,donation,sadqa,fitrana,qurbani
chatter | job,jobs,naukri,nokri,cv,c.v,resume,internship,vacancy,bharti,volunteer / inaam,inam,lottery,lucky,congrat*,mubarak,offer,discount,sale,rate,price,order,delivery,kiraya,booking / webinar,seminar,event,workshop,link
chatter | office .. time,timing,address,pata,kahan / time,timing,timings,auqat .. kya,kia / address,pata .. kya,kahan,bata* / kaun,kon _ho,hai,hain,bol / yaar,yar,lol,haha*,hehe* / acha,bohat,achi,zabardast,behtreen .. kaam,kam,mashwara,service,program
child | <child>,beti,bachpan,abu,abbu,ami
child | <under18> _saal,sal _ki,ka,k,ke,hai
`;
