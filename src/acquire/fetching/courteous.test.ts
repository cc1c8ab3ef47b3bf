import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Clock, courteous } from './courteous.js';
import { FetchError } from './errors.js';
import type { Fetched, Fetcher } from './fetcher.js';

/** A clock that jumps over every sleep, and a fetcher that answers by a table and notes when it was asked. */
function world(answers: (url: string, time: number) => string | FetchError) {
  let time = 0;
  const asked: { url: string; at: number }[] = [];
  let under = 0;
  let most = 0;
  const clock: Clock = {
    now: () => time,
    sleep: async (milliseconds) => {
      time += milliseconds;
    },
  };
  const fetcher: Fetcher = {
    async fetch({ url }) {
      asked.push({ url, at: time });
      most = Math.max(most, ++under);
      await new Promise((resolve) => setImmediate(resolve));
      under--;
      const answer = answers(url, time);
      if (answer instanceof FetchError) throw answer;
      const found: Fetched = {
        asked: url,
        url,
        status: 200,
        headers: {},
        bytes: Buffer.from(answer),
        unchanged: false,
      };
      return found;
    },
    close: async () => {},
  };
  return { clock, fetcher, asked, most: () => most, pass: (milliseconds: number) => (time += milliseconds) };
}

const status = (code: number, retryAfter: number | null = null) =>
  new FetchError('fetch.status', `the server answered ${code}`, { where: 'x', status: code, retryAfter });
const isRobots = (url: string) => url.endsWith('/robots.txt');

