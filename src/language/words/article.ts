/** The words of a language that the article need. */
export interface ArticleWords {
  readonly language: string;
}
