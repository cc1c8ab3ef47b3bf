/** Plans and promises: what is due when, and what came of it. */
import { type Kysely, sql } from 'kysely';
import type { FollowUp } from '../../model/index.js';
import type { Tables } from '../schema.js';
import { cursorOf, limitOf, positionOf } from './cursor.js';
import type { Page, PageRequest, PlanMonth } from './types.js';

type Db = Kysely<Tables>;

export interface PlanFilter {
  readonly result?: FollowUp['result'] | undefined;
  /** ISO 8601 day, month or year; `to` is within. A plan that names only a month is due in all of it. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Only those that name no date. */
  readonly undated?: boolean | undefined;
}

/** Plans and promises with what came of them, those due first. */
export async function plans(
  db: Db,
  { result, from, to, undated }: PlanFilter = {},
  page: PageRequest = {},
): Promise<Page<FollowUp>> {
  const limit = limitOf(page.limit);
  const after = positionOf(page.cursor);
  let query = db.selectFrom('follow_ups').select(['plan', 'due', 'data']);
  if (result) query = query.where('result', '=', result);
  if (undated) query = query.where('due', 'is', null);
  // «2025-03» stands before «2025-03-10» and is within a span that begins on that day.
  if (from)
    query = query.where((it) =>
      it.or([it('due', '>=', from), it('due', 'in', [from.slice(0, 7), from.slice(0, 4)])]),
    );
  if (to) query = query.where('due', '<', `${to}\uffff`);
  const dueOf = sql<string>`coalesce(due, '9999')`;
  if (after) {
    const [due, plan] = after[1].split(' ');
    query = query.where(sql<boolean>`(${dueOf}, plan) > (${due}, ${plan})`);
  }
  const rows = await query
    .orderBy(dueOf)
    .orderBy('plan')
    .limit(limit + 1)
    .execute();
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(({ data }) => JSON.parse(data) as FollowUp),
    next: last ? cursorOf([0, `${last.due ?? '9999'} ${last.plan}`]) : null,
  };
}

/** How many plans are due in each month, and how many of them are open. Years are left out that name no month. */
export async function planMonths(db: Db): Promise<PlanMonth[]> {
  const rows = await db
    .selectFrom('follow_ups')
    .select((it) => [
      sql<string>`substr(due, 1, 7)`.as('month'),
      it.fn.countAll<number>().as('plans'),
      sql<number>`sum(case when result = 'open' then 1 else 0 end)`.as('open'),
    ])
    .where('due', 'is not', null)
    .groupBy('month')
    .orderBy('month')
    .execute();
  return rows
    .filter(({ month }) => /^\d{4}-\d{2}$/.test(month))
    .map(({ month, plans, open }) => ({ month, plans: Number(plans), open: Number(open) }));
}
