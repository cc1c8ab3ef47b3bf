import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayNumber, fromDayNumber, isCalendar, iso, moved, weekdayOf } from './calendar.js';

test('dates are written as far as they are known', () => {
  assert.equal(iso({ year: 2025, month: 1, day: 21 }), '2025-01-21');
  assert.equal(iso({ year: 2025, month: 1, day: null }), '2025-01');
  assert.equal(iso({ year: 2025, month: null, day: null }), '2025');
  assert.equal(iso({ year: null, month: 1, day: 21 }), '--01-21');
});

test('a day of an unknown year moves without a year', () => {
  assert.deepEqual(moved({ year: null, month: 1, day: 17 }, 4, 'day'), { year: null, month: 1, day: 21 });
  assert.deepEqual(moved({ year: null, month: 12, day: 30 }, 3, 'day'), { year: null, month: 1, day: 2 });
});

test('months end where they end', () => {
  assert.deepEqual(moved({ year: 2025, month: 1, day: 31 }, 1, 'month'), { year: 2025, month: 2, day: 28 });
  assert.deepEqual(moved({ year: 2025, month: 1, day: null }, -1, 'month'), {
    year: 2024,
    month: 12,
    day: null,
  });
  assert.equal(moved({ year: null, month: null, day: null }, 1, 'year'), null);
});

test('weekdays and leap years', () => {
  assert.equal(weekdayOf(dayNumber({ year: 2025, month: 1, day: 21 }) as number), 2);
  assert.equal(isCalendar({ year: 2025, month: 2, day: 29 }), false);
  assert.equal(isCalendar({ year: null, month: 2, day: 29 }), true);
});

test('there and back again', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -500_000, max: 500_000 }),
      fc.integer({ min: -9999, max: 9999 }),
      (day, count) => {
        const from = fromDayNumber(day);
        const to = moved(from, count, 'day');
        assert.deepEqual(to && moved(to, -count, 'day'), from);
      },
    ),
  );
});
