/** How far a content reaches: up to attributing words, a new turn, or the end of the unit. */
import type { Token } from '../../../language/contract.js';
import type { Span } from '../../../model/index.js';
import { type Attribution, afterAsides, citingEnd } from '../attributions/attribution.js';
import { type Cue, verbForm } from '../cues.js';
import type { Lexicon } from '../lexicon.js';
import { inAtom } from '../phrases.js';
import { type Source, segmentOf } from '../source.js';
import type { Segment, Unit } from '../units.js';

export interface ContentInput {
  readonly unit: Unit;
  readonly cue: Cue;
  readonly source: Source | null;
  readonly lexicon: Lexicon;
  readonly attributions: ReadonlyMap<number, Attribution>;
}

export interface ContentFound {
  readonly content: readonly Span[];
  /** Token index where the content starts: the frame lies before it. */
  readonly start: number;
  readonly confidence: number;
  /** Whether what was taken for the source is in the content: «ці закиди | назвали | вигадкою». */
  readonly holdsSource?: boolean;
}

/** Where a content that starts at a token ends: before attributing words, a new turn, or the end of the unit. */
export function contentEnd(input: Omit<ContentInput, 'cue' | 'source'>, from: number): number {
  const { unit, attributions, lexicon } = input;
  const start = segmentOf(unit, from);
  for (let k = start + 1; k < unit.segments.length; k++) {
    const segment = unit.segments[k] as Segment;
    const stops =
      attributions.has(k) ||
      citingEnd(unit, segment.first, lexicon) >= 0 ||
      isNewTurn(input, segment) ||
      isConverbCue(input, segment);
    if (stops) return segment.first - 1;
  }
  return unit.last;
}

/** «…, додавши, що …», «…, побоюючись за життя»: the same speaker goes on with another cue. */
export function isConverbCue(
  { unit, lexicon }: Omit<ContentInput, 'cue' | 'source'>,
  segment: Segment,
): boolean {
  const at = afterAsides(unit, segment, lexicon);
  const token = unit.analysis.tokens[at];
  if (!token || at >= segment.last || token.feats.VerbForm !== 'Conv') return false;
  return lexicon.verbs.has(token.lemma);
}

/** «…, а Туск додав, що …»: another source with its own cue. */
function isNewTurn(input: Omit<ContentInput, 'cue' | 'source'>, segment: Segment): boolean {
  const { unit, lexicon } = input;
  const { tokens } = unit.analysis;
  const opening = tokens[segment.first] as Token;
  if (!lexicon.set.turns.has(opening.norm) && segment.before !== ';') return false;
  for (let i = segment.first; i < segment.last; i++) {
    const token = tokens[i] as Token;
    if (inAtom(unit, i) || token.upos !== 'VERB') continue;
    const entry = lexicon.verbs.get(token.lemma)?.[0];
    return (
      entry !== undefined &&
      (entry.takes.quote || entry.takes.that) &&
      verbForm(token, unit.lexicon) === 'finite'
    );
  }
  return false;
}

/** The whole quotation that starts at a token, also where it goes on in later sentences. */
export function quotationAt(unit: Unit, at: number): Span | null {
  if (!inAtom(unit, at)) return null;
  const quotation = unit.atoms[unit.atomOf[at - unit.first] as number]?.quotation;
  return quotation ? { start: quotation.start, end: quotation.end } : null;
}

export function afterSource(input: ContentInput): number {
  const { source, cue } = input;
  return source && source.first >= cue.after ? source.last : cue.after;
}
