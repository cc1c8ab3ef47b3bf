/**
 * Choosing tags in two passes over a sentence: the first left to right with what stands before, the second with the
 * tags the first gave to what follows. The second may go from right to left: a preposition and an adjective then see
 * what was decided of their noun. Training and reading run the same steps.
 */
import { mix } from '../../text/hashing.js';
import {
  type ClauseState,
  clauseState,
  loadClause,
  nothingAhead,
  SAVED,
  saveClause,
  step,
  stepBack,
} from './clause.js';
import {
  type Context,
  FEATURES,
  fillFixed,
  fillMoving,
  type Layout,
  type WordHashes,
  writingOf,
} from './features.js';

/** A tag as the scorer needs it. */
export interface ScoredTag {
  /** Hash of the whole tag, scored with the word itself. */
  readonly whole: number;
  /** Hash of what depends on the neighbours, scored with everything; and of part of speech and case alone. */
  readonly outer: number;
  readonly middle: number;
  /** Hash of part of speech, case, number and gender: what the neighbours see. */
  readonly coarse: number;
  readonly part: number;
  /** What the tag does in a clause: bits of `KIND`. */
  readonly kind: number;
}

/** One sentence: its words and the tags each may have. */
export interface Choices {
  readonly words: readonly WordHashes[];
  readonly candidates: readonly (readonly number[])[];
  /** How each of them is known (see `GROUND`). */
  readonly grounds: readonly (readonly number[])[];
  readonly classes: Int32Array;
  readonly size: number;
  readonly layout: Layout;
}

const GROUNDS = Int32Array.from({ length: 64 }, (_, ground) => mix(61, ground));
/** The one feature that differs between the candidates of a word: it stands before the common ones. */
export const groundFeature = (ground: number): number => GROUNDS[ground] as number;

/** Ground of a candidate by where its word stands: small letter, or a capital amid a sentence, at its start, after a sign. */
export function groundAt(ground: number, words: readonly WordHashes[], i: number): number {
  if (((words[i] as WordHashes).shape & 1) === 0) return ground;
  return ground + (i === 0 ? 16 : ((words[i - 1] as WordHashes).shape & 32) !== 0 ? 24 : 8);
}

