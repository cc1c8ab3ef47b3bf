/**
 * An Atom feed (RFC 4287) of ours, whatever it tells of: the export, a kept search, an alert. feedsmith, which reads
 * feeds here, would write markup of articles into CDATA and indent around it; escaped text is safe wherever it ends up.
 */
import { visible } from '../visible.js';
import { escaped } from './xml.js';

export interface AtomHead {
  /** An IRI that stays the same. */
  readonly id: string;
  readonly title: string;
  /** ISO 8601. */
  readonly updated: string;
}

export interface AtomItem extends AtomHead {
  readonly published?: string | null;
  readonly author?: string | null;
  /** The first is the item itself, the others stand beside it. */
  readonly links: readonly string[];
  readonly category?: string;
  readonly text: string;
}

export function atomDocument(head: AtomHead, items: readonly AtomItem[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    headText(head),
    '<author><name>Litopys</name></author>',
    '<generator>Litopys</generator>',
    ...items.map(itemText),
    '</feed>\n',
  ].join('\n');
}

function itemText(item: AtomItem): string {
  const { published, author, links, category, text } = item;
  return [
    '<entry>',
    headText(item),
    ...(published ? [`<published>${escaped(published)}</published>`] : []),
    ...(author ? [`<author><name>${shown(author)}</name></author>`] : []),
    ...links.map((link, at) => `<link rel="${at === 0 ? 'alternate' : 'related'}" href="${escaped(link)}"/>`),
    ...(category ? [`<category term="${escaped(category)}"/>`] : []),
    `<content type="text">${shown(text)}</content>`,
    '</entry>',
  ].join('\n');
}

const headText = ({ id, title, updated }: AtomHead): string =>
  `<id>${escaped(id)}</id>\n<title>${shown(title)}</title>\n<updated>${escaped(updated)}</updated>`;

const shown = (text: string): string => escaped(visible(text));
