/**
 * A sentence while a network learns: its words, as they are told, run into states and what the states should change
 * by runs back.
 */
import { STREAMS } from '../../src/language/recurrent/runs.js';
import { type Forms, roomForForms } from './forms.js';
import { addOuter, addTransposed, multiply } from './matrices.js';
import { type Run, roomForRuns, runBack, runForward } from './runs.js';

/** Longer sentences are cut: they are seldom, and teach nothing more. */
export const LONGEST = 120;

/** How many numbers a word has, and a state. */
interface Widths {
  readonly form: number;
  readonly state: number;
}

/** Room for one sentence after the other. */
export interface Room extends Run, Forms {
  /** Rows of the table that each word is told by, and how many of them were kept. */
  readonly rows: Int32Array;
  readonly rowCounts: Int32Array;
}

export const roomForSentences = ({ form, state }: Widths, mostRows: number): Room => ({
  ...roomForRuns(LONGEST, state),
  ...roomForForms(LONGEST, form),
  rows: new Int32Array(LONGEST * mostRows),
  rowCounts: new Int32Array(LONGEST),
});

/** The weights between the words and the runs, or their gradients. */
interface Streams {
  readonly streams: Float32Array;
  readonly streamBias: Float32Array;
}

/** States of the words that are seen; nothing is wanted of them yet. */
export function runSentence(
  room: Room,
  { streams, streamBias }: Streams,
  size: number,
  { form, state }: Widths,
): void {
  multiply(streams, streamBias, room.seen, size, room.streams);
  runForward(room, size, state);
  room.wantedStates.fill(0, 0, size * 2 * state);
  room.wantedAlone.fill(0, 0, size * form);
}

/** What is wanted of the states becomes gradients of the streams, and what is wanted of the words. */
export function runSentenceBack(
  room: Room,
  weights: Streams,
  gradients: Streams,
  size: number,
  { form, state }: Widths,
): void {
  const width = STREAMS * state;
  const { wantedStreams, wantedSeen } = room;
  runBack(room, size, state);
  addOuter(gradients.streams, wantedStreams, width, room.seen, size);
  wantedSeen.fill(0, 0, size * form);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < width; k++)
      gradients.streamBias[k] =
        (gradients.streamBias[k] as number) + (wantedStreams[i * width + k] as number);
    addTransposed(weights.streams, wantedStreams, i * width, width, wantedSeen, i * form);
  }
}
