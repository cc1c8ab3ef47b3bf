/** «Провів розмову про мирні переговори»: what two spoke of is another contact than that in which they did. */
import type { Draft } from './matching.js';
import type { Occurrence } from './occurrences.js';
import type { Scene } from './scene.js';

/** So many words may stand between the preposition and its noun: «про можливі прямі переговори», "about hosting peace talks". */
const BETWEEN = 4;

/** Whether a place names no party and repeats the talks that a contact was about, and that are not its own name. */
export function isWhatTheySpokeOf(scene: Scene, occurrence: Occurrence, { own }: Draft): boolean {
  const { at, entry } = occurrence.trigger;
  const [first] = own;
  if (!first || entry.form !== 'noun' || occurrence.kind !== 'talks' || occurrence.parties.length > 0)
    return false;
  const { lemma } = scene.token(at);
  if (own.some(({ trigger }) => scene.token(trigger.at).lemma === lemma)) return false;
  const { last } = scene.sentenceOf(first.trigger.at);
  for (let i = first.trigger.at + 1; i < last; i++)
    if (scene.token(i).lemma === lemma && isTopic(scene, i, first.trigger.at)) return true;
  return false;
}

/** Whether a preposition of topics governs a noun. */
function isTopic(scene: Scene, noun: number, from: number): boolean {
  for (let i = noun - 1; i > from && i >= noun - 1 - BETWEEN; i--) {
    const { norm, upos } = scene.token(i);
    if (upos === 'PUNCT') return false;
    if (scene.lexicon.topics.some(([word, more]) => more === undefined && word === norm)) return true;
    if (upos === 'ADP') return false;
  }
  return false;
}
