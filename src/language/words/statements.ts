import type { MediumWords } from './media.js';
import type { PlanWords } from './plans.js';

/**
 * The words by which a language attributes: speech verbs, stances, intentions, nouns and formulas.
 *
 * Cues stand in tables, a line a cue with its aspects and near synonyms of the same government:
 *
 *     lemmas | takes | addressee | act
 *     заявити/заявляти | quote that про+Acc | Dat перед+Ins | state
 *
 * - **lemmas**: alternatives of a word with `/`; several words with a space («мати намір»), the first one carries
 *   the forms, the others stand as lemma or as form; whole phrases are parted with `;`.
 *   The words may stand apart by a few others («подав вчора пропозицію»).
 * - **takes**: what the content may be.
 *   `quote` direct speech, or a clause without conjunction before or after the cue;
 *   `that` a clause with a conjunction; `inf` an infinitive; `Acc`, `Gen`, `Ins`, `Dat` an object in that case;
 *   `про+Acc` an object with a preposition (`-` for any case); `Acc&Ins` two pieces («назвав X Y»),
 *   `Acc&у+Loc` («звинуватив X у Y»).
 * - **addressee**: `Dat`, `Acc`, `Gen`, `до+Gen` …, `-` for none.
 * - **act**: of the model (`state`, `deny` …).
 */
