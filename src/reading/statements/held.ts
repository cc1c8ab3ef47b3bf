/** Whether an offset stands in one of many spans, told in the logarithm of their number. */
import type { Span } from '../../model/index.js';

/** A test for offsets in spans that do not overlap, in any order. */
export function heldIn(spans: readonly Span[]): (offset: number) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  return (offset) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as Span).start <= offset) low = middle + 1;
      else high = middle;
    }
    const last = sorted[low - 1];
    return last !== undefined && offset < last.end;
  };
}
