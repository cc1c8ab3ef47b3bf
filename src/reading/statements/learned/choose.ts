/**
 * Chooses among the candidate statements of a cue, or none, by a log-linear model over features of whole candidates
 * (after Collins 2000, discriminative reranking). Its probability is the confidence of the statement.
 */
import { mix } from '../../../text/hashing.js';
import { type Candidate, isContent, isSource } from './candidates.js';
import { addPieceClauses } from './clause-features.js';
import type { Facts } from './facts.js';
import type { RuleView } from './features.js';
import { CUE } from './labels.js';
import type { Window } from './windows.js';

/** Features of one candidate: hashes with weight 1, and a few with a value; `size` of them count. */
export interface CandidateFeatures {
  readonly hashes: Int32Array;
  readonly values: Float64Array;
  readonly size: number;
}

/** Most features of a candidate: those of the whole, of two pieces with their clauses, of its source and of the rules. */
const MOST_FEATURES = 136;

/** Features as they are counted, one candidate after the other in the same place. */
export class FeatureList implements CandidateFeatures {
  readonly hashes = new Int32Array(MOST_FEATURES);
  readonly values = new Float64Array(MOST_FEATURES);
  size = 0;

  add(hash: number, value = 1): void {
    this.hashes[this.size] = hash;
    this.values[this.size++] = value;
  }

  /** The features so far, to keep. */
  kept(): CandidateFeatures {
    const { hashes, values, size } = this;
    return { hashes: hashes.slice(0, size), values: values.slice(0, size), size };
  }
}

export interface ChoiceInput {
  readonly facts: Facts;
  readonly window: Window;
  readonly head: number;
  readonly view: RuleView;
  /** Probability that the head is a cue, and of every token of the text (0 where it can not be one). */
  readonly probability: number;
  readonly probabilities: Float32Array;
}

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

/** The content on one side of the cue: the `number`th of so many pieces. */
function addPiece(
  list: FeatureList,
  input: ChoiceInput,
  labels: Uint8Array,
  piece: Piece,
  number: number,
  pieces: number,
): void {
  const { facts, window, head } = input;
  const side = piece.first < head - window.first ? 1 : 2;
  const end = endKind(facts, window, piece.last, labels.length);
  const finite = Math.min(3, countIn(facts.finite, window.first + piece.first, window.first + piece.last));
  list.add(mix(mix(40, number), mix(side, pieces)));
  addBounds(list, input, piece, side, end, finite);
  addBeside(list, input, labels, piece, side, end, finite);
  addAround(list, input, labels, piece, side, end);
  if (!facts.clauses) return;
  const place = {
    first: window.first + piece.first,
    last: window.first + piece.last,
    side,
    start: startKind(facts, window, piece.first),
    end,
    finite,
  };
  addPieceClauses((hash) => list.add(hash), facts, facts.clauses, window, head, input.view, place);
}

/** How it starts and ends, and how long it is. */
function addBounds(
  list: FeatureList,
  { facts, window, head, view }: ChoiceInput,
  piece: Piece,
  side: number,
  end: number,
  finite: number,
): void {
  const verb = mix(facts.lemma[head] as number, side);
  const entry = mix(view.entry, side);
  const start = startKind(facts, window, piece.first);
  const length = Math.min(9, Math.floor(Math.log2(1 + piece.last - piece.first) * 1.5));
  list.add(mix(mix(30, end), side));
  list.add(mix(mix(31, end), verb));
  list.add(mix(mix(32, end), entry));
  list.add(mix(mix(33, start), side));
  list.add(mix(mix(34, start), verb));
  list.add(mix(mix(35, start), entry));
  list.add(mix(mix(36, length), mix(side, end)));
  list.add(mix(mix(37, finite), verb));
  list.add(mix(mix(38, finite), mix(end, side)));
  list.add(mix(mix(39, finite), mix(view.entry, length)));
  list.add(mix(44, mix(facts.part[window.first + piece.first] as number, mix(start, side))));
}

/** The words at its edges, what it cuts in two, and what follows it. */
function addBeside(
  list: FeatureList,
  { facts, window }: ChoiceInput,
  labels: Uint8Array,
  piece: Piece,
  side: number,
  end: number,
  finite: number,
): void {
  const { lemma, part } = facts;
  const last = window.first + piece.last;
  const after = last < part.length && piece.last < labels.length ? last : -1;
  const lemmaAfter = after < 0 ? 7 : (lemma[after] as number);
  const partAfter = after < 0 ? 7 : (part[after] as number);
  list.add(mix(41, mix(lemmaAfter, side)));
  list.add(mix(42, mix(partAfter, mix(side, Math.min(2, finite)))));
  list.add(mix(43, mix(part[last - 1] as number, end)));
  list.add(mix(45, mix(lemma[window.first + piece.first] as number, side)));
  list.add(mix(46, mix(cutsQuotation(facts, window, piece), side)));
  list.add(mix(47, mix(balance(facts, window, piece), side)));
}

