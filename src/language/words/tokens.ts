/** What the tokeniser and the sentence splitter need to know of a language. */
export interface TokenWords {
  /** Abbreviations that keep their full stop and end no sentence («ім.», «dr.»); norms without the stop. */
  readonly abbreviations: readonly string[];
  /** Abbreviations that keep their full stop and may end a sentence («2025 р.», "p.m."). */
  readonly closing: readonly string[];
  /** Those of `abbreviations` that stand before numbers alone, and are words elsewhere ("No. 5", "he said no."). */
  readonly numbering: readonly string[];
  /** Those of `closing` that stand before names, so that a capital alone begins no sentence ("U.S. Ambassador Hill"). */
  readonly attributive: readonly string[];
  /** Words that begin sentences and no names; norms. Only with `attributive`. */
  readonly openers: readonly string[];
  /** Words after which one of these small letters names a thing and is nobody's initial («у соцмережі X.»); norms. */
  readonly lettered: Readonly<Record<string, string>>;
  /** Endings that are tokens of their own ("n't", "'s"); norms with ’. */
  readonly clitics: readonly string[];
  /** Words written as one that are two, with the length of the first ("cannot" 3). */
  readonly joined: Readonly<Record<string, number>>;
  /** Whether words with a hyphen are cut ("long-term" in three). */
  readonly cutsHyphens: boolean;
  /** First parts after which a hyphen never cuts ("anti-war"); only with `cutsHyphens`. */
  readonly prefixes: readonly string[];
  /** Whether "?", "!" and "." end a sentence before a small letter too. */
  readonly endsBeforeSmall: boolean;
  /** Forms of an office that are another word, too, with the office's own («премьера»: премьер); norms. */
  readonly offices: Readonly<Record<string, string>>;
  /** Who holds an office, by genitives that are no other word's and that the treebanks do not know («спецпосланника»): form → lemma. */
  readonly holders: Readonly<Record<string, string>>;
  /** Participles that are who holds an office where no noun follows that they agree with («временный поверенный»): stem → lemma, behind that of its adjective if it has its own. */
  readonly participles: Readonly<Record<string, string>>;
  /** Verbs whose only subject that other word is, in its gender and number («состоялась премьера»); norms. */
  readonly shows: readonly string[];
  /** Words that an infinitive follows ("will", "to"), where a noun may be written as a verb is; norms. */
  readonly modals: readonly string[];
  /** Words of time that stand before nouns and join clauses alike ("after"); norms. */
  readonly joining: readonly string[];
  /** How the treebank of the language cuts where reading does not; for CoNLL-U only. */
  readonly treebank: TreebankCuts;
}

/** Differences between the tokens of reading and the words of the treebank of a language. */
export interface TreebankCuts {
  /** Full stops of abbreviations and initials are words of their own («2025 р.» in three). */
  readonly cutsStops: boolean;
  /** Decimal points and commas are words of their own. */
  readonly cutsDecimals: boolean;
  /** Ranges, dates and telephone numbers stay whole (2007/08, 4-6). */
  readonly joinsRanges: boolean;
  /** Words with a hyphen are cut but for these; null when no word is. */
  readonly keepsHyphens: RegExp | null;
}
