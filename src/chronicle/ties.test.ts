/** Which of two versions of an article is the later. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Contribution } from '../model/index.js';
import { versionsOf } from './ties.js';

const version = (id: string, published: string | null, updated?: string): Contribution => ({
  article: {
    id,
    doc: id,
    thread: 'A a.example/1',
    outlet: 'A',
    published,
    updated,
    language: 'uk',
    title: null,
  },
  reports: [],
  entities: [],
  signature: [1, 1],
  bands: [],
});

const orderOf = (...versions: Contribution[]) =>
  [versions, versions.toReversed()].map((some) =>
    versionsOf(some).map(({ earlier, later }) => `${earlier} ${later}`),
  );

describe('versions', () => {
  const NINE = '2026-03-03T09:00:00+02:00';

  test('of one time of publication stand as they were changed', () => {
    const expected = ['b c', 'c a'];
    const found = orderOf(
      version('b', NINE),
      version('a', NINE, '2026-03-03T12:00:00+02:00'),
      version('c', NINE, '2026-03-03T08:30:00Z'),
    );
    assert.deepEqual(found, [expected, expected]);
  });

  test('of several times stand by these, whatever was changed when', () => {
    const found = orderOf(version('b', NINE, '2026-03-09'), version('a', '2026-03-04T09:00:00+02:00'));
    assert.deepEqual(found, [['b a'], ['b a']]);
  });

  test('that say nothing of it stand the same in any order', () => {
    const [one, other] = orderOf(version('b', null), version('a', null));
    assert.deepEqual(one, other);
  });
});
