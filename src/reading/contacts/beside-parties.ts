/** Whether a place behind a word of talking is where they talked: «беседовал с Ковалем в среду в Осло». */
import type { Clauses } from './clauses.js';
import { fitsFrame } from './frames.js';
import type { Group } from './groups.js';
import type { Scene } from './scene.js';
import type { Trigger } from './triggers.js';

/**
 * Nothing but the parties and when it was lies between the word and the place: not «поговорил с Ковалем после взрыва в Осло»,
 * «накануне саммита в Осло», «поговорил с Ковалем и посетил завод в Осло».
 */
export function isBesideParties(scene: Scene, { groups }: Clauses, trigger: Trigger, place: Group): boolean {
  const between = groups.filter(({ first, last }) => first > trigger.at && last <= place.first);
  let party = -1;
  for (let i = trigger.at + 1; i < place.first; i++) {
    const group = between.find(({ first, last }) => first <= i && i < last);
    if (!group) {
      if (!isWhen(scene, i, i + 1) && !/^(?:ADV|PUNCT|NUM)$/u.test(scene.token(i).upos)) return false;
      continue;
    }
    if (isParty(scene, trigger, group, party)) party = group.last;
    else if (!isWhen(scene, group.first, group.last) && !isViews(scene, trigger, group)) return false;
    i = group.last - 1;
  }
  return true;
}

/** The other side, the subject behind its verb, and what belongs to the party before it («с министром [обороны]»). */
function isParty(scene: Scene, trigger: Trigger, group: Group, party: number): boolean {
  const { preposition, grammaticalCase, first } = group;
  if (preposition >= 0) return fitsFrame(scene, trigger, group, scene.token(preposition).norm);
  const isBehind = first === party && grammaticalCase === 'Gen';
  const isApposed = party > 0 && first === party + 1 && scene.token(party).form === ',';
  return grammaticalCase === 'Nom' || isBehind || isApposed;
}

/** «в среду», «два часа». */
function isWhen({ tokens, earlier, lexicon }: Scene, first: number, last: number): boolean {
  const [start, end] = [tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0];
  const ending = tokens[last - 1];
  return (
    earlier.dates.some((date) => date.start < end && date.end > start) ||
    (ending !== undefined && lexicon.units.has(ending))
  );
}

/** «обменялся [мнениями] с Ковалем в Осло», not «[оценками обстановки] в Сирии». */
const isViews = (scene: Scene, { entry }: Trigger, { preposition, first, last }: Group): boolean =>
  entry.marks.has('views') &&
  preposition < 0 &&
  last === first + 1 &&
  scene.lexicon.set.views.has(scene.token(first).lemma);
