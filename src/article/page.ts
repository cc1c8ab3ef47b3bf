import type { ArticleWords } from '../language/words/article.js';
import type { Article, BlockKind, Dropped } from '../model/index.js';
import { blocksOf } from './blocks.js';
import { type Passage, pageParts } from './elements.js';
import { checkText, empty, MOST_CHARACTERS, MOST_PAGE_CHARACTERS } from './limits.js';
import { publicationOf } from './metadata.js';
import type { Piece } from './pieces.js';
import { assemble, type Publication } from './plain.js';
import { looksLikeHeadline } from './shape.js';

/** Whether a text is an HTML page rather than running text. */
export function isPage(text: string): boolean {
  const head = text.slice(0, 3000);
  return (
    /^[\s\ufeff]*(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype\s+html|html|head|body|article|main|meta)\b/i.test(
      head,
    ) ||
    (/^[\s\ufeff]*<(?:\?xml|div|p|h1|section)\b/i.test(head) &&
      /<\/(?:p|div|h1)>/i.test(text.slice(0, 50_000)))
  );
}

/**
 * An article from an HTML page. Its text is made of the page's blocks, parted by blank lines; offsets point into that
 * text. What the caller knows of the publication goes before what the page says.
 * @param wordsOf the words for the language of a text; `stated` is the language the page or the caller names
 * @throws LitopysError `article.empty`, `article.binary`, `article.too-long`, `article.too-deep`
 */
export function pageArticle(
  html: string,
  publication: Publication,
  wordsOf: (text: string, stated: string | null) => ArticleWords | null,
): Article {
  checkText(html, MOST_PAGE_CHARACTERS);
  const parts = pageParts(html);
  const { title, ...stated } = publicationOf(parts);
  const known = { ...stated, ...given(publication) };
  const dropped: Dropped[] = [...parts.skipped].map(([what, characters]) => ({
    rule: 'not the article',
    what,
    characters,
  }));
  const kept = articlePassages(parts.passages, dropped);
  const { text, pieces } = compose(withTitle(kept, title));
  if (pieces.length === 0) throw empty();
  checkText(text, MOST_CHARACTERS);
  const words = wordsOf(text, known.language ?? null);
  return assemble(text, known, blocksOf(text, pieces, words, dropped), dropped);
}

function given(publication: Publication): Publication {
  return Object.fromEntries(Object.entries(publication).filter(([, value]) => value != null));
}

interface Kept {
  readonly text: string;
  readonly kind: BlockKind | null;
  readonly rule: string;
}

/** The passages of the group with the most running text, told apart by their elements; the rest is dropped. */
function articlePassages(passages: readonly Passage[], dropped: Dropped[]): Kept[] {
  const weight = new Map<number, number>();
  for (const passage of passages) {
    if (passage.outside !== null || passage.tag.startsWith('h')) continue;
    const running = Math.max(0, passage.text.length - 2 * passage.linked);
    weight.set(passage.group, (weight.get(passage.group) ?? 0) + running * (passage.tag === 'p' ? 2 : 1));
  }
  const group = [...weight].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
  const headline =
    passages.find(({ tag, group: of }) => tag === 'h1' && of === group) ??
    passages.find(({ tag }) => tag === 'h1');
  const kept: Kept[] = [];
  let elsewhere = 0;
  for (const passage of passages) {
    const one = passage === headline ? { text: passage.text, kind: 'headline' as const, rule: 'h1' } : null;
    const found = one ?? (passage.group === group ? keep(passage) : null);
    if (found) kept.push(found);
    else elsewhere += passage.text.length;
  }
  if (elsewhere > 0)
    dropped.push({ rule: 'outside the article', what: 'other passages', characters: elsewhere });
  return kept;
}

const KIND_OF_TAG: Readonly<Record<string, BlockKind>> = {
  h1: 'subheading',
  h2: 'subheading',
  h3: 'subheading',
  h4: 'subheading',
  h5: 'subheading',
  h6: 'subheading',
  figcaption: 'caption',
  blockquote: 'quote',
};

/** Shorter bare text between elements is a label, a date or a counter. */
const LEAST_BARE = 60;

function keep({ tag, text, linked, outside }: Passage): Kept | null {
  const isLink = linked > text.length * 0.6;
  if (isLink || outside !== null) {
    const teaser = isLink && text.length >= 25 && looksLikeHeadline(text, 220) && text.includes(' ');
    return teaser ? { text, kind: 'teaser', rule: outside ?? 'link' } : null;
  }
  if (tag === 'div' && text.length < LEAST_BARE) return null;
  const kind = KIND_OF_TAG[tag] ?? null;
  return { text, kind, rule: tag };
}

/** A page without `h1` gets its headline from what its head says. */
function withTitle(kept: readonly Kept[], title: string | null): readonly Kept[] {
  if (title === null || kept.length === 0 || kept.some(({ kind }) => kind === 'headline')) return kept;
  return [{ text: title.replace(/\s+/g, ' '), kind: 'headline', rule: 'title of the page' }, ...kept];
}

function compose(kept: readonly Kept[]): { text: string; pieces: Piece[] } {
  const parts: string[] = [];
  const pieces: Piece[] = [];
  let at = 0;
  for (const { text, kind, rule } of kept) {
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    if (at > 0) at += 2;
    pieces.push({ start: at, end: at + text.length, kind, rule, credit: null });
    parts.push(text);
    at += text.length;
  }
  return { text: parts.join('\n\n'), pieces };
}
