/** Groups merged anew, and what changed by it. */
import {
  correctedReports,
  inForce,
  isNamed,
  type Report,
  type Review,
  retoldReports,
} from '../model/index.js';
import { insertAll, parts } from './bulk.js';
import { carriedOver } from './carried.js';
import { countEntries } from './counts.js';
import { ENTRY_COLUMNS, entryRow, outletsOf, partyRows, type Row } from './entry-rows.js';
import { followUp } from './follow.js';
import type { Touched } from './groups.js';
import { tiesOf } from './ties.js';
import { minutesOf } from './when.js';
import type { Work } from './work.js';

/** Merges these groups, writes what came out, and follows up the plans it bears on. @returns changed entries */
export async function merge(work: Work, due: Touched): Promise<number> {
  const touched = await carriedOver(work, due);
  const groups = [...touched.keys()];
  const stored = await storedReports(work, groups);
  const before = await entriesIn(work, groups);
  const all: { grp: number; reports: Report[] }[] = groups.map((grp) => ({
    grp,
    reports: [...(stored.get(grp) ?? []).map(({ report }) => report), ...(touched.get(grp) ?? [])],
  }));
  const articles = [...new Set(all.flatMap(({ reports }) => reports.map(({ article }) => article)))];
  const ties = await tiesOf(work, articles);
  const reviews = await reviewsOf(
    work,
    all.flatMap(({ reports }) => reports.map(({ id }) => id)),
  );
  const after: Row[] = [];
  const placed = new Map<string, string>();
  for (const { grp, reports } of all) {
    const own = new Set(reports.map(({ article }) => article));
    const around = {
      ties: ties.filter(({ earlier, later }) => own.has(earlier) || own.has(later)),
      reviews: reviews.length === 0 ? [] : ofReports(reviews, reports),
    };
    const inPlace = inForce(around.reviews);
    const told = retoldReports(correctedReports(reports, inPlace), inPlace, isNamed);
    const byId = new Map(told.map((report) => [report.id, report]));
    for (const entry of work.merger.merge(reports, around)) {
      for (const id of entry.reports) placed.set(id, entry.id);
      after.push(entryRow(entry, grp, byId));
    }
  }
  await writeReports(work, touched, placed);
  await moveReports(work, placed, stored);
  for (const part of parts(groups))
    await work.tx.updateTable('groups').set({ waiting: 0 }).where('grp', 'in', part).execute();
  return writeEntries(work, before, after);
}

interface Stored {
  readonly entry: string | null;
  readonly report: Report;
}

/** What is in the groups already; its words are read only where they are not known. */
async function storedReports(work: Work, groups: readonly number[]): Promise<Map<number, Stored[]>> {
  const { tx, known } = work;
  const rows: { id: string; grp: number; entry: string | null }[] = [];
  for (const part of parts(groups))
    rows.push(
      ...(await tx.selectFrom('reports').select(['id', 'grp', 'entry']).where('grp', 'in', part).execute()),
    );
  // Held from here on: what is added to the known ones below may push others out of them.
  const reports = new Map<string, Report>();
  const unknown: string[] = [];
  for (const { id } of rows) {
    const report = known.get(id);
    if (report) reports.set(id, report);
    else unknown.push(id);
  }
  for (const part of parts(unknown))
    for (const { id, data } of await tx
      .selectFrom('reports')
      .select(['id', 'data'])
      .where('id', 'in', part)
      .execute()) {
      const report = JSON.parse(data) as Report;
      reports.set(id, report);
      known.add(report);
    }
  const found = new Map<number, Stored[]>();
  for (const { id, grp, entry } of rows) {
    const report = reports.get(id);
    if (!report) continue;
    const list = found.get(grp) ?? [];
    found.set(grp, list);
    list.push({ entry, report });
  }
  return found;
}

async function entriesIn({ tx }: Work, groups: readonly number[]): Promise<Map<string, Before>> {
  const found = new Map<string, Before>();
  for (const part of parts(groups))
    for (const row of await tx
      .selectFrom('entries')
      .select(['id', 'grp', 'diverges', 'data'])
      .where('grp', 'in', part)
      .execute())
      found.set(row.id, row);
  return found;
}

interface Before {
  readonly id: string;
  readonly grp: number;
  readonly diverges: number;
  readonly data: string;
}

interface Reviewed {
  readonly review: Review;
  readonly reports: ReadonlySet<string>;
}

