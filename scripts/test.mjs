/** `npm test`: installs, builds and runs all tests; `npm test -- quotations` only those with the word in their path. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { COMPILED, inside, prepare, step } from './steps.mjs';

prepare();
const [word = ''] = process.argv.slice(2);
const tests = COMPILED.flatMap((folder) => inside(folder))
  .filter((path) => path.endsWith('.test.ts') && path.includes(word))
  .map((path) => join('dist', path.replace(/\.ts$/, '.js')))
  .sort();
if (tests.length === 0) {
  console.error(`error test.none: no test has "${word}" in its path`);
  process.exit(2);
}
step(`run ${tests.length} test files`, process.execPath, [
  '--enable-source-maps',
  '--test',
  '--test-reporter=spec',
  // Many wait for a browser, a server or a clock: as many files at a time as there are cores.
  `--test-concurrency=${Math.max(1, availableParallelism())}`,
  ...tests,
]);
