import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Reading, read } from '../main.js';
import { faultOf } from './faults.js';

const TEXT = 'Міністерка Олена Коваль заявила, що угода готова. 🚀 Старт завтра.';
const NONE = { outlet: null, url: null, published: null };

test('a reading rests on its own text', () => {
  const plain = read(TEXT);
  assert.equal(faultOf(plain, [[0, 10, 'міністерка']]), null);
  assert.equal(
    faultOf(read(TEXT, { outlet: 'УНІАН', published: '2025-01-21T10:00' }), []),
    null,
    'a zone that was inferred',
  );
  const rocket = TEXT.indexOf('🚀');
  const cases: [Reading, [number, number, string][], RegExp][] = [
    [{ ...plain, article: { ...plain.article, text: `${TEXT} Ні.` } }, [], /the id/],
    [{ ...plain, article: { ...plain.article, ...NONE, outlet: 'Обрій' } }, [], /the id/],
    [{ ...plain, mentions: [{ ...plain.mentions[0]!, end: 9999 }] }, [], /9999/],
    [
      { ...plain, mentions: [{ ...plain.mentions[0]!, start: rocket + 1, end: rocket + 4 }] },
      [],
      /does not lie/,
    ],
    [plain, [[5, 5, 'ні']], /the word/],
  ];
  for (const [reading, lemmas, fault] of cases) assert.match(faultOf(reading, lemmas) ?? 'whole', fault);
});
