/** A set of 32-bit hashes with a small number for each: open addressing in two flat arrays, made once, read often. */
export interface HashTable {
  /** The number under a hash, or 0. */
  get(hash: number): number;
}

/** @param hashes different from each other @param values from 1 to 255, one for each */
export function hashTable(hashes: Int32Array, values: Uint8Array): HashTable {
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
  return {
    get(hash) {
      let at = placeOf(hash) & mask;
      while (found[at] !== 0) {
        if (keys[at] === hash) return found[at] as number;
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

/** The table of `tableBytes`. */
export function tableOf(text: string): HashTable {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
  const size = bytes.length / 5;
  const view = new DataView(bytes.buffer);
  const hashes = new Int32Array(size);
  for (let i = 0; i < size; i++) hashes[i] = view.getInt32(i * 4, true);
  return hashTable(hashes, bytes.subarray(size * 4));
}
