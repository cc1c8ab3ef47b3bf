/** Models out of their files. */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { unpackedFile } from './language/tagging/packing.js';

/** The model in a file. @throws what reading a file throws */
export const readModel = (path: string): Uint8Array => unpackedFile(readFileSync(path));

/** The model of a language and a name in a folder with one folder a language, or null where there is none. */
export function modelIn(folder: string, language: string, name: string): Uint8Array | null {
  const path = join(folder, language, `${name}.bin`);
  return existsSync(path) ? readModel(path) : null;
}

/** Models that readers hold as they are stored; of the others they make tables, and hold nothing else. */
const HELD = new Set(['statements', 'acts', 'speakers', 'listeners', 'contacts']);

/**
 * Reads the models of a folder; languages that have the same model in a file share one, and all that is made of it.
 * To be held by one who opens each model once: nothing is read twice.
 */
export function modelsIn(folder: string): (language: string, name: string) => Uint8Array | null {
  const read = new Map<string, Uint8Array>();
  return (language, name) => {
    if (!HELD.has(name)) return modelIn(folder, language, name);
    const path = join(folder, language, `${name}.bin`);
    if (!existsSync(path)) return null;
    const file = readFileSync(path);
    const key = contentOf(file);
    const model = read.get(key) ?? unpackedFile(file);
    read.set(key, model);
    return model;
  };
}

/** Equal for files of the same bytes. */
export const contentOf = (file: Uint8Array): string => createHash('sha256').update(file).digest('base64');

/** Bytes that are looked at in each of some places of a file. */
const SAMPLE = 16_384;
const SAMPLES = 8;

/**
 * Equal for files of the same bytes, and hardly for others: their size and a part of them, its end included. What is
 * packed differs from the first change on, so that a part tells it, and no start reads all of what it takes from
 * elsewhere.
 * @throws what reading a file throws
 */
export function marksOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const hash = createHash('sha256').update(String(size));
    const bytes = new Uint8Array(SAMPLE);
    const last = Math.max(0, size - SAMPLE);
    for (let n = 0; n < SAMPLES; n++) {
      const read = readSync(file, bytes, 0, SAMPLE, Math.floor((last * n) / (SAMPLES - 1)));
      hash.update(bytes.subarray(0, read));
    }
    return hash.digest('base64');
  } finally {
    closeSync(file);
  }
}
