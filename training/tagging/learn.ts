/** Learns the weights of a tagger: an averaged perceptron over the decisions that reading takes. Deterministic. */
import type { Groups } from '../../src/language/groups.js';
import { groundAt, groundFeature, mixed } from '../../src/language/tagging/decide.js';
import { layoutOf, type WordHashes } from '../../src/language/tagging/features.js';
import type { Tag } from '../../src/language/tagging/tags.js';
import { generator } from '../random.js';
import { passOver } from './passes.js';
import { ownedScorer } from './weights.js';

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

/** Averaged weights by place, and how often features were seen: learning can go on from here. */
export interface Learnt {
  readonly weights: Float32Array;
  readonly counts: Uint8Array;
}

/**
 * One run over the sentences, in an order of its own; from the weights of `start` when there are any.
 * @param owners the hash of each place (see `Weights`); new ones are added
 */
export function learn(
  prepared: readonly Prepared[],
  tags: readonly Tag[],
  { epochs, seed, margin: enough = MARGIN, groups, backward = false, report }: LearnOptions,
  owners: Int32Array,
  start: Learnt | null = null,
): Learnt {
  const size = owners.length;
  const mask = size - 1;
  const layout = layoutOf(groups !== null, backward);
  const weights = start?.weights.slice() ?? new Float32Array(size);
  const sums = new Float32Array(size);
  const stamps = new Int32Array(size);
  const random = generator(seed);
  let clock = 0;
  const add = (hash: number, by: number) => {
    const at = hash & mask;
    if (owners[at] === 0) owners[at] = hash;
    if (owners[at] !== hash) return;
    sums[at] = (sums[at] as number) + (weights[at] as number) * (clock - (stamps[at] as number));
    stamps[at] = clock;
    weights[at] = (weights[at] as number) + by;
  };
  const change = (features: Int32Array, count: number, tag: Tag, by: number) => {
    for (let i = 0; i < count; i++) {
      const feature = features[i] as number;
      if (feature === 0) continue;
      add(mixed(feature, i < layout.own ? tag.whole : tag.middle), by);
      add(mixed(feature, tag.outer), by);
    }
  };
  const counts = start?.counts.slice() ?? new Uint8Array(1 << 24);
  const scorer = ownedScorer(weights, owners, tags, layout);
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
