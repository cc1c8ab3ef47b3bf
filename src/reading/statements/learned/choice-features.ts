/**
 * What is chosen by among the candidate statements of a cue, or none: a log-linear model weighs features of whole
 * candidates (after Collins 2000, discriminative reranking). Its probability is the confidence of the statement.
 */
import { mix } from '../../../text/hashing.js';
import { type Candidate, isContent, isSource } from './candidates.js';
import type { ChoiceInput, FeatureList } from './choice.js';
import { addPiece, pieceIn } from './choice-pieces.js';
import type { RuleView } from './features.js';
import { CUE } from './labels.js';
import type { Window } from './windows.js';

/** Fills a list with the features of "no statement here". */
export function fillNoneFeatures(
  { facts, head, view, probability }: ChoiceInput,
  list: FeatureList,
): FeatureList {
  const odds = logit(probability);
  const size = Math.round(odds * 2);
  const shape = facts.shape[head] as number;
  list.size = 0;
  list.add(1);
  list.add(2, odds / 4);
  list.add(mix(3, size));
  list.add(mix(4, facts.lemma[head] as number));
  list.add(mix(mix(5, shape), size));
  list.add(mix(6, view.rule));
  list.add(mix(mix(7, view.rule), Math.round(view.confidence * 10)));
  list.add(mix(mix(8, view.entry), shape));
  list.add(mix(mix(9, view.rule), size));
  list.add(mix(10, facts.stem[head] as number));
  return list;
}

/** Fills a list with the features of a candidate. `loss` is how far the label field's score of it lies below its best. */
export function fillCandidateFeatures(
  input: ChoiceInput,
  candidate: Candidate,
  loss: number,
  list: FeatureList,
): FeatureList {
  const { facts, window, head, view } = input;
  const { labels, origin } = candidate;
  const at = head - window.first;
  const shape = shapeOf(labels);
  list.size = 0;
  list.add(mix(20, origin));
  list.add(21, Math.min(loss, 12) / 4);
  list.add(mix(22, Math.min(12, Math.round(loss))));
  list.add(mix(mix(23, origin), Math.min(6, Math.round(loss / 2))));
  list.add(mix(24, shape));
  list.add(mix(mix(25, shape), facts.lemma[head] as number));
  list.add(mix(mix(26, shape), facts.shape[head] as number));
  list.add(mix(mix(27, shape), view.entry));
  list.add(mix(mix(28, shape), facts.stem[head] as number));
  const before = pieceIn(labels, 0, at);
  const after = pieceIn(labels, at + 1, labels.length);
  const pieces = (before ? 1 : 0) + (after ? 1 : 0);
  if (before) addPiece(list, input, labels, before, 0, pieces);
  if (after) addPiece(list, input, labels, after, pieces - 1, pieces);
  addSource(list, input, labels, at);
  addRule(list, view, window, labels);
  if (facts.clauses) {
    list.add(mix(mix(190, shape), facts.clauses.fine[head] as number));
    list.add(mix(mix(191, shape), facts.clauses.middle[head] as number));
  }
  return list;
}

function addSource(
  list: FeatureList,
  { facts, window, head, view }: ChoiceInput,
  labels: Uint8Array,
  at: number,
): void {
  let first = -1;
  let last = -1;
  let pieces = 0;
  for (let k = 0; k < labels.length; k++) {
    if (!isSource(labels[k] as number)) continue;
    if (first < 0 || k > last + 1) pieces++;
    if (first < 0) first = k;
    last = k;
  }
  if (first < 0) {
    list.add(mix(60, facts.lemma[head] as number));
    list.add(mix(61, facts.shape[head] as number));
    list.add(mix(62, view.rule));
    return;
  }
  const side = first < at ? 1 : 2;
  const start = window.first + first;
  const next = window.first + last + 1;
  list.add(mix(63, mix(pieces, side)));
  list.add(mix(64, mix(facts.part[start] as number, side)));
  list.add(mix(65, mix(facts.grammaticalCase[start] as number, mix(facts.shape[head] as number, side))));
  list.add(mix(66, mix(facts.name[start] as number, side)));
  list.add(mix(67, mix(Math.min(6, last - first), side)));
  list.add(mix(68, mix(Math.min(6, side === 1 ? at - last : first - at), side)));
  list.add(mix(69, mix(facts.lemma[window.first + last] as number, side)));
  list.add(
    mix(
      71,
      mix(facts.animacy[window.first + last] as number, mix(facts.name[window.first + last] as number, side)),
    ),
  );
  list.add(
    mix(
      72,
      mix(facts.mark[start - 1] ?? 0, mix(next < facts.mark.length ? (facts.mark[next] as number) : 0, side)),
    ),
  );
  list.add(mix(70, mix(next < facts.part.length ? (facts.part[next] as number) : 0, side)));
}

function addRule(list: FeatureList, view: RuleView, window: Window, labels: Uint8Array): void {
  if (!view.labels) {
    list.add(80);
    return;
  }
  let both = 0;
  let either = 0;
  let sources = 0;
  let same = 0;
  for (let k = 0; k < labels.length; k++) {
    const label = labels[k] as number;
    const at = window.first + k - view.first;
    const rule = at >= 0 && at < view.labels.length ? (view.labels[at] as number) : 0;
    const a = isContent(label);
    const b = isContent(rule);
    if (a && b) both++;
    if (a || b) either++;
    if (isSource(label) || isSource(rule)) {
      sources++;
      if (isSource(label) && isSource(rule)) same++;
    }
  }
  const overlap = either === 0 ? 0 : Math.round((4 * both) / either);
  const equal = both === either ? 1 : 0;
  list.add(mix(81, mix(overlap, equal)));
  list.add(mix(82, mix(view.rule, mix(overlap, equal))));
  list.add(mix(83, mix(view.rule, sources === same ? 1 : same > 0 ? 2 : 3)));
  list.add(mix(84, mix(Math.round(view.confidence * 10), mix(overlap, equal))));
}

/** Order of source, cue and content: a number. */
function shapeOf(labels: Uint8Array): number {
  let shape = 1;
  let before = 0;
  for (const label of labels) {
    const kind = isContent(label) ? 3 : isSource(label) ? 2 : label === CUE ? 1 : 0;
    if (kind !== 0 && kind !== before) shape = shape * 4 + kind;
    if (kind !== 0) before = kind;
  }
  return shape;
}

export function logit(probability: number): number {
  const clipped = Math.max(1e-4, Math.min(1 - 1e-4, probability));
  return Math.log(clipped / (1 - clipped));
}
