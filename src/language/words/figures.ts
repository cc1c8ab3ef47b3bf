/**
 * The words of a language that the figures need. Tables hold a line an entry, `what: word, word …`; words are norms
 * (lower case, apostrophe ’) in every form in which they stand in texts, but where lemmas are spoken of.
 */
export interface FigureWords {
  readonly language: string;
  /** How numbers are written; the dates need them too. */
  readonly numbers: NumberWords;
  /** `> : понад, більше ніж`; phrases before the number. */
  readonly comparators: string;
  /** `>= : і більше`; phrases after the unit. */
  readonly comparatorsAfter: string;
  /** Words that may stand between comparator and number and then belong to the figure («більш ніж на 90%»). */
  readonly joints: readonly string[];
  /** The comparator that is a plain preposition too («до 200 тисяч», «до 27 країн»); null when there is none. */
  readonly upTo: string | null;
  /** Lemmas whose object follows that preposition, so that it is no comparator («приєднався до 27 країн»). */
  readonly upToGoverned: readonly string[];
  /** How nouns of actions end, whose object a number may be («затримка до 50»). */
  readonly actions: RegExp;
  /** Words for per cent: norms. */
  readonly percent: readonly string[];
  /** Words for percentage points, and how their unit is written. */
  readonly points: { readonly norms: readonly string[]; readonly unit: string };
  /** `USD: долар, дол.`; lemmas and norms of currencies, after the number. */
  readonly currencies: string;
  /** `CAD: канадський долар`; adjective and currency, as lemmas. */
  readonly currencyKinds: string;
  /** Words that follow a currency and belong to it («дол. США»): norms. */
  readonly currencyTails: readonly string[];
  /** `кілометр: км`; short forms of measures, and measures of two words. */
  readonly measures: string;
  /**
   * Words for degrees: the unit of «°» and of a bare number after the word for temperature; and the letters of scales,
   * as they are typed.
   */
  readonly degree: { readonly unit: string; readonly after: readonly string[]; readonly scales: RegExp };
  /** How adjectives end in the nominative, and participles that taggers take for adjectives; lemmas. */
  readonly adjectives: RegExp;
  readonly participles: RegExp;
  /** Lemmas of spans of time, of which no figures are made. */
  readonly times: readonly string[];
  /** Lemmas of what is not counted but numbered, or part of a fraction («дві третини», «три бали»). */
  readonly uncounted: readonly string[];
  /** Lemmas that take a number as a name («стаття 5», «резолюція 242»). */
  readonly numbered: readonly string[];
  /** Lemmas with which «один» only means some: «один раз», «в один момент». */
  readonly once: readonly string[];
  /** Lemmas that are ranks in the singular («71 місце»), counts in the plural («450 місць»). */
  readonly ranks: readonly string[];
  /** Pairs that open and join a range: `від … до`, "between … and". */
  readonly ranges: readonly (readonly [string, string])[];
  /** Prepositions of the value that a change starts at: «з 9 до 6 млн». */
  readonly changedFrom: readonly string[];
  /** Words between two numbers that are next to each other: «два або три». */
  readonly alternatives: readonly string[];
  /** Prepositions of a part of a whole: «150 з 400 рейсів». */
  readonly partOf: readonly string[];
  /** Phrases that point back to what was counted: «з них 42 тисячі». */
  readonly ofThem: readonly string[];
  /** Lemmas of growing and of shrinking, verbs and nouns. */
  readonly rising: readonly string[];
  readonly falling: readonly string[];
  /** Lemmas of arriving at a number: «сягнути», "reach". */
  readonly reaching: readonly string[];
  /** Lemmas that join a change to its size: «зростання становило 7%». */
  readonly amounting: readonly string[];
  /** Prepositions of the size and of the result of a change: «на 7% до $220 млрд». */
  readonly by: readonly string[];
  readonly to: readonly string[];
  /** `сторінка: сторінковий`; adjectives that count («585-сторінковий»). */
  readonly compounds: string;
  /** `людина: люди`; lemmas cited otherwise than the tagger does. */
  readonly citedAs: string;
  /** Prepositions of a rate: «на рік», "per day", "a year". */
  readonly per: readonly string[];
  /** Which noun of a row is what is counted: the first («400 літаків Boeing») or the last ("400 Boeing jets"). */
  readonly head: 'first' | 'last';
}

/** How a language writes numbers. */
export interface NumberWords {
  /** Sign before the decimals. */
  readonly decimal: ',' | '.';
  /** Whether thousands may be parted by spaces. */
  readonly spaces: boolean;
  /** `2: два, двох`; numbers below 1000. */
  readonly words: string;
  /** `1000: тисяча, тис.`; what multiplies the number before it. */
  readonly scales: string;
  /** Forms of a scale that mean one of it when no number stands before («мільйон доларів», but not «мільйони»). */
  readonly alone: readonly string[];
  /** Words that may stand inside a number ("two hundred and fifty"). */
  readonly inside: readonly string[];
  /** Words for minus. */
  readonly minus: readonly string[];
}
