/** «Путін прийняв Сі. Гість поїхав далі»: the guest is who was received, or came, in the sentences before. */
import type { Entity } from '../../../model/index.js';
import { type Clauses, clausesOf, piecesOf, subjectOf } from '../clauses.js';
import type { Phrase } from '../phrases.js';
import type { Scene } from '../scene.js';
import { partiesOf } from './parties.js';

/** How many sentences back the guest may have come. */
const BACK = 3;

/** Whom the bare word for a guest means; null where nobody came. */
export function guestMeant(scene: Scene, { first, last, head }: Phrase): Entity | null {
  const { lemma, feats, sentence } = scene.token(head);
  if (!scene.lexicon.set.guests.has(lemma) || feats.Number === 'Plur' || last !== first + 1) return null;
  for (let index = sentence - 1; index >= Math.max(0, sentence - BACK); index--) {
    const found = guestIn(scene, index);
    if (found) return found.gender === 'Masc' && feats.Gender === 'Fem' ? null : found;
  }
  return null;
}

/** The last person of a sentence who is received or comes. */
function guestIn(scene: Scene, index: number): Entity | null {
  const sentence = scene.input.analysis.sentences[index];
  for (const piece of sentence ? piecesOf(scene, sentence).reverse() : []) {
    const clauses = clausesOf(scene, piece);
    for (let i = piece.last - 1; i >= piece.first; i--) {
      const entry = scene.entries.get(i);
      if (entry?.form !== 'verb') continue;
      const group = entry.marks.has('reception')
        ? objectOf(clauses, i)
        : entry.kind === 'visit' && !entry.marks.has('invite')
          ? subjectOf(scene, clauses, i)?.group
          : undefined;
      const [one, ...others] = partiesOf(scene, group ?? null);
      const entity = others.length === 0 ? scene.entity(one?.entity ?? null) : null;
      if (entity?.type === 'PER') return entity;
    }
  }
  return null;
}

const objectOf = (clauses: Clauses, verb: number) =>
  clauses.groups.find(
    ({ first, preposition, grammaticalCase }) =>
      first > verb &&
      preposition < 0 &&
      clauses.clauseOf(first) === clauses.clauseOf(verb) &&
      /^(?:Acc|Gen)$/u.test(grammaticalCase ?? 'Acc'),
  );
