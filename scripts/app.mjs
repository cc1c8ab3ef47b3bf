/**
 * Bundles what is installed into dist/app: the command, the library and the programs of its threads and processes.
 * Of the thousand compiled modules each process and thread would load half a second; of a few files it takes a third.
 * Packages stay what npm installed.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './steps.mjs';

const TO = join(ROOT, 'dist/app');
/** All lie in one folder, so that each finds the others beside itself as their sources do: their names differ. */
const PROGRAMS = [
  'library.ts',
  'serve/cli/litopys.ts',
  'laying-out.ts',
  'reading-worker.ts',
  'serve/adding/adding-worker.ts',
  'serve/reading/desk-worker.ts',
];

rmSync(TO, { recursive: true, force: true });
await build({
  entryPoints: PROGRAMS.map((program) => join(ROOT, 'src', program)),
  outdir: TO,
  entryNames: '[name]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  // Each thread holds the text of what it runs: without white space and escapes it is a third as long.
  charset: 'utf8',
  minifyWhitespace: true,
  minifySyntax: true,
  // Node shows the line of an error that nobody caught.
  lineLimit: 200,
  logLevel: 'warning',
});
