import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FigureEntry } from '../../main.js';
import { cited } from '../visible.js';
import { titleOf } from './titles.js';

test('words are in one pair of marks, and in other ones where they have marks inside', () => {
  for (const [words, shown] of [
    ['угода готова', '«угода готова»'],
    ['«угода готова»', '«угода готова»'],
    ['«Ми готові» на зустрічі', '„«Ми готові» на зустрічі“'],
    ['агентству «Північ» сказав', '„агентству «Північ» сказав“'],
  ] as const)
    assert.equal(cited(words), shown);
});

test('a figure names what is counted once', () => {
  const figure = {
    type: 'figure',
    claimedBy: { name: 'Сіньхуа', entity: null },
    value: 2,
    valueTo: null,
    comparator: '=',
    change: null,
  };
  const title = (counted: string | null, unit: string, countsUnit?: boolean) =>
    titleOf({ ...figure, counted, unit, countsUnit } as unknown as FigureEntry);
  assert.equal(title('країн', 'країна', true), 'Сіньхуа: 2 країн');
  assert.equal(title('торгівля', 'USD'), 'Сіньхуа: торгівля, 2 USD');
  assert.equal(title(null, '%'), 'Сіньхуа: 2 %');
});
