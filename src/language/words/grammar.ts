/**
 * The small words of a language that readers look for by themselves: pronouns, prepositions, conjunctions, particles,
 * words of quantity. Norms unless it says lemmas; a word that ends in `*` stands for all that begin so.
 */
export interface GrammarWords {
  /** Clitics of an owner, where words show no cases: “Lithuania’s minister”; none where they do. */
  readonly owning: readonly string[];
  /** Articles and pronouns that take up what was named (“the minister”), and those that bring somebody new in (“a minister”). */
  readonly definite: readonly string[];
  readonly indefinite: readonly string[];
  /** Before who does it, and the verb of the passive: “was told by”; where word forms do not show it. */
  readonly agents: readonly string[];
  readonly passives: readonly string[];
  /** Personal pronouns of things and bodies, where words show no gender: “it said”. */
  readonly ofIt: readonly string[];
  /** Personal and possessive pronouns of the third person: of men, of women, of several. */
  readonly ofHim: readonly string[];
  readonly ofHer: readonly string[];
  readonly ofThem: readonly string[];
  /** Personal pronouns of who speaks and who is spoken to. */
  readonly ofSpeakers: readonly string[];
  /** Possessive pronouns of things and bodies, where words show no gender: “its spokesman”. */
  readonly possessivesOfIt: readonly string[];
  /** Possessive pronouns of the third person. */
  readonly possessives: readonly string[];
  /** Possessives of those who speak and of the subject («мій», «свій», «власний»); lemmas. */
  readonly ownPossessives: readonly string[];
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
  /** Relative words that have one form for every case: «що». */
  readonly undeclinedRelatives: readonly string[];
  /** Relative adverbs of place. */
  readonly where: readonly string[];
  /** Words that begin a clause or a phrase of time: «коли», «після». */
  readonly atTimeOf: readonly string[];
  /** Prepositions of what words stand in or come from: «у звіті», «із заяви». */
  readonly inOrFrom: readonly string[];
  /** Prepositions that no object parts from the verb of a cue: "call on" is not "call the vote on Sunday a sham". */
  readonly inseparable: readonly string[];
  /** Possessive pronouns of the first person. */
  readonly mine: readonly string[];
  /** Conjunctions of purpose: «щоб». */
  readonly inOrderThat: readonly string[];
  /** Words that open an indirect question without a question word: «чи». */
  readonly whether: readonly string[];
  /** Pronouns that point to the clause after them: «те, як …». */
  readonly pointing: readonly string[];
  /** Relative and question pronouns, which stand for somebody else: «який», «чий»; lemmas or norms. */
  readonly relativesAndQuestions: readonly string[];
  /** Forms of the relative pronoun that are no object by themselves. */
  readonly relativeForms: readonly string[];
  /** Pronouns that point to what stands elsewhere: «заявила про це». */
  readonly pointers: readonly string[];
  /** Those of them that look like a subject and are no speaker. */
  readonly subjectPointers: readonly string[];
  /** Pronouns for which a clause stands: «звинуватив їх у тому, що …». */
  readonly correlatives: readonly string[];
  /** Conjunctions that open what is said or wanted: «заявив, що». */
  readonly objectClauses: readonly string[];
  /** Conjunctions that join two subjects, and those that set one against the other. */
  readonly ands: readonly string[];
  readonly buts: readonly string[];
  /** Personal pronouns that look like possessive ones: «закликав його». */
  readonly objectPronouns: readonly string[];
  /** Possessives that mean the subject («своїх прихильників»); lemmas. */
  readonly reflexives: readonly string[];
  /** How possessive pronouns begin, those of oneself too, before the noun they belong to. */
  readonly possessiveForms: readonly string[];
  /** Prepositions that double as adverbs: «проти». */
  readonly adverbPrepositions: readonly string[];
  /** Words that bound or blur a number: «понад 20 членів», «около ста рейсов». */
  readonly about: readonly string[];
  /** Pronouns and numbers of a part, whose whole follows: «один із лідерів». */
  readonly someOf: readonly string[];
  /** Prepositions between a part and its whole: «один із лідерів». */
  readonly partOf: readonly string[];
  /** Adverbs that qualify an object: «пропонує ще чотири зустрічі». */
  readonly qualifiers: readonly string[];
  /** How words for both of two begin («обидва лідери», «ці двоє»); and «двох» in the genitive. */
  readonly both: readonly string[];
  readonly ofTwo: readonly string[];
  /** Prepositions of what is spoken about: «йдеться про вакцину». */
  readonly topics: readonly string[];
  /** Prepositions that define a noun («депутат від опозиції»), and those of where somebody is from («лікар з Ізраїлю»). */
  readonly defining: readonly string[];
  readonly origins: readonly string[];
  /** Prepositions of a place or state that somebody is in: «у МЗС заявили», «Мей у відчаї: …». */
  readonly locatives: readonly string[];
  /** Prepositions of a time: «у п’ятницю», «до засідання». */
  readonly atTimes: readonly string[];
  /** Prepositions of a place that an object never has: «написав у Twitter», “wrote on Facebook”. */
  readonly inPlaces: readonly string[];
}
