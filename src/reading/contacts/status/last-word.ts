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
function isOfOtherTime(scene: Scene, { trigger: { at, verb } }: Occurrence): boolean {
  const { tokens, lexicon } = scene;
  const { sentence } = tokens[at] ?? {};
  for (let i = Math.max(at, verb) + NEAR; i >= 0; i--) {
    if (tokens[i]?.sentence !== sentence && i < at) return false;
    if (tokens[i]?.sentence !== sentence || !lexicon.set.formerly.has(tokens[i]?.norm ?? '')) continue;
    return !isInset(scene, i, at, verb);
  }
  return false;
}

/** «Зустріч, про яку раніше домовилися, скасували»: between commas that part the noun from its verb. */
function isInset({ tokens }: Scene, one: number, at: number, verb: number): boolean {
  if (one < at || one > verb) return false;
  const hasComma = (from: number, to: number) => tokens.slice(from, to).some(({ form }) => form === ',');
  return hasComma(at, one) && hasComma(one, verb);
}

/** «щоб зустріч скасували», «якщо її скасують»: the clause opens with more than "that". */
function isOpen({ tokens, lexicon }: Scene, at: number): boolean {
  const { sentence } = tokens[at] ?? {};
  for (let i = at - 1; tokens[i]?.sentence === sentence && tokens[i]?.upos !== 'PUNCT'; i--)
    if (tokens[i]?.upos === 'SCONJ' && !lexicon.set.thats.has(tokens[i]?.norm ?? '')) return true;
  return false;
}

/** «скасували, але потім домовилися», not «скасували, але причин не пояснили»: the contrary is that it comes about. */
function goesOnOtherwise(scene: Scene, at: number): boolean {
  const { tokens, lexicon } = scene;
  const { sentence } = tokens[at] ?? {};
  let isContrary = false;
  for (let i = at + 1; tokens[i]?.sentence === sentence; i++) {
    if (lexicon.set.buts.has(tokens[i]?.norm ?? '')) isContrary = true;
    if (isContrary && comesAbout(scene, i)) return true;
  }
  return false;
}

/** «домовилися», «відбудеться», «зустрілися»: a plan, or what is done or will be; not «контакти тривають». */
function comesAbout({ tokens, lexicon, entries, caseless }: Scene, at: number): boolean {
  const token = tokens[at];
  if (!token || token.upos === 'PROPN') return false;
  const effect = lexicon.governors.of(token);
  if (effect === 'planned' || effect === 'proposed' || effect === 'moved' || effect === 'held') return true;
  const isOfContact = effect === 'tense' || effect === 'ongoing' || entries.get(at)?.form === 'verb';
  return isOfContact && (caseless || token.feats.Aspect === 'Perf');
}

/** «переносили»: what was done over and over, in languages with aspects. */
function isRepeated({ tokens }: Scene, { trigger: { verb } }: Occurrence): boolean {
  const { Aspect, Tense } = tokens[verb]?.feats ?? {};
  return Aspect === 'Imp' && Tense === 'Past';
}
