import type { ArticleWords } from '../language/words/article.js';
import type { Article, Note } from '../model/index.js';
import { decode } from './decode.js';
import { isPage } from './is-page.js';
import { MOST_CHARACTERS, MOST_PAGE_CHARACTERS, tooLong } from './limits.js';
import { type PageWords, pageArticle } from './page.js';
import { type Publication, plainArticle } from './plain.js';
import { withRealTime } from './published.js';
import { syndicatedFrom } from './syndication.js';

/** An article and what should be known of how its text came about. */
export interface DocumentRead {
  readonly article: Article;
  readonly notes: readonly Note[];
}

/**
 * An article from a file's bytes or from a text, plain or HTML.
 * @param wordsOf the words for the language of a text; `stated` is the language named by the page or the caller
 * @throws LitopysError `article.empty`, `article.binary`, `article.too-long`, `article.too-deep`
 */
export function documentArticle(
  input: Uint8Array | string,
  publication: Publication,
  wordsOf: (text: string, stated: string | null) => PageWords | null,
): DocumentRead {
  if (input.length > MOST_PAGE_CHARACTERS * 4) throw tooLong(input.length, MOST_CHARACTERS, 'characters');
  const notes: Note[] = [];
  const came =
    typeof input === 'string' ? input : decodeWithNotes(input, publication.contentType ?? null, notes);
  const text = withoutNul(came);
  if (text !== came)
    notes.push({ code: 'encoding.nul', message: 'characters of code 0, which no text has, stand as U+FFFD' });
  const clean = Object.fromEntries(
    Object.entries(publication).map(([field, value]) => [field, value && withoutNul(value)]),
  ) as Publication;
  const known = withRealTime(clean, notes);
  let words: ArticleWords | null = null;
  const noting = (one: string, stated: string | null): PageWords | null => {
    const found = wordsOf(one, stated);
    words = found?.article ?? null;
    return found;
  };
  const article = isPage(text)
    ? pageArticle(text, known, noting, notes)
    : plainArticle(
        text,
        known,
        text.length <= MOST_CHARACTERS ? (noting(text, known.language ?? null)?.article ?? null) : null,
      );
  return withOrigin(article, words, notes);
}

/** What the source of a document says of its origin goes before what its lines say. */
function withOrigin(article: Article, words: ArticleWords | null, notes: Note[]): DocumentRead {
  const found = article.origin ? null : syndicatedFrom(article, words);
  if (!found || found.origin === article.outlet) return { article, notes };
  const { origin, rule } = found;
  notes.push({ code: 'article.syndicated', message: `passed on from ${origin} (${rule})` });
  return { article: { ...article, origin }, notes };
}

/** As browsers do with it: no database of text can keep it. Offsets stay what they were. */
const withoutNul = (text: string): string => text.replaceAll('\0', '\ufffd');

function decodeWithNotes(bytes: Uint8Array, contentType: string | null, notes: Note[]): string {
  const { text, encoding, how, replaced } = decode(bytes, contentType);
  if (replaced > 0) {
    notes.push({
      code: 'encoding.replaced',
      message: `${replaced} characters could not be read as ${encoding} and stand as U+FFFD`,
    });
  }
  if (how === 'letter frequency') {
    notes.push({ code: 'encoding.guessed', message: `the encoding was not stated; read as ${encoding}` });
  }
  return text;
}
