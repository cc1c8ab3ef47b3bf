/** The service of the API on this machine: the store, the pipeline, the network, the clock. */
import {
  chroniclerFor,
  defaultPipeline,
  type Fetched,
  type FetchRequest,
  LitopysError,
  officesHeld,
  type Packed,
  packArticle,
  type Store,
} from '../../main.js';
import { People } from '../access/people.js';
import { Happenings } from '../api/happenings.js';
import type { Failed, Service } from '../api/service.js';

export function serviceOf(
  store: Store,
  fetcher: { fetch(request: FetchRequest, stop?: AbortSignal): Promise<Fetched> } | null,
): Service {
  const pipeline = defaultPipeline();
  return {
    store,
    pipeline,
    fetch: fetcher && ((request, stop) => fetcher.fetch(request, stop)),
    adder: {
      async add(documents, stop) {
        const { contribute } = chroniclerFor(await store.outlets());
        const packed: Packed[] = [];
        const articles: string[] = [];
        const failures: Failed[] = [];
        for (const [at, { content, publication, doc }] of documents.entries()) {
          if (stop.aborted) break;
          try {
            const prepared = pipeline.open(content, publication).prepare(contribute, doc);
            articles.push(prepared.reading.article.id);
            packed.push(packArticle(prepared));
          } catch (error) {
            if (!(error instanceof LitopysError)) throw error;
            failures.push({ at, error });
          }
          // Others are served between two articles.
          await new Promise((resolve) => setImmediate(resolve));
        }
        const { articles: fresh } = await store.add(packed);
        return { articles, fresh, failures };
      },
    },
    people: new People(store.accounts, Date.now),
    happenings: new Happenings(store),
    officesHeld,
    now: () => new Date().toISOString(),
  };
}
