/** Gated recurrent cells (Cho et al. 2014) over the tokens of a text, in one direction. */
import { logistic, tangent } from '../../../../text/logistic.js';
import { product } from '../../../../text/product.js';
import { GATES } from './layout.js';

export interface Cells {
  readonly hidden: number;
  /** [gates × hidden][hidden]; of double precision, so that no number is converted at every step. */
  readonly state: Float64Array;
  readonly stateBias: Float32Array;
  /** Multiplies `state`, where it does not change and something is faster than `product`. */
  readonly times?: (vector: Float64Array, out: Float64Array) => void;
}

/** What training needs again of every step: the three gates, and what the state put into the candidate. */
export interface Trace {
  readonly gates: Float32Array;
  readonly candidate: Float32Array;
}

/** What the state puts into the gates at one step. */
let sums = new Float64Array(0);

/**
 * Runs through the tokens [0, size), or from the last to the first. `input` holds what each puts into the gates;
 * the states go into `out`, a row of 2 × hidden a token, from `column` on.
 */
export function run(
  { hidden, state, stateBias, times }: Cells,
  input: Float32Array,
  size: number,
  isBackwards: boolean,
  out: Float32Array,
  trace: Trace | null,
): void {
  const gates = GATES * hidden;
  const row = 2 * hidden;
  const column = isBackwards ? hidden : 0;
  if (sums.length < gates) sums = new Float64Array(gates);
  const own = new Float64Array(hidden);
  for (let step = 0; step < size; step++) {
    const t = isBackwards ? size - 1 - step : step;
    if (times) times(own, sums);
    else product(state, own, gates, hidden, sums);
    const at = t * gates;
    for (let k = 0; k < hidden; k++) {
      const reset = logistic((input[at + k] as number) + (sums[k] as number));
      const update = logistic((input[at + hidden + k] as number) + (sums[hidden + k] as number));
      const from = (sums[2 * hidden + k] as number) + (stateBias[k] as number);
      const candidate = tangent((input[at + 2 * hidden + k] as number) + reset * from);
      own[k] = candidate + update * ((own[k] as number) - candidate);
      out[t * row + column + k] = own[k] as number;
      if (trace) {
        trace.gates[at + k] = reset;
        trace.gates[at + hidden + k] = update;
        trace.gates[at + 2 * hidden + k] = candidate;
        trace.candidate[t * hidden + k] = from;
      }
    }
  }
}
