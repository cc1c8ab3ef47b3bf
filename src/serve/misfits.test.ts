import assert from 'node:assert/strict';
import { test } from 'node:test';
import { misfitsOf } from './misfits.js';

const CASES: readonly (readonly [asked: string, misfits: readonly string[]])[] = [
  ['foo:bar', ['foo:']],
  ['by: Новак', ['by:']],
  ['угода by:Новак datum:2025 datum:2026', ['datum:']],
  ['by:Новак act:warn from:2025-01', []],
  ['by:"Олег Новак" угода', []],
  ['BY:Новак', []],
  ['о 10:30', []],
  ['https://a.example/1 http://b.example', []],
  ['Трамп: мита', []],
  ['', []],
];

for (const [asked, misfits] of CASES)
  test(`"${asked}" has ${misfits.join(' ') || 'no misfit'}`, () =>
    assert.deepEqual(misfitsOf(asked, ['by', 'act', 'from']), misfits));
