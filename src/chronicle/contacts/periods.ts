/** Days, months and years that contacts are told of without a day of their own. */
import { stretchOf } from '../../model/index.js';
import type { Event } from './events.js';
import type { Unit } from './units.js';

export type Period = NonNullable<Unit['within']>;

/** What is planned for a year and for a month or some days of it is one plan; days of what was held are those that meet. */
export function isSamePeriod(a: Period, b: Period, sort: Unit['sort']): boolean {
  if (a.text === b.text) return true;
  if (stretchOf(a.text) && stretchOf(b.text)) return a.from <= b.to && b.from <= a.to;
  return sort === 'planned' && (isInside(a, b) || isInside(b, a));
}

const isInside = (a: Period, b: Period): boolean => a.from >= b.from && a.to <= b.to;

/** Two that name times of which none may be the other. */
export function areOtherPeriods(a: Event, b: Event, sort: Unit['sort']): boolean {
  const [one, two] = [a, b].map(periodIn);
  if (!one || !two || (a.day !== null && b.day !== null)) return false;
  return (
    !isSamePeriod(one, two, sort) &&
    !(a.day !== null && isInside(one, two)) &&
    !(b.day !== null && isInside(two, one))
  );
}

/** The time that an event names: its day, else an interval, month or year. */
const periodIn = ({ day, units }: Event): Period | null =>
  day === null
    ? (units.find(({ within }) => within !== null)?.within ?? null)
    : { from: day, to: day, text: '' };
