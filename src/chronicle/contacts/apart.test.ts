import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chronicler, contactReport, NOTHING_AROUND, PUTIN, TRUMP } from '../../../test/chronicle.js';
import type { ContactEntry, ContactReport } from '../../model/index.js';

const contacts = (...reports: ContactReport[]): ContactEntry[] => [
  ...(chronicler.merge(reports, NOTHING_AROUND) as ContactEntry[]),
];

const RUSSIA = { name: 'Russia', entity: 'state:RU' };
const USA = { name: 'the US', entity: 'state:US' };
const LAVROV = { name: 'Sergei Lavrov', entity: 'person:lavrov' };
const RUBIO = { name: 'Marco Rubio', entity: 'person:rubio' };

describe('contacts of other days and places stay apart', () => {
  const later = { published: '2025-10-21T12:00:00Z', kind: 'talks', background: true } as const;

  test('what is recalled with its day is no news of other days', () => {
    const news = contactReport({ published: '2025-02-15T12:00:00Z' });
    assert.equal(contacts(news, contactReport({ ...later, date: '2025-02-18' })).length, 2);
    assert.equal(contacts(news, contactReport({ ...later, date: '2025-02-02' })).length, 2);
  });

  test('what is recalled with the day of the news is one with it', () => {
    const news = contactReport({ published: '2025-02-15T12:00:00Z' });
    assert.equal(contacts(news, contactReport({ ...later, date: '2025-02-15' })).length, 1);
    assert.equal(contacts(news, contactReport({ ...later, date: '2025-02-14' })).length, 1);
  });

  const month = {
    date: '2025-11',
    published: '2025-11-21T12:00:00Z',
    kind: 'talks',
    participants: [LAVROV, RUBIO],
  } as const;
  const day = {
    date: '2025-11-23',
    published: '2025-11-23T12:00:00Z',
    kind: 'talks',
    participants: [RUSSIA, USA],
  } as const;

  test('other parties at another place without the same day are another contact', () => {
    const two = contacts(
      contactReport({ ...month, place: 'Miami', participants: [...month.participants] }),
      contactReport({ ...day, place: 'Geneva', participants: [...day.participants] }),
    );
    assert.equal(two.length, 2);
  });

  test('at the same place, or without a place, they may be one', () => {
    for (const place of ['Geneva', null]) {
      const one = contacts(
        contactReport({ ...month, place, participants: [...month.participants] }),
        contactReport({ ...day, place: 'Geneva', participants: [...day.participants] }),
      );
      assert.equal(one.length, 1, String(place));
    }
  });
});

describe('a summit of states is one of their heads', () => {
  const ahead = { status: 'planned', kind: 'summit' } as const;

  test('as a plan', () => {
    const one = contacts(
      contactReport({ ...ahead, participants: [PUTIN, TRUMP] }),
      contactReport({ ...ahead, participants: [RUSSIA, USA] }),
    );
    assert.equal(one.length, 1);
  });

  test('and talks of states are not', () => {
    const two = contacts(
      contactReport({ ...ahead, participants: [PUTIN, TRUMP] }),
      contactReport({ ...ahead, kind: 'meeting', participants: [RUSSIA, USA] }),
    );
    assert.equal(two.length, 2);
  });
});

describe('meeting or talks', () => {
  test('more articles that say meeting than talks make it a meeting', () => {
    const shared = { date: '2025-01-21', kind: 'meeting' } as const;
    const [entry] = contacts(
      contactReport(shared),
      contactReport(shared),
      contactReport({ ...shared, kind: 'talks' }),
    );
    assert.equal(entry?.kind, 'meeting');
  });
});

describe('a visit to a state', () => {
  const visit = (
    participants: ContactReport['participants'],
    more: Partial<ContactReport> = {},
  ): ContactReport =>
    contactReport({
      kind: 'visit',
      date: '2025-02-18',
      published: '2025-02-18T12:00:00Z',
      participants,
      ...more,
    });

  test('is one to its head, whatever order', () => {
    const [to, at] = [visit([LAVROV, USA]), visit([LAVROV, TRUMP])];
    for (const reports of [
      [to, at],
      [at, to],
    ])
      assert.equal(contacts(...reports).length, 1);
  });

  test('is none of another visitor, to another head, the other way, or on another day', () => {
    const own = visit([LAVROV, USA]);
    for (const other of [
      visit([RUBIO, RUSSIA]),
      visit([TRUMP, RUSSIA]),
      visit([LAVROV, { name: 'Xi Jinping', entity: 'person:xi' }]),
      visit([LAVROV, TRUMP], { date: '2025-03-18', published: '2025-03-18T12:00:00Z' }),
    ])
      assert.equal(contacts(own, other).length, 2, JSON.stringify(other.participants));
  });
});

describe('a call that others recall of the day of a meeting', () => {
  const meeting = (more: Partial<ContactReport> = {}): ContactReport =>
    contactReport({
      kind: 'meeting',
      date: '2025-02-18',
      published: '2025-02-18T12:00:00Z',
      article: 'news',
      ...more,
    });
  const recalled = {
    kind: 'call',
    published: '2025-02-24T12:00:00Z',
    article: 'later',
    background: true,
  } as const;

  test('is the meeting, with another channel', () => {
    const [entry, ...more] = contacts(meeting(), meeting(recalled));
    assert.equal(more.length, 0);
    assert.deepEqual(
      entry?.divergences.map(({ field, grade }) => [field, grade]),
      [['kind', 'differs']],
    );
  });

  test('is another contact where it was news too, where one article tells both, on another day or of others', () => {
    for (const other of [
      { ...recalled, background: false },
      { ...recalled, article: 'news' },
      { ...recalled, date: '2025-02-16' },
      { ...recalled, participants: [PUTIN, TRUMP] },
      { ...recalled, status: 'planned' as const },
    ])
      assert.equal(contacts(meeting(), meeting(other)).length, 2, JSON.stringify(other));
  });
});
