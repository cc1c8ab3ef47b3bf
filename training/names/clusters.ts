/**
 * Groups of words that are used alike, from the plain text of the corpora: word vectors by skip-gram with negative
 * sampling (Mikolov et al. 2013), grouped by spherical k-means. Words go by their stems, as the recogniser sees them.
 */
import { stemOf } from '../../src/language/names/words.js';
import { normalised } from '../../src/text/characters.js';
import { generator } from '../random.js';

/** Groups have numbers from 1 to 255; neighbours in number are alike too. */
const GROUPS = 255;
const SIZE = 48;
const WINDOW = 4;
const NEGATIVES = 5;
const EPOCHS = 5;
/** Stems met less often have no vector. */
const SEEN = 6;
/** How often a stem may be met before some of its places are left out, as a share of all words. */
const FREQUENT = 3e-4;

export interface Vectors {
  /** Hashes of the stems, the most frequent first. */
  readonly stems: Int32Array;
  readonly values: Float32Array;
}

/** Words as hashes of their stems. */
export function stemsOf(sentences: readonly (readonly string[])[]): Int32Array[] {
  return sentences.map((words) => Int32Array.from(words, (word) => stemOf(normalised(word))));
}

/** @param sentences see `stemsOf` */
export function clustersOf(
  sentences: readonly Int32Array[],
  report: (line: string) => void,
): Map<number, number> {
  const vectors = vectorsOf(sentences, report);
  const groups = grouped(vectors);
  return new Map([...vectors.stems].map((stem, i) => [stem, groups[i] as number]));
}

function vectorsOf(sentences: readonly Int32Array[], report: (line: string) => void): Vectors {
  const counts = new Map<number, number>();
  for (const sentence of sentences)
    for (const stem of sentence) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const kept = [...counts].filter(([, n]) => n >= SEEN).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const numbers = new Map(kept.map(([stem], i) => [stem, i]));
  const places = sentences.map((sentence) => sentence.map((stem) => numbers.get(stem) ?? -1));
  const total = kept.reduce((sum, [, n]) => sum + n, 0);
  const random = generator(11);
  const values = Float32Array.from({ length: kept.length * SIZE }, () => (random() - 0.5) / SIZE);
  const contexts = new Float32Array(kept.length * SIZE);
  const keep = kept.map(([, n]) => Math.min(1, Math.sqrt((FREQUENT * total) / n)));
  const noise = noiseOf(kept.map(([, n]) => n));
  const step = newStep(values, contexts, noise, random);
  let done = 0;
  const all = EPOCHS * sentences.length;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const sentence of places) {
      const rate = 0.05 * Math.max(0.02, 1 - done++ / all);
      const used = sentence.filter((word) => word >= 0 && random() < (keep[word] as number));
      for (let i = 0; i < used.length; i++) {
        const reach = 1 + Math.floor(random() * WINDOW);
        for (let k = Math.max(0, i - reach); k <= Math.min(used.length - 1, i + reach); k++)
          if (k !== i) step(used[i] as number, used[k] as number, rate);
      }
    }
    report(`clusters: vectors of ${kept.length} stems, epoch ${epoch + 1} of ${EPOCHS}`);
  }
  return { stems: Int32Array.from(kept, ([stem]) => stem), values };
}

/** Words as often as the 0.75th power of their frequency. */
function noiseOf(counts: readonly number[]): Int32Array {
  const powers = counts.map((n) => n ** 0.75);
  const sum = powers.reduce((a, b) => a + b, 0);
  const table = new Int32Array(1 << 20);
  let at = 0;
  let share = 0;
  powers.forEach((power, word) => {
    share += power / sum;
    for (const end = share * table.length; at < end && at < table.length; at++) table[at] = word;
  });
  return table;
}

/** One word learns to tell one neighbour from words drawn at random. */
function newStep(values: Float32Array, contexts: Float32Array, noise: Int32Array, random: () => number) {
  const errors = new Float32Array(SIZE);
  return (word: number, neighbour: number, rate: number): void => {
    const from = word * SIZE;
    errors.fill(0);
    for (let n = 0; n <= NEGATIVES; n++) {
      const other = n === 0 ? neighbour : (noise[Math.floor(random() * noise.length)] as number);
      if (n > 0 && other === neighbour) continue;
      const to = other * SIZE;
      let product = 0;
      for (let d = 0; d < SIZE; d++) product += (values[from + d] as number) * (contexts[to + d] as number);
      const error = ((n === 0 ? 1 : 0) - 1 / (1 + Math.exp(-product))) * rate;
      for (let d = 0; d < SIZE; d++) {
        errors[d] = (errors[d] as number) + error * (contexts[to + d] as number);
        contexts[to + d] = (contexts[to + d] as number) + error * (values[from + d] as number);
      }
    }
    for (let d = 0; d < SIZE; d++) values[from + d] = (values[from + d] as number) + (errors[d] as number);
  };
}

const ROUNDS = 20;

/** The group of each vector, from 1; the first centres are spread over the frequent words. */
function grouped({ stems, values }: Vectors): Uint8Array {
  const unit = lengthOne(values);
  const count = Math.min(GROUPS, stems.length);
  const centres = new Float32Array(count * SIZE);
  const among = Math.min(stems.length, 4000);
  for (let c = 0; c < count; c++) {
    const at = Math.floor((c * among) / count) * SIZE;
    centres.set(unit.subarray(at, at + SIZE), c * SIZE);
  }
  const groups = new Uint8Array(stems.length);
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < stems.length; i++) groups[i] = 1 + nearest(unit, i * SIZE, centres, count);
    centres.fill(0);
    for (let i = 0; i < stems.length; i++) {
      const to = ((groups[i] as number) - 1) * SIZE;
      for (let d = 0; d < SIZE; d++)
        centres[to + d] = (centres[to + d] as number) + (unit[i * SIZE + d] as number);
    }
    centres.set(lengthOne(centres));
  }
  return inOrder(groups, centres, count);
}

/** Numbers groups so that each stands beside one like it. */
function inOrder(groups: Uint8Array, centres: Float32Array, count: number): Uint8Array {
  const left = new Set(Array.from({ length: count }, (_, c) => c));
  const places = new Uint8Array(count);
  let at = 0;
  for (let place = 1; place <= count; place++) {
    left.delete(at);
    places[at] = place;
    let best = -2;
    let next = at;
    for (const c of left) {
      let product = 0;
      for (let d = 0; d < SIZE; d++)
        product += (centres[at * SIZE + d] as number) * (centres[c * SIZE + d] as number);
      if (product > best) {
        best = product;
        next = c;
      }
    }
    at = next;
  }
  return groups.map((group) => places[group - 1] as number);
}

function nearest(unit: Float32Array, from: number, centres: Float32Array, count: number): number {
  let best = 0;
  let closest = -2;
  for (let c = 0; c < count; c++) {
    let product = 0;
    for (let d = 0; d < SIZE; d++) product += (unit[from + d] as number) * (centres[c * SIZE + d] as number);
    if (product > closest) {
      closest = product;
      best = c;
    }
  }
  return best;
}

function lengthOne(values: Float32Array): Float32Array {
  const unit = new Float32Array(values.length);
  for (let at = 0; at < values.length; at += SIZE) {
    let sum = 0;
    for (let d = 0; d < SIZE; d++) sum += (values[at + d] as number) ** 2;
    const length = Math.sqrt(sum) || 1;
    for (let d = 0; d < SIZE; d++) unit[at + d] = (values[at + d] as number) / length;
  }
  return unit;
}
