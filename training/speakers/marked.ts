/** Which annotated statement a statement is. */
import type { Span } from '../../src/model/index.js';
import type { MarkedStatement } from '../statements/articles.js';

/** The annotated statement whose content is the same for the most part. */
export function markedFor(
  content: readonly Span[],
  statements: readonly MarkedStatement[],
): MarkedStatement | null {
  let most = 0.5;
  let found: MarkedStatement | null = null;
  for (const one of statements) {
    const share = overlap(content, one.content);
    if (share < most) continue;
    most = share;
    found = one;
  }
  return found;
}

function overlap(
  a: readonly { start: number; end: number }[],
  b: readonly { start: number; end: number }[],
): number {
  const size = (pieces: typeof a) => pieces.reduce((sum, { start, end }) => sum + end - start, 0);
  let shared = 0;
  for (const one of a)
    for (const other of b)
      shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return shared / (size(a) + size(b) - shared || 1);
}
