import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesUnit } from './measures.js';

const CASES: readonly (readonly [unit: string, counted: string | null, isNamed: boolean])[] = [
  ['будинок', 'будинків', true],
  ['батарея', 'батареї ППО', true],
  ['battery', 'air defence batteries', true],
  ['особа', 'осіб', true],
  ['село', 'прикордонних сіл', true],
  ['рік', 'років миру', true],
  ['метр', 'мітингу', false],
  ['тонна', 'тіл', false],
  ['гривня', 'грошей', false],
  ['відсоток', 'осіб', false],
  ['EUR', 'допомоги', false],
  ['%', 'of Poles', false],
  ['USD', null, false],
  ['тонна', 'зерна', false],
];

for (const [unit, counted, isNamed] of CASES)
  test(`${unit} with ${counted} is ${isNamed ? 'named' : 'not named'}`, () =>
    assert.equal(namesUnit(counted, unit), isNamed));
