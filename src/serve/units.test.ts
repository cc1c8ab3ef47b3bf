import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultPipeline } from '../main.js';
import { unitsMeant } from './units.js';

const UNITS = ['%', 'USD', 'країна', 'рядок', 'страна', 'country', 'кубічний метр'];
const { wordForms } = defaultPipeline();

test('a unit is found by its code in any letters and by its noun in any form', () => {
  for (const [asked, units] of [
    ['USD', ['USD']],
    ['usd', ['USD']],
    ['%', ['%']],
    ['країни', ['країна']],
    ['рядків', ['рядок']],
    ['странах', ['страна']],
    ['countries', ['country']],
    ['кубічних метрів', ['кубічний метр']],
    ['метр', []],
    ['рубіж', []],
    ['', []],
  ] as const)
    assert.deepEqual(unitsMeant(asked, UNITS, wordForms), units, asked);
});
