/** One entry or article with all that stands behind it. */
import { type Kysely, sql } from 'kysely';
import {
  type Article,
  type ArticleTie,
  correctedReports,
  type Entry,
  type FollowUp,
  inForce,
  isNamed,
  type Reading,
  type Report,
  type Review,
  retoldReports,
} from '../../model/index.js';
import { parts } from '../bulk.js';
import { unpackBytes, unpackJson } from '../pack.js';
import type { Tables } from '../schema.js';
import { type Signature, tiesOf } from '../ties.js';
import type { LemmaToken } from '../words.js';
import { FEWEST_LETTERS } from './ids.js';
import type { ArticleLine, ArticleWhole, EntryWhole } from './types.js';

type Db = Kysely<Tables>;

const LINE = ['id', 'doc', 'outlet', 'url', 'title', 'published', 'language', 'added'] as const;

/** @param id of the entry, or the first letters of it when only one begins so */
export async function entryWhole(db: Db, id: string): Promise<EntryWhole | null> {
  const entry = await entryOf(db, id);
  if (!entry) return null;
  const reports = await reportsOf(db, entry.reports);
  const ids = [...new Set(reports.map(({ article }) => article))];
  const articles = await articleLines(db, ids);
  const own = new Set(ids);
  const ties = await tiesOf({ tx: db as never }, ids);
  return {
    entry,
    reports,
    articles,
    // A later version counts also where it says this no more.
    ties: ties.filter(
      ({ kind, earlier, later }) => own.has(earlier) && (own.has(later) || kind === 'version'),
    ),
    followUps: await followUpsOf(db, [entry.id]),
    reviews: await reviewsOf(db, entry.reports),
  };
}

async function entryOf(db: Db, id: string): Promise<Entry | null> {
  const exact = await db.selectFrom('entries').select('data').where('id', '=', id).executeTakeFirst();
  if (exact) return JSON.parse(exact.data) as Entry;
  if (id.length < FEWEST_LETTERS) return null;
  const rows = await db
    .selectFrom('entries')
    .select('data')
    .where('id', '>=', id)
    .where('id', '<', `${id}\uffff`)
    .limit(2)
    .execute();
  return rows.length === 1 ? (JSON.parse(rows[0]?.data ?? 'null') as Entry) : null;
}

/** Reports in the order of their ids as given, as people corrected them. */
export async function reportsOf(db: Db, ids: readonly string[]): Promise<Report[]> {
  const found = new Map<string, Report>();
  for (const part of parts(ids))
    for (const { id, data } of await db
      .selectFrom('reports')
      .select(['id', 'data'])
      .where('id', 'in', part)
      .execute())
      found.set(id, JSON.parse(data) as Report);
  return asCorrected(
    db,
    ids.flatMap((id) => found.get(id) ?? []),
  );
}

async function asCorrected(db: Db, reports: readonly Report[]): Promise<Report[]> {
  const ids = reports.map(({ id }) => id);
  const reviews = inForce(await reviewsOf(db, ids));
  return retoldReports(correctedReports(reports, reviews), reviews, isNamed);
}

/** Reviews that bear on any of these reports, oldest first. */
export async function reviewsOf(db: Db, reports: readonly string[]): Promise<Review[]> {
  const found = new Map<number, Review>();
  for (const part of parts(reports))
    for (const { num, data } of await db
      .selectFrom('reviews')
      .innerJoin('review_reports', 'review_reports.review', 'reviews.id')
      .select(['reviews.num', 'reviews.data'])
      .where('review_reports.report', 'in', part)
      .execute())
      found.set(num, JSON.parse(data) as Review);
  return [...found].sort(([one], [other]) => one - other).map(([, review]) => review);
}

export async function articleLines(db: Db, ids: readonly string[]): Promise<ArticleLine[]> {
  const found = new Map<string, ArticleLine>();
  for (const part of parts(ids))
    for (const row of await db.selectFrom('articles').select(LINE).where('id', 'in', part).execute())
      found.set(row.id, row);
  return ids.flatMap((id) => found.get(id) ?? []);
}

