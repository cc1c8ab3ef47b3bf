/** Records of news APIs, NDJSON and CSV → documents, by a mapping of fields or by the names they commonly have. */
import { isTime } from '../../model/index.js';
import { type Item, type Known, NOTHING_KNOWN } from '../contract.js';
import { feedTime } from '../feeds/dates.js';
import { wordsOfTitle } from '../feeds/titles.js';
import { titled, titledMarkup } from '../titled.js';
import { withoutClipping, withoutOutlet } from './clipped.js';

/** Where each thing stands in a record: a path with dots («source.name»). What is left out is looked for by common names. */
export interface Mapping {
  /** For JSON that is no list: where the list stands. */
  readonly items?: string;
  readonly text?: string;
  readonly html?: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly byline?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly language?: string;
  readonly doc?: string;
}

export const MAPPED = [
  'items',
  'text',
  'html',
  'title',
  'outlet',
  'url',
  'byline',
  'published',
  'updated',
  'language',
  'doc',
] as const;
type Field = Exclude<(typeof MAPPED)[number], 'items'>;

/** Names that APIs and exports give to a field, the likelier first. */
const COMMON: Record<Field, readonly string[]> = {
  text: [
    'text',
    'body',
    'content',
    'fulltext',
    'full_text',
    'article_text',
    'articleBody',
    'maintext',
    'fields.bodyText',
    'description',
  ],
  html: ['html', 'raw_html', 'content_html', 'content.rendered', 'fields.body'],
  title: ['title', 'headline', 'webTitle', 'title.rendered', 'fields.headline', 'name'],
  outlet: [
    'outlet',
    'source.name',
    'source.title',
    'source_name',
    'source_domain',
    'source',
    'publisher',
    'domain',
    'site_name',
  ],
  url: ['url', 'link', 'webUrl', 'web_url', 'canonical_url'],
  byline: ['byline', 'fields.byline', 'author', 'authors', 'creator'],
  published: [
    'published',
    'publishedAt',
    'published_at',
    'date_publish',
    'datePublished',
    'pubDate',
    'published_date',
    'webPublicationDate',
    'dateTime',
    'date',
    'seendate',
    'timestamp',
  ],
  updated: [
    'updated',
    'updatedAt',
    'updated_at',
    'dateModified',
    'date_modified',
    'modified',
    'lastModified',
  ],
  language: ['language', 'lang'],
  doc: ['doc', 'id', 'uri', 'uuid', '_id'],
};

/** Lists that hold the articles of an answer. */
const LISTS = [
  'articles',
  'articles.results',
  'results',
  'items',
  'data',
  'docs',
  'response.docs',
  'response.results',
  'news',
  'hits.hits',
];

/** The records of a JSON value: itself when it is a list, else the list at the mapping's path or a common one. */
export function recordsIn(value: unknown, mapping: Mapping): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  const paths = mapping.items ? [mapping.items] : LISTS;
  for (const path of paths) {
    const found = at(value, path);
    if (Array.isArray(found)) return found;
  }
  return null;
}

/**
 * One record → its document.
 * @param place where it stands («line 7»), and the name of the document when it has none
 */
export function recordItem(record: unknown, mapping: Mapping, place: string, name: string): Item {
  if (typeof record !== 'object' || record === null) return { skipped: { place, why: 'not an object' } };
  const field = (which: Field) => fieldOf(record, which, mapping);
  const outlet = field('outlet');
  const title = withoutOutlet(wordsOfTitle(field('title') ?? undefined) ?? null, outlet);
  const given = field('text');
  const text = given && withoutClipping(given);
  const html = text === null ? field('html') : null;
  if (text === null && html === null) return { skipped: { place, why: noText(record) } };
  const known: Known = {
    ...NOTHING_KNOWN,
    title,
    outlet,
    url: field('url'),
    byline: field('byline'),
    // WordPress writes the hour of its site, and the one of UTC beside it, both without a zone.
    published: inUtc(at(record, 'date_gmt'), mapping.published) ?? timeOf(field('published')),
    // Feeds and pages leave out a change told as "2 hours ago", too.
    updated: inUtc(at(record, 'modified_gmt'), mapping.updated) ?? onlyTime(timeOf(field('updated'))),
    language: field('language')?.toLowerCase().slice(0, 12) ?? null,
  };
  return {
    document: {
      doc: field('doc') ?? name,
      content: text === null ? titledMarkup(title, html ?? '') : titled(title, text),
      contentType: html === null ? 'text/plain' : 'text/html',
      known,
    },
  };
}

/** Says which fields were there, so that one can be named. */
function noText(record: object): string {
  const paths = Object.entries(record).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.keys(value)
          .slice(0, 9)
          .map((inner) => `${name}.${inner}`)
      : [name],
  );
  const shown = paths.slice(0, 20).map((path) => path.slice(0, 60));
  return `no text in it; name where it stands with --map text=FIELD or --map html=FIELD (it has ${shown.join(', ') || 'no fields'})`;
}

function fieldOf(record: object, field: Field, mapping: Mapping): string | null {
  const paths = mapping[field] ? [mapping[field]] : COMMON[field];
  for (const path of paths) {
    const words = wordsOf(at(record, path));
    if (words !== null) return words;
  }
  return null;
}

/** The value at a path of own properties. */
function at(value: unknown, path: string): unknown {
  if (typeof value === 'object' && value !== null && Object.hasOwn(value, path))
    return (value as Record<string, unknown>)[path];
  let here = value;
  for (const name of path.split('.')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, name)) return undefined;
    here = (here as Record<string, unknown>)[name];
  }
  return here;
}

function wordsOf(value: unknown): string | null {
  // Exports of MongoDB: `{"$date": "2025-01-21T10:00:00Z"}`.
  const date = at(value, '$date');
  if (date !== undefined) return typeof date === 'object' ? null : wordsOf(date);
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return (
      value
        .map((one) => wordsOf(one) ?? wordsOf(at(one, 'name')))
        .filter((one) => one !== null)
        .join(', ') || null
    );
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** A time that is known to be in UTC; null where the user names another field. */
function inUtc(value: unknown, mapped: string | undefined): string | null {
  const isLocal = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(value);
  return isLocal && mapped === undefined && isTime(value) ? `${value}Z` : null;
}

/**
 * Seconds and milliseconds since 1970, GDELT's 20250121T100000Z and what feeds write, as ISO 8601. Other words stay as
 * they are: that they are no time is said of the article.
 */
function timeOf(words: string | null): string | null {
  if (words === null) return null;
  const compact = /^(\d{4})(\d{2})(\d{2})T?(\d{2})(\d{2})(\d{2})Z?$/.exec(words);
  if (compact) return `${compact[1]}-${compact[2]}-${compact[3]}T${compact[4]}:${compact[5]}:${compact[6]}Z`;
  if (!/^\d{9,13}$/.test(words)) return isTime(words) ? words : (feedTime(words) ?? words);
  const number = Number(words);
  return new Date(number < 1e11 ? number * 1000 : number).toISOString();
}

function onlyTime(words: string | null): string | null {
  return words !== null && isTime(words) ? words : null;
}
