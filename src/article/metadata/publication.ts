import type { Publication } from '../plain.js';
import type { Tree } from '../tree.js';
import { bylineOf } from './byline.js';
import { type LinkedData, list, object, string, unescaped } from './json-ld.js';
import type { Signs } from './signs.js';
import { isoOf, type Months, machineStamp, type SlashOrder, type Stamp, writtenStamp } from './stamp.js';
import { zoneAt } from './zone.js';

/** What a page says of its publication, and by which sign each of its times was told. */
export interface Stated extends Publication {
  readonly rules: readonly string[];
}

export interface PublicationInput {
  readonly tree: Tree;
  readonly linked: LinkedData;
  readonly signs: Signs;
  /** Lines near the headline and at the end, where people read of author and day. */
  readonly lines: readonly string[];
  readonly months: Months;
  readonly bylines: readonly string[];
  readonly updatedWords: readonly string[];
  readonly site: readonly string[];
  /** Where the page came from, when the caller knows. */
  readonly url: string | null;
}

const PUBLISHED_METAS = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'og:pubdate',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'mediator_published_time',
  'cxenseparse:recs:publishtime',
  'publish-date',
  'publish_date',
  'publishdate',
  'published_at',
  'published-date',
  'pubdate',
  'date.published',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'article.published',
  'article_date_original',
  'originalpublicationdate',
  'citation_publication_date',
  'citation_online_date',
  'article.created',
  'displaydate',
  'bt:pubdate',
  'rnews:datepublished',
  'analyticsattributes.articledate',
  'ptime',
  'date',
  'created',
  'dat',
];
const UPDATED_METAS = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'article:updated_time',
  'lastmod',
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
  'last-updated',
  'updated_time',
  'revised',
  'utime',
  'bt:moddate',
];

/** What is known of the publication: JSON-LD first, then meta tags, marked elements, and last what people read. */
export function publicationOf(input: PublicationInput): Stated {
  const { tree, linked, site } = input;
  const meta = (...keys: string[]): string | null => {
    for (const key of keys) {
      const value = tree.metas.get(key);
      if (value && value.trim() !== '') return unescaped(value);
    }
    return null;
  };
  const canonical =
    address(meta('canonical')) ?? address(meta('og:url')) ?? address(string(linked.article?.url));
  const order: SlashOrder =
    /^en[-_]us\b/i.test(meta('html:lang') ?? meta('og:locale') ?? 'en-US') ||
    /^en$/i.test(meta('html:lang') ?? '')
      ? 'month first'
      : 'day first';
  const read = (text: string | null) =>
    text === null ? null : (machineStamp(text) ?? writtenStamp(text, input.months, order));
  const published = firstStamp(publishedCandidates(input, meta, canonical), read);
  const updated = firstStamp(updatedCandidates(input, meta), read);
  const where = input.url ?? canonical;
  return {
    outlet:
      nameOf(linked.article?.publisher, linked) ??
      meta('og:site_name', 'application-name', 'dc.publisher', 'publisher', 'apple-mobile-web-app-title') ??
      site[0] ??
      null,
    byline: bylineOf({ linked, meta, signs: input.signs, lines: input.lines, openers: input.bylines, site }),
    published: published && zoned(published.stamp, updated?.stamp ?? null, where),
    updated: updated && zoned(updated.stamp, published?.stamp ?? null, where),
    language:
      languageOf(string(linked.article?.inLanguage)) ??
      languageOf(meta('html:lang', 'og:locale', 'content-language', 'language', 'dc.language')),
    url: canonical,
    canonical,
    rules: [published && `published: ${published.rule}`, updated && `updated: ${updated.rule}`].filter(
      (one) => one !== null,
    ),
  };
}

interface Candidate {
  readonly rule: string;
  readonly text: string | null;
}

interface FoundStamp {
  readonly stamp: Stamp;
  readonly rule: string;
}

type Meta = (...keys: string[]) => string | null;