/** Other cues in it and after it, and what stands between it and its own cue. */
function addAround(
  list: FeatureList,
  { facts, window, head, probabilities }: ChoiceInput,
  labels: Uint8Array,
  piece: Piece,
  side: number,
  end: number,
): void {
  const at = head - window.first;
  const first = window.first + piece.first;
  const last = window.first + piece.last;
  const cues = cuesIn(probabilities, first, last, head);
  const beyond = cuesIn(probabilities, last, window.first + Math.min(labels.length, piece.last + 15), head);
  const gap = side === 1 ? at - piece.last : piece.first - at - 1;
  const kind =
    side === 1
      ? gapKind(facts, window, labels, piece.last, at)
      : gapKind(facts, window, labels, at + 1, piece.first);
  list.add(mix(48, mix(cues, side)));
  list.add(mix(49, mix(beyond, mix(end, side))));
  list.add(mix(50, mix(Math.min(8, gap), side)));
  list.add(mix(51, mix(kind, mix(side, facts.shape[head] as number))));
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

interface Piece {
  readonly first: number;
  /** Index after the last token. */
  readonly last: number;
}

/** The outer bounds of the content among the labels [from, to); null when there is none. */
function pieceIn(labels: Uint8Array, from: number, to: number): Piece | null {
  let first = -1;
  let last = -1;
  for (let k = from; k < to; k++) {
    if (!isContent(labels[k] as number)) continue;
    if (first < 0) first = k;
    last = k + 1;
  }
  return first < 0 ? null : { first, last };
}

/** What follows an end: the end of a sentence, a mark, a conjunction, a preposition, a word. */
function endKind(facts: Facts, window: Window, last: number, size: number): number {
  if (last >= size) return 20;
  const at = window.first + last;
  const mark = facts.mark[at] as number;
  if (mark !== 0) return mark + (mark === 1 && facts.part[at + 1] ? 30 * (facts.part[at + 1] as number) : 0);
  if (facts.mark[at - 1]) return 40 + (facts.mark[at - 1] as number);
  return 60 + (facts.part[at] as number);
}

function startKind(facts: Facts, window: Window, first: number): number {
  const at = window.first + first;
  if (first === 0) return 20;
  const mark = facts.mark[at - 1] as number;
  return mark !== 0 ? mark + 30 : 60 + (facts.part[at - 1] as number);
}

function countIn(flags: Uint8Array, first: number, last: number): number {
  let count = 0;
  for (let i = first; i < last; i++) if (flags[i]) count++;
  return count;
}

/** Whether a quotation lies half in and half out of a piece, at its start or end. */
function cutsQuotation(facts: Facts, window: Window, piece: Piece): number {
  const cuts = (inside: number, outside: number): boolean => {
    const quotation = facts.quotation[inside];
    return quotation !== undefined && quotation >= 0 && facts.quotation[outside] === quotation;
  };
  const first = window.first + piece.first;
  const last = window.first + piece.last;
  return (cuts(first, first - 1) ? 1 : 0) + (cuts(last - 1, last) ? 2 : 0);
}

/** Brackets that are open at the end of a piece or closed without being opened. */
function balance(facts: Facts, window: Window, piece: Piece): number {
  let open = 0;
  for (let i = window.first + piece.first; i < window.first + piece.last; i++) {
    if (facts.mark[i] === 6) open++;
    else if (facts.mark[i] === 7) open--;
  }
  return Math.max(-1, Math.min(1, open)) + 1;
}

function cuesIn(probabilities: Float32Array, first: number, last: number, head: number): number {
  let count = 0;
  for (let i = first; i < last; i++) if (i !== head && (probabilities[i] ?? 0) > 0.5) count++;
  return Math.min(2, count);
}

/** What stands between cue and content and belongs to neither: nothing, marks, words, a verb. */
function gapKind(facts: Facts, window: Window, labels: Uint8Array, from: number, to: number): number {
  let kind = 0;
  for (let k = from; k < to; k++) {
    if ((labels[k] as number) !== 0) continue;
    const i = window.first + k;
    kind = Math.max(kind, facts.finite[i] ? 4 : facts.mark[i] === 1 ? 2 : facts.mark[i] ? 1 : 3);
  }
  return kind;
}

export function logit(probability: number): number {
  const clipped = Math.max(1e-4, Math.min(1 - 1e-4, probability));
  return Math.log(clipped / (1 - clipped));
}
