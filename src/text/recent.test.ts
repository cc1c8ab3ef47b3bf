import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Recent } from './recent.js';

test('what is asked for again stays, the others go', () => {
  const recent = new Recent<number | null>(100);
  recent.set('often', 1);
  recent.set('nothing', null);
  recent.set('once', 2);
  for (let n = 0; n < 1000; n++) {
    recent.set(`w${n}`, n);
    assert.equal(recent.get('often'), 1);
    if (n < 10) assert.equal(recent.get('nothing'), null);
  }
  assert.equal(recent.get('once'), undefined);
  assert.equal(recent.get('w999'), 999);
  const held = Array.from({ length: 1000 }, (_, n) => recent.get(`w${n}`)).filter((one) => one !== undefined);
  assert.ok(held.length <= 100, `${held.length}`);
});