describe('courtesy', () => {
  test('asks one host for one page at a time, with a pause, and for its robots.txt once', async () => {
    const { clock, fetcher, asked, most } = world((url) => (isRobots(url) ? status(404) : 'page'));
    const polite = courteous(fetcher, clock, { agent: 'Litopys', pause: 1000 });
    await Promise.all([1, 2, 3].map((n) => polite.fetch({ url: `https://a.example/${n}` })));
    assert.equal(most(), 1);
    assert.deepEqual(
      asked.map(({ url }) => url.replace('https://a.example', '')),
      ['/robots.txt', '/1', '/2', '/3'],
    );
    const pages = asked.slice(1).map(({ at }) => at);
    assert.ok((pages[1] ?? 0) - (pages[0] ?? 0) >= 1000 && (pages[2] ?? 0) - (pages[1] ?? 0) >= 1000);
  });

  test('other hosts do not wait', async () => {
    const { clock, fetcher, most } = world((url) => (isRobots(url) ? status(404) : 'page'));
    const polite = courteous(fetcher, clock, { agent: 'Litopys' });
    await Promise.all(['a', 'b', 'c'].map((host) => polite.fetch({ url: `https://${host}.example/` })));
    assert.equal(most(), 3);
  });

  test('keeps to robots.txt and to the delay it asks for', async () => {
    const { clock, fetcher, asked } = world((url) =>
      isRobots(url) ? 'User-agent: Litopys\nDisallow: /private\nCrawl-delay: 7\n' : 'page',
    );
    const polite = courteous(fetcher, clock, { agent: 'Litopys' });
    await assert.rejects(polite.fetch({ url: 'https://a.example/private/1' }), { code: 'fetch.robots' });
    await polite.fetch({ url: 'https://a.example/1' });
    await polite.fetch({ url: 'https://a.example/2' });
    assert.equal((asked[2]?.at ?? 0) - (asked[1]?.at ?? 0), 7000);
  });

  test('a site that can not give its robots.txt is not read, and asked again later', async () => {
    let broken = true;
    const { clock, fetcher, pass } = world((url) => (isRobots(url) && broken ? status(503) : ''));
    const polite = courteous(fetcher, clock, { agent: 'Litopys', rulesHold: 1000 });
    await assert.rejects(polite.fetch({ url: 'https://a.example/1' }), {
      code: 'fetch.robots',
      message: /can not give its robots\.txt \(the server answered 503\)/,
    });
    broken = false;
    pass(2000);
    await polite.fetch({ url: 'https://a.example/1' });
  });

  test('a site that is not there is said to be so, and not to forbid anything', async () => {
    for (const code of [
      'fetch.name',
      'fetch.refused',
      'fetch.reset',
      'fetch.tls',
      'fetch.timeout',
    ] as const) {
      let gone = true;
      const { clock, fetcher, asked, pass } = world((url) =>
        isRobots(url) && gone ? new FetchError(code, 'not there', { where: url }) : '',
      );
      const polite = courteous(fetcher, clock, { agent: 'Litopys' });
      await assert.rejects(polite.fetch({ url: 'https://a.example/1' }), { code, message: /not there/ });
      assert.deepEqual(
        asked.map(({ url }) => url),
        ['https://a.example/robots.txt'],
        'its page is not asked for',
      );
      gone = false;
      pass(60_000);
      await polite.fetch({ url: 'https://a.example/1' });
    }
  });

  test('leaves a failing host alone for longer and longer, and comes back', async () => {
    let broken = true;
    const { clock, fetcher, asked, pass } = world((url) =>
      isRobots(url) ? status(404) : broken ? status(503) : 'page',
    );
    const polite = courteous(fetcher, clock, { agent: 'Litopys', backOff: 100_000 });
    const url = 'https://a.example/1';
    for (const wait of [100_000, 200_000, 400_000]) {
      await assert.rejects(polite.fetch({ url }), { code: 'fetch.status' });
      assert.equal(polite.wait(url), wait);
      const before = asked.length;
      const other = 'https://a.example/2';
      await assert.rejects(polite.fetch({ url: other }), {
        code: 'fetch.status',
        where: other,
        retryAfter: wait / 1000,
      });
      assert.equal(asked.length, before, 'not asked in its back-off');
      pass(wait);
    }
    broken = false;
    await polite.fetch({ url });
    assert.equal(polite.wait(url), 0);
  });

  test('one page that breaks off does not stop its host, a second one in a row does', async () => {
    const reset = (url: string) => new FetchError('fetch.reset', 'broke off', { where: url });
    const broken = ['/1', '/3', '/5', '/6'];
    const { clock, fetcher, asked } = world((url) =>
      isRobots(url) ? status(404) : broken.some((path) => url.endsWith(path)) ? reset(url) : 'page',
    );
    const polite = courteous(fetcher, clock, { agent: 'Litopys' });
    const of = (n: number) => polite.fetch({ url: `https://a.example/${n}` });
    for (const n of [1, 3]) {
      await assert.rejects(of(n), { code: 'fetch.reset' });
      assert.equal(polite.wait('https://a.example/2'), 0);
      await of(n + 1);
    }
    await assert.rejects(of(5));
    await assert.rejects(of(6));
    assert.equal(polite.wait('https://a.example/2'), 30_000);
    const before = asked.length;
    await assert.rejects(of(2), { code: 'fetch.reset', where: 'https://a.example/2', retryAfter: 30 });
    assert.equal(asked.length, before);
  });

  test('a page that fails again and again with none that answers between is asked for less and less often', async () => {
    const { clock, fetcher, asked, pass } = world((url) => status(isRobots(url) ? 404 : 500));
    const polite = courteous(fetcher, clock, { agent: 'Litopys' });
    const url = 'https://a.example/rss';
    for (let second = 0; second < 90; second++) {
      await assert.rejects(polite.fetch({ url }), { code: 'fetch.status' });
      pass(1_000);
    }
    assert.ok(asked.length <= 6, `${asked.length} requests`);
  });

  test('who is patient has the pages behind one that failed', async () => {
    let failures = 1;
    const { clock, fetcher } = world((url) =>
      isRobots(url) ? status(404) : failures-- > 0 ? status(503) : 'page',
    );
    const polite = courteous(fetcher, clock, { agent: 'Litopys', patience: 60_000 });
    const pages = [1, 2, 3, 4].map((n) => polite.fetch({ url: `https://a.example/${n}` }));
    const ends = (await Promise.allSettled(pages)).map(({ status }) => status);
    assert.deepEqual(ends, ['rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
  });

  test('a short back-off is waited for', async () => {
    let first = true;
    const { clock, fetcher } = world((url) => {
      if (isRobots(url)) return status(404);
      const answer = first ? status(429, 5) : 'page';
      first = false;
      return answer;
    });
    const polite = courteous(fetcher, clock, { agent: 'Litopys', backOff: 1_000 });
    await assert.rejects(polite.fetch({ url: 'https://a.example/1' }));
    assert.equal((await polite.fetch({ url: 'https://a.example/2' })).status, 200);
  });

  test('waits as long as Retry-After says', async () => {
    const { clock, fetcher } = world((url) => (isRobots(url) ? status(404) : status(429, 900)));
    const polite = courteous(fetcher, clock, { agent: 'Litopys' });
    await assert.rejects(polite.fetch({ url: 'https://a.example/1' }));
    assert.equal(polite.wait('https://a.example/2'), 900_000);
  });
});
