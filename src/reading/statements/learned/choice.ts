/** A choice among candidate statements: what it looks at, and the features of a candidate as they are counted and kept. */
import type { Facts } from './facts.js';
import type { RuleView } from './features.js';
import type { Window } from './windows.js';

/** The cue that a statement is looked for at. */
export interface ChoiceInput {
  readonly facts: Facts;
  readonly window: Window;
  readonly head: number;
  readonly view: RuleView;
  /** Probability that the head is a cue, and of every token of the text (0 where it can not be one). */
  readonly probability: number;
  readonly probabilities: Float32Array;
}

/** Features of one candidate: hashes with weight 1, and a few with a value; `size` of them count. */
export interface CandidateFeatures {
  readonly hashes: Int32Array;
  readonly values: Float64Array;
  readonly size: number;
}

/** Most features of a candidate: those of the whole, of two pieces with their clauses, of its source and of the rules. */
const MOST_FEATURES = 136;

/** Features as they are counted, one candidate after the other in the same place. */
export class FeatureList implements CandidateFeatures {
  readonly hashes = new Int32Array(MOST_FEATURES);
  readonly values = new Float64Array(MOST_FEATURES);
  size = 0;

  add(hash: number, value = 1): void {
    this.hashes[this.size] = hash;
    this.values[this.size++] = value;
  }

  /** The features so far, to keep. */
  kept(): CandidateFeatures {
    const { hashes, values, size } = this;
    return { hashes: hashes.slice(0, size), values: values.slice(0, size), size };
  }
}
