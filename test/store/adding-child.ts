/** A process that adds packed articles in small batches, and says after each commit how many are in. */
import { readFileSync, writeSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { openStore, type Packed } from '../../src/store/index.js';
import { double } from './double.js';

const [place = '', packedFile = '', from = '0', to = ''] = process.argv.slice(2);
const packed = (deserialize(readFileSync(packedFile)) as Packed[]).slice(
  Number(from),
  to ? Number(to) : undefined,
);
const store = await openStore(place, { merger: () => double, now: () => '2025-03-01T00:00:00.000Z' });
const BATCH = 4;
for (let at = 0; at < packed.length; at += BATCH) {
  const batch = packed.slice(at, at + BATCH);
  await store.add(batch, 'later');
  for (const { contribution } of batch) writeSync(1, `${contribution.article.id}\n`);
}
await store.settle();
await store.close();
