import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LitopysError, type WatchedFeed, type WatchedItem, type WatchJournal } from '../../model/index.js';
import type { RawDocument } from '../contract.js';
import { courteous } from '../fetching/courteous.js';
import { FetchError } from '../fetching/errors.js';
import type { Fetched, FetchRequest } from '../fetching/fetcher.js';
import { type WatchEvent, watch } from './watch.js';

/** A journal in memory that keeps what the real one keeps. */
class Journal implements WatchJournal {
  readonly kept = new Map<string, WatchedFeed>();
  readonly items = new Map<string, WatchedItem>();
  readonly ended = new Map<string, string>();
  constructor(urls: readonly string[]) {
    for (const url of urls)
      this.kept.set(url, {
        url,
        title: null,
        outlet: null,
        etag: null,
        lastModified: null,
        due: 0,
        interval: 600_000,
        failures: 0,
        problem: null,
      });
  }
  async feeds() {
    const dues = (url: string) =>
      [...this.items.values()]
        .filter((item) => item.feed === url && !this.ended.has(key(item)))
        .map(({ due }) => due);
    return [...this.kept.values()].map((feed) => ({
      ...feed,
      itemDue: dues(feed.url).sort((a, b) => a - b)[0] ?? null,
    }));
  }
  async keepFeed(feed: WatchedFeed, items: readonly WatchedItem[]) {
    this.kept.set(feed.url, feed);
    const fresh = items.filter((item) => !this.items.has(key(item)));
    for (const item of fresh) this.items.set(key(item), item);
    return fresh.length;
  }
  async waiting(feed: string, now: number, most: number) {
    return [...this.items.values()]
      .filter((item) => item.feed === feed && item.due <= now && !this.ended.has(key(item)))
      .slice(0, most);
  }
  async postpone(item: WatchedItem, due: number) {
    this.items.set(key(item), { ...item, due });
  }
  async end(item: WatchedItem, how: string, detail: string) {
    this.ended.set(key(item), `${how}: ${detail}`);
  }
}
const key = (item: WatchedItem) => `${item.feed} ${item.id}`;

const feedOf = (...items: string[]) =>
  `<rss version="2.0"><channel><title>F</title>${items.join('')}</channel></rss>`;
const item = (id: string, body = '') =>
  `<item><guid isPermaLink="false">${id}</guid><title>T ${id}</title><link>https://a.example/${id}</link><description>${body}</description></item>`;

