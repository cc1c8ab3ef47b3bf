/** Contacts that a question told leaves open, in languages with cases: «не сказав, чи зустрінеться», «неизвестно, состоится ли встреча». */
import { type Clauses, clauseStart, openerOf } from '../clauses.js';
import { isQuestion } from '../insets.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { isGerund } from '../uninflected.js';
import { isAnswered } from './answered.js';
import { noTo } from './answered-no.js';
import { type Situation, sure, type Told } from './situation.js';

/** Whether the clause of a contact asks if it was or will be, and nothing behind it says so or that it is not. */
export function isQuestioned(scene: Scene, clauses: Clauses, trigger: Trigger): boolean {
  if (!isAsked(scene, clauses, trigger)) return false;
  return !isAnswered(scene, clauses, trigger) && noTo(scene, clauses, trigger) < 0;
}

/** «чи зустрінеться», «состоится ли встреча»: whether the clause of a contact asks if it was or will be. */
function isAsked(scene: Scene, clauses: Clauses, trigger: Trigger): boolean {
  if (scene.caseless) return false;
  const { at } = trigger;
  const open = clauseStart(clauses, at);
  const opens = open === clauses.sentence.first || /^[,:;—–-]$/u.test(scene.token(open).form);
  if (!opens || !isQuestion(scene, openerOf(scene, open), clauses.sentence.last)) return false;
  return isWhatIsAsked(scene, clauses, trigger);
}

/** "Asked whether Koval would meet Hall": the question is told by a verb of asking, and the contact is all that it asks of. */
export function isPut(scene: Scene, clauses: Clauses, trigger: Trigger): boolean {
  if (!scene.caseless) return isAsked(scene, clauses, trigger);
  const { at, entry, verb } = trigger;
  const opener = openerOf(scene, clauseStart(clauses, at));
  const norm = scene.tokens[opener]?.norm ?? '';
  const { asks, conditionals } = scene.lexicon.set;
  if (
    !(asks.has(norm) || conditionals.has(norm)) ||
    opener <= clauses.sentence.first ||
    scene.tellingAct(opener - 1) !== 'ask'
  )
    return false;
  for (let i = opener + 1; i < at; i++) {
    const { upos, form } = scene.token(i);
    if (form === ',' || (upos === 'VERB' && i !== verb)) return false;
  }
  return entry.form === 'verb' ? !isGerund(scene, at) : verb >= 0;
}

/** The verb by which a question of a contact is answered with no; -1 without one. */
export const refusedAt = (scene: Scene, clauses: Clauses, trigger: Trigger): number =>
  isPut(scene, clauses, trigger) ? noTo(scene, clauses, trigger) : -1;

/** «На запитання, чи зустрінеться, відповів, що таких планів немає». */
export const answeredNo = ({ scene, clauses, trigger }: Situation): Told | null =>
  refusedAt(scene, clauses, trigger) < 0 ? null : sure('denied');

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
