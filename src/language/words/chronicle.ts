/**
 * The words by which the chronicle tells what accounts say. It compares accounts in all languages, so each pattern is
 * joined with those of the other languages and tried on any text; case does not count unless a comment says so. They
 * are beginnings of words unless a comment says that they are whole; `null` where a language has none. Repeats are
 * bounded or of letters alone, so that a pattern takes time in proportion to the text.
 */
export interface ChronicleWords {
  readonly language: string;
  readonly omissions: OmissionWords;
  readonly denials: DenialWords;
  readonly days: DayWords;
  readonly reasons: ReasonWords;
  readonly durations: DurationWords;
  readonly titles: TitleWords;
  /** What a contact that was spoken of before is called again. */
  readonly exchange: ExchangeWords;
  /** Whole words that say how somebody spoke from afar: «по відеозв'язку», "by phone". */
  readonly channels: { readonly call: RegExp; readonly video: RegExp };
  /** Called off: «скасував», not only put off. Anywhere in a word. */
  readonly calledOff: RegExp;
  /** Put off: «перенесли», "postponed". Anywhere in a word. */
  readonly putOff: RegExp;
  readonly off: OffWords;
  /** Whole words that say that something was said before: «тоді», "last week". */
  readonly recalled: RegExp;
  /** Whole words by which a contact is one more: «знову». */
  readonly again: RegExp;
  /**
   * Forms of nouns with another vowel in their last syllable where it is closed (the groups: what stands before and behind
   * it), and the vowels of an open one («осіб», «особа»); null where they keep theirs.
   */
  readonly closedSyllables: { readonly form: RegExp; readonly vowels: readonly string[] } | null;
  /** What negates a verb: words with it and without it say opposite things. Whole words. */
  readonly negation: RegExp;
  /** Negations that negate nothing, with the words by which they do not: «не лише», "not until". */
  readonly noNegation: RegExp;
  /** Whole words behind a negation that negates one thing in favour of another: «не …, а …». */
  readonly contrast: RegExp;
  /** Whole words that are negated or awaited together with the next one: «не може», "no new". */
  readonly modal: RegExp;
  /** Whole words: a verb in the past by its form, and what stands before one that is. */
  readonly past: { readonly form: RegExp; readonly before: RegExp };
  /** Whole words by which a contact lies ahead: «зустрінуться», or was held: "met". */
  readonly phases: { readonly ahead: RegExp; readonly held: RegExp };
  /** Beginnings of what says that somebody wants or means to do something, not that he says so: «має намір», "hopes". */
  readonly wants: RegExp;
  /** Whole words before a number that is not exact, beside those before durations. */
  readonly rough: RegExp;
  /** Whole words that tell nothing of what a statement says, in small letters. */
  readonly empty: string;
  /** International bodies that every language calls otherwise, by an id; whole words, and case counts. */
  readonly bodies: Readonly<Record<string, RegExp>>;
}

/** How a contact itself, and nothing beside it, is called off. */
export interface OffWords {
  /** Nouns for it, and by what words a sentence begins that calls one of that gender and number off: «її скасували». */
  readonly again: readonly { readonly noun: RegExp; readonly it: RegExp }[];
  /** Whole words by which it is off where it is their subject: «скасовано», "was called off". */
  readonly passive: RegExp;
  /** Whole words that may stand beside it and name nothing else that may be called off; names may, too. */
  readonly beside: RegExp;
  /** Whole words behind it by which it may be on again, or was off once: "but". */
  readonly yet: RegExp;
}

/** Whole words that say what an account leaves out. */
export interface OmissionWords {
  /** Something did not come up: «не йшлося». */
  readonly notDiscussed: RegExp;
  /** An account does not tell of something: «ані слова». */
  readonly leftOut: RegExp;
  /** Results, not themes: «домовленість». */
  readonly result: RegExp;
}

