/** Documents → read in many threads → committed in batches. */
import type { Added, Packed, Store } from '../../main.js';
import type { Taken, ToRead } from './documents.js';
import type { Failure } from './messages.js';
import type { Readers } from './readers.js';

/** What has been done so far. */
export interface Progress {
  /** New in the store. */
  added: number;
  /** There already: nothing was changed. */
  known: number;
  failed: number;
  /** Reports that came with the new articles. */
  reports: number;
}

export interface Adding {
  /** Called after every commit. */
  onProgress(progress: Readonly<Progress>): void;
  onFailure(place: string, failure: Failure): void;
  /** Asked between batches: what was begun is committed, nothing more is taken. */
  isStopped(): boolean;
}

/**
 * Documents of one order to a reader, and their letters or bytes: few enough that no reader waits long for another, and
 * that pages which are scripts for the most part do not lie in memory by the dozen.
 */
const ORDER = 8;
const ORDER_SIZE = 250_000;
/** Orders of a reader: as much reading as a commit of the embedded store takes, which answers nobody meanwhile. */
export const AHEAD = 8;
/**
 * Articles of a transaction. More make fewer commits, and merge once what many of them bear on; they lose more work when
 * killed.
 */
const BATCH = 192;
/** Milliseconds without a commit after which fewer are committed: who waits sees that it goes on. */
const PERIOD = 2_000;

/** Adds documents until there are no more, or it is stopped. */
export async function addAll(
  store: Pick<Store, 'add' | 'settle'>,
  readers: Readers,
  documents: AsyncIterable<Taken>,
  adding: Adding,
): Promise<Progress> {
  const progress: Progress = { added: 0, known: 0, failed: 0, reports: 0 };
  const fail = (place: string, failure: Failure) => {
    progress.failed++;
    adding.onFailure(place, failure);
  };
  const writer = new Writer(store, progress, adding);
  const running = new Set<Promise<void>>();
  let failed: unknown = null;
  const order = (list: readonly ToRead[]) => {
    const work = readers
      .read(list)
      .then(async (outcomes) => {
        const packed: Packed[] = [];
        for (const one of outcomes) {
          if ('failure' in one) fail(one.place, one.failure);
          else if ('known' in one) progress.known++;
          else packed.push(one.packed);
        }
        await writer.take(packed);
      })
      .catch((error) => {
        failed ??= error;
      })
      .finally(() => running.delete(work));
    running.add(work);
  };
  const goesOn = () => !adding.isStopped() && !failed;
  let broken: { readonly error: unknown } | null = null;
  try {
    for await (const list of ordersOf(documents, goesOn, fail)) {
      order(list);
      // One more lies ready; more would only fill the memory.
      while (running.size > readers.room) await Promise.race(running);
    }
  } catch (error) {
    // What was read before the source broke is committed.
    broken = { error };
  }
  while (running.size > 0) await Promise.race(running);
  if (!failed) await writer.finish();
  if (!failed) await store.settle();
  if (failed) throw failed;
  if (broken) throw broken.error;
  return progress;
}

/** The documents in orders, as long as it goes on. @param fail told of what can not be read */
async function* ordersOf(
  documents: AsyncIterable<Taken>,
  goesOn: () => boolean,
  fail: (place: string, failure: Failure) => void,
): AsyncGenerator<ToRead[]> {
  let list: ToRead[] = [];
  let size = 0;
  try {
    for await (const one of documents) {
      if (!goesOn()) return;
      if ('error' in one) {
        const { code, message, where, next } = one.error;
        fail(one.place, { code, message, where, next });
        continue;
      }
      list.push(one);
      size += one.input.length;
      if (list.length < ORDER && size < ORDER_SIZE) continue;
      yield list;
      list = [];
      size = 0;
    }
  } catch (error) {
    // What the source gave before it broke is read.
    if (list.length > 0 && goesOn()) yield list;
    throw error;
  }
  if (list.length > 0 && goesOn()) yield list;
}

/** Commits what was read, a batch at a time, one after another. */
class Writer {
  private ready: Packed[] = [];
  private running: Promise<void> | null = null;
  private ended = performance.now();

  constructor(
    private readonly store: Pick<Store, 'add'>,
    private readonly progress: Progress,
    private readonly adding: Adding,
  ) {}

  /** Resolves when more may be read: at once, or when what is ready is committed. */
  async take(packed: readonly Packed[]): Promise<void> {
    this.ready.push(...packed);
    // While a commit takes long, the next batch comes together; nobody brings more than that.
    while (this.running && this.ready.length >= BATCH) await this.running;
    if (this.running) return;
    if (this.ready.length >= BATCH || performance.now() - this.ended >= PERIOD) await this.commit();
  }

  async finish(): Promise<void> {
    while (this.running) await this.running;
    if (this.ready.length > 0) await this.commit();
  }

  private commit(): Promise<void> {
    const batch = this.ready;
    this.ready = [];
    this.running = this.store
      .add(batch, 'later')
      .then((added) => this.note(added))
      .finally(() => {
        this.running = null;
        this.ended = performance.now();
      });
    return this.running;
  }

  private note({ articles, known, reports }: Added): void {
    this.progress.added += articles;
    this.progress.known += known;
    this.progress.reports += reports;
    this.adding.onProgress(this.progress);
  }
}
