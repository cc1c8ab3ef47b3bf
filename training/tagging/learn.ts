/** Learns the weights of a tagger: an averaged perceptron over the decisions that reading takes. Deterministic. */
import type { Groups } from '../../src/language/groups.js';
import { groundAt, groundFeature, mixed, type Scorer } from '../../src/language/tagging/decide.js';
import { type Layout, layoutOf, type WordHashes } from '../../src/language/tagging/features.js';
import type { Tag } from '../../src/language/tagging/tags.js';
import { generator } from '../random.js';
import { passOver } from './passes.js';

export interface Prepared {
  readonly words: WordHashes[];
  readonly candidates: (readonly number[])[];
  readonly grounds: (readonly number[])[];
  readonly classes: Int32Array;
  readonly gold: Int32Array;
  readonly repeats: number;
}

/** A decision closer than this is learnt from even when it is right, unless the options say otherwise. */
const MARGIN = 10;
/** Share of features left out at random, so that none is leant on alone. */
const DROP = 0.25;
/** Features of the context seen less often than this in the first epoch are left out. */
const SEEN = 3;

export interface LearnOptions {
  readonly epochs: number;
  readonly bits: number;
  readonly seed: number;
  readonly margin?: number;
  /** Word groups, when the language has them. */
  readonly groups: Groups | null;
  /** See `TaggerModel`. */
  readonly backward?: boolean | undefined;
  readonly report: (line: string) => void;
}

/** Averaged weights, and how often features were seen: learning can go on from here. */
export interface Learnt {
  readonly weights: Float32Array;
  readonly counts: Uint8Array;
}

/** One run over the sentences, in an order of its own; from the weights of `start` when there are any. */
export function learn(
  prepared: readonly Prepared[],
  tags: readonly Tag[],
  { epochs, bits, seed, margin: enough = MARGIN, groups, backward = false, report }: LearnOptions,
  start: Learnt | null = null,
): Learnt {
  const size = 1 << bits;
  const mask = size - 1;
  const layout = layoutOf(groups !== null, backward);
  const weights = start ? start.weights.slice() : new Float32Array(size);
  const sums = new Float32Array(size);
  const stamps = new Int32Array(size);
  const random = generator(seed);
  let clock = 0;
  const scorer = trainedScorer(weights, tags, layout);
  const add = (at: number, by: number) => {
    sums[at] = (sums[at] as number) + (weights[at] as number) * (clock - (stamps[at] as number));
    stamps[at] = clock;
    weights[at] = (weights[at] as number) + by;
  };
  const change = (features: Int32Array, count: number, tag: Tag, by: number) => {
    for (let i = 0; i < count; i++) {
      const feature = features[i] as number;
      add(mixed(feature, i < layout.own ? tag.whole : tag.middle) & mask, by);
      add(mixed(feature, tag.outer) & mask, by);
    }
  };
  const counts = start ? start.counts.slice() : new Uint8Array(1 << 24);
  const passes = { epochs, tags, layout, scorer, random, drop: DROP, seen: SEEN, counts, report };
  passOver(prepared, passes, ({ sentence, i, right, best, next, margin, features, count }) => {
    const places = sentence.candidates[i] as readonly number[];
    const isRight = places[best] === right;
    if (isRight && margin >= enough) return;
    clock++;
    const place = isRight ? next : best;
    const good = tags[right] as Tag;
    const bad = tags[places[place] as number] as Tag;
    const ground = sentence.grounds[i] as readonly number[];
    features[0] = groundFeature(groundAt(ground[places.indexOf(right)] as number, sentence.words, i));
    change(features, count, good, 1);
    features[0] = groundFeature(groundAt(ground[place] as number, sentence.words, i));
    change(features, count, bad, -1);
  });
  if (clock === 0) return { weights, counts };
  for (let i = 0; i < size; i++)
    weights[i] = ((sums[i] as number) + (weights[i] as number) * (clock - (stamps[i] as number))) / clock;
  return { weights, counts };
}

/** Scores by weights that change with every decision, each candidate on its own. */
function trainedScorer(table: Float32Array, tags: readonly Tag[], layout: Layout): Scorer {
  const mask = table.length - 1;
  const weight = (feature: number, part: number) => table[mixed(feature, part) & mask] as number;
  return {
    score({ candidates, grounds, words }, i, features, count, _, scores) {
      (candidates[i] as readonly number[]).forEach((candidate, k) => {
        const { whole, outer, middle } = tags[candidate] as Tag;
        features[0] = groundFeature(groundAt((grounds[i] as readonly number[])[k] as number, words, i));
        let sum = 0;
        for (let j = 0; j < count; j++) {
          const feature = features[j] as number;
          sum += weight(feature, j < layout.own ? whole : middle) + weight(feature, outer);
        }
        scores[k] = sum;
      });
    },
  };
}

/** Weights as signed bytes. */
export function quantised(weights: Float32Array): Int8Array {
  const sizes: number[] = [];
  for (let i = 0; i < weights.length; i += 7)
    if (weights[i] !== 0) sizes.push(Math.abs(weights[i] as number));
  sizes.sort((a, b) => a - b);
  const large = sizes[Math.floor(sizes.length * 0.998)] ?? 1;
  const bytes = new Int8Array(weights.length);
  for (let i = 0; i < bytes.length; i++)
    bytes[i] = Math.max(-127, Math.min(127, Math.round(((weights[i] as number) / large) * 127)));
  return bytes;
}
