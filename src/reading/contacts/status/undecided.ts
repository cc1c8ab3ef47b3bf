/** Contacts that are still to be decided on: «рішення про візит ще не ухвалили», "has yet to decide whether to visit". */
import { type Clauses, clauseStart, openerOf } from '../clauses.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { type Situation, sure, type Told } from './situation.js';
import { matterOf } from './subject-matter.js';
import { isFuture, isNegatedAt } from './tenses.js';

/** A contact that a decision is about: proposed until it is taken, planned since. */
export function undecided({ scene, clauses, trigger: { at, entry } }: Situation): Told | null {
  if (entry.form === 'verb') return isUnresolved(scene, clauses, at) ? sure('proposed') : null;
  const { preposition, head } = matterOf(scene, clauses, at);
  if (preposition < 0) return null;
  const over = preposition - 1;
  if (isResolve(scene, over))
    return isNegatedAt(scene, clauses, over, 3) || isYetTo(scene, over) ? sure('proposed') : null;
  if (head < 0 || !scene.lexicon.set.decisions.has(scene.token(head).lemma)) return null;
  return isNone(scene, head) ? sure('proposed') : takenAs(scene, clauses, at);
}

/** What the verb of deciding says, the nearest one of the clause. */
function takenAs(scene: Scene, clauses: Clauses, at: number): Told {
  const { tokens, lexicon } = scene;
  const own = clauses.clauseOf(at);
  let isTaken = false;
  for (let i = clauseStart(clauses, at); i < clauses.sentence.last && clauses.clauseOf(i) === own; i++) {
    if (lexicon.set.lacks.has(tokens[i]?.norm ?? '')) return sure('proposed');
    if (i === at || !lexicon.set.decided.has(tokens[i]?.lemma ?? '')) continue;
    const isToCome = isFuture(scene, clauses, i) || isToBe(scene, i) || tokens[i]?.feats.VerbForm === 'Inf';
    if (isToCome || isNegatedAt(scene, clauses, i, 3)) return sure('proposed');
    isTaken = true;
  }
  return isTaken ? sure('planned') : { status: 'planned', sure: false };
}

/** «Рішення про візит ухвалять [у травні]»: the day of a decision that a contact is the matter of. */
export function isOfDecision(scene: Scene, clauses: Clauses, { at, entry }: Trigger, date: number): boolean {
  if (entry.form === 'verb') return false;
  const { head } = matterOf(scene, clauses, at);
  const { decisions, decided } = scene.lexicon.set;
  if (head < 0 || !decisions.has(scene.token(head).lemma)) return false;
  if (date < head) return true;
  for (let i = at + 1; i < date; i++) if (decided.has(scene.token(i).lemma)) return true;
  return false;
}

/** «будет принято»: the present of this auxiliary is a future. */
const isToBe = ({ caseless, tokens }: Scene, at: number): boolean =>
  !caseless && tokens[at - 1]?.upos === 'AUX' && tokens[at - 1]?.feats.Tense !== 'Past';

/** "No final decision". */
function isNone({ tokens, lexicon }: Scene, head: number): boolean {
  let i = head - 1;
  while (tokens[i]?.upos === 'ADJ') i--;
  return lexicon.set.nobody.has(tokens[i]?.norm ?? '');
}

/** "Has not decided whether to visit", "will decide on whether to meet". */
function isUnresolved(scene: Scene, clauses: Clauses, at: number): boolean {
  const { tokens, lexicon, caseless } = scene;
  const opener = openerOf(scene, clauseStart(clauses, at));
  if (!caseless || !lexicon.set.asks.has(tokens[opener]?.norm ?? '') || tokens[opener + 1]?.upos !== 'PART')
    return false;
  const isOn = tokens[opener - 1]?.upos === 'SCONJ' || tokens[opener - 1]?.upos === 'ADP';
  return opener + 2 === at && isResolve(scene, opener - (isOn ? 2 : 1));
}

const isResolve = ({ tokens, lexicon }: Scene, at: number): boolean =>
  tokens[at]?.upos === 'VERB' && lexicon.set.resolves.has(tokens[at]?.lemma ?? '');

/** "Has yet to decide on". */
const isYetTo = ({ tokens, lexicon }: Scene, at: number): boolean =>
  tokens[at - 1]?.upos === 'PART' && lexicon.set.yet.has(tokens[at - 2]?.norm ?? '');
