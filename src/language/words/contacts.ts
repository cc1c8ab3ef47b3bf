/**
 * The words by which a language speaks of encounters and exchanges.
 *
 * Tables hold a line a row; `/` parts alternatives, `//` starts a comment. A word is a lemma or a form; one that
 * ends in `*` is the beginning of a word («переговор*»), so that a wrong lemma of the tagger does no harm. A list with a
 * question mark may be left out where the language says it otherwise.
 */
export interface ContactWords {
  readonly language: string;
  /**
   * Verbs that are a contact: `words | kind | where the other party stands`.
   *
   *     зустрітися/зустрітись | meeting | з+Ins joint
   *     зателефонувати | call | Dat до+Gen
   *
   * Kind: a kind of the model; `~talks` for words that say nothing of the channel («поговорити»).
   * Where: `preposition+Case`, a bare case, `-` for any; `joint` when all parties may be the subject;
   * `process` for words of something that goes on («переговори»); `channel` when it counts only with a channel beside it;
   * `naming` for a verb that is none when words for what the object is follow ("called him a liar");
   * `session` for what only the members of a body named beside it attend («засідання ОПЕК»);
   * `gathers` for a verb whose objects come together ("bring the two to Istanbul"), not its subject;
   * `back` for a noun that only speaks again of what the article told of, where no other sense of it is used ("the exchange");
   * `named` for one whose singular counts only after two names in one ("a Smith-Jones talk"); `inside` after a preposition of place ("in contact");
   * `agrees` for what comes of talks, which were held also where it did not come about («не домовилися»);
   * `bound` for a noun that is one only as the goal of a verb of the tables («вийти на зв’язок»);
   * `dials` for a verb that is one only where a person is named right behind it («набрав Коваля»), whatever else may be its object;
   * `hooked` for the line that somebody is on with another ("on the phone with");
   * `aim` for one that counts only in the infinitive and as a gerund ("after seeing Smith");
   * `stays` for being somewhere, of a person and with a state right behind it ("is in Kyiv", "was due in Rome");
   * `wired` for one that counts only with a channel near it ("joined him by video");
   * `spell` for a time that counts only as spent with somebody ("two hours with Smith");
   * `shared` for a noun that counts only with a person right behind it ("a word with Smith", "an exchange between Smith and Jones");
   * `aside` for a verb that counts only with somebody and that word behind it ("took her aside");
   * `placed` for one that counts only with a place right behind it ("landed in Warsaw");
   * `invite` for a verb that proposes a visit when a place to come to follows and no other contact;
   * `about` for a verb whose object is a topic: who did not discuss something denies the topic, not the contact;
   * `heading` for a verb of going somewhere, whose present tells what is to come («летить до Парижа»);
   * `titled` when only the holder of an office makes a contact of it («приїхав до Пекіна»).
   */
  readonly verbs: string;
  /** Nouns that name a contact: `words | kind | where the other party stands`, `@` for the usual places of a noun. */
  readonly nouns: string;
  /** Verbs as in `verbs` that are seldom a contact: only what was learnt from articles tells when they are. */
  readonly wideVerbs: string;
  /** Nouns as in `nouns`, under the same condition. */
  readonly wideNouns: string;
  /** Words that begin like a contact and are none («переговірник»); lemmas or beginnings. */
  readonly notContacts: readonly string[];
  /** Prepositions before the other party («з», «with»); they stand for `@` with the case after the plus. */
  readonly with: readonly string[];
  /** Other spellings of prepositions before some words: `во = в` («во Францию»). */
  readonly variants?: readonly string[];
  /** Prepositions before two parties («між», "between"). */
  readonly between: readonly string[];
  /** Channels: `words | kind`, single words: «телефонн*», «відеозв’яз*». */
  readonly channels: string;
  /** What may stand before the word of a channel and belongs to it: «у форматі», «по», "by". */
  readonly channelOpeners: readonly string[];
  /**
   * Verbs that govern a contact or its verb: `words | effect`.
   * `tense` the tense decides («провести», «відбутися»); `copula` for «бути»; `planned`, `proposed`, `cancelled`, `denied`, `ongoing`, `held`;
   * `idle` for an attitude to a contact that nobody holds («підтримує діалог»): none of its own;
   * `moved` for «перенести»: planned where a new date follows, else cancelled.
   */
  readonly governors: string;
  /**
   * Words whose object is to do what the infinitive behind them says, with where it stands as in `verbs`:
   * `закликати | Acc`, `доручити/доручення | Dat`, `call | on+-`. Verbs of sending have it go to a contact as well.
   */
  readonly controls: string;
  /** Verbs whose object is planned, and whose subject is not («візит передбачав зустріч»). */
  readonly providing?: readonly string[];
  /** Infinitives of what a contact may become («може стати історичною»), which say nothing of when it is. */
  readonly becomes?: readonly string[];
  /** Prepositions before what somebody is pressed to have ("pressed Koval over talks"). */
  readonly pressing?: readonly string[];
  /** Verbs of making a contact ready or putting it off, which whoever is asked to do so need not have; lemmas. */
  readonly arranges: readonly string[];
  /** Pronouns for whoever was told («сказав Ковалю, що той …»), and modals by which one is told to; norms. */
  readonly latter: readonly string[];
  readonly oughts?: readonly string[];
  /** Adjectives beside a contact: `words | status`. */
  readonly adjectives: string;
  /** Words of taking part («участвовать», «участь»), whose noun is what they govern; lemmas. */
  readonly takingPart: readonly string[];
  /** Phrases for how people talk who are in one place («за вечерею», «на полях»); norms, none where words show no cases. */
  readonly faceToFace?: readonly string[];
  /** Verbs whose object is a noun of taking part that came about («взяти участь»); lemmas. */
  readonly takesPart: readonly string[];
  /** Words of being there («присутній», «присутствовать»): adjectives stand behind the verb «бути»; lemmas. */
  readonly present?: readonly string[];
  /** Nouns of a topic that is where the place behind it is («обговорили ситуацію в Польщі»); lemmas. */
  readonly situations: readonly string[];
  /** Nouns of a place between a power and who stands behind «з» («на кордоні з Польщею»); lemmas. */
  readonly borders: readonly string[];
  /** Nouns of what is between a power, or where words show no cases a person, and who stands behind «з» («відносини з Польщею», "her friendship with"); lemmas. */
  readonly relations: readonly string[];
  /** The same of what may be spoken of with who stands there, too («обговорив угоду з Польщею»); lemmas. */
  readonly dealings?: readonly string[];
  /** What two exchange by talking («обмінялися думками»); lemmas, none where words show no cases. */
  readonly views?: readonly string[];
  /** Where or how two are who spend time with each other («разом», «за столом»); lemmas, none where words show no cases. */
  readonly abreast?: readonly string[];
  /** What stands for its state as a place that somebody comes to («до польської столиці»); lemmas, none where words show no cases. */
  readonly capitals?: readonly string[];
  /** Adjectives of cities that are capitals of something only («культурна столиця»); lemmas. */
  readonly soCalled?: readonly string[];
  /** Nouns behind a preposition that mean now ("no plans at this time"); norms. */
  readonly moments?: readonly string[];
  /** Verbs of judging a contact told before («назвав бесіду корисною»); lemmas, none where words show no cases. */
  readonly appraises?: readonly string[];
  /** Verbs of giving each other what both have ("exchanged letters"); lemmas, none where words show cases. */
  readonly swaps?: readonly string[];
  /** Relative pronouns of persons ("who"); norms, none where words show cases. */
  readonly whoms?: readonly string[];
  /** Where somebody is taken for a word in private ("took her aside"); norms, none where words show cases. */
  readonly asides?: readonly string[];
  /** Verbs of having a time for somebody ("spent an hour with"); lemmas, none where words show cases. */
  readonly spends?: readonly string[];
  /** Nouns of people who are received as one («прийняв делегацію»); lemmas. */
  readonly receivedBodies: readonly string[];
  /** Words that recall what was before the news («нагадаємо», «востаннє»); norms. */
  readonly recalls?: readonly string[];
  /** Phrases for the time before the one of the news («минулого разу», «в последний раз»): another contact of the same parties. */
  readonly lastTimes?: readonly string[];
  /** Adjectives of an earlier contact than the one of the news («попередній»); lemmas or beginnings. */
  readonly previous: readonly string[];
  /** Prepositions and phrases before a contact: `words | status`: «після | held», «напередодні | planned». */
  readonly settings: string;
  /** Nouns that a contact depends on: `words | effect`: «раунд | same», «пропозиція | proposed». */
  readonly heads: string;
  /** Words that negate a verb. */
  readonly negations: readonly string[];
  /** Words behind a negation that make it none («не лише»); norms. */
  readonly only: readonly string[];
  /** Words beside a negation by which what was to be is given up («вже не», "no longer"); norms. */
  readonly longer: readonly string[];
  /** Words by which several on the other side have a contact each («окремі розмови», "separate calls"); lemmas. */
  readonly separate: readonly string[];
  /** What is met or encountered and is nobody ("met the target", «зустрітися з викликами»); lemmas. */
  readonly things: readonly string[];
  /** The negation right before one whom another is set against («не Коваль, а Новак»), the conjunctions before the other, and words before who was not there («замість Коваля»). */
  readonly contrasted: readonly string[];
  readonly adversatives: readonly string[];
  readonly insteads: readonly string[];
  /** Words that make a verb conditional («би», "would"). */
  readonly conditionals: readonly string[];
  /** Conjunctions before what is wanted, whose verb stands in a past form («щоб зустрівся»); norms. */
  readonly wishes?: readonly string[];
  /** Verbs after which what was wanted came about («домігся, щоб»); lemmas. */
  readonly achieves?: readonly string[];
  /** Perfective verbs of the tables, whose present form is a future whatever the tagger says («відвідає»); lemmas. */
  readonly perfectives?: readonly string[];
  /** Auxiliaries of the future («бути» in the future is known by its tense; "will", "shall"). */
  readonly futures?: readonly string[];
  /** Words that are a future in reported speech though conditional elsewhere ("said he would meet"). */
  readonly reportedFutures?: readonly string[];
  /** Nouns that may be a party though they name no living being («країна», «делегація»); lemmas or beginnings. */
  readonly partyNouns: readonly string[];
  /** Bodies of state and powers that an appeal may go to; the rest are no contact. Lemmas or beginnings. */
  readonly notParties: readonly string[];
  /** Nouns for all parties at once: «сторони», «лідери», «співрозмовники»; forms. */
  readonly together: readonly string[];
  /** Conjunctions before the first of two ("both Smith and Jones"); none where words show cases. */
  readonly pairOpeners?: readonly string[];
  /** Whoever was received or came («гість»); lemmas, none where words show no cases. */
  readonly guests?: readonly string[];
  /** Officials of states who do not rule them («міністри»), who do not where letters follow («глави МЗС»), and the two states of theirs («країн»); forms. */
  readonly officials: readonly string[];
  readonly chiefs?: readonly string[];
  readonly lands: readonly string[];
  /** Nouns for a body whose name the article gives elsewhere («керівництво авіакомпанії»); beginnings. */
  readonly bodies: readonly string[];
  /** Nouns for a government («кабінет», «уряд») and what its members are called, put before it; empty for none. */
  readonly cabinets?: readonly string[];
  readonly cabinetMembers: string;
  /** Words of sports: a meeting beside them is a match. Lemmas or beginnings. */
  readonly games: readonly string[];
  /** Nouns for the state that the article is about («керівництво країни»); lemmas. */
  readonly states?: readonly string[];
  /** Who stands at the head of a state, beside its titles («лідер», "leader"); lemmas or beginnings. */
  readonly leaders: readonly string[];
  /** Offices and bodies of a state: «болгарський посол» is called «посол Болгарії»; lemmas or beginnings. */
  readonly offices?: readonly string[];
  /** Lemmas for one who holds the same office elsewhere («колега», "counterpart"). */
  readonly counterparts: readonly string[];
  /** Titles that belong to somebody: a name in the genitive after them is the owner («радник Трампа»); beginnings. */
  readonly ownedTitles?: readonly string[];
  /** Endings of given names in the instrumental, which the tagger takes for genitives («мать девушки [Яффой] Талмор»). */
  readonly givenInstrumentals?: readonly string[];
  /** Forms of nouns that go on with whose title the subject bears («пресс-секретарь Коваля … о встрече [политика]»), whatever their tags. */
  readonly ownersAgain?: readonly string[];
  /** Nouns that stay in the plural for one owner («влади США»); lemmas. */
  readonly collectives?: readonly string[];
  /** Capitals that stand for a body rather than for their state: `Брюссель = org:eu`. */
  readonly seats: readonly string[];
  /** Whether bodies are cited by the abbreviation where the article mostly uses it («ЕС»), rather than in full. */
  readonly keepsAbbreviations: boolean;
  /** «країни»: what the members of a body are called, put before its name in the genitive. */
  readonly members: string;
  /** Another word for them, used where its sign stands in the article: `країни-члени = країн-член`; empty for none. */
  readonly memberStates: string;
  /**
   * Numerals in the nominative, of men, of women, with nouns for men in the genitive plural, and how many they are, with
   * their other forms: `три три троє few = трьох трьом трьома`.
   */
  readonly numerals?: readonly string[];
  /** Endings of lemmas in the nominative plural and by gender, the first that fits: `ець=ці о=а =и`. */
  readonly endings: {
    readonly plural: string;
    /** Endings of plural forms that show their stem, and the nominative's: `ами=и ям=і`. */
    readonly pluralForms: string;
    /** Of the plural ones, those of nouns that may have lost a vowel: «посел», «послами»; `-` for none at all. */
    readonly fleeting: string;
    /** How numerals end in other cases than the nominative: «двох». */
    readonly obliqueNumerals: RegExp;
    /** From oblique plural forms of nouns for men, where they have their lemma whole, to the genitive plural: `ами=ів`. */
    readonly genitivePlural: string;
    /** From nouns to what they are after two to four, where that is no plural: `нт=нта`; empty where it is. */
    readonly afterFew: string;
    /** From oblique plural forms of adjectives to the genitive plural: `ими=их`. */
    readonly adjectiveGenitive: string;
    readonly adjectivePlural: string;
    readonly adjectiveFeminine: string;
    readonly adjectiveNeuter: string;
    /** From bodies in the genitive plural to the singular, and from adjectives beside them: `штабів=штабу`, `их=ого`. */
    readonly bodyOfEach: string;
    readonly adjectiveOfEach: string;
    /** What the linking vowel of a double adjective stands for: `о=ий` («російсько-український»). */
    readonly compound: string;
    /** From the name of a state to its genitive: `ія=ії а=и =у`. */
    readonly stateGenitive: string;
  };
  /** Prepositions before a topic («про», «щодо»). */
  readonly topics: readonly string[];
  /** Prepositions before what somebody is invited to («на», "to"). */
  readonly goals: readonly string[];
  /** Words that say a contact is needed, and off where they are negated («потрібний», "necessary"); lemmas. */
  readonly needs: readonly string[];
  /** Words that say it is not («зайвий», "unnecessary"); lemmas. */
  readonly needless: readonly string[];
  /** Adverbs for a place that was named before: «поїде туди». */
  readonly thither: readonly string[];
  /** What opens a clause of time behind a date («5 травня, коли вони зустрілися»), and one of the place that somebody comes to; norms. */
  readonly whens: readonly string[];
  readonly wheres: readonly string[];
  /** Verbs of what is in store for somebody («на делегацію чекає зустріч»); lemmas. */
  readonly awaits?: readonly string[];
  /** What a day or a visit is planned on («у програмі – зустріч»); lemmas. */
  readonly agendas?: readonly string[];
  /** Possessives of the subject («свій»); lemmas. */
  readonly reflexives?: readonly string[];
  /** Invitations, and verbs of accepting one; lemmas. */
  readonly invitations: readonly string[];
  readonly accepts: readonly string[];
  /** Which of several rounds of talks it is, where it is not the first («другий», «черговий»); lemmas. */
  readonly nth?: readonly string[];
  /** How lemmas of reflexive verbs end («зірватися»); none where words show no cases. */
  readonly reflexiveEnds?: readonly string[];
  /** Verbs that weigh a contact to come, and judge one that is known ("considered the meeting a success"); lemmas. */
  readonly judging?: readonly string[];
  /** Prepositions before a ground of something else: «через», "because of"; the last word. */
  readonly causes: readonly string[];
  /** Phrases before whoever leads a delegation: «на чолі з», "led by". */
  readonly headed: readonly string[];
  /** Phrases before those who take part: «за участю», "attended by". */
  readonly attendance: readonly string[];
  /** Verbs whose subject stands in the dative («йому не вдасться зустрітися»); lemmas. */
  readonly impersonals?: readonly string[];
  /** Who speaks for others: takes part in nothing that he tells of; lemmas or beginnings. */
  readonly spokespersons: readonly string[];
  /** Prepositions before what somebody is thanked or blamed for («подякував Ковалю за зустріч»). */
  readonly grounds: readonly string[];
  /** Verbs of blaming that name the ground behind a preposition of place («звинуватив Коваля у зриві переговорів»); lemmas. */
  readonly accuses: readonly string[];
  /** Verbs of thanking, whose object may be no more than host to it; lemmas. */
  readonly thanks: readonly string[];
  /** Nouns for what one side tells of a contact, with their owner before them ("the ministry's account of the call"); norms. */
  readonly accounts?: readonly string[];
  /** Prepositions before the sides whose negotiators are the subject ("teams from both countries"). */
  readonly origins?: readonly string[];
  /** Prepositions before whoever wrote a letter that another hands over («передав лист від короля»). */
  readonly senders?: readonly string[];
  /** Phrases before others who take part ("together with", "joined by"), and verbs of handing over a letter; lemmas. */
  readonly beside?: readonly string[];
  readonly hands: readonly string[];
  /** Words after which none of the kind was ("have not met since"); norms. */
  readonly since?: readonly string[];
  /** Adverbs of what is done once more ("talk again"), and verbs of coming to others who meet ("have her join them"); norms and lemmas. */
  readonly again: readonly string[];
  /** Lemmas of verbs that a contact comes about by, with the word behind them where they need it ("take place"); where cases tell, only those of what was told before («цього не сталося»). */
  readonly happens?: readonly string[];
  /** What a subject opens with that nobody is ("neither", "no"); none where the verb is negated as well. */
  readonly nobody?: readonly string[];
  /** What a contact just told of is denied by, right before its noun («жодної», «такої»); norms. */
  readonly noSuch?: readonly string[];
  /** Prepositions before what somebody turns away from («відмовився від зустрічі»); norms. */
  readonly withdrawals?: readonly string[];
  /** Prepositions before what a trip is for («поїздка до Литви для зустрічі»); norms. */
  readonly purposes?: readonly string[];
  /** What denies a contact when it is denied itself: «факт зустрічі», «участь у переговорах»; lemmas. */
  readonly facts?: readonly string[];
  /** A share of several contacts, called off as they are: «частину зустрічей»; lemmas. */
  readonly shares?: readonly string[];
  /** What says of an infinitive that it was done («вирішив скасувати», «змушений», "decision to"); lemmas or norms. */
  readonly decides: readonly string[];
  /** Words that open or mark a question told («чи», «ли», "whether"); norms. */
  readonly asks: readonly string[];
  /** Those of them that stand behind the first word of the question («ли»); norms. */
  readonly enclitics?: readonly string[];
  /** Words behind one, by which it guesses and asks nothing («чи то», «чи радше»); norms. */
  readonly guesses?: readonly string[];
  /** Words that answer it with yes («так», «утвердительно»); norms. */
  readonly yes: readonly string[];
  /** Words that answer it with no where they stand alone («ні», «отрицательно», "no"); norms. */
  readonly noes: readonly string[];
  /** Verbs of handing over to somebody, mostly an award («вручити»); lemmas. */
  readonly confers?: readonly string[];
  /** What is handed over so and is no letter («орден», «грамоти»); lemmas. */
  readonly awards?: readonly string[];
  /** Prepositions before whoever is to do what an infinitive says ("for Koval to meet"); norms, none where cases tell. */
  readonly doers?: readonly string[];
  /** Conjunctions that open a clause which is an object («що», "that"); norms. */
  readonly thats: readonly string[];
  /** Words that negate an infinitive behind them («нельзя исключать»); norms. */
  readonly impossible?: readonly string[];
  /** Conjunctions that turn to the contrary («але», "but"); norms. */
  readonly buts: readonly string[];
  /** Adverbs of a time before the news alone («раніше»); norms. */
  readonly beforehand: readonly string[];
  /** Words of a time before the one of the news, or of several («раніше», «двічі», "previously"); norms. */
  readonly formerly: readonly string[];
  /** Hours and parts of the day that a contact is moved to or by («вечір», "hour"); lemmas. */
  readonly hours: readonly string[];
  /** What who tells nothing declines to do ("comment"); lemmas. */
  readonly comments: readonly string[];
  /** What who knows nothing of a contact has none of («інформація», "knowledge"), lemmas; words that say so without a negation («немає»), norms. */
  readonly knowledge: readonly string[];
  readonly lacks: readonly string[];
  /** Nouns for what a contact comes about by, of which there may be none («планів зустрічі немає»), lemmas; words by which there is none so far, norms. */
  readonly plans: readonly string[];
  /** Verbs of going on, whose negation says that there is none («переговори не ведуться»); lemmas. */
  readonly led?: readonly string[];
  readonly yet: readonly string[];
  /** Phrases that say a topic is out of the question («не йдеться», «речи не идёт»). */
  readonly unspoken?: readonly string[];
  /** Phrases right before a contact that somebody is against («виступив проти»), and those that call its subject uncertain («під питанням»). */
  readonly against?: readonly string[];
  readonly uncertain?: readonly string[];
  /** Phrases right before a contact that somebody has nothing against («не проти»), and those that say of one that it stays agreed («в силі»). */
  readonly inFavour: readonly string[];
  readonly inForce: readonly string[];
  /** Adverbs of what was planned before it was moved («спочатку»), and prepositions before the day that it is put off to ("until"); norms. */
  readonly originally: readonly string[];
  readonly untils?: readonly string[];
  /** Prepositions before the day that a contact is moved from; norms. */
  readonly movedFrom?: readonly string[];
  /** Nouns for a decision («рішення»), verbs by which one is taken («ухвалити») and those that need no noun ("decide"); lemmas. */
  readonly decisions: readonly string[];
  readonly decided: readonly string[];
  readonly resolves?: readonly string[];
  /** Nouns for what is talked of («питання зустрічі»), and verbs of talking of it; lemmas. */
  readonly questions: readonly string[];
  readonly discusses: readonly string[];
  /** Who talk of what others had («у соцмережах обговорюють зустріч»), and what a contact may be seen as before it is held; lemmas. */
  readonly publics: readonly string[];
  readonly options?: readonly string[];
  /** Phrases behind a contact that say it is talked of («на порядку денному», "under consideration"). */
  readonly mooted: readonly string[];
  /** Nouns for what nobody answers for («чутка»), lemmas; phrases that say nothing is known of what stands behind «про». */
  readonly rumours: readonly string[];
  readonly unknown: readonly string[];
  /** Nouns for what was told of something («чутки», "report"); lemmas or beginnings. */
  readonly reports: readonly string[];
  /** Phrases that call it untrue («вигадкою», «не відповідає дійсності»), and the verbs they stand with; lemmas. */
  readonly untrue: readonly string[];
  readonly naming: readonly string[];
  /** Verbs that deny what a report behind them tells ("dismissed reports that"), with the word after them; lemmas. */
  readonly refutes?: readonly string[];
  /** Verbs of keeping somebody from doing something ("barred from meeting"), lemmas or norms. */
  readonly bars?: readonly string[];
  /** Verbs of giving an order ("told not to meet"), lemmas. */
  readonly orders?: readonly string[];
  /** Verbs of not doing what was to be done ("failed to meet"), lemmas. */
  readonly fails?: readonly string[];
  /** Verbs with their prepositions that take somebody out of what was planned ("pull out of"), the verb as a lemma. */
  readonly pulls?: readonly string[];
  /** Adjectives of what may be or hardly will, said of a contact («малоймовірна»); lemmas or beginnings. */
  readonly doubts: readonly string[];
  /** Verbs that such an adjective stands behind ("remains possible"), lemmas; adverbs over telling of it («рано говорити»), norms. */
  readonly remains: readonly string[];
  readonly early?: readonly string[];
  /** Phrases right before a verb that say it hardly will («навряд чи»). */
  readonly hardly?: readonly string[];
  /** Verbs that put a contact off only in the passive ("has been moved to June"); lemmas. */
  readonly passives?: readonly string[];
  /** Verbs whose object is a plan that is given up ("dropped plans to visit"); lemmas. */
  readonly drops?: readonly string[];
  /** Verbs of calling off or putting off, beside whose day it was done; lemmas or beginnings. */
  readonly callsOff: readonly string[];
  /** Phrases behind "be" that say a contact will not be ("off the table"). */
  readonly offs?: readonly string[];
  /** Words before what came after something else («перш ніж», "before"). */
  readonly befores: readonly string[];
  /** Verbs of going to a contact («приїхав на зустріч»), of being at one that is their object ("attend"), and of staying away; lemmas. */
  readonly goes: readonly string[];
  readonly attends: readonly string[];
  /** What somebody offers for a contact to be held at («предложил Словакию как площадку для переговоров»); lemmas. */
  readonly venues: readonly string[];
  readonly misses: readonly string[];
  /** Words by which somebody's absence is only feared, possible or one of time («опасаться», «может», «вовремя»); lemmas or norms. */
  readonly unsaid: readonly string[];
  /** Words behind «не приехал» with which he did, but not so: «вовремя», «один», «к началу»; lemmas or norms. */
  readonly otherwise?: readonly string[];
  /** Prepositions before whom a contact went on without: «без него»; norms. */
  readonly without?: readonly string[];
  /** Verbs of turning somebody down in something («відмовив Ковалю у зустрічі»); lemmas. */
  readonly refuses?: readonly string[];
  /** Phrases that open a sentence which puts right what was told before («насправді», «на самом деле»). */
  readonly corrections?: readonly string[];
  /** Adjectives of a contact beside the one told of ("second"); norms, none where no noun is negated by a word before it. */
  readonly further?: readonly string[];
  readonly joins?: readonly string[];
  /** Prepositions before whose place it was («виделись у Мишеля»): no party where two others are named; norms. */
  readonly hosts?: readonly string[];
  /** Bodies and places that are visited, written to and called, beside those of `partyNouns`; lemmas. */
  readonly institutions?: readonly string[];
  /** Teams that each of two parties sends; lemmas. */
  readonly sentTeams?: readonly string[];
  /** Of whom each of two states has several, not one as of its ministers («дипломати двох країн»). */
  readonly severalEach?: readonly string[];
  /** Titles of those who stand for a state abroad and may be summoned; lemmas. */
  readonly envoys?: readonly string[];
  /** Verbs of setting out, which tell nothing of the arrival («вилетіти»); lemmas, none where words show no cases. */
  readonly departs?: readonly string[];
  /** Prepositions before the place that a state calls its own envoy back from; norms. */
  readonly recalledFrom?: readonly string[];
  /** Where or what for an envoy is called who meets no ministry («домой», «на допрос»); lemmas. */
  readonly summonedFor?: readonly string[];
  /** Prepositions before the ministry that an envoy is summoned to; norms. */
  readonly summonedTo?: readonly string[];
  /** Prepositions before whoever comes or calls ("a visit by Smith"). */
  readonly agents?: readonly string[];
  /** Nouns for the delegations of the sides, beside those for all parties at once; forms. */
  readonly teams?: readonly string[];
  /** Nouns for those who meet for their states ("Polish and Italian negotiators"); norms. */
  readonly ofStates?: readonly string[];
  /** Prepositions before a day that a contact is only after («після 20 січня»); norms, none where words show no cases. */
  readonly afters?: readonly string[];
  /** Verbs without an object of what is off by itself ("fell through"); lemma and norm. */
  readonly failing?: readonly string[];
  /** Prepositions of what was at another time, and may have been elsewhere («після саміту в Сочі»); norms. */
  readonly apart?: readonly string[];
  /** Words before an infinitive that tells how something is done («як»); norms, none where words show no cases. */
  readonly hows?: readonly string[];
  /** Words before the next of several contacts that one verb tells of («а потім – з Новаком», "and then Nowak"); norms. */
  readonly thens?: readonly string[];
  /** Verbs of getting a letter or call («отримав листа»), and those of answering it («відповів на дзвінок»); lemmas, none where words show no cases. */
  readonly receives?: readonly string[];
  readonly answers?: readonly string[];
  /** What a planned contact is called ("that appointment was cancelled"), and verbs of using an occasion for one ("used the visit to meet"); lemmas. Only without cases. */
  readonly appointments?: readonly string[];
  readonly uses?: readonly string[];
  /** What of a contact may still be open ("no date has been set for"); lemmas. Only without cases. */
  readonly particulars?: readonly string[];
  /** Where or how those are whom somebody brings together ("in one room"); norms. */
  readonly jointly?: readonly string[];
  /** Relative pronouns that are an object ("whom"); norms. */
  readonly whom?: readonly string[];
  /** A delegation, in the forms that the object of such a verb has, and several of them as a subject; norms. */
  readonly delegations: readonly string[];
  /** Verbs of being at the head of a delegation, and nouns for who speaks for it; lemmas. */
  readonly leading: readonly string[];
  readonly negotiators: readonly string[];
  /** Words that stand for a noun said before ("the Russian one"); none where words show cases. */
  readonly ones?: readonly string[];
  /** Words after the verb of whoever faces them at the table ("sat opposite"). */
  readonly opposite?: readonly string[];
  /** The last word before a contact that something else is done in the course of («під час», "during"); norms. */
  readonly whiles: readonly string[];
  /** Adjectives of a message that nobody writes ("sent a clear message to"); norms, none where no such noun is a contact. */
  readonly pointed?: readonly string[];
  /** Nouns of a meeting that are as well those who listen ("told his audience"); lemmas. */
  readonly crowds?: readonly string[];
  /** Adverbs of what is done again and again ("often"); norms, none where words show cases. */
  readonly oftens?: readonly string[];
  /** Bodies that somebody speaks to from a stage or for the public ("spoke to the Economic Club"); norms. */
  readonly listeners?: readonly string[];
  /** Nouns of a contact that mean something else with the word behind them ("tea party"). */
  readonly compounds?: readonly string[];
  /** What opens a clause of how something is called ("what some call progress"); norms. */
  readonly whats?: readonly string[];
  /** Verbs whose object is a message of others, or a tone ("retweeted a message", "struck a note"); lemmas. */
  readonly strikes?: readonly string[];
  /** Letters that are spoken of as papers, too ("the emails were kept"); norms. */
  readonly mails?: readonly string[];
  /** Nouns before which those are no letters ("email account"); lemmas. */
  readonly addresses?: readonly string[];
  /** What a letter is "of" that is a paper and no message ("credence", "intent"), lemmas. */
  readonly papers?: readonly string[];
  /** Prepositions before a place («у», «в»). */
  readonly places: readonly string[];
  /** Verbs of lasting («тривати») and units of time («година»); beginnings. */
  readonly lasting: readonly string[];
  readonly units: readonly string[];
  /** Phrases before whoever started it: «за ініціативою», «на прохання». */
  readonly initiative: readonly string[];
  /** Demonstratives that point back to a contact («цей», «той самий»); lemmas. */
  readonly demonstratives: readonly string[];
  /** Conjunctions that join parties («і», «та»). */
  readonly and: readonly string[];
  /** Words that begin another clause after a comma. */
  readonly clauses: readonly string[];
}
