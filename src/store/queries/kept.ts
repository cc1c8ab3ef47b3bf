/** Small things that users leave in the store: outlets, saved searches, visits, and how far jobs have come. */
import type { Kysely } from 'kysely';
import { insertAll } from '../bulk.js';
import type { Kind } from '../kind.js';
import type { Tables } from '../schema.js';
import type { SearchRequest } from './types.js';

type Db = Kysely<Tables>;

/** An outlet as users describe it; what else it says is kept too. */
export interface Outlet {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** A question that is asked again and again. `text` is what the user typed. */
export interface SavedSearch {
  readonly name: string;
  readonly text: string;
  readonly filter: Omit<SearchRequest, 'words' | 'named' | 'limit' | 'cursor'>;
}

export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly started: string;
  readonly ended: string | null;
  readonly state: 'running' | 'done' | 'stopped' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Says that what is made of articles was made with other outlets; a rebuild takes it away. */
const OUTLETS_CHANGED = 'outlets.changed';

export async function addOutlets(db: Db, kind: Kind, given: readonly Outlet[]): Promise<void> {
  const rows = given.map((one) => [one.id, JSON.stringify(one)]);
  await db.transaction().execute(async (tx) => {
    const before = new Map((await outlets(tx)).map((one) => [one.id, JSON.stringify(one)]));
    await insertAll(tx, kind, 'outlets', ['id', 'data'], rows, '(id) do update set data = excluded.data');
    const isOther = (await outlets(tx)).some((one) => before.get(one.id) !== JSON.stringify(one));
    if (!isOther || !(await tx.selectFrom('articles').select('id').limit(1).executeTakeFirst())) return;
    await tx
      .insertInto('meta')
      .values({ key: OUTLETS_CHANGED, value: 'yes' })
      .onConflict((it) => it.column('key').doNothing())
      .execute();
  });
}

/** Whether outlets were added after articles, and nothing was made anew since. */
export async function haveOutletsChanged(db: Db): Promise<boolean> {
  const row = await db.selectFrom('meta').select('key').where('key', '=', OUTLETS_CHANGED).executeTakeFirst();
  return row !== undefined;
}

export async function outletsAreUsed(db: Db): Promise<void> {
  await db.deleteFrom('meta').where('key', '=', OUTLETS_CHANGED).execute();
}

export async function outlets(db: Db): Promise<Outlet[]> {
  const rows = await db.selectFrom('outlets').select('data').orderBy('id').execute();
  return rows.map(({ data }) => JSON.parse(data) as Outlet);
}

export async function saveSearch(db: Db, search: SavedSearch, at: string): Promise<void> {
  const data = JSON.stringify(search);
  await db
    .insertInto('saved_searches')
    .values({ name: search.name, at, data })
    .onConflict((it) => it.column('name').doUpdateSet({ at, data }))
    .execute();
}

export async function savedSearches(db: Db): Promise<SavedSearch[]> {
  const rows = await db.selectFrom('saved_searches').select('data').orderBy('name').execute();
  return rows.map(({ data }) => JSON.parse(data) as SavedSearch);
}

export async function removeSearch(db: Db, name: string): Promise<boolean> {
  const result = await db.deleteFrom('saved_searches').where('name', '=', name).executeTakeFirst();
  return Number(result.numDeletedRows) > 0;
}

export async function visit(db: Db, who: string, at: string): Promise<number> {
  const event = await lastEvent(db);
  await db
    .insertInto('visits')
    .values({ who, at, event })
    .onConflict((it) => it.column('who').doUpdateSet({ at, event }))
    .execute();
  return event;
}

/** Number of the last event; 0 when nothing happened yet. */
export async function lastEvent(db: Db): Promise<number> {
  const last = await db.selectFrom('events').select('num').orderBy('num', 'desc').limit(1).executeTakeFirst();
  return Number(last?.num ?? 0);
}

export async function seenBy(db: Db, who: string): Promise<number> {
  const row = await db.selectFrom('visits').select('event').where('who', '=', who).executeTakeFirst();
  return Number(row?.event ?? 0);
}

/** When a visitor was here last, and the last event then; null for one who never was. */
export async function lastVisit(
  db: Db,
  who: string,
): Promise<{ readonly at: string; readonly event: number } | null> {
  const row = await db.selectFrom('visits').select(['at', 'event']).where('who', '=', who).executeTakeFirst();
  return row ? { at: row.at, event: Number(row.event) } : null;
}

export async function keepJob(db: Db, job: Job): Promise<void> {
  const row = { ...job, data: JSON.stringify(job.data) };
  const { id: _, ...rest } = row;
  await db
    .insertInto('jobs')
    .values(row)
    .onConflict((it) => it.column('id').doUpdateSet(rest))
    .execute();
}

export async function jobs(db: Db, limit = 20): Promise<Job[]> {
  const rows = await db.selectFrom('jobs').selectAll().orderBy('started', 'desc').limit(limit).execute();
  return rows.map((row) => ({ ...row, state: row.state as Job['state'], data: JSON.parse(row.data) }));
}
