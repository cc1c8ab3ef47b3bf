/** «"Говорив із Макроном", — написав Коваль»: a past tense without a subject tells what whoever says it did. */
import type { Token } from '../../../language/contract.js';
import type { Clauses } from '../clauses.js';
import type { Scene } from '../scene.js';
import { entityParty } from './named.js';
import type { Found } from './parties.js';

/** The speaker of what begins with the verb, or whose sentence does and where nobody else was named as a subject before. */
export function selfTold(scene: Scene, clauses: Clauses, verb: number): Found | null {
  const { feats, start, upos } = scene.token(verb);
  if (scene.caseless || upos !== 'VERB' || feats.Tense !== 'Past' || feats.VerbForm !== 'Fin') return null;
  const statement = scene.statementAt(start);
  const piece = statement?.content.find((one) => one.start <= start && start < one.end);
  const speaker = scene.entity(statement?.speaker?.entity ?? null);
  if (!statement || !piece || speaker?.type !== 'PER' || !agrees(feats, speaker.gender)) return null;
  const opens = isFirstOf(scene, verb, Math.max(clauses.sentence.start, piece.start));
  const isOwn = piece.start >= clauses.sentence.start || !hasOtherSubject(scene, verb, piece.start);
  // «Зустрівся з Макроном, сказав Коваль» without quotation marks is his own too; «сказав, що зустрівся» has its clause above
  const isPlain = statement.mode === 'indirect' && piece.start > clauses.sentence.start;
  if (!opens || !isOwn || isPlain) return null;
  return entityParty(speaker);
}

/** A past tense shows gender and number; several may be he and his team. */
const agrees = (feats: Token['feats'], gender: string | null | undefined): boolean =>
  feats.Number === 'Plur' || !gender || feats.Gender === undefined || feats.Gender === gender;

/** Nothing but marks, adverbs, particles and dates stands before it. */
function isFirstOf(scene: Scene, verb: number, from: number): boolean {
  for (let i = verb - 1; i >= 0 && scene.token(i).start >= from; i--) {
    const { upos, start } = scene.token(i);
    if (!/^(?:PUNCT|ADV|PART|CCONJ)$/u.test(upos) && !scene.isInDate(start)) return false;
  }
  return true;
}

/** «Коваль приїхав. Зустрівся з Макроном»: somebody else is spoken of before it. */
function hasOtherSubject(scene: Scene, verb: number, from: number): boolean {
  for (let i = verb - 1; i >= 0 && scene.token(i).start >= from; i--) {
    const { upos, feats } = scene.token(i);
    if (/^(?:NOUN|PROPN|PRON)$/u.test(upos) && feats.Case === 'Nom' && feats.Person !== '1') return true;
  }
  return false;
}
