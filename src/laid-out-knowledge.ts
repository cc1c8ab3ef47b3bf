/** Tables of the knowledge files as the build laid them out: making them takes a fifth of a start. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { type KnowledgeTables, type LaidOutTables, TABLED_FILES, tablesOf } from './knowledge/index.js';

type Name = keyof KnowledgeTables;

/** The folder of this program: the build lays tables out beside the bundled one; beside compiled modules there is nothing. */
const HERE = fileURLToPath(new URL('.', import.meta.url));
const pathOf = (name: Name, folder: string): string => join(folder, `knowledge-${name}.bin`);

/** Letters that a laid out table begins with: what it was made of. */
const CONTENT = 64;

/** The files a table is made of, and the engine whose names of states and whose way of storing are in it. */
function contentOf(name: Name, folder: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of TABLED_FILES[name]) hash.update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}

/** Lays the tables of the knowledge files in a folder out in another one. @throws what reading and writing files throw */
export function layTablesOut(folder: string, to: string): void {
  const made = tablesOf((file) => readFileSync(join(folder, file), 'utf8'));
  for (const name of Object.keys(TABLED_FILES) as Name[])
    writeFileSync(
      pathOf(name, to),
      Buffer.concat([Buffer.from(contentOf(name, folder), 'latin1'), serialize(made[name]())]),
    );
}

/** What the build laid out, where the files in the folder and the engine are those that it was made with. */
export function builtTables(folder: string, beside = HERE): LaidOutTables {
  return (name) => {
    const path = pathOf(name, beside);
    if (!existsSync(path)) return null;
    const bytes = readFileSync(path);
    return bytes.toString('latin1', 0, CONTENT) === contentOf(name, folder)
      ? deserialize(bytes.subarray(CONTENT))
      : null;
  };
}
