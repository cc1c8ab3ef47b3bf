/** What the clause above does to the one that a contact is told in: "denied [a report] that", «не виключив, що». */
import { type Clauses, clauseStart, openerOf } from '../clauses.js';
import type { Effect } from '../lexicon.js';
import type { Scene } from '../scene.js';
import { beBefore } from '../uninflected.js';
import { isNegatedAt } from './tenses.js';

/** Tokens between a clause and the verb that has it for its object: "denied a report in the Sunday Times that". */
const REACH = 14;
/** The same where the subject stands between them alone. */
const NEAR = 8;

/** The verb over a clause that is its object, with what it does and whether it is negated. */
export interface VerbAbove {
  readonly verb: number;
  readonly effect: Effect | undefined;
  readonly isNegated: boolean;
}

/** The verb whose object the clause of a token is; null where the clause is none: «коли», «щоб», «який». */
export function verbAbove(scene: Scene, clauses: Clauses, at: number): VerbAbove | null {
  const own = clauses.clauseOf(at);
  const { first } = clauses.sentence;
  const open = clauseStart(clauses, at);
  if (!scene.lexicon.set.thats.has(scene.tokens[openerOf(scene, open)]?.norm ?? ''))
    return gerundAbove(scene, clauses, at) ?? bareAbove(scene, clauses, at);
  if (scene.caseless && isInTime(scene, open, at)) return null;
  for (let i = open - 1; i >= Math.max(first, open - REACH) && clauses.clauseOf(i) === own - 1; i--) {
    const { upos, form, feats } = scene.token(i);
    if (upos !== 'VERB' || (feats.Case !== undefined && feats.Variant !== 'Short')) {
      if (/^[:;]$/u.test(form)) return null;
      continue;
    }
    if (scene.caseless && (isOfNoun(scene, i) || isReport(scene, i, open))) continue;
    return denialAt(scene, clauses, i, open);
  }
  return null;
}

/** "Denied that NATO had grown when they met": what a clause of time tells is not denied. */
function isInTime({ tokens, lexicon }: Scene, open: number, at: number): boolean {
  for (let i = open + 1; i < at; i++) if (lexicon.set.whens.has(tokens[i]?.norm ?? '')) return true;
  return false;
}

/** What a verb above does to its clause: "dismissed reports that" denies as "denied that" does. */
function denialAt(scene: Scene, clauses: Clauses, verb: number, end: number): VerbAbove {
  const effect = scene.caseless && refutesReport(scene, verb, end) ? 'denied' : undefined;
  return {
    verb,
    effect: effect ?? scene.lexicon.governors.of(scene.token(verb)),
    isNegated: isNegatedOver(scene, clauses, verb),
  };
}

/** "Dismissed as lies reports that": right before its clause a report is no verb, whatever its tag. */
const isReport = ({ tokens, lexicon }: Scene, at: number, open: number): boolean =>
  at === open - 1 &&
  tokens[at] !== undefined &&
  lexicon.reports.has(tokens[at]) &&
  tokens[at - 1]?.upos !== 'AUX';

/** "Denied meeting", "denies ever having met", "ruled out meeting": the verb of denying right before a gerund. */
function gerundAbove(scene: Scene, clauses: Clauses, at: number): VerbAbove | null {
  if (!scene.caseless) return null;
  const { tokens } = scene;
  const isGerund = (i: number) =>
    tokens[i]?.feats.VerbForm === 'Ger' ||
    (tokens[i]?.feats.VerbForm === 'Part' && tokens[i]?.feats.Tense === 'Pres');
  let i = at;
  if (tokens[at]?.feats.VerbForm === 'Part' && isGerund(at - 1)) i--;
  if (!isGerund(i)) return null;
  i--;
  while (tokens[i]?.upos === 'ADV') i--;
  if (scene.lexicon.set.refutes.has(`${tokens[i - 1]?.lemma} ${tokens[i]?.norm}`)) i--; // "ruled out", not "denied after"
  const isVerb = tokens[i]?.upos === 'VERB' && i >= clauses.sentence.first;
  const above = isVerb ? denialAt(scene, clauses, i, i + 1) : null;
  return above?.effect === 'denied' ? above : null;
}

/**
 * "Denied he had met", "rejected reports he had met": a verb of denying right before the subject of a finite verb, with
 * no conjunction between.
 */
