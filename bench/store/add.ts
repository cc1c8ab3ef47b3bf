/**
 * `npm run bench:store`: generated articles from text to committed entries.
 *
 *   --articles N   how many; 5000 when not given
 *   --store PLACE  a file, or a postgres:// URL; a file in the folder for temporary ones when not given
 *   --workers N    reader threads; as many as there are cores
 */
import { availableParallelism } from 'node:os';
import { openChronicle, type Store } from '../../src/main.js';
import { AHEAD, addAll } from '../../src/serve/adding/add.js';
import type { Taken } from '../../src/serve/adding/documents.js';
import { startReaders } from '../../src/serve/adding/readers.js';
import { generated } from './generate.js';

export interface AddFigures {
  readonly articles: number;
  readonly seconds: number;
  readonly perSecond: number;
  /** Articles a second in each tenth of the run. */
  readonly tenths: readonly number[];
  /** Share of the time that the committing thread worked. */
  readonly committing: number;
  readonly megabytes: number;
}

export async function benchAdd(
  place: string,
  articles: number,
  workers = availableParallelism(),
): Promise<AddFigures> {
  const store = await openChronicle(place);
  const readers = startReaders(workers, [], (ids) => store.present(ids), AHEAD);
  let committing = 0;
  const timed = async <T>(work: Promise<T>): Promise<T> => {
    const began = performance.now();
    const result = await work;
    committing += performance.now() - began;
    return result;
  };
  const writer: Pick<Store, 'add' | 'settle'> = {
    add: (batch, merging) => timed(store.add(batch, merging)),
    settle: () => timed(store.settle()),
  };
  await readers.read([toRead([...generated(3)][0])]); // Models load before the clock starts.
  const started = performance.now();
  const marks: number[] = [];
  let next = articles / 10;
  const done = await addAll(writer, readers, documents(articles), {
    isStopped: () => false,
    onProgress({ added }) {
      while (added >= next - 1 && marks.length < 10) {
        marks.push(performance.now() - started);
        next += articles / 10;
      }
    },
    onFailure: (where, { message }) => console.error(where, message),
  });
  const seconds = (performance.now() - started) / 1000;
  await readers.close();
  await store.close();
  return {
    articles: done.added,
    seconds,
    perSecond: done.added / seconds,
    tenths: marks.map((mark, at) => articles / 100 / ((mark - (marks[at - 1] ?? 0)) / 10_000)),
    committing: committing / 1000 / seconds,
    megabytes: process.memoryUsage().rss / 2 ** 20,
  };
}

async function* documents(count: number): AsyncGenerator<Taken> {
  for (const one of generated(count)) yield toRead(one);
}

function toRead(one: ReturnType<typeof generated> extends Generator<infer T> ? T | undefined : never) {
  if (!one) throw new Error('nothing was generated');
  const { doc, text, outlet, url, published, language } = one;
  return { place: doc, doc, input: text, publication: { outlet, url, published, language } };
}
