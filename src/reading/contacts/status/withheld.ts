/** What nobody told: "declined to comment on", «не підтвердив», "had no information about". */
import type { Statement } from '../../../model/index.js';
import { type Clauses, clausesOf, piecesOf } from '../clauses.js';
import { tokenAt } from '../details.js';
import { governedBy } from '../governing.js';
import type { Scene } from '../scene.js';
import { isNegatedOver, isRefuting } from './clause-above.js';

/** Tokens between a refusal and what is refused, and of the opening of what somebody says. */
const NEAR = 4;
const OPENING = 6;

/** Whether a verb of telling tells nothing: negated («не підтвердив»), or what is refused («відмовився підтвердити»). */
export function isWithheld(scene: Scene, clauses: Clauses, verb: number): boolean {
  const act = scene.tellingAct(verb);
  if (act === 'deny' || scene.lexicon.governors.of(scene.token(verb)) === 'denied') return false;
  if (isNegatedOver(scene, clauses, verb)) return true;
  for (let i = verb - 1; i >= Math.max(clauses.sentence.first, verb - NEAR); i--) {
    const { upos } = scene.token(i);
    if (upos === 'VERB') return governedBy(scene, i) === 'cancelled';
    if (upos !== 'PART' && upos !== 'ADV' && upos !== 'PRON') return false;
  }
  return false;
}

/** Whether the speaker of a statement tells nothing of what its content names. */
export function isSilent(scene: Scene, statement: Statement): boolean {
  const [cue] = statement.cue;
  const [content] = statement.content;
  if (!cue || !content) return false;
  const verb = verbOf(scene, cue);
  if (verb < 0) return false;
  const sentence = scene.sentenceOf(verb);
  const piece = piecesOf(scene, sentence).find(({ last }) => verb < last) ?? sentence;
  const clauses = clausesOf(scene, piece);
  const tells = statement.act === 'state' || statement.act === 'confirm' || statement.act === 'deny';
  if ((tells && isWithheld(scene, clauses, verb)) || isOfNobody(scene, statement)) return true;
  const first = tokenAt(scene, content.start, 0, scene.tokens.length);
  const from = first >= sentence.first && first < sentence.last && first > verb ? verb + 1 : first;
  return (
    (governedBy(scene, verb) === 'cancelled' && isComment(scene, from, first)) ||
    knowsNothing(scene, first, content.end)
  );
}

/** Whether a statement is one of denying by its verb: «спростував, що», "dismissed reports that", not "according to Smith, no such order exists". */
export function isDenying(scene: Scene, { act, cue: [cue] }: Statement): boolean {
  const verb = cue ? verbOf(scene, cue) : -1;
  if (verb < 0) return false;
  return act === 'deny' ? governedBy(scene, verb) === 'denied' : isRefuting(scene, verb);
}

function verbOf(scene: Scene, cue: { start: number; end: number }): number {
  const first = tokenAt(scene, cue.start, 0, scene.tokens.length);
  for (let i = first; i < scene.tokens.length && scene.token(i).start < cue.end; i++)
    if (scene.token(i).upos === 'VERB') return i;
  return -1;
}

/** "Neither the Kremlin nor the White House would confirm". */
function isOfNobody(scene: Scene, { source: [source] }: Statement): boolean {
  if (!source) return false;
  const first = tokenAt(scene, source.start, 0, scene.tokens.length);
  return [first - 1, first].some((at) => scene.lexicon.set.nobody.has(scene.tokens[at]?.norm ?? ''));
}

/** "Declined to comment", «відмовився коментувати», «отказался подтвердить». */
function isComment(scene: Scene, from: number, first: number): boolean {
  for (let i = from; i < Math.max(from, first) + NEAR; i++) {
    const token = scene.tokens[i];
    if (!token) return false;
    if (scene.lexicon.set.comments.has(token.lemma)) return true;
    if (token.upos === 'VERB') return scene.tellingAct(i) !== null && scene.tellingAct(i) !== 'deny';
  }
  return false;
}

/** "He had no information about", «не має інформації про»: a negation and what he knows right behind it. */
function knowsNothing({ tokens, lexicon: { set } }: Scene, first: number, end: number): boolean {
  let isNegated = false;
  for (let i = first; i < first + OPENING + 1; i++) {
    const token = tokens[i];
    if (!token || token.start >= end) return false;
    if (set.negations.has(token.norm) || set.lacks.has(token.norm)) isNegated = true;
    if (isNegated && (set.knowledge.has(token.lemma) || set.knowledge.has(token.norm))) return true;
  }
  return false;
}
