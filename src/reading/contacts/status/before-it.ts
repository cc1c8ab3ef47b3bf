/** «Перш ніж зустрітися з Новаком, вона поговорила з Рідом», "rang Reed before meeting Nowak": what came after something that was done. */
import type { Clauses } from '../clauses.js';
import type { Scene } from '../scene.js';
import { isGerund } from '../uninflected.js';
import type { Situation, Told } from './situation.js';
import { isFuture } from './tenses.js';

/** Held as far as the sentence tells, since its verb is past; a plan told elsewhere says more. */
export function beforeIt({ scene, clauses, trigger: { at } }: Situation): Told | null {
  const isOpen = scene.caseless ? isGerund(scene, at) : scene.token(at).feats.VerbForm === 'Inf';
  if (!isOpen || !followsBefore(scene, clauses, at)) return null;
  return isPast(scene, clauses, at) ? { status: 'held', sure: false } : null;
}

/** Tokens between "before" and the verb. */
const NEAR = 4;

/** Whether words for "before" open what the verb ends, nothing but adverbs between. */
function followsBefore({ tokens, lexicon }: Scene, { sentence }: Clauses, at: number): boolean {
  for (let last = at - 1; last >= Math.max(sentence.first, at - NEAR); last--) {
    const isBefore = lexicon.befores.some((words) =>
      words.every((word, offset) => tokens[last - words.length + 1 + offset]?.norm === word),
    );
    if (isBefore) return true;
    if (tokens[last]?.upos !== 'ADV') return false;
  }
  return false;
}

/** Whether the nearest verb before the word, else the first one behind it, is past: "said she will fly to Oslo before meeting him" is not. */
function isPast(scene: Scene, clauses: Clauses, at: number): boolean {
  const { first, last } = clauses.sentence;
  let verb = at - 1;
  while (verb >= first && scene.token(verb).upos !== 'VERB') verb--;
  if (verb < first) for (verb = at + 1; verb < last && scene.token(verb).upos !== 'VERB'; ) verb++;
  if (verb >= last) return false;
  const { Tense, VerbForm } = scene.token(verb).feats;
  return VerbForm === 'Fin' && Tense === 'Past' && !isFuture(scene, clauses, verb);
}
