/**
 * The learned reader of a language: a logistic regression that tells cues (AdaGrad, Duchi et al. 2011) and a
 * linear-chain conditional random field (Lafferty et al. 2001) that labels, for each cue, what its source and its
 * content are. Features are hashed (Weinberger et al. 2009). How it is stored: bytes.ts; the field: label-path.ts.
 */
import type { CandidateFeatures } from './choice.js';
import type { Network } from './network/network.js';

/** What a weight of 1 counts for: 1 in training, a step of the rounding in what was stored. */
export interface Scales {
  readonly cue: number;
  readonly labels: number;
  readonly choice: number;
}

/** What a model says of itself besides its weights: the JSON head of `statements.bin`. */
export interface ModelHead {
  readonly language: string;
  readonly cueBits: number;
  readonly labelBits: number;
  readonly choiceBits: number;
  /** Least probability of a cue for it to be looked at. */
  readonly threshold: number;
  /** Least probability that there is a statement for it to be read. */
  readonly accept: number;
  /** The same where no rule proposes a statement: «написав роман», "showed the driver the road" are none. */
  readonly acceptAlone: number;
  /** Whether the rules' cue words are taken where they have the same cue: their guide and that of the gold agree. */
  readonly trustsCues: boolean;
  /** Whether it looks at clauses and groups of words (see clauses.ts); those made before do not say. */
  readonly seesClauses?: boolean;
  /** Log odds of a statement being right, from those of the model (see training/statements/calibrate.ts). */
  readonly calibration: { readonly slope: number; readonly offset: number };
}

/**
 * Contents of `statements.bin`: the head and the weights. They stay the signed bytes they are stored as, since
 * most of the time of reading goes into fetching them from memory; in training they are floats.
 */
export interface StatementsModel<
  Weights extends Int8Array | Float32Array = Int8Array | Float32Array,
  Rows extends Int32Array | Float32Array = Int32Array | Float32Array,
> extends ModelHead {
  readonly scales: Scales;
  /** Weights of the cue features. */
  readonly cue: Weights;
  /** Rows of `ROW` weights, one a label; stored ones packed (see rows.ts). */
  readonly labels: Rows;
  /** Weight of a label after another, by the mark at the token and at the one before: [mark][2][from][to]. */
  readonly transitions: Float32Array;
  /** Weights of the features of whole candidates. */
  readonly choice: Weights;
  /** What sees whole sentences, beside the linear weights; null where few articles are learnt from. */
  readonly network: Network | null;
}

/** A model as it is trained: all its weights are floats. */
export type TrainedModel = StatementsModel<Float32Array, Float32Array>;

/** Log odds that features speak of a cue. */
export function cueOdds(model: StatementsModel, features: Int32Array, count: number): number {
  const mask = (1 << model.cueBits) - 1;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += model.cue[(features[i] as number) & mask] as number;
  return sum * model.scales.cue;
}

/** Score of a candidate. */
export function choiceScore(
  model: Pick<StatementsModel, 'choice' | 'choiceBits' | 'scales'>,
  { hashes, values, size }: CandidateFeatures,
): number {
  const mask = (1 << model.choiceBits) - 1;
  let sum = 0;
  for (let i = 0; i < size; i++)
    sum += (model.choice[(hashes[i] as number) & mask] as number) * (values[i] as number);
  return sum * model.scales.choice;
}
