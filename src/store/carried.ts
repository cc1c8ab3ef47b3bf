/**
 * Reports of the first days of a time, which the group before may carry over into itself. Whether it does is found anew
 * whenever that group is merged, from what was told in the days around, so that the order of adding does not matter.
 */
import type { Report } from '../model/index.js';
import { parts } from './bulk.js';
import type { Touched } from './groups.js';
import { minutesOf } from './when.js';
import type { Work } from './work.js';

/** A report that may be carried over: into which group, where it is at home, and where it is now. */
interface Later {
  readonly report: Report;
  readonly grp: number;
  readonly home: number;
  readonly now: number;
  /** Whether it has a row already. */
  readonly isStored: boolean;
}

/** Moves reports into the touched groups that carry them over, or back. @returns the touched groups and those of moved reports */
export async function carriedOver(work: Work, touched: Touched): Promise<Touched> {
  const later = await laterReports(work, touched);
  if (later.length === 0) return touched;
  const all: Touched = new Map([...touched].map(([grp, reports]) => [grp, [...reports]]));
  const byGroup = new Map<number, Later[]>();
  for (const one of later) {
    const list = byGroup.get(one.grp);
    if (list) list.push(one);
    else byGroup.set(one.grp, [one]);
  }
  for (const [grp, list] of byGroup) {
    const carried = work.merger.carried(
      await ownReports(work, grp, list, touched.get(grp) ?? []),
      list.map(({ report }) => report),
    );
    const moves = list.filter(({ report, home, now }) => now !== (carried.has(report.id) ? grp : home));
    for (const one of moves) await move(work, one, carried.has(one.report.id) ? grp : one.home, all);
  }
  return all;
}

/** Groups that these reports are at home in, and those before them. */
export async function groupsAround({ tx }: Work, reports: readonly string[]): Promise<number[]> {
  const found: number[] = [];
  for (const part of parts(reports))
    for (const { grp, home } of await tx
      .selectFrom('carried')
      .select(['grp', 'home'])
      .where('report', 'in', part)
      .execute())
      found.push(grp, home);
  return found;
}

async function laterReports({ tx, known }: Work, touched: Touched): Promise<Later[]> {
  const fresh = new Map<string, { report: Report; now: number }>();
  for (const [now, reports] of touched) for (const report of reports) fresh.set(report.id, { report, now });
  const found: Later[] = [];
  for (const part of parts([...touched.keys()]))
    for (const row of await tx
      .selectFrom('carried as c')
      .leftJoin('reports as r', 'r.id', 'c.report')
      .select(['c.report as id', 'c.grp', 'c.home', 'r.grp as now', 'r.data'])
      .where('c.grp', 'in', part)
      .orderBy('c.report')
      .execute()) {
      const { grp, home } = row;
      const own = fresh.get(row.id);
      if (own) found.push({ ...own, grp, home, isStored: false });
      else if (row.data !== null && row.now !== null) {
        const report = known.get(row.id) ?? (JSON.parse(row.data) as Report);
        found.push({ report, grp, home, now: row.now, isStored: true });
      }
    }
  return found;
}

/** What a group has of its own near to the later reports. */
async function ownReports(
  { tx, known, merger }: Work,
  grp: number,
  later: readonly Later[],
  fresh: readonly Report[],
): Promise<Report[]> {
  const others = new Set(later.map(({ report }) => report.id));
  const first = Math.min(...later.map(({ report }) => minutesOf(report.published) ?? 0));
  const rows = await tx
    .selectFrom('reports')
    .select(['id', 'data'])
    .where('grp', '=', grp)
    .where('at', '>=', first - merger.carriedDays * MINUTES_OF_DAY)
    .execute();
  const stored = rows.map(({ id, data }) => known.get(id) ?? (JSON.parse(data) as Report));
  return [...stored, ...fresh].filter(({ id }) => !others.has(id));
}

const MINUTES_OF_DAY = 24 * 60;

async function move({ tx }: Work, one: Later, to: number, all: Touched): Promise<void> {
  const { report, now } = one;
  const [from, into] = [all.get(now) ?? [], all.get(to) ?? []];
  all.set(now, one.isStored ? from : from.filter(({ id }) => id !== report.id));
  all.set(to, one.isStored ? into : [...into, report]);
  if (one.isStored) await tx.updateTable('reports').set({ grp: to }).where('id', '=', report.id).execute();
  for (const [grp, more] of [
    [now, -1],
    [to, 1],
  ] as const)
    await tx
      .updateTable('groups')
      .set((it) => ({ size: it('size', '+', more) }))
      .where('grp', '=', grp)
      .execute();
}