/** The reviews that bear on these reports, oldest first, with the reviews that undo them. */
async function reviewsOf({ tx }: Work, reports: readonly string[]): Promise<Reviewed[]> {
  const bears = new Map<string, Set<string>>();
  for (const part of parts(reports))
    for (const { review, report } of await tx
      .selectFrom('review_reports')
      .selectAll()
      .where('report', 'in', part)
      .execute())
      bears.set(review, (bears.get(review) ?? new Set()).add(report));
  if (bears.size === 0) return [];
  const rows = await tx
    .selectFrom('reviews')
    .select(['id', 'data'])
    .where('id', 'in', [...bears.keys()])
    .orderBy('num')
    .execute();
  return rows.map(({ id, data }) => ({
    review: JSON.parse(data) as Review,
    reports: bears.get(id) ?? new Set(),
  }));
}

function ofReports(reviews: readonly Reviewed[], reports: readonly Report[]): Review[] {
  return reviews.filter((one) => reports.some(({ id }) => one.reports.has(id))).map(({ review }) => review);
}

/** Writes new reports with the entries they stand in. */
export async function writeReports(
  work: Work,
  touched: Touched,
  placed: ReadonlyMap<string, string>,
): Promise<void> {
  for (const reports of touched.values()) for (const report of reports) work.known.add(report);
  const rows = [...touched].flatMap(([grp, reports]) =>
    reports.map((report) => [
      report.id,
      report.article,
      report.type,
      grp,
      placed.get(report.id) ?? null,
      minutesOf(report.published) ?? 0,
      JSON.stringify(report),
    ]),
  );
  await insertAll(
    work.tx,
    work.kind,
    'reports',
    ['id', 'article', 'type', 'grp', 'entry', 'at', 'data'],
    rows,
  );
}

async function moveReports(
  work: Work,
  placed: ReadonlyMap<string, string>,
  stored: ReadonlyMap<number, readonly Stored[]>,
): Promise<void> {
  const moved = new Map<string | null, string[]>();
  for (const list of stored.values())
    for (const { entry, report } of list) {
      const now = placed.get(report.id) ?? null;
      if (now !== entry) moved.set(now, [...(moved.get(now) ?? []), report.id]);
    }
  for (const [entry, ids] of moved)
    for (const part of parts(ids))
      await work.tx.updateTable('reports').set({ entry }).where('id', 'in', part).execute();
}

const CONTRADICTS = 3;

async function writeEntries(
  work: Work,
  before: ReadonlyMap<string, Before>,
  after: readonly Row[],
): Promise<number> {
  const now = new Map(after.map((row) => [row.entry.id, row]));
  const gone = [...before.values()].filter(({ id }) => !now.has(id));
  const changed = [...now.values()].filter((row) => before.get(row.entry.id)?.data !== row.values.data);
  const stale = [...gone, ...changed.flatMap(({ entry }) => before.get(entry.id) ?? [])].map(({ id }) => id);
  await moveEntries(work, before, now);
  await countEntries(work, stale, changed);
  await removeEntries(work, stale);
  for (const { id } of gone) work.events.push({ kind: 'entry.gone', target: id });
  for (const { entry, values } of changed) {
    const old = before.get(entry.id);
    work.events.push({ kind: old ? 'entry.changed' : 'entry.new', target: entry.id });
    if (values.diverges === CONTRADICTS && (old?.diverges ?? 0) < CONTRADICTS)
      work.events.push({ kind: 'entry.contradicted', target: entry.id });
  }
  const { tx, kind } = work;
  const rows = changed.map(({ values }) => ENTRY_COLUMNS.map((column) => values[column]));
  await insertAll(tx, kind, 'entries', ENTRY_COLUMNS, rows);
  const parties = changed.flatMap(partyRows);
  await insertAll(tx, kind, 'entry_parties', ['entity', 'role', 'entry', 'type', 'at'], parties);
  const outlets = changed.flatMap((row) => outletsOf(row));
  await insertAll(tx, kind, 'entry_outlets', ['outlet', 'entry', 'at'], outlets);
  await followUp(
    work,
    [...gone.map(({ id }) => id)],
    changed.map(({ entry }) => entry),
  );
  return gone.length + changed.length;
}

/** An entry may come into another group with its reports and be what it was. */
async function moveEntries(
  { tx }: Work,
  before: ReadonlyMap<string, Before>,
  now: ReadonlyMap<string, Row>,
): Promise<void> {
  for (const { id, grp } of before.values()) {
    const to = now.get(id)?.values.grp;
    if (to !== undefined && to !== grp)
      await tx.updateTable('entries').set({ grp: to }).where('id', '=', id).execute();
  }
}

async function removeEntries({ tx }: Work, ids: readonly string[]): Promise<void> {
  for (const part of parts(ids)) {
    await tx.deleteFrom('entry_parties').where('entry', 'in', part).execute();
    await tx.deleteFrom('entry_outlets').where('entry', 'in', part).execute();
    await tx.deleteFrom('entries').where('id', 'in', part).execute();
  }
}
