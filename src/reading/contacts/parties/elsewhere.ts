/** Parties that stand apart from the contact word: «поїде туди», «дві розмови. Спершу з Путіним …». */
import type { Clauses } from '../clauses.js';
import { groupAt } from '../groups.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { type Found, partiesOf } from './parties.js';

/** The other party where the word's own clause names none. */
export function elsewhere(scene: Scene, clauses: Clauses, trigger: Trigger): Found[] {
  return trigger.entry.kind === 'visit' ? thither(scene, clauses, trigger) : listed(scene, clauses, trigger);
}

/** «скасував візит до Туреччини і поїде туди в березні»: the state that was named last before. */
function thither(scene: Scene, clauses: Clauses, { at, entry }: Trigger): Found[] {
  const next = scene.tokens[at + 1];
  if (entry.form !== 'verb' || !next || !scene.lexicon.set.thither.has(next.norm)) return [];
  for (let i = clauses.groups.length - 1; i >= 0; i--) {
    const group = clauses.groups[i];
    if (!group || group.last > at) continue;
    const states = partiesOf(scene, group).filter(({ key }) => key.startsWith('state:'));
    if (states.length > 0 && group.phrases[0]?.mention?.type === 'LOC') return states.slice(-1);
  }
  return [];
}

/** How many words may stand before the first of several in the next sentence: «Спершу з …». */
const OPENING = 2;

/** «мав дві розмови. Спершу з Путіним: …»: the first of several contacts in the sentence after. */
function listed(scene: Scene, { sentence }: Clauses, { at, entry, verb }: Trigger): Found[] {
  const next = scene.input.analysis.sentences[sentence.index + 1];
  if (entry.form !== 'noun' || verb < 0 || scene.token(at).feats.Number !== 'Plur') return [];
  if (!next || next.block !== sentence.block) return [];
  for (let i = next.first; i <= Math.min(next.first + OPENING, next.last - 1); i++) {
    const { upos, norm } = scene.token(i);
    if (upos === 'VERB' || scene.entries.has(i)) return [];
    if (scene.lexicon.withFrames.some(({ preposition }) => preposition === norm))
      return i > next.first ? partiesOf(scene, groupAt(scene, i, next.last)) : [];
  }
  return [];
}

/** «на делегацію чекає зустріч із міністром»: whom it is in store for, before the verb. */
export function awaiting(scene: Scene, clauses: Clauses, { at, verb }: Trigger): Found[] {
  if (verb < 0 || verb > at || !scene.lexicon.set.awaits.has(scene.token(verb).lemma)) return [];
  const own = clauses.clauseOf(verb);
  const group = clauses.groups
    .filter(({ first, last }) => last <= verb && clauses.clauseOf(first) === own)
    .filter(({ grammaticalCase }) => grammaticalCase === 'Acc' || grammaticalCase === 'Gen')
    .at(-1);
  return partiesOf(scene, group ?? null);
}
