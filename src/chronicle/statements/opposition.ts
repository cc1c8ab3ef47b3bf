/** Whether two statements deny each other, however much else they have in common. */
import { isContradiction } from '../data/opposites.js';
import type { Features } from './features.js';
import { quantitiesClash } from './quantities.js';
import type { Pole } from './stances.js';

/**
 * One negates or only awaits what the other says of the same thing, they have meanings that exclude each other, a
 * contact lies ahead in one and was held in the other, or what they count differs.
 */
export const areOpposed = (a: Features, b: Features): boolean =>
  doContradict(a, b) ||
  isYetTo(a, b) ||
  isYetTo(b, a) ||
  arePhasesApart(a, b) ||
  quantitiesClash(a.quantities, b.quantities);

/** One negates what the other says of the same thing, or they have meanings that exclude each other. */
export const doContradict = (a: Features, b: Features): boolean =>
  denies(a, b) || denies(b, a) || exclude(a, b);

/** Only where the other negates nothing: one thing is negated in more than one way. */
function denies(a: Features, b: Features): boolean {
  if (b.isNegated || b.stances.denied.size > 0) return false;
  for (const [feature, beside] of a.stances.denied)
    if (
      b.stances.said.has(feature) &&
      !a.stances.said.has(feature) &&
      isDeed(feature, a, b) &&
      areOfOne(beside, b)
    )
      return true;
  return false;
}

function isYetTo(a: Features, b: Features): boolean {
  for (const [feature, beside] of a.stances.awaited)
    if (b.stances.past.has(feature) && !a.stances.said.has(feature) && areOfOne(beside, b)) return true;
  return false;
}

/** «Не Осло» negates no deed. */
const isDeed = (feature: string, a: Features, b: Features): boolean =>
  !/^[@#]/.test(feature) && !a.names.has(feature) && !b.names.has(feature);

/** Whether words around one in a statement are in another, and not just states or what stands in any. */
function areOfOne(beside: readonly string[], other: Features): boolean {
  const shared = new Set(beside.filter((feature) => has(other.own, feature)));
  return shared.size > 1 || [...shared].some((feature) => !feature.startsWith('@state'));
}

/** Whether a sorted list has something. */
function has(list: readonly string[], wanted: string): boolean {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((list[middle] as string) < wanted) from = middle + 1;
    else to = middle;
  }
  return list[from] === wanted;
}

function exclude(a: Features, b: Features): boolean {
  for (const [row, own] of a.stances.poles) {
    const others = b.stances.poles.get(row);
    const [one, two] = [only(own), others ? only(others) : null];
    if (one === null || two === null || others === undefined || !doExclude(one, two, row)) continue;
    if (own.some(({ beside }) => others.some((other) => shareOne(beside, other.beside)))) return true;
  }
  return false;
}

/** The one meaning of a line that a statement has, or null. */
function only(poles: readonly Pole[]): string | null {
  const [first, ...others] = new Set(poles.map(({ value }) => value));
  return first !== undefined && others.length === 0 ? first : null;
}

/** «Не підтримує» and «проти» may be one; all else that is not the same excludes it. */
const doExclude = (one: string, two: string, row: string): boolean =>
  one !== two && !mayMean(one, two, row) && !mayMean(two, one, row);

const mayMean = (one: string, two: string, row: string): boolean =>
  one === '!0' && two === '1' && isContradiction(row);

function shareOne(beside: readonly string[], other: readonly string[]): boolean {
  const shared = new Set(beside.filter((feature) => other.includes(feature)));
  return shared.size > 1 || [...shared].some((feature) => !feature.startsWith('@state'));
}

const arePhasesApart = (
  { stances: { phase: one } }: Features,
  { stances: { phase: two } }: Features,
): boolean => one !== null && two !== null && one !== two;
