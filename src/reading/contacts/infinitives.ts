/** Bare forms that are infinitives whatever their tag, in a language without cases: "are to reconvene", "would meet". */
import type { Scene } from './scene.js';

/** "Are [to] reconvene": right behind the particle of an infinitive, whatever the tag. */
export const isToVerb = ({ tokens, lexicon: { set } }: Scene, at: number): boolean =>
  tokens[at - 1]?.upos === 'PART' && set.goals.has(tokens[at - 1]?.norm ?? '');

/** "Would 'probably' take place": after a modal with an adverb in quotation marks a bare form is an infinitive, whatever its tag. */
export function followsModal(scene: Scene, at: number): boolean {
  const { futures, reportedFutures, conditionals } = scene.lexicon.set;
  if (!scene.caseless || scene.token(at).norm !== scene.token(at).lemma) return false;
  if (scene.token(at).upos === 'NOUN' && isToVerb(scene, at)) return true;
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const { norm, upos, form } = scene.token(i);
    if (upos === 'AUX') return futures.has(norm) || reportedFutures.has(norm) || conditionals.has(norm);
    if (upos !== 'ADV' && upos !== 'PART' && !/^["'“”‘’«»]$/u.test(form)) return false;
  }
  return false;
}
