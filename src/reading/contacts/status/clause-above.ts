/** What the clause above does to the one that a contact is told in: "denied [a report] that", «не виключив, що». */
import { type Clauses, clauseStart, openerOf } from '../clauses.js';
import type { Effect } from '../lexicon.js';
import type { Scene } from '../scene.js';
import { isNegatedAt } from './tenses.js';

/** Tokens between a clause and the verb that has it for its object: "denied a report in the Sunday Times that". */
const REACH = 14;
/** The same where the subject stands between them alone. */
const NEAR = 8;

/** The verb over a clause that is its object, with what it does and whether it is negated. */
export interface VerbAbove {
  readonly verb: number;
  readonly effect: Effect | undefined;
  readonly isNegated: boolean;
}

/** The verb whose object the clause of a token is; null where the clause is none: «коли», «щоб», «який». */
export function verbAbove(scene: Scene, clauses: Clauses, at: number): VerbAbove | null {
  const own = clauses.clauseOf(at);
  const { first } = clauses.sentence;
  const open = clauseStart(clauses, at);
  if (!scene.lexicon.set.thats.has(scene.tokens[openerOf(scene, open)]?.norm ?? ''))
    return bareAbove(scene, clauses, at);
  for (let i = open - 1; i >= Math.max(first, open - REACH) && clauses.clauseOf(i) === own - 1; i--) {
    const { upos, form, feats } = scene.token(i);
    if (upos !== 'VERB' || (feats.Case !== undefined && feats.Variant !== 'Short')) {
      if (/^[:;]$/u.test(form)) return null;
      continue;
    }
    if (scene.caseless && isOfNoun(scene, i)) continue;
    return {
      verb: i,
      effect: scene.lexicon.governors.of(scene.token(i)),
      isNegated: isNegatedOver(scene, clauses, i),
    };
  }
  return null;
}

/** "Denied he had met": a verb of denying right before the subject of a finite verb, with no conjunction between. */
function bareAbove(scene: Scene, clauses: Clauses, at: number): VerbAbove | null {
  if (!scene.caseless || scene.tokens[at - 1]?.upos !== 'AUX') return null;
  for (let i = at - 2; i >= Math.max(clauses.sentence.first, at - NEAR); i--) {
    const token = scene.token(i);
    if (token.upos === 'VERB') {
      const effect = scene.lexicon.governors.of(token);
      const isSubject = /^(?:PRON|PROPN|DET)$/u.test(scene.tokens[i + 1]?.upos ?? '');
      return effect === 'denied' && isSubject
        ? { verb: i, effect, isNegated: isNegatedOver(scene, clauses, i) }
        : null;
    }
    if (!/^(?:AUX|ADV|PRON|PROPN|DET|NOUN|ADJ)$/u.test(token.upos)) return null;
  }
  return null;
}

/** "Claims made by the opposition that": a participle behind its noun. */
function isOfNoun({ tokens }: Scene, at: number): boolean {
  return (
    tokens[at]?.feats.VerbForm === 'Part' && tokens[at - 1]?.upos === 'NOUN' && tokens[at + 1]?.upos === 'ADP'
  );
}

/** «не виключив», «не став заперечувати», «не можна виключати», «нельзя исключать»: negated, or the word over its infinitive is. */
export function isNegatedOver(scene: Scene, clauses: Clauses, verb: number): boolean {
  if (isNegatedAt(scene, clauses, verb, 3)) return true;
  if (scene.token(verb).feats.VerbForm !== 'Inf') return false;
  const { impossible } = scene.lexicon.set;
  const own = clauses.clauseOf(verb);
  for (let i = verb - 1; i >= Math.max(clauses.sentence.first, verb - 4); i--) {
    const { norm, upos, feats } = scene.token(i);
    if (clauses.clauseOf(i) !== own) return false;
    if (impossible.has(norm)) return true;
    const isOver = upos === 'VERB' || upos === 'AUX' || (upos === 'ADJ' && feats.Variant === 'Short');
    if (isOver || (upos === 'ADV' && scene.tokens[i - 1]?.upos === 'PART'))
      return isNegatedAt(scene, clauses, i, 3);
  }
  return false;
}
