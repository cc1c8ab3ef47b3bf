/** Plans and promises followed to what came of them, among entries that may settle each other. */
import type { Entry, FollowUp } from '../model/index.js';
import { insertAll } from './bulk.js';
import type { Row } from './entry-rows.js';
import type { Work } from './work.js';

/** Of one speaker or set of participants, so many entries around the changed ones are looked at. */
const MOST = 400;

export async function groupsFollowed(
  work: Work,
  gone: readonly { readonly follow: string | null }[],
  changed: readonly Row[],
): Promise<void> {
  const keys = new Set<string>();
  for (const { follow } of gone) if (follow !== null) keys.add(follow);
  for (const { values } of changed) if (values.follow !== null) keys.add(values.follow);
  for (const key of [...keys].sort()) await follow(work, key);
}

async function follow(work: Work, key: string): Promise<void> {
  const { tx, kind, events, merger } = work;
  const rows = await tx
    .selectFrom('entries')
    .select('data')
    .where('follow', '=', key)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute();
  const entries = rows.map(({ data }) => JSON.parse(data) as Entry);
  const after = merger.followUps(entries, { ties: [], reviews: [] });
  const old = await tx.selectFrom('follow_ups').select(['plan', 'data']).where('follow', '=', key).execute();
  const before = new Map(old.map(({ plan, data }) => [plan, data]));
  const now = new Map(after.map((one) => [one.plan, JSON.stringify(one)]));
  if (before.size === now.size && [...now].every(([plan, data]) => before.get(plan) === data)) return;
  await tx.deleteFrom('follow_ups').where('follow', '=', key).execute();
  for (const one of after)
    if (one.result !== 'open' && before.get(one.plan) !== now.get(one.plan))
      events.push({ kind: 'plan.settled', target: one.plan });
  const columns = ['plan', 'outcome', 'result', 'due', 'follow', 'data'] as const;
  const values = after.map((one: FollowUp) => [
    one.plan,
    one.outcome,
    one.result,
    one.due,
    key,
    now.get(one.plan) ?? '',
  ]);
  await insertAll(
    tx,
    kind,
    'follow_ups',
    columns,
    values,
    '(plan) do update set outcome = excluded.outcome, result = excluded.result, due = excluded.due, follow = excluded.follow, data = excluded.data',
  );
}
