/** Contacts that a question told leaves open, in languages with cases: «не сказав, чи зустрінеться», «неизвестно, состоится ли встреча». */
import { type Clauses, clauseStart, openerOf } from '../clauses.js';
import { isQuestion } from '../insets.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { isAnswered } from './answered.js';

/** Whether the clause of a contact asks if it was or will be, and nothing behind it says so. */
export function isQuestioned(scene: Scene, clauses: Clauses, trigger: Trigger): boolean {
  if (scene.caseless) return false;
  const { at } = trigger;
  const open = clauseStart(clauses, at);
  const opens = open === clauses.sentence.first || /^[,:;—–-]$/u.test(scene.token(open).form);
  if (!opens || !isQuestion(scene, openerOf(scene, open), clauses.sentence.last)) return false;
  return isWhatIsAsked(scene, clauses, trigger) && !isAnswered(scene, clauses, trigger);
}

/** «чи зустрінеться», «чи відбудеться зустріч», «чи планує зустріч», «чи їхати на зустріч»; not «чи готовий зустрітися», nor «чи обговорювали це на зустрічі». */
function isWhatIsAsked(scene: Scene, clauses: Clauses, { at, entry, verb, effect }: Trigger): boolean {
  if (entry.form === 'verb') return effect !== 'proposed';
  const own = clauses.clauseOf(at);
  if (verb < 0 || clauses.clauseOf(verb) !== own) return isToGo(scene, clauses, at, own);
  return effect === 'planned' || (effect === 'tense' && scene.token(at).feats.Case === 'Nom');
}

/** «чи їхати йому на зустріч»: the clause has an infinitive for its verb. */
function isToGo({ tokens }: Scene, clauses: Clauses, at: number, own: number): boolean {
  for (let i = at - 1; i >= clauses.sentence.first && clauses.clauseOf(i) === own; i--)
    if (tokens[i]?.upos === 'VERB') return tokens[i]?.feats.VerbForm === 'Inf';
  return false;
}
