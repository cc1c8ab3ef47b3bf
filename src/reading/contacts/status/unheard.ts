/** Contacts that are no more than hearsay: «чутки про зустріч», «про візит нічого не відомо», "declined to comment on reports of a trip". */
import { type Clauses, clauseStart, openerOf } from '../clauses.js';
import { startsAny } from '../details.js';
import type { Seen } from '../occurrences.js';
import type { Scene } from '../scene.js';
import { isBesideUndiscussed, isNotDiscussed } from './discussed.js';
import { matterOf } from './subject-matter.js';
import { isNegatedAt } from './tenses.js';
import { reportOf } from './untrue.js';
import { isWithheld } from './withheld.js';

/** Tokens between a report and the verb that it is the object of. */
const NEAR = 6;

/** Whether the place says no more of a contact than that it is talked about; what is denied or called off is told. */
export function isUnheard({ around: { scene, clauses, trigger }, occurrence }: Seen): boolean {
  const { status, sure, refuters, parties } = occurrence;
  const { at, entry } = trigger;
  const isToldOnly = status === 'held' || status === 'ongoing';
  if (refuters.length > 0) return false;
  if (entry.form === 'verb') return isToldOnly && isOfReport(scene, clauses, reportOver(scene, clauses, at));
  if (isUnknown(scene, clauses, at)) return true;
  if (sure && !isToldOnly) return false;
  if (parties.length < 2 && isBesideUndiscussed(scene, clauses, at)) return true;
  return (
    isNotDiscussed({ scene, clauses, trigger }) || isOfReport(scene, clauses, reportOf(scene, clauses, at))
  );
}

/** A rumour, or a report that is commented on or not confirmed. */
function isOfReport(scene: Scene, clauses: Clauses, report: number): boolean {
  if (report < 0) return false;
  const { tokens, lexicon } = scene;
  if (lexicon.set.rumours.has(scene.token(report).lemma)) return true;
  for (let i = report - 1; i >= Math.max(clauses.sentence.first, report - NEAR); i--) {
    const { upos, lemma, form } = scene.token(i);
    if (lexicon.set.comments.has(lemma)) return true;
    if (upos === 'VERB') return scene.tellingAct(i) === 'confirm' && isWithheld(scene, clauses, i);
    if (/^[,;:]$/u.test(form) || tokens[i]?.upos === 'AUX') return false;
  }
  return false;
}

/** «сообщения о том, что», "reports that": the noun over the clause of a contact; -1 for none. */
function reportOver(scene: Scene, clauses: Clauses, at: number): number {
  const { tokens, lexicon, caseless } = scene;
  const first = clauseStart(clauses, at);
  if (!lexicon.set.thats.has(tokens[openerOf(scene, first)]?.norm ?? '')) return -1;
  let i = first - 1;
  if (!caseless && tokens[i]?.upos === 'PRON' && tokens[i - 1]?.upos === 'ADP') i -= 2;
  const noun = i < clauses.sentence.first ? undefined : tokens[i];
  return noun?.upos === 'NOUN' && lexicon.reports.has(noun) ? i : -1;
}

/** «про візит нічого не відомо», «інформації про зустріч немає», "nothing is known of a visit". */
function isUnknown(scene: Scene, clauses: Clauses, at: number): boolean {
  const { tokens, lexicon, caseless } = scene;
  const { preposition, head } = matterOf(scene, clauses, at);
  if (preposition < 0) return false;
  const own = clauses.clauseOf(at);
  if (caseless) return tokens[preposition + 1]?.feats.Definite !== 'Def' && endsAny(scene, preposition);
  if (head < 0) {
    for (let i = clauseStart(clauses, at); i < clauses.sentence.last && clauses.clauseOf(i) === own; i++)
      if (startsAny(scene, lexicon.unknown, i)) return tokens[i - 1]?.feats.Tense !== 'Past'; // «було невідомо»
    return false;
  }
  if (!lexicon.set.knowledge.has(tokens[head]?.lemma ?? '') || tokens[head]?.feats.Case !== 'Gen')
    return false;
  for (let i = clauseStart(clauses, at); i < clauses.sentence.last && clauses.clauseOf(i) === own; i++) {
    const isNone = lexicon.set.lacks.has(tokens[i]?.norm ?? '');
    if (isNone || (tokens[i]?.upos === 'VERB' && isNegatedAt(scene, clauses, i, 3))) return true;
  }
  return false;
}

/** "Nothing is known", "no word": right before the preposition. */
const endsAny = ({ tokens, lexicon }: Scene, at: number): boolean =>
  lexicon.unknown.some((words) =>
    words.every((word, offset) => tokens[at - words.length + offset]?.norm === word),
  );
