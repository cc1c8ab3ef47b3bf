/**
 * Whom a source without a name means, and which phrase of a sentence is spoken to: a log-linear model that ranks candidates (after Denis and Baldridge 2008, who
 * rank antecedents) over hashed features (Weinberger et al. 2009), the rules' answer being one of them.
 */
import { LitopysError } from '../../../model/index.js';
import type { Hashes } from './hashes.js';

export const SPEAKERS_VERSION = 1;
export const SPEAKER_BITS = 16;

/** Contents of `speakers.bin` and `listeners.bin`: version, scale, and one signed byte for every hash. */
export interface SpeakersModel {
  readonly scale: number;
  readonly weights: Int8Array;
}

/** What a candidate weighs. */
export function weigh(
  { scale, weights }: SpeakersModel,
  { list, size }: Pick<Hashes, 'list' | 'size'>,
): number {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += weights[(list[i] as number) & ((1 << SPEAKER_BITS) - 1)] as number;
  return sum * scale;
}

const opened = new WeakMap<Uint8Array, SpeakersModel>();
const HEAD = 8;

/** The model of some bytes, decoded once. @throws LitopysError `model.version` */
export function openSpeakers(bytes: Uint8Array, name = 'speakers'): SpeakersModel {
  let model = opened.get(bytes);
  if (!model) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length !== HEAD + (1 << SPEAKER_BITS) || view.getUint32(0, true) !== SPEAKERS_VERSION)
      throw new LitopysError('model.version', `the ${name} model was written by another version`, {
        where: `models/<language>/${name}.bin`,
        next: 'run npm run train, or install the package again',
      });
    const weights = new Int8Array(bytes.buffer, bytes.byteOffset + HEAD, 1 << SPEAKER_BITS);
    model = { scale: view.getFloat32(4, true), weights };
    opened.set(bytes, model);
  }
  return model;
}

/** The bytes of trained weights, rounded to signed bytes. */
export function encodeSpeakers(weights: Float32Array): Uint8Array {
  const bytes = new Uint8Array(HEAD + weights.length);
  const view = new DataView(bytes.buffer);
  const scale = weights.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6) / 127;
  view.setUint32(0, SPEAKERS_VERSION, true);
  view.setFloat32(4, scale, true);
  weights.forEach((value, i) => {
    view.setInt8(HEAD + i, Math.round(value / scale));
  });
  return bytes;
}
