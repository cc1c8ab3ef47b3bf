/** Features of the pieces of content that a candidate has: their bounds, what they cut, what stands beside them. */
import { mix } from '../../../text/hashing.js';
import { isContent } from './candidates.js';
import type { ChoiceInput, FeatureList } from './choice.js';
import { addPieceClauses } from './clause-features.js';
import type { Facts } from './facts.js';
import type { Window } from './windows.js';

/** The content on one side of the cue: the `number`th of so many pieces. */
export function addPiece(
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

interface Piece {
  readonly first: number;
  /** Index after the last token. */
  readonly last: number;
}

/** The outer bounds of the content among the labels [from, to); null when there is none. */
export function pieceIn(labels: Uint8Array, from: number, to: number): Piece | null {
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