/** A world in memory: answers by URL, a clock that jumps over every sleep, and everything that was added. */
function world(urls: string[], answer: (url: string, request: FetchRequest) => string | FetchError | null) {
  const journal = new Journal(urls);
  const added: RawDocument[] = [];
  const asked: string[] = [];
  const events: WatchEvent[] = [];
  let now = 1_000;
  const fetcher = {
    async fetch(request: FetchRequest): Promise<Fetched> {
      asked.push(request.url);
      const found = answer(request.url, request);
      if (found instanceof FetchError) throw found;
      const base = { asked: request.url, url: request.url, headers: { etag: '"e"' } };
      return found === null
        ? { ...base, status: 304, bytes: new Uint8Array(0), unchanged: true }
        : { ...base, status: 200, bytes: Buffer.from(found), unchanged: false };
    },
  };
  const clock = {
    now: () => now,
    sleep: async (milliseconds: number) => {
      now += milliseconds;
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
  let add = async (document: RawDocument) => {
    added.push(document);
  };
  const run = () =>
    watch(
      { journal, fetcher, clock, add: (document) => add(document), tell: (event) => events.push(event) },
      new AbortController().signal,
      true,
    );
  return {
    journal,
    fetcher,
    clock,
    added,
    asked,
    events,
    run,
    pass: (milliseconds: number) => (now += milliseconds),
    adding: (other: typeof add) => (add = other),
  };
}

const failure = (status: number) =>
  new FetchError('fetch.status', `answered ${status}`, { where: 'x', status });
const FEED = 'https://a.example/rss';
const LONG = 'слово '.repeat(300);

describe('watching', () => {
  test('fetches pages of summaries, takes whole texts as they are, each once', async () => {
    const { run, added, asked, journal, pass } = world([FEED], (url) =>
      url === FEED ? feedOf(item('1', 'short'), item('2', LONG)) : '<p>page</p>',
    );
    assert.equal(await run(), 2);
    pass(10_000_000);
    assert.equal(await run(), 0);
    assert.deepEqual(asked, [FEED, 'https://a.example/1', FEED]);
    assert.deepEqual(added.map(({ doc }) => doc).sort(), ['https://a.example/1', 'https://a.example/2']);
    assert.equal(journal.kept.get(FEED)?.etag, '"e"');
  });

  test('asks less often while nothing is new, and sooner when something is', async () => {
    let fresh = false;
    const { run, journal, pass } = world([FEED], () => (fresh ? feedOf(item('9', LONG)) : null));
    const intervals: number[] = [];
    for (let visit = 0; visit < 10; visit++) {
      await run();
      intervals.push(journal.kept.get(FEED)?.interval ?? 0);
      pass(10_000_000);
    }
    assert.ok(intervals.every((interval, at) => at === 0 || interval >= (intervals[at - 1] ?? 0)));
    assert.equal(intervals.at(-1), 2 * 3_600_000);
    fresh = true;
    await run();
    assert.equal(journal.kept.get(FEED)?.interval, 3_600_000);
  });

  test('a feed that fails is left alone for longer and holds up no other', async () => {
    const bad = 'https://bad.example/rss';
    const { run, journal, added, asked, pass } = world([bad, FEED], (url) =>
      url === bad ? failure(500) : feedOf(item('1', LONG)),
    );
    await run();
    assert.equal(added.length, 1);
    assert.match(journal.kept.get(bad)?.problem ?? '', /fetch.status/);
    pass(200_000);
    await run();
    assert.equal(asked.filter((url) => url === bad).length, 1, 'not asked again at once');
    pass(200_000);
    await run();
    assert.equal(journal.kept.get(bad)?.failures, 2);
  });

  test('an item that fails for now is tried again; one that is gone is read from its summary', async () => {
    let broken = true;
    const { run, added, journal, pass, events } = world([FEED], (url) =>
      url === FEED
        ? feedOf(item('1', 'one'), item('2', 'two'), item('3'))
        : url.endsWith('/1')
          ? broken
            ? failure(503)
            : '<p>page</p>'
          : failure(404),
    );
    await run();
    assert.deepEqual(
      added.map(({ content }) => content),
      ['T 2\n\ntwo'],
    );
    assert.equal(journal.ended.get(`${FEED} 3`)?.split(':')[0], 'given up');
    broken = false;
    pass(1_000_000);
    await run();
    assert.equal(added.length, 2);
    assert.ok(events.some((event) => event.kind === 'failed' && event.final));
  });

  test('gives up what fails again and again', async () => {
    const { run, asked, journal, pass } = world([FEED], (url) =>
      url === FEED ? feedOf(item('1')) : failure(503),
    );
    for (let visit = 0; visit < 12; visit++) {
      await run();
      pass(100_000_000);
    }
    assert.equal(asked.filter((url) => url !== FEED).length, 5);
    assert.match(journal.ended.get(`${FEED} 1`) ?? '', /^given up/);
  });

  for (const [what, pages] of [
    ['a host that gives eight pages and then asks for time gives them all', 8],
    ['a host that always asks for time has its items given up', 0],
  ] as const)
    test(what, async () => {
      const ids = Array.from({ length: 60 }, (_, at) => String(at));
      let [given, until] = [0, 0];
      const answer = (url: string) => {
        if (url.endsWith('/robots.txt')) return failure(404);
        if (url === FEED) return feedOf(...ids.map((id) => item(id)));
        if (clock.now() >= until && given++ < pages) return '<p>page</p>';
        [given, until] = [0, clock.now() + 30_000];
        return new FetchError('fetch.status', '429', { where: url, status: 429, retryAfter: 30 });
      };
      const { journal, fetcher, clock } = world([FEED], answer);
      const polite = courteous({ ...fetcher, close: async () => {} }, clock, { agent: 'Litopys' });
      const stop = new AbortController();
      const sleep = async (milliseconds: number) => {
        await clock.sleep(milliseconds);
        if (journal.ended.size === ids.length || clock.now() > 1e8) stop.abort();
      };
      const add = async () => {};
      await watch({ journal, fetcher: polite, clock: { ...clock, sleep }, add }, stop.signal);
      const ends = new Set([...journal.ended.values()].map((how) => how.split(':')[0]));
      assert.deepEqual([journal.ended.size, ...ends], [60, pages > 0 ? 'added' : 'given up']);
    });

  test('what can not be read is given up with its reason, and the rest goes on', async () => {
    const { run, added, journal, adding } = world([FEED], (url) =>
      url === FEED ? feedOf(item('1', LONG), item('2', LONG)) : '',
    );
    adding(async (document) => {
      if (document.doc.endsWith('/2')) throw new LitopysError('article.empty', 'no text');
      added.push(document);
    });
    assert.equal(await run(), 1);
    assert.match(journal.ended.get(`${FEED} 2`) ?? '', /given up: article.empty/);
  });

  test('a broken store ends the watch with its error; killed there, the item is still waiting', async () => {
    const { run, journal, adding, added } = world([FEED], (url) =>
      url === FEED ? feedOf(item('1', LONG)) : '',
    );
    for (const error of [new Error('disk gone'), new LitopysError('store.full', 'disk full')]) {
      adding(async () => {
        throw error;
      });
      await assert.rejects(run(), error);
      assert.equal(journal.ended.size, 0);
    }
    adding(async (document) => void added.push(document));
    assert.equal(await run(), 1);
  });

  test('markup in titles of a feed gives its words, and what is none stays text', async () => {
    const { run, added } = world([FEED], () =>
      feedOf(
        `<item><guid>x</guid><title>A &amp;lt;script&amp;gt; &lt;b&gt;</title><description>${`&lt;p&gt;${LONG}&lt;/p&gt;`}</description></item>`,
      ),
    );
    await run();
    assert.match(String(added[0]?.content), /<h1>A &lt;script><\/h1>/);
  });
});
