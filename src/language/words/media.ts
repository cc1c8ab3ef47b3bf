/**
 * The words by which a language says where something was said and who passed it on.
 * Lemmas unless it says norms; `*` as in `GrammarWords`.
 */
export interface MediumWords {
  /** Nouns of the time of something: «під час виступу», «у ході зустрічі». */
  readonly timesOf: readonly string[];
  /** Prepositions that with an accusative say what something is about («на заяву»; norms), and nouns with which they do not («на запит»). */
  readonly reactedTo: readonly string[];
  readonly requests: readonly string[];
  /** Prepositions with a noun that are no medium: «с поста», an office; `norm lemma`. */
  readonly notMedia: readonly string[];
  /** Networks whose name is one letter («у X»; forms), and their prepositions; norms. */
  readonly letterNetworks: readonly string[];
  readonly inNetwork: readonly string[];
  /** Verbs whose converb tells before whom it was said: «виступаючи перед депутатами». */
  readonly appearing: readonly string[];
  /** Prepositions of what a medium is for or about: «інтерв’ю для Bild»; norms. */
  readonly mediumTopics: readonly string[];
  /** Prepositions of where a medium stands: «у дописі в соцмережі»; norms. */
  readonly mediumPlaces: readonly string[];
  /** Verbs whose subject quotes another: «цитує», «посилається». */
  readonly quoting: readonly string[];
  /** Verbs that quote with a word for what is quoted, and such words: «наводить слова». */
  readonly giving: readonly string[];
  readonly quoted: readonly string[];
  /** Verbs whose object is the source: «цитує міністра агентство». */
  readonly citingWhom: readonly string[];
  /** The preposition of somebody through whom one speaks («через»), and who that may be («адвоката», «пресслужбу»); lemmas. */
  readonly through: readonly string[];
  readonly goBetweens: readonly string[];
  /** Those who pass on for their outlet: «передає кореспондент УНН». */
  readonly reporters: readonly string[];
  /** Verbs of outlets that saw or have what is told: «копію якого має УНН», «з яким ознайомилася газета». */
  readonly holding: readonly string[];
  /** Verbs of learning from somebody: «дізналася від двох джерел». */
  readonly learning: readonly string[];
  /** Prepositions before whom one learns it from; norms. */
  readonly learntFrom: readonly string[];
  /** Verbs by which documents tell: «свідчать результати опитування». */
  readonly showing: readonly string[];
}
