/** The soak in short; `npm run soak` has the long one. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { soak } from '../../bench/watching/soak.js';
import { temporaryFolder } from './litopys.js';

const folder = temporaryFolder();

test('every article comes in once, with answers that fail and a watch that is killed', async () => {
  const store = join(folder, 'soak.db');
  const done = await soak({ store, feeds: 20, seconds: 15, kills: 3, between: 4, pace: 100 });
  assert.ok(done.published > 40, `${done.published} published`);
  assert.ok(done.failures > 5, `${done.failures} failures`);
  assert.deepEqual([done.lost, done.twice, done.crashes], [[], [], 0]);
});
