import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstPlace, placeBehind } from './fulltext.js';
import { minutesAfter, minutesOf } from './when.js';

test('places of any day are numbers that stay apart, in the order of the days', () => {
  let before = -1;
  for (const day of ['0001-01-01', '1970-01-01', '2025-01-21', '2097-01-01', '2098-01-01', '9999-12-31']) {
    const place = firstPlace(minutesOf(day) ?? 0);
    assert.ok(Number.isSafeInteger(place + 2 ** 26 - 1) && place >= before, day);
    assert.ok(placeBehind(minutesAfter(day) ?? 0) > place || day < '1970', day);
    before = place;
  }
});
