/**
 * Rounds: what was planned before a contact was held is settled by it, and what is planned after it is the next one.
 * Plans without a day that stand on two sides of a contact of the same parties are two plans.
 */
import type { World } from '../names/world.js';
import { type Event, put } from './events.js';
import { mayBeSame, type Unit } from './units.js';

/** So many contacts that were held between two plans, and tellers of a plan, are looked at: hostile groups stay linear. */
const MOST_COMPARED = 20;

/** Contacts that were held, by whoever took part in them: most are of other parties than a plan. */
export class Held {
  private readonly byParty = new Map<string, Event[]>();
  private readonly known = new Map<string, readonly Event[]>();

  constructor(
    held: readonly Event[],
    private readonly world: World,
  ) {
    for (const event of held)
      for (const party of partiesOf(event.units[0] as Unit)) put(this.byParty, party, event);
  }

  /** Those of the parties of a plan. */
  of(unit: Unit): readonly Event[] {
    const key = `${unit.kind} ${unit.signature}`;
    const before = this.known.get(key);
    if (before) return before;
    const first = unit.parties[0] as string;
    const near = [first, unit.sides.get(first) ?? first].flatMap((party) => this.byParty.get(party) ?? []);
    const found = [...new Set(near)].filter((one) => mayBeSame(unit, one.units[0] as Unit, this.world));
    this.known.set(key, found);
    return found;
  }
}

const partiesOf = ({ parties, sides }: Unit): Set<string> => new Set([...parties, ...sides.values()]);

/** Whether between a plan and what tells of one something was held that settles the earlier one. */
export function areRoundsApart(event: Event, unit: Unit, held: Held): boolean {
  if (event.day !== null || unit.day !== null || unit.published === null) return false;
  const [since, until] = [event.since, unit.published];
  return held
    .of(event.units[0] as Unit)
    .filter(({ day }) => day !== null && since <= day && day <= until)
    .slice(0, MOST_COMPARED)
    .some((one) => isBefore(event, one) && isAfter(unit, one));
}

/** A plan all of whose tellers did not know of the contact yet. */
const isBefore = (event: Event, held: Event): boolean =>
  event.units.slice(0, MOST_COMPARED).every((unit) => !isAfter(unit, held));

/** Told later than the day of the contact, or with the news of it; what is recalled may be older. */
function isAfter(unit: Unit, held: Event): boolean {
  if (held.day === null || unit.published === null || unit.isBackground) return false;
  return unit.published > held.day || (unit.published === held.day && held.newsOf.has(unit.article));
}
