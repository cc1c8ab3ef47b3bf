/** A source in the making, and the segment of a word. */
import type { Segment, Unit } from './units.js';

export interface Source {
  /** Token indices, half-open. */
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly how: 'subject' | 'inverted' | 'relative' | 'place' | 'participle' | 'ellipsis' | 'owner';
}

/** Index of the segment that holds a token. */
export function segmentOf(unit: Unit, at: number): number {
  for (let k = unit.segments.length - 1; k >= 0; k--) if ((unit.segments[k] as Segment).first <= at) return k;
  return 0;
}
