/**
 * A sentence while a network learns: its words, as they are told, run into states and what the states should change
 * by runs back.
 */
import { STREAMS } from '../../src/language/recurrent/runs.js';
import { type Forms, formBack, type LeftOut, roomForForms, thinned } from './forms.js';
import { addOuter, addTransposed, multiply } from './matrices.js';
import { addRow, addTo } from './rows.js';
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
  readonly state: number;
  /** What each number of the states of a word counts for. */
  readonly factors: Float64Array;
  /** Rows of the table that each word is told by, and how many of them were kept. */
  readonly rows: Int32Array;
  readonly rowCounts: Int32Array;
  /** How many rows a word has room for. */
  readonly mostRows: number;
}

export const roomForSentences = (
  { form, state }: Widths,
  mostRows: number,
  leftOut: LeftOut,
  random: () => number,
): Room => ({
  ...roomForRuns(LONGEST, state),
  ...roomForForms(LONGEST, form, leftOut, random),
  state,
  factors: new Float64Array(2 * state),
  rows: new Int32Array(LONGEST * mostRows),
  rowCounts: new Int32Array(LONGEST),
  mostRows,
});

/** A word begins as the sum of its rows, `count` of them, some left out at random. */
export function sumRows(room: Room, word: number, count: number, table: Float32Array): void {
  const { rows, rowCounts, mostRows, forms, form, leftOut, random } = room;
  const first = word * mostRows;
  const kept = thinned(rows, first, count, leftOut.row, random);
  rowCounts[word] = kept;
  const at = word * form;
  forms.fill(0, at, at + form);
  for (let j = first; j < first + kept; j++) addRow(forms, at, table, rows[j] as number, form, 1);
}

/** What is wanted of a word becomes what is wanted of the sum it began as, and gradients of its rows. */
export function learnRows(room: Room, word: number, gradients: Float32Array): void {
  const { rows, rowCounts, mostRows, form, wantedSeen } = room;
  const first = word * mostRows;
  formBack(room, word);
  for (let j = first; j < first + (rowCounts[word] as number); j++)
    addTo(gradients, rows[j] as number, form, wantedSeen, word * form, 1);
}

/** The weights between the words and the runs, or their gradients. */
interface Streams {
  readonly streams: Float32Array;
  readonly streamBias: Float32Array;
}

/** States of the words that are seen; nothing is wanted of them yet. */
export function runSentence(room: Room, { streams, streamBias }: Streams, size: number): void {
  const { form, state } = room;
  multiply(streams, streamBias, room.seen, size, room.streams);
  runForward(room, size, state);
  room.wantedStates.fill(0, 0, size * 2 * state);
  room.wantedAlone.fill(0, 0, size * form);
}

/** Numbers of the states of a word are left out at random; the others count for them too. */
export function drawFactors({ factors, leftOut, random }: Room): void {
  const keeps = 1 / (1 - leftOut.state);
  for (let k = 0; k < factors.length; k++) factors[k] = random() < leftOut.state ? 0 : keeps;
}

/** What is wanted of the states becomes gradients of the streams, and what is wanted of the words. */
export function runSentenceBack(room: Room, weights: Streams, gradients: Streams, size: number): void {
  const { form, state, wantedStreams, wantedSeen } = room;
  const width = STREAMS * state;
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
