import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isStretch, stretchOf } from './times.js';

test('an interval is two days of a calendar, the earlier one first', () => {
  assert.deepEqual(stretchOf('2025-10-20/2025-10-26'), ['2025-10-20', '2025-10-26']);
  assert.ok(isStretch('2025-12-31/2026-01-01'));
  for (const text of [
    '2025-10-26/2025-10-20',
    '2025-10-20/2025-10-20',
    '2025-02-30/2025-03-01',
    '2025-10/2025-11',
  ])
    assert.ok(!isStretch(text), text);
  for (const text of [null, '', '2025-10-20', '2025-10-20T10:00:00Z', '2025-10'])
    assert.equal(stretchOf(text), null);
});
