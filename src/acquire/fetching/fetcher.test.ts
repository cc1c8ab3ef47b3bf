/** Against a real server that does everything wrong. */
import assert from 'node:assert/strict';
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcp, type LookupFunction, type Server } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { isPublicAddress } from './addresses.js';
import { FetchError } from './errors.js';
import { type Fetcher, openFetcher } from './fetcher.js';

const PAGE = '<p>Сторони домовилися про зустріч.</p>';
const MEGABYTE = Buffer.alloc(1 << 20, 'a');

/** Paths of the hostile server. */
const PATHS: Record<string, (asked: IncomingMessage, answer: ServerResponse) => void> = {
  '/page': (_, answer) => answer.end(PAGE),
  '/gzip': (_, answer) => answer.setHeader('content-encoding', 'gzip').end(gzipSync(PAGE)),
  '/br': (_, answer) => answer.setHeader('content-encoding', 'br').end(brotliCompressSync(PAGE)),
  '/deflate': (_, answer) => answer.setHeader('content-encoding', 'deflate').end(deflateSync(PAGE)),
  '/raw': (_, answer) => answer.setHeader('content-encoding', 'deflate').end(deflateRawSync(PAGE)),
  '/empty': (_, answer) => answer.setHeader('content-encoding', 'gzip').end(),
  '/once': (_, answer) => answer.writeHead(302, { location: '/page' }).end(),
  '/loop': (_, answer) => answer.writeHead(302, { location: '/loop' }).end(),
  '/inward': (_, answer) => answer.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
  '/mapped': (_, answer) => answer.writeHead(302, { location: 'http://[::ffff:127.0.0.1]:9000/' }).end(),
  '/octal': (_, answer) => answer.writeHead(302, { location: 'http://012.0.0.1:9000/' }).end(),
  '/file': (_, answer) => answer.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/nowhere': (_, answer) => answer.writeHead(302, { location: 'http://[' }).end(),
  '/missing': (_, answer) => answer.writeHead(404).end('gone'),
  '/busy': (_, answer) => answer.writeHead(429, { 'retry-after': '120' }).end(),
  '/later': (_, answer) =>
    answer
      .writeHead(503, {
        date: 'Tue, 21 Jan 2025 10:00:00 GMT',
        'retry-after': 'Tue, 21 Jan 2025 10:05:00 GMT',
      })
      .end(),
  '/huge': (_, answer) => {
    const more = () => {
      while (!answer.destroyed && answer.write(MEGABYTE));
      answer.once('drain', more);
    };
    more();
  },
  '/said-huge': (_, answer) => answer.writeHead(200, { 'content-length': '9000000000' }).write('a'),
  '/bomb': (_, answer) =>
    answer.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(8 << 20, 0))),
  '/twice': (_, answer) => answer.setHeader('content-encoding', 'gzip, gzip').end(gzipSync(gzipSync(PAGE))),
  '/not-packed': (_, answer) => answer.setHeader('content-encoding', 'gzip').end(PAGE),
  '/half': (_, answer) =>
    answer.setHeader('content-encoding', 'gzip').end(gzipSync(MEGABYTE).subarray(0, 200)),
  '/silent': () => {},
  '/drip': (_, answer) => {
    const drip = setInterval(() => (answer.destroyed ? clearInterval(drip) : answer.write('a')), 20);
  },
  '/reset': (asked, answer) => {
    answer.write('<p>');
    setTimeout(() => asked.socket.destroy(), 20);
  },
  '/head': (_, answer) => answer.setHeader('x-long', 'a'.repeat(60_000)).end(PAGE),
  '/conditional': (asked, answer) =>
    asked.headers['if-none-match'] === '"1"'
      ? answer.writeHead(304).end()
      : answer.setHeader('etag', '"1"').end(PAGE),
  '/agent': (asked, answer) => answer.end(asked.headers['user-agent']),
};

