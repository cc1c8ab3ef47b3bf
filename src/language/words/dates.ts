/**
 * The words of a language that the dates need. Tables hold a line an entry, `what: word, word …`; words are norms
 * (lower case, apostrophe ’) in every form in which they stand in texts, also phrases, but where lemmas are spoken of.
 */
export interface DateWords {
  readonly language: string;
  /** `1: січень, січня`; months from January. */
  readonly months: string;
  /** `1: січнев`; stems of adjectives of months, and the endings they take. Empty where a language has none. */
  readonly monthAdjectives: string;
  readonly adjectiveEndings: readonly string[];
  /** Whether months and weekdays are written with a capital: "may" is no month. */
  readonly capitals: boolean;
  /** `1: понеділок`; weekdays from Monday. */
  readonly weekdays: string;
  /** `1: понеділков`; stems of adjectives of weekdays. Empty where a language has none. */
  readonly weekdayAdjectives: string;
  /** `-1: вчора`; days counted from the publication. */
  readonly relativeDays: string;
  /** Those of `relativeDays` that are no day where a noun follows («напередодні виборів»). */
  readonly eves: readonly string[];
  /** `day: день, дні`; the units of time: hour, day, week, month, quarter, half, year, decade, weekend. */
  readonly units: string;
  /** `-1: минулий, торішній`; lemmas and norms that place a unit or weekday before, at or after the publication. */
  readonly which: string;
  /** `-1 year: торік`; single words for a placed unit. */
  readonly placed: string;
  /** Words of the year after its number («2018 року»). */
  readonly yearWords: readonly string[];
  /** Endings of an ordinal in digits («2018-го», "4th"). */
  readonly ordinals: readonly string[];
  /** Words that may stand right before a date and belong to it: prepositions, «на початку», "the". */
  readonly openers: readonly string[];
  /** The prepositions after which a bare month or year is a date: "in May", "since 2014". */
  readonly monthOpeners: readonly string[];
  readonly yearOpeners: readonly string[];
  /** Words between day and month, or month and year ("of"). */
  readonly links: readonly string[];
  /** Pairs of words around the two ends of a period: `з … по`. */
  readonly spans: readonly (readonly [string, string])[];
  /** Words that join two days: «25 та 26 липня». */
  readonly ands: readonly string[];
  /** Words that open a stretch of time: «за», «протягом», "during". */
  readonly during: readonly string[];
  /** Phrases for a number that is not told: «кілька днів тому», "a few days later". */
  readonly few: readonly string[];
  /** Phrases for the day that was told last («того ж дня»), and words behind them by which they mean another ("the same day as"). */
  readonly sameDay: readonly string[];
  /** Phrases for a part of the day that the news is of, or of the day that was told last («увечері», "later in the day"). */
  readonly partsOfDay: readonly string[];
  readonly asThat: readonly string[];
  /** Words that at the head of a sentence mean the time told in the one before («Тоді …»); norms. */
  readonly atThatTime: readonly string[];
  /** Words after a stretch that put it before now: «тому», "ago". */
  readonly ago: readonly string[];
  /** Words after a stretch that put it before what was told last: «днем раніше», "three days before". */
  readonly earlier: readonly string[];
  /** Words after a stretch that put it behind what was told last ("two days later"), and those before it («через два дні»). */
  readonly later: readonly string[];
  readonly laterOpeners: readonly string[];
  /** Words behind those that compare: «раніше за», "earlier than". */
  readonly compared: readonly string[];
  /** Lemmas that place a day beside the one that was told last, not beside the publication: «попереднього дня». */
  readonly beside: readonly string[];
  /** Words before a stretch that put its end after something: «через», "in". */
  readonly afterOpeners: readonly string[];
  /** Words before a day or month that end a time to come where no verb tells more: «до», "by". */
  readonly deadlines: readonly string[];
  /** Words before a stretch that may put it before something: «за два дні до». */
  readonly beforeOpeners: readonly string[];
  /** Words after a stretch that count it from something: «після», "after"; and back from it: «до», "before". */
  readonly after: readonly string[];
  readonly before: readonly string[];
  /** Words that open a clause after those: «того, як»; empty where the clause follows at once. */
  readonly thatClause: readonly string[];
  /** Words that point back to what was said before: «після цього», "after that". */
  readonly backwards: readonly string[];
  /** Prepositions of a time of day, and words after its number: «о 15 годині», "at 3 p.m.". `0: a.m.` adds hours. */
  readonly timeOpeners: readonly string[];
  readonly timeWords: string;
  /** What follows the number of a decade: «1990-х», "1990s". */
  readonly decadeEndings: readonly string[];
  /** `1: першому, I`; ordinals of quarters and halves. */
  readonly ordinalWords: string;
  /** Words before a number of months of a year («за перші 6 місяців»); `*` as in `GrammarWords`. */
  readonly beforeMonths: readonly string[];
  /** Lemmas and norms that tell of what is still to come: «планується», "will". */
  readonly future: readonly string[];
  /** Lemmas whose infinitive tells what came about («вдалося зустрітися», "did meet"); others' tells what is to come. */
  readonly realised: readonly string[];
  /** What the present tells with a day to come in the same clause («прибуває в п'ятницю», "meets Koval on Monday"); norms. */
  readonly journeys: readonly string[];
  /** Lemmas that promise, no plan of the day that they stand behind: «у суботу пообіцяв». */
  readonly promises: readonly string[];
  /** Words before an infinitive that, right after a date, is what something was done for ("met on Friday to discuss"). */
  readonly aims: readonly string[];
  /** `call: розмова, поговорити`; lemmas by the kind of event they speak of. */
  readonly events: string;
}