/** Place of a feature with a tag part in the table, before the mask. */
export function mixed(feature: number, part: number): number {
  const hash = Math.imul(feature ^ part, 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

/** Scores the candidates of a word. */
export interface Scorer<Sentence extends Choices = Choices> {
  /** Told of every sentence before its words. */
  readonly open?: (sentence: Sentence) => void;
  /**
   * Puts the scores of the candidates of word `i` into `scores`. Place 0 of the features is the scorer's own, for the
   * ground of each candidate.
   * @param second whether it is the second time that the word is scored
   */
  readonly score: (
    sentence: Sentence,
    i: number,
    features: Int32Array,
    count: number,
    second: boolean,
    scores: Float64Array,
  ) => void;
}
/** Told of every decision in training: the best place, the next best, how far apart they are, and all scores. */
export type Decided = (
  i: number,
  best: number,
  next: number,
  margin: number,
  features: Int32Array,
  count: number,
  scores: Float64Array,
) => void;

/** A word has fewer candidates than this. */
export const MOST_CANDIDATES = 64;

const features = new Int32Array(FEATURES);
const scores = new Float64Array(MOST_CANDIDATES);

/** A decision this clear in the first pass is not looked at again. */
const CLEAR = 350;

/** What is kept of the words of a sentence while it is decided on: the same place for one after the other. */
interface Room {
  readonly size: number;
  readonly coarse: Int32Array;
  readonly parts: Int32Array;
  readonly kinds: Uint8Array;
  readonly margins: Float32Array;
  /** See `lookAhead`. */
  readonly verbs: Int32Array;
  readonly nouns: Int32Array;
  /** Before each word, what the first pass knows of the clause: the parts of a `ClauseState`. */
  readonly clauses: Int32Array;
}

const newRoom = (size: number): Room => ({
  size,
  coarse: new Int32Array(size),
  parts: new Int32Array(size),
  kinds: new Uint8Array(size),
  margins: new Float32Array(size),
  verbs: new Int32Array(size),
  nouns: new Int32Array(size),
  clauses: new Int32Array(SAVED * size),
});

let room = newRoom(128);

/** Fills `chosen` with places in the candidate lists. */
export function decide<Sentence extends Choices>(
  sentence: Sentence,
  tags: readonly ScoredTag[],
  scorer: Scorer<Sentence>,
  chosen: Int32Array,
  decided: Decided | null = null,
  thin: ((features: Int32Array, count: number) => number) | null = null,
): void {
  const { words, candidates, classes, size, layout } = sentence;
  const { backward } = layout;
  if (size > room.size) room = newRoom(2 * size);
  const { coarse, parts, kinds } = room;
  const margins = decided ? null : room.margins;
  coarse.fill(0, 0, size);
  parts.fill(0, 0, size);
  kinds.fill(0, 0, size);
  const context: Context = {
    words,
    classes,
    tags: coarse,
    parts,
    kinds,
    size,
    layout,
    writing: layout.grouped ? writingOf(words, size) : 0,
    second: false,
    nextVerb: 0,
    nextNoun: 0,
  };
  const keep = (i: number, place: number): void => {
    const tag = tags[(candidates[i] as readonly number[])[place] as number] as ScoredTag;
    chosen[i] = place;
    coarse[i] = tag.coarse;
    parts[i] = tag.part;
    kinds[i] = tag.kind;
  };
  scorer.open?.(sentence);
  const look = (i: number, state: ClauseState): void => {
    const some = candidates[i] as readonly number[];
    const first = !context.second;
    if (some.length === 1) {
      if (first) keep(i, 0);
      return;
    }
    if (!first && margins && (margins[i] as number) >= CLEAR) return;
    fillFixed(context, i, features);
    let count = fillMoving(context, state, i, features);
    if (thin) count = thin(features, count);
    scorer.score(sentence, i, features, count, !first, scores);
    const { best, next, margin } = bestOf(some.length);
    if (first && margins) margins[i] = margin;
    decided?.(i, best, next, margin, features, count, scores);
    keep(i, best);
  };
  const state = clauseState();
  for (let i = 0; i < size; i++) {
    if (backward) saveClause(state, room.clauses, i);
    look(i, state);
    step(state, i, words, coarse, kinds);
  }
  context.second = true;
  if (backward) {
    const ahead = nothingAhead();
    for (let i = size - 1; i >= 0; i--) {
      loadClause(state, room.clauses, i);
      context.nextVerb = ahead.verb;
      context.nextNoun = ahead.far < 4 ? ahead.noun : 0;
      look(i, state);
      stepBack(ahead, coarse[i] as number, kinds[i] as number);
    }
    return;
  }
  const { verbs, nouns } = lookAhead(room, size);
  Object.assign(state, clauseState());
  for (let i = 0; i < size; i++) {
    context.nextVerb = verbs[i] as number;
    context.nextNoun = nouns[i] as number;
    look(i, state);
    step(state, i, words, coarse, kinds);
  }
}

/** What came of one word: the same object for one after the other. */
const outcome = { best: 0, next: 0, margin: 0 };

/** The best of the first `size` scores, the next best, and how far apart they are. */
function bestOf(size: number): typeof outcome {
  let best = 0;
  let next = 0;
  let top = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < size; k++) {
    const value = scores[k] as number;
    if (value > top) {
      second = top;
      next = best;
      top = value;
      best = k;
    } else if (value > second) {
      second = value;
      next = k;
    }
  }
  outcome.best = best;
  outcome.next = next;
  outcome.margin = top - second;
  return outcome;
}

/** For each word the tags of the next verb of its clause and of the next nominal within four words. */
function lookAhead({ coarse, kinds, verbs, nouns }: Room, size: number): Pick<Room, 'verbs' | 'nouns'> {
  const ahead = nothingAhead();
  for (let i = size - 1; i >= 0; i--) {
    verbs[i] = ahead.verb;
    nouns[i] = ahead.far < 4 ? ahead.noun : 0;
    stepBack(ahead, coarse[i] as number, kinds[i] as number);
  }
  return room;
}
