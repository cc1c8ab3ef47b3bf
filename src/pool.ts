/** Threads that are given work; each keeps some pieces lying ready where it is wanted. */
import { Worker } from 'node:worker_threads';
import { growSlowly, keepRoom, YOUNG } from './heap.js';

export interface Thread {
  /**
   * Asks the program of the thread, which answers each message with one, in the order they came. Rejects when the
   * thread fails.
   */
  ask<Answer>(message: unknown): Promise<Answer>;
}

export interface Pool {
  /** How many threads there may be; each is started when it is first needed. */
  readonly count: number;
  /**
   * Runs work with the next thread that has room for it. A thread that failed is replaced by the next one that is needed.
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
 * @param depth how many pieces of work a thread may have at once: with more than one it goes on while its asker is busy
 */
export function openPool(count: number, program: URL, start: () => unknown = () => null, depth = 1): Pool {
  const threads = new Set<OneThread>();
  const waiting = new Set<(thread: OneThread) => void>();
  let workerData: unknown;
  const begin = () => {
    workerData ??= start();
    const thread = new OneThread(startThread(program, workerData));
    threads.add(thread);
    return thread;
  };
  /** The one with the least to do; a new one, as long as there may be more, before any gets a second piece. */
  const withRoom = (): OneThread | null => {
    let least: OneThread | null = null;
    // One that may have ended while it had nothing to do is none.
    for (const thread of threads)
      if (thread.isOver) threads.delete(thread);
      else if (thread.works < (least?.works ?? depth)) least = thread;
    return least?.works !== 0 && threads.size < count ? begin() : least;
  };
  const take = (stop: AbortSignal | undefined) =>
    new Promise<OneThread>((resolve, reject) => {
      if (stop?.aborted) return reject(stop.reason);
      const give = (thread: OneThread) => {
        thread.works++;
        resolve(thread);
      };
      const thread = withRoom();
      if (thread) return give(thread);
      const gone = () => {
        waiting.delete(given);
        reject(stop?.reason);
      };
      const given = (one: OneThread) => {
        stop?.removeEventListener('abort', gone);
        give(one);
      };
      waiting.add(given);
      stop?.addEventListener('abort', gone, { once: true });
    });
  const giveBack = (thread: OneThread) => {
    thread.works--;
    const [next] = waiting;
    const free = next && withRoom();
    if (!next || !free) return;
    waiting.delete(next);
    next(free);
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
  /** Pieces of work that it has been given. */
  works = 0;
  /** Whoever waits for an answer, in the order they asked. */
  private readonly askers: { resolve(answer: unknown): void; reject(error: unknown): void }[] = [];
  private failed: unknown = null;
  private closing = false;

  constructor(private readonly worker: Worker) {
    // One that has nothing to do keeps no process from ending.
    worker.unref();
    worker.on('message', (answer: unknown) => {
      const asker = this.askers.shift();
      // Whoever closes waits for the end, also where an answer comes before it.
      if (!this.closing && this.askers.length === 0) worker.unref();
      asker?.resolve(answer);
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
      // What can not be sent throws, and then nobody waits for its answer.
      this.worker.postMessage(message);
      this.askers.push({ resolve, reject });
      this.worker.ref();
    }) as Promise<Answer>;
  }

  async close(): Promise<void> {
    this.closing = true;
    await this.worker.terminate();
  }

  private fail(error: unknown): void {
    this.failed ??= error;
    for (const { reject } of this.askers.splice(0)) reject(this.failed);
  }
}
