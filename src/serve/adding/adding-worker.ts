/** A reader in a thread of its own: opens documents, says their ids, reads those that are not known yet. */
import { parentPort, workerData } from 'node:worker_threads';
import {
  chroniclerFor,
  defaultPipeline,
  LitopysError,
  type Opened,
  packArticle,
  type Reading,
  rawPageOf,
} from '../../main.js';
import type { Again } from './documents.js';
import type { Failure, Go, Order, ReadResult, Reply, Start } from './messages.js';

if (!parentPort) throw new Error('this file is the program of a worker thread');
const port = parentPort;
const { outlets, models } = workerData as Start;
const pipeline = defaultPipeline(models);
const { contribute } = chroniclerFor(outlets);

type One = { readonly opened: Opened; readonly item: Order['items'][number] } | { readonly failure: Failure };
/** Orders that were opened and not read yet, by their numbers. */
const orders = new Map<number, One[]>();

port.on('message', (message: Order | Go) => {
  const reply: Reply = message.type === 'open' ? open(message) : read(message);
  port.postMessage(reply);
});

function open({ number, items }: Order): Reply {
  const order = items.map((item) =>
    attempt(() => ({ opened: pipeline.open(item.input, item.publication), item })),
  );
  orders.set(number, order);
  return { type: 'opened', ids: order.map((one) => ('opened' in one ? one.opened.id : null)) };
}

function read({ number, known }: Go): Reply {
  const order = orders.get(number) ?? [];
  orders.delete(number);
  const results = order.map((one, at): ReadResult => {
    if ('failure' in one) return one;
    if (known[at]) return { known: true };
    return attempt(() => {
      const { opened, item } = one;
      const prepared = item.again
        ? readAgain(opened, item, item.again)
        : opened.prepare(contribute, item.doc);
      return {
        packed: packArticle({
          ...prepared,
          page: rawPageOf(item.input, item.publication.contentType ?? null),
        }),
      };
    });
  });
  return { type: 'read', results };
}

/** Under the id that the article has; with what was known of its publication where its page is silent. */
function readAgain(opened: Opened, { doc, input, publication }: Order['items'][number], again: Again) {
  const kept = (reading: Reading): Reading => ({ ...reading, article: { ...reading.article, id: again.id } });
  const prepare = (one: Opened) => one.prepare((reading, name) => contribute(kept(reading), name), doc);
  let prepared = prepare(opened);
  const { article } = prepared.reading;
  const { published, byline } = again.otherwise;
  const lacks = { ...(!article.published && { published }), ...(!article.byline && { byline }) };
  if (Object.values(lacks).some(Boolean))
    prepared = prepare(pipeline.open(input, { ...publication, ...lacks }));
  checkSameText(again.text, prepared.reading.article.text);
  return { ...prepared, reading: kept(prepared.reading) };
}

/** The share of its words by which a text is still the same one, taken by better rules. */
const SAME = 0.5;

/** Only the server said in which encoding some pages are: guessed otherwise, they would become another text. */
function checkSameText(before: string, now: string): void {
  const words = new Set(now.match(WORD));
  const old = [...new Set(before.match(WORD))];
  if (old.filter((word) => words.has(word)).length >= old.length * SAME) return;
  throw new LitopysError('reread.other-text', 'the page now gives another text', {
    next: 'it keeps the reading that it had; add the page again to have both',
  });
}

const WORD = /\p{L}{3,}/gu;

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
