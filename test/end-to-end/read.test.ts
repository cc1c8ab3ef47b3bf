/** `litopys read` on files as they come: what is written, where offsets point, what failures look like. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Reading } from '../../src/model/schemas.js';
import { litopys, temporaryFolder } from './litopys.js';

const TEXT =
  'Речник уряду Олег Коваль заявив, що переговори тривають.\r\n\r\n«Ми готові до зустрічі», – сказав він журналістам.\r\n';
const folder = temporaryFolder();

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function json(path: string, ...options: string[]): Reading {
  const { code, out, err } = litopys(['read', '--json', ...options, path]);
  assert.equal(code, 0, err);
  return Reading.parse(JSON.parse(out));
}

describe('litopys read --json', () => {
  test('offsets point into the file itself, line ends and byte order mark included', () => {
    const path = file('marked.txt', `\ufeff${TEXT}`);
    const { article, statements } = json(path);
    assert.equal(article.text, `\ufeff${TEXT}`);
    const [piece] = statements[1]?.content ?? [];
    assert.ok(piece);
    assert.equal(article.text.slice(piece.start, piece.end).replace(/[«»]/g, ''), 'Ми готові до зустрічі');
  });

  test('of an e-mail its message is read, with its sender, time and subject, and no line of its head', () => {
    const head =
      'From: Пресслужба <press@body.example>\r\nSubject: Заява\r\nDate: Tue, 21 Jan 2025 10:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n';
    for (const name of ['release.eml', 'release.txt']) {
      const { article, statements } = json(file(name, `${head}${TEXT}`));
      assert.match(article.text, /^Заява\n\nРечник уряду/);
      assert.deepEqual([article.outlet, article.published], ['Пресслужба', '2025-01-21T10:00:00+02:00']);
      assert.equal(statements.length, 2);
    }
    const path = file('release.eml', `${head}${TEXT}`);
    assert.equal(json(path, '--outlet', 'Обрій').article.outlet, 'Обрій');
    assert.match(litopys(['article', '--text', path]).out, /^Речник уряду/);
    for (const [name, text] of [
      ['subject.txt', `Subject: nothing of note.\n\n${TEXT}`],
      ['from.txt', `From: the border to the sea\nthe road is closed. ${TEXT}`],
    ] as const)
      assert.equal(json(file(name, text)).article.text, text);
  });

  test('reads windows-1251 and says that it was guessed', () => {
    const letters = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, at) => at));
    const bytes = Uint8Array.from([...TEXT.repeat(3)], (letter) => Math.max(0, letters.indexOf(letter)));
    const { article, notes } = json(file('old.txt', bytes));
    assert.ok(article.text.startsWith('Речник уряду'));
    assert.ok(notes.some(({ code }) => code === 'encoding.guessed'));
  });

  test('takes outlet, time and language from a page, and the user’s word before the page’s', () => {
    const page = `<!doctype html><html lang="uk"><head><meta property="og:site_name" content="Вісник">
      <meta property="article:published_time" content="2025-01-21T11:00:00+02:00"></head><body><article>
      <h1>Переговори тривають</h1><p>${TEXT}</p><script>alert(1)</script></article></body></html>`;
    const path = file('page.html', page);
    const { article, language } = json(path);
    assert.equal(article.outlet, 'Вісник');
    assert.equal(article.published, '2025-01-21T11:00:00+02:00');
    assert.equal(language.code, 'uk');
    assert.ok(!article.text.includes('alert'));
    assert.equal(json(path, '--outlet', 'Ранок').article.outlet, 'Ранок');
  });

  test('believes the text when the page names another language', () => {
    const text = TEXT.replaceAll('\r\n', ' ').repeat(3);
    const { language, notes } = json(
      file('wrong.html', `<html lang="en"><body><p>${text}</p></body></html>`),
    );
    assert.equal(language.code, 'uk');
    assert.deepEqual(
      notes.map(({ code }) => code),
      ['language.differs'],
    );
  });

  test('takes an article as JSON', () => {
    const record = { text: TEXT, outlet: 'Вісник', published: '2025-01-21', language: 'uk' };
    const { article } = json(file('record.json', JSON.stringify(record)));
    assert.deepEqual([article.text, article.outlet, article.published], [TEXT, 'Вісник', '2025-01-21']);
  });

  test('reads standard input', () => {
    const { code, out } = litopys(['read', '--json', '-'], { input: TEXT });
    assert.equal(code, 0);
    assert.equal(JSON.parse(out).article.text, TEXT);
  });

  test('says that a language is not read, and still gives a reading', () => {
    const { notes, statements } = json(file('plain.txt', TEXT), '--language', 'be');
    assert.deepEqual(
      notes.map(({ code }) => code),
      ['language.unsupported'],
    );
    assert.deepEqual(statements, []);
  });
});

describe('litopys read --ndjson', () => {
  test('writes a line a file, with its name; what fails does not stop the others', () => {
    const inner = temporaryFolder();
    writeFileSync(join(inner, 'b.txt'), TEXT);
    writeFileSync(join(inner, 'a.json'), JSON.stringify({ text: TEXT, title: 'A' }));
    writeFileSync(join(inner, 'c.txt'), '');
    writeFileSync(join(inner, 'list.json'), '[]');
    writeFileSync(join(inner, 'picture.png'), 'x');
    const { code, out, err } = litopys(['read', '--ndjson', inner, join(inner, 'missing.txt')]);
    assert.equal(code, 1);
    assert.deepEqual(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).doc),
      ['a', 'b'],
    );
    assert.match(err, /error article\.empty .*c\.txt: .*\n {2}next: /);
    assert.match(err, /error input\.missing .*missing\.txt: .*\n {2}next: /);
    assert.match(err, /skipped 2 files without an article: .*list\.json, .*picture\.png/);
  });

  test('gives the same bytes on every run, whatever was read before', () => {
    const one = file('one.txt', TEXT);
    const other = file('other.txt', `Коваль прибув до Києва 17 січня. ${TEXT}`);
    const first = litopys(['read', '--ndjson', one, other]).out;
    assert.equal(litopys(['read', '--ndjson', one, other]).out, first);
    assert.equal(
      litopys(['read', '--ndjson', other, one]).out,
      `${first.split('\n').slice(0, 2).reverse().join('\n')}\n`,
    );
  });
});

describe('the terminal view', () => {
  const path = file(
    'view.txt',
    `Заголовок про розмову\n\n${TEXT.repeat(5)}\nЗло\u001b[31m і \u202eнавпаки\n`,
  );

  test('keeps to the width, marks statements, names speakers', () => {
    for (const width of [40, 66, 100]) {
      const { out } = litopys(['read', path], { env: { COLUMNS: String(width) } });
      for (const line of out.split('\n')) assert.ok(line.length <= width, `${line.length}: ${line}`);
      assert.match(out, /\[1\u00a0/);
      assert.match(out, /STATEMENTS/);
    }
  });

  test('is at most 100 columns wide', () => {
    const { out } = litopys(['read', path], { env: { COLUMNS: '400' } });
    assert.equal(Math.max(...out.split('\n').map((line) => line.length)), 100);
  });

  test('has colours only when asked for, and lets nothing of the text steer the terminal', () => {
    const plain = litopys(['read', path]).out;
    assert.ok(!plain.includes('\u001b'));
    assert.ok(plain.includes('⟨U+001B⟩[31m') && plain.includes('⟨U+202E⟩'));
    assert.ok(litopys(['read', path], { env: { FORCE_COLOR: '1' } }).out.includes('\u001b[4m'));
    const both = { FORCE_COLOR: '1', NO_COLOR: '1' };
    assert.ok(!litopys(['read', path], { env: both }).out.includes('\u001b'));
  });
});

describe('wrong use', () => {
  const CASES: Readonly<Record<string, readonly string[]>> = {
    'usage.published': ['read', '--published', '2025-02-30', 'x.txt'],
    'usage.language': ['read', '--language', 'українська', 'x.txt'],
    'usage.format': ['read', '--json', 'a.txt', 'b.txt'],
    'usage.port': ['serve', '--port', 'eighty'],
    'usage.not-found': ['explain', file('short.txt', TEXT), '--at', 'немає'],
    'usage.outside': ['explain', file('short.txt', TEXT), '--at', '100000'],
    'usage:': ['read', '--loud'],
  };
  for (const [code, args] of Object.entries(CASES))
    test(`${code} ends with exit code 2 and says what to do`, () => {
      const { code: exit, err, out } = litopys(args);
      assert.equal(exit, 2);
      assert.ok(err.startsWith(`error ${code}`), err);
      assert.match(err, /\n {2}next: /);
      assert.equal(out, '');
    });

  test('every command has help with examples and exit codes', () => {
    for (const command of ['read', 'explain', 'analyse', 'serve']) {
      const { code, out } = litopys([command, '--help']);
      assert.equal(code, 0);
      assert.match(out, /Examples:\n {2}litopys /);
      assert.match(out, /Exit codes:/);
    }
  });
});
