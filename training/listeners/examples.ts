/** Statements of annotated articles: which phrase of their sentence is spoken to, and who is meant by it. */
import type { Draft } from '../../src/reading/statements/drafts.js';
import { readStatements } from '../../src/reading/statements/index.js';
import type { Lexicon } from '../../src/reading/statements/lexicon.js';
import { type Listener, rangeOf } from '../../src/reading/statements/listening/candidates.js';
import { type Hearing, listenersWithFeatures } from '../../src/reading/statements/listening/judge.js';
import { Asking, isOpen } from '../../src/reading/statements/resolved/judge.js';
import { addNamed, examplesFrom, markedFor, type StatementExamples } from '../statements/marked.js';

/** Reads articles and says of every statement which phrase is spoken to, and which candidates it may mean are right. */
export const listenerReader = (code: string, models: string): StatementExamples =>
  examplesFrom(code, models, ({ input, results }, statements, examples) => {
    const hearing = (lexicon: Lexicon): Hearing => {
      const asking = new Asking(lexicon);
      return {
        toWhom(draft, ruled, taken) {
          const marked = markedFor(draft.content, statements);
          if (!marked) return ruled;
          const { listeners, features } = listenersWithFeatures(draft, ruled, taken, lexicon);
          const heard = marked.addressee ? heardIn(draft, listeners, marked.addressee) : 0;
          if (heard >= 0 && listeners.length > 1)
            examples.push({ lists: features, right: listeners.map((_, i) => i === heard) });
          // Whoever the annotation says is spoken to, so that whom it means is not learnt from the rules' mistakes.
          const listener = listeners[heard];
          return listener ? rangeOf(draft, listener, ruled) : null;
        },
        meant(draft, ruled, before, addressing) {
          const name = markedFor(draft.content, statements)?.addressee?.name ?? '';
          if (isOpen(ruled) && name !== '')
            addNamed(examples, asking.of(draft, ruled, before, addressing ?? null), name);
          return ruled;
        },
      };
    };
    readStatements(input, results, () => null, hearing);
  });

/** Index of the listener whose head stands first in the words of those spoken to; -1 when none does. */
function heardIn(
  { unit }: Draft,
  listeners: readonly Listener[],
  { start, end }: { readonly start: number; readonly end: number },
): number {
  const { tokens } = unit.analysis;
  return listeners.findIndex(({ phrase }) => {
    const token = phrase && tokens[phrase.head];
    return token && start <= token.start && token.end <= end;
  });
}
