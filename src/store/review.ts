/** Decisions of people: kept for ever, applied by merging anew what they bear on. */
import { LitopysError, type Review } from '../model/index.js';
import { insertAll, parts } from './bulk.js';
import { groupsAround } from './carried.js';
import { joined, type Touched } from './groups.js';
import { merge } from './merge.js';
import { remark } from './remark.js';
import { numbers, type Work } from './work.js';

/**
 * Keeps a review and merges anew. The same review again (the same id) changes nothing.
 * @returns the review as it is kept: that of an entry names the reports it had
 * @throws LitopysError `review.target`
 */
export async function addReview(work: Work, review: Review): Promise<Review> {
  const there = await work.tx
    .selectFrom('reviews')
    .select('data')
    .where('id', '=', review.id)
    .executeTakeFirst();
  if (there) return JSON.parse(there.data) as Review;
  const reports = await bearingOf(work, review);
  if (reports.length === 0)
    throw new LitopysError(
      'review.target',
      `there is no ${review.target.type} ${review.target.id} to review`,
      {
        where: review.target.id,
        next: 'take an id that litopys timeline, contact or search shows; litopys review log lists the reviews',
      },
    );
  const { target } = review;
  const kept: Review =
    target.type === 'entry' && target.reports.length === 0
      ? { ...review, target: { ...target, reports: await reportsOfEntries(work, [target.id]) } }
      : review;
  await insertAll(
    work.tx,
    work.kind,
    'reviews',
    ['id', 'num', 'at', 'target_type', 'target', 'data'],
    [[kept.id, await numbers(work, 'review', 1), kept.at, target.type, target.id, JSON.stringify(kept)]],
  );
  work.events.push({ kind: 'review.new', target: kept.id });
  await mergeAround(work, kept, reports);
  return kept;
}

/** Notes that a review bears on these reports, and merges their groups anew; a join makes one group of them. */
export async function mergeAround(work: Work, review: Review, reports: readonly string[]): Promise<void> {
  const bears = reports.map((report) => [report, review.id]);
  await insertAll(work.tx, work.kind, 'review_reports', ['report', 'review'], bears);
  const together = review.action === 'join' && review.target.type !== 'entity';
  const groups = new Set<number>();
  for (const part of parts(reports))
    for (const { grp } of await work.tx
      .selectFrom('reports')
      .select('grp')
      .distinct()
      .where('id', 'in', part)
      .execute())
      groups.add(grp);
  if (groups.size === 0) return;
  if (together) for (const grp of await groupsAround(work, reports)) groups.add(grp);
  const touched: Touched = new Map(
    (together ? [await joined(work, [...groups])] : [...groups]).map((grp) => [grp, []]),
  );
  await merge(work, touched);
  if (review.action === 'correct' || review.action === 'undo') await remark(work, reports);
}

/** Ids of the reports that a review bears on. */
export async function bearingOf(work: Work, { target, others }: Review): Promise<string[]> {
  const found = new Set<string>();
  const note = (ids: readonly string[]) => {
    for (const id of ids) found.add(id);
  };
  if (target.type === 'review') note(await reportsOfReview(work, target.id));
  if (target.type === 'entity') note(await reportsOfEntities(work, [target.id, ...others]));
  if (target.type === 'report') note(await existing(work, [target.id, ...others]));
  if (target.type === 'entry') {
    note(await existing(work, [...target.reports, ...others]));
    note(await reportsOfEntries(work, [target.id, ...others]));
  }
  return [...found].sort();
}

async function existing({ tx }: Work, ids: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const part of parts(ids))
    found.push(
      ...(await tx.selectFrom('reports').select('id').where('id', 'in', part).execute()).map(({ id }) => id),
    );
  return found;
}

async function reportsOfEntries({ tx }: Work, entries: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('reports')
    .select('id')
    .where('entry', 'in', entries)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

async function reportsOfReview({ tx }: Work, review: string): Promise<string[]> {
  const rows = await tx.selectFrom('review_reports').select('report').where('review', '=', review).execute();
  return rows.map(({ report }) => report);
}

async function reportsOfEntities({ tx }: Work, entities: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('entry_parties')
    .innerJoin('reports', 'reports.entry', 'entry_parties.entry')
    .select('reports.id')
    .distinct()
    .where('entry_parties.entity', 'in', entities)
    .execute();
  return rows.map(({ id }) => id);
}
