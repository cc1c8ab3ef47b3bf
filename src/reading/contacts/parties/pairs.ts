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
  if (others.length === 0)
    return subject.length === 1 && isUnmeant(scene, at)
      ? otherBefore(scene, at, subject[0] as Found)
      : others;
  if (others.length !== 1) return others;
  const [both] = others as [Found];
  if (isSelf(both, subject) && isPronounAfter(scene, at, both)) {
    const speaker = scene.caseless ? [] : speakerAt(scene, at, both);
    const other = speaker.length > 0 ? speaker : otherBefore(scene, at, both);
    return other.length > 0 || !scene.caseless ? other : others;
  }
  if (!scene.caseless) return others;
  return isTogether(scene, both) ? (pairBefore(scene, at, both, subject) ?? others) : others;
}

/** «Турецький лідер зустрінеться [з ним]»: a pronoun right behind a verb of contact, of whom nothing tells whom it means. */
function isUnmeant(scene: Scene, at: number): boolean {
  if (scene.entries.get(at)?.form !== 'verb') return false;
  const own = scene.tokens[at + 1]?.upos === 'ADP' ? at + 2 : at + 1;
  const mention = scene.mentionAt(own);
  const { feats } = scene.tokens[own] ?? {};
  return (
    mention?.type === 'PRON' && mention.entity === null && feats?.Case !== 'Nom' && feats?.Number === 'Sing'
  );
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

/**
 * «Ердоган поговорив із Зеленським. Турецький лідер зустрінеться з ним у січні»: whoever has a contact with a pronoun that
 * seems to be himself has it with the other person named since the sentence before; nobody where these are more or fewer.
 */
function otherBefore(scene: Scene, at: number, self: Found): Found[] {
  const own = scene.sentenceOf(at);
  const before = scene.input.analysis.sentences[own.index - 1];
  const first = before?.block === own.block ? before.first : own.first;
  if (at - first > LONGEST) return [];
  const found = new Map<string, Found>();
  for (let i = first; i < at; i++) {
    const entity = scene.entity(scene.mentionAt(i)?.entity ?? null);
    if (entity?.type === 'PER' && entity.id !== self.entity) found.set(entity.id, entityParty(entity));
    if (entity === null && isNoSubject(scene, i) && i >= own.first) return []; // «зустрівся [з головкомом] і поговорив із ним»
  }
  const [other, ...rest] = found.values();
  return other && rest.length === 0 && areAlike(scene, self, other) ? [other] : [];
}

/** A living being that is no subject. */
function isNoSubject({ tokens }: Scene, at: number): boolean {
  const { upos, feats } = tokens[at] ?? {};
  return upos === 'NOUN' && feats?.Animacy === 'Anim' && feats.Case !== 'Nom';
}

/** Whether one pronoun may mean either. */
function areAlike(scene: Scene, one: Found, other: Found): boolean {
  const [first, second] = [scene.entity(one.entity)?.gender, scene.entity(other.entity)?.gender];
  return !first || !second || first === second;
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
