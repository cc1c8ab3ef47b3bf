import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chronicler } from '../../../test/chronicle.js';
import { read } from '../../main.js';
import { wholeChronicle } from '../index.js';

function contribution(doc: string, published: string, language: string, text: string) {
  return chronicler.contribute(read(text, { outlet: 'alpha', published, language }), doc);
}

const HELD = contribution(
  'held',
  '2025-03-17T12:00:00Z',
  'ru',
  'Глава МИД Швеции Петра Лунд добралась до Молдавии.\n\nВизит планировался на 10 марта, но был отложен из-за болезни.',
);

const entries = (...all: (typeof HELD)[]) =>
  wholeChronicle(all, chronicler)
    .entries.flatMap((entry) => (entry.type === 'contact' ? [entry] : []))
    .map(({ status, date, reports }) => `${status} ${date} ${reports.length}`)
    .sort();

test('a visit that was held after it had been put off is two contacts', () => {
  assert.deepEqual(entries(HELD), ['cancelled 2025-03-10 1', 'held null 1']);
});
