/** Whether a contact was called off, or whether it is only said that it may, should or will not be. */
import { type Clauses, clauseStart, openerOf } from '../clauses.js';
import type { Scene } from '../scene.js';
import { beBefore, isPassiveInfinitive } from '../uninflected.js';
import { hasBefore, isFuture, isNegatedAt } from './tenses.js';

/** How far the verb over an infinitive may stand from it, in tokens. */
const REACH = 8;

/**
 * Whether what a verb of calling off says came about. «Може скасувати», «закликав скасувати», «не збирається скасовувати»,
 * «якщо скасує» leave it standing; «вирішив скасувати», «змушений скасувати» do not.
 */
export function isDone(scene: Scene, clauses: Clauses, verb: number): boolean {
  if (isOfCondition(scene, clauses, verb)) return false;
  if (isInfinitive(scene, verb)) return isBroughtAbout(scene, clauses, verb);
  return !isFuture(scene, clauses, verb) || !hasCondition(scene, clauses);
}

/** In English only behind "to" or a modal that leaves it open. */
function isInfinitive(scene: Scene, verb: number): boolean {
  const { tokens, caseless, lexicon } = scene;
  if (!caseless) return tokens[verb]?.feats.VerbForm === 'Inf';
  const from = isPassiveInfinitive(scene, verb) ? beBefore(scene, verb) : verb;
  for (let i = from - 1; i >= Math.max(0, from - 3); i--) {
    const token = tokens[i];
    if (token?.upos === 'AUX') return lexicon.set.conditionals.has(token.norm);
    if (token?.upos === 'PART' && !lexicon.set.negations.has(token.norm))
      return lexicon.set.goals.has(token.norm);
    if (token?.upos !== 'ADV' && token?.upos !== 'PART') return false;
  }
  return false;
}

/** Whether the word over an infinitive says that it was done: the nearest verb before it, else behind it. */
function isBroughtAbout(scene: Scene, clauses: Clauses, verb: number): boolean {
  const over = verbOver(scene, clauses, verb);
  if (over < 0) return false;
  const token = scene.token(over);
  const { decides, negations } = scene.lexicon.set;
  if (!decides.has(token.lemma) && !decides.has(token.norm)) return false;
  const isOpen = token.feats.VerbForm === 'Inf' || token.feats.Tense === 'Fut';
  return !isOpen && !isNegatedAt(scene, clauses, over, 3) && !hasBefore(scene, clauses, over, 3, negations);
}

function verbOver(scene: Scene, clauses: Clauses, verb: number): number {
  const own = clauses.clauseOf(verb);
  const { first, last } = clauses.sentence;
  for (let i = verb - 1; i >= Math.max(first, verb - REACH) && clauses.clauseOf(i) === own; i--)
    if (isOver(scene, i, verb)) return i;
  for (let i = verb + 1; i < Math.min(last, verb + REACH) && clauses.clauseOf(i) === own; i++)
    if (scene.token(i).upos === 'VERB') return i;
  return -1;
}

/** A verb, a predicate («змушений»), or a noun right before it («рішення скасувати»). */
function isOver(scene: Scene, at: number, verb: number): boolean {
  const { upos, lemma, norm, feats } = scene.token(at);
  const { decides } = scene.lexicon.set;
  if (decides.has(lemma) || decides.has(norm)) return true;
  if (upos === 'VERB') return true;
  if (upos === 'AUX') return scene.caseless && feats.VerbForm === 'Fin';
  return upos === 'NOUN' && at === (scene.caseless ? verb - 2 : verb - 1);
}

/** «якщо Путін скасує зустріч», «чи скасувати зустріч»: the clause of the verb says no more than if. */
function isOfCondition(scene: Scene, clauses: Clauses, verb: number): boolean {
  const { norm, upos } = scene.token(openerOf(scene, clauseStart(clauses, verb)));
  const { conditionals, asks } = scene.lexicon.set;
  return (
    (conditionals.has(norm) && upos === 'SCONJ') ||
    asks.has(norm) ||
    asks.has(scene.tokens[verb + 1]?.norm ?? '')
  );
}

/** «скасує, якщо …»: somewhere in the sentence. */
function hasCondition(scene: Scene, { sentence }: Clauses): boolean {
  const { conditionals } = scene.lexicon.set;
  for (let i = sentence.first; i < sentence.last; i++)
    if (scene.token(i).upos === 'SCONJ' && conditionals.has(scene.token(i).norm)) return true;
  return false;
}
