/** Descriptions of all parties at once as one side of a contact: "will meet the two leaders". */
import { type Found, namedParty } from './parties.js';
import { namesRulers, rulersBefore } from './rulers.js';
import type { Scene } from './scene.js';

/** How many sentences back the two may have been named. */
const SENTENCES = 3;
/** Tokens of a sentence that are looked through: keeps the work linear. */
const LONGEST = 120;

/** «переговори двох лідерів»: all parties at once, none of them. */
export function isTogether(scene: Scene, { how, plural, of, name }: Found): boolean {
  if (how === 'named' || !plural || of.length > 0) return false;
  if (!name.includes(' ') && !scene.caseless) return false;
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
  if (!scene.caseless || others.length !== 1) return others;
  const [both] = others as [Found];
  return isTogether(scene, both) ? (pairBefore(scene, at, both, subject) ?? others) : others;
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
      found.push(namedParty(entity.name, entity.id, entity.known ?? entity.id));
    }
  }
  return found.length === 2 ? found : null;
}
