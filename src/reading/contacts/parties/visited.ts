/** Places that a verb of visiting is done to: «відвідає Київ», «Київ відвідав Новак». Their nominative is their accusative. */
import type { Clauses } from '../clauses.js';
import { type Group, isSubjectOrObject } from '../groups.js';
import type { Entry } from '../lexicon.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { type Found, partiesOf } from './parties.js';

/** How far before the verb the place may end, in tokens. */
const BEFORE = 6;

/** «відвідати», not «запросити»: a verb whose object is a place and whose subject never is one. */
const isOfPlaces = ({ form, kind, marks, frames }: Entry): boolean =>
  form === 'verb' &&
  kind === 'visit' &&
  !marks.has('invite') &&
  frames.some(({ preposition, grammaticalCase }) => preposition === null && grammaticalCase === 'Acc');

/** Places alone, in a form that may be their accusative. */
function isPlace(scene: Scene, { preposition, phrases }: Group): boolean {
  if (scene.caseless || preposition >= 0) return false;
  return phrases.every(
    (one) =>
      one.mention?.type === 'LOC' &&
      (one.grammaticalCase === null || one.grammaticalCase === 'Acc' || isSubjectOrObject(scene, one)),
  );
}

/** A place as the object of a verb that is done to places, whatever case its tag says. */
export const isObjectPlace = (scene: Scene, entry: Entry, group: Group): boolean =>
  isOfPlaces(entry) && isPlace(scene, group);

/** «[Київ] відвідає Новак», «відвідає [Київ], де зустрінеться …»: no subject of this verb, nor of one further on. */
export function isVisited(scene: Scene, group: Group, verb: number): boolean {
  if (!isPlace(scene, group)) return false;
  const own = scene.entries.get(verb);
  const before = scene.entries.get(group.first - 1);
  return (own !== undefined && isOfPlaces(own)) || (before !== undefined && isOfPlaces(before));
}

/** «виставку [Київ]»: right behind a noun that is no date. */
function isOwned(scene: Scene, { sentence }: Clauses, first: number): boolean {
  const before = first > sentence.first ? scene.token(first - 1) : undefined;
  return before?.upos === 'NOUN' && !scene.isInDate(before.start);
}

/** «[Польщу] в п’ятницю відвідав Новак»: the nearest place before its verb; whoever stands behind it is then the visitor. */
export function visitedBefore(scene: Scene, clauses: Clauses, { at, entry }: Trigger): Found[] {
  if (scene.caseless || !isOfPlaces(entry) || scene.token(at).feats.VerbForm === 'Inf') return [];
  const own = clauses.clauseOf(at);
  const places = clauses.groups.filter((one) => clauses.clauseOf(one.first) === own && isPlace(scene, one));
  // «критикуючи Пекін, відвідав Тайвань»: it has its object behind it
  if (places.some(({ first }) => first > at && isBeside(scene, at + 1, first))) return [];
  const group = places.findLast(
    ({ first, last }) =>
      last <= at && at - last <= BEFORE && !isOwned(scene, clauses, first) && isBeside(scene, last, at),
  );
  return partiesOf(scene, group ?? null);
}

/** No comma and no other verb stands between: what is before «залишив Ізраїль і відвідав» is of the other verb. */
function isBeside({ tokens }: Scene, from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ upos, form }) => upos !== 'VERB' && form !== ',');
}
