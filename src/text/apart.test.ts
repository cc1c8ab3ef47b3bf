import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apart } from './apart.js';

test('a text of its own is the same text', () => {
  for (const text of ['', ' ', 'a', 'https://a.example/міст', '𝐀\ud800', 'довгий '.repeat(50)])
    assert.equal(apart(text), text);
});

test('what is cut out of a long text does not keep it', () => {
  const before = process.memoryUsage().heapUsed;
  const kept = Array.from({ length: 200 }, (_, n) => apart(`${n}${'ї'.repeat(500_000)}`.slice(0, 40)));
  // Twice two hundred megabytes would be kept by the pieces as they were cut.
  assert.ok(process.memoryUsage().heapUsed - before < 100_000_000);
  assert.equal(kept.length, 200);
});
