/** Statements as the learned reader finds them: cues, and for each its source and content as token ranges. */
import type { Range } from '../drafts.js';
import { betweenOf } from './between.js';
import { type Candidate, candidatesOf, sidesOf } from './candidates.js';
import { type CandidateFeatures, type ChoiceInput, FeatureList } from './choice.js';
import { fillCandidateFeatures, fillNoneFeatures } from './choice-features.js';
import type { Facts } from './facts.js';
import { CUE_FEATURES, fillCueFeatures, NO_RULE, type RuleView } from './features.js';
import { mayBeCue } from './heads.js';
import { fillLabelFeatures, LABEL_FEATURES } from './label-features.js';
import { bestLabels, pathScore } from './label-path.js';
import { CONTENT, CONTENT_FIRST, CUE, LABELS, SOURCE, SOURCE_FIRST } from './labels.js';
import { choiceScore, cueOdds, type StatementsModel } from './model.js';
import { Seen } from './network/seen.js';
import { sumRows } from './rows.js';
import { bestOnSide } from './sided.js';
import { groupsOf, MOST_TOKENS, type Window, windowOf } from './windows.js';

/**
 * For how many cues a token is looked at on average, at most: in articles it is one or two. What holds cues beyond
 * is no text that people wrote, and cost stays linear.
 */
const MOST_LOOKS = 4;

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
  /** How the candidate came about (see candidates.ts). */
  readonly origin: number;
}

const cueFeatures = new Int32Array(CUE_FEATURES);
const labelFeatures = new Int32Array(LABEL_FEATURES);
/** Room for the scores of one window after the other. */
const windowScores = new Float64Array(MOST_TOKENS * LABELS);

/** How much the network's log odds of a cue count, of both together; and what its labels count beside the field's. */
const NETWORK = { cue: 0.5, labels: 1 };

/** A text with all that tells cues and labels in it. */
export interface Look {
  readonly facts: Facts;
  readonly groups: readonly Window[];
  readonly views: ReadonlyMap<number, RuleView>;
  /** Null where the model has no network. */
  readonly seen: Seen | null;
  /** Probability of being a cue for every token; 0 where it can not be one. */
  readonly probabilities: Float32Array;
}

/** Looks for cues in a text. `views` gives what the rules say, by cue head. */
export function look(facts: Facts, model: StatementsModel, views: ReadonlyMap<number, RuleView>): Look {
  const groups = groupsOf(facts);
  const seen = model.network ? new Seen(model.network, facts, groups, views) : null;
  const size = facts.analysis.tokens.length;
  const probabilities = new Float32Array(size);
  for (let i = 0; i < size; i++) {
    if (!mayBeCue(facts, i)) continue;
    const count = fillCueFeatures(facts, windowOf(groups, facts, i), i, views.get(i) ?? NO_RULE, cueFeatures);
    const linear = cueOdds(model, cueFeatures, count);
    const odds = seen ? linear + NETWORK.cue * (seen.cueOdds(i) - linear) : linear;
    probabilities[i] = 1 / (1 + Math.exp(-odds));
  }
  return { facts, groups, views, seen, probabilities };
}

/** All statements of a text, by cue in reading order. `views` gives what the rules say, by cue head. */
export function extract(
  facts: Facts,
  model: StatementsModel,
  views: ReadonlyMap<number, RuleView>,
): Extracted[] {
  const { groups, seen, probabilities } = look(facts, model, views);
  const found: Extracted[] = [];
  let looked = 0;
  for (let head = 0; head < probabilities.length; head++) {
    const probability = probabilities[head] as number;
    if (probability < model.threshold) continue;
    const window = windowOf(groups, facts, head);
    if (looked > MOST_LOOKS * (head + MOST_TOKENS)) continue;
    looked += window.last - window.first;
    const input = { facts, window, head, view: views.get(head) ?? NO_RULE, probability, probabilities };
    const one = chosen(input, model, seen);
    if (one) found.push(one);
  }
  return found;
}

const features = new FeatureList();

