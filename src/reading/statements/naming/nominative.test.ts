import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Feats, Token, Upos } from '../../../language/contract.js';
import { inflection as ru } from '../../../language/ru/inflection.js';
import { inflection as uk } from '../../../language/uk/inflection.js';
import { described } from './nominative.js';

function tokensOf(words: readonly (readonly [string, string, Upos, Feats])[]): Token[] {
  return words.map(([form, lemma, upos, feats], index) => ({
    index,
    start: 0,
    end: form.length,
    form,
    norm: form.toLowerCase(),
    lemma,
    upos,
    feats,
    sentence: 0,
    spaceBefore: true,
    group: 0,
  }));
}

test('a participle keeps its stem, with the ending of the language', () => {
  const words = (participle: string, noun: string, lemma: string) =>
    tokensOf([
      [participle, participle, 'ADJ', { Case: 'Gen', Number: 'Sing', Gender: 'Masc', VerbForm: 'Part' }],
      [noun, lemma, 'NOUN', { Case: 'Gen', Number: 'Sing', Gender: 'Masc' }],
    ]);
  const ofUkrainian = words('звільненого', 'посадовця', 'посадовець');
  assert.equal(described(ofUkrainian, 0, 2, 1, uk.nominative), 'звільнений посадовець');
  const ofRussian = words('уволенного', 'чиновника', 'чиновник');
  assert.equal(described(ofRussian, 0, 2, 1, ru.nominative), 'уволенный чиновник');
});

test('two to four are counted as in the nominative', () => {
  const plural: Feats = { Case: 'Gen', Number: 'Plur', Gender: 'Masc' };
  const tokens = (noun: string, lemma: string) =>
    tokensOf([
      ['двух', 'два', 'NUM', { Case: 'Gen' }],
      ['известных', 'известный', 'ADJ', plural],
      [noun, lemma, 'NOUN', plural],
    ]);
  const shown = (noun: string, lemma: string) => described(tokens(noun, lemma), 0, 3, 2, ru.nominative);
  assert.equal(shown('чиновников', 'чиновник'), 'два известных чиновника');
  assert.equal(shown('отцов', 'отец'), 'два известных отца');
  assert.equal(shown('граждан', 'гражданин'), 'два известных гражданина');
  assert.equal(shown('ученых', 'ученый'), 'два известных ученых');
});

test('a quantity in another case goes back to its own nominative', () => {
  const tokens = tokensOf([
    ['кількох', 'кілька', 'NUM', { Case: 'Gen' }],
    ['міністрів', 'міністр', 'NOUN', { Case: 'Gen', Number: 'Plur', Gender: 'Masc' }],
  ]);
  assert.equal(described(tokens, 0, 2, 1, uk.nominative), 'кілька міністрів');
});
