/** What a contact that was put off is called when it comes: «відкладений візит розпочався», "on a delayed visit". */
import type { Clauses } from '../clauses.js';
import { governedBy } from '../governing.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';

/** The trigger with the verb that says what became of it; the same where its participle tells that it is off. */
export function delayed(scene: Scene, clauses: Clauses, trigger: Trigger): Trigger {
  const { effect, verb, at } = trigger;
  if (effect !== 'moved' || verb >= at || !isAttribute(scene, verb, at)) return trigger;
  const own = clauses.clauseOf(at);
  for (let i = at + 1; i < clauses.sentence.last && clauses.clauseOf(i) === own; i++) {
    const { upos, feats } = scene.token(i);
    if (upos !== 'VERB' || feats.VerbForm !== 'Fin') continue;
    const done = governedBy(scene, i);
    if (done === 'tense' || done === 'ongoing') return { ...trigger, verb: i, effect: done };
    break;
  }
  return scene.caseless ? { ...trigger, verb: -1, effect: null } : trigger;
}

/** Right before its noun, adjectives aside, behind what opens a phrase: not "Koval delayed [his] visit". */
function isAttribute({ tokens, caseless }: Scene, participle: number, noun: number): boolean {
  const { feats } = tokens[participle] ?? {};
  if (feats?.VerbForm !== 'Part') return false;
  for (let i = participle + 1; i < noun; i++)
    if (!/^(?:ADJ|NOUN|ADV)$/u.test(tokens[i]?.upos ?? '')) return false;
  if (!caseless) return feats.Variant !== 'Short' && feats.Case === tokens[noun]?.feats.Case;
  const before = tokens[participle - 1];
  if (before?.upos === 'PART') return /^[’']s?$/u.test(before.norm);
  return /^(?:DET|ADP)$/u.test(before?.upos ?? '') || before?.feats.Poss === 'Yes';
}
