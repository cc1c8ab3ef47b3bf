/**
 * Tells the act of a statement by a multinomial logistic regression over hashed features (Weinberger et al. 2009),
 * what the rules make of it being one of them.
 */
import { ACTS, type Act, LitopysError } from '../../model/index.js';
import { actFeatures, type Judged } from './act-features.js';
import type { Lexicon } from './lexicon.js';

export const ACTS_VERSION = 1;
export const ACT_BITS = 15;
/** What the rules' act weighs before anything is learnt: they are right more often than not. */
export const RULED = 1;
/** By how much the model must know better than the rules. */
const MARGIN = 0.5;

/** Contents of `acts.bin`: version, scale, and a row of one signed byte an act for every hash. */
export interface ActsModel {
  readonly scale: number;
  readonly weights: Int8Array;
}

/** Rules that know better: words of opinion, and what speakers plan of their own. */
const STANDING = new Set([
  'act.opinion',
  'act.own-plan',
  'act.not-denied',
  'act.left-open',
  'act.rejected-claim',
  'act.nothing-happened',
]);

/** The likeliest act, or the likeliest but one that it is known not to be. */
export function judgedAct(model: ActsModel, judged: Judged, lexicon: Lexicon, not?: Act): Act {
  if (STANDING.has(judged.rule) && judged.ruled !== not) return judged.ruled;
  const { weights, scale } = model;
  const size = ACTS.length;
  const sums = new Int32Array(size);
  for (const hash of actFeatures(judged, lexicon)) {
    const row = (hash & ((1 << ACT_BITS) - 1)) * size;
    for (let k = 0; k < size; k++) sums[k] = (sums[k] as number) + (weights[row + k] as number);
  }
  const ruled = ACTS.indexOf(judged.ruled);
  let best = judged.ruled === not ? ACTS.indexOf('state') : ruled;
  const value = (k: number) => (sums[k] as number) * scale + (k === ruled ? RULED + MARGIN : 0);
  for (let k = 0; k < size; k++) if (ACTS[k] !== not && value(k) > value(best)) best = k;
  return ACTS[best] as Act;
}

const opened = new WeakMap<Uint8Array, ActsModel>();

/** The model of some bytes, decoded once. @throws LitopysError `model.version` */
export function openActs(bytes: Uint8Array): ActsModel {
  let model = opened.get(bytes);
  if (!model) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (view.getUint32(0, true) !== ACTS_VERSION || bytes.length !== 8 + (1 << ACT_BITS) * ACTS.length)
      throw new LitopysError('model.version', 'the acts model was written by another version', {
        where: 'models/<language>/acts.bin',
        next: 'run npm run train, or install the package again',
      });
    model = {
      scale: view.getFloat32(4, true),
      weights: new Int8Array(bytes.buffer, bytes.byteOffset + 8, (1 << ACT_BITS) * ACTS.length),
    };
    opened.set(bytes, model);
  }
  return model;
}

/** The bytes of trained weights, rounded to signed bytes. */
export function encodeActs(weights: Float32Array): Uint8Array {
  const sizes = weights
    .filter((value) => value !== 0)
    .map(Math.abs)
    .sort();
  const scale = (sizes[Math.floor(sizes.length * 0.999)] ?? 1) / 127;
  const bytes = new Uint8Array(8 + weights.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, ACTS_VERSION, true);
  view.setFloat32(4, scale, true);
  weights.forEach((value, i) => {
    view.setInt8(8 + i, Math.max(-127, Math.min(127, Math.round(value / scale))));
  });
  return bytes;
}
