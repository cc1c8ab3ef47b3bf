/**
 * People who take part now and then («мешканці написали голові ради», «избиратели на встречах с депутатами»), but are mostly
 * only spoken of or to: no party for the rules, one among others for the models.
 */
import type { Phrase } from '../phrases.js';
import type { Scene } from '../scene.js';
import { described } from './described.js';
import type { Found } from './parties.js';

/** The people that a description means; null for others, and for the press. */
export function partyBesides(scene: Scene, phrase: Phrase): Found | null {
  const { mention, head } = phrase;
  if (mention !== null || scene.caseless) return null;
  const noun = scene.token(head);
  const { set, notParties } = scene.lexicon;
  if (noun.upos !== 'NOUN' || set.publics.has(noun.lemma)) return null;
  const isPeople = notParties.has(noun) && noun.feats.Animacy === 'Anim' && noun.feats.Number === 'Plur';
  return isPeople ? described(scene, phrase, 'described', true, false) : null;
}
