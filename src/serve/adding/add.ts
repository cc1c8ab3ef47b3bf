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

/** Documents of one order to a reader: few enough that no reader waits long for another at the end. */
const ORDER = 8;
/** Articles of a transaction. More make fewer commits, and lose more work when killed. */
const BATCH = 48;

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
          if ('failure' in one) fail(one.document.place, one.failure);
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
  let next: ToRead[] = [];
  for await (const one of documents) {
    if (adding.isStopped() || failed) break;
    if ('error' in one) {
      const { code, message, where, next: what } = one.error;
      fail(one.place, { code, message, where, next: what });
      continue;
    }
    next.push(one);
    if (next.length < ORDER) continue;
    order(next);
    next = [];
    // One order lies ready for each reader; more would only fill the memory.
    while (running.size >= readers.count * 2) await Promise.race(running);
  }
  if (next.length > 0 && !failed && !adding.isStopped()) order(next);
  while (running.size > 0) await Promise.race(running);
  if (!failed) await writer.finish();
  if (!failed) await store.settle();
  if (failed) throw failed;
  return progress;
}

/** Commits what was read, a batch at a time, one after another. */
class Writer {
  private ready: Packed[] = [];
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: Pick<Store, 'add'>,
    private readonly progress: Progress,
    private readonly adding: Adding,
  ) {}

  /** Resolves when what was taken may be forgotten: at once, or when a full batch is committed. */
  async take(packed: readonly Packed[]): Promise<void> {
    this.ready.push(...packed);
    if (this.ready.length >= BATCH) await this.commit();
  }

  async finish(): Promise<void> {
    if (this.ready.length > 0) await this.commit();
    else await this.last;
  }

  private commit(): Promise<void> {
    const batch = this.ready;
    this.ready = [];
    this.last = this.last.then(async () => this.note(await this.store.add(batch, 'later')));
    return this.last;
  }

  private note({ articles, known, reports }: Added): void {
    this.progress.added += articles;
    this.progress.known += known;
    this.progress.reports += reports;
    this.adding.onProgress(this.progress);
  }
}
