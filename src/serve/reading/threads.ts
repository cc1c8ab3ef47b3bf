/** Threads that are given the next pieces of work before they have answered the last, so that none waits for us. */
import type { Worker } from 'node:worker_threads';
import { startThread } from '../../pool.js';

interface Job {
  readonly order: unknown;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** What a thread is sent; its answer carries the same number. */
export interface Numbered<T> {
  readonly number: number;
  readonly told: T;
}

/** Pieces that lie ready in a thread. A busy server comes by seldom; more could no longer be called back. */
const AHEAD = 4;

export class Threads {
  private readonly lines = new Set<Line>();
  private readonly waiting = new Set<Job>();
  private given: unknown;
  private closed = false;

  constructor(
    readonly count: number,
    private readonly program: URL,
    /** Makes what they find as `workerData`, when the first of them is needed. */
    private readonly start: () => unknown,
  ) {}

  /**
   * The answer of the next thread that is free; threads are started when they are first needed.
   * @param stop takes work that no thread has got yet out of the line; it rejects with the reason of the signal
   */
  ask<Answer>(order: unknown, stop?: AbortSignal): Promise<Answer> {
    return new Promise<unknown>((resolve, reject) => {
      if (stop?.aborted) return reject(stop.reason);
      // A signal may live as long as the server: what is settled must not stay with it.
      const settled = () => stop?.removeEventListener('abort', gone);
      const job: Job = {
        order,
        resolve: (answer) => {
          settled();
          resolve(answer);
        },
        reject: (error) => {
          settled();
          reject(error);
        },
      };
      const gone = () => this.waiting.delete(job) && job.reject(stop?.reason);
      this.waiting.add(job);
      stop?.addEventListener('abort', gone);
      this.share();
    }) as Promise<Answer>;
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([...this.lines].map((line) => line.close()));
  }

  private share(): void {
    for (const job of this.waiting) {
      const line = this.next();
      if (!line) return;
      this.waiting.delete(job);
      line.take(job);
    }
  }

  /** The thread with the least to do, unless all have enough. */
  private next(): Line | null {
    const [least] = [...this.lines].sort((one, other) => one.size - other.size);
    if (least && (least.size === 0 || this.lines.size >= this.count))
      return least.size < AHEAD ? least : null;
    this.given ??= this.start();
    const line = new Line(startThread(this.program, this.given), {
      answered: () => this.share(),
      over: (left) => {
        this.lines.delete(line);
        if (this.closed) return;
        // What the thread had not begun comes first in the next.
        const others = [...this.waiting];
        this.waiting.clear();
        for (const job of [...left, ...others]) this.waiting.add(job);
        this.share();
      },
    });
    this.lines.add(line);
    return line;
  }
}

interface Heard {
  answered(): void;
  /** @param left work that the thread had got and not begun */
  over(left: readonly Job[]): void;
}

/** One thread and what it has got, the oldest first: that is what it works on. */
class Line {
  private readonly jobs = new Map<number, Job>();
  private last = 0;
  private closing = false;

  constructor(
    private readonly worker: Worker,
    heard: Heard,
  ) {
    // One that has nothing to do keeps no process from ending.
    worker.unref();
    worker.on('message', ({ number, told }: Numbered<unknown>) => {
      const job = this.jobs.get(number);
      this.jobs.delete(number);
      // Whoever closes waits for the end, also where an answer comes before it.
      if (this.jobs.size === 0 && !this.closing) worker.unref();
      job?.resolve(told);
      heard.answered();
    });
    let failure: unknown = null;
    worker.on('error', (error) => {
      failure = error;
    });
    worker.on('exit', (code) => {
      const [first, ...left] = this.jobs.values();
      this.jobs.clear();
      first?.reject(failure ?? new Error(`the thread ended with code ${code}`));
      heard.over(left);
    });
  }

  get size(): number {
    return this.jobs.size;
  }

  async close(): Promise<void> {
    this.closing = true;
    await this.worker.terminate();
  }

  take(job: Job): void {
    const number = ++this.last;
    this.jobs.set(number, job);
    this.worker.ref();
    const sent: Numbered<unknown> = { number, told: job.order };
    this.worker.postMessage(sent);
  }
}
