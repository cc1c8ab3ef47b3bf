/** `litopys feeds` and `litopys watch` against a local server. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { litopysBeside, temporaryFolder } from './litopys.js';

const folder = temporaryFolder();
const db = join(folder, 'news.db');
const page = (number: number) =>
  `<!doctype html><html><head><title>Новина ${number}</title></head><body><h1>Новина ${number}</h1>
  <p>Міністр закордонних справ Польщі Радослав Сікорський заявив, що переговори номер ${number} тривають у Варшаві.</p>
  <p>За його словами, наступна зустріч міністрів відбудеться за ${number} тижні в Ризі.</p></body></html>`;

let news = [1, 2];
const act: RequestListener = (asked, answer) => {
  const number = /^\/news\/(\d+)$/.exec(asked.url ?? '')?.[1];
  if (number) answer.setHeader('content-type', 'text/html; charset=utf-8').end(page(Number(number)));
  else if (asked.url === '/rss') answer.end(feed());
  else if (asked.url === '/broken') answer.end('<html>no feed</html>');
  else if (asked.url === '/reset') answer.socket?.destroy();
  else if (asked.url !== '/silent') answer.writeHead(500).end();
};
const http = createServer(act);
/** Hosts of their own: one that fails is left alone as a whole. */
const BAD = ['/silent', '/reset', '/broken', '/error'];
const bad = BAD.map(() => createServer(act));
const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const base = () => addressOf(http);
const feed = () =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Вісник</title>${news
    .map(
      (one) =>
        `<item><guid>${one}</guid><title>Новина ${one}</title><link>${base()}/news/${one}</link><pubDate>Tue, 21 Jan 2025 10:0${one}:00 +0200</pubDate></item>`,
    )
    .join('')}</channel></rss>`;

const watch = () =>
  litopysBeside([
    ...['watch', '--store', db, '--once', '--ndjson'],
    ...['--allow-host', '127.0.0.1', '--timeout', '5', '--workers', '1'],
  ]);
const eventsOf = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describe('litopys watch', () => {
  before(() =>
    Promise.all(
      [http, ...bad].map((one) => new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve))),
    ),
  );
  after(() => {
    for (const one of [http, ...bad]) {
      one.closeAllConnections();
      one.close();
    }
  });

  test('without feeds it says what to do', async () => {
    const { code, err } = await litopysBeside(['watch', '--store', join(folder, 'none.db')]);
    assert.match(err, /^error usage\.feeds.*\n {2}next: litopys feeds add/);
    assert.equal(code, 2);
  });

  test('brings every article in once, whatever other feeds do', async () => {
    const urls = [`${base()}/rss`, ...bad.map((one, at) => addressOf(one) + BAD[at])];
    const added = await litopysBeside(['feeds', 'add', '--store', db, '--outlet', 'Вісник', ...urls]);
    assert.equal(added.code, 0, added.err);
    const { code, out, err } = await watch();
    assert.equal(code, 0, err);
    const events = eventsOf(out);
    assert.deepEqual(
      events.filter(({ event }) => event === 'added').map(({ title }) => title),
      ['Новина 2', 'Новина 1'],
    );
    assert.match(err, /^2 articles added/m);
    const { out: listed } = await litopysBeside(['feeds', 'list', '--json', '--store', db]);
    const problems = new Map(
      JSON.parse(listed).map(({ url, problem }: { url: string; problem: string | null }) => [
        new URL(url).pathname,
        problem?.split(':')[0] ?? null,
      ]),
    );
    assert.equal(problems.get('/rss'), null);
    for (const path of BAD) assert.match(String(problems.get(path)), /^(?:fetch|feed)\./, path);
  });

  test('asked again, a feed brings only what is new', async () => {
    assert.deepEqual(eventsOf((await watch()).out), [], 'no feed is due');
    news = [1, 2, 3];
    // Taken off and added again, it is due at once, and what it brought is still known.
    await litopysBeside(['feeds', 'remove', '--store', db, `${base()}/rss`]);
    await litopysBeside(['feeds', 'add', '--store', db, `${base()}/rss`]);
    const titles = eventsOf((await watch()).out)
      .filter(({ event }) => event === 'added')
      .map(({ title }) => title);
    assert.deepEqual(titles, ['Новина 3']);
    const { out } = await litopysBeside(['search', '--store', db, '--json', 'переговори']);
    assert.match(out, /номер 3/);
  });

  test('lists go out and come in as OPML', async () => {
    const { out } = await litopysBeside(['feeds', 'export', '--store', db]);
    const file = join(folder, 'feeds.opml');
    writeFileSync(file, out);
    const other = join(folder, 'other.db');
    assert.match((await litopysBeside(['feeds', 'import', '--store', other, file])).err, /^5 feeds added/);
    assert.equal((await litopysBeside(['feeds', 'export', '--store', other])).out, out);
  });

  test('defaults are a list to begin with', async () => {
    const { out } = await litopysBeside(['feeds', 'defaults']);
    assert.ok(out.split('\n').length > 50);
    const { code, err } = await litopysBeside(['feeds', 'remove', '--store', db, 'https://nowhere.example/']);
    assert.match(err, /^error feed\.unknown/);
    assert.equal(code, 1);
  });
});
