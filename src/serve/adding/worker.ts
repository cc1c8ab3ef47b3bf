/** A reader in a thread of its own: opens documents, says their ids, reads those that are not known yet. */
import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { chroniclerFor, defaultPipeline, LitopysError, type Opened, packArticle } from '../../main.js';
import type { Failure, Go, Order, ReadResult, Reply, Start } from './messages.js';

if (!parentPort) throw new Error('this file is the program of a worker thread');
const port = parentPort;
const { outlets, models } = workerData as Start;
const pipeline = defaultPipeline(models);
const { contribute } = chroniclerFor(outlets);

type One = { readonly opened: Opened; readonly item: Order['items'][number] } | { readonly failure: Failure };
let current: One[] = [];

port.on('message', (message: Order | Go) => {
  const reply: Reply = message.type === 'open' ? open(message) : read(message);
  port.postMessage(reply);
});

function open({ items }: Order): Reply {
  current = items.map((item) =>
    attempt(() => ({ opened: pipeline.open(item.input, item.publication), item })),
  );
  return { type: 'opened', ids: current.map((one) => ('opened' in one ? one.opened.id : null)) };
}

function read({ known }: Go): Reply {
  const results = current.map((one, at): ReadResult => {
    if ('failure' in one) return one;
    if (known[at]) return { known: true };
    return attempt(() => {
      const { opened, item } = one;
      const prepared = opened.prepare(contribute, item.doc);
      return { packed: packArticle({ ...prepared, page: pageOf(item.input) }) };
    });
  });
  current = [];
  return { type: 'read', results };
}

/** The bytes as they came; a text is kept with its article. */
function pageOf(input: Uint8Array | string) {
  if (typeof input === 'string') return null;
  return { hash: createHash('sha256').update(input).digest('hex'), bytes: input };
}

function attempt<T>(run: () => T): T | { failure: Failure } {
  try {
    return run();
  } catch (error) {
    if (error instanceof LitopysError) {
      const { code, message, where, next } = error;
      return { failure: { code, message, where, next } };
    }
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { failure: { code: 'defect', message, where: null, next: null } };
  }
}
