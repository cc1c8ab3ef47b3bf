/** What tells of a contact in another way than the news of its day: later, as its plan, or of fewer parties. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chronicler, contactReport, NOTHING_AROUND, PUTIN, TRUMP } from '../../../test/chronicle.js';
import type { ContactEntry, ContactReport } from '../../model/index.js';

const sizes = (...reports: ContactReport[]): number[] =>
  ([...chronicler.merge(reports, NOTHING_AROUND)] as ContactEntry[])
    .map((entry) => entry.reports.length)
    .sort();

const MACRON = { name: 'Emmanuel Macron', entity: 'person:macron' };
const call = (more: Partial<ContactReport> = {}): ContactReport =>
  contactReport({
    kind: 'call',
    date: '2025-03-06',
    published: '2025-03-10T08:00:00Z',
    participants: [PUTIN, TRUMP],
    ...more,
  });

describe('a call that became known days later', () => {
  const opening = call({ background: true, spans: [{ start: 10, end: 40 }] });

  test('is what others of those days deny or tell of without a day', () => {
    assert.deepEqual(sizes(opening, call({ date: null, published: '2025-03-11T08:00:00Z' })), [2]);
    const denial = { status: 'denied', stance: 'denies', date: null } as const;
    assert.deepEqual(sizes(opening, call({ ...denial, published: '2025-03-11T08:00:00Z' })), [2]);
    const week = { ...denial, date: '2025-03-03/2025-03-09' } as const;
    assert.deepEqual(sizes(opening, call({ ...week, published: '2025-03-11T08:00:00Z' })), [2]);
  });

  test('is not what is told a week later, and what is only recalled is none', () => {
    assert.deepEqual(sizes(opening, call({ date: null, published: '2025-03-19T08:00:00Z' })), [1, 1]);
    const recalled = call({ background: true, spans: [{ start: 900, end: 940 }] });
    assert.deepEqual(sizes(recalled, call({ date: null, published: '2025-03-11T08:00:00Z' })), [1, 1]);
  });

  test('is not the news of an article that recalls it', () => {
    const news = call({ article: 'both', reading: 'news', date: null, spans: [{ start: 5, end: 30 }] });
    const recalled = call({ article: 'both', reading: 'recalled', background: true });
    assert.deepEqual(sizes(news, recalled), [1, 1]);
  });
});

describe('a plan that is told with what became of it', () => {
  const held = call({ date: '2025-03-10', article: 'news' });
  const plan = { status: 'planned', date: '2025-03-10' } as const;

  test('is no entry beside it', () => {
    assert.deepEqual(sizes(held, call({ ...plan, article: 'news' })), [2]);
  });

  test('is one where it was told before, by another, or of another day', () => {
    const before = call({ ...plan, published: '2025-03-08T08:00:00Z' });
    assert.deepEqual(sizes(held, before), [1, 1]);
    assert.deepEqual(sizes(held, call({ ...plan, article: 'other' })), [1, 1]);
    assert.deepEqual(sizes(held, call({ ...plan, article: 'news', date: '2025-03-14' })), [1, 1]);
  });
});

describe('a call of three', () => {
  const three = call({ participants: [PUTIN, TRUMP, MACRON] });

  test('is the call of two of them that another article tells of', () => {
    assert.deepEqual(sizes(three, call()), [2]);
    assert.deepEqual(sizes(three, call({ kind: 'talks' })), [2]);
  });

  test('is another where one article tells both, on another day, or where they met', () => {
    assert.deepEqual(sizes({ ...three, article: 'both' }, call({ article: 'both' })), [1, 1]);
    assert.deepEqual(sizes(three, call({ date: '2025-03-07', published: '2025-03-07T08:00:00Z' })), [1, 1]);
    assert.deepEqual(sizes(three, call({ kind: 'meeting' })), [1, 1]);
  });
});