/** Whole words that deny a contact. */
export interface DenialWords {
  /** There was none, or none is planned: «такої розмови не було». */
  readonly none: RegExp;
  /** What others plan is not agreed yet, or nobody asked for it: «запиту не надходило», "nothing is scheduled". */
  readonly unsettled: RegExp;
  /** All that somebody says where what was told of a contact is not true: «Це вигадка», "Reports of a call are fake". */
  readonly fiction: RegExp;
  /** Whole words by which that there was none is of other times, or of other people's words: «ще не було», "since". */
  readonly elsewhere: RegExp;
  /** Whole words beside a denial that say what is denied: «назвав заяви про …», "about". */
  readonly about: RegExp;
  /** Whole words before a contact within which something was said, right before it or a word or two off: «під час». */
  readonly within: RegExp;
  /** All that is called untrue where it is what was told right before: "it", «ці повідомлення». */
  readonly reports: RegExp;
  /** Whole words before a contact that is prepared: «підготовку», "plans for". */
  readonly prepared: RegExp;
}

export interface DayWords {
  /** Whole words before a day up to which or since which something is: «до», "by". */
  readonly bound: RegExp;
  /** Whole words: «негайно». */
  readonly atOnce: RegExp;
  /** Whole words: «того ж дня». */
  readonly sameDay: RegExp;
  /** Whole words that open what was done right then: «одразу після того». */
  readonly rightThen: RegExp;
  /** Events that people come for: «церемонія». */
  readonly event: RegExp;
  /** Names of days. Anywhere in a word. */
  readonly weekday: RegExp;
}

export interface ReasonWords {
  /** Whole words before a reason: «оскільки», "due to". */
  readonly because: RegExp;
  /** A preposition that gives a reason unless a time or a name follows: «через». Small letters only. */
  readonly through: RegExp | null;
  /** Beginnings of times after such a preposition: «через тиждень». */
  readonly times: RegExp | null;
}

export interface DurationWords {
  readonly about: RegExp;
  readonly below: RegExp;
  readonly above: RegExp;
  /** Whole word between these and a number: «більше ніж». */
  readonly than: RegExp | null;
  /** Numbers in words, whole, and what they are; those from twenty on may have another behind them. */
  readonly numbers: readonly (readonly [RegExp, number])[];
  readonly hours: RegExp;
  readonly minutes: RegExp;
  /** Of some hours or minutes, right after the number: «дво|годинна», "two|-hour". */
  readonly ofHours: RegExp;
  readonly ofMinutes: RegExp;
  /** One hour without a number: «понад годину»; whole. */
  readonly anHour: RegExp | null;
  /** Whole words before one hour without a number: «тривала». */
  readonly lasted: RegExp;
  /** One and a half; whole. */
  readonly oneAndAHalf: RegExp | null;
  /** Half of an hour in one word, or half that stands before the hour; whole. */
  readonly half: RegExp | null;
  /** Words at the beginning of which half an hour is meant. */
  readonly halfHour: RegExp;
  readonly and: RegExp;
  /** After «and»: half an hour more. */
  readonly andAHalf: RegExp;
  /** Between a number and the hours: "two and a half hours". */
  readonly halfBetween: RegExp | null;
  /** Whole numbers from a hundred on, which no number is made of here: «сто двадцять». */
  readonly large: RegExp;
  /** Whole words before a duration that is none of anything: «через дві години», «запізнився на». */
  readonly pointBefore: RegExp;
  /** Whole words after one: "two hours ago", «десять годин ранку». */
  readonly pointAfter: RegExp;
}

