/** Hostile files through the command: a clear error or a reading, within 1.5 seconds of a core beside the start, and 500 MB. */
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { litopys, temporaryFolder } from './litopys.js';

const folder = temporaryFolder();
const SENTENCE = 'Міністр заявив, що переговори у Варшаві тривають. ';

/** Seconds of a core that any reading takes: starting, and opening the models of a language. */
const START = litopys(['read', '-'], { input: Buffer.from(SENTENCE) }).seconds;
const LONGEST = START + 1.5;

interface Hostile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Code of the error; null for a reading. */
  readonly code: string | null;
}

const FILES: readonly Hostile[] = [
  { name: 'empty.txt', content: '', code: 'article.empty' },
  { name: 'fifty-megabytes.txt', content: Buffer.alloc(50_000_000, SENTENCE), code: 'input.too-large' },
  { name: 'twenty-megabytes.txt', content: Buffer.alloc(20_000_000, SENTENCE), code: 'article.too-long' },
  {
    name: 'binary.txt',
    content: Uint8Array.from({ length: 99_999 }, (_, at) => (at * at * 31 + at * 7) & 255),
    code: 'article.binary',
  },
  {
    name: 'broken.txt',
    content: Buffer.concat([Buffer.from(SENTENCE), Buffer.of(0xff, 0xc3), Buffer.from(SENTENCE)]),
    code: null,
  },
  { name: 'lone-mark.txt', content: `${SENTENCE} «Ми згодні, сказав він. ${SENTENCE}`, code: null },
  { name: 'nested.txt', content: `${'«'.repeat(10_000)}так${'»'.repeat(10_000)}`, code: null },
  {
    name: 'nested-straight.txt',
    content: `Він сказав: ${'"так '.repeat(10_000)}${'"'.repeat(10_000)}.`,
    code: null,
  },
  { name: 'deep.html', content: `<html><body>${'<div>'.repeat(100_000)}`, code: 'article.too-deep' },
  { name: 'broken.json', content: '{"text": ', code: 'input.not-json' },
  { name: 'other.json', content: '{"name": 1}', code: 'input.not-an-article' },
];

for (const { name, content, code } of FILES)
  test(`hostile file: ${name}`, () => {
    const path = join(folder, name);
    writeFileSync(path, content);
    const ran = litopys(['read', path]);
    if (code === null) assert.equal(ran.code, 0, ran.err);
    else {
      assert.equal(ran.code, 1);
      assert.ok(ran.err.startsWith(`error ${code} ${path}: `), ran.err);
      assert.match(ran.err, /\n {2}next: .+\n$/);
    }
    assert.ok(ran.seconds <= LONGEST, `${ran.seconds} s, ${START} s of them to start`);
    assert.ok(ran.megabytes <= 500, `${ran.megabytes} MB`);
  });

test('hostile input: 50 MB through a pipe', () => {
  const ran = litopys(['read', '-'], { input: Buffer.alloc(50_000_000, SENTENCE) });
  assert.equal(ran.code, 1);
  assert.match(ran.err, /^error input\.too-large standard input/);
  assert.ok(ran.seconds <= LONGEST && ran.megabytes <= 500, `${ran.seconds} s, ${ran.megabytes} MB`);
});

test('a folder where a file should be, and a file that may not be read', {
  skip: process.getuid?.() === 0 && 'root may read everything',
}, () => {
  const path = join(folder, 'secret.txt');
  writeFileSync(path, SENTENCE);
  chmodSync(path, 0);
  const { code, err } = litopys(['read', path]);
  assert.equal(code, 1);
  assert.match(err, /^error input\.unreadable .*EACCES[\s\S]+next: /);
});

test('an empty folder says what it is missing', () => {
  const path = join(folder, 'nothing');
  mkdirSync(path);
  const { code, err } = litopys(['read', path]);
  assert.equal(code, 1);
  assert.match(err, /^error input\.no-articles .*nothing[\s\S]+next: /);
});
