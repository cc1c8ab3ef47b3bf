/** The words by which a language refers to people and bodies without their names. */
export interface MentionWords {
  readonly language: string;
  /** Heads of titles and offices («президент», «речник»); lemmas. */
  readonly titles: readonly string[];
  /** Words that stand before a title with a capital where titles have one ("Prime", "Foreign"). */
  readonly beforeTitles?: readonly string[];
  /** Common nouns that open sentences and headlines before the name of whose they are («Візит Коваля»); lemmas. */
  readonly openings?: readonly string[];
  /** What stands before the person whose name a body bears («університет імені Шевченка»). */
  readonly namedAfter?: readonly string[];
  /** What tells names like "Lee Jae-myung", where words with a hyphen are cut. */
  readonly syllables?: SyllableWords;
  /** Words of courtesy before a person's name with the gender they show: `norm gender`, gender `m`, `f` or `-`. */
  readonly courtesies?: readonly string[];
  /** Given names that tell a man from a woman, and how titles end that do; where names do not decline. */
  readonly genders?: GenderWords;
  /** Those of them that make another office of one ("Vice President"). */
  readonly otherRanks?: readonly string[];
  /** Nouns that names of places, bodies and events end with ("Koval Airport"), and that places begin with ("Gulf of"); norms. */
  readonly placeNouns?: readonly string[];
  readonly bodyNouns?: readonly string[];
  readonly eventNouns?: readonly string[];
  /** Nouns that events end with and bodies too ("Arab League"), and that events begin with ("Battle of"); norms. */
  readonly leagueNouns?: readonly string[];
  readonly eventsOf?: readonly string[];
  readonly placesOf?: readonly string[];
  /** What titles are of, before the name of who bears them ("Secretary | of State | Marco Rubio"); norms, whole phrases. */
  readonly ofOffices?: readonly string[];
  /** Prepositions between a title and a matter («міністр з питань Brexit»), how such words begin; and "of", which any title takes; norms. */
  readonly matterPrepositions: readonly string[];
  readonly matters: readonly string[];
  readonly ofTitles: readonly string[];
  /** Titles that any head of a state or body may be called by («лідер», «глава»); lemmas. */
  readonly leaders: readonly string[];
  /** Titles of those who head a ministry, beside the leaders; lemmas. */
  readonly ministers?: readonly string[];
  /** What offices head, under all its words: rows `field: lemma lemma …`. */
  readonly fields?: readonly string[];
  /** Titles that are somebody's («чоловік», «адвокат»): a person's name in the genitive after them is their owner; lemmas. */
  readonly relations?: readonly string[];
  /** Prepositions between them and their owner where words show no cases, "of" first; norms. */
  readonly owning?: readonly string[];
  /** How titles end that only women bear («міністерка»). */
  readonly womensTitles?: readonly string[];
  /** Titles that are one office under several words; groups of lemmas («прем’єр», «прем’єр-міністр»). */
  readonly sameOffice: readonly (readonly string[])[];
  /** Personal pronouns of the third person: `norm gender number`, gender `m`, `f`, `n` or `-`, number `s` or `p`. */
  readonly pronouns: readonly string[];
  /** Possessives of the third person, in the same form. */
  readonly possessives: readonly string[];
  /** Lemmas of verbs of receiving a guest. */
  readonly welcoming?: readonly string[];
  /** Words before a body's name that are no part of it («телеканал», «агентство»); lemmas. */
  readonly kinds: readonly string[];
  /** Mass media as a whole («ЗМІ»): a word or the end of one («росЗМІ»); norms. */
  readonly massMedia: readonly string[];
  /** How media tell, behind a comma and before their name in quotation marks («пише «Ранок»»); norms. */
  readonly mediaTell?: readonly string[];
  /** What such a name may be followed by: «із посиланням на»; norms. */
  readonly mediaCite?: readonly string[];
  /** Where addresses are written with them. */
  readonly streets?: StreetWords;
  /** Letters for a home state at the end of a body's short name («НАБ|У»). */
  readonly stateLetters?: readonly string[];
  /** Home states as they end a body's full name and its cut one leaves them out («Міністерство оборони | України»). */
  readonly homeStates?: readonly string[];
  /** How names of persons decline; left out where they do not. */
  readonly declension?: DeclensionWords;
}

/** Korean and Chinese names as they are romanised. */
export interface SyllableWords {
  /** What a syllable of a given name looks like. A regular expression. */
  readonly syllable: string;
  /** Family names before them; norms. */
  readonly families: readonly string[];
}

/** What tells whether a person is a man or a woman. */
export interface GenderWords {
  readonly men: readonly string[];
  readonly women: readonly string[];
  /** Ends of titles; norms. Those of both come first: a "spokesperson" is nobody's son. */
  readonly titlesOfBoth: readonly string[];
  readonly mensTitles: readonly string[];
  readonly womensTitles: readonly string[];
}

/** The declension of names: what the base form of a form may be. */
export interface DeclensionWords {
  /** Rows `gender stem prior: nom gen dat acc ins loc`. */
  readonly paradigms: readonly string[];
  /** The cases that prepositions take: rows `Case Case: preposition preposition …`. */
  readonly prepositions: readonly string[];
  /** What no name left undeclined ends in: what ends so is declined. A regular expression. */
  readonly oblique: string;
  /** What men's family names that do not decline end in, though their letters look like a case. A regular expression. */
  readonly undeclined: string;
  /** What a name left undeclined ends in, and how likely that is, in votes: rows `ending votes`, the first that fits. */
  readonly likelihoods: readonly string[];
  /** How the rows of `paradigms` begin that are those of adjectives in full. A regular expression. */
  readonly adjectives: string;
  /** Given names as they are cited, in rows: of men, and of women. Either may be of both. */
  readonly given: { readonly men: readonly string[]; readonly women: readonly string[] };
  /** First words of names that keep their form («с [Си] Цзиньпином», «з [Абдель] Фаттахом»), in rows. */
  readonly undeclinedFirst: readonly string[];
  /** Nouns of persons that tell no gender by theirs («коллега», «глава»); lemmas. */
  readonly epicene: readonly string[];
}

/** Words for streets, squares and the like. */
export interface StreetWords {
  /** Lemmas: the word is no part of the name. */
  readonly words: readonly string[];
  /** Short forms without their full stop: part of the name as it is written. */
  readonly short: readonly string[];
  /** Prepositions between a number and what it is counted of: «10 з 12», not a house. */
  readonly countedOf: readonly string[];
}
