/** Bundles the workbench into dist/web: one script to start with, and one more for each view, loaded when it is opened. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './steps.mjs';

const FROM = join(ROOT, 'src/serve/web/client');
const TO = join(ROOT, 'dist/web');

rmSync(TO, { recursive: true, force: true });
mkdirSync(TO, { recursive: true });
const { metafile } = await build({
  entryPoints: [join(FROM, 'main.tsx'), join(FROM, 'style.css')],
  outdir: join(TO, 'assets'),
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  target: ['es2022'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  minify: true,
  legalComments: 'linked',
  metafile: true,
  logLevel: 'warning',
});

/** The file that an entry point became, as the page names it. */
function made(entry) {
  const [path] =
    Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint?.endsWith(entry)) ?? [];
  if (!path) throw new Error(`${entry} was not bundled`);
  return `/assets/${path.split('/').at(-1)}`;
}

const page = readFileSync(join(FROM, 'index.html'), 'utf8')
  .replace('{{script}}', made('main.tsx'))
  .replace('{{style}}', made('style.css'));
writeFileSync(join(TO, 'index.html'), page);
cpSync(join(FROM, 'icon.svg'), join(TO, 'icon.svg'));
const hash = createHash('sha256').update(page).digest('hex').slice(0, 12);
console.log(`  dist/web ${hash}: ${Object.keys(metafile.outputs).length} files`);
