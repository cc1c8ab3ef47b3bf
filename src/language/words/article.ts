/**
 * The words by which a language marks the parts of an article that are not its running text.
 * Phrases are matched without regard to case, to the kind of apostrophe and to the width of white space.
 */
export interface ArticleWords {
  readonly language: string;
  /** Lines that open a list of other articles: «Вас також можуть зацікавити новини:». A colon may follow. */
  readonly teaserSections: readonly string[];
  /** Words before the headline of another article, inside a line or on one of their own: «Читайте також: …». With `:` at its end, only with a colon. */
  readonly teaserMarks: readonly string[];
  /** Words that head a picture credit: «Фото: …», «… / Колаж УНІАН». */
  readonly credits: readonly string[];
  /** Words that open a caption: «На фото …». */
  readonly captionStarts: readonly string[];
  /** Openings of lines and sentences that belong to the site and not to the article: rights, subscriptions. */
  readonly boilerplate: readonly string[];
  /** Openings of short lines that belong to a web page: adverts, buttons, subscriptions. Used in pages only. */
  readonly notices: readonly string[];
  /** Titles of what stands where no article is: «Сторінку не знайдено». In small letters. */
  readonly absent: readonly string[];
  /** Words before the name of the author on a line of its own: «Автор: …», "By …". In small letters. */
  readonly bylines: readonly string[];
  /** Words before the time of the last change: «Оновлено: …». In small letters. */
  readonly updates: readonly string[];
  /** Openings of a line, or of a sentence in one, that tells when a text was published: «Дата публікації: …», "This story was …". In small letters. */
  readonly publications: readonly string[];
  /** `Europe/Kyiv: за київським часом`; whose clocks an hour is told by, as it stands behind the hour. In small letters. With `$` at its end, only where no word follows. */
  readonly zones: string;
  /** Openings of a line that says whose text it is: «За матеріалами …», «Джерело: …». With `:` at its end, only with a colon. */
  readonly origins: readonly string[];
  /** Ends of a line that begins with an agency which had a part in the text: "… contributed to this report". */
  readonly shares: readonly string[];
  /** Words that, with a capital and no full stop before them, show that a new sentence was glued on. */
  readonly openers: readonly string[];
}
