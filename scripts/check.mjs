/** `npm run check`: formatting, lint, types, dead code, import rules. All are run; one failure fails the check. */
import { join } from 'node:path';
import { prepare, ROOT, step } from './steps.mjs';

prepare(); // The build checks the types.
const bin = (path) => join(ROOT, 'node_modules', path);
const passed = [
  step('format and lint (biome)', process.execPath, [bin('@biomejs/biome/bin/biome'), 'check', '.'], {
    goOn: true,
  }),
  step('dead code (knip)', process.execPath, [bin('knip/bin/knip.js')], { goOn: true }),
  step(
    'import rules',
    process.execPath,
    ['--test', '--test-reporter=spec', 'dist/test/import-rules.test.js'],
    { goOn: true },
  ),
];
process.exitCode = passed.every(Boolean) ? 0 : 1;
