import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LemmaTable, lemmaTable } from './lemma-table.js';

test('a table has the lemmas that were put in, each with its kinds', () => {
  const entries = new Map<string, Set<string>>();
  for (let i = 0; i < 5000; i++) entries.set(`слово${i}`, new Set(i % 3 ? ['NIM'] : ['NIM', 'VP']));
  const table = new LemmaTable(lemmaTable(entries));
  for (let i = 0; i < 5000; i++) {
    assert.ok(table.has(`слово${i}`, 'NIM'));
    if (i % 3 === 0) assert.ok(table.has(`слово${i}`, 'VP'));
  }
});

test('a table takes few strangers for its own', () => {
  const entries = new Map<string, Set<string>>();
  for (let i = 0; i < 5000; i++) entries.set(`слово${i}`, new Set(['NIM']));
  const table = new LemmaTable(lemmaTable(entries));
  let taken = 0;
  for (let i = 0; i < 20_000; i++)
    if (table.has(`чужое${i}`, 'NIM') || table.has(`слово${i}`, 'ADJ')) taken++;
  assert.ok(taken < 10, `${taken} of 40,000`);
});

test('an empty table has nothing', () => {
  const table = new LemmaTable(lemmaTable(new Map()));
  assert.ok(table.isEmpty);
  assert.ok(!table.has('слово', 'NIM'));
});
