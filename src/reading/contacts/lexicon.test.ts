import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contacts as uk } from '../../language/uk/contacts.js';
import { LitopysError } from '../../model/index.js';
import { lexiconOf } from './lexicon.js';
import { WordTable } from './word-table.js';

const word = (norm: string, lemma = norm) => ({ norm, lemma });

test('a word is found by lemma, by form, and by its beginning', () => {
  const table = new WordTable([
    ['зустріч', 1],
    ['переговор*', 2],
  ]);
  assert.equal(table.of(word('зустрічі', 'зустріч')), 1);
  assert.equal(table.of(word('переговорами', 'переговори')), 2);
  assert.equal(table.of(word('переговорюваннями', 'переговорювання')), undefined, 'the ending is too long');
  assert.equal(table.of(word('перегони')), undefined);
});

test('words that leave the channel open are generic, others are not', () => {
  const { nouns } = lexiconOf(uk);
  assert.deepEqual(
    [nouns.of(word('розмову', 'розмова'))?.generic, nouns.of(word('дзвінок'))?.generic],
    [true, false],
  );
});

test('a kind that does not exist is refused with the file and what to do', () => {
  assert.throws(
    () => lexiconOf({ ...uk, verbs: 'махати | wave | Dat' }),
    (error) =>
      error instanceof LitopysError && error.code === 'words.row' && /uk\/contacts/.test(error.where ?? ''),
  );
});
