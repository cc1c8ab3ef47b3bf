/** What can be read of a feed that is not well-formed: items by their tags, whatever is left open or cut off. */
import { Parser } from 'htmlparser2';
import type { Feed, FeedDraft, ItemDraft } from './feed.js';
import { wordsOfTitle } from './titles.js';

/** Tags of an item, and of the feed, with the field each fills. The first that has words counts. */
const FIELDS: Record<string, keyof ItemDraft> = {
  title: 'title',
  link: 'link',
  guid: 'id',
  id: 'id',
  pubdate: 'published',
  published: 'published',
  'dc:date': 'published',
  updated: 'updated',
  'dc:creator': 'author',
  'dc:author': 'author',
  'itunes:author': 'author',
  author: 'author',
  description: 'summary',
  summary: 'summary',
  'itunes:summary': 'summary',
  'content:encoded': 'content',
  content: 'content',
  source: 'source',
};
const ITEMS = new Set(['item', 'entry']);
const ROOTS: Record<string, Feed['format']> = { rss: 'rss', channel: 'rss', feed: 'atom', 'rdf:rdf': 'rdf' };

type Fields = { -readonly [Field in keyof ItemDraft]: ItemDraft[Field] };

/** What stands before the name of a root that is known without it. */
function prefixOf(root: string): string {
  const at = root.indexOf(':') + 1;
  return at > 0 && !ROOTS[root] && ROOTS[root.slice(at)] ? root.slice(0, at) : '';
}

/** @returns null when nothing in the text looks like a feed */
export function looseFeed(text: string): { format: Feed['format']; draft: FeedDraft } | null {
  let format: Feed['format'] | null = null;
  const head: Fields = {};
  const items: Fields[] = [];
  let item: Fields | null = null;
  let field: keyof ItemDraft | null = null;
  let words = '';
  const close = () => {
    const target = item ?? head;
    if (field && words.trim() !== '') target[field] ??= words.trim();
    field = null;
    words = '';
  };
  // `<r:rss xmlns:r=…>`: the prefix that the feed gives its own tags.
  let prefix = '';
  const nameOf = (written: string): string => {
    const name = written.toLowerCase();
    return prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name;
  };
  const parser = new Parser(
    {
      onopentag(written, attributes) {
        if (format === null) prefix = prefixOf(written.toLowerCase());
        const name = nameOf(written);
        format ??= ROOTS[name] ?? null;
        if (ITEMS.has(name)) {
          close();
          item = {};
          items.push(item);
          return;
        }
        const next = FIELDS[name];
        // Markup inside a field that was not escaped belongs to the field.
        if (!next) return;
        close();
        field = next;
        if (name === 'link' && attributes.href && (attributes.rel ?? 'alternate') === 'alternate')
          words = attributes.href;
      },
      ontext(part) {
        if (field) words += part;
      },
      onclosetag(written) {
        const name = nameOf(written);
        if (ITEMS.has(name)) {
          close();
          item = null;
        } else if (FIELDS[name]) close();
      },
      onend: close,
    },
    { xmlMode: true, decodeEntities: true, lowerCaseTags: false },
  );
  parser.end(text);
  if (!format) return null;
  return {
    format,
    draft: {
      title: head.title,
      site: head.link,
      items: items.map((one) => ({ ...one, title: wordsOfTitle(one.title) })),
    },
  };
}
