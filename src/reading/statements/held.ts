/** Whether an offset stands in one of many spans, told in the logarithm of their number. */
import type { Span } from '../../model/index.js';
import { countWhile } from '../../text/sorted.js';

/** A test for offsets in spans that do not overlap, in any order. */
export function heldIn(spans: readonly Span[]): (offset: number) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  return (offset) => {
    const until = countWhile(sorted, (item) => item.start <= offset);
    const last = sorted[until - 1];
    return last !== undefined && offset < last.end;
  };
}
