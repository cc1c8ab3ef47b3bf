/** "The meeting that Anna Smith had proposed to him": who offered a contact says the clause after its word. */
import { type Around, distinct } from './around.js';
import { type Found, partiesOf } from './parties/parties.js';
import type { Scene } from './scene.js';

/** How far the relative clause may begin from the word, and how long it may be up to its verb, in tokens. */
const BEFORE = 6;
const WITHIN = 8;

/** Who offered it and who is spoken of in the clause above, in a language without cases; empty when nobody is said to. */
export function offeredBy({ scene, clauses, trigger: { at, entry }, subject, others }: Around): Found[] {
  if (!scene.caseless || entry.form === 'verb' || others.length > 0) return [];
  const verb = offerAfter(scene, at, clauses.sentence.last);
  if (verb < 0) return [];
  const group = clauses.groups.find(
    ({ first, last, preposition }) => first > at && preposition < 0 && last <= verb && verb - last < 4,
  );
  const whom = clauses.groups.find(({ first }) => first === verb + 1) ?? null;
  const offering = partiesOf(scene, group ?? null);
  return offering.length === 1 ? distinct([...offering, ...subject, ...partiesOf(scene, whom)]) : [];
}

/** The verb of offering in a relative clause after a place, or -1. */
function offerAfter(scene: Scene, at: number, last: number): number {
  let open = -1;
  for (let i = at + 1; i < Math.min(last, at + BEFORE + WITHIN); i++) {
    const token = scene.token(i);
    if (open < 0 && token.feats.PronType === 'Rel') open = i;
    else if (open < 0 && (i > at + BEFORE || token.upos === 'VERB')) return -1;
    else if (open >= 0 && token.upos === 'VERB') {
      const effect = scene.lexicon.governors.of(token);
      return effect === 'proposed' || effect === 'planned' ? i : -1;
    }
  }
  return -1;
}
