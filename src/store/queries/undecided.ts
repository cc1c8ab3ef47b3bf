/** What nobody has decided about yet: the queue of those who review. */
import type { Kysely } from 'kysely';
import { type Entry, inForce } from '../../model/index.js';
import { parts } from '../bulk.js';
import type { Tables } from '../schema.js';
import { entries } from './entries.js';
import { reportsOf, reviewsOf } from './entry.js';
import type { EntryFilter, Undecided } from './types.js';

/** The queue is made of so many of the newest entries: what is older was looked at, or never will be. */
const MOST = 1_500;
const PAGE = 500;

/** Entries without a decision on them or any of their reports, the least sure first, among the newest of a filter. */
export async function undecided(
  db: Kysely<Tables>,
  filter: EntryFilter,
  limit: number,
): Promise<Undecided[]> {
  const all: Entry[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof entries>> = await entries(db, filter, { limit: PAGE, cursor });
    all.push(...page.items);
    cursor = page.next;
  } while (cursor !== null && all.length < MOST);
  const decided = await decidedReports(
    db,
    all.flatMap(({ reports }) => reports),
  );
  const open = all.filter(({ reports }) => !reports.some((id) => decided.has(id)));
  const reports = new Map(
    (
      await reportsOf(
        db,
        open.flatMap((entry) => entry.reports),
      )
    ).map((one) => [one.id, one]),
  );
  return open
    .map((entry) => {
      const own = entry.reports.flatMap((id) => reports.get(id) ?? []);
      return { entry, reports: own, confidence: Math.min(...own.map(({ confidence }) => confidence)) };
    })
    .sort((one, other) => one.confidence - other.confidence || (one.entry.id < other.entry.id ? -1 : 1))
    .slice(0, limit);
}

/** Reports on which a decision is in force. */
async function decidedReports(db: Kysely<Tables>, ids: readonly string[]): Promise<Set<string>> {
  const standing = new Set(inForce(await reviewsOf(db, ids)).map(({ id }) => id));
  const found = new Set<string>();
  if (standing.size === 0) return found;
  for (const part of parts(ids))
    for (const { report, review } of await db
      .selectFrom('review_reports')
      .selectAll()
      .where('report', 'in', part)
      .execute())
      if (standing.has(review)) found.add(report);
  return found;
}
