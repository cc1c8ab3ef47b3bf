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
