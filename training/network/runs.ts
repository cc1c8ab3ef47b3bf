/** Runs over a sentence while a network learns: forward as `runStates` runs, with the gates kept, and back. */
import { placesOf, STREAMS } from '../../src/language/recurrent/runs.js';
import { logistic } from '../../src/text/logistic.js';
import { fillAtRandom } from './views.js';

/** Room for one sentence after the other. */
export interface Run {
  readonly streams: Float32Array;
  readonly gates: Float64Array;
  readonly states: Float64Array;
  /** What the loss changes by with each state, and with each stream. */
  readonly wantedStates: Float64Array;
  readonly wantedStreams: Float64Array;
}

export function roomForRuns(longest: number, state: number): Run {
  const streams = STREAMS * state;
  return {
    streams: new Float32Array(longest * streams),
    gates: new Float64Array(longest * 2 * state),
    states: new Float64Array(longest * 2 * state),
    wantedStates: new Float64Array(longest * 2 * state),
    wantedStreams: new Float64Array(longest * streams),
  };
}

export function runForward({ streams, gates, states }: Run, size: number, state: number): void {
  for (let direction = 0; direction < 2; direction++) {
    for (let step = 0; step < size; step++) {
      const places = placesOf(direction, step, size, state);
      for (let k = 0; k < state; k++) {
        const near = step > 0 ? (streams[places.beside + k] as number) : 0;
        const old = step > 0 ? (states[places.from + k] as number) : 0;
        const gate = logistic((streams[places.gate + k] as number) + near);
        gates[places.into + k] = gate;
        states[places.into + k] = gate * old + (1 - gate) * (streams[places.value + k] as number);
      }
    }
  }
}

/** What the streams should change by: back through both runs. */
export function runBack(run: Run, size: number, state: number): void {
  const { streams, gates, states, wantedStates, wantedStreams } = run;
  const width = STREAMS * state;
  wantedStreams.fill(0, 0, size * width);
  const carried = new Float64Array(state);
  for (let direction = 0; direction < 2; direction++) {
    carried.fill(0);
    for (let step = size - 1; step >= 0; step--) {
      const places = placesOf(direction, step, size, state);
      for (let k = 0; k < state; k++) {
        const gate = gates[places.into + k] as number;
        const old = step > 0 ? (states[places.from + k] as number) : 0;
        const by = (wantedStates[places.into + k] as number) + (carried[k] as number);
        const toGate = by * (old - (streams[places.value + k] as number)) * gate * (1 - gate);
        wantedStreams[places.value + k] = by * (1 - gate);
        wantedStreams[places.gate + k] = toGate;
        if (step > 0) wantedStreams[places.beside + k] = toGate;
        carried[k] = by * gate;
      }
    }
  }
}

/** Streams to begin with; gates are open to different degrees, so that states remember for different lengths. */
export function firstStreams(
  streams: Float32Array,
  bias: Float32Array,
  form: number,
  random: () => number,
): void {
  const state = bias.length / STREAMS;
  const reach = Math.sqrt(6 / (form + 2 * state));
  fillAtRandom(streams, reach, random);
  for (let direction = 0; direction < 2; direction++) {
    const at = (STREAMS / 2) * state * direction;
    streams.fill(0, (at + 2 * state) * form, (at + 3 * state) * form);
    for (let k = 0; k < state; k++) bias[at + state + k] = -1 + (4 * k) / (state - 1);
  }
}
