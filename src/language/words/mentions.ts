/** The words of a language that the mentions need. */
export interface MentionWords {
  readonly language: string;
}
