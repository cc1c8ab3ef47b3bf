/**
 * The small words of a language that readers look for by themselves: pronouns, prepositions, conjunctions, particles,
 * words of quantity. Norms unless it says lemmas; a word that ends in `*` stands for all that begin so.
 */
export interface GrammarWords {
  /** Personal and possessive pronouns of the third person: of men, of women, of several. */
  readonly ofHim: readonly string[];
  readonly ofHer: readonly string[];
  readonly ofThem: readonly string[];
  /** Possessive pronouns of the third person. */
  readonly possessives: readonly string[];
  /** Preposition of what an answer is given to: «на запит». */
  readonly onto: readonly string[];
  /** Preposition of whom one turns to: «до депутатів». */
  readonly towards: readonly string[];
  /** Preposition of what words stand in: «лист, у якому». */
  readonly into: readonly string[];
}
