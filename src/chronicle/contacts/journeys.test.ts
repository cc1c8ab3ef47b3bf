import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chronicler, contactReport, NOTHING_AROUND, PUTIN, TRUMP } from '../../../test/chronicle.js';
import type { ContactEntry, ContactReport } from '../../model/index.js';

const contacts = (...reports: ContactReport[]): ContactEntry[] => [
  ...(chronicler.merge(reports, NOTHING_AROUND) as ContactEntry[]),
];

const USA = { name: 'the US', entity: 'state:US' };
const CHINA = { name: 'China', entity: 'state:CN' };
const LAVROV = { name: 'Sergei Lavrov', entity: 'person:lavrov' };

const journey = (more: Partial<ContactReport> = {}): ContactReport =>
  contactReport({
    kind: 'visit',
    date: '2025-02-18',
    published: '2025-02-19T12:00:00Z',
    participants: [LAVROV, USA],
    ...more,
  });
const talks = (more: Partial<ContactReport> = {}): ContactReport =>
  journey({ kind: 'meeting', participants: [LAVROV, TRUMP], ...more });

describe('a journey to a state', () => {
  test('is the meeting there of that day, which tells the channel', () => {
    const [entry, ...others] = contacts(journey(), talks());
    assert.equal(others.length, 0);
    assert.equal(entry?.kind, 'meeting');
    assert.deepEqual(entry?.divergences, []);
  });

  test('is the talks of the day after where one article tells of both, whose day is shown', () => {
    const shared = { article: 'both' };
    const came = journey({ ...shared, date: '2025-02-17' });
    const [entry, ...others] = contacts(came, talks(shared));
    assert.equal(others.length, 0);
    assert.equal(entry?.date, '2025-02-18');
    assert.deepEqual(entry?.divergences, []);
    assert.equal(contacts(journey({ date: '2025-02-17' }), talks()).length, 2);
  });

  test('is none of another traveller, with others, of another day, or a call', () => {
    for (const other of [
      talks({ participants: [PUTIN, TRUMP] }),
      talks({ participants: [LAVROV, CHINA] }),
      talks({ participants: [LAVROV, TRUMP, CHINA] }),
      talks({ date: '2025-02-16' }),
      talks({ date: '2025-02-24', published: '2025-02-24T12:00:00Z' }),
      talks({ kind: 'call' }),
    ])
      assert.equal(contacts(journey(), other).length, 2, JSON.stringify(other.participants));
  });

  test('that is planned is the meeting planned for a day of it, and none without a day', () => {
    const ahead = { status: 'planned', published: '2025-02-10T12:00:00Z' } as const;
    const week = journey({ ...ahead, date: '2025-02-17/2025-02-23' });
    assert.equal(contacts(week, talks({ ...ahead, date: '2025-02-18' })).length, 1);
    assert.equal(contacts(week, talks({ ...ahead, date: '2025-02-27' })).length, 2);
    assert.equal(contacts(journey({ ...ahead, date: null }), talks({ ...ahead, date: null })).length, 2);
  });
});
