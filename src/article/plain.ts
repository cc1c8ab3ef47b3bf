import type { ArticleWords } from '../language/words/article.js';
import { type Article, LitopysError } from '../model/index.js';
import { contentId } from '../text/hash.js';
import { trimmed } from '../text/spans.js';

/** What is known of a document besides its text. */
export interface Publication {
  readonly outlet?: string | null;
  readonly url?: string | null;
  readonly byline?: string | null;
  readonly published?: string | null;
  readonly language?: string | null;
}

/** An article from plain text: a paragraph a line. First version. @throws LitopysError `article.empty` */
export function plainArticle(text: string, publication: Publication, _words: ArticleWords | null): Article {
  const blocks = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const block = trimmed(text, match.index, match.index + match[0].length);
    if (block) blocks.push({ ...block, kind: 'paragraph' as const, rule: 'line', credit: null });
  }
  if (blocks.length === 0) throw new LitopysError('article.empty', 'there is no text to read');
  const { outlet = null, url = null, byline = null, published = null, language = null } = publication;
  return {
    id: contentId(text, outlet ?? '', url ?? '', published ?? ''),
    text,
    title: null,
    outlet,
    url,
    byline,
    published,
    language,
    blocks,
    dropped: [],
  };
}
