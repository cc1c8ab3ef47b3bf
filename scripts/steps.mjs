/**
 * Installing and building, before anything is installed or built: plain JavaScript on Node alone.
 * Each step says what it does and how long it took; a step with nothing to do is passed over.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder of package.json. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Folders whose TypeScript is compiled; the same as in tsconfig.json. */
export const COMPILED = ['src', 'training', 'test', 'bench', 'docs'];

const IS_WINDOWS = process.platform === 'win32';

/** Runs a step and says how long it took. A failed step ends the program, unless `goOn` is set. */
export function step(what, command, args, { goOn = false } = {}) {
  console.log(`▸ ${what}`);
  const started = performance.now();
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: IS_WINDOWS && command === 'npm',
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const failed = error !== undefined || status !== 0;
  console.log(`${failed ? '✗' : '✓'} ${what}: ${failed ? 'failed after ' : ''}${seconds} s`);
  if (failed && !goOn) {
    if (error) console.error(`${command}: ${error.message}`);
    process.exit(status || 1);
  }
  return !failed;
}

/** Makes sure that the packages are installed and the code is built. */
export function prepare() {
  requireNode();
  if (!isInstalled()) step('install the packages (npm ci)', 'npm', ['ci', '--no-audit', '--no-fund']);
  if (!isBuilt()) build();
}

export function build() {
  removeOrphans();
  step('build (tsc)', process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', ROOT]);
  step('check the workbench (tsc)', process.execPath, [
    join(ROOT, 'node_modules/typescript/bin/tsc'),
    '-p',
    join(ROOT, 'src/serve/web/client'),
  ]);
  step('bundle the program (esbuild)', process.execPath, [join(ROOT, 'scripts/app.mjs')]);
  step('lay out the models', process.execPath, [join(ROOT, 'scripts/laid-out.mjs')]);
  step('bundle the workbench (esbuild)', process.execPath, [join(ROOT, 'scripts/workbench.mjs')]);
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(STAMP, '');
}

/** Runs a compiled program in this process, as if it had been called with these arguments. */
export async function run(program, args) {
  const path = join(ROOT, 'dist', program);
  process.argv.splice(1, Number.POSITIVE_INFINITY, path, ...args);
  await import(pathToFileURL(path).href);
}

function requireNode() {
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).engines.node.replace('>=', '');
  const [major, minor] = wanted.split('.').map(Number);
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number);
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return;
  console.error(
    `error node.too-old: this is Node ${process.versions.node}; Litopys needs ${wanted} or newer`,
  );
  console.error('  next: install a newer Node, for example from nodejs.org');
  process.exit(3);
}

/** Whether what npm has installed is what package-lock.json asks for; npm writes its own list last. */
function isInstalled() {
  const own = join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(own)) return false;
  const installed = JSON.parse(readFileSync(own, 'utf8')).packages;
  const asked = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(asked).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

/** Touched after a build without errors. */
const STAMP = join(ROOT, 'dist/.built');

/** Whether no source, nor any folder of sources, is newer than the last build. */
function isBuilt() {
  if (!existsSync(STAMP)) return false;
  const built = statSync(STAMP).mtimeMs;
  const inputs = [
    'package-lock.json',
    'tsconfig.json',
    ...COMPILED.flatMap((folder) => [folder, ...inside(folder)]),
  ];
  return inputs.every((path) => !existsSync(join(ROOT, path)) || statSync(join(ROOT, path)).mtimeMs <= built);
}

/** Compiled files whose source is gone would still be found and run as tests. */
function removeOrphans() {
  for (const path of inside('dist')) {
    if (!path.endsWith('.js')) continue;
    const source = path.replace(/^dist[/\\]/, '').replace(/\.js$/, '.ts');
    if (existsSync(join(ROOT, source))) continue;
    for (const ending of ['.js', '.js.map', '.d.ts'])
      rmSync(join(ROOT, path.replace(/\.js$/, ending)), { force: true });
  }
}

/** Paths of all files and folders in a folder, seen from the root. */
export function inside(folder) {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true }).map((path) => join(folder, path));
}
