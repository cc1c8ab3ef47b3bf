/** Contacts that depend on an "if", or that somebody is open to, weighs or demands. */
import { type Clauses, clauseStart, openerOf } from '../clauses.js';
import { governedBy } from '../governing.js';
import { isWishedOf } from '../parties/own-doer.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { verbAbove } from './clause-above.js';
import { sure, type Told } from './situation.js';

/** "Is open to talks", not "opens talks", "talks open to the press". */
export const isOpenTo = ({ caseless, tokens, lexicon }: Scene, { at, verb, effect }: Trigger): boolean =>
  caseless &&
  effect === 'ongoing' &&
  verb < at &&
  tokens[verb]?.upos === 'ADJ' &&
  lexicon.set.goals.has(tokens[verb + 1]?.norm ?? '');

/** "Is considering calling", "suggested meeting": what the verb right before a gerund proposes or plans. */
export function weighedAs(scene: Scene, { at, verb }: Trigger): 'planned' | 'proposed' | null {
  const over = scene.tokens[at - 1];
  const { VerbForm, Tense } = scene.token(at).feats;
  const isGerund = VerbForm === 'Ger' || (VerbForm === 'Part' && Tense === 'Pres');
  if (!scene.caseless || verb !== at || over?.upos !== 'VERB' || !isGerund) return null;
  const effect = governedBy(scene, at - 1);
  return effect === 'planned' || effect === 'proposed' ? effect : null;
}

/** "Came for talks" plans them, "called for talks" proposes them; null where the verb above tells. */
export function goalStatus(scene: Scene, { effect }: Trigger, preposition: number): Told | null {
  const over = scene.tokens[preposition - 1];
  if (over?.upos === 'VERB' && scene.lexicon.governors.of(over) === 'proposed') return sure('proposed');
  return effect === 'proposed' ? null : { status: 'planned', sure: false };
}

/** "Proposed that they meet", "proposed they meet". */
export function isDemanded(scene: Scene, clauses: Clauses, verb: number): boolean {
  const over = scene.caseless ? verbAbove(scene, clauses, verb) : null;
  return over ? over.effect === 'proposed' && !over.isNegated : isWishedOf(scene, clauses, verb);
}

/** «якщо в нас буде розмова»: the conjunction at the head of the clause. */
export function opensCondition(scene: Scene, clauses: Clauses, verb: number): boolean {
  const head = scene.token(openerOf(scene, clauseStart(clauses, verb)));
  return head.upos === 'SCONJ' && scene.lexicon.set.conditionals.has(head.norm);
}
