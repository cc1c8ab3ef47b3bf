/** Descriptions of all parties at once as one side of a contact: "will meet the two leaders". */

import type { Scene } from '../scene.js';
import { cited } from './cited.js';
import { entityParty, namedParty } from './named.js';
import type { Found } from './parties.js';
import { namesRulers, rulersBefore } from './rulers.js';

/** How many sentences back the two may have been named. */
const SENTENCES = 3;
/** Tokens of a sentence that are looked through: keeps the work linear. */
const LONGEST = 120;

/** «переговори двох лідерів»: all parties at once, none of them. */
export function isTogether(scene: Scene, { how, plural, of, name }: Found): boolean {
  if (how === 'named' || !plural || of.length > 0) return false;
  return name
    .toLowerCase()
    .split(' ')
    .every((word) => scene.lexicon.set.together.has(word));
}

/** "Talks with the two men": those two for the description, in a language without cases. */
export function othersMeant(
  scene: Scene,
  at: number,
  others: readonly Found[],
  subject: readonly Found[],
): readonly Found[] {
  if (others.length !== 1) return others;
  const [both] = others as [Found];
  if (!scene.caseless)
    return isSelf(both, subject) && isPronounAfter(scene, at, both) ? speakerAt(scene, at, both) : others;
  return isTogether(scene, both) ? (pairBefore(scene, at, both, subject) ?? others) : others;
}

const isSelf = ({ key }: Found, subject: readonly Found[]): boolean =>
  subject.length === 1 && subject[0]?.key === key;

/** How far behind the word a pronoun for the other party may stand, in tokens. */
const PRONOUN = 4;

function isPronounAfter(scene: Scene, at: number, { entity }: Found): boolean {
  for (let i = at + 1; i < at + PRONOUN; i++) {
    const mention = scene.mentionAt(i);
    if (mention) return mention.type === 'PRON' && mention.entity === entity;
  }
  return false;
}

/** «Новак написав, що Коваль подзвонив і йому»: nobody has a contact with himself, so that the pronoun means who says so. */
function speakerAt(scene: Scene, at: number, self: Found): Found[] {
  const speaker = scene.entity(scene.statementAt(scene.token(at).start)?.speaker?.entity ?? null);
  if (speaker?.type !== 'PER' || speaker.id === self.entity) return [];
  return [namedParty(cited(scene, speaker), speaker.id, speaker.known ?? speaker.id)];
}

/** The two persons named last before a place, whoever meets them left out; null when more were named at once. */
function pairBefore(scene: Scene, at: number, { name }: Found, subject: readonly Found[]): Found[] | null {
  const word = name.split(' ').at(-1) ?? '';
  const rulers = namesRulers(scene, word) ? rulersBefore(scene, at, subject) : null;
  if (rulers) return rulers;
  const own = scene.sentenceOf(at).index;
  const found: Found[] = [];
  for (let index = own; index >= Math.max(0, own - SENTENCES) && found.length < 2; index--) {
    const sentence = scene.input.analysis.sentences[index];
    if (!sentence) break;
    const last = Math.min(sentence.last, at);
    for (let i = Math.max(sentence.first, last - LONGEST); i < last; i++) {
      const entity = scene.entity(scene.mentionAt(i)?.entity ?? null);
      if (entity?.type !== 'PER') continue;
      if ([...subject, ...found].some((one) => one.entity === entity.id)) continue;
      found.push(entityParty(entity));
    }
  }
  return found.length === 2 ? found : null;
}
