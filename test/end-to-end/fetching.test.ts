/** `litopys article URL` against a server that does everything wrong: each case ends in time with its own code. */
import assert from 'node:assert/strict';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcp, type Server } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { litopysBeside } from './litopys.js';

const WORDS = 'Міністри двох країн провели переговори у Варшаві й домовилися про зустріч.';
const PAGE = `<!doctype html><html><head><title>Зустріч у Варшаві</title></head><body><h1>Зустріч у Варшаві</h1>
<p>${WORDS}</p><p>Наступна зустріч, як повідомила речниця, відбудеться за місяць у Ризі.</p></body></html>`;

/** Letters of Ukrainian as windows-1251 has them. */
function windows1251(text: string): Uint8Array {
  const table = new Map(
    Array.from({ length: 256 }, (_, at) => [new TextDecoder('windows-1251').decode(Uint8Array.of(at)), at]),
  );
  return Uint8Array.from([...text].map((letter) => table.get(letter) ?? 63));
}

const to = (location: string) => (answer: ServerResponse) => void answer.writeHead(302, { location }).end();
const ANSWERS: Record<string, (answer: ServerResponse) => void> = {
  '/page': (answer) => void answer.end(PAGE),
  '/1251': (answer) =>
    void answer.setHeader('content-type', 'text/html; charset=windows-1251').end(windows1251(PAGE)),
  '/lying-charset': (answer) =>
    void answer.setHeader('content-type', 'text/html; charset=windows-1251').end(Buffer.from(PAGE)),
  '/moved': to('/page'),
  '/loop': to('/loop'),
  '/inward': to('http://169.254.169.254/latest/meta-data/'),
  '/inward-by-name': to('http://[::1]:8080/'),
  '/mapped': to('http://[::ffff:127.0.0.1]:9000/'),
  '/file': to('file:///etc/passwd'),
  '/huge': (answer) => {
    const part = Buffer.alloc(1 << 20, 'a');
    const more = () => {
      while (!answer.destroyed && answer.write(part));
      answer.once('drain', more);
    };
    more();
  },
  '/bomb': (answer) =>
    void answer.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(64 << 20, 0))),
  '/silent': () => {},
  '/drip': (answer) => {
    const drip = setInterval(() => (answer.destroyed ? clearInterval(drip) : answer.write('a')), 20);
  },
  '/reset': (answer) => {
    answer.write('<p>');
    setTimeout(() => answer.socket?.destroy(), 20);
  },
  '/head': (answer) => void answer.setHeader('x-long', 'a'.repeat(60_000)).end(PAGE),
  '/500': (answer) => void answer.writeHead(500).end(PAGE),
  '/empty': (answer) => void answer.end(),
};

const CODES: readonly (readonly [string, string])[] = [
  ['/loop', 'fetch.redirects'],
  ['/inward', 'fetch.address'],
  ['/inward-by-name', 'fetch.address'],
  ['/mapped', 'fetch.address'],
  ['/file', 'fetch.url'],
  ['/huge', 'fetch.too-large'],
  ['/bomb', 'fetch.packed'],
  ['/silent', 'fetch.timeout'],
  ['/drip', 'fetch.timeout'],
  ['/reset', 'fetch.reset'],
  ['/head', 'fetch.malformed'],
  ['/500', 'fetch.status'],
  ['/gone', 'fetch.status'],
  ['/empty', 'article.empty'],
];

describe('litopys article URL', { concurrency: 4 }, () => {
  const http = createServer((asked, answer) => {
    const act = ANSWERS[asked.url ?? ''];
    if (act) act(answer);
    else answer.writeHead(404).end();
  });
  const noise = createTcp((socket) => socket.on('error', () => {}).end('HELLO 999 what\r\n\r\n'));
  const liar = createTcp((socket) =>
    socket.on('error', () => {}).end('HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nshort'),
  );
  before(() => Promise.all([http, noise, liar].map(listening)));
  after(() => {
    http.closeAllConnections();
    for (const server of [http, noise, liar]) server.close();
  });
  const article = (...urls: string[]) =>
    litopysBeside(['article', '--ndjson', '--allow-host', '127.0.0.1', '--timeout', '5', ...urls]);
  const at = (server: Server, path = '/') => `http://127.0.0.1:${portOf(server)}${path}`;

  for (const path of ['/page', '/1251', '/lying-charset', '/moved'])
    test(`reads ${path}`, async () => {
      const { code, out, err } = await article(at(http, path));
      assert.equal(code, 0, err);
      const { text, url, title } = JSON.parse(out);
      assert.ok(text.startsWith(WORDS));
      assert.equal(title, 'Зустріч у Варшаві');
      assert.equal(url, at(http, path === '/moved' ? '/page' : path));
    });

  for (const [path, expected] of CODES)
    test(`${path} ends with ${expected}`, async () => {
      const { code, out, err } = await article(at(http, path));
      assert.match(err, new RegExp(`^error ${expected.replace('.', '\\.')} `));
      assert.match(err, /\n {2}next: \S/);
      assert.deepEqual([code, out], [1, '']);
    });

  test('what speaks no HTTP or lies about its length has its code, and the others are read', async () => {
    const { code, out, err } = await article(at(noise), at(liar), 'http://127.0.0.1:2/', at(http, '/page'));
    assert.equal(code, 1);
    assert.deepEqual(err.match(/^error \S+/gm), [
      'error fetch.malformed',
      'error fetch.reset',
      'error fetch.refused',
    ]);
    assert.ok(JSON.parse(out).text.startsWith(WORDS));
  });

  test('a private address is refused unless it is allowed', async () => {
    const { code, err } = await litopysBeside(['article', at(http, '/page')]);
    assert.match(err, /^error fetch\.address .*\n {2}next: .*--allow-host/);
    assert.equal(code, 1);
  });
});

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const listening = (server: Server): Promise<void> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
