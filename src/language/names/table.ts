/** A set of 32-bit hashes with a small number for each: open addressing in two flat arrays, made once, read often. */
export interface HashTable {
  /** The number under a hash, or 0. */
  get(hash: number): number;
}

/** A table as it lies in memory, which threads may share: a power of two of places, 0 among the values for a free one. */
export interface HashPlaces {
  readonly keys: Int32Array;
  readonly values: Uint8Array;
}

/** @param hashes different from each other @param values from 1 to 255, one for each */
function placed(hashes: Int32Array, values: Uint8Array): HashPlaces {
  let size = 16;
  while (size < hashes.length * 2) size *= 2;
  const mask = size - 1;
  const keys = new Int32Array(size);
  const found = new Uint8Array(size);
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i] as number;
    let at = placeOf(hash) & mask;
    while (found[at] !== 0) at = (at + 1) & mask;
    keys[at] = hash;
    found[at] = values[i] as number;
  }
  return { keys, values: found };
}

function hashTable({ keys, values }: HashPlaces): HashTable {
  const mask = keys.length - 1;
  return {
    get(hash) {
      let at = placeOf(hash) & mask;
      while (values[at] !== 0) {
        if (keys[at] === hash) return values[at] as number;
        at = (at + 1) & mask;
      }
      return 0;
    },
  };
}

const placeOf = (hash: number): number => hash ^ (hash >>> 15);

/** A table as a model holds it: hashes in order, then their numbers. */
export function tableBytes(entries: ReadonlyMap<number, number>): string {
  const sorted = [...entries].sort((a, b) => a[0] - b[0]);
  const bytes = new Uint8Array(sorted.length * 5);
  const view = new DataView(bytes.buffer);
  sorted.forEach(([hash, value], i) => {
    view.setInt32(i * 4, hash, true);
    bytes[sorted.length * 4 + i] = value;
  });
  return Buffer.from(bytes).toString('base64');
}

/** The table of `tableBytes`, or of what was made of it by `placesOf`. */
export function tableOf(table: string | HashPlaces): HashTable {
  return hashTable(typeof table === 'string' ? placesOf(table) : table);
}

/** The table of `tableBytes` as it lies in memory. */
export function placesOf(text: string): HashPlaces {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
  const size = bytes.length / 5;
  const view = new DataView(bytes.buffer);
  const hashes = new Int32Array(size);
  for (let i = 0; i < size; i++) hashes[i] = view.getInt32(i * 4, true);
  return placed(hashes, bytes.subarray(size * 4));
}
