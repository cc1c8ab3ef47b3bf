/**
 * States that run over a sentence from both ends. Their gates hang on words alone and never on the state
 * (quasi-recurrent networks: Bradbury et al. 2017), so that all products can be made once a form.
 */
import { logistic } from '../../text/logistic.js';

/** For each direction: what goes into the state, the gate of the word, and what it does to the gate of the next one. */
export const STREAMS = 6;

/** Where the numbers of one step of a run over a sentence lie: of a word, and of the one that the run comes from. */
export interface Places {
  /** In the streams: the value of the word, after it its gate; what the one before does to that gate. */
  readonly value: number;
  readonly gate: number;
  readonly beside: number;
  /** In the states: of the word, and of the one before. */
  readonly into: number;
  readonly from: number;
}

/** @param direction 0 from the first word on, 1 from the last back; at step 0 nothing stands before */
export function placesOf(direction: number, step: number, size: number, state: number): Places {
  const word = direction === 0 ? step : size - 1 - step;
  const before = direction === 0 ? word - 1 : word + 1;
  const column = (STREAMS / 2) * state * direction;
  const value = word * STREAMS * state + column;
  return {
    value,
    gate: value + state,
    beside: before * STREAMS * state + column + 2 * state,
    into: (2 * word + direction) * state,
    from: (2 * before + direction) * state,
  };
}

/**
 * The states of a sentence whose streams are known: from its beginning, and from its end.
 * @param streams [size][STREAMS · state] @param states [size][2 · state], filled
 */
export function runStates(streams: Float64Array, states: Float64Array, size: number, state: number): void {
  for (let direction = 0; direction < 2; direction++) {
    for (let step = 0; step < size; step++) {
      const { value, gate, beside, into, from } = placesOf(direction, step, size, state);
      if (step === 0) {
        for (let k = 0; k < state; k++) {
          const own = streams[value + k] as number;
          states[into + k] = own + logistic(streams[gate + k] as number) * (0 - own);
        }
        continue;
      }
      for (let k = 0; k < state; k++) {
        const own = streams[value + k] as number;
        const open = logistic((streams[gate + k] as number) + (streams[beside + k] as number));
        states[into + k] = own + open * ((states[from + k] as number) - own);
      }
    }
  }
}
