import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { skeleton } from '../names/skeleton.js';
import { featuresOf } from './features.js';

describe('names among the words of a statement', () => {
  const namesIn = (words: string) => [...featuresOf(words, () => null).names].sort();
  const heard = (...words: string[]) => words.map((word) => skeleton(word).slice(0, 4)).sort();
  const cases: [what: string, words: string, names: string[]][] = [
    ['are capitals within it', 'Zarina says that the archive went to Tobias', ['Zarina', 'Tobias']],
    ['are none in a headline', 'Museum Archives Robbed by Unknown Burglars', []],
    [
      'are no words met in small letters too',
      'the museum told Museum of Gems and Tobias',
      ['Gems', 'Tobias'],
    ],
  ];
  for (const [what, words, names] of cases)
    test(what, () => {
      assert.deepEqual(namesIn(words), heard(...names));
    });
});

describe('sounds of words', () => {
  const featuresIn = (word: string) => featuresOf(word, () => null).own;
  const same = [
    ['Стівом', 'Стив', 'Стивом', 'Стіва'],
    ['центрифуги', 'центрифугами', 'centrifuges'],
    ['подразник', 'раздражителей', 'irritants', "'irritants'"],
    ['якнайшвидше', 'скорее', 'soon'],
    ['блефує', 'блефует', 'bluffing'],
  ];
  for (const words of same)
    test(words.join(' = '), () => {
      for (const word of words) assert.deepEqual(featuresIn(word), featuresIn(words[0] as string));
    });

  test('a short word keeps its ending', () => {
    assert.notDeepEqual(featuresIn('жук'), featuresIn('жуком'));
  });
});

describe('numbers with words of a scale', () => {
  const numbersIn = (words: string) =>
    featuresOf(words, () => null).own.filter((feature) => feature.startsWith('#'));
  const cases: [words: string, numbers: string[]][] = [
    ['тела 6 тысяч погибших', ['#6000']],
    ['the bodies of 6,000 soldiers', ['#6000']],
    ['7,5 млрд гривень', ['#7500000000']],
    ['$7.5 billion', ['#7500000000']],
    ['6 погибших и тысячи раненых', ['#6']],
    ['сотни тысяч', []],
    ['2 танки, 3 тис. мін', ['#2', '#3000']],
  ];
  for (const [words, numbers] of cases)
    test(words, () => {
      assert.deepEqual(numbersIn(words), numbers);
    });

  test('a sign of percent is the word', () => {
    const percent = featuresOf('percent', () => null).own[0] as string;
    assert.ok(featuresOf('50,2% голосів', () => null).own.includes(percent));
  });

  test('"failed to" and "unable to" negate', () => {
    for (const words of ['Russia failed to do so', 'They were unable to vote'])
      assert.ok(featuresOf(words, () => null).isNegated, words);
    for (const words of ['The bank failed', 'unable seamen', 'He failed his exam'])
      assert.ok(!featuresOf(words, () => null).isNegated, words);
  });
});
