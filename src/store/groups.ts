/** Which reports are merged together: those that share a key, and those that a third one or a review joins. */
import type { Keyed, Report } from '../model/index.js';
import { insertAll, parts } from './bulk.js';
import { merge } from './merge.js';
import { numbers, type Work } from './work.js';

/** New reports by the group they came into. Groups that became one are already one in the tables. */
export type Touched = Map<number, Report[]>;

/** Finds or makes the group of every report, and joins groups that a report brings together. */
export async function group(work: Work, keyed: readonly Keyed[]): Promise<Touched> {
  const places = keyed.flatMap(placesOf);
  const known = await groupsOfKeys(work, [...new Set(places.flatMap(({ keys }) => keys))]);
  const sets = new Sets();
  places.forEach(({ keys }, at) => {
    for (const key of keys) {
      sets.join(`place ${at}`, `key ${key}`);
      const grp = known.get(key);
      if (grp !== undefined) sets.join(`key ${key}`, `group ${grp}`);
    }
  });
  const members = new Map<string, Members>();
  places.forEach(({ keys, report, isLater }, at) => {
    const root = sets.rootOf(`place ${at}`);
    const one = members.get(root) ?? { groups: new Set(), keys: new Set(), reports: [], later: [] };
    members.set(root, one);
    (isLater ? one.later : one.reports).push(report);
    for (const key of keys) {
      const grp = known.get(key);
      if (grp === undefined) one.keys.add(key);
      else one.groups.add(grp);
    }
  });
  const touched: Touched = new Map();
  const fresh = [...members.values()].filter(({ groups }) => groups.size === 0).length;
  let next = fresh > 0 ? await numbers(work, 'group', fresh) : 0;
  const newKeys: [string, number][] = [];
  const grown: [number, number, number][] = [];
  const homes = new Map<string, number>();
  const before: [string, number][] = [];
  for (const { groups, keys, reports, later } of members.values()) {
    const grp = groups.size === 0 ? next++ : await joined(work, [...groups]);
    touched.set(grp, reports);
    grown.push([grp, reports.length, reports.length + later.length]);
    for (const key of keys) newKeys.push([key, grp]);
    for (const { id } of reports) homes.set(id, grp);
    for (const { id } of later) before.push([id, grp]);
  }
  await insertAll(work.tx, work.kind, 'keys', ['key', 'grp'], newKeys);
  await change(work, grown);
  const carried = before.map(([id, grp]) => [id, grp, homes.get(id) as number]);
  await insertAll(work.tx, work.kind, 'carried', ['report', 'grp', 'home'], carried);
  return touched;
}

/** Where a report comes in: into its own group, and as a later one into the group before. */
interface Place {
  readonly report: Report;
  readonly keys: readonly string[];
  readonly isLater: boolean;
}

interface Members {
  readonly groups: Set<number>;
  readonly keys: Set<string>;
  readonly reports: Report[];
  readonly later: Report[];
}

function placesOf({ report, keys, before = [] }: Keyed): Place[] {
  const own = { report, keys, isLater: false };
  return before.length === 0 ? [own] : [own, { report, keys: before, isLater: true }];
}

/** Notes what came into groups, and what waits to be merged: group, reports, changes. */
async function change(work: Work, rows: readonly (readonly [number, number, number])[]): Promise<void> {
  const more =
    '(grp) do update set size = groups.size + excluded.size, waiting = groups.waiting + excluded.waiting';
  await insertAll(work.tx, work.kind, 'groups', ['grp', 'size', 'waiting'], rows, more);
}

/** Groups up to this size are merged with every change. */
const SMALL = 64;
/** A larger one when this share of it has changed: then the work for all of them grows with their number only. */
const SHARE = 0.5;

/** Of the touched groups those whose turn it is, the others wait. */
export async function due(work: Work, touched: Touched): Promise<Touched> {
  const now: Touched = new Map();
  for (const part of parts([...touched.keys()]))
    for (const { grp, size, waiting } of await work.tx
      .selectFrom('groups')
      .selectAll()
      .where('grp', 'in', part)
      .execute())
      if (size <= SMALL || waiting >= size * SHARE) now.set(grp, touched.get(grp) ?? []);
  return now;
}

/** Reports that are merged in one transaction of settling. */
const AT_ONCE = 5_000;

/** Merges groups that wait, the longest waiting first. @returns how many were merged; 0 when none waits */
export async function settle(work: Work): Promise<number> {
  const rows = await work.tx
    .selectFrom('groups')
    .select(['grp', 'size'])
    .where('waiting', '>', 0)
    .orderBy('grp')
    .limit(500)
    .execute();
  const touched: Touched = new Map();
  let sum = 0;
  for (const { grp, size } of rows) {
    if (touched.size > 0 && sum + size > AT_ONCE) break;
    touched.set(grp, []);
    sum += size;
  }
  if (touched.size > 0) await merge(work, touched);
  return touched.size;
}

/** Makes one group of several. @returns its number: the lowest of them */
export async function joined({ tx }: Work, groups: readonly number[]): Promise<number> {
  const [first = 0, ...others] = [...groups].sort((one, other) => one - other);
  if (others.length > 0) {
    await tx.updateTable('keys').set({ grp: first }).where('grp', 'in', others).execute();
    const rows = await tx.selectFrom('groups').selectAll().where('grp', 'in', others).execute();
    const sum = (column: 'size' | 'waiting') => rows.reduce((total, row) => total + row[column], 0);
    await tx.deleteFrom('groups').where('grp', 'in', others).execute();
    await tx
      .updateTable('groups')
      .set((it) => ({
        size: it('size', '+', sum('size')),
        // What was merged apart must be merged together, whatever its size.
        waiting: it('waiting', '+', sum('size')),
      }))
      .where('grp', '=', first)
      .execute();
    await tx.updateTable('reports').set({ grp: first }).where('grp', 'in', others).execute();
    await tx.updateTable('entries').set({ grp: first }).where('grp', 'in', others).execute();
    await tx.updateTable('carried').set({ grp: first }).where('grp', 'in', others).execute();
    await tx.updateTable('carried').set({ home: first }).where('home', 'in', others).execute();
  }
  return first;
}

async function groupsOfKeys({ tx }: Work, keys: readonly string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const part of parts(keys))
    for (const { key, grp } of await tx.selectFrom('keys').selectAll().where('key', 'in', part).execute())
      found.set(key, grp);
  return found;
}

/** Disjoint sets with path halving (Tarjan and van Leeuwen). */
class Sets {
  private readonly parents = new Map<string, string>();

  rootOf(one: string): string {
    let at = one;
    for (;;) {
      const parent = this.parents.get(at) ?? at;
      if (parent === at) return at;
      const above = this.parents.get(parent) ?? parent;
      this.parents.set(at, above);
      at = above;
    }
  }

  join(one: string, other: string): void {
    const [first, second] = [this.rootOf(one), this.rootOf(other)];
    if (first !== second) this.parents.set(second, first);
  }
}
