/** Every article of a store read again with the rules of this version, and the chronicle made anew of it. */
import {
  chroniclerFor,
  type Job,
  type Packed,
  type Publication,
  type Store,
  type StoredArticle,
} from '../../main.js';
import type { ToRead } from '../adding/documents.js';
import type { Failure } from '../adding/messages.js';
import type { Readers } from '../adding/readers.js';
import { begun } from '../jobs.js';

/** How far it has come; kept with the job, so that another process goes on from there. */
export interface RereadProgress {
  /** Id of the last article that was dealt with, in the order of ids. */
  readonly after: string;
  readonly articles: number;
  readonly changed: number;
  readonly failed: number;
}

export interface Rereading {
  onProgress(progress: RereadProgress): void;
  /** What can not be read now keeps the reading that it had. */
  onFailure(place: string, failure: Failure): void;
  isStopped(): boolean;
}

const KIND = 'reread';
/** Articles that go to a thread together. */
const ORDER = 8;

/**
 * Reads every article again, from its page where one was kept, else from its text. A reading that is other than before
 * takes its place; the article, its id and the decisions of people stay. One that was stopped or killed is gone on with.
 * @param now the time, ISO 8601
 * @returns null when it was stopped before the end
 */
export async function rereadAll(
  store: Store,
  readers: Readers,
  rereading: Rereading,
  now: () => string,
): Promise<RereadProgress | null> {
  const job = (await unfinished(store)) ?? newJob(now());
  let progress = progressOf(job);
  const keep = (state: Job['state']) =>
    store.keepJob({
      ...job,
      state,
      ended: state === 'running' ? null : now(),
      done: progress.articles,
      data: { ...progress },
    });
  await keep('running');
  for await (const batch of batches(store.everyArticle(progress.after), ORDER * readers.room)) {
    if (rereading.isStopped()) {
      await keep('stopped');
      return null;
    }
    const { packed, failed } = await readAgain(batch, readers, rereading);
    const changed = packed.length > 0 ? await store.replaceReadings(packed) : 0;
    progress = {
      after: batch.at(-1)?.id ?? progress.after,
      articles: progress.articles + batch.length,
      changed: progress.changed + changed,
      failed: progress.failed + failed,
    };
    await keep('running');
    rereading.onProgress(progress);
  }
  // Counted over all processes: what a killed one changed is not in the entries yet.
  if (progress.changed > 0) await store.rebuild(chroniclerFor(await store.outlets()).contribute);
  await keep('done');
  return progress;
}

async function readAgain(batch: readonly StoredArticle[], readers: Readers, rereading: Rereading) {
  const orders: ToRead[][] = [];
  for (let at = 0; at < batch.length; at += ORDER) orders.push(batch.slice(at, at + ORDER).map(toReadAgain));
  const outcomes = (await Promise.all(orders.map((order) => readers.read(order)))).flat();
  const packed: Packed[] = [];
  let failed = 0;
  for (const one of outcomes)
    if ('packed' in one) packed.push(one.packed);
    else if ('failure' in one) {
      failed++;
      rereading.onFailure(one.place, one.failure);
    }
  return { packed, failed };
}

/** Outlet and address are what the article is known by; time and byline are looked for again, and else kept. */
function toReadAgain({ id, doc, reading, page }: StoredArticle): ToRead {
  const { article, language } = reading;
  const { outlet, url, origin = null, published, byline } = article;
  // A page's own word for its language is looked for again; of that it is less sure.
  const stated = language.how === 'stated' && language.confidence === 1 ? language.code : null;
  const known: Publication = { outlet, url, origin, language: stated };
  return {
    place: doc,
    doc,
    input: page ? page.bytes : article.text,
    publication: page ? { ...known, contentType: page.type } : { ...known, published, byline },
    again: { id, text: article.text, otherwise: { published, byline } },
  };
}

async function* batches<T>(all: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const one of all) {
    batch.push(one);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function unfinished(store: Store): Promise<Job | null> {
  const jobs = await store.jobs(100);
  const last = jobs.find(({ kind }) => kind === KIND);
  return last && last.state !== 'done' ? last : null;
}

const newJob = (started: string): Job =>
  begun(KIND, `${KIND} ${started}`, started, { after: '', articles: 0, changed: 0, failed: 0 });

function progressOf({ data }: Job): RereadProgress {
  const { after = '', articles = 0, changed = 0, failed = 0 } = data as Partial<RereadProgress>;
  return { after, articles, changed, failed };
}
