import type { Article, BlockKind } from '../model/index.js';

/** Kinds of blocks that are the running text of an article; the others are its headline, pictures and teasers. */
const BODY_KINDS: ReadonlySet<BlockKind> = new Set(['lead', 'paragraph', 'subheading', 'quote']);

export function isBody(kind: BlockKind): boolean {
  return BODY_KINDS.has(kind);
}

/** The running text of an article: its lead, paragraphs, subheadings and quotations, a blank line between them. */
export function bodyText({ text, blocks }: Pick<Article, 'text' | 'blocks'>): string {
  return blocks
    .filter(({ kind }) => isBody(kind))
    .map(({ start, end }) => text.slice(start, end))
    .join('\n\n');
}
