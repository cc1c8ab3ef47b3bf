/** Absences that nobody says came or will come about: «если не приедет», «опасается, что не приедет», "may skip". */
import type { Around } from '../around.js';
import { clauseStart, openerOf } from '../clauses.js';
import type { Scene } from '../scene.js';

/** Tokens on either side of a contact that are looked through. */
const REACH = 30;

/** Whether the clause of a contact, or the one whose object it is, leaves it open who stays away. */
export function isUnsaid({ scene, clauses, trigger: { at } }: Around): boolean {
  const { set } = scene.lexicon;
  const first = Math.max(clauses.sentence.first, at - REACH);
  const last = Math.min(clauses.sentence.last, at + REACH);
  const own = clauses.clauseOf(at);
  const open = Math.max(first, clauseStart(clauses, at));
  for (let i = open; i < last && clauses.clauseOf(i) === own; i++) {
    if (i > at && isNextPredicate(scene, i)) break;
    if ((isOpenAt(scene, i) && !isOfBefore(scene, open, i)) || isConditional(scene, i)) return true;
  }
  if (!set.thats.has(scene.tokens[openerOf(scene, open)]?.norm ?? '')) return false;
  for (let i = open - 1; i >= first && clauses.clauseOf(i) >= own - 1; i--)
    if (isOpenAt(scene, i)) return true;
  return false;
}

/** «не приехал на встречу, может приехать позже»: behind a comma another verb tells something else. */
const isNextPredicate = ({ tokens, caseless }: Scene, at: number): boolean =>
  !caseless && tokens[at]?.form === ',' && tokens[at + 1]?.feats.VerbForm === 'Fin';

/** «Раніше Коваль не приїхав»: before the verb it says when, behind it «не раніше» says what is open. */
function isOfBefore({ tokens, lexicon }: Scene, from: number, at: number): boolean {
  if (!lexicon.set.formerly.has(tokens[at]?.norm ?? '')) return false;
  for (let i = from; i < at; i++) if (tokens[i]?.feats.VerbForm === 'Fin') return false;
  return true;
}

/** A verb of denying, negated or not, or a word of fear or possibility: «опроверг», «не исключил», «может», not «не может». */
function isOpenAt({ tokens, lexicon }: Scene, at: number): boolean {
  const token = tokens[at];
  if (!token || token.upos === 'PROPN') return false;
  if (token.upos === 'VERB' && lexicon.governors.of(token) === 'denied') return true;
  const isWord = lexicon.set.unsaid.has(token.norm) || lexicon.set.unsaid.has(token.lemma);
  return isWord && !lexicon.set.negations.has(tokens[at - 1]?.norm ?? '');
}

/** «если», "if", "could skip"; not "could not attend", nor "said he would". */
export function isConditional({ tokens, lexicon }: Scene, at: number): boolean {
  const { conditionals, reportedFutures, negations } = lexicon.set;
  const norm = tokens[at]?.norm ?? '';
  if (tokens[at]?.upos === 'PROPN' || !conditionals.has(norm) || reportedFutures.has(norm)) return false;
  return !negations.has(tokens[at + 1]?.norm ?? '');
}
