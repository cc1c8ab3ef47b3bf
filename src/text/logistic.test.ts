import assert from 'node:assert/strict';
import { test } from 'node:test';
import { logistic, tangent } from './logistic.js';

test('the table of the logistic function is near the function', () => {
  for (let x = -20; x <= 20; x += 0.037) {
    assert.ok(Math.abs(logistic(x) - 1 / (1 + Math.exp(-x))) < 1e-5, `at ${x}`);
    assert.ok(Math.abs(tangent(x) - Math.tanh(x)) < 1e-4, `at ${x}`);
  }
});
