import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { writtenNames } from './lists.js';

const FOLDER = 'training/gazetteers';

test('every line of the lists has a kind and three columns, each in its letters', () => {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.tsv'))) {
    const lines = readFileSync(`${FOLDER}/${file}`, 'utf8').split('\n');
    lines.forEach((line, index) => {
      if (line === '') return;
      const [kind, uk, ru, en, ...more] = line.split('\t');
      const where = `${file}:${index + 1} ${line}`;
      assert.ok(['org', 'place', 'given', 'family'].includes(kind ?? ''), where);
      assert.ok((uk || ru || en) && more.length === 0, where);
      assert.doesNotMatch(uk ?? '', /[ыэъё]/i, where);
      assert.doesNotMatch(ru ?? '', /[іїєґ]/i, where);
      assert.doesNotMatch(en ?? '', /\p{Script=Cyrillic}/u, where);
    });
  }
});

test('a language gets its column', () => {
  const of = (language: string) => new Set(writtenNames(FOLDER, language).map(({ form }) => form));
  assert.ok(of('uk').has('Харків') && of('ru').has('Харьков') && of('en').has('Kharkiv'));
  assert.ok(!of('en').has('Харків'));
  assert.equal(writtenNames(FOLDER, 'pl').length, 0);
});
