/**
 * The best labels of a window that hold content on one side of the cue: what is asked for where the field likes best
 * to see none at all, or to see it on the other side. Viterbi's way with a second layer for "content was seen".
 */

import { FOLLOWERS, NEVER, transitionAt } from './label-path.js';
import { CONTENT, CONTENT_FIRST, CUE, LABELS } from './labels.js';
import type { StatementsModel } from './model.js';
import { MOST_TOKENS } from './windows.js';

const STATES = 2 * LABELS;
const best = new Float64Array(MOST_TOKENS * STATES);
const back = new Uint8Array(MOST_TOKENS * STATES);

/** What the search goes over: the scores of a window's tokens, and where content may stand. */
export interface Side {
  readonly scores: Float64Array;
  readonly size: number;
  /** Where the cue must be. */
  readonly head: number;
  readonly marks: Uint8Array;
  readonly firstMark: number;
  /** Content lies in [from, to). */
  readonly from: number;
  readonly to: number;
}

/** The best labels with content in a stretch and none outside it; null when it is empty. */
export function bestOnSide(model: StatementsModel, side: Side): Uint8Array | null {
  const { size, from, to } = side;
  if (to - from < 1) return null;
  for (let k = 0; k < size; k++) fillToken(model, side, k);
  return pathTo(size);
}

function fillToken({ transitions }: StatementsModel, side: Side, k: number): void {
  const { scores, marks, firstMark } = side;
  const at = k * STATES;
  const own = transitionAt(marks[firstMark + k] as number, 0, 0, 0);
  const other = transitionAt(k > 0 ? (marks[firstMark + k - 1] as number) : 0, 1, 0, 0);
  const may = labelsAt(side, k);
  for (let state = 0; state < STATES; state++) best[at + state] = NEVER;
  if (k === 0) {
    const first = may & (FOLLOWERS[0] as number);
    for (let label = 0; label < LABELS; label++)
      if ((first >> label) & 1)
        best[at + stateOf(label, 0)] =
          (scores[label] as number) +
          (transitions[own + label] as number) +
          (transitions[other + label] as number);
    return;
  }
  for (let before = 0; before < STATES; before++) {
    const value = best[at - STATES + before] as number;
    if (value <= NEVER) continue;
    const last = before < LABELS ? before : before - LABELS;
    const next = may & (FOLLOWERS[last] as number);
    for (let label = 0; label < LABELS; label++) {
      if (((next >> label) & 1) === 0) continue;
      const state = at + stateOf(label, before);
      const step = last * LABELS + label;
      const sum =
        value +
        (scores[k * LABELS + label] as number) +
        (transitions[own + step] as number) +
        (transitions[other + step] as number);
      if (sum > (best[state] as number)) {
        best[state] = sum;
        back[state] = before;
      }
    }
  }
}

const ALL = (1 << LABELS) - 1;
const HOLDING = (1 << CONTENT) | (1 << CONTENT_FIRST);

const isHolding = (label: number): boolean => ((HOLDING >> label) & 1) === 1;

/** The labels a token may have, a bit each: content in its stretch alone, and the head nothing but the cue. */
function labelsAt({ head, from, to }: Side, k: number): number {
  if (k === head) return 1 << CUE;
  return k >= from && k < to ? ALL : ALL & ~HOLDING;
}

/** The state that a label leads to from the one before: in the second layer content was seen. */
const stateOf = (label: number, before: number): number =>
  isHolding(label) || before >= LABELS ? label + LABELS : label;

function pathTo(size: number): Uint8Array | null {
  const labels = new Uint8Array(size);
  let state = -1;
  let top = NEVER;
  for (let k = LABELS; k < STATES; k++) {
    const value = best[(size - 1) * STATES + k] as number;
    if (value > top) {
      top = value;
      state = k;
    }
  }
  if (state < 0) return null;
  for (let i = size - 1; i >= 0; i--) {
    labels[i] = state % LABELS;
    state = back[i * STATES + state] as number;
  }
  return labels;
}
