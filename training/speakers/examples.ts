/** Sources without a name in annotated articles, with whom the annotation says they mean. */
import { readStatements } from '../../src/reading/statements/index.js';
import { Asking, isOpen } from '../../src/reading/statements/resolved/judge.js';
import type { Judge } from '../../src/reading/statements/speakers/context.js';
import type { MarkedStatement } from '../statements/articles.js';
import { addNamed, examplesFrom, markedFor, type StatementExamples } from '../statements/marked.js';

/** Reads articles and says of every source without a name which candidates are right. */
export const speakerReader = (code: string, models: string): StatementExamples =>
  examplesFrom(code, models, ({ input, results }, statements, examples) => {
    readStatements(input, results, (lexicon): Judge => {
      const asking = new Asking(lexicon);
      return (draft, ruled, before) => {
        if (!isOpen(ruled)) return ruled;
        const marked = markedFor(draft.content, statements);
        addNamed(examples, asking.of(draft, ruled, before), marked ? nameOf(marked.speaker) : '');
        return ruled;
      };
    });
  });

const nameOf = (speaker: MarkedStatement['speaker']): string =>
  typeof speaker === 'string' ? speaker : (speaker?.name ?? '');
