/** Models as they are read from, laid out once for all threads of a process. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readModel } from './model-file.js';

/** Models by language and name (`uk/names`), in memory that all threads of a process see. */
export type SharedModels = Readonly<Record<string, Uint8Array>>;

/** A model's name and the path of its file. */
export type ModelFile = readonly [name: string, path: string];

/** Where a model stands among all that were laid out: its first byte, and how many there are. @internal */
export type Placed = readonly [name: string, at: number, size: number];

/**
 * Lays models out in a process of its own and reads what it made: unpacking leaves tens of megabytes behind, which
 * only go with a process. Where none can be started, or nothing be written, they are given as they are stored.
 */
export function laidOut(files: readonly ModelFile[]): SharedModels {
  const folder = mkdtempSync(join(tmpdir(), 'litopys-models-'));
  try {
    const [places, bytes] = [join(folder, 'places.json'), join(folder, 'models.bin')];
    const program = fileURLToPath(new URL('./laying-out.js', import.meta.url));
    const { status } = spawnSync(process.execPath, [program, places, bytes], {
      input: JSON.stringify(files),
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    if (status !== 0) return asStored(files);
    const memory = inSharedMemory(bytes);
    const placed = JSON.parse(readFileSync(places, 'utf8')) as Placed[];
    const views = new Map<number, Uint8Array>();
    for (const [, at, size] of placed) if (!views.has(at)) views.set(at, memory.subarray(at, at + size));
    return Object.fromEntries(placed.map(([name, at]) => [name, views.get(at) as Uint8Array]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function asStored(files: readonly ModelFile[]): SharedModels {
  return Object.fromEntries(files.map(([name, path]) => [name, shared(readModel(path))]));
}

function shared(bytes: Uint8Array): Uint8Array {
  const memory = new Uint8Array(new SharedArrayBuffer(bytes.length));
  memory.set(bytes);
  return memory;
}

function inSharedMemory(path: string): Uint8Array {
  const memory = new Uint8Array(new SharedArrayBuffer(statSync(path).size));
  const file = openSync(path, 'r');
  try {
    for (let at = 0; at < memory.length; ) {
      const read = readSync(file, memory, at, memory.length - at, at);
      if (read === 0) break;
      at += read;
    }
  } finally {
    closeSync(file);
  }
  return memory;
}
