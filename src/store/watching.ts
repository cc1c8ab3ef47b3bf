/** The journal of watching on the store: killed at any moment, it knows what was done and what was not. */
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { ItemEnd, JournaledFeed, WatchedFeed, WatchedItem, WatchJournal } from '../model/index.js';
import { insertAll, parts } from './bulk.js';
import type { Connection } from './connection.js';
import { guarded } from './failures.js';
import { packJson, unpackJson } from './pack.js';
import type { Tables } from './schema.js';
import { changing } from './turns.js';

/** The journal, and the list of feeds that users keep in it. */
export interface FeedJournal extends WatchJournal {
  /** Adds feeds; those that are there keep their state, and take a title or outlet that is given. @returns how many are new */
  addFeeds(feeds: readonly WatchedFeed[]): Promise<number>;
  /** Takes a feed off; what it brought stays, what was waiting is dropped. @returns whether it was there */
  removeFeed(url: string): Promise<boolean>;
  /** How many items wait, were added and were given up. */
  itemCounts(): Promise<{ readonly waiting: number; readonly added: number; readonly givenUp: number }>;
}

const WAITS = 0;
const STATES: Record<ItemEnd, number> = { added: 1, 'given up': 2 };
const NOTHING = new Uint8Array(0);

const FEED = [
  'url',
  'title',
  'outlet',
  'etag',
  'last_modified',
  'due',
  'interval',
  'failures',
  'problem',
] as const;
const REPLACE = `(url) do update set ${FEED.slice(1)
  .map((column) => `"${column}" = excluded."${column}"`)
  .join(', ')}`;
const NAME_ONLY =
  '(url) do update set title = coalesce(excluded.title, feeds.title), outlet = coalesce(excluded.outlet, feeds.outlet)';

export function openJournal(connection: Connection): FeedJournal {
  const { db, kind, where } = connection;
  const run = <T>(step: () => Promise<T>) => guarded(where, step);
  const change = changing(connection);
  return {
    feeds: () => run(() => feedsOf(db)),
    keepFeed: (feed, items) =>
      change(async (tx) => {
        await insertAll(tx, kind, 'feeds', FEED, [rowOf(feed)], REPLACE);
        const fresh = await unseen(tx, items);
        const columns = ['item', 'feed', 'state', 'due', 'attempts', 'body'] as const;
        const rows = fresh.map(([key, item]) => [
          key,
          item.feed,
          WAITS,
          Math.round(item.due),
          item.attempts,
          packJson(item),
        ]);
        await insertAll(tx, kind, 'feed_items', columns, rows);
        return fresh.length;
      }),
    waiting: (feed, now, most) => run(() => waitingOf(db, feed, now, most)),
    postpone: (item, due, problem) =>
      change(async (tx) => {
        await tx
          .updateTable('feed_items')
          .set({ due: Math.round(due), attempts: item.attempts, detail: clean(problem) })
          .where('item', '=', keyOf(item))
          .where('state', '=', WAITS)
          .execute();
      }),
    end: (item, how, detail) =>
      change(async (tx) => {
        await tx
          .updateTable('feed_items')
          .set({ state: STATES[how], detail: clean(detail), body: NOTHING })
          .where('item', '=', keyOf(item))
          .execute();
      }),
    addFeeds: (feeds) =>
      change(async (tx) => {
        const before = await countOf(tx);
        await insertAll(tx, kind, 'feeds', FEED, feeds.map(rowOf), NAME_ONLY);
        return (await countOf(tx)) - before;
      }),
    removeFeed: (url) =>
      change(async (tx) => {
        await tx.deleteFrom('feed_items').where('feed', '=', url).where('state', '=', WAITS).execute();
        const { numDeletedRows } = await tx.deleteFrom('feeds').where('url', '=', url).executeTakeFirst();
        return Number(numDeletedRows) > 0;
      }),
    itemCounts: () => run(() => countsOf(db)),
  };
}

async function feedsOf(db: Kysely<Tables>): Promise<JournaledFeed[]> {
  const waiting = db
    .selectFrom('feed_items')
    .select(['feed', ({ fn }) => fn.min('due').as('item_due')])
    .where('state', '=', WAITS)
    .groupBy('feed')
    .as('waiting');
  const rows = await db
    .selectFrom('feeds')
    .leftJoin(waiting, 'waiting.feed', 'feeds.url')
    .selectAll('feeds')
    .select('waiting.item_due')
    .orderBy('url')
    .execute();
  return rows.map(({ last_modified, item_due, ...feed }) => ({
    ...feed,
    lastModified: last_modified,
    itemDue: item_due === null ? null : Number(item_due),
  }));
}

async function waitingOf(
  db: Kysely<Tables>,
  feed: string,
  now: number,
  most: number,
): Promise<WatchedItem[]> {
  const rows = await db
    .selectFrom('feed_items')
    .select(['body', 'attempts', 'due'])
    .where('state', '=', WAITS)
    .where('feed', '=', feed)
    .where('due', '<=', Math.round(now))
    .orderBy('num')
    .limit(most)
    .execute();
  return rows.map(({ body, attempts, due }) => ({ ...unpackJson<WatchedItem>(body), attempts, due }));
}

/** Items that are not in the journal yet, each once, with their keys. */
async function unseen(
  tx: Kysely<Tables>,
  items: readonly WatchedItem[],
): Promise<(readonly [string, WatchedItem])[]> {
  const found = new Map<string, WatchedItem>();
  for (const item of items) if (!found.has(keyOf(item))) found.set(keyOf(item), item);
  for (const part of parts([...found.keys()]))
    for (const { item } of await tx
      .selectFrom('feed_items')
      .select('item')
      .where('item', 'in', part)
      .execute())
      found.delete(item);
  return [...found];
}

async function countsOf(db: Kysely<Tables>) {
  const rows = await db
    .selectFrom('feed_items')
    .select(['state', ({ fn }) => fn.countAll().as('count')])
    .groupBy('state')
    .execute();
  const count = (state: number) => Number(rows.find((row) => row.state === state)?.count ?? 0);
  return { waiting: count(WAITS), added: count(STATES.added), givenUp: count(STATES['given up']) };
}

async function countOf(tx: Kysely<Tables>): Promise<number> {
  const row = await tx
    .selectFrom('feeds')
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function rowOf(feed: WatchedFeed): (string | number | null)[] {
  const { url, title, outlet, etag, lastModified, due, interval, failures, problem } = feed;
  return [
    url,
    clean(title),
    clean(outlet),
    clean(etag),
    clean(lastModified),
    Math.round(due),
    Math.round(interval),
    failures,
    clean(problem),
  ];
}

const keyOf = ({ feed, id }: WatchedItem): string =>
  createHash('sha256')
    .update(JSON.stringify([feed, id]))
    .digest('hex');

/** PostgreSQL keeps no zero characters; nobody reads on after a thousand. */
function clean<T extends string | null>(text: T): T {
  return (text === null ? null : text.replaceAll('\0', '').slice(0, 1_000)) as T;
}
