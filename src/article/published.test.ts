import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentArticle } from './document.js';

const opened = (published: string | null) =>
  documentArticle('Міністри провели переговори у Варшаві.', { published }, () => null);

test('a time of publication that is none is not known, and said', () => {
  for (const given of [
    'yesterday',
    '2025-02-30',
    '2025-13',
    '2025-01-21T25:61',
    '9999-12-31',
    '0001-01-01T00:00:00Z',
    '21/01/2025',
    '2025-1-2',
  ]) {
    const { article, notes } = opened(given);
    assert.equal(article.published, null, given);
    const [note, ...others] = notes;
    assert.equal(note?.code, 'published.not-understood');
    assert.ok(note?.message.includes(given) && others.length === 0);
  }
});

test('a time that is one stays as it was given', () => {
  for (const given of [
    '2025',
    '2025-01',
    '2024-02-29',
    '2025-01-21T11:00',
    '2025-01-21T11:00:00.123456Z',
    '2025-01-21T11:00+0200',
  ]) {
    const { article, notes } = opened(given);
    assert.deepEqual([article.published, notes], [given, []]);
  }
});

test('nothing is said where no time is given', () => {
  for (const given of [null, '', ' ']) {
    const { article, notes } = opened(given);
    assert.deepEqual([article.published, notes], [null, []]);
  }
});
