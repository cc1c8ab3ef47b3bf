import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Item, RawDocument, Skipped } from '../contract.js';
import { LONGEST_LINE, linesOf } from './bytes.js';
import { type ArchiveKind, archiveItems, archiveKind } from './index.js';
import type { Mapping } from './records.js';

async function* pieces(bytes: Uint8Array | string, size = 7): AsyncGenerator<Uint8Array> {
  const whole = Buffer.from(bytes);
  for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
}

async function read(
  bytes: Uint8Array | string,
  kind: ArchiveKind,
  mapping: Mapping = {},
  name = 'news.x',
  size = 7,
) {
  const items: Item[] = [];
  for await (const item of archiveItems(pieces(bytes, size), kind, name, mapping)) items.push(item);
  return {
    documents: items.flatMap((item): RawDocument[] => ('document' in item ? [item.document] : [])),
    skipped: items.flatMap((item): Skipped[] => ('skipped' in item ? [item.skipped] : [])),
  };
}

const wordsOf = (document: RawDocument | undefined) => Buffer.from(document?.content ?? '').toString();

/** A WARC record, as crawlers write them. */
function warcRecord(type: string, url: string, block: string): Buffer {
  const length = Buffer.byteLength(block);
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2025-01-21T10:00:00Z\r\nContent-Type: application/http; msgtype=${type}\r\nContent-Length: ${length}\r\n\r\n`;
  return Buffer.from(`${head}${block}\r\n\r\n`);
}
const answered = (body: string, head = 'Content-Type: text/html; charset=utf-8', status = '200 OK') =>
  `HTTP/1.1 ${status}\r\n${head}\r\n\r\n${body}`;

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
});

describe('NDJSON, JSON and CSV', () => {
  test('a line each, with what is wrong said by its line', async () => {
    const lines = [
      '{"text":"Перша","published":1737453600,"outlet":"А"}',
      'broken',
      '',
      '{"title":"no text"}',
      '[1]',
      '{"id":"n9","body":"Друга"}',
    ];
    const { documents, skipped } = await read(`\ufeff${lines.join('\r\n')}`, 'ndjson', {}, 'day/news.ndjson');
    assert.deepEqual(
      documents.map(({ doc, content }) => [doc, content]),
      [
        ['news-1', 'Перша'],
        ['n9', 'Друга'],
      ],
    );
    assert.equal(documents[0]?.known.published, '2025-01-21T10:00:00.000Z');
    assert.deepEqual(
      skipped.map(({ place }) => place),
      ['line 2', 'line 4', 'line 5'],
    );
  });

  test('the answer of a news API, by common names', async () => {
    const answer = {
      status: 'ok',
      articles: [
        {
          source: { id: null, name: 'Agency' },
          author: 'A. B.',
          title: 'T',
          url: 'https://a.example/1',
          publishedAt: '2025-01-21T10:00:00Z',
          content: 'Words',
        },
      ],
    };
    const { documents } = await read(JSON.stringify(answer), 'json');
    assert.equal(documents[0]?.content, 'T\n\nWords');
    assert.deepEqual(documents[0]?.known, {
      title: 'T',
      outlet: 'Agency',
      url: 'https://a.example/1',
      byline: 'A. B.',
      published: '2025-01-21T10:00:00Z',
      language: null,
      origin: null,
    });
  });

  test('a title stands before the words, once', async () => {
    const titles: readonly (readonly [object, string])[] = [
      [{ title: 'Міст  закрито', text: 'Рада закрила міст.' }, 'Міст закрито\n\nРада закрила міст.'],
      [{ title: 'Міст закрито', text: 'Міст закрито.\nРада закрила.' }, 'Міст закрито.\nРада закрила.'],
      [{ title: 'A & B', html: '<p>Words</p>' }, '<article><h1>A &amp; B</h1><p>Words</p></article>'],
      [{ title: 'A', content: '<p>Words</p>' }, '<article><h1>A</h1><p>Words</p></article>'],
      [{ title: 'A', html: '<html><h1>B</h1></html>' }, '<html><h1>B</h1></html>'],
      [{ title: ' ', text: 'Words' }, 'Words'],
    ];
    for (const [record, content] of titles) {
      const { documents } = await read(`${JSON.stringify(record)}\n`, 'ndjson');
      assert.equal(documents[0]?.content, content);
    }
  });

  test('by a mapping, also into the deep', async () => {
    const answer = { a: { b: [{ t: { words: 'Words' }, when: '20250121T100000Z' }] } };
    const { documents } = await read(JSON.stringify(answer), 'json', {
      items: 'a.b',
      text: 't.words',
      published: 'when',
    });
    assert.deepEqual(
      [documents[0]?.content, documents[0]?.known.published],
      ['Words', '2025-01-21T10:00:00Z'],
    );
  });

  test('times as feeds write them; what is none stays for the article to say', async () => {
    for (const [given, expected] of [
      ['Tue, 21 Jan 2025 12:00:00 +0200', '2025-01-21T12:00:00+02:00'],
      ['2025-01-21 10:00:00', '2025-01-21T10:00:00'],
      ['2025-01-21T10:00:00.000Z', '2025-01-21T10:00:00.000Z'],
      ['2025-01', '2025-01'],
      ['yesterday', 'yesterday'],
      ['2025-02-30', '2025-02-30'],
    ]) {
      const { documents } = await read(`${JSON.stringify({ text: 'Words', published: given })}\n`, 'ndjson');
      assert.equal(documents[0]?.known.published, expected);
    }
  });

  test('a record without a text says which fields it has, to be named', async () => {
    const record = { id: 1, title: { rendered: 'T' }, content: { rendered: '<p>Words</p>' } };
    const { skipped } = await read(JSON.stringify([record]), 'json');
    assert.match(skipped[0]?.why ?? '', /--map html=FIELD \(it has id, title\.rendered, content\.rendered\)/);
  });

  test('paths do not reach what every object has', async () => {
    const { skipped } = await read('{"a":1}\n', 'ndjson', { text: 'constructor.name' });
    assert.equal(skipped.length, 1);
  });

  test('CSV with commas, semicolons or tabs, quotes and line ends inside', async () => {
    for (const mark of [',', ';', '\t']) {
      const text = `${['title', 'text', 'url'].join(mark)}\n"Перша"${mark}"Рядок, «один»;\nрядок ""два"""${mark}https://a.example/1\n`;
      const { documents } = await read(text, 'csv');
      assert.equal(documents[0]?.content, 'Перша\n\nРядок, «один»;\nрядок "два"');
      assert.equal(documents[0]?.known.url, 'https://a.example/1');
    }
  });

  test('what is no JSON or holds no list is an error', async () => {
    await assert.rejects(read('{"a":', 'json'), { code: 'archive.not-json' });
    await assert.rejects(read('{"a":1}', 'json', { items: 'b' }), { code: 'archive.no-list' });
  });

  test('a line of any length stays within its bound', async () => {
    const lengths: (number | null)[] = [];
    async function* long() {
      for (let n = 0; n < 40; n++) yield Buffer.alloc(1 << 20, 'a');
      yield Buffer.from('\nshort');
    }
    for await (const line of linesOf(long(), LONGEST_LINE)) lengths.push(line?.length ?? null);
    assert.deepEqual(lengths, [null, 5]);
  });
});

