/** Sources without a name in annotated articles, with whom the annotation says they mean. */
import type { Span } from '../../src/model/index.js';
import type { Judge } from '../../src/reading/statements/context.js';
import { readStatements } from '../../src/reading/statements/index.js';
import { Asking, isOpen } from '../../src/reading/statements/resolved/judge.js';
import { namesAgree } from '../contacts/examples.js';
import { readerUpTo } from '../reading.js';
import type { Example } from '../regression.js';
import type { MarkedStatement } from '../statements/articles.js';

/** Reads articles and says of every source without a name which candidates are right. */
export function speakerReader(
  code: string,
  models: string,
): (text: string, statements: readonly MarkedStatement[]) => Example[] {
  const read = readerUpTo(code, models, 'statements');
  return (text, statements) => {
    const { input, results } = read(text);
    const examples: Example[] = [];
    readStatements(input, results, (lexicon): Judge => {
      const asking = new Asking(lexicon);
      return (draft, ruled, before) => {
        if (!isOpen(ruled)) return ruled;
        const { candidates, features } = asking.of(draft, ruled, before);
        const speaker = speakerOf(draft.content, statements);
        const right = candidates.map(({ named }) => speaker !== null && namesAgree(speaker, named.name));
        if (right.includes(true) && right.includes(false)) examples.push({ lists: features, right });
        return ruled;
      };
    });
    return examples;
  };
}

/** The speaker of the annotated statement whose content is the same for the most part. */
function speakerOf(content: readonly Span[], statements: readonly MarkedStatement[]): string | null {
  let most = 0.5;
  let found: string | null = null;
  for (const one of statements) {
    const share = overlap(content, one.content);
    if (share < most) continue;
    most = share;
    found = nameOf(one.speaker);
  }
  return found === '' ? null : found;
}

const nameOf = (speaker: MarkedStatement['speaker']): string =>
  typeof speaker === 'string' ? speaker : (speaker?.name ?? '');

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
