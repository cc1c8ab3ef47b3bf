import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { pieces, read, wordsOf } from '../../../test/archives.js';
import type { Item, Skipped } from '../contract.js';
import { archiveItems } from './index.js';

/** A WARC record, as crawlers write them. */
function warcRecord(type: string, url: string, block: string): Buffer {
  const length = Buffer.byteLength(block);
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2025-01-21T10:00:00Z\r\nContent-Type: application/http; msgtype=${type}\r\nContent-Length: ${length}\r\n\r\n`;
  return Buffer.from(`${head}${block}\r\n\r\n`);
}
const answered = (body: string, head = 'Content-Type: text/html; charset=utf-8', status = '200 OK') =>
  `HTTP/1.1 ${status}\r\n${head}\r\n\r\n${body}`;

const MEMBER = Buffer.from([0x1f, 0x8b, 8]);

describe('WARC', () => {
  const records = [
    warcRecord('request', 'https://a.example/1', 'GET /1 HTTP/1.1\r\nHost: a.example\r\n\r\n'),
    warcRecord('response', 'https://a.example/1', answered('<p>Перша</p>')),
    warcRecord('response', 'https://a.example/x.png', answered('PNG', 'Content-Type: image/png')),
    warcRecord(
      'response',
      'https://a.example/gone',
      answered('<p>ні</p>', 'Content-Type: text/html', '404 Not Found'),
    ),
    warcRecord(
      'response',
      'https://a.example/2',
      answered(
        '8\r\n<p>Two</\r\n2\r\np>\r\n0\r\n\r\n',
        'Content-Type: text/html\r\nTransfer-Encoding: chunked',
      ),
    ),
  ];

  test('gives the pages that were answered, plain and gzipped record by record', async () => {
    for (const bytes of [Buffer.concat(records), Buffer.concat(records.map((record) => gzipSync(record)))]) {
      const { documents, skipped } = await read(bytes, 'warc');
      assert.deepEqual(
        documents.map(({ known }) => known.url),
        ['https://a.example/1', 'https://a.example/2'],
      );
      assert.deepEqual(documents.map(wordsOf), ['<p>Перша</p>', '<p>Two</p>']);
      assert.deepEqual(skipped, []);
    }
  });

  test('unpacks a page that was sent packed', async () => {
    const body = gzipSync('<p>packed</p>');
    const head = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n`);
    const block = Buffer.concat([head, body]);
    const record = Buffer.concat([
      Buffer.from(
        `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/z\r\nContent-Type: application/http\r\nContent-Length: ${block.length}\r\n\r\n`,
      ),
      block,
      Buffer.from('\r\n\r\n'),
    ]);
    assert.deepEqual((await read(record, 'warc')).documents.map(wordsOf), ['<p>packed</p>']);
  });

  const reasons = ({ skipped }: { skipped: readonly Skipped[] }) =>
    skipped.map(({ place, why }) => `${place}: ${why}`);

  test('a cut archive gives what stands before the cut, and says that it breaks off', async () => {
    const packed = records.map((record) => gzipSync(record));
    const whole = Buffer.concat(packed);
    const ends = packed.map((_, at) => Buffer.concat(packed.slice(0, at + 1)).length);
    for (let cut = 3; cut < whole.length; cut += 13) {
      if (ends.includes(cut)) continue;
      const { documents, skipped } = await read(whole.subarray(0, cut), 'warc');
      assert.equal(documents.length, cut < (ends[1] ?? 0) ? 0 : 1, `cut at ${cut}`);
      assert.match(skipped.map(({ why }) => why).join(), /breaks off/, `cut at ${cut}`);
    }
    const plain = Buffer.concat(records);
    for (const lost of [10, 20]) {
      const cut = await read(plain.subarray(0, plain.length - lost), 'warc', {}, 'a.warc', 100_000);
      assert.equal(cut.documents.length, 1);
      assert.deepEqual(reasons(cut), [`record 5: it breaks off: ${lost - 4} bytes of it are missing`]);
    }
    // A record that is passed over breaks off too, and does not keep anybody waiting.
    const picture = await read(
      Buffer.concat(records.slice(0, 3)).subarray(0, -6),
      'warc',
      {},
      'a.warc',
      100_000,
    );
    assert.deepEqual(reasons(picture), ['record 3: it breaks off: 2 bytes of it are missing']);
  });

  test('a damaged member takes along no other, wherever the pieces of the file end', async () => {
    const packed = records.map((record) => gzipSync(record));
    const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = packed;
    for (const at of [3, 12, 40, second.length - 12, second.length - 6]) {
      const bytes = Buffer.concat(packed);
      const there = first.length + at;
      bytes[there] = (bytes[there] ?? 0) ^ 0xff;
      for (const size of [7, 100_000]) {
        const items: Item[] = [];
        for await (const item of archiveItems(pieces(bytes, size), 'warc', 'a.warc.gz')) items.push(item);
        const urls = items.flatMap((item) => ('document' in item ? [item.document.known.url] : []));
        const whys = items.flatMap((item) => ('skipped' in item ? [item.skipped.why] : []));
        assert.equal(urls.at(-1), 'https://a.example/2', `byte ${at}, pieces of ${size}`);
        assert.equal(whys[0], `a gzip member is damaged, from byte ${first.length}`, `byte ${at}`);
      }
    }
  });

  test('what is no record is said, once, and what stands behind it is read', async () => {
    const junk = Buffer.from('words\r\n\r\nand more\r\n\r\n');
    const between = await read(
      Buffer.concat([...records.slice(0, 2), junk, ...records.slice(2)]),
      'warc',
      {},
      'a.warc',
      100_000,
    );
    assert.equal(between.documents.length, 2);
    assert.deepEqual(reasons(between), ['after record 2: no WARC record begins where one should']);
    for (const nothing of ['no archive at all', '', gzipSync('no archive')]) {
      const { documents, skipped } = await read(nothing, 'warc');
      assert.equal(documents.length, 0);
      assert.equal(skipped.at(-1)?.why, 'no WARC record in it');
    }
  });

  test('a file that is nothing but beginnings of members is given up, and said to be', async () => {
    const { documents, skipped } = await read(Buffer.alloc(300_000, MEMBER), 'warc', {}, 'a.warc.gz', 60_000);
    assert.equal(documents.length, 0);
    assert.ok(skipped.some(({ why }) => /not looked at/.test(why)));
    assert.ok(skipped.length < 1_000, `${skipped.length}`);
  });
});
