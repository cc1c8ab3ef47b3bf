/**
 * Frequent words of political news that are no cognates in Ukrainian, Russian and English: one line a meaning, by
 * beginnings of words in all three languages; `=` closes a whole word. What sounds alike («делегація», "delegation")
 * needs no line: skeletons meet. Ambiguous beginnings are left out or stand under the meaning that news mostly has. `~`
 * marks what stands in any statement and tells little.
 */
import { EVERYDAY_LINES } from './everyday-concepts.js';
import { MORE_LINES } from './more-concepts.js';
import { NEWS_LINES } from './news-concepts.js';
import { TALK_LINES } from './talk-concepts.js';

const LINES = `
розмов бесід бесед разговор conversation talked talking spoke talk= дзвін зателеф звонок позвон созвон телефон phone call= calls= called= call's поговор говорил говорив подзвон розмовля разговарив telephon
перегов перемов negotiat переговор talks=
зустріч зустріт встреч встрет видет побачит meeting meet= meets= met= зустрін побачен свидан увидят увидет encounter=
візит поїздк визит поездк поїде поедет їде едет відвіда посети приїд приед visit trip= travel attend прибуд прибыл прилет приліт прилітає приїзд приезд
війн войн war= wars= воєн военн military військов
мир= миру= миром= мирі= мире= мирн peace peaceful
перемир припин прекращ прекрат ceasefire cease truce cessation вогн вогон огон огня fire=
угод сделк соглашен deal= deals= agreement договор договір домовл договорен pact treaty agreed домови договарив договорил
підписа подписа sign= signed signing
допомог помощ aid= assistance help= helped
підтрим поддерж support back= backs= backed
зброя збро оружи weapon weapons arms= озброєн вооружен armed=
удар удари strike strikes attack атак обстріл обстрел shelling вдарив вдарил вдарит ударил ударит
ракет missile missiles rocket
безпілотн беспилотн дрон drone uav
літак самолет aircraft plane planes jet
військ войск troop troops forces армі арми army
полонен пленн prisoner prisoners captive військовополон военноплен
обмін обмен exchange swap
санкц sanction
безпек безопасност security secure safe= safety
загроз угроз threat threaten погро menace загрожу угрожа
світ= світу= світі= світов мировой мировые мировых world= world's globe
країн стран countr nation= nations= держав государств state= states=
уряд правительств government
закон law= laws= legislation
вибор выбор election vote= голосуван голосован голосува проголос голосова voted= voting= виборч избирательн electoral=
народ people= нації
права право rights= right=
влада= влади= владу= владі= владою= владн власт authorit power=
відносин отношен зв'язк зв’язк связи связей ties= relation
спільн совместн joint common= jointly
робот работ work= works= working
прац труд labor labour
торгівл торгов trade trading товарооб товарообіг commerce
гроші деньги money funds= кошт средств
ціна цін= цен= цена price prices
зрост рост= рос= вырос выросл grow grew growth increase збільш увелич increased rise= rose=
зменш сниж зниж уменьш decrease fell= fall= reduce decline drop=
перевищ превыс exceed surpass over=
досяг достиг reach reached достига attain
поступ прогрес progress просуван
початк почат нача початок start begin began launch почн почав почал почина розпоч начн начина стартов стартув commence
кінец кінц конец конц заверш окончан закінч end= ending conclud finish
вирішен решен рішен decision decide settle settlement врегулюв урегулир
питан вопрос issue question matter тем= теми= тему= topic subject
проблем problem trouble
~ рік рок= року= роки= років год= года= году= лет= year years
місяц месяц month
тижн недел week тиждень
~ день= дня= дні= дней= day= days= днів= днями= днях= дней= дням=
годин час= часа= часов= hour hours
хвилин минут minute minutes
півтор полтор half=
тривав тривал трива длил продолж долг долгим lasted lengthy long= length ran= заняла длительн продолжительн
дуж очень весьма very highly
добр хорош good= well=
поган плох bad=
важлив важн important importance key=
нов new= newly
висот height heights
рівень рівня уровен level=
~ велик больш great large big= major крупн
перш перв first=
останн последн last= latest
готов ready readiness willing prepared prepar підготов підготув подготов готув готуєт готують
обіця обеща promis pledge pledg vow= пообіця пообеща
закликав заклика призв призыв призыва urge urged urges appeal заклик= заклику= заклики=
попроси прос попрос ask= asked request прохан
запрош пригла invit invite invited запросив запрошен запросив
запевн заверил assure assured заверит завери= заверя завери assur
вимаг требов треб demand
попередж предупрежд warn попереди предупред
відмов отказ refus reject відхил відкин отверг отклон rebuff dismiss
скасув отмен cancel скасован scrapped=
перенес перенест postpone postponed відкла отлож переніс reschedul перенос откладыв shelve shelved=
дозвол разреш allow permit
заборон запре ban= banned prohibit
звинувач обвин accus blame звинува
вважа считa считает believ consider
хоч хочет хотіл хотел want wants wanted wish wishes бажа желан волю= воля= волі=
~ повинн должн must= should= слід следует need потрібн нужн необхідн необходим
~ зможе сможет мож может can= could= able
~ буд буде будет will= would=
поваж уваж respect повага повагу поваги повагою
довір довер trust
обережн осмотрительн осторожн prudence prudent careful cautious carefully prudently
стриман воздерж refrain abstain restraint утриматис утримался утрималис утримуватис
протистоя противосто withstand confront counter respond
зовнішн внешн external foreign= іноземн иностр
внутрішн внутренн internal domestic
невизначен неопределен uncertaint
вплив влия influence influenced affect affected impact залеж завис
спрямован направлен aimed directed target
проти против against
трет third
сторон side sides party= parties= сторін
інтерес interest interests
зацікавлен заинтересован
діалог dialogue диалог
співпрац сотрудничеств cooperation collaborat partner партнер
сусід сосед neighbour neighbor
друг дру́г друз друж friend friends friendly
ворог враг enemy
спад спадщ
прям прямо directly direct= напряму= напрямую=
таємн тайн secret
відкри откры open= opened
закри закры close= closed closure
ринок ринк рынок рынк market
підприємств предприят enterprise company компан firm= фірм
нафт нефт oil= petroleum
газ= газу= газа= gas=
електроенерг электроэнерг electricity енерг энерг energy energetic
поставк постач поставля supply supplies deliver поставл постав shipment вантаж груз cargo парті партию
будів строит build construct будівн строител build= побудув построи
тиск давлен pressure
територ territor земл= land= территор
кордон границ border frontier рубеж рубіж рубеж закордон зарубеж заруб abroad
схід восток east eastern сход восточ east= східн
захід запад west= western західн
північ север north north= northern північн
південь юг= south півден юга юж south= southern южн
море мор= sea=
місто міст город city міст= міста города городе cities town
столиц capital capital=
загинул погиб killed died dead death смерт смерть загин died= dead= deaths загиб
поранен ранен wounded injured ранены ранил wound injur
дит діт ребен children child дитин дітей діти дітям ребён дети детей детям
жінк женщин women woman жінок
люд люди людей people
громадян гражданин граждан citizen
біжен бежен refugee
цивільн гражданск civilian
зустрічатися встречатьс
несподіван неожидан сюрприз surprise
пов'яз пов’яз связан connected linked connection tied= related приуроч timed
інавгур инаугур inaugur присяг swearing sworn вступ swear oath inaugurat
посад должност office= post=
перемог побед victory win= won= victor winner wins= переміг перемож
поразк поражен defeat
майбутн будущ future coming upcoming
минул прошл past= previous
найближч ближайш nearest immediate=
слова слов word words
~ повідом сообщ report inform announce оголос объяв
опубл publish
відпов ответ answer reply response
причин cause= reason root=
усуну устран eliminat remove
умов услов condition terms=
гаранті гарант guarantee
ресурс resource
копалин ископаем mineral
вільн свободн free= freedom свобод
рівн равн equal
взаємо взаимн mutual взаємн
корис полезн useful выгодн beneficial benefit вигод выгод польза= пользу= пользы= пользе= пользой= користь= користі= користю=
поважн уважительн respectful
справедлив just= fair
тривалий прочн lasting durable
стійк устойчив sustainable stable=
роль рол role
місц мест place place=
справ дел= дела= делах= affairs affair
команд team teams
делегац delegation
правлін руковод leader leadership лідер лидер
глав head=
продуктивн productive плідн плодотворн fruitful
теплий тепл warm
відбув состоя took= held= відбуд
ініціат initiative инициатив инициир ініцію initiat
кількіст количеств number
~ більш больше more= более= більш=
~ менш меньше less=
~ майже почти nearly almost
~ близько около about= around=
~ понад свыше
~ лише только only=
~ також также also=
~ разом вместе together
~ ще еще= yet still
обговор обсуд discuss discussed covered йшлося ішлося йдеться
поділивс поділився поделил share shared
подробиц детал подробност detail details
вражен впечатлен impression
надісл отправ send sent
~ отрим получ receive received got=
~ взят взял take taken
~ стати стал become became
~ зробл сделал делат зробит do= done= make= made= doing
~ розповів рассказа tell= told= tells=
~ зазнач отмет note noted
~ заявив заяв заявл statement declared
~ підкресл подчерк stress stressed emphasiz emphasis
запропон предлож propos offer offered suggest
план план= планує планирует plan= plans= planned
намір намерен intend intention
прагн стрем seek sought aspire
боротьб борьб fight struggle combat бої= боїв= боях= бои= боев= боях= бою= бій= бой= боя= боєм= боем= battle
захист защит defend protect defence defense захищ защищ
оборон оборона defence= defense= defensive=
обстав обстанов situation ситуац
розвит развит develop development
зміц укреп strengthen посилит посилен посилив посилил посилю усилит усилен усилив усилил усилим= reinforc bolster
збереж сохран keep preserve maintain зберег preserv
втрат потер loss losses lose lost
шкод вред harm damage ущерб збитк
частин част part= share=
разів раз= times=
обох оба обеих обоих both
заступник заместител deputy vice
посол посольств embassy ambassador
міністр министр minister
мзс мид=
виконан выполн implement fulfil виконат виконал виконав= виконавш виконає виконаю виконуват виконував= виконувал виконує виконуют исполнен исполнит= исполнить исполнил исполнят исполнял исполняет исполняют
застос примен use= used= using apply використ использ utilis utiliz
вплину повлия
~ прийде придет come= comes= came=
січн январ january jan=
лют феврал february feb=
берез март march=
квіт апрел april
травн май= мая= may=
черв июн june
лип= липн июл july
серпн август august
верес сентябр september
жовт октябр october
листопад ноябр november
груд декабр december
понеділ понедел monday
вівтор вторник tuesday
серед= середу сред= среду wednesday
четвер thursday
п'ятниц п’ятниц пятниц friday
субот суббот saturday
неділ воскресен sunday
імовірн ймовірн вероятн probabl likely
повноваж полномоч powers=
складн сложн difficult hard= complex= complicated
кращ лучш better
гірш хуже worse
швидк быстр quick fast= rapid swift
негайн немедлен сразу immediately
тимчас времен temporar
остаточ оконч final
бюджет budget
податк налог tax taxes податок
мит= мита пошлин tariff duties мито=
відбудов восстанов reconstruct rebuild recover
розслід расслед investig probe
суд= суду суда суде court
злочин преступл crime criminal
тероризм терроризм terror
вибух взрыв explosion blast
пожеж пожар fire
аварі авари accident crash
вод= воду води воды water
їж= продовольств food
здоров здрав health
школ school
нарад совещан session=
засідан заседан sitting
голов председател chairman chair
депутат lawmaker deputies
опозиц оппозиц opposition
партія партии партій
збори собрани assembly генасамбл генассамбл
запровад ввести введен impose introduce
зня= снять снят lift= lifted
звіт отчет report=
дослід исследов research study=
дані данны data=
відсот процент percent
половин половин
зібра собра gather collect
створ созда create establish form=
знищ уничт destroy
поверн верну return возвращ возврат
звільн освобо liberat release releas freed
насту наступл offensive advance
фронт front
позиц position
провед провест провел conduct
`;

/** A meaning: `light` ones tell little. */
export interface Meaning {
  readonly id: number;
  readonly isLight: boolean;
}

const BEGINNINGS = new Map<string, Meaning>();
[LINES, MORE_LINES, TALK_LINES, EVERYDAY_LINES, NEWS_LINES].map((lines) => lines.trim()).join('\n').split('\n').forEach((line, id) => {
  const isLight = line.startsWith('~');
  for (const form of line.replace('~', '').trim().split(/\s+/))
    if (!BEGINNINGS.has(form)) BEGINNINGS.set(form, { id, isLight });
});

const LONGEST = 14;

/** The meaning that a word in lower case begins with, or null: the longest beginning counts. */
export function meaningOf(word: string): Meaning | null {
  const whole = BEGINNINGS.get(`${word}=`);
  if (whole !== undefined) return whole;
  for (let length = Math.min(word.length, LONGEST); length >= 3; length--) {
    const meaning = BEGINNINGS.get(word.slice(0, length));
    if (meaning !== undefined && (length >= 4 || word.length <= length + 3)) return meaning;
  }
  return null;
}
