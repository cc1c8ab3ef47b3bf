/**
 * The words by which an article describes who speaks, and what he speaks by. Lemmas unless it says norms; a word that
 * ends in `*` stands for all that begin so, one that begins with `*` for the compounds that end so («*компанія»).
 */
export interface SourceWords {
  /** What an article about one company calls it by: «авіакомпанія», «лоукостер». */
  readonly companies: readonly string[];
  /** Other bodies that may be any body the article has named: «відомство», «служба». */
  readonly anyBodies: readonly string[];
  /** Bodies that an article may mean without having named them: «уряд», «більшість». */
  readonly standing: readonly string[];
  /** A state that the article has named: «країна». */
  readonly states: readonly string[];
  /** Those whom an outlet talked to: «співрозмовник». */
  readonly interviewed: readonly string[];
  /** How a description begins of somebody who is not named: «джерело в уряді»; norms. */
  readonly unnamed: readonly string[];
  /** Someone or some people within a body, whose name is no name of theirs: «джерело в Генштабі», «делегація ООН». */
  readonly within: readonly string[];
  /** How it is said that somebody stays without a name: «на умовах анонімності»; norms. Empty where articles tell it. */
  readonly anonymous: readonly string[];
  /** Words that bring somebody new in: «інший міністр», «один із лідерів», «анонімний»; norms. */
  readonly newcomers: readonly string[];
  /** Titles that say little of who it is, as anybody may be one: «представник», «експерт». */
  readonly vague: readonly string[];
  /** What nobody who holds an office is called who was not called so before: «експерт», «журналіст». */
  readonly callings: readonly string[];
  /** Who speaks for somebody and is not he: «адвокат». */
  readonly spokenFor: readonly string[];
  /** Who accuses before a court, and is never who speaks for the accused. */
  readonly accusing: readonly string[];
  /** Those who serve, which no ruler does: «чиновник», «речник». */
  readonly serving: readonly string[];
  /** Titles that tell of an office in a state, whoever has one: «міністр», «депутат». */
  readonly officials: readonly string[];
  /** Nouns of persons where words show no animacy («minister»); lemmas in small letters. */
  readonly people: readonly string[];
  /** How somebody spoke, where it looks like what he said («anonymity»); small letters. */
  readonly manners: readonly string[];
  /** Relatives, who are somebody new where it is said whose («мати загиблого»). */
  readonly kin: readonly string[];
  /** Words that say no more of a person than his or her sex: «жінка». */
  readonly sexes: readonly string[];
  /** Those who lead, by a word that is also one for a document: «руководство». */
  readonly leaders: readonly string[];

  /** Papers of courts and prosecutors: «ухвала», «позов». */
  readonly papers: readonly string[];
  /** Documents that an outlet publishes: «стаття». */
  readonly published: readonly string[];
  /** Words of somebody, whoever it is: «слова», «заява», «дані». */
  readonly sayings: readonly string[];
  /** «такий», «подібний», «відповідний» before what was said, in every form: «такого висновку»; norms. */
  readonly such: readonly string[];
  /** First words of the formulas with which a document is cited: «згідно [з планом]». */
  readonly accordingTo: readonly string[];

  /** What is asked of somebody: «запитання», «запит». */
  readonly asked: readonly string[];
  /** Verbs of questions («запитати»), prepositions before who is asked with them («у»; norms). */
  readonly asking: readonly string[];
  readonly askedOf: readonly string[];
  /** Verbs with which whoever spoke goes on («додати»), and nobody else answers. */
  readonly goingOn: readonly string[];
  /** Verbs that praise a thing and only greet a person («вітає рішення», «вітає гостей»); lemmas. */
  readonly greeting: readonly string[];
  /** Verbs of those who will not speak ("decline"), what they decline ("comment"), and of calling or receiving somebody ("phone", "welcome"). */
  readonly withholding: readonly string[];
  readonly comments: readonly string[];
  readonly phoning: readonly string[];
  /** What somebody telephones for ("called to thank him"), where the same verb also demands ("called to end the war"); lemmas. */
  readonly onPhone: readonly string[];
  /** Verbs of those who answer or turn to somebody: «відповідати», «звертатися». */
  readonly answering: readonly string[];
  /** Verbs of turning to somebody with what is said: «звернутися до уряду з вимогою»; lemmas. */
  readonly turning: readonly string[];
  /** What something is done on («прохання», «вимога»), and the prepositions of it («на прохання»; norms). */
  readonly requests: readonly string[];
  readonly onRequest: readonly string[];
  /** Verbs of words that also tell what a change of things means: "prices fell, suggesting that …"; where words show no cases. */
  readonly implying: readonly string[];
  /** Verbs behind which a cue of the same letters is a noun: "leaders hold call on trade"; norms, where words show no cases. */
  readonly carryingOut: readonly string[];
  /** Verbs that say something only of a number, and the prepositions before it: "put the cost at $3bn"; lemmas, norms. */
  readonly reckoning: readonly string[];
  readonly reckonedAt: readonly string[];
  /** Messages that go to somebody: «лист», «звернення», «рапорт». */
  readonly letters: readonly string[];