function bareAbove(scene: Scene, clauses: Clauses, at: number): VerbAbove | null {
  const { tokens, caseless, lexicon } = scene;
  const isTelling = tokens[at]?.upos === 'VERB' && tokens[at]?.feats.VerbForm === 'Fin';
  if (!caseless || (tokens[at - 1]?.upos !== 'AUX' && !isTelling)) return null;
  for (let i = at - 1; i >= Math.max(clauses.sentence.first, at - NEAR); i--) {
    const token = scene.token(i);
    if (lexicon.set.clauses.has(token.norm)) return null; // "denied the report when Hall met Koval"
    const isSubject = /^(?:PRON|PROPN|DET)$/u.test(tokens[i + 1]?.upos ?? '') && i + 1 < at;
    if (token.upos === 'VERB') {
      const above = denialAt(scene, clauses, i, i + 1);
      return above.effect === 'denied' && isSubject ? above : null;
    }
    if (isSubject && token.upos === 'NOUN' && lexicon.reports.has(token)) {
      const verb = refuterOf(scene, clauses, i);
      if (verb >= 0) return denialAt(scene, clauses, verb, i + 1);
    }
    if (!/^(?:AUX|ADV|PRON|PROPN|DET|NOUN|ADJ)$/u.test(token.upos)) return null;
  }
  return null;
}

/** "Dismissed [as lies] reports": whether a verb has a report for its object that it refutes. */
export const isRefuting = (scene: Scene, verb: number): boolean =>
  scene.caseless && refutesReport(scene, verb, Math.min(verb + NEAR, scene.sentenceOf(verb).last));

/** The verb of refuting that a report is the object of; -1 for none. */
export function refuterOf(scene: Scene, clauses: Clauses, report: number): number {
  for (let i = report - 1; i >= Math.max(clauses.sentence.first, report - NEAR); i--)
    if (scene.token(i).upos === 'VERB') return refutesReport(scene, i, report + 1) ? i : -1;
  return -1;
}

/**
 * "Dismissed media reports", "brushed aside as lies a report": whether a verb of refuting has a report for its object, not
 * "was dismissed over reports", "dismissed the minister after reports".
 */
function refutesReport(scene: Scene, verb: number, end: number): boolean {
  const { tokens, lexicon } = scene;
  const { lemma } = scene.token(verb);
  const isPair = lexicon.set.refutes.has(`${lemma} ${tokens[verb + 1]?.norm}`);
  if ((!isPair && !lexicon.set.refutes.has(lemma)) || beBefore(scene, verb) >= 0) return false;
  let i = verb + (isPair ? 2 : 1);
  if (tokens[i]?.upos === 'ADP') i++;
  for (; i < end; i++) {
    const token = scene.token(i);
    if (lexicon.reports.has(token) && (token.upos === 'NOUN' || i === end - 1)) return true;
    if (!/^(?:DET|ADJ|NOUN|PROPN|PRON|ADV)$/u.test(token.upos) && !/^["“”'‘’]$/u.test(token.form))
      return false;
  }
  return false;
}

/** "Claims made by the opposition that": a participle behind its noun. */
function isOfNoun({ tokens }: Scene, at: number): boolean {
  return (
    tokens[at]?.feats.VerbForm === 'Part' && tokens[at - 1]?.upos === 'NOUN' && tokens[at + 1]?.upos === 'ADP'
  );
}

/** «не виключив», «не став заперечувати», «не можна виключати», «нельзя исключать»: negated, or the word over its infinitive is. */
export function isNegatedOver(scene: Scene, clauses: Clauses, verb: number): boolean {
  if (isNegatedAt(scene, clauses, verb, 3)) return true;
  if (scene.token(verb).feats.VerbForm !== 'Inf') return false;
  const { impossible } = scene.lexicon.set;
  const own = clauses.clauseOf(verb);
  for (let i = verb - 1; i >= Math.max(clauses.sentence.first, verb - 4); i--) {
    const { norm, upos, feats } = scene.token(i);
    if (clauses.clauseOf(i) !== own) return false;
    if (impossible.has(norm)) return true;
    const isOver = upos === 'VERB' || upos === 'AUX' || (upos === 'ADJ' && feats.Variant === 'Short');
    if (isOver || (upos === 'ADV' && scene.tokens[i - 1]?.upos === 'PART'))
      return isNegatedAt(scene, clauses, i, 3);
  }
  return false;
}
