/** Articles into the chronicle, many in one transaction: each wholly there or not at all. */
import type { Kysely } from 'kysely';
import type { Keyed } from '../model/index.js';
import { insertAll, parts } from './bulk.js';
import type { Connection } from './connection.js';
import { countArticles, countReports } from './counts.js';
import { index } from './fulltext.js';
import { due, group, type Touched } from './groups.js';
import { merge, writeReports } from './merge.js';
import { name } from './names.js';
import type { Packed } from './pack.js';
import { ARTICLE_COLUMNS, type Tables } from './schema.js';
import { type Signature, tie } from './ties.js';
import { takeTurn } from './turns.js';
import { minutesOf } from './when.js';
import { type EventKind, type KnownReports, type Merger, numbers, type Work } from './work.js';

/** What one batch did. */
export interface Added {
  /** Articles that were not there before. */
  readonly articles: number;
  /** Articles that were: nothing was changed by them. */
  readonly known: number;
  readonly reports: number;
  /** Entries that are new, changed or gone. */
  readonly entries: number;
}

/** Runs a step of writing: lock, work, events, commit. */
export async function writing<T>(
  connection: Connection,
  merger: Merger,
  now: string,
  known: KnownReports,
  step: (work: Work) => Promise<T>,
): Promise<T> {
  return connection.writer.transaction().execute(async (tx) => {
    await takeTurn(tx, connection.kind);
    const events: { kind: EventKind; target: string }[] = [];
    const work: Work = { tx, kind: connection.kind, merger, now, known, events };
    const result = await step(work);
    const rows = events.map(({ kind, target }) => [now, kind, target]);
    await insertAll(tx, connection.kind, 'events', ['at', 'kind', 'target'], rows);
    return result;
  });
}

/**
 * When entries are merged: `now`, all that a batch bears on; `later`, large groups wait until enough of them has
 * changed, or until they are settled.
 */
export type Merging = 'now' | 'later';

export async function addBatch(work: Work, packed: readonly Packed[], merging: Merging): Promise<Added> {
  const unique = new Map(packed.map((one) => [one.contribution.article.id, one]));
  for (const id of await present(work.tx, [...unique.keys()])) unique.delete(id);
  const fresh = [...unique.values()];
  const known = packed.length - fresh.length;
  if (fresh.length === 0) return { articles: 0, known, reports: 0, entries: 0 };
  await writeArticles(work, fresh);
  await countArticles(
    work,
    fresh.map(({ contribution }) => contribution),
  );
  return { articles: fresh.length, known, ...(await addDerived(work, fresh, merging)) };
}

/** All that is made of articles whose own rows are there. */
export async function addDerived(
  work: Work,
  fresh: readonly Packed[],
  merging: Merging,
): Promise<Pick<Added, 'reports' | 'entries'>> {
  const contributions = fresh.map(({ contribution }) => contribution);
  await writePlaces(work, fresh);
  await name(work, contributions);
  await countReports(work, contributions);
  const retied = await tie(work, contributions);
  const keyed: Keyed[] = contributions.flatMap(({ reports }) => reports);
  const touched = await group(work, keyed);
  await touchGroupsOf(work, touched, retied);
  const now = merging === 'now' ? touched : await due(work, touched);
  const waiting: Touched = new Map([...touched].filter(([grp]) => !now.has(grp)));
  await writeReports(work, waiting, new Map());
  return { reports: keyed.length, entries: await merge(work, now) };
}

/** Ids of articles that are in the store. */
export async function present(db: Kysely<Tables>, ids: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const part of parts(ids))
    for (const { id } of await db.selectFrom('articles').select('id').where('id', 'in', part).execute())
      found.add(id);
  return found;
}

async function writeArticles(work: Work, fresh: readonly Packed[]): Promise<void> {
  const { tx, kind, now } = work;
  const first = await numbers(work, 'article', fresh.length);
  const rows = fresh.map(({ contribution, url, article, lemmas, page }, at) => {
    const { article: key, signature, bands } = contribution;
    work.events.push({ kind: 'article.new', target: key.id });
    return [
      key.id,
      first + at,
      key.doc,
      key.thread,
      key.outlet,
      url,
      key.title,
      key.published,
      minutesOf(key.published) ?? 0,
      key.language,
      page?.hash ?? null,
      page?.type ?? null,
      now,
      article,
      lemmas,
      JSON.stringify({ signature, bands, updated: key.updated } satisfies Signature),
    ];
  });
  await insertAll(tx, kind, 'articles', ARTICLE_COLUMNS, rows);
  const readings = fresh.map(({ contribution, litopys, reading }) => [
    contribution.article.id,
    litopys,
    reading,
  ]);
  await insertAll(tx, kind, 'readings', ['article', 'litopys', 'body'], readings);
  const pages = fresh.flatMap(({ page }) => (page ? [[page.hash, page.size, page.body]] : []));
  await insertAll(tx, kind, 'blobs', ['hash', 'size', 'body'], pages);
}

async function writePlaces(work: Work, fresh: readonly Packed[]): Promise<void> {
  const placed = fresh.flatMap(({ contribution, findable }) => {
    const minutes = minutesOf(contribution.article.published) ?? 0;
    return findable.map((one) => ({ ...one, minutes }));
  });
  await index(work, placed);
}

/** Articles whose ties changed: their chains may now begin elsewhere, so their groups are merged anew. */
async function touchGroupsOf({ tx }: Work, touched: Touched, articles: ReadonlySet<string>): Promise<void> {
  if (articles.size === 0) return;
  for (const part of parts([...articles]))
    for (const { grp } of await tx
      .selectFrom('reports')
      .select('grp')
      .distinct()
      .where('article', 'in', part)
      .execute())
      if (!touched.has(grp)) touched.set(grp, []);
  for (const part of parts([...touched.keys()]))
    await tx
      .updateTable('groups')
      .set((it) => ({ waiting: it('waiting', '+', 1) }))
      .where('grp', 'in', part)
      .execute();
}
