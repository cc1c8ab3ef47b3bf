/**
 * `npm run bench:store`: adding generated articles, and asking a large store.
 *
 *   --articles N     articles to add; 5000 when not given, 0 for none
 *   --statements N   statements of the store that is asked; 50000 when not given, 0 for none
 *   --times N        how often each question is asked; 100 when not given
 *   --store PLACE    where to add to: a file, or a postgres:// URL; a temporary file when not given
 *   --asked FILE     a store that `--keep` left, to be asked instead of a new one
 *   --keep FILE      where to leave the store that is asked
 *   --workers N      reader threads; as many as there are cores
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { table } from '../tables.js';
import { benchAdd } from './add.js';
import { ask } from './ask.js';
import { fill } from './fill.js';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '5000' },
    statements: { type: 'string', default: '50000' },
    times: { type: 'string', default: '100' },
    store: { type: 'string' },
    asked: { type: 'string' },
    keep: { type: 'string' },
    workers: { type: 'string' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'litopys-bench-'));
try {
  if (Number(values.articles) > 0) await adding(Number(values.articles));
  if (Number(values.statements) > 0) await asking(Number(values.statements));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function adding(articles: number): Promise<void> {
  const place = values.store ?? join(folder, 'add.db');
  const figures = await benchAdd(place, articles, values.workers ? Number(values.workers) : undefined);
  console.log(
    `add: ${figures.articles} articles in ${figures.seconds.toFixed(1)} s, ${figures.perSecond.toFixed(1)} a second; ` +
      `by tenths ${figures.tenths.map((one) => one.toFixed(0)).join(' ')}; committing ${(figures.committing * 100).toFixed(0)}% of the time; ` +
      `${figures.megabytes.toFixed(0)} MB` +
      (values.store ? '' : `; ${(statSync(place).size / 2 ** 20).toFixed(0)} MB on the disk`),
  );
}

async function asking(statements: number): Promise<void> {
  const place = values.asked ?? values.keep ?? join(folder, 'ask.db');
  if (!values.asked) await fill(place, statements);
  const { opening, megabytes, questions } = await ask(place, Number(values.times));
  console.log(
    table([
      ['milliseconds', 'p50', 'p99', 'busy p99'],
      ...questions.map(({ name, p50, p99, busy }) => [name, p50.toFixed(1), p99.toFixed(1), busy.toFixed(1)]),
    ]),
  );
  console.log(`opening ${opening.toFixed(0)} ms, ${megabytes.toFixed(0)} MB in memory`);
}
