/** Reports that were taken for one entry, with the ground of every join. */
import { DAY } from '../../model/day.js';
import type { Report } from '../../model/index.js';

export interface Join {
  readonly report: string;
  readonly with: string;
  readonly because: string;
  readonly rule: string;
}

export interface Cluster<R extends Report = Report> {
  readonly reports: R[];
  readonly joins: Join[];
}

/** The one order of reports, whatever order they came in: by publication, those without a time last, then by id. */
export function inOrder(a: Report, b: Report): number {
  if (a.published !== b.published) {
    const [first, second] = [timeOfReport(a), timeOfReport(b)];
    if (first !== second) return first - second;
  }
  return a.article < b.article
    ? -1
    : a.article > b.article
      ? 1
      : placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1);
}

/** Reports are sorted again and again: each time is worked out once. */
const times = new WeakMap<Report, number>();

function timeOfReport(report: Report): number {
  const before = times.get(report);
  if (before !== undefined) return before;
  const time = timeOf(report.published);
  times.set(report, time);
  return time;
}

const placeOf = (report: Report): number => report.spans[0]?.start ?? 0;

/** Milliseconds of a time of publication; what has none comes last. */
export function timeOf(published: string | null): number {
  if (published === null) return Number.MAX_SAFE_INTEGER;
  const time = Date.parse(published);
  return Number.isFinite(time) ? time : Number.MAX_SAFE_INTEGER;
}

/** Number of the calendar day of a date as written: no zone is applied to it. */
export function dayNumber(date: string): number {
  return Math.floor(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY);
}
