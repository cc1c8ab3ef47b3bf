/** «Про це повідомив X»: the sentence before is the content. */
import type { Token } from '../../language/contract.js';
import type { Span } from '../../model/index.js';
import { type Cue, hasFinite, phraseEnd, verbCues, verbForm } from './cues.js';
import { contentSpan, type Draft } from './drafts.js';
import type { Lexicon } from './lexicon.js';
import { type Source, segmentOf } from './source.js';
import { sourceAfter, sourceBefore } from './sources.js';
import type { Segment, Unit } from './units.js';

/** «Про це повідомив X», «X заявив про це»: the sentence before is the content. */
export function backReference(unit: Unit, before: Unit | null, lexicon: Lexicon): Draft | null {
  if (!before || unit.within) return null;
  for (const cue of verbCues(unit, lexicon)) {
    const k = segmentOf(unit, cue.at);
    if (k > 3 || (k > 0 && !onlyPhrases(unit, k))) return null;
    const segment = unit.segments[k] as Segment;
    if (!cue.entry.takes.quote || verbForm(unit.analysis.tokens[cue.at] as Token) !== 'finite') continue;
    let pointer = -1;
    const until = (unit.segments[0] as Segment).last;
    for (let i = unit.first; i < Math.max(until, k === 0 ? segment.last : 0); i++) {
      const end = phraseEnd(unit, i, lexicon.set.backwards);
      if (end > 0 && (end - i > 1 || i === unit.first) && (k === 0 || opens(unit, i))) pointer = i;
    }
    if (pointer < 0 || opensClause(unit, k, lexicon)) continue;
    const content = contentSpan(before, before.first, wholeUntil(before));
    if (!content) return null;
    const after = sourceAfter(unit, cue, segment.last, lexicon);
    const before_ = k === 0 ? sourceBefore(unit, cue, lexicon) : subjectOf(unit, cue, lexicon);
    const near = before_ && isPerson(unit, before_) ? before_ : null;
    const own = near ?? (after && after.how !== 'place' ? after : (before_ ?? after));
    const source = own ?? afterInsertion(unit, cue, k, lexicon);
    if (!source) return null;
    return {
      unit,
      content: [wholeQuotation(before, content)],
      cue: cue.tokens,
      source,
      entry: cue.entry,
      rule: 'statement.back-reference',
      confidence: 0.85,
      frame: [unit.first, unit.last],
      carried: false,
    };
  }
  return null;
}

function isPerson(unit: Unit, { head }: Source): boolean {
  const token = unit.analysis.tokens[head] as Token;
  return token.upos === 'PRON' || unit.names.types.get(head) === 'PER' || token.feats.Animacy === 'Anim';
}

/** «Про це …», «Першою про це …», «Вчора про це …»: it stands first, but for one word of order or time. */
function opens(unit: Unit, i: number): boolean {
  if (i === unit.first) return true;
  const { upos } = unit.analysis.tokens[unit.first] as Token;
  return i === unit.first + 1 && (upos === 'ADJ' || upos === 'ADV' || upos === 'NUM');
}

/** «Про це в суботу, 16 січня, повідомила …»: no verb between the pointer and the cue. */
function onlyPhrases(unit: Unit, k: number): boolean {
  const segment = unit.segments[k] as Segment;
  return !hasFinite(unit, unit.first, (unit.segments[k - 1] as Segment).last) && segment.before === ',';
}

function subjectOf(unit: Unit, cue: Cue, lexicon: Lexicon): Source | null {
  const own = sourceBefore(unit, cue, lexicon);
  if (own) return own;
  const first = unit.segments[0] as Segment;
  return sourceBefore(unit, { ...cue, tokens: [first.last] }, lexicon);
}

/** «повідомив у суботу, 24 листопада, міністр …». */
function afterInsertion(unit: Unit, cue: Cue, k: number, lexicon: Lexicon): Source | null {
  for (let j = k + 1; j < unit.segments.length && j <= k + 2; j++) {
    const segment = unit.segments[j] as Segment;
    if (hasFinite(unit, segment.first, segment.last)) return null;
    const source = sourceAfter(unit, { ...cue, after: segment.first }, segment.last, lexicon);
    if (source) return source;
  }
  return null;
}

/** «про це, що …»: then the clause is the content. */
function opensClause(unit: Unit, k: number, lexicon: Lexicon): boolean {
  const next = unit.segments[k + 1];
  return next !== undefined && lexicon.set.conjunctions.has((unit.analysis.tokens[next.first] as Token).norm);
}

function wholeUntil(unit: Unit): number {
  return unit.last;
}

function wholeQuotation(unit: Unit, content: Span): Span {
  const last = unit.atoms.at(-1);
  return last?.quotation && last.quotation.end >= content.end && last.quotation.start <= content.start
    ? { start: last.quotation.start, end: last.quotation.end }
    : content;
}
