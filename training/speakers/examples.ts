/** Sources without a name in annotated articles, with whom the annotation says they mean. */
import type { Judge } from '../../src/reading/statements/context.js';
import { readStatements } from '../../src/reading/statements/index.js';
import { Asking, isOpen } from '../../src/reading/statements/resolved/judge.js';
import { namesAgree } from '../contacts/examples.js';
import { readerUpTo } from '../reading.js';
import type { Example } from '../regression.js';
import type { MarkedStatement } from '../statements/articles.js';
import { markedFor } from './marked.js';

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
        const marked = markedFor(draft.content, statements);
        const speaker = marked ? nameOf(marked.speaker) : '';
        const right = candidates.map(({ named }) => speaker !== '' && namesAgree(speaker, named.name));
        if (right.includes(true) && right.includes(false)) examples.push({ lists: features, right });
        return ruled;
      };
    });
    return examples;
  };
}

const nameOf = (speaker: MarkedStatement['speaker']): string =>
  typeof speaker === 'string' ? speaker : (speaker?.name ?? '');
