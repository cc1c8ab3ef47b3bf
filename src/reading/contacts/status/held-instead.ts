/** Plans held otherwise than planned: «була запланована на понеділок, однак відбулася у вівторок». */
import type { Clauses } from '../clauses.js';
import { governedBy } from '../governing.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';

/** How far behind a plan the conjunction may stand, and its verb from it, in tokens. */
const BEHIND = 14;
const NEAR = 6;

/** The conjunction behind a plan; -1 for none. */
export function conjunctionBehind(scene: Scene, { sentence }: Clauses, verb: number): number {
  for (let i = verb + 1; i < Math.min(sentence.last, verb + BEHIND); i++) {
    const { norm, form } = scene.token(i);
    if (scene.lexicon.set.buts.has(norm)) return i;
    if (/^[;:–—]$/u.test(form)) return -1;
  }
  return -1;
}

/** The verb behind the conjunction that says of the planned noun how it was, in languages with cases; -1 for none. */
export function heldInstead(scene: Scene, clauses: Clauses, trigger: Trigger): number {
  const { effect, verb, at, entry } = trigger;
  if (scene.caseless || entry.form !== 'noun' || effect !== 'planned' || verb < at) return -1;
  const but = conjunctionBehind(scene, clauses, verb);
  if (but < 0) return -1;
  for (let i = but + 1; i < Math.min(clauses.sentence.last, but + NEAR); i++) {
    const { upos, norm } = scene.token(i);
    if (upos === 'VERB') return isPastOf(scene, at, i) ? i : -1;
    if (scene.lexicon.set.negations.has(norm) || !/^(?:ADV|PART|ADP|PUNCT|PRON)$/u.test(upos)) return -1;
  }
  return -1;
}

/** «відбулася», «тривала», «завершилася», with nothing but a phrase behind. */
function isPastOf(scene: Scene, at: number, verb: number): boolean {
  const { feats } = scene.token(verb);
  const noun = scene.token(at).feats;
  if (feats.Tense !== 'Past' || feats.VerbForm !== 'Fin') return false;
  const effect = governedBy(scene, verb);
  const goesOn = effect === 'tense' || effect === 'ongoing' || scene.lexicon.lasting.has(scene.token(verb));
  const agrees = feats.Number === noun.Number && (feats.Number === 'Plur' || feats.Gender === noun.Gender);
  const next = scene.tokens[verb + 1];
  const isOver = /^(?:PUNCT|ADP|ADV|SCONJ|NUM)$/u.test(next?.upos ?? 'PUNCT');
  return goesOn && agrees && (isOver || scene.isInDate(next?.start ?? -1));
}
