/** «До розмови приєднався третій»: a call that one article tells of two and another of three. */
import { type Event, kindOf, widest } from './events.js';
import { isSpelling, type Unit } from './units.js';

/** Whether two events are a call of one day, whose parties in one are some of those in the other. */
export function isOneMoreOnTheLine(a: Event, b: Event): boolean {
  if (a.day === null || a.day !== b.day || !isByPhone(a, b)) return false;
  // An article that tells both tells of two calls.
  const articles = new Set(a.units.map(({ article }) => article));
  if (b.units.some(({ article }) => articles.has(article))) return false;
  return areSomeOf(widest(a), b) || areSomeOf(widest(b), a);
}

/** So many tellers of a call are looked at. */
const MOST_UNITS = 20;

/** Whether two or more parties are all among those of one account of a call. */
function areSomeOf(few: Unit, { units }: Event): boolean {
  if (few.parties.length < 2) return false;
  return units.slice(0, MOST_UNITS).some(({ parties, names }) => {
    const nameOf = (id: string): string => few.names.get(id) ?? names.get(id) ?? id;
    const isOne = (a: string, b: string): boolean => a === b || isSpelling(a, nameOf(a), b, nameOf(b));
    return few.parties.every((party) => parties.some((other) => isOne(party, other)));
  });
}

/** One was by telephone, and the other is not said to have been otherwise. */
function isByPhone(a: Event, b: Event): boolean {
  const kinds = [kindOf(a), kindOf(b)];
  return kinds.includes('remote') && kinds.every((kind) => kind === 'remote' || kind === 'any');
}
