/** `npm run bench:store`: adding generated articles, and asking a large store. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchAdd } from './add.js';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '5000' },
    store: { type: 'string' },
    workers: { type: 'string' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'litopys-bench-'));
const place = values.store ?? join(folder, 'bench.db');
const figures = await benchAdd(
  place,
  Number(values.articles),
  values.workers ? Number(values.workers) : undefined,
);
console.log(
  `add: ${figures.articles} articles in ${figures.seconds.toFixed(1)} s, ${figures.perSecond.toFixed(1)} a second; ` +
    `by tenths ${figures.tenths.map((one) => one.toFixed(0)).join(' ')}; committing ${(figures.committing * 100).toFixed(0)}% of the time; ` +
    `${figures.megabytes.toFixed(0)} MB` +
    (values.store ? '' : `; ${(statSync(place).size / 2 ** 20).toFixed(0)} MB on the disk`),
);
rmSync(folder, { recursive: true, force: true });
