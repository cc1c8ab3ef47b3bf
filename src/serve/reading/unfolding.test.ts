/** Files that somebody brings: what they hold, by the reader of archives, within bounds. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { LitopysError } from '../../main.js';
import { MOST_DOCUMENT, unfold } from './unfolding.js';

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const lines = (...records: unknown[]) => bytes(records.map((one) => JSON.stringify(one)).join('\n'));
const codeOf = (code: string) => (error: unknown) => error instanceof LitopysError && error.code === code;

describe('unfold', () => {
  test('leaves a text or page as it came: its encoding is told by its bytes', async () => {
    const cyrillic = new Uint8Array([0xcc, 0xe8, 0xf0, 0x2e]);
    for (const name of ['note.txt', 'page.html', 'без закінчення']) {
      const { documents } = await unfold(name, cyrillic);
      assert.equal(documents.length, 1);
      assert.deepEqual(Buffer.from(documents[0]?.input.bytes ?? '', 'base64'), Buffer.from(cyrillic));
      assert.equal(documents[0]?.input.text, undefined);
    }
  });

  test('takes the message out of an e-mail, with its sender, time and subject', async () => {
    const mail =
      'From: Press <press@body.example>\r\nSubject: Word\r\nDate: Tue, 21 Jan 2025 10:00:00 +0200\r\n\r\nThe bridge opens.\r\n';
    const { documents } = await unfold('release.eml', bytes(mail));
    const { text, outlet, published, doc } = documents[0]?.input ?? {};
    assert.equal(text?.trim(), 'Word\n\nThe bridge opens.');
    assert.deepEqual([outlet, published, doc], ['Press', '2025-01-21T10:00:00+02:00', 'release']);
  });

  test('lists the articles of an archive, and what was left out with its place', async () => {
    const { documents, skipped, skippedInAll, more } = await unfold(
      'a.ndjson',
      Buffer.concat([
        lines(
          { title: 'One', text: 'First.', outlet: 'A', url: 'https://a.example/1' },
          { title: 'No text' },
        ),
        bytes('\nno json\n'),
        lines({
          title: 'Two',
          text: 'Second.',
          published: 'yesterday',
          url: 'javascript:alert(1)',
          lang: 'x',
        }),
      ]),
    );
    assert.deepEqual(
      documents.map(({ title }) => title),
      ['One', 'Two'],
    );
    assert.equal(documents[0]?.input.url, 'https://a.example/1');
    // What the server does not take is left for the article to say.
    const { url, published, language } = documents[1]?.input ?? {};
    assert.deepEqual([url, published, language], [undefined, undefined, undefined]);
    assert.deepEqual(
      skipped.map(({ place }) => place),
      ['line 2', 'line 3'],
    );
    assert.deepEqual([skippedInAll, more], [2, false]);
  });

  test('reads tables, packed archives and exports of a channel by what they are', async () => {
    const table = await unfold('t.csv', bytes('title;text\nOne;First.\nTwo;Second.\n'));
    assert.equal(table.documents.length, 2);
    const page = 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n<p>One</p>';
    const record = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nContent-Type: application/http\r\nContent-Length: ${page.length}\r\n\r\n${page}\r\n\r\n`;
    const archive = await unfold('a.warc.gz', new Uint8Array(gzipSync(record)));
    assert.equal(archive.documents[0]?.input.url, 'https://a.example/');
    const channel = await unfold(
      'result.json',
      lines({
        name: 'C',
        type: 'public_channel',
        id: 1,
        messages: [{ id: 1, type: 'message', text: 'One.' }],
      }),
    );
    assert.equal(channel.documents[0]?.input.outlet, 'C');
  });

  test('stops at its bounds and says so', async () => {
    const many = await unfold(
      'm.ndjson',
      lines(...Array.from({ length: 300 }, (_, at) => ({ text: `N ${at}.` }))),
    );
    assert.deepEqual([many.documents.length, many.more], [200, true]);
    const long = await unfold('l.ndjson', lines({ text: 'a'.repeat(MOST_DOCUMENT + 1) }, { text: 'One.' }));
    assert.deepEqual([long.documents.length, long.skipped[0]?.why], [1, 'longer than 8 MB']);
    const full = await unfold(
      'f.ndjson',
      lines(...Array.from({ length: 5 }, () => ({ text: 'a'.repeat(6e6) }))),
    );
    assert.deepEqual([full.documents.length, full.more], [4, true]);
    const broken = await unfold('b.ndjson', bytes('x\n'.repeat(1000)));
    assert.deepEqual([broken.skipped.length, broken.skippedInAll], [20, 1000]);
  });

  test('says what is wrong with a file', async () => {
    await assert.rejects(unfold('a.json', bytes('{"articles": [')), codeOf('archive.not-json'));
    await assert.rejects(unfold('a.eml', bytes('From: a@b.example\r\n\r\n')), codeOf('archive.no-text'));
  });
});