/** The best candidate of a cue, or null where "no statement" is likelier than the model accepts. */
function chosen(input: ChoiceInput, model: StatementsModel, seen: Seen | null): Extracted | null {
  const { head, window } = input;
  const none = choiceScore(model, fillNoneFeatures(input, features));
  const candidates = candidatesFor(input, model, seen);
  let best = 0;
  let most = none;
  const scores = candidates.map(({ candidate, loss }) =>
    choiceScore(model, fillCandidateFeatures(input, candidate, loss, features)),
  );
  for (let k = 0; k < scores.length; k++) {
    if ((scores[k] as number) > (scores[best] as number)) best = k;
    most = Math.max(most, scores[k] as number);
  }
  let total = Math.exp(none - most);
  for (const score of scores) total += Math.exp(score - most);
  const exists = 1 - Math.exp(none - most) / total;
  const winner = candidates[best];
  if (exists < model.accept || !winner) return null;
  const { labels, origin } = winner.candidate;
  const { cue, source, content } = rangesOf(labels, window.first);
  const probability = Math.exp((scores[best] as number) - most) / total;
  return { head, cue, source, content, exists, probability, origin };
}

export interface Option {
  readonly candidate: Candidate;
  readonly features: CandidateFeatures;
}

/** The candidates of a cue with their features, and last those of "no statement here"; for training. */
export function optionsOf(
  input: ChoiceInput,
  model: StatementsModel,
  seen: Seen | null,
): { options: Option[]; none: CandidateFeatures } {
  const options = candidatesFor(input, model, seen).map(({ candidate, loss }) => ({
    candidate,
    features: fillCandidateFeatures(input, candidate, loss, features).kept(),
  }));
  return { options, none: fillNoneFeatures(input, features).kept() };
}

interface Weighed {
  readonly candidate: Candidate;
  /** How far the label field's score of it lies below its best. */
  readonly loss: number;
}

function candidatesFor(
  { facts, window, head, view }: ChoiceInput,
  model: StatementsModel,
  seen: Seen | null,
): Weighed[] {
  const { first, last } = window;
  const scores = labelScores(facts, model, window, head, view);
  seen?.addLabels(window, head, NETWORK.labels, scores);
  const best = bestLabels(model, scores, last - first, head - first, facts.mark, first);
  const top = pathScore(model, scores, best, facts.mark, first);
  const at = head - first;
  const size = last - first;
  const on = (from: number, to: number) =>
    bestOnSide(model, { scores, size, head: at, marks: facts.mark, firstMark: first, from, to });
  // The best with content on one side only is also the best on that side.
  const own = sidesOf(best, at);
  const sides = {
    before: own.before && !own.after ? best : on(0, at),
    after: own.after && !own.before ? best : on(at + 1, size),
  };
  return candidatesOf(facts, window, head, best, sides, view).map((candidate) => ({
    candidate,
    loss: Math.max(0, top - pathScore(model, scores, candidate.labels, facts.mark, first)),
  }));
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
    sumRows(model, labelFeatures, count, scores, k * LABELS);
  }
  return scores;
}

/** Cue words, and the pieces of source and content; a label that goes on without a first one begins a piece. */
export function rangesOf(labels: Uint8Array, first: number): Pick<Extracted, 'cue' | 'source' | 'content'> {
  const cue: number[] = [];
  const source: [number, number][] = [];
  const content: [number, number][] = [];
  for (let k = 0; k < labels.length; k++) {
    const label = labels[k];
    const i = first + k;
    if (label === CUE) cue.push(i);
    else if (label === SOURCE_FIRST) source.push([i, i + 1]);
    else if (label === CONTENT_FIRST) content.push([i, i + 1]);
    else if (label === SOURCE) goOn(source, i);
    else if (label === CONTENT) goOn(content, i);
  }
  return { cue, source, content };
}

function goOn(pieces: [number, number][], i: number): void {
  const last = pieces.at(-1);
  if (last?.[1] === i) last[1] = i + 1;
  else pieces.push([i, i + 1]);
}
