/** Plans that came due in a span of time and that nothing settled. */
import type { Kysely } from 'kysely';
import { type FollowUp, stretchOf } from '../../model/index.js';
import { parts } from '../bulk.js';
import type { Tables } from '../schema.js';
import { minutesAfter } from '../when.js';
import { filtered } from './entries.js';
import type { EntryFilter } from './types.js';

type Db = Kysely<Tables>;

/** Days that a plan may take: one that began before the span may end in it. */
const LONGEST = 60;
const DAY = 24 * 60;

/**
 * A plan is due when its day, month or year is over.
 * @param to minutes since 1970; without them the last publication is the end, so that the answer stays the same
 */
export async function cameDue(
  db: Db,
  from: number,
  to: number | null,
  { from: _from, to: _to, ...filter }: EntryFilter,
  most: number,
): Promise<FollowUp[]> {
  const end = to ?? (await lastPublication(db));
  const [low, day] = [dayText(from - LONGEST * DAY), dayText(from)];
  const rows = await db
    .selectFrom('follow_ups')
    .select(['due', 'data'])
    .where('result', '=', 'open')
    .where((it) => it.or([it('due', '>=', low), it('due', 'in', [day.slice(0, 7), day.slice(0, 4)])]))
    .where('due', '<', `${dayText(end)}\uffff`)
    .orderBy('due')
    .orderBy('plan')
    .execute();
  const due = rows
    .filter(({ due }) => {
      const over = due === null ? null : minutesAfter(stretchOf(due)?.[1] ?? due);
      return over !== null && over > from && over <= end;
    })
    .map(({ data }) => JSON.parse(data) as FollowUp);
  const asked = new Set<string>();
  for (const part of parts(due.map(({ plan }) => plan)))
    for (const { id } of await filtered(db.selectFrom('entries as e').select('e.id'), filter, true)
      .where('e.id', 'in', part)
      .execute())
      asked.add(id);
  return due.filter(({ plan }) => asked.has(plan)).slice(0, most);
}

async function lastPublication(db: Db): Promise<number> {
  const row = await db.selectFrom('articles').select('at').orderBy('at', 'desc').limit(1).executeTakeFirst();
  return Number(row?.at ?? 0);
}

/** Nothing is due beyond the years that texts are written in. */
const dayText = (minutes: number): string =>
  new Date(Math.min(Math.max(minutes, 0), LAST) * 60_000).toISOString().slice(0, 10);
const LAST = Date.UTC(9999, 11, 31) / 60_000;
