/** Reports of a contact that are called untrue: «назвав чутки про зустріч вигадкою», "reports of a call are false". */
import { reportOfOwner } from '../claimed.js';
import { type Clauses, clauseStart, openerOf } from '../clauses.js';
import { governedBy } from '../governing.js';
import type { Scene } from '../scene.js';
import { isNegatedOver, refuterOf } from './clause-above.js';
import { isDone } from './done.js';
import { type Situation, sure, type Told } from './situation.js';

/** Tokens of the clause that are looked through on either side, and words between a report and its contact. */
const REACH = 16;
const BETWEEN = 5;

/** A report of a contact that is refuted, or that nothing but a verb of naming stands beside the words for untrue of. */
export function calledUntrue({ scene, clauses, trigger: { at, entry } }: Situation): Told | null {
  if (entry.form === 'verb') return isInUntrue(scene, clauses, at) ? sure('denied') : null;
  const report = reportOf(scene, clauses, at);
  if (report < 0) return null;
  const { sentence } = clauses;
  const refuter = scene.caseless ? refuterOf(scene, clauses, report) : -1;
  if (refuter >= 0 && isDone(scene, clauses, refuter) && !isNegatedOver(scene, clauses, refuter))
    return sure('denied');
  const own = clauses.clauseOf(at);
  let isUntrue = false;
  for (let i = Math.max(sentence.first, at - REACH); i < Math.min(sentence.last, at + REACH); i++) {
    if (clauses.clauseOf(i) !== own && !isBehindDash(scene, at, i)) continue;
    const length = untrueAt(scene, i);
    if (length > 0) {
      if (scene.lexicon.set.negations.has(scene.tokens[i - 1]?.norm ?? '')) return null;
      isUntrue = true;
      i += length - 1;
    } else if (scene.token(i).upos === 'VERB' && !scene.lexicon.set.naming.has(scene.token(i).lemma))
      return null;
  }
  return isUntrue ? sure('denied') : null;
}

/** "Said reports that Koval had met Hall were untrue": what the sentence says of a report whose clause the contact is in. */
function isInUntrue(scene: Scene, clauses: Clauses, at: number): boolean {
  const { tokens, lexicon } = scene;
  if (!scene.caseless) return false;
  const opener = openerOf(scene, clauseStart(clauses, at));
  const report = tokens[opener - 1];
  const isReport = report?.upos === 'NOUN' && lexicon.reports.has(report);
  if (!isReport || !lexicon.set.thats.has(tokens[opener]?.norm ?? '')) return false;
  for (let i = at + 1; i < Math.min(clauses.sentence.last, at + REACH); i++) {
    if (/^[,;:]$/u.test(scene.token(i).form)) return false;
    if (scene.entries.get(i)?.form === 'verb') return false;
    if (governedBy(scene, i) === 'copula' && untrueAt(scene, i + 1) > 0) return true;
  }
  return false;
}

/** «чутки про [свою] зустріч», "reports of a meeting": the noun for what is told; -1 for none. */
export function reportOf(scene: Scene, clauses: Clauses, at: number): number {
  let i = at - 1;
  const isChannel = (one: number) => scene.caseless && scene.lexicon.channels.has(scene.token(one)); // "a phone call"
  while (
    i > Math.max(clauses.sentence.first, at - BETWEEN) &&
    (/^(?:DET|ADJ|PRON|NUM|PROPN)$/u.test(scene.tokens[i]?.upos ?? '') || isChannel(i))
  )
    i--;
  const [preposition, noun] = [scene.tokens[i], scene.tokens[i - 1]];
  const { lemma, norm } = scene.token(at);
  if (!norm.startsWith(lemma.slice(0, 3).toLowerCase())) return -1; // a lemma that is only guessed
  if (preposition?.upos !== 'ADP' || !noun || i - 1 < clauses.sentence.first) return -1;
  const isAbout =
    scene.lexicon.topics.some(([word]) => word === preposition.norm) ||
    (scene.caseless && scene.input.words.grammar.partOf.includes(preposition.norm));
  return isAbout ? reportOfOwner(scene, i, clauses.sentence.first) : -1; // «повідомлення Reuters про зустріч»
}

/** «інформація про розмову – [чиста вигадка]»: right behind a dash, adjectives aside. */
function isBehindDash({ caseless, tokens }: Scene, at: number, from: number): boolean {
  let i = from - 1;
  while (i > at && tokens[i]?.upos === 'ADJ') i--;
  return !caseless && i > at && /^[–—]$/u.test(tokens[i]?.form ?? '');
}

/** How many words a phrase for untrue has that starts at a token; 0 for none. */
function untrueAt({ tokens, lexicon }: Scene, at: number): number {
  const phrase = lexicon.untrue.find((words) =>
    words.every((word, offset) => tokens[at + offset]?.norm === word),
  );
  return phrase?.length ?? 0;
}
