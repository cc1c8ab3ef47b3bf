import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { read, wordsOf } from '../../../test/archives.js';
import type { Item } from '../contract.js';
import { mboxItems } from './mbox.js';

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
      ['Прессслужба', 'Statement', '2025-01-21T10:00:00+02:00'],
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

  test('a box of messages, each of its own, with what is none said', async () => {
    const one = (subject: string, date: string, words: string) =>
      `From press@body.example Tue Jan 21 10:00:00 2025\r\nFrom: Press <press@body.example>\r\nSubject: ${subject}\r\nDate: ${date}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${words}\r\n\r\n`;
    const box = [
      one(
        'First',
        'Tue, 21 Jan 2025 00:30:00 +0200',
        'From 1991 on.\r\nFrom here to 2025 it went.\r\n\r\n>From 2025 on.\r\n\r\nFrom Paris in May 2025.',
      ),
      one('Empty', 'Tue, 21 Jan 2025 10:00:00 +0200', ''),
      one('Third', '21 Jan 2025 10:15 MSK', 'Words.'),
      one('Fourth', 'tomorrow', 'Words.'),
      one('Fifth', 'Tue Jan 21 10:00:00 EST 2025', 'Words.'),
    ].join('');
    for (const size of [7, 1, 4_000]) {
      const { documents, skipped } = await read(box, 'mbox', {}, 'press.mbox', size);
      assert.deepEqual(
        documents.map(({ doc, known }) => [doc, known.title, known.published]),
        [
          ['press-1', 'First', '2025-01-21T00:30:00+02:00'],
          ['press-3', 'Third', '2025-01-21T10:15:00+03:00'],
          ['press-4', 'Fourth', 'tomorrow'],
          ['press-5', 'Fifth', '2025-01-21T10:00:00-05:00'],
        ],
      );
      assert.equal(
        wordsOf(documents[0]).trim().replaceAll('\r', ''),
        'First\n\nFrom 1991 on.\nFrom here to 2025 it went.\n\nFrom 2025 on.\n\nFrom Paris in May 2025.',
      );
      assert.deepEqual(skipped, [{ place: 'message 2', why: 'the message has no text' }]);
    }
  });

  test('a message beyond the bound is let go, and the next one is read', async () => {
    const opening = 'From a@b.example Tue Jan 21 10:00:00 2025\n';
    async function* long() {
      yield Buffer.from(`${opening}Subject: L\n\n`);
      for (let n = 0; n < 40; n++) yield Buffer.from(`${'a'.repeat((1 << 20) - 1)}\n`);
      yield Buffer.from(`\n${opening}Subject: S\n\nWords.\n`);
    }
    const items: Item[] = [];
    for await (const item of mboxItems(long(), 'box')) items.push(item);
    assert.deepEqual(
      items.map((item) => ('document' in item ? item.document.doc : item.skipped.place)),
      ['message 1', 'box-2'],
    );
  });

  test('a message that is nothing but line ends is refused before it is read', async () => {
    const lines = '\n'.repeat(500_000);
    await assert.rejects(read(`From: a@b.example\nSubject: x\n\n${lines}`, 'mail', {}, 'a.eml', 1 << 16), {
      code: 'archive.too-large',
    });
    const box = `From a@b.example Tue Jan 21 10:00:00 2025\nSubject: x\n\n${lines}`;
    assert.deepEqual((await read(box, 'mbox', {}, 'a.mbox', 1 << 16)).skipped, [
      { place: 'message 1', why: 'the message has more than 400000 lines' },
    ]);
  });

  test('a box without messages is said to be one', async () => {
    assert.deepEqual((await read('Words\n', 'mbox')).skipped, [
      { place: 'the box', why: 'no message begins in it' },
    ]);
  });
});