export interface StatementWords {
  readonly language: string;
  /** Verbs and predicate adjectives. */
  readonly verbs: string;
  /** Nouns that hold their content themselves («намір вийти», «вимога відставки»); owner in the genitive or an adjective. */
  readonly nouns: string;
  /** Prepositional cues with an owner: «за словами X», «на думку X», «згідно з X». `lemmas | act`, `*` marks where an owner's pronoun may stand. */
  readonly formulas: string;
  /** Impersonal verbs without a subject («повідомляється», «йдеться»). `lemmas | act` */
  readonly impersonals: string;
  /** Documents and messages whose words are reported («у заяві йдеться»); lemmas. */
  readonly documents: readonly string[];
  /** Nouns that take up what was said: «такий прогноз», «с таким заявлением»; lemmas. */
  readonly tellings: readonly string[];
  /** Conjunctions that open the content and stay outside it; norms. */
  readonly conjunctions: readonly string[];
  /** Question words that open a content and belong to it; norms. */
  readonly questions: readonly string[];
  /** Words that open an attributing parenthesis: «як заявив X»; norms. */
  readonly as: readonly string[];
  /** Lemmas behind which such words of two tokens open a question and tell nothing: «знає, про що повідомив». */
  readonly knowing: readonly string[];
  /** Pronouns that point back to the sentence before: «про це повідомив X»; norms, whole phrases. */
  readonly backwards: readonly string[];
  /** Words that show a relay: «з посиланням на X», "citing X"; norms, whole phrases. */
  readonly citing: readonly string[];
  /** What is pleaded behind such words, and told by nobody: «посилаючись на погоду», "citing security concerns"; lemmas. */
  readonly pleas: readonly string[];
  /** Verbs with which outlets pass on: lemmas. */
  readonly relaying: readonly string[];
  /** Lemmas that head a source which is a mass medium. */
  readonly outlets: readonly string[];
  /** Negations that belong to the cue; norms. */
  readonly negations: readonly string[];
  /** Words that open a condition: «за умови», «якщо»; norms, whole phrases. */
  readonly conditions: readonly string[];
  /** Lemmas of what a statement may be made in or on, by preposition: «в інтерв’ю», «у Twitter». */
  readonly media: readonly string[];
  /** Prepositions that introduce a medium; norms. */
  readonly mediumPrepositions: readonly string[];
  /** Adverbs and particles that may stand between source, cue and content and belong to none; norms. */
  readonly asides: readonly string[];
  /** Lemmas of days, months and times: they are never part of a source. */
  readonly times?: readonly string[];
  /** Lemmas of bodies and groups that speak («уряд», «компанія»): sources though they are no persons. */
  readonly bodies?: readonly string[];
  /** Roles of persons by wider words: rows `wider wider …: narrower narrower …`; lemmas. */
  readonly roles?: readonly string[];
  /** Words for whoever heads something («глава»), and which roles that is: rows `role role …: body body …`; lemmas. */
  readonly chiefs?: { readonly words: readonly string[]; readonly of: readonly string[] };
  /** What puts something off until another thing is done («щойно», "as soon as"), and until it is not so («поки» with «не»); norms, whole phrases. */
  readonly onceDone?: readonly string[];
  readonly untilDone?: readonly string[];
  /** Conjunctions that begin another main clause: «а», «але»; norms. */
  readonly turns: readonly string[];
  /** Words for a place spoken of, whose body is meant («запевнили там»); norms. */
  readonly places?: readonly string[];
  /** Adjectives of such a place («тамтешній уряд»); lemmas. */
  readonly ofPlaces?: readonly string[];
  /** Prepositions of company («з», "with"; norms), and verbs of which it is no more than that («розмовляти»; lemmas). */
  readonly company?: readonly string[];
  /** Prepositions of those before whom somebody speaks («перед»; norms). */
  readonly facing?: readonly string[];
  readonly conversing?: readonly string[];
  /** Verbs whose subject is accused («підозрюватися»), and words for those who investigate («слідство»); lemmas. */
  readonly accused?: readonly string[];
  /** Verbs that accuse, in the plural without a subject too («його підозрюють»); lemmas. */
  readonly accusing?: readonly string[];
  readonly investigators?: readonly string[];
  /** Verbs that are a passive without its auxiliary where a preposition follows ("Brown accused of theft"); lemmas. */
  readonly reduced?: readonly string[];
  /** Prepositions before who does what a passive says; norms. */
  readonly agents?: readonly string[];
  /** Participles that say how somebody feels or that he is cited, and are no passive of his words ("is determined"); norms. */
  readonly stative?: readonly string[];
  /** Verbs with which something is ruled out: what is not ruled out is thought possible; lemmas. */
  readonly excluding?: readonly string[];
  /** Of what is declined without a denial ("declined to [comment]", «отказался [назвать] дату»); lemmas. */
  readonly unsaid?: readonly string[];
  /** Verbs that reject, and what others say that is denied by rejecting it ("rejected [claims] that …"); lemmas. */
  readonly rejecting?: readonly string[];
  readonly rejectable?: readonly string[];
  /** Of these, what is brought before courts and offices too, and is denied only with what is said ("claims [that] …"). */
  readonly lawful?: readonly string[];
  /** What stands behind a claim that is a request ("the claim [for] compensation"); norms. */
  readonly requesting?: readonly string[];
  /** How it is said that nothing was ("[no] exchange [took place]"), at the start and behind it; norms, one word or two. */
  readonly none?: readonly string[];
  readonly happening?: readonly string[];
  /** How an article says that something was heard, not by whom: «стало відомо»; norms, whole phrases. */
  readonly becameKnown?: readonly string[];
  /** What may stand before a colon and a quotation in place of a speaker: «дослівно»; norms, whole phrases. */
  readonly quotationLabels?: readonly string[];
  /** Where something was said and who passed it on. */
  readonly medium: MediumWords;
  /** What is a plan of the speaker's own. */
  readonly plans: PlanWords;
  /** Verbs of fears, hopes and support, of which nobody is said to have spoken; lemmas. */
  readonly felt: readonly string[];
  /** How verb forms without a person end («повідомля|ється»). */
  readonly impersonalForms: RegExp;
  /** Forms of the prepositions that the tables name: rows `preposition: form form …`. */
  readonly prepositionForms: readonly string[];
  /** Prepositions of those spoken to in a medium with their case: `з+Ins` («у розмові з Путіним»). */
  readonly partners: readonly string[];
  /** Lemmas that tell the act of a content: rows `act: lemma, lemma …`. */
  readonly acts: string;
}
