import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureText } from './measures.js';

const CASES: readonly (readonly [unit: string, counted: string | null, text: string])[] = [
  ['будинок', 'будинків', 'будинків'],
  ['батарея', 'батареї ППО', 'батареї ППО'],
  ['battery', 'air defence batteries', 'air defence batteries'],
  ['особа', 'осіб', 'осіб'],
  ['село', 'прикордонних сіл', 'прикордонних сіл'],
  ['рік', 'років миру', 'років миру'],
  ['метр', 'мітингу', 'метр мітингу'],
  ['тонна', 'тіл', 'тонна тіл'],
  ['гривня', 'грошей', 'гривня грошей'],
  ['відсоток', 'осіб', 'відсоток осіб'],
  ['EUR', 'допомоги', 'EUR допомоги'],
  ['%', 'of Poles', '% of Poles'],
  ['USD', null, 'USD'],
  ['тонна', 'зерна', 'тонна зерна'],
];

for (const [unit, counted, text] of CASES)
  test(`${unit} with ${counted} is ${text}`, () => assert.equal(measureText(unit, counted), text));
