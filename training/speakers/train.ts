/** Trains what tells whom a source without a name means. Deterministic. */
import { SPEAKER_BITS } from '../../src/reading/statements/resolved/model.js';
import { type Example, type Rates, regression } from '../regression.js';

const RATES: Rates = { epochs: 6, rate: 0.02, decay: 0.01 };

export function trainSpeakers(examples: readonly Example[]): Float32Array {
  return regression(examples, SPEAKER_BITS, RATES);
}