describe('Telegram', () => {
  const chat = {
    name: 'Канал новин',
    type: 'public_channel',
    id: 77,
    messages: [
      { id: 1, type: 'service', text: 'created' },
      {
        id: 2,
        type: 'message',
        date: '2025-01-21T12:00:00',
        date_unixtime: '1737453600',
        text: ['Зустріч ', { type: 'bold', text: 'відбулася' }, '.'],
      },
      {
        id: 3,
        type: 'message',
        date: '2025-01-21T12:05:00',
        forwarded_from: 'Інший канал',
        text: 'Переслане.',
      },
      { id: 4, type: 'message', photo: 'x.jpg', text: '' },
    ],
  };
  test('posts with their time, and forwards with whom they are from', async () => {
    for (const value of [chat, { chats: { list: [chat] } }]) {
      const { documents, skipped } = await read(JSON.stringify(value), 'json', {}, 'result.json');
      assert.deepEqual(
        documents.map(({ doc, content }) => [doc, content]),
        [
          ['telegram-77-2', 'Зустріч відбулася.'],
          ['telegram-77-3', 'Переслане.'],
        ],
      );
      assert.deepEqual(
        documents.map(({ known }) => [known.outlet, known.origin]),
        [
          ['Канал новин', null],
          ['Канал новин', 'Інший канал'],
        ],
      );
      assert.equal(documents[0]?.known.published, '2025-01-21T10:00:00.000Z');
      assert.equal(skipped.length, 1);
    }
  });
});

describe('mail and saved pages', () => {
  test('a press release with its sender, subject and date, in its own charset', async () => {
    const mail = Buffer.concat([
      Buffer.from(
        'From: =?utf-8?B?0J/RgNC10YHRgdGB0LvRg9C20LHQsA==?= <press@body.example>\r\nSubject: Statement\r\nDate: Tue, 21 Jan 2025 10:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=windows-1251\r\nContent-Transfer-Encoding: 8bit\r\n\r\n',
      ),
      Buffer.from([0xcc, 0xe8, 0xf0]),
    ]);
    const { documents } = await read(mail, 'mail', {}, 'release.eml');
    assert.equal(wordsOf(documents[0]).trim(), 'Statement\n\nМир');
    assert.deepEqual(
      [documents[0]?.known.outlet, documents[0]?.known.title, documents[0]?.known.published],
      ['Прессслужба', 'Statement', '2025-01-21T08:00:00.000Z'],
    );
  });

  test('a page saved as one file, with its address', async () => {
    const page =
      'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/1\r\nSubject: T\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>=D0=9C=D0=B8=D1=80</p>\r\n--b--\r\n';
    const { documents } = await read(page, 'mail', {}, 'page.mhtml');
    assert.match(wordsOf(documents[0]), /<p>Мир<\/p>/);
    assert.equal(documents[0]?.known.url, 'https://a.example/1');
  });

  test('a message without words is an error', async () => {
    await assert.rejects(read('From: a@b.example\r\nSubject: x\r\n\r\n', 'mail'), {
      code: 'archive.no-text',
    });
  });
});

test('what an archive is shows by its name or first bytes', () => {
  const kinds: [string, string, ArchiveKind | null][] = [
    ['a.warc.gz', '', 'warc'],
    ['-', 'WARC/1.0\r\n', 'warc'],
    ['-', '{"a":1}\n{"a":2}', 'ndjson'],
    ['result.json', '{', 'json'],
    ['a.mht', '', 'mail'],
    ['-', 'From: a\nSubject: b\n', 'mail'],
    ['a.html', '<html>', null],
    ['-', 'Президент заявив', null],
  ];
  for (const [name, first, kind] of kinds)
    assert.equal(archiveKind(name, Buffer.from(first)), kind, name + first);
});
