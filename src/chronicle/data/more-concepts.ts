/** More meanings in the form of `concepts.ts`: what is said of votes, courts, energy, money, war and diplomacy. */
export const MORE_LINES = `
спостеріг наблюдат observ monitors= наблюд monitor
програ проигр
перегон гонк race=
дільниц участк участок polling
бюлетен бюллетен ballot
явк turnout
кандидат candidate
суперник соперник opponent rival
виборц избирател voter voters
фальсифік фальсифик fraud rigg
оскарж оспар оспор challeng contest appeal=
визна призна acknowledg recogni accept conced
привіт поздрав congratulat
переоб переизб reelect
обран избран elected
відставк отставк resign відставок відставн отставок отставн
призначен назначен назначил призначив appoint nominat призначит назначит
~ більшіст большинств majorit
~ меншіст меньшинств minorit
коаліц коалиц coalition
законопро законопрое bill= bills= draft
поправк amend
конституц конституц constitution
ухвал приня принят прийня adopt approve approved approval схвал одобр
скликан созыв convene convoke
розпус распус dissolv
мітинг митинг протест protest rall rally demonstrat
громад обществ public civil community
населен жител мешкан resident inhabitant population
молод young youth
чоловік мужчин man= men=
сім'ї сім'я семь семей family families
родич родствен relative relatives
дім= дому домів дома= домах оселях оселі оселю будин будинк home homes house= houses housing
лікарн больниц hospital
лікар врач doctor medic
хвор болезн болен заболе illness ill= sick disease захворюв
вбив убив убий вбит убит murder killing kill=
жертв victim casualt
постражд пострада suffer
врятув рятув спас спаса спасат save= saves saved saving rescu
евакую эвакуи эвакуа евакуа evacuat
переселен displaced
шпигун шпион spy= espionage
розвідк разведк intelligence розвідд разведд
зрад измен treason betray
арешт арест arrest detain затрим задерж detention
в'язн тюрм тюрьм prison= jail
вирок приговор sentence= verdict convict засуд осужд осуд condemn
обшук обыск search=
підозр подозр suspect suspicion suspic
доказ доказат evidence proof prove довод
свідч свідк свидет witness testif
прокур prosecut
адвокат lawyer attorney
слідч следов investigator
кримін уголовн
корупц коррупц corrupt
хабар взятк bribe
штраф fine= fines= penalt
викрад похит похищ abduct kidnap
заруч залож hostage
обломк уламк debris
снаряд shell= shells= projectile
куля пуля bullet
стріл стрел выстрел shot= shoot shooting
бомб bomb
мін= міни мины мини= mine= mines=
танк tank=
броне armou armor
флот fleet navy naval морськ морск maritime
корабл судно суден судна ship= ships= vessel корабел
порт= порту порти порты port= ports
протипов зеніт зенит
прикордон погранич
окупа оккупа occupi occup
анекс аннекс annex
суверен sovereign
цілісн целостн integrity
незалежн независим independen
контрол control
просун продвин продвиж advanc
відступ отступ retreat withdraw вивед вывод выведен вивод pull= вивест вивел вивів вывест вывел відвед отвод= отвода= отвести= отвел
наземн сухопут ground
повітр воздух воздуш air= airspace небо неба
командув командующ command commander
генерал general=
солдат бійц боєц боец бойц soldier fighter servicem військовослуж военнослуж
доброволь volunteer
мобіліз мобилиз mobiliz mobilis conscript призов
навчан учен exercise drill training train=
транзит transit
маршрут route= шлях= шляху путь= путём пути= way= road= дорог
труб трубо pipeline газопр нафтопр нефтепр
сховищ хранилищ storage facilit
електр электр electric
потуж мощност capacity
станц station= plant= plants=
реактор reactor
ядерн nuclear
атомн atom
вугіл угол угл= coal угля= углем=
опал отоп heating heat=
взимку зим winter
літо літа лето лета summer
весн spring=
осін осен autumn
кубометр кубов кубів кубич cubic
тонн ton= tons tonne
барел баррел barrel
бірж бирж stock bourse
валют currency
курс rate= rates=
інфляц инфляц inflation
борг долг= долга долги долгов debt
кредит позик займ loan credit lend заем= займ заём
інвест инвест invest
прибут profit прибыль прибылью
дохід доход income revenue
витрат расход расходы cost costs spend spending expens вартіст стоимост коштує коштуват стоит=
експорт экспорт export
імпорт импорт import imports imported
товар goods= product продук
виробн производ produc manufactur
завод factory factories
покуп купит купив придбат закуп buy= buys= bought purchase покупець купув buyer buying=
прода sell= sells= sold= sale sale=
тисяч тысяч thousand
мільйон миллион million
мільярд миллиард billion
десят десятк dozen ten=
сотн hundred сто=
двох двум два= дві= две= two= двадцят двух двумя
трьох трех три= three
чотир четыр four=
п'ять п’ять пять пяти five=
шість шест six=
сім= семь= семи seven
вісім восем eight
друг= другий другої второ вторая вторую second= second
~ одн= один одна одно одні одним одной одному one=
єдин един united unity single єдніс единств единствен sole=
~ кожн кажд every each
~ весь всіх всех всі= все= всё= усі= усіх all= whole
~ інш others other another иной иных
~ сам= сама самі сами himself themselves itself
~ жод никак ніяк anyway
~ нікол никогд never
~ завжд всегд always
~ знову снова again
~ вже уже already
~ тепер зараз сейчас теперь now= currently нині ныне current= нинішн нынешн
~ сьогод сегодн today
завтр tomorrow
~ вчора вчер yesterday напередод накануне
вечор вечер вечір evening увечер ввечер tonight
ранок ранк утр утра morning вранц зранк
ніч= ноч ночі night
~ раніш ранее раньше earlier before= previously
~ пізніш позже позднее later
~ після після= после after=
скоро скоріш скорее= скорейш якнайшв невдовз вскор soon
наступн следующ next= following
столітт столет centur
мета= мети мету цел= целью цели цель goal aim= aims= purpose objective
завдан задач task= mission місі мисси
можлив возможн possib opportunit chance шанс
здатн способн capab
сил= сили силы силу силою force= forces= strength
сильн strong stronger
слабк слаб weak
небезпек опасн danger dangerous небезпеч
ризик риск risk
страх боїть боит fear afraid
паник panic
надія надіє надежд hope= hopes= hoped сподів надіє надеет наде сподіва надею надеял hoped=
чека очіку ожид жде expect await wait
дума думк мысл thought think opinion мнен insight
~ знає зна= знают знає know knows knew known відом извест
розумі понима understand
~ бачит бачив видит видел see= sees= saw= look= looks=
чу= чув слыша слышал hear= heard listen
~ каж говорят say= says= said= сказа
~ пиш написа пише= writ wrote
~ пояс поясн объясн explain clarif уточн
~ нагад напомн remind recall
визнач определ determin defin
вказ указ indicat
зверн обрат обращ address
залиш остав осталь remain stay= stays= left= leave
поїха уехал уех went=
прилет прилё прилет arriv прибув
вход вход enter войти увійти вступит join= joins= accession join вступл вступлен
вийт вихід выход выйти exit quit leave=
член= члени член members= member membership
союз союзн ally allies alliance allied союзник
блок bloc=
рад= рада рады радою council
комісі комисси commission
комітет комитет committee
агентств agency
організац организац organis organiz
установ учрежден institution
служб служба service=
міністерств министерств ministry
речни пресссекрет спикер spokes
радник советник advis
помічник помощник aide= assistant
представ represent representative envoy посланн спецпосл посланц посланец= посланець= спецпредстав
прем'єр премьер premier prime
канцлер chancellor
монарх корол king= kingdom
принц prince
пап= папа папи папы pope
церкв church
вір= віра вера веры faith belie
христи christ
свят праздн holiday
пам'ят памят memory memorial
істор истор histor
культур cultur
мов= мова мови язык языка language
освіт образован educat
університ университ universit
вчен учён scientist scholar
технол technolog
інтернет интернет internet
соцмереж соцсет
~ дода добав add= added adds=
~ наголос упор emphas
переконан убежд убеж convinc confident впевнен увер sure= certain certainly уверен впевнен confidence
заперечу отриц отрица опроверг спрост deny denied denies denial rebut refut
підтверд подтверд confirm
брех ложь лжи lie= lies= false= фейк fake неправд ложн lying
правд true= truth
чесн честн fair= honest
законн legal lawful
незаконн illegal unlawful нелегал
відповідал ответствен responsib
провин вин= вина вины вину guilt blame=
помилк ошибк mistake error
успі успех success успешн
невдал неудач fail fails failed failure провал
крах рухн рухне обвал розвал развал collaps
криз кризис crisis
катастроф disaster catastroph
хаос chaos
стабіль стабиль stabil
реформ reform
змін change= changes= changed alter
нормал normal
звич обыч usual ordinary
~ особл особен особист личн личный personal special particular
~ загаль общ= общий общая overall
головн главн main chief основн
~ мал= малий малая маленьк small little небольш невелик
довг долго довга= довгу= довгою= довгий долгая долгий долгой= long=
коротк short= brief кратк
висок высок high= higher
низьк низк low= lower
глиб глуб deep depth поглиб углуб
широк wide broad
далек дальн far= distant
близьк близк near=
багат много много= many= much= several кілька нескольк
~ мало= few=
достат достаточ enough sufficient
повн полн full fully complete entire цілк целик
порожн пуст empty
додатк дополн extra additional
запас stock= reserve резерв
нестач нехват дефицит дефіцит shortage lack= недостат
вистач хватит
економ эконом econom
банк bank=
рахун счет счёт account
гривн hryvni
рубл rubl roubl
євро= евро euro euros
долар доллар dollar
фунт pound
юан yuan
золот gold=
сталь сталі сталев steel
зерн grain
пшен wheat пшениц
врож урож harvest
фермер аграр farmer farm=
земл земля землі land
ліс лес леса forest
рік= річк рек= река реки river
гор= гори горы mountain
острів остров island
сел= село села деревн village
вулиц улиц street
район district
област област region регіон регион oblast
світло свет light=
список списк списки list= lists=
лист= листа лист письм letter
документ document paper=
текст text=
правил rule= rules
порядок порядк order=
наказ приказ decree указ=
меморандум memorandum
протокол protocol
вимог требован demand= requirement
пропозиц предложен proposal
компроміс компромисс compromis поступк уступк concession
ультимат ultimat
напруг напряж tension
ескал эскал escalat загостр обостр
конфлікт конфликт conflict
спор= спір= спор спору dispute разногл розбіжн незгод несоглас disagree
розкол раскол split=
контакт contact
прийом прием приём reception
принима host= hosted hosts=
перервал прерв break= broke interrup suspend призупин приостан
відновл возобнов resum restor поновл поновив поновит
продовж continu продолжит продолжен продолжат продолжаем продолжает продолжают триває= тривають= триватим
зупин остан stop= stops= stopped halt
трим держ hold= holds= keep=
дотрим соблюд comply complian
поруш наруш violat breach
зобов обяз oblig commit commitment
переда передат передаст hand= handed transfer transmit
сумн сомн doubt
критик критик critic
хвал похвал prais
дяк подяк благодар thank grateful поблагодар вдячн
вибач извин apolog
вшан почт honor honour tribute
образ оскорб insult offen
символ symbol
прапор флаг flag
захоп захват seize captur seiz
плен captiv
танкер tanker
блокад блокир блоку block= blockade blocked
вето veto
обмеж огранич restrict limit
актив asset
заморож заморо freeze frozen
конфіск конфиск confiscat
компенс compens репарац reparat
трибунал tribunal
геноцид genocid
мігран мигран migra міграц миграц
віз= візи виза визы visa віза= візу=
паспорт passport
аеропорт аэропорт airport
рейс flight полет= полёт= польот полети= польоти=
потяг поезд поїзд залізн железн rail
автомоб машин car= cars= vehicle
мост моста bridge
супутник спутник satellite
косм space=
належ принадлеж belong
страйк забастов walkout striker= strikers=
щеплен прививк вакцин vaccin
поліпш покращ улучш improv
зарплат заробітн wage= wages salary salaries
ensur забезпеч обеспеч
оплат оплачув оплачив payment paid= paying
випадк випадок случай случаи случае cases=
намага попыт пытаетс пытаютс пытатьс пытался пыталас пыталос пыталис спроб trying attempt tried=
участь участие участия участию участием участии= участв participat
перегляну перегляд пересмотр пересматр review revis reconsider
виправд оправд justif
паливо палива топлив fuel пальн пальне
недовір недовер distrust mistrust
втруча вмешат вмешив interfer interven meddl
залуч привлеч привлек attract
надати надан надав предостав provid grant=
поліці полици police
пошкод повреж damag
перевір провер inspect verif
джерел источн source
розшир расшир expand expans
уникн избеж avoid
запобі предотвр prevent avert
власн собствен owner property
опитув опрос poll= polls= survey
підрах подсч counted= counting tally
терпін терпен patience patient= patiently
злаг консенсус consensus
скандал scandal
повін наводн flood
прискор ускор accelerat speed=
уповільн замедл slow=
рекорд record
прив'яз прив'яж прив’яз прив’яж привяз привяж pegged
зусил усили effort
`;
