/** The words of a language that the dates need. */
export interface DateWords {
  readonly language: string;
}