export interface ExchangeWords {
  /** Beginnings of common nouns for it: «бесіда», "the session". */
  readonly noun: RegExp;
  /** Beginnings of words before such a noun by which it is of other contacts: «наступні зустрічі». */
  readonly another: RegExp;
  /** What stands between such a noun and whom it was with; whole. */
  readonly with: RegExp;
  /** Beginnings of such nouns for what is no meeting: «розмова», "call". */
  readonly remote: RegExp;
  /** Beginnings of such nouns for what is no call: «зустріч», "summit". */
  readonly direct: RegExp;
  /** Beginnings of such nouns for what leaders alone hold: «саміт». */
  readonly summit: RegExp;
  /** All that a source says of how it went: «усе пройшло добре», "it went well". */
  readonly went: RegExp;
  /** Whole words before such a noun or verb by which somebody speaks right after it: «після», "following". */
  readonly after: RegExp;
  /** Whole words by which somebody tells of it in another way than others: «інакше», "a different story". */
  readonly otherwise: RegExp;
  /** Whole words behind such a noun that begin what is told of it: "that", «яку». */
  readonly which: RegExp;
  /** How sentences begin that tell what those who took part said together: «Співрозмовники», "The pair". */
  readonly both: RegExp;
  /** Whole words by which somebody tells nothing of it: «не коментує», "could not confirm". */
  readonly untold: RegExp;
  /** Whole words behind these by which he tells something all the same: «але», "but". */
  readonly although: RegExp;
}

export type BodyKind = 'foreign' | 'defence' | 'government' | 'parliament' | 'president';

export type HeadOffice =
  | 'vice-president'
  | 'foreign-minister'
  | 'defence-minister'
  | 'head-of-government'
  | 'head-of-state';

/** Words for offices and bodies that parties are named by in place of a name: «китайський лідер», "China's embassy". */
export interface TitleWords {
  /** Who speaks for another: «речниця». */
  readonly voice: RegExp;
  /** Who does nothing but speak for another: «речниця», no aide or envoy. */
  readonly speaker: RegExp;
  /** Who leads talks for a side: «глава делегації», "chief negotiator". */
  readonly delegate: RegExp;
  /** Officials without a name: «джерело в Кремлі». */
  readonly unnamed: RegExp;
  /** Whom only a medium knows: «джерела», "insiders" of a medium told it. */
  readonly informants: RegExp;
  /** Who was elected and is not in office yet. */
  readonly elect: RegExp;
  /** Words by which heads are those of several states: "other leaders". */
  readonly others: RegExp;
  /** The staff of a head, which is not the head: «пресслужба президента». Anywhere in a word. */
  readonly staff: RegExp;
  /** What a head's body is called by his own name: "Macron's office". Anywhere in a word. */
  readonly office: RegExp;
  /** A body that serves somebody, at the beginning or the end of its name: «пресслужба Маї Санду», "her office". */
  readonly serves: RegExp;
  /** Whole words for a government that may stand alone: «в уряді», "the cabinet". */
  readonly government: RegExp;
  /** Whole words for a commission that may stand alone: «у Комісії», "the Commission". */
  readonly commission: RegExp;
  /** Heads that may be of a state or of its government: «німецький лідер». */
  readonly leader: RegExp;
  /** Beginnings of words for the head of a state by the house that he lives in: «господар Білого дому». */
  readonly tenant: RegExp | null;
  /** What a ministry that was named before is called again: «відомство». */
  readonly ministry: RegExp;
  /** Media of a state without a name of their own: «державні ЗМІ», "state television". Anywhere in a word. */
  readonly stateMedia: RegExp;
  /** Whole words between somebody and the body that he is of: "Yu Jun of the Foreign Ministry"; no "from", no «з». */
  readonly of: RegExp | null;
  /** Beginnings of words that say that somebody is no longer what he was: «колишній». */
  readonly former: RegExp;
  /** What bodies are called beside their own name. */
  readonly bodies: Readonly<Record<BodyKind, RegExp>>;
  /** What heads are called; `leader` and the like stand for the highest one. */
  readonly heads: Readonly<Record<HeadOffice, RegExp>>;
  /** All of a name that says that it is a medium, and not which: «агентство». */
  readonly genericMedia: RegExp;
  /** All of a name of nobody in particular: «сторони», "he". */
  readonly nobody: RegExp;
}
