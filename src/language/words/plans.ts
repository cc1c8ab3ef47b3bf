/** The words by which a language tells what a speaker and his side mean to do from what will happen. Lemmas. */
export interface PlanWords {
  /** Those whose word is that of what they lead or serve: «міністр», «речник», «глава»; `*` as in `SourceWords`. */
  readonly answering: readonly string[];
  /** Those among them who speak for somebody and tell what he will do: «речник». */
  readonly speaking: readonly string[];
  /** Those among them who lead a business and no part of a state: «директор». */
  readonly business: readonly string[];
  /** Beside a title: whoever had it answers for nothing any more («колишній»); also titles that say so themselves. */
  readonly former: readonly string[];
  /** What a speaker leads or serves without its name: «країна», «уряд». */
  readonly sides: readonly string[];
  /** The same of a business: «компанія». */
  readonly firms: readonly string[];
  /** What nobody decides to do, or not as his own deed alone: «отримати», «стати». */
  readonly unwilled: readonly string[];
  /** Behind which an infinitive tells what will be done: «не стане підписувати». */
  readonly taking: readonly string[];
  /** What befalls or comes to whoever it is told of, also of oneself: «перемогти», «втратити», «зрости». */
  readonly befalling: readonly string[];
  /** In the first person, words about what is said: «скажу», «додам». */
  readonly remarks: readonly string[];
  /** Those of them that are a deed when it is said to whom («скажу людям»), other than the hearer. */
  readonly telling: readonly string[];
}
