/** «щойно парламент ухвалить закон», «доки обстріли не припиняться», "as soon as it passes": what has to happen before. */
import type { Token } from '../../../language/contract.js';
import { phraseEnd } from '../cues.js';
import type { Lexicon } from '../lexicon.js';
import type { Unit } from '../units.js';

/** How many tokens of a clause are looked at. */
const CLAUSE = 30;

/**
 * The index behind the words by which something is put off until another thing is done; -1 for none, and where that is
 * done already («щойно він приїхав») or nothing is waited for («поки триває війна»).
 */
export function laterEnd(unit: Unit, at: number, { set, showsCases }: Lexicon): number {
  const { tokens } = unit.analysis;
  const once = phraseEnd(unit, at, set.onceDone);
  const until = once < 0 ? phraseEnd(unit, at, set.untilDone) : -1;
  const end = Math.max(once, until);
  if (end < 0 || (at > unit.first && tokens[at - 1]?.form !== ',' && showsCases)) return -1;
  const verb = verbIn(unit, end);
  if (verb < 0) return -1;
  const { Tense } = (tokens[verb] as Token).feats;
  if (!showsCases) return Tense === 'Pres' ? end : -1;
  if (once >= 0) return Tense === 'Fut' ? end : -1;
  return tokens.slice(end, verb).some(({ norm }) => set.negations.has(norm)) && Tense !== 'Past' ? end : -1;
}

/** The first finite verb of the clause; -1 for none. */
function verbIn({ analysis: { tokens }, last }: Unit, from: number): number {
  for (let at = from; at < Math.min(last, from + CLAUSE); at++) {
    const { form, upos, feats } = tokens[at] as Token;
    if (form === ',') return -1;
    if ((upos === 'VERB' || upos === 'AUX') && (feats.VerbForm ?? 'Fin') === 'Fin') return at;
  }
  return -1;
}

/** "until [April]", "only after [5 p.m.]", «лише після [понеділка]»: a time and no clause, on which nothing depends. */
export function isTimeOnly(unit: Unit, at: number): boolean {
  const { tokens } = unit.analysis;
  const next = tokens[at];
  if (!next || at >= unit.last) return false;
  const isTime = unit.names.times.has(next.lemma) || unit.names.times.has(next.lemma.toLowerCase());
  return (isTime || next.upos === 'NUM') && verbIn(unit, at) < 0;
}