  /** Endings without which nouns and adjectives are compared. */
  readonly endings: readonly string[];

  /** Bodies that are somebody's only with their state («українське МЗС», «генштаб»); also norms. */
  readonly stateBodies: readonly string[];
  /** Bodies that are named with their state too where its name is one word («уряд», «посольство»). */
  readonly bodiesInFull: readonly string[];
  /** How short names of ministries begin («мін*»: «Мінфін»), and what begins so and is none («мінута»); also norms. */
  readonly ministries: readonly string[];
  readonly notMinistries: readonly string[];
  /** Heads of states and governments, who are one in each («прем’єр»). */
  readonly stateHeads: readonly string[];
  /** Adjectives of one who holds an office no more («колишній»); beginnings. */
  readonly former: readonly string[];
  /** Whoever has a ministry, where it is not said which («китайський міністр»). */
  readonly anyMinisters: readonly string[];
  /** Those who wrote a work that is told of («автори», «соціологи»), and those who may have («експерти»); lemmas. */
  readonly writers: readonly string[];
  readonly experts: readonly string[];
  /** Works that such people write. */
  readonly works: readonly string[];
  /** Words of the names of bodies that study («інститут», «центр»). */
  readonly thinkers: readonly string[];
  /** Bodies that a state has elsewhere («посольство»). */
  readonly missions: readonly string[];
  /** Who leads a state, whatever the office («лідер»). */
  readonly stateLeaders: readonly string[];
  /** A state as one of several that talk («турецька сторона»). */
  readonly sides: readonly string[];
  /** Persons of whom two who met are spoken of («співрозмовники», «лідери двох країн»). */
  readonly twoWhoMet: readonly string[];
  /** What of several states is said to speak for each («обидві столиці»); lemmas. */
  readonly speakForStates: readonly string[];
  /** What any body may be called («обидві компанії»); lemmas. */
  readonly bodiesAtLarge: readonly string[];
  /** What can mean two only («обидва»); lemmas. */
  readonly justBoth: readonly string[];
  /** Nouns of persons that a tagger takes for things («член комітету»). */
  readonly holders: readonly string[];
  /** So many of the people of a body («більшість членів НАТО»); lemmas. */
  readonly sharesOfPeople: readonly string[];
  /** Parts of a body that speak and are not the body («пресслужба ООН»). */
  readonly partsOfBodies: readonly string[];
  /** What offices are of in words of no meaning («з питань», «у справах»); norms. */
  readonly matters: readonly string[];
  /** Adjectives before the noun of a formula that name no owner: «за власними словами»; norms. */
  readonly notOwners: readonly string[];
  /** Adjectives of data of which one does not say whose they are: «за різними даними», «за неофіційними»; norms. */
  readonly unsaid: readonly string[];
  /** Adjectives of data that are spoken of as of a document: «за офіційними даними»; norms. */
  readonly official: readonly string[];
  /** Words that take up who was named last («останній»). */
  readonly lastNamed: readonly string[];
  /** Mass media as a word that ends in capitals («ЗМІ», «росЗМІ»); forms. */
  readonly massMedia: readonly string[];
  /** Surveys and reports that a headline names without their owner («…, – опитування»); norms. */
  readonly surveys: readonly string[];
  /** Words before a colon that announce or list, and say nothing («фото: …»); norms. */
  readonly labels: readonly string[];
  /** First words of what a headline announces after its colon, besides those of questions («…: що відомо»); norms. */
  readonly announcing: readonly string[];
  /** What a headline announces in a word or two («…: подробиці»); norms. */
  readonly announced: readonly string[];
}
