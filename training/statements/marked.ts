/** What annotated statements teach of the statements that are read. */
import type { Span } from '../../src/model/index.js';
import { namesAgree } from '../contacts/examples.js';
import { type ReadSoFar, readerUpTo } from '../reading.js';
import type { Example } from '../regression.js';
import type { MarkedStatement } from './articles.js';

/** Makes examples of an article with its annotated statements. */
export type StatementExamples = (text: string, statements: readonly MarkedStatement[]) => Example[];

/** Reads articles up to their statements. @param teach adds what one article teaches */
export function examplesFrom(
  code: string,
  models: string,
  teach: (read: ReadSoFar, statements: readonly MarkedStatement[], examples: Example[]) => void,
): StatementExamples {
  const read = readerUpTo(code, models, 'statements');
  return (text, statements) => {
    const examples: Example[] = [];
    teach(read(text), statements, examples);
    return examples;
  };
}

/** Adds a list of candidates where some bear a name and others do not; "" is nobody's. */
export function addNamed(
  examples: Example[],
  { candidates, features }: { candidates: readonly { named: { name: string } }[]; features: number[][] },
  name: string,
): void {
  const right = candidates.map(({ named }) => name !== '' && namesAgree(name, named.name));
  if (right.includes(true) && right.includes(false)) examples.push({ lists: features, right });
}

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
