/** Topics of a contact that the same clause names: "discussed grain with Koval during their Friday call". */
import type { Clauses } from '../clauses.js';
import type { Scene } from '../scene.js';

/** Tokens behind the verb that are looked through, and between a preposition and its noun. */
const REACH = 14;
const NEAR = 4;

/** Whether something is discussed at a contact of the same two: to deny the topic does not deny that they spoke. */
export function isWithinContact(scene: Scene, clauses: Clauses, at: number): boolean {
  if (!scene.caseless) return false;
  const own = clauses.clauseOf(at);
  const end = Math.min(clauses.sentence.last, at + REACH);
  for (let i = at + 2; i < end && clauses.clauseOf(i) === own; i++)
    if (scene.entries.get(i)?.form === 'noun' && isOfTheirs(scene, at, i)) return true;
  return false;
}

/** "At their meeting", "during the call", not "discussed plans for a meeting". */
function isOfTheirs({ tokens, lexicon: { set, settings } }: Scene, verb: number, noun: number): boolean {
  for (let i = noun - 1; i > verb && i >= noun - NEAR; i--) {
    const { norm, upos } = tokens[i] ?? { norm: '', upos: '' };
    if (upos === 'ADP')
      return (
        set.places.has(norm) || settings.some(({ words, effect }) => effect === 'held' && words[0] === norm)
      );
    if (!/^(?:ADJ|DET|NOUN|NUM|PRON|PROPN)$/u.test(upos)) return false;
  }
  return false;
}
