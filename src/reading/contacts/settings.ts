/** Parties that a sentence names apart from the contact word, in a language without cases. */
import type { Around } from './around.js';
import { subjectOf } from './clauses.js';
import { type Found, partiesOf } from './parties.js';
import type { Scene } from './scene.js';

/** How far the verb may stand from "in a phone call", and whom it has told from the verb, in tokens. */
const REACH = 10;

/** "In a phone call Xi told Putin that …": the subject and the object of what was done in it. */
export function toldIn({ scene, clauses, trigger: { at, entry, effect }, others }: Around): Found[] {
  if (
    !scene.caseless ||
    effect !== null ||
    others.length > 0 ||
    entry.kind !== 'call' ||
    !isOpening(scene, at)
  )
    return [];
  const { last } = clauses.sentence;
  for (let verb = at + 1; verb < Math.min(last, at + REACH); verb++) {
    if (scene.token(verb).upos !== 'VERB') continue;
    const object = clauses.groups.find(({ first }) => first === verb + 1);
    const subject = subjectOf(scene, clauses, verb)?.group ?? null;
    if (!object || !subject || subject.first < at) return [];
    return [subject, object].flatMap((group) =>
      partiesOf(scene, group).filter((one) => isPerson(scene, one)),
    );
  }
  return [];
}

/** "In a …", "during an …" at the start of the sentence or after a comma. */
function isOpening(scene: Scene, at: number): boolean {
  for (let i = at - 1; i >= Math.max(scene.sentenceOf(at).first, at - 4); i--) {
    const { feats, upos } = scene.token(i);
    if (feats.PronType === 'Art') return feats.Definite === 'Ind' && scene.tokens[i - 1]?.upos === 'ADP';
    if (upos !== 'NOUN' && upos !== 'ADJ') return false;
  }
  return false;
}

const isPerson = (scene: Scene, { entity }: Found): boolean => scene.entity(entity)?.type === 'PER';

/** "…to Geneva and have Macron join them": who is to come to those who are brought together. */
export function joining({ scene, clauses, trigger: { at } }: Around): Found[] {
  const { last } = clauses.sentence;
  for (let i = at + 1; i < last; i++) {
    const token = scene.token(i);
    if (!scene.lexicon.set.joins.has(token.lemma)) continue;
    const group = clauses.groups.find((one) => one.last === i);
    return partiesOf(scene, group ?? null).filter((one) => isPerson(scene, one));
  }
  return [];
}
