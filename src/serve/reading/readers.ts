/** Reading for a server: in threads, so that whoever else asks is answered meanwhile. */
import { availableParallelism } from 'node:os';
import { LitopysError, type Outlet, type Packed, type Publication, sharedModels } from '../../main.js';
import { busy } from '../access/limits.js';
import type {
  PrepareAnswer,
  PrepareOrder,
  ReadAnswer,
  ReadOrder,
  Refused,
  UnfoldAnswer,
  UnfoldOrder,
} from './messages.js';
import { Threads } from './threads.js';

type Content = Uint8Array | string;

/** What one article gives to the chronicle. */
export interface PreparedArticle {
  readonly article: string;
  readonly packed: Packed;
}

/**
 * A thread with the models of all three languages takes about 260 MB: more of them only where they are asked for.
 */
const MOST_BY_ITSELF = 2;

/** One core is left to those who only look. */
export function readersByCores(): number {
  return Math.max(1, Math.min(MOST_BY_ITSELF, availableParallelism() - 1));
}

/** Requests that read or wait to be read; who comes then is told to come again. */
const MOST_REQUESTS = 64;
/** Seconds after which there should be room again. */
const AGAIN = 5;

export class DeskReaders {
  private requests = 0;
  private readonly threads: Threads;

  constructor(count = readersByCores(), program = new URL('./desk-worker.js', import.meta.url)) {
    this.threads = new Threads(count, program, sharedModels);
  }

  /**
   * Reads a document without keeping it.
   * @param stop when its asker is gone: what has not begun is left
   * @returns the reading as JSON
   * @throws LitopysError `api.busy` when too many wait, `api.gone`, and those of `read`
   */
  read(content: Content, publication: Publication, stop?: AbortSignal): Promise<string> {
    const order: ReadOrder = { type: 'read', content, publication };
    return this.admitted(async () => (await this.ask<ReadAnswer, ReadOrder>(order, stop)).json);
  }

  /**
   * The documents that a file holds.
   * @returns `Unfolded` as JSON
   * @throws LitopysError `api.busy`, `api.gone`, and those of `archive.`
   */
  unfold(name: string, bytes: Uint8Array, stop?: AbortSignal): Promise<string> {
    const order: UnfoldOrder = { type: 'unfold', name, bytes };
    return this.admitted(async () => (await this.ask<UnfoldAnswer, UnfoldOrder>(order, stop)).json);
  }

  /**
   * Reads documents for the chronicle, as many at a time as there are threads; those of other requests come between.
   * @returns in their order what each gives, or why it can not be read
   * @throws LitopysError `api.busy` when too many wait, `api.gone`
   */
  prepare(
    documents: readonly {
      readonly content: Content;
      readonly publication: Publication;
      readonly doc: string | null;
    }[],
    outlets: readonly Outlet[],
    stop?: AbortSignal,
  ): Promise<(PreparedArticle | LitopysError)[]> {
    return this.admitted(async () => {
      const made: (PreparedArticle | LitopysError)[] = [];
      let next = 0;
      const line = async () => {
        while (next < documents.length) {
          const at = next++;
          const one = documents[at];
          if (one) made[at] = await this.prepareOne({ type: 'prepare', ...one, outlets }, stop);
        }
      };
      await Promise.all(Array.from({ length: this.threads.count }, line));
      return made;
    });
  }

  /** Loads the models of a thread before somebody waits for them. */
  async warm(languages: readonly string[]): Promise<void> {
    for (const language of languages) await this.read('Міністр заявив. Minister said.', { language });
  }

  close(): Promise<void> {
    return this.threads.close();
  }

  private async prepareOne(order: PrepareOrder, stop: AbortSignal | undefined) {
    try {
      return await this.ask<PrepareAnswer, PrepareOrder>(order, stop);
    } catch (error) {
      if (error instanceof LitopysError && error.code !== 'api.gone') return error;
      throw error;
    }
  }

  private async ask<Answer, Order>(
    order: Order,
    stop: AbortSignal | undefined,
  ): Promise<Exclude<Answer, Refused>> {
    const answer = await this.threads.ask<Answer | Refused>(order, stop).catch((cause: unknown) => {
      throw stop?.aborted ? gone(cause) : cause;
    });
    if (typeof answer === 'object' && answer !== null && 'failure' in answer)
      throw LitopysError.of(answer.failure);
    return answer as Exclude<Answer, Refused>;
  }

  private async admitted<T>(work: () => Promise<T>): Promise<T> {
    if (this.requests >= MOST_REQUESTS) throw busy(AGAIN);
    this.requests++;
    try {
      return await work();
    } finally {
      this.requests--;
    }
  }
}

function gone(cause: unknown): LitopysError {
  return new LitopysError('api.gone', 'whoever asked went away before it was read', {
    next: 'ask again, and wait for the answer',
    cause,
  });
}
