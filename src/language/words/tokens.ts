/** What the tokeniser and the sentence splitter need to know of a language. */
export interface TokenWords {
  /** Abbreviations that keep their full stop and end no sentence («ім.», «dr.»); norms without the stop. */
  readonly abbreviations: readonly string[];
  /** Abbreviations that keep their full stop and may end a sentence («2025 р.», "p.m."). */
  readonly closing: readonly string[];
  /** Endings that are tokens of their own ("n't", "'s"); norms with ’. */
  readonly clitics: readonly string[];
  /** Whether words with a hyphen are cut ("long-term" in three). */
  readonly cutsHyphens: boolean;
}
