import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayText, yearlessText } from './wording.js';

test('a day or month without a year is told in words, any other date as it is', () => {
  assert.equal(dayText('--02-09'), '9 February, year not stated');
  assert.equal(dayText('--06'), 'June, year not stated');
  for (const date of ['2025-02-09', '2025-02', '2025', '2025-10-20/2025-10-26', '2025-02-09T10:00'])
    assert.equal(dayText(date), date);
  assert.equal(yearlessText('--09-20', 'short'), '20 Sep');
  assert.equal(yearlessText('2025-09-20'), null);
});
