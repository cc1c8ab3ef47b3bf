import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableBytes, tableOf } from './table.js';

test('a table gives back every number under its hash, and 0 for the others', () => {
  const entries = new Map(Array.from({ length: 5000 }, (_, i) => [Math.imul(i, 0x9e3779b1), 1 + (i % 255)]));
  const table = tableOf(tableBytes(entries));
  for (const [hash, value] of entries) assert.equal(table.get(hash), value);
  assert.equal(table.get(Math.imul(6000, 0x9e3779b1)), 0);
});

test('an empty table has nothing', () => {
  assert.equal(tableOf(tableBytes(new Map())).get(7), 0);
});
