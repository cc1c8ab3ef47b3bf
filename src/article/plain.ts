import type { ArticleWords } from '../language/words/article.js';
import type { Article, Block, Dropped } from '../model/index.js';
import { contentId } from '../text/hash.js';
import { blocksOf, titleOf } from './blocks.js';
import { checkText, empty } from './limits.js';
import { linesOf } from './pieces.js';

/** What is known of a document besides its text. */
export interface Publication {
  readonly outlet?: string | null;
  readonly url?: string | null;
  readonly byline?: string | null;
  readonly published?: string | null;
  readonly language?: string | null;
  /** When it was last changed, as `published`. */
  readonly updated?: string | null;
  /** The address a page says it should be cited by. */
  readonly canonical?: string | null;
  /** Whose text it is, where the outlet passes it on: the channel a post was forwarded from. */
  readonly origin?: string | null;
  /** The `Content-Type` header its bytes came with. */
  readonly contentType?: string | null;
}

/**
 * An article from plain text, a paragraph a line. The text is kept as it is given: offsets point into it.
 * @throws LitopysError `article.empty`, `article.binary`, `article.too-long`
 */
export function plainArticle(text: string, publication: Publication, words: ArticleWords | null): Article {
  checkText(text);
  const dropped: Dropped[] = [];
  const blocks = blocksOf(text, linesOf(text, dropped), words, dropped);
  return assemble(text, publication, blocks, dropped);
}

/** Hash of the text and of what is known of its publication. */
export function articleId(
  text: string,
  { outlet, url, published }: Pick<Publication, 'outlet' | 'url' | 'published'>,
): string {
  return contentId(text, outlet ?? '', url ?? '', published ?? '');
}

/** @throws LitopysError `article.empty` when no block is left */
export function assemble(
  text: string,
  publication: Publication,
  blocks: readonly Block[],
  dropped: readonly Dropped[],
): Article {
  if (blocks.length === 0) throw empty();
  const { outlet = null, url = null, byline = null, published = null, language = null } = publication;
  const { updated, canonical, origin } = publication;
  return {
    id: articleId(text, { outlet, url, published }),
    text,
    title: titleOf(text, blocks),
    outlet,
    url,
    byline,
    published,
    ...(updated != null && { updated }),
    ...(canonical != null && { canonical }),
    ...(origin != null && { origin }),
    language,
    blocks: [...blocks],
    dropped: [...dropped],
  };
}
