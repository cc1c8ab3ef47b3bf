/** The project's own files, for tests that hold rules over them. Works from test/ and from dist/test/. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const ROOT = rootAbove(dirname(fileURLToPath(import.meta.url)));

/** Text of a file by its path from the root. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

export function exists(path: string): boolean {
  return existsSync(join(ROOT, path));
}

/** Paths (from the root, with `/`) of the files of a folder with an ending, sorted. */
export function filesUnder(folder: string, ending: string): string[] {
  if (!exists(folder)) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** TypeScript files of src/ without their tests. */
export function sources(): string[] {
  return filesUnder('src', '.ts').filter((path) => !path.endsWith('.test.ts') && !path.endsWith('.d.ts'));
}

function rootAbove(folder: string): string {
  let root = folder;
  while (!existsSync(join(root, 'package.json'))) root = dirname(root);
  return root;
}
