import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadAnalyser } from './analyse.js';
import { tokens as english } from './en/tokens.js';
import { encodeGroups, openGroups } from './groups.js';
import { fineGroup, kindOfWord, middleGroup, NO_GROUP } from './word-group.js';

const words = ['said', 'told', 'n’t', 'minister', 'ємність'];
const kinds = new Map([
  ['told', 7],
  ['unheard-of', 255],
]);
const bytes = encodeGroups(words, Uint16Array.from([1, 1, 700, 1024, 3]), kinds, {
  language: 'en',
  origin: 'made up',
  middles: Array.from({ length: 1025 }, (_, fine) => Math.ceil(fine / 4)),
});

describe('word groups', () => {
  test('a word is found with both grains of its group', () => {
    const groups = openGroups(bytes);
    const found = words.map((word) => [fineGroup(groups.of(word)), middleGroup(groups.of(word))]);
    assert.deepEqual(found, [
      [1, 1],
      [1, 1],
      [700, 175],
      [1024, 256],
      [3, 1],
    ]);
  });

  test('kinds are told, of words without a group too', () => {
    const groups = openGroups(bytes);
    assert.deepEqual(
      ['said', 'told', 'unheard-of'].map((word) => kindOfWord(groups.of(word))),
      [0, 7, 255],
    );
    assert.equal(fineGroup(groups.of('unheard-of')), 0);
  });

  test('other words have none', () => {
    const groups = openGroups(bytes);
    assert.equal(groups.of('saids'), NO_GROUP);
    assert.equal(groups.of(''), NO_GROUP);
  });

  test('of words that are the same twice the first counts', () => {
    const twice = encodeGroups(['who', 'who'], Uint16Array.from([2, 9]), new Map(), {
      language: 'en',
      origin: 'made up',
      middles: Array.from({ length: 10 }, () => 1),
    });
    assert.equal(fineGroup(openGroups(twice).of('who')), 2);
  });

  test('a table of another version is refused', () => {
    const other = bytes.slice();
    other[0] = 99;
    assert.throws(() => openGroups(other), { code: 'model.version' });
  });

  test('tokens are told their groups where there is no tagger too', () => {
    const analyser = loadAnalyser('en', english, (_, model) => (model === 'groups' ? bytes : null));
    const text = 'The Minister said nothing.';
    const { tokens } = analyser.analyse(text, [{ start: 0, end: text.length }]);
    assert.deepEqual(
      tokens.map(({ group }) => fineGroup(group)),
      [0, 1024, 1, 0, 0],
    );
  });
});
