/** Which of two versions of an article is the later. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Contribution } from '../model/index.js';
import { signatureOf } from './contribute/signature.js';
import { tiesOf, versionsOf } from './ties.js';

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

describe('copies', () => {
  const article = (id: string, title: string, text: string): Contribution => ({
    article: { id, doc: id, thread: null, outlet: id, published: `2026-03-0${id}`, language: 'uk', title },
    reports: [],
    entities: [],
    ...signatureOf(text),
  });
  const SHORT =
    'Міністр закордонних справ не погодив візиту делегації до столиці сусідньої держави на цьому тижні.';
  const LONG = `${SHORT} ${Array.from({ length: 14 }, (_, n) => `Речник відомства додав у понеділок, що пункт ${n} угоди обговорять окремо.`).join(' ')}`;
  const tied = (one: string, other: string, text: string) =>
    tiesOf([article('1', one, text), article('2', other, text)]).map(({ kind }) => kind);

  test('say the opposite in their headline only where they are long', () => {
    const headlines = ['Київ знав про візит', 'Київ не знав про візит'] as const;
    assert.deepEqual(tied(...headlines, LONG), ['copy']);
    assert.deepEqual(tied(...headlines, SHORT), []);
    assert.deepEqual(tied(headlines[0], headlines[0], SHORT), ['copy']);
  });
});
