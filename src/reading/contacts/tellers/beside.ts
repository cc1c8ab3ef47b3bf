/** Who tells, near a verb of telling. */
import type { Party } from '../../../model/index.js';
import type { Clauses } from '../clauses.js';
import type { Group } from '../groups.js';
import { cited } from '../parties/cited.js';
import { partyOf } from '../parties/parties.js';
import type { Scene } from '../scene.js';

/** How far the one who tells may stand from the verb, in tokens. */
export const REACH = 9;

/** Who tells, near a verb of telling: after it, before it, or as the place where it is told («у Кремлі»). */
export function tellerBeside(scene: Scene, clauses: Clauses, verb: number, besides: number): Party | null {
  const own = clauses.clauseOf(verb);
  const near = clauses.groups.filter(
    (group) =>
      clauses.clauseOf(group.first) === own &&
      !(group.first <= besides && besides < group.last) &&
      Math.min(Math.abs(group.first - verb), Math.abs(verb - group.last)) <= REACH,
  );
  const isSubject = ({ preposition, grammaticalCase }: Group) =>
    preposition < 0 && (grammaticalCase === 'Nom' || grammaticalCase === null);
  const isSeat = ({ preposition, phrases: [phrase] }: Group) =>
    preposition >= 0 &&
    scene.lexicon.set.places.has(scene.token(preposition).norm) &&
    (phrase?.mention?.type === 'ORG' || phrase?.mention?.form === 'metonym');
  const after = near.filter((group) => group.first > verb);
  const before = near.filter((group) => group.last <= verb).reverse();
  for (const group of [...after.filter(isSubject), ...before.filter(isSubject), ...near.filter(isSeat)]) {
    const party = whoIs(scene, group);
    if (party) return party;
  }
  return null;
}

/** «[Речник] на запитання, чи зустрінеться Лис, відповів»: who answers stands outside of what tokens[from, to) ask, never in it. */
export function answererAround(
  scene: Scene,
  { groups }: Clauses,
  verb: number,
  from: number,
  to: number,
): Party | null {
  const subjects = groups.filter(
    ({ preposition, grammaticalCase }) => preposition < 0 && (grammaticalCase ?? 'Nom') === 'Nom',
  );
  const behind = subjects.filter(({ first }) => first >= to);
  const nearest = [
    ...behind.filter(({ first }) => first > verb && first - verb <= REACH),
    ...behind.filter(({ last }) => last <= verb).reverse(),
    ...subjects.filter(({ last }) => last <= from && from - last <= REACH).reverse(),
  ];
  for (const group of nearest) {
    const party = whoIs(scene, group);
    if (party) return party;
  }
  return null;
}

/** The one a group names, a mass medium too. */
export function whoIs(scene: Scene, { phrases: [phrase] }: Group): Party | null {
  if (!phrase) return null;
  const isPress = phrase.mention === null && scene.lexicon.notParties.has(scene.token(phrase.head));
  const name = isPress && phrase.owner !== null ? scene.mentionAt(phrase.owner) : phrase.mention; // «телеканал CNN»
  const entity = scene.entity(name?.entity ?? null);
  if (entity) return { name: cited(scene, entity), entity: entity.id };
  const party = partyOf(scene, phrase);
  return party && { name: party.name, entity: party.entity };
}