export async function followUpsOf(db: Db, entries: readonly string[]): Promise<FollowUp[]> {
  const found: FollowUp[] = [];
  for (const part of parts(entries))
    for (const { data } of await db
      .selectFrom('follow_ups')
      .select('data')
      .where((it) => it.or([it('plan', 'in', part), it('outcome', 'in', part)]))
      .orderBy('plan')
      .execute())
      found.push(JSON.parse(data) as FollowUp);
  return found;
}

/** @param id of the article version, or its `doc` */
export async function articleWhole(db: Db, id: string): Promise<ArticleWhole | null> {
  // Each is found by its own index; as one condition, all articles would be walked by time.
  const named = (column: 'id' | 'doc') =>
    db
      .selectFrom('articles')
      .select([...LINE, 'thread', 'body'])
      .where(column, '=', id)
      .orderBy(sql`at + 0`, 'desc')
      .limit(1)
      .executeTakeFirst();
  const row = (await named('id')) ?? (await named('doc'));
  if (!row) return null;
  const { thread, body, ...line } = row;
  const reports = await db
    .selectFrom('reports')
    .select(['id', 'entry', 'data'])
    .where('article', '=', line.id)
    .orderBy('id')
    .execute();
  const versions = thread === null ? [line] : await versionsOf(db, thread);
  const ties = (await tiesOf({ tx: db as never }, [line.id])) satisfies ArticleTie[];
  const others = new Set(ties.flatMap(({ earlier, later }) => [earlier, later]));
  others.delete(line.id);
  return {
    ...line,
    article: unpackJson<Article>(body),
    reports: (
      await asCorrected(
        db,
        reports.map(({ data }) => JSON.parse(data) as Report),
      )
    ).sort((one, other) => (one.spans[0]?.start ?? 0) - (other.spans[0]?.start ?? 0)),
    entries: reports.flatMap(({ id: report, entry }) => (entry === null ? [] : [{ report, entry }])),
    ties,
    tied: await articleLines(db, [...others]),
    versions,
  };
}

/** The whole reading of an article version. */
export async function reading(db: Db, id: string): Promise<Reading | null> {
  const row = await db
    .selectFrom('readings')
    .innerJoin('articles', 'articles.id', 'readings.article')
    .select(['readings.body', 'articles.body as article'])
    .where('articles.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const { litopys, ...rest } = unpackJson<Omit<Reading, 'article'>>(row.body);
  return { litopys, article: unpackJson<Article>(row.article), ...rest };
}

/**
 * Versions of an article, the earliest first: those that were published at one time by when they were changed, as ties
 * have them, and where none says so by when they came.
 */
async function versionsOf(db: Db, thread: string): Promise<ArticleLine[]> {
  const rows = await db
    .selectFrom('articles')
    .select([...LINE, 'at', 'signature'])
    .where('thread', '=', thread)
    .orderBy('at')
    .orderBy('added')
    .orderBy('id')
    .execute();
  return rows
    .map(({ at, signature, ...line }) => {
      const { updated } = JSON.parse(signature) as Signature;
      return { line, at: Number(at), changed: Date.parse(updated ?? line.published ?? '') || 0 };
    })
    .sort((one, other) => one.at - other.at || one.changed - other.changed)
    .map(({ line }) => line);
}

/** Article and lemmas of versions, for showing words in their surroundings. */
export async function texts(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, { article: Article; lemmas: LemmaToken[] }>> {
  const found = new Map<string, { article: Article; lemmas: LemmaToken[] }>();
  for (const part of parts(ids))
    for (const { id, body, lemmas } of await db
      .selectFrom('articles')
      .select(['id', 'body', 'lemmas'])
      .where('id', 'in', part)
      .execute())
      found.set(id, { article: unpackJson<Article>(body), lemmas: unpackJson<LemmaToken[]>(lemmas) });
  return found;
}

/** The page an article was read from, as it was fetched. */
export async function page(db: Db, article: string): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('articles')
    .innerJoin('blobs', 'blobs.hash', 'articles.page')
    .select('blobs.body')
    .where('articles.id', '=', article)
    .executeTakeFirst();
  return row ? unpackBytes(row.body) : null;
}
