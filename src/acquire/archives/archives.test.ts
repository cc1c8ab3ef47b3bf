import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { in1251, read, wordsOf } from '../../../test/archives.js';
import { LONGEST_LINE, linesOf } from './bytes.js';
import { type ArchiveKind, archiveKind } from './index.js';

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
      updated: null,
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

  test('of a text that an API cut off, the sentences that are whole', async () => {
    const words = async (content: string, title = 'Headline - Harbour Post') =>
      wordsOf(
        (
          await read(
            JSON.stringify({ articles: [{ source: { name: 'Harbour Post' }, title, content }] }),
            'json',
          )
        ).documents[0],
      );
    assert.equal(
      await words(
        'A bridge over the river will be built this year. The mayor thanked them in a post on… [+1234 chars]',
      ),
      'Headline\n\nA bridge over the river will be built this year.',
    );
    assert.equal(
      await words('Міст збудують.\r\n«Ми готові», – заявив мер. Рада голосуватиме… [+2 chars]'),
      'Headline\n\nМіст збудують.\r\n«Ми готові», – заявив мер.',
    );
    assert.equal(
      await words('«Мост построят за два го... [+845 chars]'),
      'Headline\n\n«Мост построят за два го',
    );
    for (const whole of [
      'The ad ran to 80 characters [+12 more], he said.',
      'He wrote "[+1234 chars]" and went on.',
      'It goes on…',
      'The list [+3] is long',
    ])
      assert.equal(await words(whole), `Headline\n\n${whole}`);
  });

  test('the outlet behind a headline is none of its words', async () => {
    const title = async (given: string) =>
      (
        await read(
          JSON.stringify([{ source: { name: 'Harbour Post' }, title: given, content: 'Words.' }]),
          'json',
        )
      ).documents[0]?.known.title;
    assert.equal(await title('Ferry to open – harbour post'), 'Ferry to open');
    assert.equal(await title('Ferry to open | Harbour Post'), 'Ferry to open');
    for (const kept of [
      'Ferry to open - minister',
      'Harbour Post - Harbour Post of 1900',
      'The Harbour Post',
      'Ferry-Harbour Post',
      '- Harbour Post',
    ])
      assert.equal(await title(kept), kept);
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
    const record = { id: 1, title: { shown: 'T' }, story: { words: 'Words' } };
    const { skipped } = await read(JSON.stringify([record]), 'json');
    assert.match(skipped[0]?.why ?? '', /--map html=FIELD \(it has id, title\.shown, story\.words\)/);
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

  test('tables and lines in the encodings of old programs', async () => {
    const rows = [
      'Заголовок',
      'Рада ухвалила рішення про ремонт мосту, повідомив міський голова Іван Коваль.',
    ];
    const table = `title;text\r\n"${rows[0]}";"${rows[1]}"\r\n`;
    const line = `${JSON.stringify({ title: rows[0], text: rows[1] })}\r\n`;
    const expected = rows.join('\n\n');
    for (const bytes of [
      in1251(table),
      Buffer.from(`\ufeff${table}`, 'utf16le'),
      in1251(`sep=;\r\n${table}`),
    ]) {
      const { documents } = await read(bytes, 'csv');
      assert.deepEqual(documents.map(wordsOf), [expected]);
      assert.equal(documents[0]?.known.title, rows[0]);
    }
    const lines = [Buffer.from(line), in1251(line), Buffer.from(line)];
    const swapped = Buffer.from(`\ufeff${line}${line}${line}`, 'utf16le').swap16();
    for (const bytes of [Buffer.concat(lines), Buffer.from(`\ufeff${line.repeat(3)}`, 'utf16le'), swapped]) {
      const { documents, skipped } = await read(bytes, 'ndjson');
      assert.deepEqual(documents.map(wordsOf), [expected, expected, expected]);
      assert.deepEqual(skipped, []);
    }
    const { documents } = await read(in1251(`[${line}]`), 'json');
    assert.deepEqual(documents.map(wordsOf), [expected]);
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

  test('what content systems and large papers answer', async () => {
    const wordpress = {
      id: 7,
      date: '2025-01-21T12:00:00',
      date_gmt: '2025-01-21T10:00:00',
      modified_gmt: '2025-01-21T11:00:00',
      link: 'https://a.example/7',
      title: { rendered: '&laquo;Міст&raquo; &#8211; це просто' },
      content: { rendered: '<p>Слова.</p>' },
    };
    const paper = {
      id: 'world/1',
      webTitle: 'Bridge',
      webPublicationDate: '2025-01-21T10:00:00Z',
      webUrl: 'https://b.example/1',
      fields: { bodyText: 'Words.' },
    };
    const stored = {
      title: 'T',
      text: 'Words.',
      published: { $date: '2025-01-21T10:00:00Z' },
      modified: '2 hours ago',
    };
    const { documents } = await read(JSON.stringify([wordpress, paper, stored]), 'json');
    assert.deepEqual(
      documents.map((one) => [wordsOf(one), one.known.title, one.known.published, one.known.updated]),
      [
        [
          '<article><h1>«Міст» – це просто</h1><p>Слова.</p></article>',
          '«Міст» – це просто',
          '2025-01-21T10:00:00Z',
          '2025-01-21T11:00:00Z',
        ],
        ['Bridge\n\nWords.', 'Bridge', '2025-01-21T10:00:00Z', null],
        ['T\n\nWords.', 'T', '2025-01-21T10:00:00Z', null],
      ],
    );
  });
});

test('what an archive is shows by its name or first bytes', () => {
  const kinds: [string, string, ArchiveKind | null][] = [
    ['a.warc.gz', '', 'warc'],
    ['-', 'WARC/1.0\r\n', 'warc'],
    ['-', '{"a":1}\n{"a":2}', 'ndjson'],
    ['result.json', '{', 'json'],
    ['a.mht', '', 'mail'],
    ['-', '\ufeff{"a":1}\n{"a":2}', 'ndjson'],
    ['-', 'From: a\nSubject: b\n', 'mail'],
    ['-', 'From a@b.example Tue Jan 21 10:00:00 2025\nSubject: b\n', 'mbox'],
    ['press.mbox', '', 'mbox'],
    ['-', 'From Paris with words of 2025\nA text', null],
    ['news.txt', 'From Paris on 21 January 2025\nUpdate: a text', null],
    ['-', 'From - Tue Jan 21 10:00 2025\r\nSubject: b\r\n', 'mbox'],
    ['-', 'From a@b.example Tue Jan 21 10:00:00 +0200 2025\nSubject: b\n', 'mbox'],
    ['a.html', '<html>', null],
    ['-', 'Президент заявив', null],
  ];
  for (const [name, first, kind] of kinds)
    assert.equal(archiveKind(name, Buffer.from(first)), kind, name + first);
});
