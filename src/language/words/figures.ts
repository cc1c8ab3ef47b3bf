/** The words of a language that the figures need. */
export interface FigureWords {
  readonly language: string;
}
