/** Whose talks they are when the words beside them do not say: the powers that the article is about. */
import type { Entity } from '../../../model/index.js';
import type { Scene } from '../scene.js';
import { cited } from './cited.js';
import { namedParty } from './named.js';
import { type Found, stateParty } from './parties.js';

/** States, unions of states and armed groups negotiate; parties, ministries and companies are not counted. */
const POWERS = new Set(['international', 'armed']);
/** Mentions that make a power one of the article's two sides. */
const OFTEN = 2;

interface Power {
  readonly party: Found;
  readonly count: number;
}

const counted = new WeakMap<Scene, readonly Power[]>();

/** The powers of the article by how often it speaks of them, capitals and seats among their names. */
function powersOf(scene: Scene): readonly Power[] {
  const before = counted.get(scene);
  if (before) return before;
  const counts = new Map<string, number>();
  for (const entity of scene.earlier.entities) {
    const power = powerOf(scene, entity);
    if (power) counts.set(power, (counts.get(power) ?? 0) + entity.joins.length);
  }
  const powers = [...counts]
    .map(([id, count]) => ({ party: powerParty(scene, id), count }))
    .sort((a, b) => b.count - a.count);
  counted.set(scene, powers);
  return powers;
}

/** Whether the article speaks of two powers and no more. */
export const hasTwoPowers = (scene: Scene): boolean => powersOf(scene).length === 2;

function powerOf(scene: Scene, { type, known, name }: Entity): string | null {
  if (known?.startsWith('state:')) return known;
  if (known?.startsWith('org:'))
    return POWERS.has(scene.input.knowledge.organisation(known)?.kind ?? '') ? known : null;
  if (type !== 'LOC') return null;
  const seat = scene.lexicon.seats.get(name);
  return seat && scene.knownEntity(seat) ? seat : scene.stateOf(name);
}

function powerParty(scene: Scene, id: string): Found {
  if (id.startsWith('state:')) return stateParty(scene, id);
  const entity = scene.knownEntity(id) as Entity;
  const name = cited(scene, entity);
  return namedParty(name, entity.id, id);
}

/** The power that the article speaks of most beside one that is known; null when two are spoken of alike. */
export function otherPower(scene: Scene, known: Found): Found | null {
  const own = known.key.startsWith('state:') ? [known.key] : known.of;
  const [first, second] = powersOf(scene).filter(
    ({ party }) => party.key !== known.key && !own.some((id) => isOneSide(scene, id, party.key)),
  );
  if (!first || first.count < OFTEN || first.count === second?.count) return null;
  return first.party;
}

/** The two powers that most of the article is about; null when a third is spoken of as often as the second. */
export function mainPair(scene: Scene): Found[] | null {
  const powers = powersOf(scene);
  const [first] = powers;
  if (!first) return null;
  const [second, third] = powers.filter(({ party }) => !isOneSide(scene, first.party.key, party.key));
  if (!second || second.count < OFTEN || second.count === third?.count) return null;
  const all = powers.reduce((sum, { count }) => sum + count, 0);
  return 2 * (first.count + second.count) > all ? [first.party, second.party] : null;
}

/** The same power, or a state and a union it is a member of. */
function isOneSide(scene: Scene, a: string, b: string): boolean {
  return a === b || isMember(scene, a, b) || isMember(scene, b, a);
}

function isMember(scene: Scene, state: string, union: string): boolean {
  return scene.input.knowledge.organisation(union)?.members?.includes(state) === true;
}

/** Mentions that make a union of states the one an unnamed summit is of. */
const MAIN = 3;

/** The union of states that the article speaks of most, when it does so often. */
export function mainUnion(scene: Scene): Found | null {
  const union = powersOf(scene).find(({ party }) => party.key.startsWith('org:'));
  return union && union.count >= MAIN ? union.party : null;
}
