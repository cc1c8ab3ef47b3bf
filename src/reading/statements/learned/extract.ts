/** Statements as the learned reader finds them: cues, and for each its source and content as token ranges. */
import type { Range } from '../drafts.js';
import { type Candidate, candidatesOf } from './candidates.js';
import { type CandidateFeatures, type ChoiceInput, candidateFeatures, noneFeatures } from './choose.js';
import type { Facts } from './facts.js';
import { CUE_FEATURES, fillCueFeatures, NO_RULE, type RuleView } from './features.js';
import { mayBeCue } from './heads.js';
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
import {
  addScores,
  bestLabels,
  choiceScore,
  cueProbability,
  pathScore,
  type StatementsModel,
} from './model.js';
import { groupsOf, MOST_TOKENS, type Window, windowOf } from './windows.js';

export interface Extracted {
  /** Index of the token that carries the cue. */
  readonly head: number;
  readonly cue: readonly number[];
  readonly source: readonly Range[];
  readonly content: readonly Range[];
  /** Probability that there is a statement with this cue. */
  readonly exists: number;
  /** Probability that it reads just so. */
  readonly probability: number;
  /** How the candidate came about (see ORIGINS). */
  readonly origin: number;
}

const cueFeatures = new Int32Array(CUE_FEATURES);
const labelFeatures = new Int32Array(LABEL_FEATURES);
/** Room for the scores of one window after the other. */
const windowScores = new Float64Array(MOST_TOKENS * LABELS);

/** Probability of being a cue for every token; 0 where it can not be one. */
export function cueProbabilities(
  facts: Facts,
  model: StatementsModel,
  groups: readonly Window[],
  views: ReadonlyMap<number, RuleView>,
): Float32Array {
  const size = facts.analysis.tokens.length;
  const probabilities = new Float32Array(size);
  for (let i = 0; i < size; i++) {
    if (!mayBeCue(facts, i)) continue;
    const count = fillCueFeatures(facts, windowOf(groups, facts, i), i, views.get(i) ?? NO_RULE, cueFeatures);
    probabilities[i] = cueProbability(model, cueFeatures, count);
  }
  return probabilities;
}

/** All statements of a text, by cue in reading order. `views` gives what the rules say, by cue head. */
export function extract(
  facts: Facts,
  model: StatementsModel,
  views: ReadonlyMap<number, RuleView>,
): Extracted[] {
  const groups = groupsOf(facts);
  const probabilities = cueProbabilities(facts, model, groups, views);
  const found: Extracted[] = [];
  for (let head = 0; head < probabilities.length; head++) {
    const probability = probabilities[head] as number;
    if (probability < model.threshold) continue;
    const window = windowOf(groups, facts, head);
    const input = { facts, window, head, view: views.get(head) ?? NO_RULE, probability, probabilities };
    const options = optionsOf(input, model);
    const scores = options.map(({ features }) => choiceScore(model, features));
    const none = choiceScore(model, noneFeatures(input));
    const most = Math.max(none, ...scores);
    const total = scores.reduce((sum, score) => sum + Math.exp(score - most), Math.exp(none - most));
    const exists = 1 - Math.exp(none - most) / total;
    if (exists < model.accept || options.length === 0) continue;
    let best = 0;
    scores.forEach((score, k) => {
      if (score > (scores[best] as number)) best = k;
    });
    const { candidate } = options[best] as Option;
    const ranges = rangesOf(candidate.labels, window.first);
    found.push({
      head,
      ...ranges,
      exists,
      probability: Math.exp((scores[best] as number) - most) / total,
      origin: candidate.origin,
    });
  }
  return found;
}

export interface Option {
  readonly candidate: Candidate;
  readonly features: CandidateFeatures;
}

/** The candidates of a cue with their features. */
export function optionsOf(input: ChoiceInput, model: StatementsModel): Option[] {
  const { facts, window, head, view } = input;
  const scores = labelScores(facts, model, window, head, view);
  const best = bestLabels(
    model,
    scores,
    window.last - window.first,
    head - window.first,
    facts.mark,
    window.first,
  );
  const top = pathScore(model, scores, best, facts.mark, window.first);
  return candidatesOf(facts, window, head, best, view).map((candidate) => {
    const loss = Math.max(0, top - pathScore(model, scores, candidate.labels, facts.mark, window.first));
    return { candidate, features: candidateFeatures(input, candidate, loss) };
  });
}

/** Scores of the labels of every token of a window; good until the next call. */
function labelScores(
  facts: Facts,
  model: StatementsModel,
  window: Window,
  head: number,
  view: RuleView,
): Float64Array {
  const size = window.last - window.first;
  const scores = windowScores;
  const between = betweenOf(facts, window, head);
  for (let k = 0; k < size; k++) {
    const count = fillLabelFeatures(facts, window, head, window.first + k, between, view, labelFeatures);
    addScores(model, labelFeatures, count, scores, k * LABELS);
  }
  return scores;
}

/** The labels of a window for one cue. */
export function labelled(
  facts: Facts,
  model: StatementsModel,
  window: Window,
  head: number,
  view: RuleView,
): Uint8Array {
  const scores = labelScores(facts, model, window, head, view);
  return bestLabels(model, scores, window.last - window.first, head - window.first, facts.mark, window.first);
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
