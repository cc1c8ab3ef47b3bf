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
привід повод= повода= pretext
нагод occasion
підстав основан basis
обман обману deceiv deception trick
зневаж презир contempt despis
ненав hatred hate
гнів гнев anger angry злість злост
сльоз слез слёз tear= tears
радість радост joy happy щасл счаст
горе= горя= скорб grief mourn траур
співчут соболезн condolenc
сором стыд позор ганьб shame disgrac
смілив смел мужн мужеств courage brave
герой героїч героич hero= heroic
честь чест=
гідн достойн dignity worthy
дивн strange odd=
цікав интересн
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
дощ= дощу= дощі= дощів= дощами= дождь= дождя= дожди= дождей= дождями= rain= rains= rainfall
спека= спеки= спеку= жара жару heatwave
дерево= дерева= дерев= деревья= деревьев= tree= trees=
цветы= flower
тварин животн animal
собак dog= dogs
птах птиц bird
серц сердц heart
рук= рука= руки= руку= рукою= рукой=
ног= нога ноги нога leg= foot=
очі очей глаз= глаза eye= eyes
обличч лиц= лицо лица face= faces
кров= крові= кров'ю= кровь= крови= кровью= blood кривав кровав bleed
тіл= тіло тіла тело тела body= bodies
голос= голосу= голосом= voice= voices=
ім'я імен= имя= имени name= names named
прізвищ фамил surname
мама= мати= матері= мать= матери= матерью mother
батько= батька= батькові= батьком= отец= отца= отцу= отцом= father= father's fathers=
батьки= батьків= родител parent
брат= брата= братом братів= братья братьев brother
сестр sister
син= сина сын son= sons
доньк доч дочь daughter
жена= жены= супруг wife
муж= мужа husband
бабус бабушк grandmother
дівчин девушк girl
хлопец хлопц мальчик парен boy=
старш старейш older elder senior
керів managing manager director директор
сотрудник сотрудниц співробітник employee staff= worker
колег colleague коллег counterpart
служащ official officials чиновн
пасажир пассажир passenger
водій driver
пілот пилот pilot
учасн участник participant
гість= гостя= гості= гостей= гостями= гость= гости= гостями= guest= guests=
глядач зрител viewer audience
читач читател reader
користув пользовател user= users
клієнт клиент client customer
споживач потребител consumer
конкурен competit compete=
переваг преимущество= преимущества= преимуществ= преимуществом= advantage
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
піднят поднят подня підня raise raised raises підвищ повыш порушував порушувал поднима піднима
наближ приближ
віддал отдал
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
щодня ежедневн daily
щомісяч ежемесяч
щоріч ежегодн annual
щотиж еженедел
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
древн стародавн ancient
різн разн различн different various
схож похож подібн подобн similar
інакш иначе differently
точн exact precise
неточн inaccurate
приблизн примерно approximately roughly
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
горілк водк vodka
тест= тести= тесты= тестів= тестов= test= tests=
діагноз диагноз diagnos
операц operation
одужа выздоров
зараж заражен infect інфекц инфекц
вірус вирус virus
пандем pandem
карантин quarantine
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
виставк выставк exhibition
театр theatre theater
нагород наград award prize прем'ї премии преми премі
змаган соревнован
виклик= виклики= викликом= викликів= вызов= вызовы= вызовом= вызовов=
нежелат unwanted
примус принужд насильн насил forcibly coerc violence violent
змус вынуд заставл заставит
увольн sacked
безробіт безработ unemploy
профспілк профсоюз
оренд аренд rent= lease
контракт contract
рекламн реклам advert
сайт site= website
сторінк page
мереж сеть= сети= сетей= сетью= network grid
телеканал канал channel
ефір эфир
газет newspaper
журналіст журналист journalist
редак editor
пост= допис
фото фотограф photo
відео видео video footage
знімок снимок image
коментар коммент comment
інтерв'ю интервью interview
запитав= запитала= запитали= спросил спрашив
порад советует посовет advice
insist наполяг настаива
схильн склонн inclined
здогад догад guess
припуск предполаг предполож assum suppos
мрія мрії мечт dream
ідея= ідеї= ідею= ідей= идея= идеи= идею= идей= idea
погляд взгляд view= views
оцінк оцінює оценк оценив assess evaluat estimat оцін
порівн сравн compar
навча= навчає навчив learn teach
знайш знайд нашел нашла нашли найден найдут find= found= знайти найти= найд finding=
шукат шука искат looking
показав= показала= показали= показал= показує= показують= показывает= show= shows= showed= shown=
прихов скры hide hidden conceal
з'яв появ appear
зник исчез disappear vanish missing пропал пропав
втік сбежа бежал escape fled= flee= fleeing= втеч побег
пересув передвиг
спин= спинит
сид= сидіти сидит сиде сидят sit= sat
летіти= летить= летет летит fly= flew
підійм подним
несе= нести= несет= несёт= carry carried
штовх толкн толкал push
кида бросил бросат throw threw
ламат ломат сломал
різат резат
бити бить бьют hit= hits beat
грабіж ограб robber robbed
кража крадіж кражи theft steal= steals= stole= stolen украд вкрав= вкрали=
знайом знаком acquaint familiar
чужий чуж alien
ворож враждебн hostil
суспільств society
парламент parliament
виконавч исполнительн executive
судд судья судьи judge judges
апеляц апелляц
позов= позову= позови= иск= иска= иски= иском= lawsuit sue= sued=
присяжн juror jury
ув'язн заключенн заключённ inmate imprison
амніст амнист amnest
помилув помилов pardon clemency
розстріл расстрел
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
уникн уникати= уникає= избег
дозвіл permission
обов'яз mandatory
вічн вечн eternal forever
щир искрен sincer
внимат attention attentive увага уваги увагу внимани
байдуж indifferen
терпл терпел
жорст жёстк жестк tough harsh
м'як мягк soft= softer mild
гостр острый острая острое острые острых acute sharp
гнучк гибк flexib
міцн крепк solid=
хитк шатк shaky fragile хрупк крихк
надійн надёжн reliab
реальн реальн= real=
уявн мним imaginary
штучн искусственн artificial
природн естеств природ natural nature
человеческ human
человек person= persons
душа= душі= души= душу= soul= souls=
бог= бога= god=
молит молитв pray
вітан congratul
подарун подарок gift
лікува лечит лечен treatment
`;
