/** Bundles the workbench into dist/web: one script to start with, and one more for each view, loaded when it is opened. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { micromark } from 'micromark';
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

/** The file that an entry point became. */
function outputOf(entry) {
  const [path] =
    Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint?.endsWith(entry)) ?? [];
  if (!path) throw new Error(`${entry} was not bundled`);
  return path;
}

/** A file as the page names it. */
const named = (path) => `/assets/${path.split('/').at(-1)}`;
const made = (entry) => named(outputOf(entry));

/** What a script can not begin without: named in the page, it is fetched together with the script. */
function neededBy(path, found = new Set()) {
  for (const { path: other, kind } of metafile.outputs[path].imports)
    if (kind === 'import-statement' && !found.has(other)) neededBy(other, found.add(other));
  return found;
}

const page = readFileSync(join(FROM, 'index.html'), 'utf8')
  .replace('{{script}}', made('main.tsx'))
  .replace('{{style}}', made('style.css'))
  .replace(
    '{{needed}}',
    [...neededBy(outputOf('main.tsx'))]
      .map((path) => `<link rel="modulepreload" href="${named(path)}" />`)
      .join('\n    '),
  );
writeFileSync(join(TO, 'index.html'), page);
cpSync(join(FROM, 'icon.svg'), join(TO, 'icon.svg'));
guide(join(ROOT, 'docs/guide'), join(TO, 'guide'));

const hash = createHash('sha256').update(page).digest('hex').slice(0, 12);
console.log(`  dist/web ${hash}: ${Object.keys(metafile.outputs).length} files`);

/** The user guide as pages beside the workbench, in its colours. */
function guide(from, to) {
  mkdirSync(to, { recursive: true });
  if (existsSync(join(from, 'pictures')))
    cpSync(join(from, 'pictures'), join(to, 'pictures'), { recursive: true });
  for (const code of ['en', 'uk']) {
    const text = readFileSync(join(from, `${code}.md`), 'utf8').replace(/\]\((\w\w)\.md\)/g, ']($1.html)');
    const [, title] = /^# (.+)$/m.exec(text) ?? [];
    const html = micromark(text, { allowDangerousHtml: true });
    writeFileSync(
      join(to, `${code}.html`),
      `<!doctype html>
<html lang="${code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${made('style.css')}">
</head>
<body>
<main class="guide">
${html}
</main>
</body>
</html>
`,
    );
  }
}
