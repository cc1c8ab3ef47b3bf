/**
 * Features of a token for the tagger, as 32-bit hashes. The same code runs in training and in reading.
 *
 * A word is described by hashes made once (form, endings, shape), so that scoring adds numbers and builds no strings.
 */
import { hashText, mix } from '../../text/hashing.js';
import type { MutableToken } from '../tokens/tokenise.js';
import { fineGroup, type Group, kindOfWord, middleGroup } from '../word-group.js';
import type { ClauseState } from './clause.js';
import { isNumber, numberKey } from './lexicon.js';

/** What is known of a word form before its context is looked at. */
export interface WordHashes {
  readonly form: number;
  /** Endings of 1 to 5 letters; 0 when the form is shorter. */
  readonly endings: readonly [number, number, number, number, number];
  readonly prefix: number;
  /** First five letters. */
  readonly stem: number;
  readonly shape: number;
  /** Group of words used alike; 0 when it is not known or the model knows of none. */
  readonly group: Group;
}

/** Hashes of a form. */
export function wordHashes(token: MutableToken, group: Group): WordHashes {
  const { form } = token;
  const norm = isNumber(token.norm) ? numberKey(token.norm) : token.norm;
  const size = norm.length;
  const ending = (length: number) => (size > length ? hashText(norm, size - length, size, 101 + length) : 0);
  return {
    form: hashText(norm, 0, Math.min(size, 200), 7),
    endings: [ending(1), ending(2), ending(3), ending(4), ending(5)],
    prefix: hashText(norm, 0, Math.min(3, size), 211),
    stem: hashText(norm, 0, Math.min(5, size), 223),
    shape: shapeOf(form),
    group,
  };
}

/** Capital, all capitals, digits, Latin, hyphen: a small number. */
export function shapeOf(form: string): number {
  let shape = 0;
  const first = form[0] as string;
  if (first !== first.toLowerCase()) shape |= 1;
  if (form.length > 1 && form === form.toUpperCase() && form !== form.toLowerCase()) shape |= 2;
  if (/[0-9]/.test(form)) shape |= 4;
  if (/[A-Za-z]/.test(form)) shape |= 8;
  if (form.includes('-')) shape |= 16;
  if (!/[\p{L}\p{N}]/u.test(form)) shape |= 32;
  if (form.endsWith('.') && form.length > 1) shape |= 64;
  return shape;
}

/** Most features of a token. */
export const FEATURES = 80;

/** How the features of a token stand one after the other. */
export interface Layout {
  /** Whether words have groups. */
  readonly grouped: boolean;
  /** Whether the second pass goes from right to left. */
  readonly backward: boolean;
  /** So many, from the first, say what the word itself is; the rest what stands around it. */
  readonly own: number;
  /** So many, from the first, say nothing of tags: they are the same in both passes. */
  readonly fixed: number;
}

/** The layout of a model that was trained with word groups, backward, or neither. */
export const layoutOf = (grouped: boolean, backward: boolean): Layout => ({
  grouped,
  backward,
  ...(grouped ? { own: 14, fixed: 40 } : { own: 9, fixed: 28 }),
});

/** What the features of a token are taken from; indices run over one sentence. */
export interface Context {
  readonly words: readonly WordHashes[];
  /** Ambiguity class of each word: a hash of its candidate tags. */
  readonly classes: Int32Array | readonly number[];
  /** Tag so far, by its coarse part (part of speech, case, number, gender); 0 before the sentence. */
  readonly tags: Int32Array | readonly number[];
  /** Coarse parts of speech so far. */
  readonly parts: Int32Array | readonly number[];
  /** What each word does in the clause so far (see `KIND`). */
  readonly kinds: Uint8Array;
  readonly size: number;
  readonly layout: Layout;
  /** How the sentence is written (see `writingOf`). */
  readonly writing: number;
  /** Whether the tags after the token are from an earlier pass. */
  second: boolean;
  /** Second pass: tags of the next verb of the clause and of the next nominal near by. */
  nextVerb: number;
  nextNoun: number;
}

