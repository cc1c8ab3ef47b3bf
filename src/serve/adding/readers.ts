/** Reader threads, each with one order or several at a time. */
import { type Outlet, type Packed, sharedModels } from '../../main.js';
import { openPool } from '../../pool.js';
import type { ToRead } from './documents.js';
import type { Failure, Go, OpenedReply, Order, ReadReply, Start } from './messages.js';

/** What became of a document, by its place as errors name it. */
export type Outcome =
  | { readonly place: string; readonly packed: Packed }
  | { readonly place: string; readonly failure: Failure }
  | { readonly place: string; readonly known: true };

export interface Readers {
  /** How many orders they take at a time. */
  readonly room: number;
  /** Reads documents in the next thread that has room for them. */
  read(documents: readonly ToRead[]): Promise<Outcome[]>;
  close(): Promise<void>;
}

/**
 * @param present which of these articles the store has already
 * @param ahead orders of a thread: with more than one it reads on while the asker is busy, and a short order may wait
 * for a long one though another thread has nothing to do
 * @param program the file the threads run
 */
export function startReaders(
  count: number,
  outlets: readonly Outlet[],
  present: (ids: readonly string[]) => Promise<ReadonlySet<string>>,
  ahead = 1,
  program = new URL('./adding-worker.js', import.meta.url),
): Readers {
  const start = (): Start => ({ outlets, models: sharedModels() });
  let numbers = 0;
  const pool = openPool(count, program, start, ahead);
  return {
    room: count * ahead,
    read: (documents) => {
      const places = documents.map(({ place, again }) => ({ place, isAgain: Boolean(again) }));
      let items: Order['items'] = documents.map(({ doc, input, publication, again }) => ({
        doc,
        input,
        publication,
        again,
      }));
      return pool.use(async (thread) => {
        const number = numbers++;
        const opening = thread.ask<OpenedReply>({ type: 'open', number, items } satisfies Order);
        // The thread has pages of its own now: these would be kept until they are read.
        items = [];
        const { ids } = await opening;
        const asked = ids.filter((id, at) => id !== null && !places[at]?.isAgain) as string[];
        const there = await present(asked).catch(async (error) => {
          // What was opened is not kept for a question that nobody will ask.
          await thread.ask<ReadReply>({ type: 'go', number, known: ids.map(() => true) } satisfies Go);
          throw error;
        });
        const go: Go = { type: 'go', number, known: ids.map((id) => id !== null && there.has(id)) };
        const { results } = await thread.ask<ReadReply>(go);
        return places.map(({ place }, at) => ({ place, ...results[at] }) as Outcome);
      });
    },
    close: () => pool.close(),
  };
}
