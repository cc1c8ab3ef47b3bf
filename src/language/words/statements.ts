/** The words of a language that the statements need. */
export interface StatementWords {
  readonly language: string;
}
