import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallWords } from './small-words.js';

const PATTERN = /(?<![\p{L}’'-])\p{Ll}[\p{Ll}’'-]{0,40}/gu;

const TEXTS = [
  'Глава уряду заявив, що об’єднання – не мета.',
  "Don't re-enter; it's a test of mRNA and iPhone-made things -so 'quoted' words.",
  'ПрАвда і невЕлика, нев-Елика, по-нашому, -ка',
  `${'а'.repeat(90)} ${'б'.repeat(41)}${'в'.repeat(3)} г`,
  'ціна – 5₴ за №7, на 3км…',
  'слово 习近平 слово и𝐚но ѐ е\u0301ж ᾳ ǆ',
  '',
];

test('words in small letters are those that the expression finds', () => {
  for (const text of TEXTS) assert.deepEqual([...smallWords(text)], text.match(PATTERN) ?? [], text);
});
