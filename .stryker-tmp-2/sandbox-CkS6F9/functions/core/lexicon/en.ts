/** English as Pakistan writes it. How to add a line: README.md in this folder. */
// @ts-nocheck

export const english = `
<weapon> | gun guns pistol knife knives rifle axe sword dagger blade machete weapon revolver
<stick> | belt stick rod bat hammer pipe hose wire shoe
<us> | me us my myself him her them his
<kin> | mother mom mum sister brother wife daughter son child children kids friend cousin baby neighbor neighbour girl boy aunt student maid
<man> | he she they husband father dad brother uncle cousin mother in-law inlaws boyfriend fiance ex boss someone man men stepfather stepmother guy guys neighbour neighbor landlord brothers
<child> | child children kid kids baby son daughter infant toddler boy girl student pupil minor newborn niece nephew
<no> | not never no dont didnt doesnt isnt wasnt hasnt havent wont wouldnt arent without
<soon> | today tonight tomorrow monday tuesday wednesday thursday friday saturday sunday morning evening week now eid days
<under18> | five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
<number> | one two three four five six seven eight nine ten few several many some couple
<wed> | marry married marriage nikah rukhsati wedding engagement
<force> | force forced forcing forcefully forcibly against
weapon P1 | <man> .. has,have,got,brought,holding,took,take,waving,pointed,pointing,pulled,carrying,with,bought,put,keeps,taken .. <weapon> | he has a knife
weapon P1 | <weapon> .. to,at,on,against,in .. <us>,head,throat,neck,hand,hands,face / with,holding _a,the,his .. <weapon> | a gun to my head
weapon P1 | <weapon> .. outside,door,here,coming,threat* / shot,shooting,stabbed,stabbing,stab .. <us>,<kin>,at,will / <man> .. shoot,shooting,stabbed,stab,stabbing,firing | he is shooting at us
weapon P1 | coming,threaten*,attack*,chasing .. with .. <weapon>,<stick> | chasing me with a bat
weapon P1! | unlicensed,loaded _gun,pistol / gun,pistol .. under,beside,pillow,table .. says,if,threat*,will | a loaded gun
threat_to_kill P1! | will,gonna,wants,want,going,ll,would,planning,plan,plans,threat*,tried,trying,can,might,swears,swore,promised .. kill,murder,shoot,strangle,slaughter,finish,bury,behead .. me,us,my,her,him,them,mother,sister,both | he will kill me
threat_to_kill P1! | threat*,said,says,saying,told,keeps .. kill,killing,murder,death,bury,die,slit,throat | threatens to kill me
threat_to_kill P1! | afraid,scared,fear,worried,sure,think .. <man> .. kill,murder,hurt / death _threat,threats / life .. danger,threat* / danger .. life,killed / want me,us,her _dead / kill me _if / dead _if / if .. kill,killed,murder .. me,us,her,my | my life is in danger
threat_to_kill P1! | honour,honor,ghairat _kill*,crime / honor,honour .. kill*,family,brothers .. me,her,decid*,tonight / karo _kari / burn,bury .. me,us,her .. alive / break .. legs,bones,neck .. if | honour killing, my brothers decide tonight
threat_to_kill P1! | finish,end .. me,us,her .. off,tonight,today,if / not .. leave .. alive / wont,never .. live,alive .. see / hired,sent .. kill* / hunting,searching,looking .. me,us .. kill,dead | he will not leave me alive
suicide P1 | suiside,sucide,suside,suicid*,sucidal | i want to commit suicide
suicide P1! | kill,killing,hurt,harm,hang,drown,end,shoot,burn,poison,cut,cutting,offing _myself / kill,end,hurt my _self / end,ending,take,taking,finish .. my,own,her,his _life / end,ending _it all,it,everything,things | i want to kill myself
suicide P1! | want,wants,wanna,wanted,wish,ready,rather,prefer,better,going,planning,decided,will,wanting,hope,feel .. to,i,was,be,were,just,like _die,dead,dying,disappear,vanish / i,im .. want,wanna .. die,death,dead | i want to die
suicide P1! | <no> .. want,wanna,wish,bear,able,deserve,reason,point .. live,living,alive,life,exist,wake,continue / <no> .. reason,point,use .. living,live,life,anymore,on / cant,cannot .. live,go,take,do,continue .. anymore,like,longer,more,on,it | i don't want to live anymore
suicide P1! | better .. without me,dead / better,glad,easier .. if .. was,were,am .. gone,dead,not / tired,sick,done .. of .. life,living,everything,alive / done .. with .. life,everything,living / wish .. never .. born,existed,wake / sleep .. never,not .. wake / hate .. my .. life .. end,die | everyone would be better off without me
suicide P1 | took,taken,take,taking,swallowed,swallow,eaten,ate,have,got,bought,overdos*,drank,drink,drinking,counting .. pills,tablets,poison,bleach,medicines,sleeping,pesticide,rat,phenyl,acid,insecticide,capsules / overdos* | she will take tablets tonight
suicide P1 | rope,noose,bridge,roof,rooftop,balcony,train,canal,river,fan .. jump,hang,tie,tied,ready,ceiling,end,standing / jump,jumping .. off,from,front,into .. roof,bridge,building,train,window,canal,river,terrace,balcony / cut,cutting,slit,slash* .. wrist,wrists,veins,myself,arms | i will jump off the roof
suicide P1! | goodbye,last,final _message,msg,letter,note,words + my,this,i / suicide,goodbye _note,letter / no .. one .. miss .. me / forgive .. me .. goodbye,gone,bye / by .. time .. read .. gone,dead / life .. worthless,pointless,meaningless,useless,over,ended | this is my last message
violence_now P1! | is,are,was,keeps,keep,hes,started,hear,am,being,im,still .. beating,hitting,punching,kicking,slapping,attacking,choking,strangling,hurting,torturing,dragging,burning,thrashing,abusing _<kin>,<us>,my,us,the,up,a,mother,each / being _beaten,hit,attacked,tortured | he is beating my mother
violence_now P1! | beating,hitting,kicking,choking,attacking,hurting .. now,right,again,moment,help,stop / now .. beating,hitting,hurt,beaten,attack* / hear .. hitting,beating,screaming,screams,crying .. / screaming,screams,shouting .. next,help,neighbour,neighbor,door,inside,hit*,beat*,dad,kid,child,wall | i can hear the dad hitting him
violence_now P1! | choked,strangled,strangling,suffocat*,choking,throttled | he choked me
violence_now P1 | beat,beaten,hit,slapped,punched,kicked,attacked,hurt,threw,pushed,bashed,tortured .. now,today,tonight,just,hour,minutes,morning,head,unconscious,stomach,pregnant,blood,bleeding,wall,stairs,earlier | he beat me today
violence_now P1! | breaking,broke,banging,kicking,smashing .. door,window,gate,in / come* .. back .. hour,minutes,soon,tonight .. / help .. hurry,quick,fast,urgent,emergency / send,call,need .. police,ambulance / save .. me,us,her / in _danger / unsafe .. now,tonight,right | please send police
violence_now P1! | left .. will,be,come .. back | he left, will be back | V031
perpetrator_present P1 | outside,at,behind,near,knocking,banging,in _my,the,our .. door,gate,window,house,room / standing .. outside,door,behind / in _the _next,other _room / he,they,husband _is,are,s,hes _here,home,back,coming,outside,nearby,near,listening,watching,drunk | he is outside my door
perpetrator_present P1 | cant,cannot,dont,not .. talk,call,speak,ring,phone .. he,they,hear*,here,home,listen*,only,text / might,will,can .. hear .. me,us / hiding,hid,hide,locked _in,from,under,myself,inside,behind / sitting .. next,beside,near .. me / following .. me .. now,right,home,car,street / he .. checks .. phone,my,messages / delete .. this .. message,chat / broke .. into .. house,home | i am hiding in the bathroom
confined P1 | locked,lock,locks,locking,trapped,chained,tied,imprisoned,held,captive,kidnapped,confined,hostage,shut .. in,inside,up,room,house,home,bathroom,store,basement,captive,down,from,me,us,her,keys,door,out | they locked me in a room
confined P1 | wont,wouldnt,doesnt,cant,cannot,not .. let,get,leave,open .. out,door,lock,room,escape / took,taken,taking,has,hid .. keys,key,passport .. locked,lock,cant,room,kids,house / house _arrest / against .. my,her _will / prisoner,captive,hostage | wont let me out of the room
confined P1 | no,without,any .. food,water .. days,room,since / kept,keeping,keeps .. locked,in _a,the _room,dark,basement | kept in a dark room
ongoing_abuse P2 | <no> .. let,allow,allows,allowed,lets,permit* .. out,leave,go,meet,outside,talk,work,phone,visit,see,family / not,never _allowed / forbid* / controls,controlling,control .. everything,me,my,money,phone | not allowed to leave the house
acid_or_burn P1 | throw,threw,thrown,throwing,pour*,put,splash*,attack*,bought,buy .. acid,petrol,kerosene,tezab,oil,gasoline,hot,boiling,tea / acid,petrol,kerosene .. on,at,throw,pour*,face,threw,bought,attack* | he will throw acid
acid_or_burn P1 | burn,burned,burnt,burning,burns .. me,us,her,him,fire,alive,face,hand,hands,arm,with,child,my,son,daughter / set .. on _fire / cigarette,iron .. burn* / burn* .. cigarette,iron,stove / light,lit _it .. / boiling,hot _water,oil,tea .. on,threw,pour* | he set her on fire
abduction P1 | kidnap*,abduct*,kidnep*,snatched | my son was kidnapped
abduction P1 | took,taken,take,taking,grabbed,snatch*,stole,picked .. my,the,our,away,her,him .. son,daughter,child,kids,children,baby,sister,girl,boy,kid + away,abroad,airport,car,cant,find,where,park,school,without,force*,unknown,someone,men,plane,flight,country,run,disappear* | someone took my son
abduction P1 | missing,disappeared,lost .. son,daughter,child,sister,girl,boy,kid,wife,since,yesterday,morning,hours,from / son,daughter,child,sister,girl,boy,kid,wife,niece .. missing,disappeared,vanished,lost,hasnt,not,never .. / son,daughter,child,sister,girl,boy .. <no> .. come,came,return*,reached .. / forced,pulled,dragged .. into .. car,van,vehicle / flight .. tonight,tomorrow,today + bacha,child,kids,son,daughter,take,abroad | my daughter is missing
rape P1 | raped,rape,rapes,raping,gangraped,sodom* | my brother in law raped me
rape P1 | sexual*,sex .. assault*,abuse*,attack*,violen*,molest*,harm | he forced himself on me
rape P1 | forced,forces,forcing .. himself,themselves,sex,sexual*,bed | he forced himself on me | V037
rape P2 | molest*,groped,groping,fondl* / private _parts,part / touches,touched,touching,touch .. me,my,her,him,private,inappropriate*,badly,there,breast,chest,thigh,body,daughter,son | i was molested
rape P1 | drugged,unconscious,drunk .. sex,clothes,woke / last,yesterday,tonight,today,hours .. molest*,assault* / molest*,assault*,forced,touched .. last_night,yesterday,today,hours,tonight / did .. something,things .. to .. me,my .. night,today | he drugged me and i woke without clothes
forced_marriage P1 | <force> + <wed> + <soon> / <wed> + <soon> + minor,against,dont,not,unwilling,refuse*,stop,village,school / sold,sell,selling .. me,her,daughter,sister,bride,girl / <wed> + minor,old,underage,<under18> _years,yrs,yr / <wed> + tomorrow,tonight + me,my,i | forced nikah on friday
forced_marriage P1 | take,taking,sending,send .. village,pakistan,abroad .. marry,<wed> | they take me to the village to marry | V032
forced_marriage P1 | child .. <wed> / vani,wani,swara,jirga,panchayat .. give*,decid*,exchange,settle*,girl,sister,marry / give*,giving .. vani,swara,exchange / compensation .. girl,sister,daughter,marriage | they give my sister in vani
forced_marriage P1 | am,im,is,aged,age,only _10,11,12,13,14,15,16,17,<under18> + marry,nikah,married,rukhsati,marriage,wedding | i am 15 and they marry me | V032
forced_marriage P2 | <force>,pressure*,pressuring,threaten* + <wed>,rishta,proposal / <no> .. want .. marry,<wed>,rishta / <wed>,marry .. without .. consent,will,my / arrang* .. <wed> .. <no>,against,without | forcing me to marry
child_at_risk P1 | child,kid,kids,baby,boy,girl,i,im,am,we,infant,newborn .. alone,abandoned,left .. home,house,street,road,night,locked,scared,man,dark / <under18>,10,9,8,7,11,12 .. alone / baby,infant,newborn .. found,garbage,dump,road,abandoned / found .. baby,newborn,child | a child alone on the road
child_at_risk P1 | alone .. door,someone,man,open,knock*,uncle / mom,mama,parents .. not .. home .. uncle,man,door,scared,someone | i am alone and a man is at the door
child_at_risk P2 | beats,beat,beaten,hits,hit,slaps,slapped,slap,punish*,whip*,burns,hurts,hurt,thrash*,starve*,molest*,abuse*,abusing,locks .. child,kid,kids,son,daughter,boy,girl,baby,children,student*,pupil*,stepson,stepdaughter,her,him,maid / child,kid,kids,son,daughter,boy,girl,maid .. beats,beaten,slapped,hit,hurt,abused,molest*,bruis*,slaps,marks,punish* | she slaps the girl daily
child_at_risk P2 | teacher,qari,madras*,tutor,maid,employer,stepmother .. beats,beat,beaten,hits,hit,slaps,touch*,hurts / child,kid _labour,labor,maid,abuse / beaten .. by .. teacher,qari,tutor / my .. year .. old .. beaten,hit,hurt,touched,abused | beaten by his teacher at the madrassa
medical P1! | bleeding,bleed,bleeds,unconscious,fainted,unresponsive,breathe,breathing .. / cant,not,stopped _breath* / blood .. everywhere,lot,head,coming,stop* / lost _consciousness / passed _out / badly .. hurt,injured,wounded | i am bleeding
medical P1 | broken,broke,fracture* .. arm,leg,rib,ribs,hand,wrist,nose,jaw,bone + now,just,today,tonight,hospital / need .. ambulance,doctor .. / ambulance .. please,send,need | he broke my arm just now
ongoing_abuse P2 | hits,beats,slaps,slapped,beat,beaten,hit,punches,kicks,kicked,punched,abuses,abused,abusive,abusing,hurts,tortures,tortured,torture,violence,violent,assaults,pushes,shoves,bruise* .. me,us,her,him,my,wife,mother,every,daily,often,week,always,when,weekly,sister,at,last,<kin>,<us>,on,by,and | he hits me every week
ongoing_abuse P2 | violent,abusive,violence,abuse,tortures,torture + husband,father,he,inlaws,laws,my,wife,brother,mother,marriage,relationship,family / domestic _violence,abuse / broke,broken,fracture* .. my,her,wrist,arm,nose,rib,tooth,bone / gets .. physical / raises,raised .. hand | my husband is violent
ongoing_abuse P2 | blackmail*,harass*,stalk*,extort*,sextort*,bully*,bullied,hacked,threatened,threatens,threatening,threats,threat .. | my ex is blackmailing me
ongoing_abuse P2 | pics,pictures,photos,videos,video,photo,nudes,images,picture .. leak*,share*,sharing,post*,send*,sent,viral,upload*,relatives,family,everyone,money,online,threat*,edit*,fake,ask* / leak*,share*,sharing,sending,post*,upload*,morph*,fake .. pics,pictures,photos,videos,video,photo,nudes,images,account,profile .. my,me,private,money,photos / private .. pics,videos,photos,pictures | sending my private pics
ongoing_abuse P2 | touches,touching,touched,touch,groped .. me,my,inappropriate* / boss,manager,colleague,teacher,professor .. touch*,night,dirty,favor*,sleep,date,alone,comment* / dirty,vulgar,sexual,obscene .. message*,comment*,jokes,remark*,call*,talk,favor* / following .. me / follows .. me / insults,taunts,humiliat*,curses,taunt .. me,daily,always,every,roz,my / dowry .. / threw,kicked,thrown .. out .. house,home,me / <no> .. give .. food,eat | my manager keeps touching me
never | <no>
past | <number>,1*,2*,3*,4*,5*,6*,7*,8*,9* _years,year,months,month,weeks,yrs,yr .. ago,back,earlier,before / last _year,month,summer,winter / years _ago,back,later / long _ago / in _19*,20* / when .. i,we .. was,were _a,<under18>,young,child,small,little,kid,doing,in,8,9,10,11,12,13,14,6,7 / used _to / as .. child,kid / my _childhood / in .. past / previously / ex _husband | two years ago
past | we .. divorced,separated / now .. safe,therapy,divorced,better,separated,recovered / am,im _safe,better _now / in .. therapy / survived,survivor / moved .. away / left .. him .. ago,last | i am safe now
that-was | that,this,it _was,happened .. in,ago,last,years,back,when,20*,19* | that was in 2019
now | now,tonight,today,again,still,currently,just,moment,minutes,yesterday / last _night / right _now / hour,hours _ago / wants,says,said,keeps | right now
story | movie,film,drama,serial,episode,novel,book,song,lyrics,scene,netflix,actor,actress,hero,villain,character,trailer,series,season,plot,dream,dreamt | in the movie
story | reporter,journalist,reporting,story,article,research*,thesis,survey,statistics,data,documentary,interview,seminar,webinar,workshop,conference,awareness,campaign,study,assignment,project,students,newspaper,news,channel,podcast,presentation,university,media,report,dissertation,ngo,training | i am a reporter
story | match,cricket,bowler*,batsman,wicket*,football,team,score,goal,sixer,over,league,tournament,chicken,recipe,cook*,biryani,mosquito*,cockroach* | cricket match
story | joke,jokes,meme,prank,pranks,kidding,lmao,rofl,funny | a joke
game | pubg,game,games,gaming,fortnite,gta,cod,headshot,rematch,respawn,noob,lobby,xbox,ps4,playstation,minecraft,valorant,chess,ludo,level / free _fire | in the game
idiom | killing,kill,killed,kills _time,it,two,boredom / killing me .. joke,deadline,heat,exam*,back,laugh*,work,traffic,knee,head / joke,deadline,heat,exam*,traffic,workload,suspense,back,knee*,head,headache,dance,outfit,look,dress,smile .. killing,killed,kill me | killing time
idiom | dying,die,died,dead,dies .. laughing,laughter,laugh,hunger,heat,boredom,curiosity,shame,embarrass* / hit .. the _road,gym,like,subscribe,jackpot,target,books / hit _me _up / shoot _me _a,an / shoot .. photo*,video,email,message,text,film / beat .. them,him,the .. game,level,record,traffic,final / bomb* / to _die _for / over .. my .. dead _body / drop .. dead _gorgeous / kill .. switch,process,bill / touch _base,wood / sick .. beat | dying of laughter
victim | me,my,mine,us,our
need | divorce,khula,maintenance,custody,lawyer,depress*,anxi*,sad,alone,lonely,scared,afraid,help,shelter,counsel*,stress*,worried,cry*,low,marriage,husband,addict*,legal,rights,permission,advice,problem,issue,suffer*,grief,abuse,abused,victim,court,police,widow,pregnan* | i need counseling
chatter | thanks,thank,thankyou,thx,grateful,appreciate / wrong _number,chat,person,no / job,jobs,vacancy,internship,cv,resume,volunteer*,hiring,career / donat*,zakat,charity,sadqa,contribut*,fundrais* | thank you
chatter | opening,office _hours,timing*,address,location / what .. timing*,address,hours / webinar,link,seminar,brochure,event,workshop,training / win,won,prize,lottery,offer,discount,sale,click,loan,iphone,crypto,invest*,subscribe,followers,forex,bitcoin | opening hours
chatter | stop,unsubscribe / who _is _this / lol,haha*,hehe*,lmao / test,testing / good _job,work / congrat* / reporter,journalist,research*,media,interview,students,thesis,survey | who is this
child | <child>,minor,underage,maid | my daughter
child | <under18>,1*,4,5,6,7,8,9 _years,yr,yrs,year _old | 9 years old
child | am,im _10,11,12,13,14,15,16,17 | i am 15
`;
