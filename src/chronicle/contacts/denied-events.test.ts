import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chronicler, contactReport, NOTHING_AROUND } from '../../../test/chronicle.js';
import type { ContactEntry, ContactReport } from '../../model/index.js';

/** Statuses of the reports of each entry: of a meeting of 5 September in Oslo, and of who denies it. */
function statuses(denial: Partial<ContactReport>): string[] {
  const held = contactReport({
    kind: 'meeting',
    date: '2025-09-05',
    place: 'Oslo',
    published: '2025-09-06T10:00:00Z',
  });
  const denied = contactReport({ kind: 'meeting', status: 'denied', stance: 'denies', ...denial });
  const entries = [...chronicler.merge([held, denied], NOTHING_AROUND)] as ContactEntry[];
  return entries.map(({ reports }) => `${reports.length}`).sort();
}

describe('a denial', () => {
  test('is of what was held in the last days, or in the last week at the place it names', () => {
    assert.deepEqual(statuses({ published: '2025-09-07T10:00:00Z' }), ['2']);
    assert.deepEqual(statuses({ published: '2025-09-09T10:00:00Z', place: 'Осло' }), ['2']);
  });

  test('is of another contact later, at another place, or where no place is named', () => {
    assert.deepEqual(statuses({ published: '2025-09-09T10:00:00Z' }), ['1', '1']);
    assert.deepEqual(statuses({ published: '2025-09-09T10:00:00Z', place: 'Paris' }), ['1', '1']);
    assert.deepEqual(statuses({ published: '2025-09-20T10:00:00Z', place: 'Oslo' }), ['1', '1']);
  });

  test('is of the plan before the day of the contact', () => {
    assert.deepEqual(statuses({ published: '2025-09-02T10:00:00Z', date: '2025-09-05' }), ['1', '1']);
    assert.deepEqual(statuses({ published: '2025-09-06T10:00:00Z', date: '2025-09-05' }), ['2']);
  });

  test('joins the plan that others tell of in the same days', () => {
    const plan = contactReport({
      kind: 'meeting',
      status: 'planned',
      date: '2025-09-12',
      published: '2025-09-05T10:00:00Z',
    });
    const sizes = (published: string): number[] => {
      const denied = contactReport({ kind: 'meeting', status: 'denied', stance: 'denies', published });
      const entries = [...chronicler.merge([plan, denied], NOTHING_AROUND)] as ContactEntry[];
      return entries.map(({ reports }) => reports.length);
    };
    assert.deepEqual(sizes('2025-09-06T10:00:00Z'), [2]);
    assert.deepEqual(sizes('2025-09-09T10:00:00Z'), [1, 1]);
    assert.deepEqual(sizes('2025-09-20T10:00:00Z'), [1, 1]);
  });
});
