import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Token } from '../language/contract.js';
import { figures as en } from '../language/en/figures.js';
import { figures as uk } from '../language/uk/figures.js';
import { numberOf, numeralAt } from './numerals.js';

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/\d+(?:[.,]\d+)*\p{L}*|\p{L}[\p{L}’.]*|\S/gu)].map((match, index) => ({
    index,
    start: match.index,
    end: match.index + match[0].length,
    form: match[0],
    norm: match[0].toLowerCase(),
    lemma: match[0].toLowerCase(),
    upos: 'X',
    feats: {},
    sentence: 0,
    spaceBefore: match.index > 0,
    group: 0,
  }));
}

const readValue = (text: string, words: typeof uk): number | undefined =>
  numeralAt(tokensOf(text), 0, words.numbers)?.value;

test('numbers in Ukrainian digits and words', () => {
  assert.equal(readValue('7 567 565 осіб', uk), 7567565);
  assert.equal(readValue('1,5 млн', uk), 1_500_000);
  assert.equal(readValue('20.000', uk), 20_000);
  assert.equal(readValue('2 млрд 300 млн доз', uk), 2_300_000_000);
  assert.equal(readValue('двадцять п’ять тисяч', uk), 25_000);
  assert.equal(readValue('мільйон', uk), 1_000_000);
  assert.equal(readValue('мільйони', uk), undefined);
});

test('numbers in English digits and words', () => {
  assert.equal(readValue('1,500 men', en), 1500);
  assert.equal(readValue('1.5bn', en), 1_500_000_000);
  assert.equal(readValue('two hundred and fifty thousand', en), 250_000);
  assert.equal(readValue('twenty - five', en), 25);
});

test('what is no number: scores, dates, endless digits', () => {
  assert.equal(numberOf('2:1', uk.numbers), null);
  assert.equal(numberOf('04.11.2018', uk.numbers), null);
  assert.equal(numberOf('9'.repeat(400), uk.numbers), null);
});

test('a long row of groups takes no longer than its length', () => {
  const tokens = tokensOf(Array.from({ length: 20_000 }, () => '123').join(' '));
  const start = performance.now();
  for (let at = 0; at < tokens.length; at++) numeralAt(tokens, at, uk.numbers);
  assert.ok(performance.now() - start < 1000);
});
