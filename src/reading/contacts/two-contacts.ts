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

/** "Phoned Koval on Monday to describe a meeting with Nowak": the day of the one that the other is spoken of in. */
export function isOfOuter(scene: Scene, { at, entry, verb }: Trigger, date: number): boolean {
  if (!scene.caseless || entry.form !== 'noun' || date > at) return false;
  const { first } = scene.sentenceOf(at);
  let aim = at - 1;
  while (aim > date && !(scene.token(aim).upos === 'VERB' && scene.token(aim - 1).upos === 'PART')) aim--;
  if (aim <= date || aim === verb || scene.lexicon.governors.has(scene.token(aim))) return false;
  for (let i = date - 1; i >= first; i--) if (scene.entries.has(i)) return true;
  return false;
}
