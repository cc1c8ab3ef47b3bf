/** The words of a language that the contacts need. */
export interface ContactWords {
  readonly language: string;
}
