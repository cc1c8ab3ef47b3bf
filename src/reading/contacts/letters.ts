/** Who wrote to whom where somebody else carries the letter: "Koval handed Nowak a letter from Smith". */
import type { Clauses } from './clauses.js';
import type { Group } from './groups.js';
import { type Found, partiesOf } from './parties.js';
import type { Scene } from './scene.js';
import type { Trigger } from './triggers.js';

/** How far behind the word its writer and its addressee may stand, in tokens. */
const REACH = 12;

/** The writer and the addressee of a letter, in a language without cases; empty when the words do not name both. */
export function letterSides(scene: Scene, clauses: Clauses, { at, entry }: Trigger): Found[] {
  if (!scene.caseless || entry.kind !== 'letter' || entry.form === 'verb') return [];
  const behind = (words: ReadonlySet<string>): Group | undefined =>
    clauses.groups.find(
      ({ first, preposition }) =>
        first > at && first < at + REACH && preposition >= 0 && words.has(scene.token(preposition).norm),
    );
  const from = partiesOf(scene, behind(scene.lexicon.set.origins) ?? null);
  if (from.length !== 1) return [];
  const to = partiesOf(scene, handedTo(scene, clauses, at) ?? behind(scene.lexicon.set.goals) ?? null);
  return to.length === 1 ? [...from, ...to] : [];
}

/** "Handed Nowak a letter": whom the verb gives it to stands between both. */
function handedTo(scene: Scene, clauses: Clauses, at: number): Group | null {
  const group = clauses.groups.find(
    ({ first, last }) => first < at && last <= at && last >= at - 3 && isGiven(scene, first),
  );
  return group && group.preposition < 0 ? group : null;
}

const isGiven = ({ tokens, lexicon }: Scene, first: number): boolean =>
  tokens[first - 1]?.upos === 'VERB' && lexicon.set.hands.has(tokens[first - 1]?.lemma ?? '');
