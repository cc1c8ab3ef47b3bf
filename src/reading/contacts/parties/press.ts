/** Whom somebody speaks to for the public: an interview is a medium, no contact. */
import type { Group } from '../groups.js';
import type { Entry } from '../lexicon.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';

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

/** How far behind a name the noun of a body that it belongs to may stand, in tokens. */
const BODY = 5;

/** "Spoke to the Economic [Club] of Oslo", "to the US [Conference] of Mayors": a speech before many, and no talk with them. */
export function isToListeners(
  { caseless, tokens, lexicon, input }: Scene,
  { entry, at }: Trigger,
  { first, last, phrases }: Group,
  preposition: string | null,
): boolean {
  if (!caseless || entry.form !== 'verb' || entry.kind !== 'talks' || preposition === null) return false;
  if (!lexicon.set.goals.has(preposition) || phrases.some(({ mention }) => mention?.type === 'PER'))
    return false;
  for (let i = first; i < last + BODY; i++) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[at]?.sentence || i > first + 2 * BODY) return false;
    if (lexicon.set.listeners.has(token.norm)) return true;
    // "the head of the bar association": one of it, unlike "members of the club"
    const isOne = tokens[i - 1]?.upos === 'NOUN' && tokens[i - 1]?.feats.Number === 'Sing';
    if (isOne && input.words.grammar.partOf.includes(token.norm)) return false;
    if (i >= last && !/^(?:PROPN|NOUN|ADJ)$/u.test(token.upos) && token.form !== '-') return false;
  }
  return false;
}

function isMedium(scene: Scene, at: number): boolean {
  const mention = scene.mentionAt(at);
  return scene.entity(mention?.entity ?? null)?.known?.startsWith('outlet:') === true;
}
