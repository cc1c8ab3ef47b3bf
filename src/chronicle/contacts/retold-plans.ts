/**
 * «Зустріч узгодили кілька днів тому», beside the news that it is held: a plan that is told only by articles that tell
 * what became of it is no entry of its own, but how that came about.
 */
import type { World } from '../names/world.js';
import { type Event, fitsKind, join, MOST_COMPARED, widest } from './events.js';
import { mayBeSame } from './units.js';

/** Plans without those that are told with the contact of their day, which they join. */
export function withoutRetold(planned: readonly Event[], held: readonly Event[], world: World): Event[] {
  return planned.filter((plan) => {
    if (plan.day === null) return true;
    const target = held
      .slice(0, MOST_COMPARED)
      .find(
        (one) =>
          one.day === plan.day &&
          one.units[0]?.sort === 'held' &&
          isToldWith(plan, one) &&
          fitsKind(plan, one) &&
          mayBeSame(widest(plan), widest(one), world),
      );
    if (!target) return true;
    for (const unit of plan.units)
      join(target, unit, 'contact.plan-retold', 'how it was agreed, told with the news that it was held');
    return false;
  });
}

/** Whether all that tell a plan tell the contact, too, on its day or later. */
const isToldWith = (plan: Event, held: Event): boolean => {
  const tellers = new Set(held.units.slice(0, MOST_COMPARED).map(({ article }) => article));
  return plan.units.every(
    ({ article, published }) =>
      tellers.has(article) && published !== null && published >= (plan.day as number),
  );
};
