/** What the form of a verb and the small words before it say. */
import type { Clauses } from '../clauses.js';
import type { Scene } from '../scene.js';

/** The verb is in the future, by its own form or by an auxiliary before it. */
export function isFuture(scene: Scene, clauses: Clauses, verb: number): boolean {
  const { Tense, Aspect, VerbForm } = scene.token(verb).feats;
  const isPerfective =
    Aspect === 'Perf' || (VerbForm === 'Fin' && scene.lexicon.perfectives.has(scene.token(verb)));
  if (Tense === 'Fut' || (Tense === 'Pres' && isPerfective)) return true;
  const own = clauses.clauseOf(verb);
  for (
    let i = verb - 1;
    i >= Math.max(clauses.sentence.first, verb - 4) && clauses.clauseOf(i) === own;
    i--
  ) {
    const { upos, feats, norm } = scene.token(i);
    if (
      (feats.Tense === 'Fut' &&
        (upos === 'AUX' || scene.lexicon.governors.of(scene.token(i)) === 'copula')) ||
      scene.lexicon.set.futures.has(norm)
    )
      return true;
  }
  return scene.lexicon.set.futures.has(scene.token(verb).norm);
}

/** Whether a token is negated, by a word before it that is not turned to another ("not only met"). */
export function isNegatedAt(scene: Scene, clauses: Clauses, at: number, reach: number): boolean {
  const { negations, only } = scene.lexicon.set;
  for (let i = at - 1; i > at - reach; i--)
    if (only.has(scene.tokens[i]?.norm ?? '') && negations.has(scene.tokens[i - 1]?.norm ?? '')) return false;
  return hasBefore(scene, clauses, at, reach, negations);
}

/** Whether one of the words stands before a token, with nothing but auxiliaries, adverbs and particles between. */
export function hasBefore(
  scene: Scene,
  clauses: Clauses,
  at: number,
  reach: number,
  words: ReadonlySet<string>,
): boolean {
  const next = scene.tokens[at + 1];
  if (reach > 1 && next !== undefined && words.has(next.norm) && scene.token(at).upos === 'AUX') return true;
  const own = clauses.clauseOf(at);
  for (
    let i = at - 1;
    i >= Math.max(clauses.sentence.first, at - reach) && clauses.clauseOf(i) === own;
    i--
  ) {
    const token = scene.token(i);
    if (words.has(token.norm)) return true;
    if (token.upos !== 'AUX' && token.upos !== 'ADV' && token.upos !== 'PART') return false;
  }
  return false;
}

/** «зустріч, яка може стати історичною»: what a contact may become says nothing of when it is. */
export function becomes({ lexicon, tokens }: Scene, verb: number): boolean {
  const next = tokens[verb + 1];
  return next?.feats.VerbForm === 'Inf' && lexicon.set.becomes.has(next.lemma);
}
