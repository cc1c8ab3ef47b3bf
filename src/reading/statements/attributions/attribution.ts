/** An attributing segment, and what shows one. */
import type { Token } from '../../../language/contract.js';
import type { CueEntry } from '../cue-table.js';
import { phraseEnd } from '../cues.js';
import type { Lexicon } from '../lexicon.js';
import { inAtom } from '../phrases.js';
import type { Source } from '../source.js';
import type { Segment, Unit } from '../units.js';

export interface Attribution {
  readonly kind: 'inverted' | 'quoted' | 'as' | 'formula' | 'impersonal' | 'headline-dash' | 'relay';
  readonly segment: number;
  readonly entry: CueEntry | null;
  /** Cue words in order. */
  readonly tokens: readonly number[];
  readonly source: Source | null;
  /** Index of the last segment the attributing words take up. */
  readonly lastSegment?: number;
  /** Index after the attributing words: the content may go on here («За словами Мей угода …»). */
  readonly end: number;
}

/** First token of a segment that is no aside («також», «при цьому»). */
export function afterAsides(unit: Unit, segment: Segment, lexicon: Lexicon): number {
  let at = segment.first;
  while (at < segment.last && lexicon.set.asides.has((unit.analysis.tokens[at] as Token).norm)) at++;
  return at;
}

/** Whether the last word of a segment closes a quotation. */
export function endsWithQuotation(unit: Unit, segment: Segment): boolean {
  const last = segment.last - 1;
  return inAtom(unit, last) && unit.atoms[unit.atomOf[last - unit.first] as number]?.quotation != null;
}

/** «з посиланням на X»: index after the words, or -1. */
export function citingEnd(unit: Unit, at: number, lexicon: Lexicon): number {
  return phraseEnd(unit, at, lexicon.set.citing);
}
