/** `litopys add`: archives, addresses and standard input into a chronicle. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { COMMAND, litopys, litopysBeside, temporaryFolder } from './litopys.js';

const folder = temporaryFolder();
let stores = 0;
const fresh = () => join(folder, `store ${++stores}.db`);
const words = (number: number) =>
  `Міністр закордонних справ Польщі Радослав Сікорський заявив, що переговори номер ${number} тривають у Варшаві.`;

function warcRecord(number: number): Buffer {
  const page = `<html><body><h1>Новина ${number}</h1><p>${words(number)}</p></body></html>`;
  const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(page)}`;
  const answer = Buffer.from(`${head}\r\n\r\n${page}`);
  const record = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/${number}\r\nWARC-Date: 2025-01-21T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:${number}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${answer.length}`;
  return Buffer.concat([Buffer.from(`${record}\r\n\r\n`), answer, Buffer.from('\r\n\r\n')]);
}
const TELEGRAM = {
  name: 'Вісник',
  id: 7,
  messages: [
    { id: 1, type: 'message', date_unixtime: '1737450000', text: words(1), forwarded_from: 'Новини Балтії' },
    { id: 2, type: 'message', date_unixtime: '1737450001', text: '' },
  ],
};

/** Adds what is piped in. @returns what was done, and the standard error */
function addPiped(input: string | Uint8Array, ...options: string[]) {
  const store = fresh();
  const { out, err } = litopys(['add', '--store', store, '--json', '--workers', '1', ...options], { input });
  return { ...JSON.parse(out), err, store };
}

test('an archive that is piped in is known by its first bytes', () => {
  const inputs: [string, string | Uint8Array, number, number][] = [
    ['WARC', Buffer.concat([warcRecord(1), warcRecord(2)]), 2, 0],
    ['WARC.gz', Buffer.concat([gzipSync(warcRecord(1)), gzipSync(warcRecord(2))]), 2, 0],
    [
      'NDJSON',
      `${JSON.stringify({ text: words(1) })}\n{"text": 7\n${JSON.stringify({ text: words(2) })}\n`,
      2,
      1,
    ],
    ['JSON on one line', JSON.stringify({ status: 'ok', articles: [{ body: words(1) }, { id: 2 }] }), 1, 1],
    ['JSON', JSON.stringify([{ text: words(1) }, { text: words(2) }], null, 2), 2, 0],
    ['Telegram', JSON.stringify(TELEGRAM, null, 1), 1, 1],
    [
      'mail',
      `From: Press <press@mfa.example>\nSubject: Talks\nContent-Type: text/plain; charset=utf-8\n\n${words(1)}`,
      1,
      0,
    ],
    ['text', words(1), 1, 0],
    ['page', `<html><body><p>${words(1)}</p></body></html>`, 1, 0],
  ];
  for (const [name, input, added, failed] of inputs) {
    const done = addPiped(input);
    assert.deepEqual([done.added, done.failed], [added, failed], `${name}: ${done.err}`);
    assert.equal([...done.err.matchAll(/^error input\.skipped /gm)].length, failed, name);
  }
});

test('a pipe that is named as a file loses nothing', { skip: process.platform === 'win32' }, () => {
  const records = [1, 2, 3, 4].map((number) => JSON.stringify({ text: words(number) }));
  const file = join(folder, 'piped');
  for (const [pipe, input, added] of [
    [`"$0" "$@" <(cat '${file}')`, `${records.join('\n')}\n`, 4],
    [`cat '${file}' | "$0" "$@" /dev/stdin`, `${records.join('\n')}\n`, 4],
    [`"$0" "$@" <(cat '${file}')`, `${records[0]}\n`, 1],
  ] as const) {
    writeFileSync(file, input);
    const add = [COMMAND, 'add', '--store', fresh(), '--json', '--workers', '1'];
    const out = execFileSync('bash', ['-c', pipe, process.execPath, ...add], { encoding: 'utf8' });
    const done = JSON.parse(out);
    assert.deepEqual([done.added, done.failed], [added, 0], pipe);
  }
  const pipe = join(folder, 'day.csv');
  const store = fresh();
  execFileSync('bash', [
    ...[
      '-c',
      `mkfifo '${pipe}'; printf 'text,outlet\\n"${words(1)}",Вісник\\n' > '${pipe}' & "$0" "$@" '${pipe}'`,
    ],
    ...[process.execPath, COMMAND, 'add', '--store', store, '--workers', '1'],
  ]);
  assert.match(litopys(['search', '--store', store, '--json', 'переговори']).out, /"outlet":\s*"Вісник"/);
});