describe('fetching', () => {
  const http = createHttp((asked, answer) => {
    const act = PATHS[asked.url ?? ''];
    if (act) act(asked, answer);
    else answer.writeHead(404).end();
  });
  const noise = createTcp((socket) => socket.on('error', () => {}).end('HELLO 999 what\r\n\r\n'));
  const liar = createTcp((socket) =>
    socket.on('error', () => {}).end('HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nshort'),
  );
  let base = '';
  let fetcher: Fetcher;
  before(async () => {
    for (const server of [http, noise, liar]) await listening(server);
    base = `http://127.0.0.1:${portOf(http)}`;
    fetcher = openFetcher({
      userAgent: 'Litopys/test',
      allowHosts: ['127.0.0.1'],
      limits: { bytes: 5_000_000, milliseconds: 2_500, ratio: 100 },
    });
  });
  after(async () => {
    await fetcher.close();
    http.closeAllConnections();
    for (const server of [http, noise, liar]) server.close();
  });

  for (const path of ['/page', '/gzip', '/br', '/deflate', '/raw', '/once'])
    test(`reads ${path}`, async () => {
      const { bytes, url } = await fetcher.fetch({ url: base + path });
      assert.equal(Buffer.from(bytes).toString(), PAGE);
      assert.equal(url, base + (path === '/once' ? '/page' : path));
    });

  test('reads an empty answer, and sends who it is', async () => {
    assert.equal((await fetcher.fetch({ url: `${base}/empty` })).bytes.length, 0);
    assert.equal(
      Buffer.from((await fetcher.fetch({ url: `${base}/agent` })).bytes).toString(),
      'Litopys/test',
    );
  });

  test('asks only for what is new', async () => {
    const first = await fetcher.fetch({ url: `${base}/conditional` });
    const second = await fetcher.fetch({ url: `${base}/conditional`, etag: first.headers.etag ?? null });
    assert.deepEqual([first.unchanged, second.unchanged, second.bytes.length], [false, true, 0]);
  });

  const wrong: [string, string][] = [
    ['/loop', 'fetch.redirects'],
    ['/inward', 'fetch.address'],
    ['/mapped', 'fetch.address'],
    ['/octal', 'fetch.address'],
    ['/file', 'fetch.url'],
    ['/nowhere', 'fetch.malformed'],
    ['/missing', 'fetch.status'],
    ['/huge', 'fetch.too-large'],
    ['/said-huge', 'fetch.too-large'],
    ['/bomb', 'fetch.packed'],
    ['/twice', 'fetch.packed'],
    ['/not-packed', 'fetch.packed'],
    ['/half', 'fetch.packed'],
    ['/silent', 'fetch.timeout'],
    ['/drip', 'fetch.timeout'],
    ['/reset', 'fetch.reset'],
    ['/head', 'fetch.malformed'],
  ];
  for (const [path, code] of wrong)
    test(`${path} ends with ${code}`, async () => {
      await rejects(fetcher.fetch({ url: base + path }), code);
    });

  test('tells how long to wait', async () => {
    const busy = await rejects(fetcher.fetch({ url: `${base}/busy` }), 'fetch.status');
    assert.deepEqual([busy.status, busy.retryAfter, busy.passing], [429, 120, true]);
    const later = await rejects(fetcher.fetch({ url: `${base}/later` }), 'fetch.status');
    assert.deepEqual([later.retryAfter, later.passing], [300, true]);
    assert.equal((await rejects(fetcher.fetch({ url: `${base}/missing` }), 'fetch.status')).passing, false);
  });

  test('what speaks no HTTP, lies about its length or does not listen has its code', async () => {
    await rejects(fetcher.fetch({ url: `http://127.0.0.1:${portOf(noise)}/` }), 'fetch.malformed');
    await rejects(fetcher.fetch({ url: `http://127.0.0.1:${portOf(liar)}/` }), 'fetch.reset');
    await rejects(fetcher.fetch({ url: 'http://127.0.0.1:2/' }), 'fetch.refused');
  });

  test('can be stopped', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 30);
    await rejects(fetcher.fetch({ url: `${base}/silent` }, stop.signal), 'fetch.stopped');
  });

  test('asks nothing of private addresses, however they are written', async () => {
    const strict = openFetcher({ userAgent: 'Litopys/test' });
    for (const host of [
      '127.0.0.1',
      '127.1',
      '0x7f.0.0.1',
      '2130706433',
      '[::1]',
      '[::ffff:10.0.0.1]',
      '[fe80::1]',
      '10.0.0.1',
    ])
      await rejects(strict.fetch({ url: `http://${host}:${portOf(http)}/page` }), 'fetch.address');
    for (const url of [
      'ftp://example.com/',
      'http://user:word@example.com/',
      'http://example.com:25/',
      'no url',
    ])
      await rejects(strict.fetch({ url }), 'fetch.url');
    await strict.close();
  });

  test('a name at a private address is refused, also when it changes between two looks', async () => {
    let looks = 0;
    const rebinding: LookupFunction = (_, __, done) => {
      looks++;
      done(null, [{ address: looks === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]);
    };
    const one = openFetcher({ userAgent: 'Litopys/test', lookup: rebinding });
    await rejects(one.fetch({ url: `http://news.example:${portOf(http)}/page` }), 'fetch.address');
    await rejects(one.fetch({ url: `http://news.example:${portOf(http)}/page` }), 'fetch.address');
    const both: LookupFunction = (_, __, done) =>
      done(null, [
        { address: '93.184.215.14', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ]);
    const two = openFetcher({ userAgent: 'Litopys/test', lookup: both });
    await rejects(two.fetch({ url: `http://news.example:${portOf(http)}/page` }), 'fetch.address');
    await Promise.all([one.close(), two.close()]);
  });
});

test('public addresses are told from others', () => {
  for (const address of ['8.8.8.8', '172.32.0.1', '2a00:1450:4001::1', '2606:4700::1111'])
    assert.equal(isPublicAddress(address), true, address);
  for (const address of [
    '172.31.0.1',
    '100.64.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fd00::1',
    'fe80::1',
    '2002:7f00:1::',
    '64:ff9b::7f00:1',
    '2001:db8::1',
    '::ffff:8.8.8.8',
    '2606:4700::1%eth0',
    'localhost',
    '',
  ])
    assert.equal(isPublicAddress(address), false, address);
});

async function rejects(request: Promise<unknown>, code: string): Promise<FetchError> {
  const error = await request.then(
    () => null,
    (problem: unknown) => problem,
  );
  assert.ok(error instanceof FetchError, `expected ${code}`);
  assert.equal(error.code, code, error.message);
  assert.ok(error.next && error.where);
  return error;
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const listening = (server: Server): Promise<void> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
