/** Verbs of receiving somebody that take a thing: «прийняв пропозицію», «прийняла закон». */
import type { Around } from './around.js';

/** Words between the verb and its object: «прийняв цю "істотну пропозицію"». */
const BETWEEN = 4;

/** Whether what is received is no living being, in a language whose nouns show it. */
export function isOfThing({ scene, clauses, trigger: { at, entry }, others }: Around): boolean {
  if (scene.caseless || !entry.marks.has('reception') || others.length > 0) return false;
  for (let i = at + 1; i < Math.min(clauses.sentence.last, at + BETWEEN); i++) {
    const { upos, feats } = scene.token(i);
    if (upos === 'NOUN') return feats.Animacy === 'Inan' && feats.Case === 'Acc' && !scene.mentionAt(i);
    if (!/^(?:ADJ|DET|NUM|PUNCT|ADV)$/u.test(upos)) return false;
  }
  return false;
}
