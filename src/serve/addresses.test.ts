import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linksOf, strangeLink } from './addresses.js';

test('addresses as people write and copy them are links', () => {
  for (const [words, links] of [
    ['https://example.org/a', ['https://example.org/a']],
    ['HTTP://example.org', ['HTTP://example.org']],
    [' www.example.org/news/1\n', ['https://www.example.org/news/1']],
    ['www.example.org', ['https://www.example.org']],
    ['example.co.uk/news?id=1', ['https://example.co.uk/news?id=1']],
    ['новини.укр/світ', ['https://новини.укр/світ']],
    [
      'example.org/a\nhttps://example.org/b example.org/a',
      ['https://example.org/a', 'https://example.org/b'],
    ],
  ] as const)
    assert.deepEqual(linksOf(words), links, words);
});

test('texts are none, of however few words', () => {
  for (const words of [
    'asdf',
    'Привіт',
    'Привіт.',
    'example.org',
    '12.05/2025',
    '3.5/4',
    'так/ні',
    'та/або.',
    'ім.Коваля',
    'ftp://example.org/a',
    'user@example.org/a',
    'Читайте на https://example.org/a',
    'www.example.org/a пише про це',
    'www.',
    '',
  ]) {
    assert.deepEqual(linksOf(words), [], words);
  }
});

test('an address that is not of the web', () => {
  for (const words of ['ftp://example.org/a', ' file:///a.txt ', 'gemini://example.org'])
    assert.ok(strangeLink(words), words);
  for (const words of ['https://example.org', 'ftp://example.org is gone', 'Увага: обстріл', 'так://', 'a:b'])
    assert.ok(!strangeLink(words), words);
});
