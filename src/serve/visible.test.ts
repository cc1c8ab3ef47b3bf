import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkName } from './visible.js';

test('an outlet that is not stated is called so, not by the id of its article', () => {
  assert.equal(linkName('ea7fef609acbbd6e'), 'outlet not stated');
  assert.equal(linkName('ea7fef609acbbd6e', 'не сказано'), 'не сказано');
  assert.equal(linkName('Беріг'), 'Беріг');
});
