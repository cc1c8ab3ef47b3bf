/** The words by which a language tells what a speaker and his side mean to do from what will happen. Lemmas. */
export interface PlanWords {
  /** Those whose word is that of what they lead or serve: «міністр», «речник», «глава»; `*` as in `SourceWords`. */
  readonly answering: readonly string[];
  /** What a speaker leads or serves without its name: «країна», «уряд», «компанія». */
  readonly sides: readonly string[];
  /** What nobody decides to do: «перемогти», «отримати», «зрости». */
  readonly unwilled: readonly string[];
}
