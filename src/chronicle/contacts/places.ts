/**
 * Places that reports of a contact give. Two spellings of one name are one place, over languages too; a city beside its
 * state is more precise than it, and two cities are two places.
 */
import type { ContactReport, EntryDivergence } from '../../model/index.js';
import { nameWords } from '../names/keys.js';
import { skeleton } from '../names/skeleton.js';
import { soundsApart } from '../names/spellings.js';
import { isCapital, statesIn } from '../names/states.js';
import type { World } from '../names/world.js';
import { isUnsaid, whoseOf } from './unsaid.js';

interface Place {
  /** How a city sounds; null for a state. */
  readonly city: string | null;
  /** The state, or that of a capital; null where it is not known. */
  readonly state: string | null;
  readonly isCyrillic: boolean;
}

type Found = Omit<EntryDivergence, 'rule'>;
type Value = { value: string; reports: string[]; roots: string[] };

/** The places of a meeting that differ, or of which one is more precise. */
export function placesOf(
  reports: readonly ContactReport[],
  rootOf: ReadonlyMap<string, string>,
  world: World,
): Found[] {
  const said = new Map<Place, Value>();
  // What an article tells in its own words comes behind what its sources tell.
  const inTurn = [false, true].flatMap((last) => reports.filter((one) => isUnsaid(one, 'place') === last));
  for (const report of inTurn) {
    const { id, place, kind } = report;
    if (place === null || kind === 'call' || kind === 'video' || kind === 'visit') continue;
    const own = placeIn(place, world);
    const like = [...said.keys()].find((other) => isOne(own, other)) ?? own;
    const value = said.get(like) ?? { value: place, reports: [], roots: [] };
    if (isUnsaid(report, 'place') && value.roots.length > 0) continue;
    said.set(like, value);
    value.reports.push(id);
    const root = whoseOf(report, rootOf, 'place');
    if (root !== undefined && !value.roots.includes(root)) value.roots.push(root);
  }
  if (said.size < 2) return [];
  const places = [...said.keys()];
  const isRefined = places.every((one) => places.every((other) => one === other || refines(one, other)));
  return [{ field: 'place', grade: isRefined ? 'refines' : 'differs', values: [...said.values()] }];
}

/** One place, or one that lies in the other; two names that nobody knows are one only where they are alike. */
export function isSamePlace(one: string, other: string, world: World): boolean {
  const [a, b] = [placeIn(one, world), placeIn(other, world)];
  return isOne(a, b) || (a.state !== null && a.state === b.state && refines(a, b));
}

/** The state in which a place is known to lie. */
export const stateOfPlace = (name: string, world: World): string | null => placeIn(name, world).state;

function placeIn(name: string, world: World): Place {
  const isCyrillic = /\p{Script=Cyrillic}/u.test(name);
  const known = world.knowledge.byName(name).find(({ ambiguous }) => !ambiguous);
  if (known?.as === 'capital') return { city: known.id, state: known.id, isCyrillic };
  const state = known?.id.startsWith('state:')
    ? known.id
    : (statesIn(nameWords(name), world.knowledge)[0] ?? null);
  // «Эр-Рияда»: a capital whose name stands in another case.
  if (state && isCapital(name, world.knowledge)) return { city: state, state, isCyrillic };
  return state ? { city: null, state, isCyrillic } : { city: skeleton(name), state: null, isCyrillic };
}

function isOne(a: Place, b: Place): boolean {
  if (a.city === null || b.city === null) return a.city === b.city && a.state === b.state;
  if (a.city === b.city || a.city.startsWith(b.city) || b.city.startsWith(a.city)) return true;
  // «Пусан» and "Busan": names come into other letters in more than one way.
  const isKnown = a.state !== null || b.state !== null;
  return !isKnown && a.isCyrillic !== b.isCyrillic && areClose(a.city, b.city);
}

const refines = (a: Place, b: Place): boolean =>
  (a.city === null) !== (b.city === null) && (a.state === b.state || a.state === null || b.state === null);

/** At most half of the sounds are others. */
const areClose = (a: string, b: string): boolean => soundsApart(a, b) * 2 <= Math.max(a.length, b.length);

/** The first place that accounts tell of; null for none. */
export function placeTold(units: readonly { readonly reports: readonly ContactReport[] }[]): string | null {
  for (const { reports } of units) for (const { place } of reports) if (place !== null) return place;
  return null;
}
