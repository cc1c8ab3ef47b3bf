/** More meanings in the form of `concepts.ts`: what is said of talks, of what came of them and of how they were. */
export const TALK_LINES = `
двосторонн двухсторонн двусторонн bilateral
тристоронн трехсторонн трёхсторонн trilateral three-way
багатосторонн многосторонн multilateral
подразнювач подразник раздражител irritant
значущ суттєв вагом значим существен весом meaningful significant substantial
крок= кроки кроків кроками кроках шаг= шаги шагов шагам шагах шага= step= steps
результат наслідк наслідок последств следствием следствие= consequence consequences result= results= підсум итог outcome outcomes
політик политик policy policies politic
підхід підход подход approach approaches
згод соглас agree= agrees consent погодж погоди
посередн посредн mediat mediation
радий рады= раді= glad delighted pleased
нетерпі нетерпе eager
атмосфер atmosphere
відверт откровен frank candid
конструктив constructive
змістовн содержательн substantive
сердечн сердечно cordial
тепло тёпл warmly
детальн подробн detailed
переклад перевод translat
формат format
узгод согласов coordinat координ
графік график schedul
розклад расписан timetable
логіст логист logistic
технічн технич technical
фахівц специалист specialist
експерт эксперт expert experts
попередн предварит preliminar prelimin предыдущ
невідклад неотлож срочн термінов urgent urgently
беззастереж безоговорочн unconditional unconditionally безумовн безуслов
непохитн непоколеб неизменн незмінн unwaver unchanged steadfast
первопричин першопричин
реальност реалии реалії realit
розділ разделит divide division
дорожн roadmap
розведен разведен disengag
демілітар демилитар demilitar
буферн buffer
спостерег наблюден observer
моніторинг мониторинг monitoring
миротвор peacekeep
контингент contingent
розмістит размест розміщ размещ deploy
надішл пришл надсил присыл
центрифуг centrifug
збагачен обогащен enrich enriched enrichment
уран= урану урана ураном uranium
скороч сокращ cut= cuts= cutting shorten
збанкрут обанкрот bankrupt
знижк скидк discount
стел= стеля потолок потолк cap= ceiling
рішуч решительн decisive firmly resolut
серйозн серьезн серьёзн serious seriously
марн напрасн тщетн vain useless марну waste= wasting тратит тратить трату= траты= трате=
даремн зря waste wasting
близькосх ближневосточ
схвил взволн alarm alarmed стурбов озабоч обеспоко concern concerned worried worry тривог тревог занепокоє встревож занепоко
обурен возмущен outrag indignant
розчаров разочаров disappoint розчару
задовол удовлетвор satisf
здивов удивл surpris
смішн смешн ridicul абсурд absurd
дурн глуп stupid foolish
безглузд бессмысл senseless pointless
брутальн жесток brutal cruel
нелюдськ бесчеловеч inhuman
варвар barbar
кровопрол bloodshed
вбивств убийств
мирян civilians=
похорон funeral burial
церемон ceremony ceremonial
парад parade
річниц годовщин annivers
ювіле юбиле jubilee
спадкоєм преемн наследн successor heir
маніпул манипул manipul
пропаганд propagand
провокац провокац provoc
блеф bluff
шантаж blackmail
умиротвор appease
капітул капитул capitul surrender сдач здач здати сдат
перегруп regroup
витягн затяг затягу drag= dragging stall stalling зволік оттяг тягне тянет delay delays delayed
пришвид ускоря
раунд round rounds
етап этап stage phase
продовжен продлен extend extension подовж продлит продлил продлев
закінчен истеч expire expiry
чинн действующ valid
анулю аннулир annul void
денонс denounc
ратиф ratif
резолюц resolution
статут устав charter
схваль одобря endors endorse
вітає приветств welcom
виїзд отъезд depart departure
рейд raid
штурм assault
облог осад siege
пролив протока протоки пролив strait
узбереж побереж coast
аванс prepay
вивез вывез evacuate deport депорт вывоз
возз'єдн воссоедин reunif reunite
сирот orphan
школяр pupil schoolchild
студент student
пенсі pension пенси
бідніс бідних бедн poor poverty
багатств богатств wealth
розкіш роскош luxur
частк дол= доля доли stake
акці акци shares
злитт слиян merger
поглин поглощ takeover
ліценз лиценз licen
заявк заявк application bid
тендер tender
аукціон аукцион auction
посуш засух drought
ураган hurricane storm шторм буря
землетрус землетряс earthquake quake
викид выброс emission
клімат климат climat
сонячн солнечн solar
вітров ветров wind=
гребл плотин дамб dam=
довкіл окружающ environment
отруй отруєн отруїл отрав poison toxic
навколишн surround
супрот сопротивл resist
повстан восстан мятеж заколот uprising mutiny rebel insurg
переворот coup=
хунт junta
вигнан изгнан exile
притул убежищ asylum shelter прихист приют
посвідч удостовер
відкликат отозва отзыв recall= recalled відклик
висл выслат expel expelled вигна
`;
