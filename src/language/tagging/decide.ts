/**
 * Choosing tags in two passes over a sentence: the first left to right with what stands before, the second with the
 * tags the first gave to what follows. Training and reading run the same steps.
 */
import { mix } from '../../text/hashing.js';
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

/** What a word does in a clause. */
export const KIND = { adposition: 1, verb: 2, nominal: 4, nominative: 8, clause: 16 } as const;

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
/** Told of every decision in training: the best place, the next best, and how far apart they are. */
export type Decided = (
  i: number,
  best: number,
  next: number,
  margin: number,
  features: Int32Array,
  count: number,
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
}

const newRoom = (size: number): Room => ({
  size,
  coarse: new Int32Array(size),
  parts: new Int32Array(size),
  kinds: new Uint8Array(size),
  margins: new Float32Array(size),
  verbs: new Int32Array(size),
  nouns: new Int32Array(size),
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
  for (let pass = 0; pass < 2; pass++) {
    context.second = pass === 1;
    const state = clauseState();
    const ahead = pass === 1 ? lookAhead(room, size) : null;
    for (let i = 0; i < size; i++) {
      const some = candidates[i] as readonly number[];
      if (some.length === 1) {
        if (pass === 0) keep(i, 0);
      } else if (pass === 0 || !margins || (margins[i] as number) < CLEAR) {
        if (ahead) {
          context.nextVerb = ahead.verbs[i] as number;
          context.nextNoun = ahead.nouns[i] as number;
        }
        fillFixed(context, i, features);
        let count = fillMoving(context, state, i, features);
        if (thin) count = thin(features, count);
        scorer.score(sentence, i, features, count, pass === 1, scores);
        let best = 0;
        let top = Number.NEGATIVE_INFINITY;
        let second = Number.NEGATIVE_INFINITY;
        let next = 0;
        for (let k = 0; k < some.length; k++) {
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
        if (pass === 0 && margins) margins[i] = top - second;
        decided?.(i, best, next, top - second, features, count);
        keep(i, best);
      }
      step(state, i, words, coarse, kinds);
    }
  }
}

/** What is known of the clause so far. */
export interface ClauseState {
  /** Form of the adposition whose noun has not come yet. */
  adposition: number;
  /** Stem of the last verb of the clause. */
  verb: number;
  /** Tag of the last nominal without a verb or adposition since. */
  head: number;
  /** Tag of the last nominal of the clause without an adposition: what may be the subject. */
  subject: number;
  /** 1 a nominative was seen, 2 a verb was seen. */
  seen: number;
}

const clauseState = (): ClauseState => ({ adposition: 0, verb: 0, head: 0, subject: 0, seen: 0 });

function step(
  state: ClauseState,
  i: number,
  words: readonly WordHashes[],
  coarse: Int32Array,
  kinds: Uint8Array,
): void {
  const kind = kinds[i] as number;
  if (kind === 0) return;
  if (kind & KIND.clause) {
    state.adposition = state.verb = state.head = state.subject = state.seen = 0;
  }
  if (kind & KIND.adposition) {
    state.adposition = (words[i] as WordHashes).form;
    state.head = 0;
  }
  if (kind & KIND.verb) {
    state.verb = (words[i] as WordHashes).stem;
    state.head = 0;
    state.seen |= 2;
  }
  if (kind & KIND.nominal) {
    if (state.adposition === 0) state.subject = coarse[i] as number;
    state.adposition = 0;
    state.head = coarse[i] as number;
    if (kind & KIND.nominative) state.seen |= 1;
  }
}

/** For each word the tags of the next verb of its clause and of the next nominal within four words. */
function lookAhead({ coarse, kinds, verbs, nouns }: Room, size: number): Pick<Room, 'verbs' | 'nouns'> {
  let verb = 0;
  let noun = 0;
  let far = 0;
  for (let i = size - 1; i >= 0; i--) {
    verbs[i] = verb;
    nouns[i] = far < 4 ? noun : 0;
    const kind = kinds[i] as number;
    far++;
    if (kind & KIND.clause) verb = 0;
    if (kind & KIND.verb) verb = coarse[i] as number;
    if (kind & KIND.nominal) {
      noun = coarse[i] as number;
      far = 0;
    } else if (kind & (KIND.adposition | KIND.verb | KIND.clause)) far = 4;
  }
  return room;
}
