/** Words for several persons at once in a language with cases: «лідери», «зустріч двох президентів». */
import type { Draft } from '../matching.js';
import type { Occurrence } from '../occurrences.js';
import type { Scene } from '../scene.js';

/** How far the word may stand from the contact, in tokens. */
const REACH = 12;

/** Whether a contact told before can be of those whom such a word beside a place means: no strangers among them. */
export const suitsPersons = (scene: Scene, occurrence: Occurrence, draft: Draft): boolean =>
  !saysPersons(scene, occurrence) || !hasStrangers(draft);

/** «лідери», «міністри» beside the word, in a language with cases. */
function saysPersons(scene: Scene, { together, trigger: { at } }: Occurrence): boolean {
  const { first, last } = scene.sentenceOf(at);
  if (!together) return false;
  return scene.tokens
    .slice(Math.max(first, at - REACH), Math.min(last, at + REACH))
    .some(({ norm, feats }) => scene.lexicon.set.together.has(norm) && feats.Animacy === 'Anim');
}

/** «гості», whom no such word means. */
const hasStrangers = ({ parties }: Draft): boolean =>
  parties.some(({ how, of }) => how === 'described' && of.length === 0);

/** «зустріч лідерів», «саммит двух президентов», in a language with cases; no officials, and none with somebody to be of. */
export function isOfSeveral(scene: Scene, at: number): boolean {
  const { tokens, lexicon } = scene;
  let i = at + 1;
  while (i < at + 3 && /^(?:NUM|ADJ|DET)$/u.test(tokens[i]?.upos ?? '')) i++;
  const noun = tokens[i];
  if (noun?.upos !== 'NOUN' || noun.feats.Case !== 'Gen' || noun.feats.Animacy !== 'Anim') return false;
  if (lexicon.set.officials.has(noun.norm) || isOwned(scene, i)) return false;
  return lexicon.set.together.has(noun.norm);
}

/** «лідерів ЄС», «лидеров стран Азии», «президентов «Спартака»», not «лідерів двох країн». */
function isOwned({ tokens, lexicon }: Scene, at: number): boolean {
  const next = tokens[at + 1];
  if (!next || next.sentence !== tokens[at]?.sentence || lexicon.set.together.has(next.norm)) return false;
  return next.upos === 'PROPN' || next.feats.Case === 'Gen' || /^["«„“]$/u.test(next.form);
}