function publishedCandidates(
  { linked, signs, lines, updatedWords, url }: PublicationInput,
  meta: Meta,
  canonical: string | null,
): Candidate[] {
  const isUpdate = ({ marks, text }: { marks: string; text: string }) =>
    /-(?:modified|updated|last-updated|lastmod)-/.test(marks) ||
    updatedWords.some((word) => text.toLowerCase().startsWith(word));
  const times = signs.times.filter((time) => !isUpdate(time));
  const near = [...times.filter(({ after }) => after), ...times.filter(({ after }) => !after).reverse()];
  const machine = near.filter(({ name, machine }) => name === 'time' && machine !== null);
  return [
    {
      rule: 'JSON-LD',
      text:
        string(linked.article?.datePublished) ??
        string(linked.article?.dateCreated) ??
        string(linked.article?.uploadDate),
    },
    ...PUBLISHED_METAS.slice(0, -3).map((key) => ({ rule: `meta ${key}`, text: meta(key) })),
    {
      rule: 'itemprop',
      text: signs.properties.get('datePublished') ?? signs.properties.get('dateCreated') ?? null,
    },
    { rule: 'JSON-LD of the page', text: string(linked.page?.datePublished) },
    ...machine.map(({ machine }) => ({ rule: 'time element', text: machine })),
    ...near
      .filter(({ machine }) => machine !== null)
      .map(({ machine }) => ({ rule: 'marked time', text: machine })),
    ...near.map(({ text }) => ({ rule: 'marked as date', text })),
    ...lines
      .filter(
        (line) => line.length < 160 && !updatedWords.some((word) => line.toLowerCase().startsWith(word)),
      )
      .map((text) => ({ rule: 'line near the headline', text })),
    ...PUBLISHED_METAS.slice(-3).map((key) => ({ rule: `meta ${key}`, text: meta(key) })),
    { rule: 'address of the page', text: dayInAddress(url ?? canonical) },
    { rule: 'JSON-LD, changed', text: string(linked.article?.dateModified) },
    { rule: 'meta, changed', text: meta(...UPDATED_METAS) },
  ];
}

function updatedCandidates(
  { linked, signs, updatedWords, lines }: PublicationInput,
  meta: Meta,
): Candidate[] {
  const says = (text: string) => updatedWords.some((word) => text.toLowerCase().includes(word));
  return [
    { rule: 'JSON-LD', text: string(linked.article?.dateModified) },
    ...UPDATED_METAS.map((key) => ({ rule: `meta ${key}`, text: meta(key) })),
    { rule: 'itemprop', text: signs.properties.get('dateModified') ?? null },
    { rule: 'JSON-LD of the page', text: string(linked.page?.dateModified) },
    ...signs.times
      .filter(({ marks, text }) => /-(?:modified|updated|last-updated)-/.test(marks) || says(text))
      .map(({ machine, text }) => ({ rule: 'marked as update', text: machine ?? text })),
    ...lines
      .filter((line) => line.length < 160 && says(line))
      .map((line) => ({ rule: 'line near the headline', text: afterWord(line, updatedWords) })),
  ];
}

/** What stands after the word for an update: «21 січня, 10:00, оновлено 21 січня, 12:00». */
function afterWord(line: string, words: readonly string[]): string {
  const low = line.toLowerCase();
  const at = Math.max(...words.map((word) => low.indexOf(word)));
  return line.slice(Math.max(0, at));
}

function firstStamp(
  candidates: readonly Candidate[],
  read: (text: string | null) => Stamp | null,
): FoundStamp | null {
  let day: FoundStamp | null = null;
  for (const { rule, text } of candidates) {
    const stamp = read(text);
    if (!stamp) continue;
    if (day === null) {
      day = { rule, stamp };
      if (stamp.local.includes('T')) return day;
      // A bare day, or a bare midnight, may be made exact by a later sign of the same day.
    } else if (stamp.local.includes('T') && stamp.local.startsWith(day.stamp.local)) return { rule, stamp };
  }
  return day;
}

/** A time with its zone: as stated, else as the page's other time has it, else by the country of its address. */
function zoned(stamp: Stamp, other: Stamp | null, url: string | null): string {
  if (stamp.zone !== null || !stamp.local.includes('T')) return isoOf(stamp);
  const zone = zoneAt(url, stamp.local) ?? (other?.zone !== 'Z' ? (other?.zone ?? null) : null);
  return isoOf({ ...stamp, zone });
}

/** `/2025/01/21/`, `/2025-01-21-`, `/20250121/` in an address. */
function dayInAddress(url: string | null): string | null {
  const day = url && /\/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?([0-2]\d|3[01])(?=[/_-])/.exec(url);
  return day ? `${day[1]}-${day[2]}-${day[3]}` : null;
}

function nameOf(value: unknown, { byId }: LinkedData): string | null {
  for (const one of list(value)) {
    if (typeof one === 'string' && !/^https?:/.test(one)) return string(one);
    const known = object(one);
    const id = known?.['@id'];
    const name = string(known?.name) ?? (typeof id === 'string' ? string(byId.get(id)?.name) : null);
    if (name) return name;
  }
  return null;
}

function address(value: string | null): string | null {
  return value && /^https?:\/\/[^\s<>"]+$/i.test(value) ? value : null;
}

function languageOf(value: string | null): string | null {
  const code = value && /^[a-z]{2,3}(?=$|[-_])/i.exec(value.trim());
  // «ua» is a country; pages in Ukrainian say it all the same.
  return code ? (code[0].toLowerCase() === 'ua' ? 'uk' : code[0].toLowerCase()) : null;
}
