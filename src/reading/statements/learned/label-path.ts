/** The label field of a window: which labels may follow each other, and the best path through them (Viterbi). */
import { CONTENT, CONTENT_FIRST, CUE, LABELS, SOURCE, SOURCE_FIRST } from './labels.js';
import type { StatementsModel } from './model.js';
import { MOST_TOKENS } from './windows.js';

/** Kinds of marks that the transitions tell apart (see facts.ts). */
export const MARKS = 10;

/** Score that forbids: a piece can not go on that has not begun. */
export const NEVER = -1e9;

export function allowed(from: number, to: number): boolean {
  if (to === SOURCE) return from === SOURCE_FIRST || from === SOURCE;
  if (to === CONTENT) return from === CONTENT_FIRST || from === CONTENT;
  return true;
}

/** The labels that may follow each label, a bit each. */
export const FOLLOWERS: Uint8Array = Uint8Array.from({ length: LABELS }, (_, from) => {
  let bits = 0;
  for (let to = 0; to < LABELS; to++) if (allowed(from, to)) bits |= 1 << to;
  return bits;
});

export function transitionAt(mark: number, before: 0 | 1, from: number, to: number): number {
  return ((mark * 2 + before) * LABELS + from) * LABELS + to;
}

/** Room of one window: the best score of each label at each token, and the label it came from. */
const best = new Float64Array(MOST_TOKENS * LABELS);
const back = new Uint8Array(MOST_TOKENS * LABELS);

/** The best labels of a window (Viterbi). `scores` holds LABELS numbers a token; `head` is where the cue must be. */
export function bestLabels(
  model: StatementsModel,
  scores: Float64Array,
  size: number,
  head: number,
  marks: Uint8Array,
  firstMark: number,
): Uint8Array {
  const { transitions } = model;
  for (let i = 0; i < size; i++) {
    const at = i * LABELS;
    const before = i === 0 ? -1 : at - LABELS;
    const own = transitionAt(marks[firstMark + i] as number, 0, 0, 0);
    const other = transitionAt(i > 0 ? (marks[firstMark + i - 1] as number) : 0, 1, 0, 0);
    for (let to = 0; to < LABELS; to++) {
      back[at + to] = 0;
      best[at + to] = NEVER;
      if (i === head && to !== CUE) continue;
      let top = NEVER;
      for (let label = 0; label < (before < 0 ? 1 : LABELS); label++) {
        if ((((FOLLOWERS[label] as number) >> to) & 1) === 0) continue;
        const step = label * LABELS + to;
        const value =
          (before < 0 ? 0 : (best[before + label] as number)) +
          (transitions[own + step] as number) +
          (transitions[other + step] as number);
        if (value > top) {
          top = value;
          back[at + to] = label;
        }
      }
      best[at + to] = top + (scores[at + to] as number);
    }
  }
  return pathTo(size);
}

/** Reads the best path from its end. */
function pathTo(size: number): Uint8Array {
  const labels = new Uint8Array(size);
  let label = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < LABELS; k++) {
    const value = best[(size - 1) * LABELS + k] as number;
    if (value > top) {
      top = value;
      label = k;
    }
  }
  for (let i = size - 1; i >= 0; i--) {
    labels[i] = label;
    label = back[i * LABELS + label] as number;
  }
  return labels;
}

/** Score of a whole labelling, as Viterbi counts it. */
export function pathScore(
  model: StatementsModel,
  scores: Float64Array,
  labels: Uint8Array,
  marks: Uint8Array,
  firstMark: number,
): number {
  let sum = 0;
  for (let k = 0; k < labels.length; k++) {
    const to = labels[k] as number;
    const from = k === 0 ? 0 : (labels[k - 1] as number);
    if (!allowed(from, to)) return NEVER;
    sum +=
      (scores[k * LABELS + to] as number) +
      (model.transitions[transitionAt(marks[firstMark + k] as number, 0, from, to)] as number) +
      (model.transitions[
        transitionAt(k > 0 ? (marks[firstMark + k - 1] as number) : 0, 1, from, to)
      ] as number);
  }
  return sum;
}
