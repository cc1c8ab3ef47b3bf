import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chronicler, contactReport, NOTHING_AROUND, TRUMP, XI } from '../../../test/chronicle.js';
import type { ContactEntry, ContactReport } from '../../model/index.js';

const merged = (...reports: ContactReport[]): ContactEntry[] =>
  [...chronicler.merge(reports, NOTHING_AROUND)] as ContactEntry[];

const plan = (published: string, more: Partial<ContactReport> = {}): ContactReport =>
  contactReport({ status: 'planned', kind: 'talks', published, ...more });

describe('rounds', () => {
  const held = contactReport({
    kind: 'talks',
    date: '2025-05-16',
    published: '2025-05-16T18:00:00Z',
    article: 'held',
  });
  const before = plan('2025-05-15T10:00:00Z');
  const with_ = plan('2025-05-16T18:00:00Z', { article: 'held' });
  const after = plan('2025-05-20T10:00:00Z');
  const plans = (...reports: ContactReport[]): number[] =>
    merged(...reports)
      .filter(({ status }) => status === 'planned')
      .map((entry) => entry.reports.length);

  test('a plan before what was held and one told with it are two', () => {
    assert.deepEqual(plans(held, before, with_), [1, 1]);
  });

  test('whatever others held before', () => {
    const others = Array.from({ length: 25 }, (_, i) =>
      contactReport({
        kind: 'talks',
        participants: [TRUMP, XI],
        date: `2025-03-${10 + (i % 20)}`,
        published: `2025-03-${10 + (i % 20)}T18:00:00Z`,
      }),
    );
    assert.deepEqual(plans(...others, held, before, with_), [1, 1]);
  });

  test('plans after it are one', () => {
    assert.deepEqual(plans(held, with_, after), [2]);
  });

  test('without it all are one, whatever their order', () => {
    assert.deepEqual(plans(before, with_, after), [3]);
    assert.deepEqual(plans(after, before, with_), [3]);
  });

  test('what is recalled later may be the plan before', () => {
    assert.deepEqual(plans(held, before, plan('2025-05-17T10:00:00Z', { background: true })), [2]);
  });
});

describe('plans', () => {
  test('for a year and for a month of it are one, which shows the month', () => {
    const [entry, ...more] = merged(
      plan('2025-08-08T10:00:00Z', { kind: 'visit', date: '2025' }),
      plan('2025-09-01T10:00:00Z', { kind: 'visit', date: '2025-12' }),
    );
    assert.equal(more.length, 0);
    assert.equal(entry?.date, '2025-12');
    assert.deepEqual(
      entry?.divergences.map(({ field, grade }) => [field, grade]),
      [['date', 'refines']],
    );
  });

  test('for two months of a year are two', () => {
    const months = ['2025-10', '2025-12'].map((date) => plan('2025-09-01T10:00:00Z', { date }));
    assert.equal(merged(...months).length, 2);
  });
});

describe('several days', () => {
  const week = '2025-10-20/2025-10-26';

  test('and a day of them are one plan, which shows the day', () => {
    const dated = ['2025-10-21', week].map((date) => plan('2025-10-17T10:00:00Z', { date, article: date }));
    for (const reports of [dated, dated.toReversed()]) {
      const [entry, ...more] = merged(...reports);
      assert.equal(more.length, 0);
      assert.equal(entry?.date, '2025-10-21');
      assert.deepEqual(
        entry?.divergences.map(({ field, grade }) => [field, grade]),
        [['date', 'refines']],
      );
    }
  });

  test('and the month that they lie in are one plan, which shows the days', () => {
    const dated = ['2025-10', week].map((date) => plan('2025-10-17T10:00:00Z', { date, article: date }));
    const [entry, ...more] = merged(...dated);
    assert.equal(more.length, 0);
    assert.equal(entry?.date, week);
  });

  test('and a day of another week, or another week, are two plans', () => {
    for (const date of ['2025-10-29', '2025-10-27/2025-11-02', '2025-11'])
      assert.equal(
        merged(plan('2025-10-17T10:00:00Z', { date }), plan('2025-10-17T10:00:00Z', { date: week })).length,
        2,
      );
  });

  test('of what was held that meet are one contact, others two', () => {
    const held = (date: string): ContactReport =>
      contactReport({ kind: 'visit', date, published: '2025-05-18T10:00:00Z', article: date });
    assert.equal(merged(held('2025-05-16/2025-05-17'), held('2025-05-15/2025-05-17')).length, 1);
    assert.equal(merged(held('2025-05-16/2025-05-17'), held('2025-05-09/2025-05-10')).length, 2);
  });

  test('are fulfilled by what was held on one of them, and by nothing later', () => {
    const planned = plan('2025-10-17T10:00:00Z', { kind: 'meeting', date: week });
    const results = ['2025-10-25', '2025-11-03'].map((date) => {
      const held = contactReport({ kind: 'meeting', date, published: `${date}T10:00:00Z` });
      return chronicler.followUps([...chronicler.merge([planned, held], NOTHING_AROUND)], NOTHING_AROUND)[0]
        ?.result;
    });
    assert.deepEqual(results, ['fulfilled', 'open']);
  });
});

