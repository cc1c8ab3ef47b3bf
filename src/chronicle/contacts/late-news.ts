/**
 * Contacts that became known only days after they were held: who speaks of one without a day, or denies it, in the days
 * when others report it, speaks of what they report.
 */
import { type Event, MOST_COMPARED } from './events.js';
import type { Unit } from './units.js';

/** What became known later than that is history, and no news. */
const LATE = 10;
/** An undated account speaks of the news of the last two days. */
const NEWS = 2;
/** In some zone the news is of the day after. */
const FRESH = 1;

/** Whether an event is told as news, days after its day, when a unit tells or denies it without a day. */
export function isLateNews(event: Event, unit: Unit): boolean {
  const told = unit.published;
  if (told === null || event.day === null || told < event.day || told - event.day > LATE) return false;
  return event.units.slice(0, MOST_COMPARED).some(({ published, isBackground, isOpening, day }) => {
    if (published === null || day === null || (isBackground && !isOpening)) return false;
    return published <= told + FRESH && told - published <= NEWS;
  });
}
