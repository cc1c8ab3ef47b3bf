import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LineTable } from './line-table.js';

const LETTERS = 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя';

const wordOf = (i: number): string => {
  let word = '';
  for (let rest = i; rest > 0; rest = Math.floor(rest / LETTERS.length))
    word += LETTERS[rest % LETTERS.length];
  return word;
};

test('every key is found, whole or in pieces, and no other', () => {
  const size = 20_000;
  const table = new LineTable(
    Array.from({ length: size }, (_, i) => `${wordOf(i + 1)}/X ${i.toString(36)}`).join('\n'),
  );
  for (let i = 0; i < size; i++) {
    const word = wordOf(i + 1);
    const at = table.find('', `ь${word}`, 1, '/X');
    assert.equal(table.first(at), i);
    assert.equal(table.find(word, '/X', 0, ''), at);
    assert.equal(table.get(`${word}/X`), i.toString(36));
    assert.equal(table.find('', word, 0, ''), -1);
    assert.equal(table.find('', word, 0, '/Y'), -1);
    assert.equal(table.has(`${wordOf(i + 1 + size)}/X`), false);
  }
});

test('tags and lemma rules of a value', () => {
  const table = new LineTable('а !1:z 10:-1 2\nб 3\nв\nа-б 4:5\nа 7:8');
  const pairs = (key: string) => table.pairs(table.find('', key, 0, ''));
  assert.deepEqual(pairs('а'), { tags: [7], rules: [8] }, 'of several lines with one key the last counts');
  assert.deepEqual(pairs('б'), { tags: [3], rules: [-1] });
  assert.deepEqual(pairs('а-б'), { tags: [4], rules: [5] });
  assert.equal(table.has('в'), false);
  assert.equal(table.has(''), false);
  const marked = new LineTable('а !1:z 10:-1 2');
  const at = marked.find('', 'а', 0, '');
  assert.ok(marked.isMarked(at));
  assert.deepEqual(marked.pairs(at), { tags: [1, 36, 2], rules: [35, -1, -1] });
});

test('a space belongs to no key', () => {
  const table = new LineTable('а б в\nг д');
  assert.equal(table.get('а'), 'б в');
  assert.equal(table.has('а б'), false);
  assert.equal(table.find('а', ' б', 0, ''), -1);
});
