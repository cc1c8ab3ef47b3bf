/** Gradients of gated recurrent cells through all steps of a piece (Werbos 1990). */
import type { Cells, Trace } from '../../../src/reading/statements/learned/network/cells.js';
import { GATES } from '../../../src/reading/statements/learned/network/layout.js';
import { addOuter, addTransposed } from '../../network/matrices.js';

export interface CellGradients {
  readonly state: Float32Array;
  readonly stateBias: Float32Array;
}

/**
 * Goes back through what `run` did. `states` are its states and `wanted` what they should change by, both rows of
 * 2 × hidden a token; what the input should change by goes into `input`, rows of gates × hidden.
 */
export function runBack(
  { hidden, state }: Cells,
  { gates, candidate }: Trace,
  size: number,
  isBackwards: boolean,
  states: Float32Array,
  wanted: Float64Array,
  gradients: CellGradients,
  input: Float64Array,
): void {
  const width = GATES * hidden;
  const row = 2 * hidden;
  const column = isBackwards ? hidden : 0;
  const next = new Float64Array(hidden);
  // Of every step: the state before it, and what the sums over it should change by.
  const before = new Float64Array(size * hidden);
  const sums = new Float64Array(size * width);
  for (let step = size - 1; step >= 0; step--) {
    const t = isBackwards ? size - 1 - step : step;
    const previous = isBackwards ? t + 1 : t - 1;
    const own = t * hidden;
    for (let k = 0; k < hidden; k++)
      before[own + k] = step > 0 ? (states[previous * row + column + k] as number) : 0;
    const at = t * width;
    for (let k = 0; k < hidden; k++) {
      const reset = gates[at + k] as number;
      const update = gates[at + hidden + k] as number;
      const made = gates[at + 2 * hidden + k] as number;
      const whole = (wanted[t * row + column + k] as number) + (next[k] as number);
      const intoMade = whole * (1 - update) * (1 - made * made);
      const intoUpdate = whole * ((before[own + k] as number) - made) * update * (1 - update);
      const intoReset = intoMade * (candidate[own + k] as number) * reset * (1 - reset);
      input[at + k] = intoReset;
      input[at + hidden + k] = intoUpdate;
      input[at + 2 * hidden + k] = intoMade;
      sums[at + k] = intoReset;
      sums[at + hidden + k] = intoUpdate;
      sums[at + 2 * hidden + k] = intoMade * reset;
      gradients.stateBias[k] = (gradients.stateBias[k] as number) + intoMade * reset;
      next[k] = whole * update;
    }
    addTransposed(state, sums, at, width, next, 0);
  }
  addOuter(gradients.state, sums, width, before, size);
}
