/** Statements as the learned reader finds them: cues, and for each its source and content as token ranges. */
import type { Range } from '../drafts.js';
import type { Facts } from './facts.js';
import { CUE_FEATURES, fillCueFeatures, NO_RULE, type RuleView } from './features.js';
import {
  betweenOf,
  CONTENT,
  CONTENT_FIRST,
  CUE,
  fillLabelFeatures,
  LABEL_FEATURES,
  LABELS,
  SOURCE,
  SOURCE_FIRST,
} from './labels.js';
import { addScores, bestLabels, cueProbability, type StatementsModel } from './model.js';
import { groupsOf, type Window, windowOf } from './windows.js';

export interface Extracted {
  /** Index of the token that carries the cue. */
  readonly head: number;
  readonly cue: readonly number[];
  readonly source: readonly Range[];
  readonly content: readonly Range[];
  /** Probability that the head is a cue. */
  readonly probability: number;
}

const cueFeatures = new Int32Array(CUE_FEATURES);
const labelFeatures = new Int32Array(LABEL_FEATURES);

/** Whether a token may carry a cue at all. */
export function mayBeCue(facts: Facts, i: number): boolean {
  const part = facts.part[i] as number;
  const mark = facts.mark[i] as number;
  return (
    part === 16 ||
    part === 8 ||
    part === 1 ||
    part === 4 ||
    part === 17 ||
    mark === 3 ||
    mark === 5 ||
    (part === 2 && mark === 0)
  );
}

/** All statements of a text, by cue in reading order. `views` gives what the rules say, by cue head. */
export function extract(
  facts: Facts,
  model: StatementsModel,
  views: ReadonlyMap<number, RuleView>,
): Extracted[] {
  const groups = groupsOf(facts);
  const found: Extracted[] = [];
  const size = facts.analysis.tokens.length;
  for (let i = 0; i < size; i++) {
    if (!mayBeCue(facts, i)) continue;
    const window = windowOf(groups, facts, i);
    const view = views.get(i) ?? NO_RULE;
    const count = fillCueFeatures(facts, window, i, view, cueFeatures);
    const probability = cueProbability(model, cueFeatures, count);
    if (probability < model.threshold) continue;
    const labels = labelled(facts, model, window, i, view);
    const one = rangesOf(labels, window.first);
    if (one.content.length > 0) found.push({ head: i, ...one, probability });
  }
  return found;
}

/** The labels of a window for one cue. */
export function labelled(
  facts: Facts,
  model: StatementsModel,
  window: Window,
  head: number,
  view: RuleView,
): Uint8Array {
  const size = window.last - window.first;
  const scores = new Float64Array(size * LABELS);
  const between = betweenOf(facts, window, head);
  for (let k = 0; k < size; k++) {
    const count = fillLabelFeatures(facts, window, head, window.first + k, between, view, labelFeatures);
    addScores(model, labelFeatures, count, scores, k * LABELS);
  }
  return bestLabels(model, scores, size, head - window.first, facts.mark, window.first);
}

export function rangesOf(labels: Uint8Array, first: number): Pick<Extracted, 'cue' | 'source' | 'content'> {
  const cue: number[] = [];
  const source: [number, number][] = [];
  const content: [number, number][] = [];
  labels.forEach((label, k) => {
    const i = first + k;
    if (label === CUE) cue.push(i);
    else if (label === SOURCE_FIRST) source.push([i, i + 1]);
    else if (label === CONTENT_FIRST) content.push([i, i + 1]);
    else if (label === SOURCE) (source.at(-1) as [number, number])[1] = i + 1;
    else if (label === CONTENT) (content.at(-1) as [number, number])[1] = i + 1;
  });
  return { cue, source, content };
}
