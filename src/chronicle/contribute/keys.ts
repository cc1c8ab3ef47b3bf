/**
 * Keys that bring reports together. They only say what is worth comparing: sides by state, sort, time. Time keeps
 * groups small: months of contacts, where what lies within two days of a month's end is filed under both, quarters of
 * statements, years of figures.
 */
import { DAY } from '../../model/day.js';
import { type ContactReport, type Keyed, stretchOf } from '../../model/index.js';
import { dayNumber } from '../entries/clusters.js';
import type { World } from '../names/world.js';

const MOST_SIDES = 5;

/** Who is of a state only as an article says is a side of his own as well, since another article may not say it. */
export function unplaced(
  participants: ContactReport['participants'],
  date: string | null,
  world: Pick<World, 'statesOf'>,
): string[] {
  return participants
    .map(({ entity }) => entity ?? '')
    .filter(
      (entity) =>
        entity.startsWith('x-') ||
        (entity.startsWith('person:') && world.statesOf(entity, date).length === 0),
    );
}

/** Keys of a contact: every pair of its sides in its months. */
export function contactKeys(report: ContactReport, world: Pick<World, 'statesOf'>): string[] {
  const own = unplaced(report.participants, report.published?.slice(0, 10) ?? null, world);
  const sides = [...new Set([...report.sides, ...own])].sort().slice(0, MOST_SIDES);
  const pairs = sides.length === 1 ? [`${sides[0]}+${sides[0]}`] : [];
  for (let a = 0; a < sides.length; a++)
    for (let b = a + 1; b < sides.length; b++) pairs.push(`${sides[a]}+${sides[b]}`);
  const sort = sortOf(report.status);
  return pairs.flatMap((pair) => monthsOf(report, sort).map((month) => `contact ${pair} ${month}`)).sort();
}

/** Held contacts, and those that somebody denies, are entries of one sort; plans and cancellations of their own. */
export function sortOf(status: ContactReport['status']): 'held' | 'planned' | 'cancelled' {
  if (status === 'planned' || status === 'proposed') return 'planned';
  return status === 'cancelled' ? 'cancelled' : 'held';
}

function monthsOf(report: ContactReport, sort: string): string[] {
  const published = report.published?.slice(0, 10) ?? null;
  const dated = report.date !== null && /^\d{4}-\d\d/.test(report.date) ? report.date.slice(0, 7) : null;
  const months = new Set<string>();
  if (dated) months.add(dated);
  const last = stretchOf(report.date)?.[1];
  if (last) months.add(last.slice(0, 7));
  if (published && (sort !== 'held' || !dated)) months.add(published.slice(0, 7));
  // News of the first days may be of the month before, and what is recalled without a date mostly is.
  const mayBeBefore = report.background || (published !== null && Number(published.slice(8)) <= 2);
  if (published && sort === 'held' && !dated && mayBeBefore) months.add(monthBefore(published));
  // A plan without a day is told again and again: in the month before, or, of a month or a year, in all of that year.
  if (published && sort === 'planned' && !report.date) months.add(monthBefore(published));
  if (sort === 'planned' && report.date && /^\d{4}(?:-\d\d)?$/.test(report.date))
    months.add(`in ${report.date.slice(0, 4)}`);
  if (months.size === 0) months.add('?');
  return [...months].sort();
}

/** The month before the one of a day. */
function monthBefore(day: string): string {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}

/** The day of a date that has one; an interval has several. */
export function dayOf(date: string | null): string | null {
  return date !== null && /^\d{4}-\d\d-\d\d(?!\/)/.test(date) ? date.slice(0, 10) : null;
}

/** Months of a window: statements of a side in one window are compared with each other, and with no others. */
const WINDOW = 3;
/** So many days before and after the beginning of a window statements may be carried over it. */
export const CARRIED = 7;

/**
 * Keys of a statement: whose side speaks, in which quarter, or in which year where only articles tell of him. All keys
 * have one window: if they had two, those of all months would be one group. What is told in the first days of a window
 * may be of the one before, whose keys stand beside.
 */
export function statementKeys(sides: readonly string[], published: string | null): Omit<Keyed, 'report'> {
  if (published === null) return { keys: sides.map((side) => `statement ${side} ?`).sort() };
  const keys = sides.map((side) => statementKey(side, published)).sort();
  const start = windowStart(published);
  const days = dayNumber(published) - dayNumber(start);
  // What is no day is none of the first ones.
  if (!(days < CARRIED)) return { keys };
  const before = new Date(Date.parse(start) - DAY).toISOString();
  const earlier = sides.map((side) => statementKey(side, before)).sort();
  // A year goes on where a quarter ends.
  return earlier[0] === keys[0] ? { keys } : { keys, before: earlier };
}

function statementKey(side: string, published: string): string {
  const year = published.slice(0, 4);
  if (side.startsWith('x-')) return `statement ${side} ${year}`;
  return `statement ${side} ${year}-Q${Math.ceil(monthOf(published) / WINDOW)}`;
}

/** The first day of the window of a day; years begin with one. */
export function windowStart(published: string): string {
  const month = monthOf(published) - ((monthOf(published) - 1) % WINDOW);
  return `${published.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

const monthOf = (day: string): number => Number(day.slice(5, 7));

/** Key of a figure: whose side claims how much of which unit, in which year. */
export function figureKey(unit: string, side: string, published: string | null): string {
  return `figure ${unit.toLowerCase()} ${side} ${published?.slice(0, 4) ?? '?'}`;
}

/** Days beside each other, or a month or year with a day of it. */
export function mayBeOne(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a.startsWith(b) || b.startsWith(a)) return true;
  const [one, two] = [dayOf(a), dayOf(b)];
  return one !== null && two !== null && Math.abs(Date.parse(one) - Date.parse(two)) <= DAY;
}
