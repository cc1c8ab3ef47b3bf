/** What the rules of a contact's status look at, and what they tell. */
import type { ContactStatus } from '../../../model/index.js';
import type { Clauses } from '../clauses.js';
import type { Effect } from '../lexicon.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';

export interface StatusFound {
  readonly status: ContactStatus;
  /** Whether the words say so; a mere default gives way when the same contact is spoken of elsewhere. */
  readonly sure: boolean;
  readonly rule: string;
}

export interface Situation {
  readonly scene: Scene;
  readonly clauses: Clauses;
  readonly trigger: Trigger;
}

export type Told = Pick<StatusFound, 'status' | 'sure'>;

export const sure = (status: ContactStatus): Told => ({ status, sure: true });

/** How far adjectives, settings and governing nouns may stand before the word. */
export const LEFT = 6;

/** Tokens before the trigger, nearest first, inside its clause. */
export function before({ clauses, trigger }: Situation): number[] {
  const indices: number[] = [];
  const own = clauses.clauseOf(trigger.at);
  for (let i = trigger.at - 1; i >= Math.max(clauses.sentence.first, trigger.at - LEFT); i--) {
    if (clauses.clauseOf(i) !== own) break;
    indices.push(i);
  }
  return indices;
}

/** «скасування запланованої [зустрічі]»: the noun right before one in the genitive; -1 for none. */
export function headNoun({ tokens, caseless }: Scene, at: number): number {
  if (caseless || tokens[at]?.feats.Case !== 'Gen') return -1;
  let i = at - 1;
  while (/^(?:ADJ|DET|NUM)$/u.test(tokens[i]?.upos ?? '')) i--;
  return tokens[i]?.upos === 'NOUN' ? i : -1;
}

/** The status that a word tells by what it does to a contact; null where that says nothing of it. */
export function asStatus(effect: Effect): Told | null {
  if (effect === 'moved') return sure('cancelled');
  if (effect === 'tense' || effect === 'same' || effect === 'copula' || effect === 'idle') return null;
  return sure(effect);
}