test('--map says where the fields stand', () => {
  const records = JSON.stringify({ answer: { list: [{ story: { main: words(1) }, feed: 'Вісник' }] } });
  const maps = ['items=answer.list', 'text=story.main', 'outlet=feed'].flatMap((one) => ['--map', one]);
  const { added, store } = addPiped(records, ...maps);
  assert.equal(added, 1);
  const { out } = litopys(['search', '--store', store, '--json', 'переговори']);
  assert.match(out, /"outlet":\s*"Вісник"/);
  const { code, err } = litopys(['add', '--store', store, '--map', 'words=text'], { input: '' });
  assert.match(err, /^error usage\.map/);
  assert.equal(code, 2);
});

test('what is said of the publication goes before what the documents say, if they say it', () => {
  const page = join(folder, 'page.html');
  const text = join(folder, 'pasted.txt');
  writeFileSync(
    page,
    `<html><head><meta property="og:site_name" content="Луна"><meta property="article:published_time" content="2025-01-20T08:00:00Z"></head><body><article><h1>Новина</h1><p>${words(1)}</p></article></body></html>`,
  );
  writeFileSync(text, words(2));
  const store = fresh();
  const said = ['--outlet', 'Вісник', '--published', '2025-01-21T11:00+02:00'];
  const { code, err } = litopys(['add', '--store', store, ...said, page, text]);
  assert.equal(code, 0, err);
  const { out } = litopys(['export', '--store', store, '--format', 'ndjson']);
  assert.equal(out.match(/"outlet":"Вісник","url":null/g)?.length, 2, out);
  assert.doesNotMatch(out, /"outlet":"Луна"|"published":"2025-01-20/);
  const other = fresh();
  litopys(['add', '--store', other, '--language', 'uk', page, text]);
  const asTheySay = litopys(['export', '--store', other, '--format', 'ndjson']).out;
  assert.match(asTheySay, /"outlet":"Луна"/);
  assert.doesNotMatch(asTheySay, /Вісник/);
  assert.match(
    litopys(['add', '--store', store, '--published', 'gestern', text]).err,
    /^error usage\.published/,
  );
});

test('a forwarded post begins with whom it was forwarded from', () => {
  const { store } = addPiped(JSON.stringify(TELEGRAM));
  const { out } = litopys(['export', '--store', store, '--format', 'ndjson']);
  const chains = [...out.matchAll(/"chain":(\[.*?\])/g)].map(([, chain]) => chain as string);
  assert.ok(
    chains.some((chain) => /Новини Балтії.*"by":"origin".*Вісник.*"by":"outlet"/.test(chain)),
    out,
  );
});

test('addresses are fetched, and a wrong one holds up no other', async () => {
  const http = createServer((asked, answer) => {
    if (asked.url === '/page') answer.end(`<html><body><p>${words(1)}</p></body></html>`);
    else answer.writeHead(404).end();
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const file = join(folder, 'two.txt');
  writeFileSync(file, words(2));
  const { code, out, err } = await litopysBeside([
    ...['add', '--store', fresh(), '--json', '--allow-host', '127.0.0.1'],
    ...[`${base}/gone`, `${base}/page`, 'http://127.0.0.2/', file],
  ]);
  http.close();
  assert.deepEqual(err.match(/^error \S+/gm), ['error fetch.status', 'error fetch.address']);
  assert.deepEqual([code, JSON.parse(out).added, JSON.parse(out).failed], [1, 2, 2]);
});
