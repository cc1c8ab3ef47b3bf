/** More meanings in the form of `concepts.ts`: deeds, people and things that come up in news of any kind. */
export const EVERYDAY_LINES = `
поштовх толчок толчк импульс імпульс impetus impuls boost
завдав завда нанес inflict
вбач усматр
вигад вымыс выдум fiction fabricat invent
чист pure clean
суцільн сплошн sheer
брудн грязн dirty
спокій спокій= спокой спокійн calm
тиша тиші тишин quiet silence
мовч молч silent
гучн громк loud
голосн публічн публичн
привід повод pretext
нагод occasion
підстав основан basis
обман обману deceiv deception trick
зневаж презир contempt despis
ненав hatred hate
гнів гнев anger angry злість злост
сльоз слез слёз tear= tears
радість радост joy happy щасл счаст
горе= горя скорб скорбот grief mourn жалоб траур
співчут соболезн condolenc
сором стыд позор ганьб shame disgrac
смілив смел мужн мужеств courage brave
герой героїч героич hero= heroic
честь чест=
гідн достойн dignity worthy
дивн strange odd=
цікав интересн
корис полезн useful
потріб потреб нужд
бідств бедств distress
голод hunger famine starv
спраг жажд thirst
харч nutrition
одяг одежд cloth
взут обув shoe
житл жиль жилье accommodation
квартир apartment flat=
кімнат комнат room= rooms
двер двері дверь дверей door
вікн окн window
стін стен= стена стены стену wall=
стіл= столом стол= стола= столу= table
ящик скриньк box= boxes
лід= льод лед= льда ice=
сніг снег snow
дощ дожд rain
спека= спеки= спеку= жара жару heatwave
дерев tree trees wood
цвет цветы flower
тварин животн animal
собак dog= dogs
птах птиц bird
серц сердц heart
рук= рука руки руку руки рукою
ног= нога ноги нога leg= foot=
очі очей глаз= глаза eye= eyes
обличч лиц= лицо лица face= faces
кров blood
тіл= тіло тіла тело тела body= bodies
голос= голосу voice= voices
ім'я імен= имя= имени name= names named
прізвищ фамил surname
мама= мати= матері= мать= матери= матерью mother
батьк отец отц father
батьки= батьків= родител parent
брат= брата= братом братів= братья братьев brother
сестр sister
син= сина сын son= sons
доньк доч дочь daughter
жена жены супруг wife
муж= мужа husband
бабус бабушк grandmother
дівчин девушк girl
хлоп мальчик парен boy=
старш старейш older elder senior
керів managing manager director директор
сотрудн співробітник employee staff worker
колег colleague
служащ official officials чиновн
пасажир пассажир passenger
водій driver
пілот пилот pilot
учасн участник participant
гість гост guest
глядач зрител viewer audience
читач читател reader
користув пользовател user= users
клієнт клиент client customer
споживач потребител consumer
конкурен compet
переваг преимущ advantage
недолік drawback
якіст качеств quality
розмір размер size=
колір цвет= colour color
вага веса вес= weight
довжин длин
температур temperature
рух движ move movement moves moved
стрибок скачок jump leap
падін паден falling
піднят поднят подня підня raise raised raises підвищ повыш
наближ приближ
віддал отдал
поверх этаж floor
вгору вверх
вниз down=
вперед вперёд forward
поруч= рядом beside nearby поблиз вблизи
навколо вокруг
всередин внутри inside
зовн снаруж outside
навпаки наоборот contrary
замість вместо instead
крім кроме besides except
попри несмотря despite
згідно according
напевно наверняк surely
мабуть наверн perhaps maybe
раптов внезап sudden
постепен gradual
постійн постоянн constant permanent
одраз відраз
щодня ежедневн daily
щомісяч ежемесяч
щоріч ежегодн annual
щотиж еженедел
колись once=
нещодавн недавн recent recently
спочатк сначал initially
нарешт наконец
вперше впервые
двічі дважды twice
втрич втрое tripled
вдвіч вдвое doubled double
чверт quarter
решта= решти= решту= rest=
колишн бывш former
сучасн современн modern
стар= старий старый old=
свіж свеж fresh
давн древн ancient
різн разн различн different various
схож похож подібн подобн similar like=
інакш иначе differently
точн exact precise
неточн inaccurate
приблизн пример= примерно approximately roughly
ясн clear= clearly зрозуміл понятн
очевидн obvious evident
неясн unclear
невідом неизвестн unknown
важк тяж тяжел тяжёл heavy severe
дешев cheap inexpensive
безкоштов бесплатн
цінн ценн valuable
богат rich=
гаряч горяч hot=
холодн cold cool=
темн dark
дзеркал зеркал mirror
вежа башн tower
площа= площі площад square
магазин shop= store= shops stores
готел отел hotel
ресторан restaurant
хліб хлеб bread
м'яса м'ясо мясо мяса meat
молок milk
цук сахар sugar
горіл водк vodka
ліки лекарств drug= drugs
тест test tests
діагноз диагноз diagnos
операц surgery operation
одужа выздоров
зараж заражен infect інфекц инфекц
вірус вирус virus
пандем pandem
карантин quarantine
маск mask
гра= грі= гру= грати грали игра= игру= игре= играть играл play= plays playing game= games
матч match=
чемпіон чемпион champion
кубок кубк cup=
м'яч мяч ball=
тренер coach
збірн сборн
фільм фильм film movie
музик music
пісн песн song
книг book= books
картин painting
виставк выставк exhibition
театр theatre theater
сцен scene
нагород наград award prize прем'ї премии преми премі
змаган соревнован
виклик вызов
нежелат unwanted
примус принужд насильн насил forcibly coerc violence violent
змус вынуд заставл заставит
увольн dismiss sacked
безробіт безработ unemploy
профспілк профсоюз union=
оренд аренд rent= lease
контракт contract
рекламн реклам advert
сайт site= website
сторінк page
мереж сет= сети сеть network
телеканал канал channel
ефір эфир
газет newspaper
журналіст журналист journalist
редак editor
пост= допис
фото фотограф photo picture
відео видео video footage
знімок снимок image
коментар коммент comment
інтерв'ю интервью interview
запитан спросил спрос спрашив запит query
порада= порад совет= советует посовет advice
настав наставл insist наполяг настаива
схильн склонн inclined
здогад догад guess
припуск предполаг предполож assum suppos
мрія мрії мечт dream
ідея= ідеї= ідею= ідей= идея= идеи= идею= идей= idea
погляд взгляд view= views
оцінк оцінює оценк оценив assess evaluat estimat оцін
порівн сравн compar
навча= навчає навчив learn teach
знайш знайд нашел нашла нашли найден найдут find= found=
шукат шука искат looking
показ show= shows showed shown
прихов скры hide hidden conceal
з'яв появ appear emerge
зник исчез disappear vanish missing пропа
втік сбежа бежал escape fled flee втеч побег
пересув передвиг
спин= спинит
сид= сидіти сидит сиде сидят sit= sat
летіти= летить= летет летит fly= flew
підійм подним
несе нести нест carry carried
тягн тян
штовх толк push pushed
кида бросил бросат throw threw
ламат ломат сломал
різат резат
бити бить бьют hit= hits beat
грабіж ограб robber robbed
кража крадіж кражи theft steal stole stolen украд вкра
знайом знаком acquaint familiar
чужий чуж alien
ворож враждебн hostil
суспільств society
парламент parliament
виконавч исполнительн executive
судов judicial
судд судья судьи judge judges
апеляц апелляц
позов иск= иска иски lawsuit sue sued
присяжн juror jury
ув'язн заключенн заключённ inmate imprison
амніст амнист amnest
помилув помилов pardon clemency
розстріл расстрел execution executed страта= страту= стратил казн казнь
катув пытк пыток torture
знущан издеват abuse
зґвалт изнасил rape
розміну размин
полегш облегч ease= eased
ускладн осложн complicat
припуст допуст
розрив разрыв rupture
зіткн столкн clash collision
збит сбит downed збив збили сбил сбили
мішен мишен
влучен попадан
уник избег
дозвіл permission
обов'яз mandatory
вічн вечн eternal forever
щир искрен sincer
внимат attention attentive увага уваги увагу внимани
байдуж indifferen
терпл терпел
жорст жёстк жестк tough harsh
м'як мягк soft mild
гостр остр acute sharp
гнучк гибк flexib
міцн крепк solid
хитк шатк shaky fragile хрупк крихк
надійн надёжн reliab
реальн реальн= real=
уявн мним imaginary
штучн искусств artificial
природн естеств природ natural nature
человеческ human
человек person= persons
душ душа soul
бог= бога god=
молит молитв pray
грі грех sin=
вітан congratul
подарун подарок gift present=
лікува лечит лечен treat treatment
`;
