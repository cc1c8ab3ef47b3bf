/** Two contacts of one clause: «домовилися зустрітися у Варшаві під час розмови 5 березня». Where and when each of them is. */
import type { Clauses } from './clauses.js';
import type { Scene } from './scene.js';
import type { Trigger } from './triggers.js';

const REMOTE = new Set(['call', 'video', 'talks']);

/** Whether an infinitive of another contact stands before a token with none between: what follows is where that one is to be. */
export function isOfAim(scene: Scene, clauses: Clauses, { at }: Trigger, token: number): boolean {
  const own = clauses.clauseOf(token);
  for (let i = token - 1; i >= clauses.sentence.first && clauses.clauseOf(i) === own; i--) {
    const entry = scene.entries.get(i);
    if (!entry) continue;
    return i !== at && entry.form === 'verb' && scene.token(i).feats.VerbForm === 'Inf';
  }
  return false;
}

/** Whether a date stands right behind the call that it was agreed in to meet: that is when they spoke. */
export function isOfOtherCall(scene: Scene, { at, entry }: Trigger, date: number): boolean {
  if (entry.form !== 'verb' || scene.token(at).feats.VerbForm !== 'Inf') return false;
  let i = date - 1;
  while (/^(?:ADP|DET)$/u.test(scene.tokens[i]?.upos ?? '')) i--;
  const other = scene.entries.get(i);
  return i !== at && other?.form === 'noun' && REMOTE.has(other.kind);
}
