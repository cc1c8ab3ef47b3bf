/** Watching on a store: fetcher, pool of readers, journal and commits put together. */
import { setMaxListeners } from 'node:events';
import { type WatchEvent, watch } from '../../acquire/index.js';
import {
  type CourteousFetcher,
  defaultFetcher,
  type FetchOptions,
  type Store,
  wallClock,
} from '../../main.js';
import { startReaders } from '../adding/readers.js';
import { groupAdder } from './adding.js';

export interface WatchRun {
  readonly fetching: FetchOptions;
  readonly workers: number;
  /** Every feed that is due once, and no more. */
  readonly once: boolean;
  /** The shortest and the longest time between two requests for a feed, in milliseconds. */
  readonly shortest: number;
  readonly longest: number;
  tell(event: WatchEvent | Committed): void;
}

/** What a commit brought to the chronicle. */
export interface Committed {
  readonly kind: 'committed';
  readonly articles: number;
  readonly reports: number;
  readonly entries: number;
}

/** An article that failed is tried again after a minute, then two, four … */
const RETRY = 60_000;

/**
 * Watches the feeds of a store until it is stopped.
 * @returns how many articles were added
 * @throws LitopysError of `store.`; what is wrong with a feed or page is told, and the rest goes on
 */
export async function watchStore(store: Store, run: WatchRun, stop: AbortSignal): Promise<number> {
  setMaxListeners(0, stop); // Every request under way listens for the end.
  const readers = startReaders(run.workers, await store.outlets(), (ids) => store.present(ids));
  const fetcher: CourteousFetcher = defaultFetcher(run.fetching);
  const add = groupAdder(store, readers, ({ articles, reports, entries }) => {
    if (articles > 0) run.tell({ kind: 'committed', articles, reports, entries });
  });
  try {
    return await watch(
      {
        journal: store.journal,
        fetcher,
        clock: wallClock,
        add,
        tell: run.tell,
        shortestInterval: run.shortest,
        longestInterval: run.longest,
        retry: RETRY / (run.fetching.pace ?? 1),
      },
      stop,
      run.once,
    );
  } finally {
    await fetcher.close();
    await readers.close();
  }
}
