/** What a state is called in an article. */

import type { Mention } from '../../../model/index.js';
import type { Scene } from '../scene.js';
import { cited } from './cited.js';

/** By the article's name for it, else by its name in the article's language; null for an unknown one. */
export function stateName(scene: Scene, id: string): string | null {
  const entity = scene.knownEntity(id);
  const own = entity ? cited(scene, entity) : null;
  const { knowledge } = scene.input;
  // Where the article has the state by its capital alone, the capital is no name of it.
  if (own !== null && knowledge.byName(own).some((known) => known.id === id && known.as === 'name'))
    return own;
  const names = knowledge.state(id)?.names;
  return names?.[scene.input.analysis.language as keyof typeof names]?.[0] ?? own;
}

/** «Надзвичайний і Повноважний Посол», «Мінський завод»: an adjective before the noun that it agrees with is no place. */
export function isAdjectival(scene: Scene, mention: Mention): boolean {
  const first = scene.lastToken(mention) - 1;
  const adjective = scene.tokens[first];
  if (scene.caseless || adjective?.upos !== 'ADJ' || adjective.start !== mention.start) return false;
  let i = first + 1;
  while (i < first + 4 && /^(?:ADJ|CCONJ)$/u.test(scene.tokens[i]?.upos ?? '')) i++;
  const noun = scene.tokens[i];
  return noun?.upos === 'NOUN' && noun.feats.Case === adjective.feats.Case;
}
