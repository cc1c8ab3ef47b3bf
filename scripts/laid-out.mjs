/**
 * Lays the models and the tables of the knowledge files out beside the bundled program, as they lie in memory when they
 * are read from: unpacking and making them took half of the time until a first text was read.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { inside, ROOT } from './steps.mjs';

const TO = join(ROOT, 'dist/app');
const files = inside('models')
  .filter((path) => path.endsWith('.bin'))
  .map((path) => [path.slice('models/'.length, -'.bin'.length).split(sep).join('/'), join(ROOT, path)]);
const [places, bytes] = [join(TO, 'models.json'), join(TO, 'models.bin')];
const { status } = spawnSync(
  process.execPath,
  [join(TO, 'laying-out.js'), places, bytes, join(ROOT, 'src/knowledge/data')],
  {
    input: JSON.stringify(files),
    stdio: ['pipe', 'inherit', 'inherit'],
  },
);
if (status !== 0) {
  // Without them models are unpacked by whoever reads.
  for (const path of [places, bytes]) rmSync(path, { force: true });
  process.exitCode = 1;
}
