/** Days of entries: one day, or several of an interval. */
import { stretchOf } from '../../model/index.js';
import { dayNumber } from './clusters.js';

/** Number of the day of a date, of an interval the first one; null for a month or year. */
export function dayIn(date: string | null): number | null {
  return date !== null && /^\d{4}-\d\d-\d\d/.test(date) ? dayNumber(date) : null;
}

/** The last day of an interval, else the day itself. */
export const lastIn = (date: string | null, day: number): number =>
  dayIn(stretchOf(date)?.[1] ?? null) ?? day;

/** From the days of a plan to those of what may settle it: 0 where they meet; null where either has no day. */
export function daysApart(due: string | null, date: string | null): number | null {
  const [from, day] = [dayIn(due), dayIn(date)];
  if (from === null || day === null) return null;
  const [to, until] = [lastIn(due, from), lastIn(date, day)];
  return until < from ? until - from : day > to ? day - to : 0;
}
