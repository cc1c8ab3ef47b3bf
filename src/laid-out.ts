/** Models as they are read from, laid out when the program is bundled, or once for all threads of a process. */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { marksOf, readModel } from './model-file.js';

/** Models by language and name (`uk/names`), in memory that all threads of a process see. */
export type SharedModels = Readonly<Record<string, Uint8Array>>;

/** A model's name and the path of its file. */
export type ModelFile = readonly [name: string, path: string];

/** Where a model stands among all that were laid out: its first byte, and how many there are; and the marks of its file. @internal */
export type Placed = readonly [name: string, at: number, size: number, marks: string];

/** The folder of this program: the build lays models out beside the bundled one; beside compiled modules there is nothing. */
const HERE = fileURLToPath(new URL('.', import.meta.url));
const PLACES = 'models.json';
const MODELS = 'models.bin';

/**
 * Models that the build laid out; none where their file in the folder is another one by now. To be held by one who opens
 * each model once, for itself: languages that have the same file share one.
 */
export function builtModels(
  folder: string,
  beside = HERE,
): (language: string, name: string) => Uint8Array | null {
  const placed = placesIn(beside);
  const read = new Map<number, Uint8Array>();
  return (language, name) => {
    const one = placed.get(`${language}/${name}`);
    if (!one || !isOf(one, join(folder, language, `${name}.bin`))) return null;
    const [, at, size] = one;
    const model = read.get(at) ?? partOf(join(beside, MODELS), at, size);
    read.set(at, model);
    return model;
  };
}

function placesIn(folder: string): ReadonlyMap<string, Placed> {
  const path = join(folder, PLACES);
  const isWhole = existsSync(path) && existsSync(join(folder, MODELS));
  const placed = isWhole ? (JSON.parse(readFileSync(path, 'utf8')) as Placed[]) : [];
  return new Map(placed.map((one) => [one[0], one]));
}

const isOf = ([, , , marks]: Placed, path: string): boolean => existsSync(path) && marksOf(path) === marks;

/** What the build laid out, where it is all that is asked for. */
function built(files: readonly ModelFile[]): SharedModels | null {
  const placed = placesIn(HERE);
  const areThere = files.every(([name, path]) => {
    const one = placed.get(name);
    return one !== undefined && isOf(one, path);
  });
  return areThere && files.length > 0 ? viewsIn(join(HERE, MODELS), [...placed.values()]) : null;
}

/**
 * Models in memory that threads share, as the build laid them out. Where it did not, a process of its own does: unpacking
 * leaves tens of megabytes behind, which only go with a process. Where none can be started, or nothing be written, they
 * are given as they are stored.
 */
export function laidOut(files: readonly ModelFile[]): SharedModels {
  const there = built(files);
  if (there) return there;
  const folder = mkdtempSync(join(tmpdir(), 'litopys-models-'));
  try {
    const [places, bytes] = [join(folder, 'places.json'), join(folder, 'models.bin')];
    const program = fileURLToPath(new URL('./laying-out.js', import.meta.url));
    const { status } = spawnSync(process.execPath, [program, places, bytes], {
      input: JSON.stringify(files),
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    if (status !== 0) return asStored(files);
    return viewsIn(bytes, JSON.parse(readFileSync(places, 'utf8')) as Placed[]);
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

function viewsIn(path: string, placed: readonly Placed[]): SharedModels {
  const memory = filled(new Uint8Array(new SharedArrayBuffer(statSync(path).size)), path, 0);
  const views = new Map<number, Uint8Array>();
  for (const [, at, size] of placed) if (!views.has(at)) views.set(at, memory.subarray(at, at + size));
  return Object.fromEntries(placed.map(([name, at]) => [name, views.get(at) as Uint8Array]));
}

/** Numbers begin at a multiple of this in a file and in memory. */
const LINE = 64;

function partOf(path: string, at: number, size: number): Uint8Array {
  const room = at % LINE;
  return filled(new Uint8Array(room + size).subarray(room), path, at);
}

/** Fills memory with the bytes of a file from a place on. */
function filled(memory: Uint8Array, path: string, from: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    for (let at = 0; at < memory.length; ) {
      const read = readSync(file, memory, at, memory.length - at, from + at);
      if (read === 0) break;
      at += read;
    }
  } finally {
    closeSync(file);
  }
  return memory;
}
