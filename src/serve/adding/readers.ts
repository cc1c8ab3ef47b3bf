/** Reader threads, each with one order at a time. */
import { Worker } from 'node:worker_threads';
import type { Outlet, Packed } from '../../main.js';
import type { ToRead } from './documents.js';
import type { Failure, Go, OpenedReply, Order, ReadReply, Reply, Start } from './messages.js';

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
  const start: Start = { outlets };
  const threads = Array.from({ length: count }, () => new Thread(new Worker(program, { workerData: start })));
  const free = [...threads];
  const waiting: ((thread: Thread) => void)[] = [];
  const take = () =>
    new Promise<Thread>((resolve) => {
      const thread = free.pop();
      if (thread) resolve(thread);
      else waiting.push(resolve);
    });
  const giveBack = (thread: Thread) => {
    const next = waiting.shift();
    if (next) next(thread);
    else free.push(thread);
  };
  return {
    count,
    async read(documents) {
      const thread = await take();
      try {
        const items = documents.map(({ doc, input, publication }) => ({ doc, input, publication }));
        const { ids } = (await thread.ask({ type: 'open', items })) as OpenedReply;
        const there = await present(ids.filter((id) => id !== null));
        const known = ids.map((id) => id !== null && there.has(id));
        const { results } = (await thread.ask({ type: 'go', known })) as ReadReply;
        return documents.map((document, at) => ({ document, ...results[at] }) as Outcome);
      } finally {
        giveBack(thread);
      }
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

/** One thread: a question, an answer. */
class Thread {
  private settle: { resolve(reply: Reply): void; reject(error: unknown): void } | null = null;
  private failed: unknown = null;

  constructor(private readonly worker: Worker) {
    worker.on('message', (reply: Reply) => this.settle?.resolve(reply));
    worker.on('error', (error) => {
      this.failed = error;
      this.settle?.reject(error);
    });
  }

  ask(message: Order | Go): Promise<Reply> {
    if (this.failed) return Promise.reject(this.failed);
    return new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
      this.worker.postMessage(message);
    });
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}
