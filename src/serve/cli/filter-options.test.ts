import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateOf } from './filter-options.js';

test('a day that does not exist bounds nothing', () => {
  for (const given of ['2025', '2025-01', '2024-02-29', '2025-01-21T10:00Z'])
    assert.equal(dateOf('--from', given), given);
  for (const given of ['2025-02-30', '2025-13', '2025-01-21T25:00', 'yesterday'])
    assert.throws(() => dateOf('--from', given), { code: 'usage.date' });
});