const EDGE: WordHashes = { form: 3, endings: [0, 0, 0, 0, 0], prefix: 0, stem: 0, shape: 0, group: 0 };

/** Fills `out` with the hashes of those features of token `i` that hold whatever the tags around it are. */
export function fillFixed(
  { words, classes, size, layout, writing }: Context,
  i: number,
  out: Int32Array,
): void {
  const word = words[i] as WordHashes;
  const before = i > 0 ? (words[i - 1] as WordHashes) : EDGE;
  const before2 = i > 1 ? (words[i - 2] as WordHashes) : EDGE;
  const after = i + 1 < size ? (words[i + 1] as WordHashes) : EDGE;
  const after2 = i + 2 < size ? (words[i + 2] as WordHashes) : EDGE;
  const next1 = i + 1 < size ? (classes[i + 1] as number) : 1;
  const next2 = i + 2 < size ? (classes[i + 2] as number) : 1;
  const own = classes[i] as number;
  // Place 0 is the ground of the candidate (see `groundFeature`).
  let n = 1;
  out[n++] = mix(1, word.form);
  out[n++] = mix(2, word.endings[2]);
  out[n++] = mix(3, word.endings[1]);
  out[n++] = mix(4, word.endings[3]);
  out[n++] = mix(5, word.endings[4]);
  out[n++] = mix(mix(6, word.shape), i === 0 ? 1 : 2);
  out[n++] = mix(7, word.prefix);
  out[n++] = mix(26, own);
  if (layout.grouped) n = fillOwnGroups(word, i, out, n);
  out[n++] = mix(11, before.form);
  out[n++] = mix(12, after.form);
  out[n++] = mix(mix(13, next1), own);
  out[n++] = mix(mix(15, next1), next2);
  out[n++] = mix(mix(16, before.form), own);
  out[n++] = mix(mix(17, after.form), own);
  out[n++] = mix(mix(19, next1), word.endings[2]);
  out[n++] = mix(20, before2.form);
  out[n++] = mix(21, after2.form);
  out[n++] = mix(mix(23, after.endings[2]), own);
  out[n++] = mix(mix(35, before.endings[1]), own);
  out[n++] = mix(mix(36, word.form), before.form);
  out[n++] = mix(mix(37, word.form), after.form);
  out[n++] = mix(mix(38, before.endings[2]), word.endings[2]);
  // Where words have groups, these say more than beginnings.
  if (!layout.grouped) {
    out[n++] = mix(mix(45, before.stem), own);
    out[n++] = mix(mix(46, after.stem), own);
  }
  out[n++] = mix(mix(47, before.shape), word.shape);
  out[n++] = mix(mix(mix(48, after.shape), word.shape), i === 0 ? 1 : 2);
  out[n++] = mix(mix(mix(49, before.shape), after.shape), own);
  if (!layout.grouped) return;
  out[n++] = mix(mix(mix(96, writing), word.shape), own);
  fillGroups(word, own, before, after, out, n);
}

function fillOwnGroups({ group, shape }: WordHashes, i: number, out: Int32Array, from: number): number {
  const place = i === 0 ? 2 + (shape & 1) : shape & 1;
  let n = from;
  out[n++] = mix(70, fineGroup(group));
  out[n++] = mix(mix(71, middleGroup(group)), place);
  out[n++] = mix(mix(73, fineGroup(group)), place);
  out[n++] = mix(mix(74, kindOfWord(group)), place);
  out[n++] = mix(mix(mix(75, kindOfWord(group)), shape), place);
  return n;
}

