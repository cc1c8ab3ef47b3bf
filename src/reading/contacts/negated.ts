/** «Не зустрічався з», "neither of them met", "will not take place": contacts that were denied or are off. */
import type { ContactStatus } from '../../model/index.js';
import type { Clauses } from './clauses.js';
import type { Scene } from './scene.js';
import { hasBefore, isFuture } from './tenses.js';
import type { Trigger } from './triggers.js';

/** The status that a negation of the verb over a contact tells; null where it tells none. */
export function negated(
  scene: Scene,
  clauses: Clauses,
  { verb, effect, at, entry }: Trigger,
): ContactStatus | null {
  if (verb < 0 || effect === 'cancelled' || effect === 'moved' || effect === 'denied') return null;
  const isNegated =
    hasBefore(scene, clauses, verb, 3, scene.lexicon.set.negations) ||
    (at !== verb && entry.form === 'verb' && hasBefore(scene, clauses, at, 1, scene.lexicon.set.negations));
  if (!isNegated) return ofNobody(scene, clauses, verb) && entry.form === 'verb' ? 'denied' : null;
  // "A summit will not take place": what stands before its verb is the subject.
  if (scene.caseless && entry.form === 'noun' && at < verb && (effect === 'tense' || effect === 'planned'))
    return 'cancelled';
  if (effect === 'proposed' || effect === 'planned')
    return entry.form === 'verb' || effect === 'planned' ? 'denied' : null;
  if (entry.form === 'noun' && effect === 'tense' && scene.token(at).feats.Case === 'Nom') return 'cancelled';
  if (entry.kind === 'visit' && isFuture(scene, clauses, verb)) return 'cancelled';
  return effect === 'ongoing' ? null : 'denied';
}

/** "Neither Koval nor Hall met": the clause opens with a negation. */
function ofNobody(scene: Scene, clauses: Clauses, verb: number): boolean {
  if (!scene.caseless) return false;
  const own = clauses.clauseOf(verb);
  let first = verb;
  for (let i = verb - 1; i >= clauses.sentence.first && clauses.clauseOf(i) === own; i--) {
    if (scene.token(i).feats.VerbForm === 'Fin' && scene.token(i).upos === 'VERB') return false;
    if (scene.token(i).upos !== 'PUNCT') first = i;
  }
  const { norm, upos } = scene.token(first);
  return upos !== 'ADP' && scene.lexicon.set.negations.has(norm);
}
