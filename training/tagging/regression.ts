/**
 * Learns the weights of a tagger by logistic regression over the candidates of each word (AdaGrad: Duchi, Hazan and
 * Singer 2011), with features left out at random; averaged over the last epochs. Deterministic.
 */
import { groundAt, groundFeature, mixed } from '../../src/language/tagging/decide.js';
import { layoutOf } from '../../src/language/tagging/features.js';
import type { Tag } from '../../src/language/tagging/tags.js';
import { generator } from '../random.js';
import type { LearnOptions, Prepared } from './learn.js';
import { passOver } from './passes.js';
import { ownedScorer, type Weights } from './weights.js';

/** Share of features left out at random, so that none is leant on alone. */
const DROP = 0.4;
/** Features of the context seen less often than this in the first epoch are left out. */
const SEEN = 4;
/** Step of AdaGrad. */
const RATE = 0.1;
/** Weights shrink a little with each step that touches them. */
const SHRINK = 1e-5;
/** Errors this small teach nothing. */
const SMALL = 0.003;

/** One run over the sentences, in an order of its own; adds to `all`. */
export function regress(
  prepared: readonly Prepared[],
  tags: readonly Tag[],
  { epochs, seed, groups, report }: LearnOptions,
  { owners, sums }: Weights,
): void {
  const size = owners.length;
  const mask = size - 1;
  const layout = layoutOf(groups !== null, false);
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-3);
  const counts = new Uint8Array(1 << 24);
  const random = generator(seed);
  const scorer = ownedScorer(weights, owners, tags, layout);
  const change = (hash: number, error: number) => {
    const at = hash & mask;
    if (owners[at] === 0) owners[at] = hash;
    if (owners[at] !== hash) return;
    const slope = error + SHRINK * (weights[at] as number);
    const square = (squares[at] as number) + slope * slope;
    squares[at] = square;
    weights[at] = (weights[at] as number) - (RATE * slope) / Math.sqrt(square);
  };
  const passes = { epochs, tags, layout, scorer, random, drop: DROP, seen: SEEN, counts, report };
  passOver(
    prepared,
    passes,
    ({ sentence, i, right, best, features, count, scores }) => {
      const places = sentence.candidates[i] as readonly number[];
      const ground = sentence.grounds[i] as readonly number[];
      toErrors(scores, places, best, right);
      for (let k = 0; k < places.length; k++) {
        const error = scores[k] as number;
        if (Math.abs(error) < SMALL) continue;
        const { whole, middle, outer } = tags[places[k] as number] as Tag;
        features[0] = groundFeature(groundAt(ground[k] as number, sentence.words, i));
        for (let j = 0; j < count; j++) {
          const feature = features[j] as number;
          if (feature === 0) continue;
          change(mixed(feature, j < layout.own ? whole : middle), error);
          change(mixed(feature, outer), error);
        }
      }
    },
    (epoch) => {
      if (epoch < epochs / 2) return;
      for (let i = 0; i < size; i++) sums[i] = (sums[i] as number) + (weights[i] as number);
    },
  );
}

/** Scores become what each candidate's probability is too high: by how much its weights are to go down. */
function toErrors(scores: Float64Array, places: readonly number[], best: number, right: number): void {
  const highest = scores[best] as number;
  let sum = 0;
  for (let k = 0; k < places.length; k++) sum += Math.exp((scores[k] as number) - highest);
  for (let k = 0; k < places.length; k++)
    scores[k] = Math.exp((scores[k] as number) - highest) / sum - (places[k] === right ? 1 : 0);
}
