/** A feed of any kind → its items in one form. Pure: bytes in, feed out. */
import { XMLValidator } from 'fast-xml-parser';
import { type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith';
import { LitopysError } from '../../model/index.js';
import { textOf } from '../charset.js';
import { alternate, fromAtom, selfOf } from './atom.js';
import { listed, namesOf } from './authors.js';
import { feedTime, firstTime } from './dates.js';
import { looseFeed } from './loose.js';
import { wordsOfTitle } from './titles.js';

export interface FeedItem {
  /** What makes it this item: its id, else its link, else its title, else how its words begin. */
  readonly id: string;
  /** Absolute http or https URL of the article; null when the item has none. */
  readonly url: string | null;
  /** Words; only a title that the feed calls plain text keeps what looks like markup. */
  readonly title: string | null;
  /** One or more names. */
  readonly author: string | null;
  /** ISO 8601. */
  readonly published: string | null;
  readonly updated: string | null;
  /** HTML or text; null when the feed has none. */
  readonly summary: string | null;
  readonly content: string | null;
  /** Whose item it is, where the feed passes on what others published. */
  readonly source: string | null;
}

export interface Feed {
  readonly format: 'rss' | 'atom' | 'rdf' | 'json';
  readonly title: string | null;
  readonly site: string | null;
  readonly language: string | null;
  /** Minutes for which the feed says that it does not change. */
  readonly ttl: number | null;
  readonly items: readonly FeedItem[];
  /** What is wrong with it, and what was left out, in words. */
  readonly problems: readonly string[];
}

/** Items beyond these are left out, and said to be. */
export const MOST_ITEMS = 5_000;
/** Characters of one field; longer ones are no news. */
const LONGEST = 2_000_000;

/**
 * Reads a feed: RSS 0.9x to 2.0, RDF, Atom, JSON Feed. An ill-formed one gives what can be read of it.
 * @param bytes as they came
 * @param base URL it came from, for relative links
 * @param contentType header of the answer, for the charset
 * @throws LitopysError `feed.none` when there is no feed in it at all
 */
export function readFeed(bytes: Uint8Array, base: string, contentType: string | null = null): Feed {
  // A byte order mark or blank lines before the declaration are common and harmless.
  const text = textOf(bytes, contentType).trimStart();
  const problems: string[] = [];
  const { format, draft } = strict(text, problems) ?? loose(text, base);
  const whole = isCutInTitle(text, draft) ? draft.items.slice(0, -1) : draft.items;
  if (whole !== draft.items) problems.push('the last item is cut off in its title and was left out');
  const own = [base, absolute(draft.self, base)];
  const items = whole
    .slice(0, MOST_ITEMS)
    .flatMap((item) => finished(item, base, problems))
    // What leads back to the feed is no page of an item.
    .map((item) => (own.includes(item.url) ? { ...item, url: null } : item));
  if (draft.items.length > MOST_ITEMS) problems.push(`${draft.items.length - MOST_ITEMS} items left out`);
  return {
    format,
    title: words(draft.title),
    site: absolute(draft.site, base),
    language: words(draft.language),
    ttl: draft.ttl && draft.ttl > 0 ? draft.ttl : null,
    items,
    problems,
  };
}

/** Whether a feed ends inside of the title of an item that has nothing else: half a headline is none. */
function isCutInTitle(text: string, { items }: FeedDraft): boolean {
  const last = items.at(-1);
  if (!last || last.link || last.id || last.summary || last.content) return false;
  const end = text.slice(text.lastIndexOf('<'));
  return /^<(?:[\w-]{1,40}:)?title[\s>]/i.test(end) || /^<!\[CDATA\[(?![\s\S]*\]\]>)/.test(end);
}

/** A feed before its links and dates are worked out. */
export interface FeedDraft {
  readonly title?: string | undefined;
  readonly site?: string | undefined;
  /** The address it says that it has itself. */
  readonly self?: string | undefined;
  readonly language?: string | undefined;
  readonly ttl?: number | undefined;
  readonly items: readonly ItemDraft[];
}

export interface ItemDraft {
  readonly id?: string | undefined;
  readonly link?: string | undefined;
  /** What its link is relative to, where that is not the address of the feed. */
  readonly base?: string | undefined;
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly published?: string | undefined;
  readonly updated?: string | undefined;
  readonly summary?: string | undefined;
  readonly content?: string | undefined;
  readonly source?: string | undefined;
}

interface Found {
  readonly format: Feed['format'];
  readonly draft: FeedDraft;
}

function strict(text: string, problems: string[]): Found | null {
  const fault = faultOf(text);
  if (fault) problems.push(`not well-formed: ${fault}`);
  try {
    const { format, feed } = parseFeed(text);
    if (format === 'rss') return { format, draft: fromRss(feed) };
    if (format === 'atom') return { format, draft: fromAtom(feed) };
    if (format === 'rdf') return { format, draft: fromRdf(feed) };
    return { format, draft: fromJson(feed) };
  } catch {
    // A feed without a title or items of its kind is one all the same, and is read by its tags.
    return null;
  }
}

/** What is wrong with a text as XML or JSON, in words; null when nothing is. */
function faultOf(text: string): string | null {
  try {
    if (/^[{[]/.test(text)) {
      JSON.parse(text);
      return null;
    }
    const found = XMLValidator.validate(text, { allowBooleanAttributes: false });
    return found === true ? null : `line ${found.err.line}: ${found.err.msg}`.slice(0, 200);
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 200) : 'unknown';
  }
}

function loose(text: string, base: string): Found {
  const found = looseFeed(text);
  if (found) return found;
  throw new LitopysError('feed.none', 'there is no feed in this document', {
    where: base,
    next: 'give the address of the RSS, Atom or JSON feed; a page often names it in its head',
  });
}

function fromRss(feed: RssFeed.Feed<string>): FeedDraft {
  return {
    title: feed.title,
    site: feed.link,
    self: selfOf(feed.atom?.links),
    language: feed.language ?? feed.dc?.languages?.[0],
    ttl: feed.ttl,
    items: (feed.items ?? []).map((item) => ({
      id: item.guid?.value,
      link:
        item.link ??
        alternate(item.atom?.links, undefined, selfOf(feed.atom?.links)) ??
        (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
      title: wordsOfTitle(
        item.title ?? item.dc?.titles?.[0] ?? item.media?.title?.value ?? item.itunes?.title,
      ),
      author:
        listed(item.dc?.creators) ??
        namesOf(item.authors) ??
        namesOf(item.atom?.authors) ??
        item.itunes?.author,
      published: readable(item.pubDate, item.dc?.dates?.[0], item.atom?.published),
      updated: readable(item.atom?.updated, item.dcterms?.modified?.[0]),
      summary: item.description ?? item.dc?.descriptions?.[0] ?? item.itunes?.summary,
      content: item.content?.encoded ?? item.atom?.content?.value,
      source: item.source?.title ?? item.source?.url,
    })),
  };
}

/** The first of several dates that can be read; where none can, the first, to be said. */
function readable(...dates: readonly (string | undefined)[]): string | undefined {
  return firstTime(...dates) ?? dates.find((date) => date !== undefined);
}

function fromRdf(feed: RdfFeed.Feed<string>): FeedDraft {
  return {
    title: feed.title,
    site: feed.link,
    language: feed.dc?.languages?.[0],
    items: (feed.items ?? []).map((item) => ({
      id: item.rdf?.about ?? item.link,
      link: item.link,
      title: wordsOfTitle(item.title),
      author: listed(item.dc?.creators),
      published: item.dc?.dates?.[0],
      summary: item.description,
      content: item.content?.encoded,
      source: item.dc?.sources?.[0],
    })),
  };
}

function fromJson(feed: JsonFeed.Feed<string>): FeedDraft {
  return {
    title: feed.title,
    site: feed.home_page_url,
    language: feed.language,
    items: (feed.items ?? []).map((item) => ({
      id: item.id,
      link: item.url ?? item.external_url,
      title: item.title,
      author: namesOf(item.authors) ?? namesOf(feed.authors),
      published: item.date_published,
      updated: item.date_modified,
      summary: item.summary,
      content: item.content_html ?? item.content_text,
    })),
  };
}

function finished(item: ItemDraft, base: string, problems: string[]): FeedItem[] {
  const url = absolute(item.link, absolute(item.base, base) ?? base);
  const title = words(item.title);
  const id = words(item.id) ?? url ?? title ?? saidBy(item);
  if (!id) {
    problems.push('an item without words was left out');
    return [];
  }
  const published = firstTime(item.published, item.updated);
  if (!published && (item.published ?? item.updated))
    problems.push(`not understood as a date: "${(item.published ?? item.updated ?? '').slice(0, 60)}"`);
  return [
    {
      id,
      url,
      title,
      author: words(item.author),
      published,
      updated: feedTime(item.updated),
      summary: words(item.summary),
      content: words(item.content),
      source: words(item.source),
    },
  ];
}

/** So many characters tell an item from others that has neither id nor link nor title. */
const MOST_TELLING = 500;

function saidBy({ summary, content, author }: ItemDraft): string | null {
  const said = [summary, content, author].map(words).filter((one) => one !== null);
  return said.length === 0 ? null : said.join(' ').slice(0, MOST_TELLING);
}

function words(text: string | number | undefined): string | null {
  const trimmed = String(text ?? '').trim();
  return trimmed === '' || trimmed.length > LONGEST ? null : trimmed;
}

/** A link that can be asked for: absolute, http or https. */
function absolute(link: string | undefined, base: string): string | null {
  const trimmed = (link ?? '').trim();
  if (trimmed === '' || trimmed.length > 4_000) return null;
  const known = URL.canParse(base) ? base : undefined;
  if (!URL.canParse(trimmed, known)) return null;
  const url = new URL(trimmed, known);
  return /^https?:$/.test(url.protocol) ? url.href : null;
}
