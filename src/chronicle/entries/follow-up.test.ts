import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chronicler, contactReport, NOTHING_AROUND, TRUMP } from '../../../test/chronicle.js';
import type { ContactReport } from '../../model/index.js';

const ZELENSKY = { name: 'Volodymyr Zelensky', entity: 'person:zelensky' };
const USA = { name: 'United States', entity: 'state:US' };

/** What comes of a plan to meet at a place, where a trip to a state is off. */
function resultOf(place: string | null, trip: Partial<ContactReport> = {}): string | undefined {
  const plan = contactReport({
    participants: [ZELENSKY, TRUMP],
    sides: ['state:UA', 'state:US'],
    kind: 'meeting',
    status: 'planned',
    date: '2025-09-20',
    place,
    published: '2025-09-10T10:00:00Z',
  });
  const off = contactReport({
    participants: [ZELENSKY, USA],
    sides: ['state:UA', 'state:US'],
    kind: 'visit',
    status: 'cancelled',
    date: '2025-09-19',
    published: '2025-09-15T10:00:00Z',
    ...trip,
  });
  const entries = chronicler.merge([plan, off], NOTHING_AROUND);
  return chronicler.followUps([...entries], NOTHING_AROUND)[0]?.result;
}

describe('a trip that is off', () => {
  test('calls off a meeting in the state or with no place', () => {
    for (const place of ['Washington', 'the United States', null])
      assert.equal(resultOf(place), 'cancelled', `${place}`);
    assert.equal(resultOf('Miami', { place: 'Miami' }), 'cancelled');
  });

  test('leaves a meeting elsewhere open', () => {
    for (const place of ['Paris', 'Johannesburg', 'France']) assert.equal(resultOf(place), 'open', place);
    assert.equal(resultOf('Paris', { place: 'the United States' }), 'open');
    assert.equal(resultOf('Washington', { place: 'Miami' }), 'open');
  });
});
