/** The service of the API on this machine: the store, the readers, the network, the clock. */
import {
  defaultPipeline,
  type Fetched,
  type FetchRequest,
  knownName,
  LitopysError,
  officesHeld,
  type Packed,
  type Store,
} from '../../main.js';
import { People } from '../access/people.js';
import { Happenings } from '../api/happenings.js';
import type { Failed, Service } from '../api/service.js';
import { committer } from '../reading/committing.js';
import { DeskReaders } from '../reading/readers.js';

export function serviceOf(
  store: Store,
  fetcher: { fetch(request: FetchRequest, stop?: AbortSignal): Promise<Fetched> } | null,
  readers = new DeskReaders(),
): Service {
  // Words of questions are looked up here: no search waits for somebody's long text.
  const pipeline = defaultPipeline();
  const commit = committer(store);
  return {
    store,
    pipeline,
    readers,
    fetch: fetcher && ((request, stop) => fetcher.fetch(request, stop)),
    adder: {
      async add(documents, stop) {
        const prepared = await readers.prepare(documents, await store.outlets(), stop);
        const packed: Packed[] = [];
        const articles: string[] = [];
        const failures: Failed[] = [];
        for (const [at, one] of prepared.entries()) {
          if (one instanceof LitopysError) failures.push({ at, error: one });
          else {
            const there = await knownAs(store, one.packed);
            articles.push(there ?? one.article);
            if (there === null) packed.push(one.packed);
          }
        }
        const fresh = packed.length > 0 ? await commit(packed) : 0;
        return { articles, fresh, failures };
      },
    },
    people: new People(store.accounts, Date.now),
    happenings: new Happenings(store),
    officesHeld,
    knownName,
    now: () => new Date().toISOString(),
  };
}

/** A text that was pasted again with less said of it is no second article. @returns the id of the one that is there */
async function knownAs(store: Store, { contribution, url }: Packed): Promise<string | null> {
  return url === null ? await store.sameText(contribution) : null;
}
