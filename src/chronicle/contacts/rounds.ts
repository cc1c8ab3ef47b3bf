/**
 * Rounds: what was planned before a contact was held is settled by it, and what is planned after it is the next one.
 * Plans without a day that stand on two sides of a contact of the same parties are two plans.
 */
import type { World } from '../names/world.js';
import type { Event } from './events.js';
import { mayBeSame, type Unit } from './units.js';

/** So many contacts that were held are looked at: hostile groups stay linear. */
const MOST_COMPARED = 20;

/** Whether between a plan and what tells of one something was held that settles the earlier one. */
export function areRoundsApart(event: Event, unit: Unit, held: readonly Event[], world: World): boolean {
  if (event.day !== null || unit.day !== null) return false;
  return held
    .slice(0, MOST_COMPARED)
    .some(
      (one) =>
        isBefore(event, one) &&
        isAfter(unit, one) &&
        mayBeSame(event.units[0] as Unit, one.units[0] as Unit, world),
    );
}

/** A plan all of whose tellers did not know of the contact yet. */
const isBefore = (event: Event, held: Event): boolean =>
  event.units.slice(0, MOST_COMPARED).every((unit) => !isAfter(unit, held));

/** Told later than the day of the contact, or with the news of it; what is recalled may be older. */
function isAfter(unit: Unit, held: Event): boolean {
  if (held.day === null || unit.published === null || unit.isBackground) return false;
  return unit.published > held.day || (unit.published === held.day && held.newsOf.has(unit.article));
}
