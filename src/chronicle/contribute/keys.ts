/**
 * Keys that bring reports together. They only say what is worth comparing: sides by state, sort, month. Months keep
 * groups small; what lies within two days of a month's end is filed under both.
 */
import type { ContactReport } from '../../model/index.js';
import type { World } from '../names/world.js';

/** Sides of a report are its participants' states; who is of none is a side of his own. */
export function sidesOf(
  participants: readonly { readonly entity: string | null; readonly name: string }[],
  world: World,
  day: string | null,
): string[] {
  const sides = participants.map(({ entity, name }) => {
    if (!entity) return `?${name.toLowerCase()}`;
    return world.statesOf(entity, day)[0] ?? entity;
  });
  return [...new Set(sides)].sort();
}

const MOST_SIDES = 5;

/** Keys of a contact: every pair of its sides in its months. */
export function contactKeys(report: ContactReport, world: World): string[] {
  const day = dayOf(report.date) ?? report.published?.slice(0, 10) ?? null;
  const sides = sidesOf(report.participants, world, day).slice(0, MOST_SIDES);
  const pairs = sides.length === 1 ? [`${sides[0]}+${sides[0]}`] : [];
  for (let a = 0; a < sides.length; a++)
    for (let b = a + 1; b < sides.length; b++) pairs.push(`${sides[a]}+${sides[b]}`);
  const sort = sortOf(report.status);
  return pairs
    .flatMap((pair) => monthsOf(report, sort).map((month) => `contact ${sort} ${pair} ${month}`))
    .sort();
}

/** Held contacts, and those that somebody denies, are compared with each other; plans and cancellations with their own. */
export function sortOf(status: ContactReport['status']): 'held' | 'planned' | 'cancelled' {
  if (status === 'planned' || status === 'proposed') return 'planned';
  return status === 'cancelled' ? 'cancelled' : 'held';
}

function monthsOf(report: ContactReport, sort: string): string[] {
  const published = report.published?.slice(0, 10) ?? null;
  const dated = report.date !== null && /^\d{4}-\d\d/.test(report.date) ? report.date.slice(0, 7) : null;
  const months = new Set<string>();
  if (dated) months.add(dated);
  if (published && (sort !== 'held' || !dated)) months.add(published.slice(0, 7));
  if (published && sort === 'held' && !dated && Number(published.slice(8)) <= 2)
    months.add(monthBefore(published));
  if (months.size === 0) months.add('?');
  return [...months].sort();
}

/** The month before the one of a day. */
function monthBefore(day: string): string {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}

/** The day of a date that has one. */
export function dayOf(date: string | null): string | null {
  return date !== null && /^\d{4}-\d\d-\d\d/.test(date) ? date.slice(0, 10) : null;
}

/** Key of a statement or figure: whose side speaks, in which month. */
export function speakerKey(
  sort: string,
  speaker: string | null,
  published: string | null,
  world: World,
): string {
  const side = speaker ? (world.statesOf(speaker, published?.slice(0, 10) ?? null)[0] ?? speaker) : '?';
  return `${sort} ${side} ${published?.slice(0, 7) ?? '?'}`;
}
