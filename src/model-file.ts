/** Models out of their files. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackedFile } from './language/tagging/packing.js';

/** The model in a file. @throws what reading a file throws */
export const readModel = (path: string): Uint8Array => unpackedFile(readFileSync(path));

/** The model of a language and a name in a folder with one folder a language, or null where there is none. */
export function modelIn(folder: string, language: string, name: string): Uint8Array | null {
  const path = join(folder, language, `${name}.bin`);
  return existsSync(path) ? readModel(path) : null;
}
