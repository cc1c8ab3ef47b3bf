/** Plans followed to what came of them, among the entries that a change may bear on. */
import type { Entry, FollowUp } from '../model/index.js';
import { insertAll, parts } from './bulk.js';
import type { Work } from './work.js';

/**
 * Follows up the plans that meet a changed entry under a key: those that it is, was or may settle.
 * @param gone ids of entries that are no more
 * @param changed entries that are new or other than they were; their rows are written already
 */
export async function followUp(
  work: Work,
  gone: readonly string[],
  changed: readonly Entry[],
): Promise<void> {
  const keys = new Set<string>();
  const before = [...gone, ...changed.map(({ id }) => id)];
  for (const key of await forgotten(work, before)) keys.add(key);
  const rows: [string, string, number][] = [];
  for (const entry of changed) {
    const { keys: own, isPlan } = work.merger.followKeys(entry);
    for (const key of own) {
      keys.add(key);
      rows.push([key, entry.id, isPlan ? 1 : 0]);
    }
  }
  await insertAll(work.tx, work.kind, 'entry_follows', ['key', 'entry', 'plan'], rows);
  const plans = await meeting(work, [...keys], 1);
  await replaced(work, gone, plans, await settled(work, plans));
}

/** Takes away the keys of entries. @returns them */
async function forgotten({ tx }: Work, entries: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const part of parts(entries)) {
    const rows = await tx
      .selectFrom('entry_follows')
      .select('key')
      .distinct()
      .where('entry', 'in', part)
      .execute();
    found.push(...rows.map(({ key }) => key));
    if (rows.length > 0) await tx.deleteFrom('entry_follows').where('entry', 'in', part).execute();
  }
  return found;
}

/** Ids of the plans, or of all entries, that stand under any of the keys. */
async function meeting({ tx }: Work, keys: readonly string[], least: 0 | 1): Promise<Set<string>> {
  const found = new Set<string>();
  for (const part of parts(keys))
    for (const { entry } of await tx
      .selectFrom('entry_follows')
      .select('entry')
      .distinct()
      .where('key', 'in', part)
      .where('plan', '>=', least)
      .execute())
      found.add(entry);
  return found;
}

/** What came of these plans, by all that stands under their keys. */
async function settled(work: Work, plans: ReadonlySet<string>): Promise<FollowUp[]> {
  if (plans.size === 0) return [];
  const keys: string[] = [];
  for (const part of parts([...plans]))
    for (const { key } of await work.tx
      .selectFrom('entry_follows')
      .select('key')
      .distinct()
      .where('entry', 'in', part)
      .execute())
      keys.push(key);
  const entries: Entry[] = [];
  for (const part of parts([...(await meeting(work, keys, 0))]))
    for (const { data } of await work.tx
      .selectFrom('entries')
      .select('data')
      .where('id', 'in', part)
      .execute())
      entries.push(JSON.parse(data) as Entry);
  const all = work.merger.followUps(entries, { ties: [], reviews: [] });
  return all.filter(({ plan }) => plans.has(plan));
}

async function replaced(
  work: Work,
  gone: readonly string[],
  plans: ReadonlySet<string>,
  after: readonly FollowUp[],
): Promise<void> {
  const { tx, kind, events } = work;
  const before = new Map<string, string>();
  for (const part of parts([...new Set([...gone, ...plans])])) {
    for (const { plan, data } of await tx
      .selectFrom('follow_ups')
      .select(['plan', 'data'])
      .where('plan', 'in', part)
      .execute())
      before.set(plan, data);
  }
  const now = new Map(after.map((one) => [one.plan, JSON.stringify(one)]));
  const stale = [...before].filter(([plan, data]) => now.get(plan) !== data).map(([plan]) => plan);
  for (const part of parts(stale)) await tx.deleteFrom('follow_ups').where('plan', 'in', part).execute();
  const fresh = after.filter(({ plan }) => before.get(plan) !== now.get(plan));
  for (const { plan, result } of fresh)
    if (result !== 'open') events.push({ kind: 'plan.settled', target: plan });
  const rows = fresh.map((one) => [one.plan, one.outcome, one.result, one.due, now.get(one.plan) ?? '']);
  await insertAll(tx, kind, 'follow_ups', ['plan', 'outcome', 'result', 'due', 'data'], rows);
}
