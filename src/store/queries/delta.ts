/** What is new, repeated, contradicted, withdrawn and due since a time of publication. */
import { type Kysely, sql } from 'kysely';
import type { Entry } from '../../model/index.js';
import { parts } from '../bulk.js';
import type { Tables } from '../schema.js';
import { minutesAfter, minutesOf } from '../when.js';
import { cameDue } from './came-due.js';
import { filtered } from './entries.js';
import { followUpsOf } from './entry.js';
import type { Delta, EntryFilter } from './types.js';
import { withdrawnSince } from './withdrawn.js';

type Db = Kysely<Tables>;

const MOST_CHANGED = 5000;
/** As an expression, so that nobody walks all entries in this order instead of the few that are new. */
const IN_ORDER = sql<number>`e.at + 0`;

/** What is new since a time of publication: computed from publication times, so the same whenever it is asked. */
export async function delta(
  db: Db,
  since: string,
  until: string | null,
  filter: EntryFilter = {},
  most = MOST_CHANGED,
): Promise<Delta> {
  const from = minutesOf(since) ?? 0;
  const to = (until ? minutesAfter(until) : null) ?? Number.MAX_SAFE_INTEGER;
  const changed = (isNew: boolean) =>
    filtered(db.selectFrom('entries as e').select(['e.id', 'e.at', 'e.first', 'e.data']), filter, true)
      .where('e.last', '>=', from)
      .where('e.first', '<', to)
      .where('e.first', isNew ? '>=' : '<', from)
      .orderBy(IN_ORDER)
      .orderBy('e.id')
      .limit(most)
      .execute();
  // Each apart: neither crowds the other out.
  const rows = [...(await changed(true)), ...(await changed(false))].sort(
    (a, b) => a.at - b.at || (a.id < b.id ? -1 : 1),
  );
  const all = rows.map(({ first, data }) => ({ isNew: first >= from, entry: JSON.parse(data) as Entry }));
  const times = await reportTimes(
    db,
    all.flatMap(({ entry }) => entry.reports),
  );
  const within = (id: string) => (times.get(id) ?? 0) >= from && (times.get(id) ?? 0) < to;
  const contradicted = all.filter(({ entry }) =>
    entry.divergences.some(
      ({ grade, values }) => grade === 'contradicts' && values.some(({ reports }) => reports.some(within)),
    ),
  );
  const repeated = all
    .filter(({ isNew, entry }) => !isNew && entry.reports.some(within))
    .map(({ entry }) => ({ entry, reports: entry.reports.filter(within) }));
  return {
    since,
    until,
    fresh: all.filter(({ isNew }) => isNew).map(({ entry }) => entry),
    repeated,
    contradicted: contradicted.map(({ entry }) => entry),
    withdrawn: await withdrawnSince(db, from, to, most),
    settled: (
      await followUpsOf(
        db,
        all.map(({ entry }) => entry.id),
      )
    ).filter(({ result }) => result !== 'open'),
    due: await cameDue(db, from, until ? to : null, filter, most),
  };
}

/** How many entries a delta has, without making it. */
export async function deltaCounts(
  db: Db,
  since: string,
): Promise<{ fresh: number; repeated: number; contradicted: number }> {
  const from = minutesOf(since) ?? 0;
  const row = await db
    .selectFrom('entries')
    .select([
      sql<number>`coalesce(sum(case when first >= ${from} then 1 else 0 end), 0)`.as('fresh'),
      sql<number>`coalesce(sum(case when first < ${from} then 1 else 0 end), 0)`.as('repeated'),
      sql<number>`coalesce(sum(case when diverges = 3 then 1 else 0 end), 0)`.as('contradicted'),
    ])
    .where('last', '>=', from)
    .executeTakeFirstOrThrow();
  const { fresh, repeated, contradicted } = row;
  return { fresh: Number(fresh), repeated: Number(repeated), contradicted: Number(contradicted) };
}

async function reportTimes(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const part of parts(ids))
    for (const { id, at } of await db
      .selectFrom('reports')
      .select(['id', 'at'])
      .where('id', 'in', part)
      .execute())
      found.set(id, at);
  return found;
}
