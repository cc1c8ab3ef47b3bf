/** A thread that reads for the server: one document after another. */
import { parentPort, workerData } from 'node:worker_threads';
import {
  type Chronicler,
  chroniclerFor,
  defaultPipeline,
  LitopysError,
  packArticle,
  rawPageOf,
  type SharedModels,
} from '../../main.js';
import type {
  PrepareAnswer,
  PrepareOrder,
  ReadAnswer,
  ReadOrder,
  Refused,
  UnfoldAnswer,
  UnfoldOrder,
} from './messages.js';
import type { Numbered } from './threads.js';
import { unfold } from './unfolding.js';

if (!parentPort) throw new Error('this file is the program of a worker thread');
const port = parentPort;
const pipeline = defaultPipeline(workerData as SharedModels);
let chronicler: { readonly outlets: string; readonly contribute: Chronicler['contribute'] } | null = null;

type Order = ReadOrder | PrepareOrder | UnfoldOrder;

/** One after another: what unfolds a file waits in between. */
let turn = Promise.resolve();
port.on('message', ({ number, told }: Numbered<Order>) => {
  turn = turn.then(async () => port.postMessage({ number, told: await attempt(() => answerTo(told)) }));
});

function answerTo(told: Order): ReadAnswer | PrepareAnswer | Promise<UnfoldAnswer> {
  if (told.type === 'read') return read(told);
  return told.type === 'prepare' ? prepare(told) : unfolded(told);
}

async function unfolded({ name, bytes }: UnfoldOrder): Promise<UnfoldAnswer> {
  return { json: JSON.stringify(await unfold(name, bytes)) };
}

function read({ content, publication }: ReadOrder): ReadAnswer {
  return { json: JSON.stringify(pipeline.read(content, publication)) };
}

function prepare({ content, publication, doc, outlets }: PrepareOrder): PrepareAnswer {
  const prepared = {
    ...pipeline.open(content, publication).prepare(contributeWith(outlets), doc),
    page: rawPageOf(content, publication.contentType ?? null),
  };
  return { article: prepared.reading.article.id, packed: packArticle(prepared) };
}

/** Outlets seldom change between two articles. */
function contributeWith(outlets: PrepareOrder['outlets']): Chronicler['contribute'] {
  const key = JSON.stringify(outlets);
  if (chronicler?.outlets !== key)
    chronicler = { outlets: key, contribute: chroniclerFor(outlets).contribute };
  return chronicler.contribute;
}

async function attempt<T>(run: () => T | Promise<T>): Promise<T | Refused> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof LitopysError)) throw error;
    const { code, message, where, next } = error;
    return { failure: { code, message, where, next } };
  }
}
