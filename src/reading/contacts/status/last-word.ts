/** Whether a word that a contact is off is the last one on it, and told as done. */
import type { Occurrence } from '../occurrences.js';
import type { Scene } from '../scene.js';

/** How far behind the verb a word of another time may stand, in tokens. */
const NEAR = 2;

/** «Згодом зустріч скасували»; not «вимагають, щоб скасували», «двічі переносили», «спочатку скасували, але …». */
export const isLastWord = (scene: Scene, one: Occurrence): boolean =>
  one.status !== 'cancelled' ||
  (one.refuters.length === 0 &&
    !isOfOtherTime(scene, one) &&
    !isOpen(scene, one.trigger.at) &&
    !goesOnOtherwise(scene, one.trigger.at) &&
    !isRepeated(scene, one));

/** «Раніше їхню зустріч скасували», «зустріч двічі переносили»: a word of another time before the verb or right behind. */
function isOfOtherTime({ tokens, lexicon }: Scene, { trigger: { at, verb } }: Occurrence): boolean {
  const { sentence } = tokens[at] ?? {};
  for (let i = Math.max(at, verb) + NEAR; i >= 0; i--) {
    if (tokens[i]?.sentence !== sentence && i < at) return false;
    if (tokens[i]?.sentence === sentence && lexicon.set.formerly.has(tokens[i]?.norm ?? '')) return true;
  }
  return false;
}

/** «щоб зустріч скасували», «якщо її скасують»: the clause opens with more than "that". */
function isOpen({ tokens, lexicon }: Scene, at: number): boolean {
  const { sentence } = tokens[at] ?? {};
  for (let i = at - 1; tokens[i]?.sentence === sentence && tokens[i]?.upos !== 'PUNCT'; i--)
    if (tokens[i]?.upos === 'SCONJ' && !lexicon.set.thats.has(tokens[i]?.norm ?? '')) return true;
  return false;
}

/** «скасували, але потім домовилися». */
function goesOnOtherwise({ tokens, lexicon }: Scene, at: number): boolean {
  const { sentence } = tokens[at] ?? {};
  for (let i = at + 1; tokens[i]?.sentence === sentence; i++)
    if (lexicon.set.buts.has(tokens[i]?.norm ?? '')) return true;
  return false;
}

/** «переносили»: what was done over and over, in languages with aspects. */
function isRepeated({ tokens }: Scene, { trigger: { verb } }: Occurrence): boolean {
  const { Aspect, Tense } = tokens[verb]?.feats ?? {};
  return Aspect === 'Imp' && Tense === 'Past';
}
