/** Threads, each with one piece of work at a time. */
import { Worker } from 'node:worker_threads';

export interface Thread {
  /** Asks the program of the thread; the answer is the next message it sends. Rejects when the thread fails. */
  ask<Answer>(message: unknown): Promise<Answer>;
}

export interface Pool {
  readonly count: number;
  /** Runs work with the next thread that is free. */
  use<T>(work: (thread: Thread) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * @param program the file that the threads run
 * @param start what it finds as `workerData`
 */
export function openPool(count: number, program: URL, start: unknown): Pool {
  const threads = Array.from(
    { length: count },
    () => new OneThread(new Worker(program, { workerData: start })),
  );
  const free = [...threads];
  const waiting: ((thread: OneThread) => void)[] = [];
  const take = () =>
    new Promise<OneThread>((resolve) => {
      const thread = free.pop();
      if (thread) resolve(thread);
      else waiting.push(resolve);
    });
  const giveBack = (thread: OneThread) => {
    const next = waiting.shift();
    if (next) next(thread);
    else free.push(thread);
  };
  return {
    count,
    async use(work) {
      const thread = await take();
      try {
        return await work(thread);
      } finally {
        giveBack(thread);
      }
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

class OneThread implements Thread {
  private settle: { resolve(answer: unknown): void; reject(error: unknown): void } | null = null;
  private failed: unknown = null;

  constructor(private readonly worker: Worker) {
    worker.on('message', (answer: unknown) => {
      this.settle?.resolve(answer);
      this.settle = null;
    });
    worker.on('error', (error) => this.fail(error));
    // One that ends without a word would leave its asker waiting for ever.
    worker.on('exit', (code) => this.fail(new Error(`the thread ended with code ${code}`)));
  }

  ask<Answer>(message: unknown): Promise<Answer> {
    if (this.failed) return Promise.reject(this.failed);
    return new Promise<unknown>((resolve, reject) => {
      this.settle = { resolve, reject };
      this.worker.postMessage(message);
    }) as Promise<Answer>;
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private fail(error: unknown): void {
    this.failed ??= error;
    this.settle?.reject(this.failed);
    this.settle = null;
  }
}
