/**
 * Watches feeds: asks each when it is due, keeps what is new before anything else is done with it, and brings every
 * item to its end. Killed at any moment, it goes on from the journal; a feed that fails holds up no other.
 */
import {
  type JournaledFeed,
  LitopysError,
  type WatchedFeed,
  type WatchedItem,
  type WatchJournal,
} from '../../model/index.js';
import type { RawDocument } from '../contract.js';
import { type FeedItem, readFeed } from '../feeds/feed.js';
import type { Fetcher } from '../fetching/fetcher.js';
import { itemDocument, pageDocument } from './documents.js';

export interface WatchOptions {
  readonly journal: WatchJournal;
  readonly fetcher: Pick<Fetcher, 'fetch'>;
  readonly clock: { now(): number; sleep(milliseconds: number, stop?: AbortSignal): Promise<void> };
  /** Reads a document and commits it; the same document twice changes nothing. */
  add(document: RawDocument): Promise<void>;
  /** Told of everything that happens, for progress and logs. */
  readonly tell?: (event: WatchEvent) => void;
  /** Feeds worked on at a time. */
  readonly together?: number;
  readonly shortestInterval?: number;
  readonly longestInterval?: number;
  /** Pages asked for in one visit to a feed. */
  readonly pagesAVisit?: number;
  readonly attempts?: number;
  /** Milliseconds before an item that failed is tried again; doubled each time. */
  readonly retry?: number;
}

export type WatchEvent =
  | {
      readonly kind: 'asked';
      readonly feed: string;
      readonly fresh: number;
      readonly problems: readonly string[];
    }
  | {
      readonly kind: 'added';
      readonly feed: string;
      readonly url: string | null;
      readonly title: string | null;
    }
  | {
      readonly kind: 'failed';
      readonly feed: string;
      readonly url: string | null;
      readonly problem: string;
      readonly final: boolean;
    };

const DEFAULTS = {
  together: 16,
  shortestInterval: 5 * 60_000,
  longestInterval: 2 * 3_600_000,
  pagesAVisit: 50,
  attempts: 5,
  retry: 60_000,
};
type Settings = WatchOptions &
  typeof DEFAULTS & {
    readonly tell: (event: WatchEvent) => void;
    /** When the last page of an item was had from each host. */
    readonly had: Map<string, number>;
  };

/**
 * Runs until stopped, or with `once` until every feed that is due was visited once.
 * @returns how many articles were added
 */
export async function watch(options: WatchOptions, stop: AbortSignal, once = false): Promise<number> {
  const settings: Settings = { ...DEFAULTS, tell: () => {}, ...options, had: new Map() };
  const { journal, clock } = settings;
  const working = new Map<string, Promise<void>>();
  let added = 0;
  let broken: { readonly error: unknown } | null = null;
  try {
    while (!stop.aborted && !broken) {
      const feeds = await journal.feeds();
      const now = clock.now();
      const due = feeds
        .filter((feed) => nextOf(feed) <= now && !working.has(feed.url))
        .sort((a, b) => nextOf(a) - nextOf(b));
      for (const feed of due) {
        if (working.size >= settings.together) await Promise.race(working.values());
        if (stop.aborted || broken) break;
        const visit = visitFeed(feed, settings, stop)
          .then((count) => {
            added += count;
          })
          .catch((error) => {
            broken ??= { error };
          })
          .finally(() => working.delete(feed.url));
        working.set(feed.url, visit);
      }
      if (once) break;
      const next = Math.min(...feeds.filter(({ url }) => !working.has(url)).map(nextOf), now + 60_000);
      const rest = new AbortController();
      const resting = clock.sleep(Math.max(50, next - now), AbortSignal.any([stop, rest.signal]));
      await Promise.race([resting, ...working.values()]);
      rest.abort();
    }
  } finally {
    // A broken store ends the watch, but not before what is under way came to its end.
    await Promise.all(working.values());
  }
  if (broken) throw (broken as { readonly error: unknown }).error;
  return added;
}

/** When there is something to do for a feed: to ask it, or to go on with its items. */
const nextOf = (feed: JournaledFeed): number => Math.min(feed.due, feed.itemDue ?? Number.POSITIVE_INFINITY);

/** One visit never throws but for a broken journal or store: what goes wrong is kept and told. */
async function visitFeed(known: WatchedFeed, settings: Settings, stop: AbortSignal): Promise<number> {
  const { journal, clock } = settings;
  const feed = known.due <= clock.now() ? await askAndKeep(known, settings, stop) : known;
  let added = 0;
  for (const item of await journal.waiting(feed.url, clock.now(), settings.pagesAVisit)) {
    if (stop.aborted) break;
    if (await bringIn(item, feed, settings, stop)) added++;
  }
  return added;
}

/** @returns the feed as it is known now */
async function askAndKeep(feed: WatchedFeed, settings: Settings, stop: AbortSignal): Promise<WatchedFeed> {
  const { journal, clock, tell } = settings;
  try {
    const { state, items, problems } = await askFeed(feed, settings, stop);
    const fresh = await journal.keepFeed(settledInterval(state, items, settings), items);
    tell({ kind: 'asked', feed: feed.url, fresh, problems });
    return state;
  } catch (error) {
    if (stop.aborted) return feed;
    const problem = problemOf(error);
    const wait = Math.max(waitOf(error), settings.shortestInterval * 2 ** Math.min(feed.failures, 10));
    const due = clock.now() + Math.min(wait, 24 * 3_600_000);
    await journal.keepFeed({ ...feed, failures: feed.failures + 1, problem, due }, []);
    tell({ kind: 'failed', feed: feed.url, url: null, problem, final: false });
    return feed;
  }
}

