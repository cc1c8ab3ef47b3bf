/**
 * Chooses among the candidate statements of a cue, or none, by a log-linear model over features of whole candidates
 * (after Collins 2000, discriminative reranking). Its probability is the confidence of the statement.
 */
import { mix } from '../../../text/hashing.js';
import { type Candidate, isContent, isSource } from './candidates.js';
import type { Facts } from './facts.js';
import type { RuleView } from './features.js';
import { CUE } from './labels.js';
import type { Window } from './windows.js';

/** Features of one candidate: hashes with weight 1, and a few with a value. */
export interface CandidateFeatures {
  readonly hashes: number[];
  readonly values: number[];
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

/** Features of "no statement here". */
export function noneFeatures({ facts, head, view, probability }: ChoiceInput): CandidateFeatures {
  const odds = logit(probability);
  const size = Math.round(odds * 2);
  const hashes: number[] = [];
  const values: number[] = [];
  const add = (hash: number, value = 1) => {
    hashes.push(hash);
    values.push(value);
  };
  add(1);
  add(2, odds / 4);
  add(mix(3, size));
  add(mix(4, facts.lemma[head] as number));
  add(mix(mix(5, facts.shape[head] as number), size));
  add(mix(6, view.rule));
  add(mix(mix(7, view.rule), Math.round(view.confidence * 10)));
  add(mix(mix(8, view.entry), facts.shape[head] as number));
  add(mix(mix(9, view.rule), size));
  return { hashes, values };
}

/** Features of a candidate. `loss` is how far the label field's score of it lies below its best. */
export function candidateFeatures(input: ChoiceInput, candidate: Candidate, loss: number): CandidateFeatures {
  const { facts, window, head, view, probabilities } = input;
  const { labels, origin } = candidate;
  const size = labels.length;
  const at = head - window.first;
  const verb = facts.lemma[head] as number;
  const verbShape = facts.shape[head] as number;
  const hashes: number[] = [];
  const values: number[] = [];
  const add = (hash: number, value = 1) => {
    hashes.push(hash);
    values.push(value);
  };
  const shape = shapeOf(labels);
  const ends = endsOf(labels, at);
  add(mix(20, origin));
  add(21, Math.min(loss, 12) / 4);
  add(mix(22, Math.min(12, Math.round(loss))));
  add(mix(mix(23, origin), Math.min(6, Math.round(loss / 2))));
  add(mix(24, shape));
  add(mix(mix(25, shape), verb));
  add(mix(mix(26, shape), verbShape));
  add(mix(mix(27, shape), view.entry));
  for (const [number, piece] of ends.entries()) {
    const side = piece.first < at ? 1 : 2;
    const end = endKind(facts, window, piece.last, size);
    const start = startKind(facts, window, piece.first);
    const length = Math.min(9, Math.floor(Math.log2(1 + piece.last - piece.first) * 1.5));
    const finite = countIn(facts.finite, window.first + piece.first, window.first + piece.last);
    const after =
      window.first + piece.last < facts.part.length && piece.last < size ? window.first + piece.last : -1;
    add(mix(mix(30, end), side));
    add(mix(mix(31, end), mix(verb, side)));
    add(mix(mix(32, end), mix(view.entry, side)));
    add(mix(mix(33, start), side));
    add(mix(mix(34, start), mix(verb, side)));
    add(mix(mix(35, start), mix(view.entry, side)));
    add(mix(mix(36, length), mix(side, end)));
    add(mix(mix(37, Math.min(3, finite)), mix(verb, side)));
    add(mix(mix(38, Math.min(3, finite)), mix(end, side)));
    add(mix(mix(39, Math.min(3, finite)), mix(view.entry, length)));
    add(mix(mix(40, number), mix(side, ends.length)));
    add(mix(41, mix(after < 0 ? 7 : (facts.lemma[after] as number), side)));
    add(mix(42, mix(after < 0 ? 7 : (facts.part[after] as number), mix(side, Math.min(2, finite)))));
    add(mix(43, mix(facts.part[window.first + piece.last - 1] as number, end)));
    add(mix(44, mix(facts.part[window.first + piece.first] as number, mix(start, side))));
    add(mix(45, mix(facts.lemma[window.first + piece.first] as number, side)));
    add(mix(46, mix(cutsQuotation(facts, window, piece), side)));
    add(mix(47, mix(balance(facts, window, piece), side)));
    const cues = cuesIn(probabilities, window.first + piece.first, window.first + piece.last, head);
    add(mix(48, mix(cues, side)));
    const beyond = cuesIn(
      probabilities,
      window.first + piece.last,
      window.first + Math.min(size, piece.last + 15),
      head,
    );
    add(mix(49, mix(beyond, mix(end, side))));
    const gap = side === 1 ? at - piece.last : piece.first - at - 1;
    add(mix(50, mix(Math.min(8, gap), side)));
    add(
      mix(
        51,
        mix(
          gapKind(facts, window, labels, side === 1 ? piece.last : at + 1, side === 1 ? at : piece.first),
          mix(side, verbShape),
        ),
      ),
    );
  }
  addSource(add, input, labels, at);
  addRule(add, view, window, labels);
  return { hashes, values };
}

type Add = (hash: number, value?: number) => void;

function addSource(
  add: Add,
  { facts, window, head, view }: ChoiceInput,
  labels: Uint8Array,
  at: number,
): void {
  let first = -1;
  let last = -1;
  let pieces = 0;
  labels.forEach((label, k) => {
    if (!isSource(label)) return;
    if (first < 0 || k > last + 1) pieces++;
    if (first < 0) first = k;
    last = k;
  });
  const verb = facts.lemma[head] as number;
  if (first < 0) {
    add(mix(60, verb));
    add(mix(61, facts.shape[head] as number));
    add(mix(62, view.rule));
    return;
  }
  const side = first < at ? 1 : 2;
  const start = window.first + first;
  add(mix(63, mix(pieces, side)));
  add(mix(64, mix(facts.part[start] as number, side)));
  add(mix(65, mix(facts.grammaticalCase[start] as number, mix(facts.shape[head] as number, side))));
  add(mix(66, mix(facts.name[start] as number, side)));
  add(mix(67, mix(Math.min(6, last - first), side)));
  add(mix(68, mix(Math.min(6, side === 1 ? at - last : first - at), side)));
  add(mix(69, mix(facts.lemma[window.first + last] as number, side)));
  add(
    mix(
      70,
      mix(
        window.first + last + 1 < facts.part.length ? (facts.part[window.first + last + 1] as number) : 0,
        side,
      ),
    ),
  );
}

function addRule(add: Add, view: RuleView, window: Window, labels: Uint8Array): void {
  if (!view.labels) {
    add(80);
    return;
  }
  let both = 0;
  let either = 0;
  let sources = 0;
  let same = 0;
  labels.forEach((label, k) => {
    const rule = view.labels?.[window.first + k - view.first] ?? 0;
    const a = isContent(label);
    const b = isContent(rule);
    if (a && b) both++;
    if (a || b) either++;
    if (isSource(label) || isSource(rule)) {
      sources++;
      if (isSource(label) && isSource(rule)) same++;
    }
  });
  const overlap = either === 0 ? 0 : Math.round((4 * both) / either);
  const equal = both === either ? 1 : 0;
  add(mix(81, mix(overlap, equal)));
  add(mix(82, mix(view.rule, mix(overlap, equal))));
  add(mix(83, mix(view.rule, sources === same ? 1 : same > 0 ? 2 : 3)));
  add(mix(84, mix(Math.round(view.confidence * 10), mix(overlap, equal))));
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

/** The outer bounds of the content on either side of the cue. */
function endsOf(labels: Uint8Array, at: number): Piece[] {
  const pieces: Piece[] = [];
  for (const [from, to] of [
    [0, at],
    [at + 1, labels.length],
  ] as const) {
    let first = -1;
    let last = -1;
    for (let k = from; k < to; k++) {
      if (!isContent(labels[k] as number)) continue;
      if (first < 0) first = k;
      last = k + 1;
    }
    if (first >= 0) pieces.push({ first, last });
  }
  return pieces;
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
