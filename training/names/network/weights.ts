/** Weights of a network for names while it learns. */
import { LABELS } from '../../../src/language/names/labels.js';
import {
  ALL_SIGNS,
  type NetworkHead,
  networkBytes,
  type Sizes,
} from '../../../src/language/names/network/layout.js';
import { STREAMS } from '../../../src/language/recurrent/runs.js';
import { firstStreams } from '../../network/runs.js';
import { fillAtRandom, type Parts, partsOf } from '../../network/views.js';
import { generator } from '../../random.js';

export type NetworkWeights = Parts<
  'rows' | 'signs' | 'streams' | 'streamBias' | 'outputs' | 'own' | 'labelBias'
>;

export const weightsOf = ({ form, state, bits }: Sizes): NetworkWeights =>
  partsOf({
    rows: form << bits,
    signs: ALL_SIGNS * form,
    streams: STREAMS * state * form,
    streamBias: STREAMS * state,
    outputs: LABELS * 2 * state,
    own: LABELS * form,
    labelBias: LABELS,
  });

/** Small random weights. */
export function firstWeights(sizes: Sizes, seed: number): NetworkWeights {
  const weights = weightsOf(sizes);
  const random = generator(seed);
  const fill = (part: Float32Array, reach: number) => fillAtRandom(part, reach, random);
  fill(weights.rows, 0.09);
  fill(weights.signs, 0.09);
  firstStreams(weights.streams, weights.streamBias, sizes.form, random);
  fill(weights.outputs, 1 / Math.sqrt(2 * sizes.state));
  fill(weights.own, 1 / Math.sqrt(sizes.form));
  return weights;
}

/** The network as it is stored. */
export function storedNetwork(
  { rows, signs, streams, streamBias, outputs, own, labelBias }: NetworkWeights,
  sizes: Sizes,
  share: number,
): { readonly head: NetworkHead; readonly bytes: Int8Array } {
  return networkBytes(sizes, [rows, signs, streams, streamBias, outputs, own, labelBias], share);
}
