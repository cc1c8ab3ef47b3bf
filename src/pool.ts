/** Threads, each with one piece of work at a time. */
import { Worker } from 'node:worker_threads';
import { growSlowly, keepRoom, YOUNG } from './heap.js';

export interface Thread {
  /** Asks the program of the thread; the answer is the next message it sends. Rejects when the thread fails. */
  ask<Answer>(message: unknown): Promise<Answer>;
}

export interface Pool {
  /** How many threads there may be; each is started when it is first needed. */
  readonly count: number;
  /**
   * Runs work with the next thread that is free. A thread that failed is replaced by the next one that is needed.
   * @param stop takes work that has not begun out of the line; it rejects with the reason of the signal
   */
  use<T>(work: (thread: Thread) => Promise<T>, stop?: AbortSignal): Promise<T>;
  close(): Promise<void>;
}

/** A thread whose heap stays small. */
export function startThread(program: URL, workerData: unknown): Worker {
  growSlowly();
  const thread = new Worker(program, { workerData, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
  thread.once('online', keepRoom);
  return thread;
}

/**
 * @param program the file that the threads run
 * @param start makes what they find as `workerData`, when the first of them is needed
 */
export function openPool(count: number, program: URL, start: () => unknown = () => null): Pool {
  const threads = new Set<OneThread>();
  const free: OneThread[] = [];
  const waiting = new Set<(thread: OneThread) => void>();
  let workerData: unknown;
  const begin = () => {
    workerData ??= start();
    const thread = new OneThread(startThread(program, workerData));
    threads.add(thread);
    return thread;
  };
  /** One that may have ended while it had nothing to do is none. */
  const idle = (): OneThread | null => {
    for (let thread = free.pop(); thread; thread = free.pop())
      if (thread.isOver) threads.delete(thread);
      else return thread;
    return null;
  };
  const take = (stop: AbortSignal | undefined) =>
    new Promise<OneThread>((resolve, reject) => {
      if (stop?.aborted) return reject(stop.reason);
      const thread = idle() ?? (threads.size < count ? begin() : null);
      if (thread) return resolve(thread);
      const gone = () => {
        waiting.delete(given);
        reject(stop?.reason);
      };
      const given = (one: OneThread) => {
        stop?.removeEventListener('abort', gone);
        resolve(one);
      };
      waiting.add(given);
      stop?.addEventListener('abort', gone, { once: true });
    });
  const giveBack = (thread: OneThread) => {
    const [next] = waiting;
    if (thread.isOver) threads.delete(thread);
    if (next) {
      waiting.delete(next);
      next(thread.isOver ? begin() : thread);
    } else if (!thread.isOver) free.push(thread);
  };
  return {
    count,
    async use(work, stop) {
      const thread = await take(stop);
      try {
        return await work(thread);
      } finally {
        giveBack(thread);
      }
    },
    close: async () => {
      await Promise.all([...threads].map((thread) => thread.close()));
    },
  };
}

class OneThread implements Thread {
  private settle: { resolve(answer: unknown): void; reject(error: unknown): void } | null = null;
  private failed: unknown = null;
  private closing = false;

  constructor(private readonly worker: Worker) {
    // One that has nothing to do keeps no process from ending.
    worker.unref();
    worker.on('message', (answer: unknown) => {
      // Whoever closes waits for the end, also where an answer comes before it.
      if (!this.closing) worker.unref();
      this.settle?.resolve(answer);
      this.settle = null;
    });
    worker.on('error', (error) => this.fail(error));
    // One that ends without a word would leave its asker waiting for ever.
    worker.on('exit', (code) => this.fail(new Error(`the thread ended with code ${code}`)));
  }

  get isOver(): boolean {
    return this.failed !== null;
  }

  ask<Answer>(message: unknown): Promise<Answer> {
    if (this.failed) return Promise.reject(this.failed);
    return new Promise<unknown>((resolve, reject) => {
      this.settle = { resolve, reject };
      this.worker.ref();
      this.worker.postMessage(message);
    }) as Promise<Answer>;
  }

  async close(): Promise<void> {
    this.closing = true;
    await this.worker.terminate();
  }

  private fail(error: unknown): void {
    this.failed ??= error;
    this.settle?.reject(this.failed);
    this.settle = null;
  }
}
