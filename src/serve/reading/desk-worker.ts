/** A thread that reads for the server: one document after another. */
import { parentPort, workerData } from 'node:worker_threads';
import {
  type Chronicler,
  chroniclerFor,
  defaultPipeline,
  LitopysError,
  packArticle,
  type SharedModels,
} from '../../main.js';
import type { PrepareAnswer, PrepareOrder, ReadAnswer, ReadOrder, Refused } from './messages.js';
import type { Numbered } from './threads.js';

if (!parentPort) throw new Error('this file is the program of a worker thread');
const port = parentPort;
const pipeline = defaultPipeline(workerData as SharedModels);
let chronicler: { readonly outlets: string; readonly contribute: Chronicler['contribute'] } | null = null;

port.on('message', ({ number, told }: Numbered<ReadOrder | PrepareOrder>) => {
  const answer = attempt(() => (told.type === 'read' ? read(told) : prepare(told)));
  port.postMessage({ number, told: answer });
});

function read({ content, publication }: ReadOrder): ReadAnswer {
  return { json: JSON.stringify(pipeline.read(content, publication)) };
}

function prepare({ content, publication, doc, outlets }: PrepareOrder): PrepareAnswer {
  const prepared = pipeline.open(content, publication).prepare(contributeWith(outlets), doc);
  return { article: prepared.reading.article.id, packed: packArticle(prepared) };
}

/** Outlets seldom change between two articles. */
function contributeWith(outlets: PrepareOrder['outlets']): Chronicler['contribute'] {
  const key = JSON.stringify(outlets);
  if (chronicler?.outlets !== key)
    chronicler = { outlets: key, contribute: chroniclerFor(outlets).contribute };
  return chronicler.contribute;
}

function attempt<T>(run: () => T): T | Refused {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof LitopysError)) throw error;
    const { code, message, where, next } = error;
    return { failure: { code, message, where, next } };
  }
}
