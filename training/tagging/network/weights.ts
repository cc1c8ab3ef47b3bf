/** Weights of a network for tags while it learns: tags are sums of what they share with others. */
import { STREAMS } from '../../../src/language/recurrent/runs.js';
import {
  GROUNDS,
  type NetworkHead,
  networkBytes,
  SHAPES,
  type Sizes,
} from '../../../src/language/tagging/network/layout.js';
import { firstStreams } from '../../network/runs.js';
import { fillAtRandom, type Parts, partsOf } from '../../network/views.js';
import { generator } from '../../random.js';

/** For each tag the numbers of its parts: part of speech, each feature, case with part of speech, and so on. */
export interface TagParts {
  readonly of: readonly (readonly number[])[];
  readonly count: number;
}

export function tagParts(tags: readonly string[]): TagParts {
  const numbers = new Map<string, number>();
  const number = (part: string): number => {
    const known = numbers.get(part) ?? numbers.size;
    numbers.set(part, known);
    return known;
  };
  const of = tags.map((tag) => {
    const [upos = 'X', list = '_'] = tag.split(' ');
    const pairs = list === '_' ? [] : list.split('|');
    const value = (name: string) => pairs.find((pair) => pair.startsWith(`${name}=`)) ?? '';
    const agreement = ['Case', 'Number', 'Gender'].map(value).join(' ');
    return [upos, ...pairs, `${upos} ${value('Case')} ${value('VerbForm')}`, `agrees ${agreement}`].map(
      number,
    );
  });
  return { of, count: numbers.size };
}

/** All weights, and the parts of them by name: views of the same numbers. */
export type NetworkWeights = Parts<
  | 'rows'
  | 'shapes'
  | 'grounds'
  /** What a form has of a tag that it may have: of the whole tag, and of its parts. */
  | 'entries'
  | 'entryParts'
  /** What a tag multiplies the states with: the whole tag, and its parts. */
  | 'outputs'
  | 'outputParts'
  | 'streams'
  | 'streamBias'
  | 'past'
  | 'pastBias'
  | 'tagBias'
  | 'groundBias'
>;

export function weightsOf({ form, state, bits, tags }: Sizes, parts: number): NetworkWeights {
  return partsOf({
    rows: form << bits,
    shapes: SHAPES * form,
    grounds: GROUNDS * form,
    entries: tags * form,
    entryParts: parts * form,
    outputs: tags * 2 * state,
    outputParts: parts * 2 * state,
    streams: STREAMS * state * form,
    streamBias: STREAMS * state,
    past: 2 * state * form,
    pastBias: 2 * state,
    tagBias: tags,
    groundBias: GROUNDS,
  });
}

/** Small random weights; gates begin open to different degrees, so that states remember for different lengths. */
export function firstWeights(sizes: Sizes, parts: number, seed: number): NetworkWeights {
  const weights = weightsOf(sizes, parts);
  const random = generator(seed);
  const fill = (part: Float32Array, reach: number) => fillAtRandom(part, reach, random);
  for (const part of [weights.rows, weights.shapes, weights.grounds, weights.entries, weights.entryParts])
    fill(part, 0.09);
  fill(weights.outputs, 0.035);
  fill(weights.outputParts, 0.035);
  const { form } = sizes;
  firstStreams(weights.streams, weights.streamBias, form, random);
  fill(weights.past, 1 / Math.sqrt(form));
  return weights;
}

/** Rows of whole tags: what a tag has of its own and of each of its parts. */
export function composed(
  own: Float32Array,
  shared: Float32Array,
  { of }: TagParts,
  width: number,
  out: Float32Array,
): void {
  out.set(own);
  of.forEach((parts, tag) => {
    for (const part of parts)
      for (let k = 0; k < width; k++)
        out[tag * width + k] = (out[tag * width + k] as number) + (shared[part * width + k] as number);
  });
}

/** The gradients of whole tags, added to those of what they are composed of. */
export function spread(
  whole: Float32Array,
  { of }: TagParts,
  width: number,
  own: Float32Array,
  shared: Float32Array,
): void {
  for (let k = 0; k < whole.length; k++) own[k] = (own[k] as number) + (whole[k] as number);
  of.forEach((parts, tag) => {
    for (const part of parts)
      for (let k = 0; k < width; k++)
        shared[part * width + k] = (shared[part * width + k] as number) + (whole[tag * width + k] as number);
  });
}

/** The network as it is stored. */
export function storedNetwork(
  weights: NetworkWeights,
  sizes: Sizes,
  parts: TagParts,
  options: { readonly grouped: boolean; readonly share: number },
): { readonly head: NetworkHead; readonly bytes: Uint8Array } {
  const entries = new Float32Array(weights.entries.length);
  const outputs = new Float32Array(weights.outputs.length);
  composed(weights.entries, weights.entryParts, parts, sizes.form, entries);
  composed(weights.outputs, weights.outputParts, parts, 2 * sizes.state, outputs);
  const { rows, shapes, grounds, streams, streamBias, past, pastBias, tagBias, groundBias } = weights;
  return networkBytes(
    sizes,
    [rows, shapes, entries, grounds, outputs, streams, streamBias, past, pastBias, tagBias, groundBias],
    options,
  );
}
