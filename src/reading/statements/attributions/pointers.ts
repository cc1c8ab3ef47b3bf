/** Words that point back to the sentence before, and what they attribute it with. */
import type { Token } from '../../../language/contract.js';
import type { CueEntry } from '../cue-table.js';
import { hasFinite } from '../cues.js';
import type { Lexicon } from '../lexicon.js';
import type { Source } from '../source.js';
import type { Segment, Unit } from '../units.js';

/** What points back, and who said it: the cue's tokens and its source, null where the context tells. */
export interface Pointed {
  readonly tokens: readonly number[];
  readonly source: Source | null;
  readonly entry: CueEntry | null;
  readonly confidence: number;
}

/** «Як пише X з посиланням на Y, про це розповів …»: the index of the segment after the one that only passes on, or 0. */
export function afterRelay(unit: Unit, lexicon: Lexicon): number {
  const first = unit.segments[0];
  if (!first || unit.segments[1]?.before !== ',') return 0;
  const { norm } = unit.analysis.tokens[first.first] as Token;
  return lexicon.set.as.has(norm) && hasFinite(unit, first.first, first.last) ? 1 : 0;
}

/** Where a sentence may point back: at its start, or after who only passes it on. */
export const openingOf = (unit: Unit, lexicon: Lexicon): number =>
  (unit.segments[afterRelay(unit, lexicon)] as Segment).first;

/** «Про це …», «Першою про це …», «Вчора про це …»: it stands first, but for one word of order or time. */
export function opens(unit: Unit, opening: number, i: number): boolean {
  if (i === opening) return true;
  const { upos } = unit.analysis.tokens[opening] as Token;
  return i === opening + 1 && (upos === 'ADJ' || upos === 'ADV' || upos === 'NUM');
}
