/** Searching lists that are in order, by halves. */
import type { Span } from '../model/index.js';

/**
 * How many items at the beginning of a list satisfy a test that none after the first failing one does: the index of that
 * one. In logarithmic time.
 */
export function countWhile<Item>(list: readonly Item[], test: (item: Item) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(list[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first of spans in reading order that starts at an offset or after it. */
export const firstFrom = (spans: readonly Pick<Span, 'start'>[], offset: number): number =>
  countWhile(spans, ({ start }) => start < offset);
