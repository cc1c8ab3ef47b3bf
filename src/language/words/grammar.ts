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
  /** Words that only stress the one beside them: «сам міністр». */
  readonly stress: readonly string[];
  /** Particles that stress the word before them: «вона ж». */
  readonly stressAfter: readonly string[];
  /** Relative pronouns in the nominative: «який». */
  readonly relatives: readonly string[];
  /** Relative pronouns by their lemmas: for their other forms. */
  readonly relativeLemmas: readonly string[];
  /** Relative adverbs of place. */
  readonly where: readonly string[];
  /** Words that begin a clause or a phrase of time: «коли», «після». */
  readonly atTimeOf: readonly string[];
  /** Prepositions of what words stand in or come from: «у звіті», «із заяви». */
  readonly inOrFrom: readonly string[];
  /** Possessive pronouns of the first person. */
  readonly mine: readonly string[];
  /** Conjunctions of purpose: «щоб». */
  readonly inOrderThat: readonly string[];
  /** Words that open an indirect question without a question word: «чи». */
  readonly whether: readonly string[];
  /** Pronouns that point to the clause after them: «те, як …». */
  readonly pointing: readonly string[];
}
