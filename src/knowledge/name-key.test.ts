import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composed } from '../text/characters.js';
import { nameKey } from './name-key.js';

/** The same without a look at what needs no change. */
const slowly = (name: string): string =>
  composed(name.toLowerCase())
    .replace(/["«»“”„]/g, '')
    .replace(/['ʼ`‘]/g, '’')
    .replace(/ё/g, 'е')
    .replace(/\s+/g, ' ')
    .trim();

test('names are compared alike however they are typed', () => {
  assert.equal(nameKey('Лук’яненко'), nameKey("ЛУК'ЯНЕНКО"));
  assert.equal(nameKey('«Нафтогаз  України» '), 'нафтогаз україни');
  assert.equal(nameKey('Семёнов'), 'семенов');
});

test('a name that is taken as it stands is what all changes would leave of it', () => {
  const signs = [
    '',
    ' ',
    '  ',
    '\u00a0',
    '\n',
    '"',
    '„',
    '’',
    '‘',
    'ʼ',
    'ё',
    'е\u0301',
    '习',
    '-',
    '.',
    '—',
    '\u2009',
  ];
  for (const a of signs)
    for (const b of signs)
      for (const name of [`${a}Ім${b}я`, `Ім${a}${b}`, `${a}${b}`, `А ${a}Б${b}в`])
        assert.equal(nameKey(name), slowly(name), JSON.stringify(name));
});
