import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordList } from './word-list.js';

test('a word list has whole words, and words by how they begin', () => {
  const list = wordList(['він', 'інш*']);
  assert.ok(list.has('він') && list.has('інший') && list.has('інш'));
  assert.ok(!list.has('вінок') && !list.has('ін'));
  assert.ok(!wordList(['він']).has('він*'));
});

test('a word list has compounds by how they end', () => {
  const list = wordList(['*компанія']);
  assert.ok(list.has('авіакомпанія') && list.has('компанія'));
  assert.ok(!list.has('it-компанія') && !list.has('компаніями'));
});
