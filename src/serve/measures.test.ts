import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureText } from './measures.js';

for (const [unit, counted, countsUnit, text] of [
  ['будинок', 'будинків', true, 'будинків'],
  ['тонна', 'зерна', undefined, 'тонна зерна'],
  ['EUR', 'допомоги', false, 'EUR допомоги'],
  ['USD', null, undefined, 'USD'],
] as const)
  test(`${unit} with ${counted} is ${text}`, () =>
    assert.equal(measureText({ unit, counted, ...(countsUnit !== undefined && { countsUnit }) }), text));
