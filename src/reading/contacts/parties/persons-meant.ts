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

/** «зустріч лідерів», «саммит двух президентов», in a language with cases. */
export function isOfSeveral({ tokens, lexicon }: Scene, at: number): boolean {
  let i = at + 1;
  while (i < at + 3 && /^(?:NUM|ADJ|DET)$/u.test(tokens[i]?.upos ?? '')) i++;
  const noun = tokens[i];
  if (noun?.upos !== 'NOUN' || noun.feats.Case !== 'Gen' || noun.feats.Animacy !== 'Anim') return false;
  return lexicon.set.together.has(noun.norm);
}
