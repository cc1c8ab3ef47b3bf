/** Whom somebody speaks to for the public: an interview is a medium, no contact. */
import type { Group } from '../groups.js';
import type { Entry } from '../lexicon.js';
import type { Scene } from '../scene.js';

/**
 * "Spoke to Fox News host Jan Lis", "a conversation with CNN's Jan Lis": a person of the press, by a title right before the
 * name or the medium it belongs to. Whoever meets one may do so for another reason.
 */
export function interviews(scene: Scene, { kind, generic }: Entry, { phrases }: Group): boolean {
  if (!scene.caseless || !(generic || kind === 'talks' || kind === 'call' || kind === 'video')) return false;
  return phrases.some(({ first, last, mention }) => {
    if (mention?.type !== 'PER') return false;
    let name = first;
    while (name < last && scene.mentionAt(name) !== mention) name++;
    const before = scene.tokens[name - 1];
    const isTitled =
      before !== undefined &&
      scene.input.words.mentions.titles.includes(before.lemma) &&
      scene.lexicon.notParties.has(before);
    return isTitled || (name > first && isMedium(scene, first));
  });
}

function isMedium(scene: Scene, at: number): boolean {
  const mention = scene.mentionAt(at);
  return scene.entity(mention?.entity ?? null)?.known?.startsWith('outlet:') === true;
}
