/**
 * Scores of candidate tags by the stored weights. Weights are whole numbers, so that sums may be taken in any order:
 * what a word says of itself is summed once for its form, what words around it say once for both passes, and what
 * candidates have in common (`middle`, `outer`) once for all of them. Most of the time goes into fetching weights.
 */
import { type Choices, groundAt, groundFeature, mixed, type ScoredTag, type Scorer } from './decide.js';
import type { WordHashes } from './features.js';
import type { NetworkReader } from './network/reader.js';
import type { Word } from './word.js';

/** A sentence with all that is known of its words. */
export interface KnownChoices extends Choices {
  readonly known: readonly Word[];
}

/** The different hashes that neighbours score some candidates by, and for each candidate which of them are its own. */
export interface Shares {
  readonly hashes: readonly number[];
  readonly middles: readonly number[];
  readonly outers: readonly number[];
}

export class StoredScorer implements Scorer<KnownChoices> {
  private readonly mask: number;
  /** Weights with their marks, two bytes together: what is fetched at once takes less time. */
  private readonly pairs: Int16Array;
  /** What the network says of each candidate of the ambiguous words, and where those of each word start. */
  private beside = new Int32Array(0);
  private besideStarts = new Int32Array(0);
  /** Sums of what words around say, by word and hash, and where those of each word start. */
  private fixed = new Int32Array(0);
  private starts = new Int32Array(0);

  constructor(
    private readonly table: Int8Array,
    private readonly tags: readonly ScoredTag[],
    /** Whether weights stand two by two with a mark before each, the highest bits of its hash: else its place alone tells it. */
    private readonly marked = false,
    private readonly network: NetworkReader | null = null,
  ) {
    this.pairs = marked ? pairsOf(table) : new Int16Array(0);
    this.mask = (marked ? this.pairs.length : table.length) - 1;
  }

  open({ known, size }: KnownChoices): void {
    if (this.network) this.askNetwork(this.network, known, size);
    if (this.starts.length < size) this.starts = new Int32Array(2 * size);
    let start = 0;
    for (let i = 0; i < size; i++) {
      const word = known[i] as Word;
      this.starts[i] = start;
      if (word.candidates.tags.length > 1) start += this.sharesOf(word).hashes.length;
    }
    if (this.fixed.length < start) this.fixed = new Int32Array(2 * start);
  }

  score(
    { known, words, layout }: KnownChoices,
    i: number,
    features: Int32Array,
    count: number,
    second: boolean,
    scores: Float64Array,
  ): void {
    const word = known[i] as Word;
    const { hashes, middles, outers } = this.sharesOf(word);
    const own = this.ownSums(word, words, i, features, layout.own);
    const start = this.starts[i] as number;
    const { fixed } = this;
    for (let h = 0; h < hashes.length; h++) {
      const hash = hashes[h] as number;
      if (!second) fixed[start + h] = this.sum(features, layout.own, layout.fixed, hash);
      sums[h] = (fixed[start + h] as number) + this.sum(features, layout.fixed, count, hash);
    }
    for (let k = 0; k < middles.length; k++)
      scores[k] =
        (own[k] as number) + (sums[middles[k] as number] as number) + (sums[outers[k] as number] as number);
    if (!this.network) return;
    const at = this.besideStarts[i] as number;
    for (let k = 0; k < middles.length; k++)
      scores[k] = (scores[k] as number) + (this.beside[at + k] as number);
  }

  private askNetwork(network: NetworkReader, known: readonly Word[], size: number): void {
    if (this.besideStarts.length < size) this.besideStarts = new Int32Array(2 * size);
    let start = 0;
    for (let i = 0; i < size; i++) {
      this.besideStarts[i] = start;
      const { length } = (known[i] as Word).candidates.tags;
      if (length > 1) start += length;
    }
    if (this.beside.length < start) this.beside = new Int32Array(2 * start);
    network.read(known, size, this.besideStarts, this.beside);
  }

  private sum(features: Int32Array, from: number, to: number, hash: number): number {
    const { table, mask } = this;
    let sum = 0;
    if (!this.marked) {
      for (let j = from; j < to; j++) sum += table[mixed(features[j] as number, hash) & mask] as number;
      return sum;
    }
    const { pairs } = this;
    for (let j = from; j < to; j++) {
      const place = mixed(features[j] as number, hash);
      const pair = pairs[place & mask] as number;
      // All bits where the marks are the same, none where not: a branch that nobody can foresee takes longer.
      const other = (pair ^ (place >> 24)) & 255;
      sum += (pair >> 8) & ((other - 1) >> 31);
    }
    return sum;
  }

  private sharesOf({ candidates }: Word): Shares {
    return (candidates.shares ??= sharesOf(candidates.tags.map((tag) => this.tags[tag] as ScoredTag)));
  }

  /** What a form says of its candidates, with how each is known of it. */
  private ownSums(
    word: Word,
    words: readonly WordHashes[],
    i: number,
    features: Int32Array,
    count: number,
  ): readonly number[] {
    const place = placeOf(words, i);
    const kept = word.ownSums[place];
    if (kept) return kept;
    const { tags, grounds } = word.candidates;
    const sums: number[] = new Array(tags.length);
    for (let k = 0; k < tags.length; k++) {
      const { whole, outer } = this.tags[tags[k] as number] as ScoredTag;
      features[0] = groundFeature(groundAt(grounds[k] as number, words, i));
      sums[k] = this.sum(features, 0, count, whole) + this.sum(features, 0, count, outer);
    }
    word.ownSums[place] = sums;
    return sums;
  }
}

/** Marks as the lower bytes of numbers, weights as the higher ones; the same memory wherever it can be read so. */
function pairsOf(table: Int8Array): Int16Array {
  const { buffer, byteOffset, length } = table.byteOffset % 2 === 0 ? table : table.slice();
  return new Int16Array(buffer, byteOffset, length / 2);
}

/** Room for the sums of one word after the other: two hashes a candidate at most. */
const sums = new Int32Array(128);

/** All of its place that a form's own features know: first in its sentence, after a sign, or neither. */
function placeOf(words: readonly WordHashes[], i: number): number {
  if (i === 0) return 1;
  return ((words[i - 1] as WordHashes).shape & 32) !== 0 ? 2 : 0;
}

function sharesOf(tags: readonly ScoredTag[]): Shares {
  const hashes: number[] = [];
  const indexOf = (hash: number): number => {
    const known = hashes.indexOf(hash);
    return known >= 0 ? known : hashes.push(hash) - 1;
  };
  return {
    middles: tags.map(({ middle }) => indexOf(middle)),
    outers: tags.map(({ outer }) => indexOf(outer)),
    hashes,
  };
}
