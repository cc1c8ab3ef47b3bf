import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateGrade, kindGrade, statusGrade } from './grades.js';

test('phone and video differ, talks and a call do not clash', () => {
  assert.equal(kindGrade('call', 'video'), 'differs');
  assert.equal(kindGrade('talks', 'call'), 'refines');
  assert.equal(kindGrade('call', 'call'), null);
});

test('held against denied or cancelled contradicts, planned after proposed does not', () => {
  assert.equal(statusGrade('held', 'denied'), 'contradicts');
  assert.equal(statusGrade('cancelled', 'held'), 'contradicts');
  assert.equal(statusGrade('planned', 'proposed'), null);
  assert.equal(statusGrade('planned', 'cancelled'), 'differs');
});

test('a day refines its month, another day differs', () => {
  assert.equal(dateGrade('2025-01-21', '2025-01'), 'refines');
  assert.equal(dateGrade('2025-01-21', '2025-01-20'), 'differs');
});
