/** What the tokeniser and the sentence splitter need to know of a language. */
export interface TokenWords {
  /** Abbreviations that end in a full stop which ends no sentence. */
  readonly abbreviations: readonly string[];
}