function fillGroups(
  word: WordHashes,
  own: number,
  before: WordHashes,
  after: WordHashes,
  out: Int32Array,
  from: number,
): void {
  const kind = kindOfWord(word.group);
  const kindBefore = kindOfWord(before.group);
  const kindAfter = kindOfWord(after.group);
  let n = from;
  out[n++] = mix(80, fineGroup(before.group));
  out[n++] = mix(81, fineGroup(after.group));
  out[n++] = mix(mix(82, middleGroup(before.group)), own);
  out[n++] = mix(mix(83, middleGroup(after.group)), own);
  out[n++] = mix(mix(101, kindBefore), own);
  out[n++] = mix(mix(102, kindAfter), own);
  out[n++] = mix(mix(103, kindBefore), kind);
  out[n++] = mix(mix(104, kindAfter), kind);
}

/** How a sentence is written: 0 as usual, 1 without capitals, 2 mostly with capitals (a headline), 3 all in capitals. */
export function writingOf(words: readonly WordHashes[], size: number): number {
  let letters = 0;
  let capitals = 0;
  let all = 0;
  for (let i = 0; i < size; i++) {
    const { shape } = words[i] as WordHashes;
    if ((shape & 36) !== 0) continue;
    letters++;
    capitals += shape & 1;
    all += (shape >> 1) & 1;
  }
  if (letters < 2 || capitals === 0) return capitals === 0 ? 1 : 0;
  if (all > letters * 0.6) return 3;
  return capitals > letters * 0.5 ? 2 : 0;
}

/** Fills `out` after the fixed features with those of the tags around token `i`; returns how many there are. */
export function fillMoving(context: Context, state: ClauseState, i: number, out: Int32Array): number {
  const { words, classes, tags, parts, size, layout } = context;
  const word = words[i] as WordHashes;
  const before = i > 0 ? (words[i - 1] as WordHashes) : EDGE;
  const tag1 = i > 0 ? (tags[i - 1] as number) : 1;
  const tag2 = i > 1 ? (tags[i - 2] as number) : 1;
  const tag3 = i > 2 ? (tags[i - 3] as number) : 1;
  const part1 = i > 0 ? (parts[i - 1] as number) : 1;
  const next1 = i + 1 < size ? (classes[i + 1] as number) : 1;
  const own = classes[i] as number;
  let n = layout.fixed;
  out[n++] = mix(8, tag1);
  out[n++] = mix(mix(9, tag1), tag2);
  out[n++] = mix(mix(10, tag1), own);
  out[n++] = mix(mix(14, next1), tag1);
  out[n++] = mix(mix(18, tag1), word.endings[2]);
  out[n++] = mix(mix(22, tag2), own);
  out[n++] = mix(mix(mix(24, tag1), tag2), tag3);
  out[n++] = mix(mix(25, part1), word.form);
  out[n++] = mix(mix(31, state.adposition), own);
  out[n++] = mix(mix(32, state.seen), own);
  out[n++] = mix(mix(33, state.verb), own);
  out[n++] = mix(mix(34, state.head), own);
  out[n++] = mix(mix(39, before.form), tag2);
  if (layout.grouped) {
    out[n++] = mix(mix(98, state.subject), own);
    out[n++] = mix(mix(100, tag1), fineGroup(word.group));
  }
  if (context.second) {
    const tagA = i + 1 < size ? (tags[i + 1] as number) : 1;
    const tagB = i + 2 < size ? (tags[i + 2] as number) : 1;
    out[n++] = mix(27, tagA);
    out[n++] = mix(mix(28, tagA), tagB);
    out[n++] = mix(mix(29, tag1), tagA);
    out[n++] = mix(mix(30, tagA), own);
    out[n++] = mix(mix(mix(40, context.nextVerb), own), state.seen);
    out[n++] = mix(mix(41, context.nextNoun), own);
    out[n++] = mix(mix(42, context.nextNoun), word.form);
    out[n++] = mix(mix(43, tagA), word.form);
    out[n++] = mix(mix(44, tagA), word.endings[2]);
  }
  return n;
}
