/** Reading many texts at once, in threads. */
import type { Publication } from './article/plain.js';
import { LitopysError, type Reading } from './model/index.js';
import { openPool, type Pool } from './pool.js';

/** What a thread is asked. @internal */
export interface ReadOrder {
  readonly input: Uint8Array | string;
  readonly publication: Publication;
}

/** What it answers. @internal */
export type ReadAnswer =
  | { readonly reading: Reading }
  | {
      readonly failure: {
        readonly code: string;
        readonly message: string;
        readonly where: string | null;
        readonly next: string | null;
      };
    };

/** A text to be read, with whatever else its reader wants to find beside the reading. */
export interface TextToRead {
  readonly input: Uint8Array | string;
  readonly publication?: Publication;
}

/** What became of a text. */
export type ReadText<T> =
  | { readonly document: T; readonly reading: Reading }
  | { readonly document: T; readonly error: LitopysError };

/** Threads that read. Each holds the models of the languages that it has met (100 MB a language and more). */
export class Readers {
  /** @internal */
  constructor(private readonly pool: Pool) {}

  /** How many threads there are. */
  get count(): number {
    return this.pool.count;
  }

  /**
   * Reads one text in the next thread that is free; gives what `read` gives.
   * @throws LitopysError `article.empty`, `article.binary`, `article.too-long`, `article.too-deep`
   */
  async read(input: Uint8Array | string, publication: Publication = {}): Promise<Reading> {
    const order: ReadOrder = { input, publication };
    const answer = await this.pool.use((thread) => thread.ask<ReadAnswer>(order));
    if ('reading' in answer) return answer.reading;
    throw LitopysError.of(answer.failure);
  }

  /**
   * Reads texts in the order in which they come, as many at a time as there are threads, and gives them in that order.
   * One that can not be read comes with its error and stops none of the others. Takes no more from `documents` than it
   * can work on.
   */
  async *readAll<T extends TextToRead>(
    documents: Iterable<T> | AsyncIterable<T>,
  ): AsyncGenerator<ReadText<T>, void> {
    const running: Promise<ReadText<T>>[] = [];
    for await (const document of documents) {
      const one = this.attempt(document);
      one.catch(() => {}); // Told where it is awaited; until then it is no unhandled one.
      running.push(one);
      if (running.length >= this.count * 2) yield await (running.shift() as Promise<ReadText<T>>);
    }
    for (const one of running) yield await one;
  }

  /** Ends the threads; what they are reading is given up. */
  close(): Promise<void> {
    return this.pool.close();
  }

  private async attempt<T extends TextToRead>(document: T): Promise<ReadText<T>> {
    try {
      return { document, reading: await this.read(document.input, document.publication) };
    } catch (error) {
      if (error instanceof LitopysError) return { document, error };
      throw error;
    }
  }
}

/**
 * @param program the file that the threads run
 * @param start makes what they are started with
 */
export function startReading(count: number, program: URL, start: () => unknown): Readers {
  return new Readers(openPool(count, program, start));
}
