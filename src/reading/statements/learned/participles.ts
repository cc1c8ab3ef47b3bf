/** "Hall left the talks, [saying] that …", "[Rejecting] the plan, Hall said …": who does what a participle tells. */
import type { Token } from '../../../language/contract.js';
import { type CueEntry, NO_ENTRY } from '../cue-table.js';
import type { Lexicon } from '../lexicon.js';
import { inAtom } from '../phrases.js';
import { type Source, segmentOf } from '../source.js';
import { sourceBefore } from '../sources/sources.js';
import { isRelative } from '../sources/subjects.js';
import type { Segment, Unit } from '../units.js';
import { sharedBefore } from './coordinated.js';

/** How far the verb with the subject may stand, so that a long unit costs no more. */
const REACH = 60;
/** Words before a participle that opens a sentence: "Then, after [saying]". */
const BEFORE = 3;

/** The subject that a verb, a noun or a participle shares with another verb of its sentence, where the reader saw no source. */
export const shared = (...of: Parameters<typeof sharedBefore>): Source | null =>
  sharedBefore(...of) ?? sharedWithParticiple(...of);

/** Who does what a participle tells: the subject of the verb it stands beside, where words show no cases. */
function sharedWithParticiple(
  unit: Unit,
  cue: readonly number[],
  entry: CueEntry | null,
  lexicon: Lexicon,
): Source | null {
  if (lexicon.showsCases || unit.within) return null;
  const { tokens } = unit.analysis;
  const at = cue.find((i) => tokens[i]?.upos === 'VERB') ?? -1;
  if (at < 0 || !isParticiple(tokens[at] as Token) || isAuxiliaryBefore(unit, cue[0] as number, at))
    return null;
  const isOpening = opens(unit, at);
  // "Commenting on the report, Hall said …": what his words are about.
  const last = cue.at(-1) as number;
  if (isOpening && [last, last + 1].some((i) => tokens[i]?.upos === 'ADP')) return null;
  const verb = isOpening ? verbAfter(unit, at) : verbBefore(unit, at);
  if (verb < 0) return null;
  const own = { at: verb, tokens: [verb], after: verb + 1, entry: entry ?? NO_ENTRY, negated: false };
  const found = sourceBefore(unit, own, lexicon);
  if (found) return found.how === 'subject' ? { ...found, how: 'ellipsis' } : null;
  // "[it] attacked him, saying …": a pronoun that else may be nobody is who says it.
  const { upos, feats } = tokens[verb - 1] ?? ({ feats: {} } as Token);
  const isIt =
    upos === 'PRON' &&
    feats.Person === '3' &&
    feats.Case !== 'Acc' &&
    verb > unit.first &&
    tokens[verb]?.upos === 'VERB';
  return isIt ? { first: verb - 1, last: verb, head: verb - 1, how: 'ellipsis' } : null;
}

const isParticiple = ({ feats }: Token): boolean =>
  feats.VerbForm === 'Ger' || (feats.VerbForm === 'Part' && feats.Tense === 'Pres');

/** "was [saying]": an auxiliary among the words of the cue or right before it. */
function isAuxiliaryBefore({ analysis: { tokens } }: Unit, first: number, at: number): boolean {
  for (let i = Math.max(0, first - 1); i < at; i++) if (tokens[i]?.upos === 'AUX') return true;
  return false;
}

/** Nothing but a preposition, a conjunction or an adverb stands before it in its sentence. */
function opens({ analysis: { tokens }, first }: Unit, at: number): boolean {
  if (at - first > BEFORE) return false;
  return tokens.slice(first, at).every(({ upos }) => /^(?:ADP|SCONJ|CCONJ|ADV|PUNCT)$/u.test(upos));
}

/** The first finite verb of a clause behind the one that the participle opens. */
function verbAfter(unit: Unit, at: number): number {
  const own = segmentOf(unit, at);
  for (let i = at + 1; i < Math.min(unit.last, at + REACH); i++)
    if (isVerb(unit, i) && segmentOf(unit, i) > own && isMain(unit, i)) return i;
  return -1;
}

/** The finite verb before it, past relative clauses; only where a mark, a conjunction or "by" stands between. */
function verbBefore(unit: Unit, at: number): number {
  const { tokens } = unit.analysis;
  let before = at - 1;
  while (before > unit.first && tokens[before]?.upos === 'ADV') before--;
  const { upos, norm } = tokens[before] as Token;
  const joins =
    /^(?:PUNCT|CCONJ|SCONJ)$/u.test(upos) || (upos === 'ADP' && unit.lexicon.set.agents.has(norm));
  if (!joins) return -1;
  for (let i = before - 1; i >= unit.first && i > at - REACH; i--)
    if (isVerb(unit, i) && isMain(unit, i)) return i;
  return -1;
}

function isVerb(unit: Unit, i: number): boolean {
  const { upos, feats } = unit.analysis.tokens[i] as Token;
  return (upos === 'VERB' || upos === 'AUX') && feats.VerbForm === 'Fin' && !inAtom(unit, i);
}

/** No relative pronoun and no conjunction stands before the verb in its part of the sentence. */
function isMain(unit: Unit, at: number): boolean {
  const { tokens } = unit.analysis;
  const { first } = unit.segments[segmentOf(unit, at)] as Segment;
  return !tokens.slice(first, at).some((token) => token.upos === 'SCONJ' || isRelative(token, unit.lexicon));
}
