/** When somebody spoke, at the edges of a source where words show no cases: "Hall | on Monday", "the ministry | this week". */
import type { Token } from '../../../language/contract.js';
import type { Range } from '../drafts.js';
import type { Unit } from '../units.js';

/**
 * A source without a time behind it. What is told of a thing keeps its time ("a poll released last week", "the
 * senator who won in 2012"), as does what is named after one ("The Times", "Theresa May", "Monday's results").
 */
export function withoutTimeBehind(unit: Unit, [first, last]: Range): Range {
  const { tokens } = unit.analysis;
  if (!isTime(unit, last - 1, first) && !isYear(tokens, last - 1)) return [first, last];
  let from = last - 1;
  while (from > first && isOfTime(unit, from - 1)) from--;
  const before = tokens[from - 1];
  if (before?.upos === 'ADP') {
    if (!unit.lexicon.small.inPlaces.has(before.norm)) return [first, last];
    from--;
  } else if (isYear(tokens, last - 1)) return [first, last];
  const isTold = tokens.slice(first, from).some(({ upos }) => upos === 'VERB' || upos === 'AUX');
  return from > first && !isTold ? [first, from] : [first, last];
}

/** A word of time that is no name and no part of one. */
function isTime(unit: Unit, at: number, from: number): boolean {
  const { lemma, form, upos } = unit.analysis.tokens[at] as Token;
  if (!unit.lexicon.set.times.has(lemma.toLowerCase()) || (upos === 'PROPN' && lemma !== form)) return false;
  for (let first = from; first <= at; first++) if ((unit.names.ends[first] ?? 0) > at) return false;
  return true;
}

const isYear = (tokens: readonly Token[], at: number): boolean =>
  /^(?:19|20)\d\d$/u.test(tokens[at]?.form ?? '');

/** "[early this] week", "[last] Monday", "[just Monday] night" */
function isOfTime(unit: Unit, at: number): boolean {
  const { upos } = unit.analysis.tokens[at] as Token;
  return upos === 'DET' || upos === 'ADJ' || upos === 'ADV' || upos === 'NUM' || isTime(unit, at, at);
}