interface Answer {
  readonly state: WatchedFeed & { readonly ttl: number | null };
  readonly items: readonly WatchedItem[];
  readonly problems: readonly string[];
}

async function askFeed(feed: WatchedFeed, { fetcher, clock }: Settings, stop: AbortSignal): Promise<Answer> {
  const accept =
    'application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5';
  const answer = await fetcher.fetch(
    { url: feed.url, etag: feed.etag, lastModified: feed.lastModified, accept },
    stop,
  );
  const good = { ...feed, failures: 0, problem: null, ttl: null };
  if (answer.unchanged) return { state: good, items: [], problems: [] };
  const found = readFeed(answer.bytes, answer.url, answer.headers['content-type'] ?? null);
  const state = {
    ...good,
    title: feed.title ?? found.title,
    etag: answer.headers.etag ?? null,
    lastModified: answer.headers['last-modified'] ?? null,
    ttl: found.ttl,
  };
  // Oldest first, so that an earlier text of a story is read before a later one.
  const items = found.items.map((item) => watched(item, feed.url, clock.now())).reverse();
  return { state, items, problems: found.problems };
}

/** A body of so many characters is taken for the whole article. */
const WHOLE = 1_200;

function watched(item: FeedItem, feed: string, now: number): WatchedItem {
  const body = item.content ?? item.summary;
  const { id, url, title, author, published, updated, source } = item;
  const short = url !== null && (body?.replace(/<[^>]{0,2000}>/g, '').length ?? 0) < WHOLE;
  const changed = updated !== null && updated !== published ? { updated } : {};
  return { feed, id, url, title, author, published, ...changed, source, body, short, attempts: 0, due: now };
}

/** Where something is new the feed is asked sooner; where nothing is, less and less often. */
function settledInterval(
  state: Answer['state'],
  items: readonly WatchedItem[],
  settings: Settings,
): WatchedFeed {
  const { ttl, ...feed } = state;
  const wanted = items.length > 0 ? feed.interval / 2 : feed.interval * 1.5;
  const least = Math.max(settings.shortestInterval, (ttl ?? 0) * 60_000);
  const interval = Math.min(Math.max(wanted, least), Math.max(settings.longestInterval, least));
  return { ...feed, interval, due: settings.clock.now() + interval };
}

/** Fetches what is missing, reads it and ends the item. */
async function bringIn(
  item: WatchedItem,
  feed: WatchedFeed,
  settings: Settings,
  stop: AbortSignal,
): Promise<boolean> {
  const { journal, fetcher, clock, tell } = settings;
  try {
    const page = item.short && item.url ? await fetcher.fetch({ url: item.url }, stop) : null;
    if (page) settings.had.set(hostOf(item.url), clock.now());
    await settings.add(page ? pageDocument(page, item, feed) : itemDocument(item, feed));
    await journal.end(item, 'added', page?.url ?? 'the feed');
    tell({ kind: 'added', feed: feed.url, url: item.url, title: item.title });
    return true;
  } catch (error) {
    if (stop.aborted) return false;
    const problem = problemOf(error);
    const attempts = isOnlyWaiting(error, item, settings) ? item.attempts : item.attempts + 1;
    const final = attempts >= settings.attempts || isFinal(error);
    tell({ kind: 'failed', feed: feed.url, url: item.url, problem, final });
    if (!final) {
      const retry = attempts > item.attempts ? settings.retry * 2 ** item.attempts : 0;
      const due = clock.now() + Math.max(waitOf(error), retry);
      await journal.postpone({ ...item, attempts }, due, problem);
      return false;
    }
    return await fromSummary(item, feed, problem, settings);
  }
}

/** A page that can not be had is read as far as its feed tells it; without words it is given up, and said to be. */
async function fromSummary(
  item: WatchedItem,
  feed: WatchedFeed,
  problem: string,
  settings: Settings,
): Promise<boolean> {
  try {
    if (item.short && item.body) {
      await settings.add(itemDocument(item, feed));
      await settings.journal.end(item, 'added', `the feed alone: ${problem}`);
      return true;
    }
  } catch (error) {
    problemOf(error);
  }
  await settings.journal.end(item, 'given up', problem);
  return false;
}

/** @throws what is no matter of one feed or item: a defect, or a store that can not be written to */
function problemOf(error: unknown): string {
  if (error instanceof LitopysError && !error.code.startsWith('store.'))
    return `${error.code}: ${error.message}`;
  throw error;
}

const waitOf = (error: unknown): number =>
  error instanceof LitopysError && 'retryAfter' in error ? Number(error.retryAfter ?? 0) * 1000 : 0;

const hostOf = (url: string | null): string => (url && URL.canParse(url) ? new URL(url).origin : '');

/** A host that gave a page within so many milliseconds gives pages. */
const GIVING = 3_600_000;

/**
 * Whether an item only waits for its turn at a host that gives some pages and then asks for time: that it was not asked
 * for is no attempt. At a host that gives nothing it is one, so that each item comes to its end.
 */
function isOnlyWaiting(error: unknown, { url }: WatchedItem, { had, clock }: Settings): boolean {
  const unasked = error instanceof LitopysError && 'unasked' in error && error.unasked === true;
  return unasked && clock.now() - (had.get(hostOf(url)) ?? Number.NEGATIVE_INFINITY) < GIVING;
}

/** What trying again would not change: texts that can not be read, pages that are gone or not for programs. */
function isFinal(error: unknown): boolean {
  return !(error instanceof LitopysError && 'passing' in error && error.passing === true);
}
