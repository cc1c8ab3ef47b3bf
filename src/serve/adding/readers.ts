/** Reader threads, each with one order at a time. */
import { type Outlet, type Packed, sharedModels } from '../../main.js';
import { openPool } from '../../pool.js';
import type { ToRead } from './documents.js';
import type { Failure, Go, OpenedReply, Order, ReadReply, Start } from './messages.js';

/** What became of a document. */
export type Outcome =
  | { readonly document: ToRead; readonly packed: Packed }
  | { readonly document: ToRead; readonly failure: Failure }
  | { readonly document: ToRead; readonly known: true };

export interface Readers {
  readonly count: number;
  /** Reads documents in the next thread that is free. */
  read(documents: readonly ToRead[]): Promise<Outcome[]>;
  close(): Promise<void>;
}

/**
 * @param present which of these articles the store has already
 * @param program the file the threads run
 */
export function startReaders(
  count: number,
  outlets: readonly Outlet[],
  present: (ids: readonly string[]) => Promise<ReadonlySet<string>>,
  program = new URL('./worker.js', import.meta.url),
): Readers {
  const start = (): Start => ({ outlets, models: sharedModels() });
  const pool = openPool(count, program, start);
  return {
    count,
    read: (documents) =>
      pool.use(async (thread) => {
        const items = documents.map(({ doc, input, publication, again }) => ({
          doc,
          input,
          publication,
          again,
        }));
        const order: Order = { type: 'open', items };
        const { ids } = await thread.ask<OpenedReply>(order);
        const asked = ids.filter((id, at) => id !== null && !documents[at]?.again) as string[];
        const there = await present(asked);
        const go: Go = { type: 'go', known: ids.map((id) => id !== null && there.has(id)) };
        const { results } = await thread.ask<ReadReply>(go);
        return documents.map((document, at) => ({ document, ...results[at] }) as Outcome);
      }),
    close: () => pool.close(),
  };
}
