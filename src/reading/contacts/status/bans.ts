/** What a ban is laid on: «запретил встречу», not «запретил послу участвовать в саммите» nor «письмо за то, что запретил охоту». */
import type { Scene } from '../scene.js';
import type { Above } from '../triggers.js';

/** A verb that calls off what it tells somebody not to do: «запретил». */
export function isBan({ tokens, lexicon }: Scene, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && lexicon.controls.has(token) && lexicon.governors.of(token) === 'cancelled';
}

/** What stands over a noun, without a ban that is laid on something else than the contact. */
export function bannedElse(scene: Scene, above: Above, at: number): Above {
  const { tokens, lexicon } = scene;
  if (above.effect !== 'cancelled' || !isBan(scene, above.verb)) return above;
  if (above.verb > at) return { verb: -1, effect: null };
  for (let i = above.verb + 1; i < at; i++) {
    const one = tokens[i];
    if (one?.feats.VerbForm !== 'Inf') continue;
    const isPart = lexicon.set.takingPart.has(one.lemma) || lexicon.set.takesPart.has(one.lemma);
    if (isPart) return { ...above, effect: 'planned' };
    if (lexicon.governors.of(one) !== 'tense') return { verb: -1, effect: null };
  }
  return above;
}
