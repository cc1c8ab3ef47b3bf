/** Whether what was held may be what was planned, by its day, its place and its channel. */
import type { ContactEntry } from '../../model/index.js';
import { isSamePlace, stateOfPlace } from '../contacts/places.js';
import { classOf, isHead } from '../contacts/units.js';
import type { World } from '../names/world.js';
import { daysApart } from './days.js';

/** Days by which something may be held before the day that it is planned for: midnight lies elsewhere. */
const BEFORE = 1;

/** Whether a contact that was held is the one that was planned: not before its day, nor in another place or by a lesser channel. */
export function mayFulfil(plan: ContactEntry, outcome: ContactEntry, world: World): boolean {
  const away = daysApart(plan.date, outcome.date);
  if (away !== null && away < -BEFORE) return false;
  const [one, two] = [classOf(plan.kind), classOf(outcome.kind)];
  // A day told in another place is the next day or the day before.
  const isOnTheDay = away !== null && Math.abs(away) <= BEFORE;
  if (one === 'visit' && two === 'direct') return isWithHosts(plan, outcome, world);
  if (one === 'any' && two === 'remote') return plan.place === null;
  const isPlaceApart =
    plan.place !== null && outcome.place !== null && !isSamePlace(plan.place, outcome.place, world);
  if (isPlaceApart) return away === 0;
  // Talks of which nobody tells the channel may have been by telephone.
  if (one === 'direct' && two === 'any')
    return isOnTheDay || (away === null && (plan.place === null || outcome.place !== null));
  return true;
}

/** A meeting in the visited state; where nobody says where it was, one with its head. */
function isWithHosts(plan: ContactEntry, outcome: ContactEntry, world: World): boolean {
  const visited = plan.participants.flatMap(({ entity }) => (entity?.startsWith('state:') ? [entity] : []));
  if (outcome.place === null)
    return outcome.participants.some(
      ({ entity }, at) =>
        entity !== null &&
        (visited.includes(entity) ||
          (visited.includes(outcome.sides[at] ?? '') && isHead(entity, outcome.date, world))),
    );
  const { place } = outcome;
  const state = stateOfPlace(place, world);
  if (plan.place !== null && isSamePlace(plan.place, place, world)) return true;
  return state === null ? plan.place === null : visited.includes(state);
}