describe('an article', () => {
  const meeting = { article: 'one', kind: 'meeting', published: '2025-03-19T18:00:00Z' } as const;
  const dated = contactReport({ ...meeting, date: '2025-02-28', background: true });
  const later = { spans: [{ start: 200, end: 220 }] };

  test('that tells of a meeting without a day beside one long before tells of two', () => {
    assert.equal(merged(dated, contactReport({ ...meeting, ...later })).length, 2);
  });

  test('that says of one that it was again tells of two, whatever the channel', () => {
    for (const [kind, words] of [
      ['meeting', 'Putin and Xi met again'],
      ['call', 'Путин и Си снова созвонились'],
      ['talks', 'Путін і Сі знову говорили'],
    ] as const) {
      const again = contactReport({ ...meeting, ...later, kind, words });
      assert.equal(merged(contactReport({ ...meeting, kind, date: '2025-03-19' }), again).length, 2);
      assert.equal(merged(contactReport({ ...meeting, kind }), again).length, 2);
    }
  });

  test('that recalls one after its news tells of two', () => {
    const recalled = contactReport({ ...meeting, ...later, date: '2025-02-28', background: true });
    assert.equal(merged(contactReport(meeting), recalled).length, 2);
  });

  test('may call a meeting of two a summit', () => {
    const [entry] = merged(
      contactReport({ kind: 'meeting', participants: [TRUMP, XI], date: '2025-02-28' }),
      contactReport({ kind: 'summit', participants: [TRUMP, XI], date: '2025-02-28' }),
    );
    assert.deepEqual(entry?.divergences, []);
  });
});

test('a summit of three is no mere meeting', () => {
  const participants = [TRUMP, XI, { name: 'Emmanuel Macron', entity: 'person:macron' }];
  const [entry] = merged(
    contactReport({ kind: 'meeting', participants, date: '2025-02-28' }),
    contactReport({ kind: 'summit', participants, date: '2025-02-28' }),
  );
  assert.deepEqual(
    entry?.divergences.map(({ field }) => field),
    ['kind'],
  );
});

describe('follow-ups', () => {
  const followed = (...reports: ContactReport[]): string[] =>
    chronicler.followUps(merged(...reports), NOTHING_AROUND).map(({ result }) => result);

  test('what was held in another year fulfils no dated plan', () => {
    const published = '2025-08-31T10:00:00Z';
    const past = contactReport({ kind: 'meeting', date: '2024-10', published, background: true });
    const ahead = contactReport({ status: 'planned', kind: 'meeting', date: '2025-09-01', published });
    assert.deepEqual(followed(past, ahead), ['open']);
  });

  test('what is proposed with the news of a larger meeting called off is another one', () => {
    const published = '2025-10-05T10:00:00Z';
    const off = contactReport({
      status: 'cancelled',
      kind: 'meeting',
      published,
      participants: [TRUMP, XI, { name: 'Emmanuel Macron', entity: 'person:macron' }],
      sides: ['state:US', 'state:CN', 'state:FR'],
    });
    const next = contactReport({
      status: 'proposed',
      kind: 'meeting',
      published,
      participants: [TRUMP, XI],
      sides: ['state:US', 'state:CN'],
    });
    assert.deepEqual(followed(off, next), ['open']);
  });
});
