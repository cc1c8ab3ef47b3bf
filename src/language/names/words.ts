/** What the recogniser sees of the words of a document: a row of numbers each, made when it is first looked at. */
import { hashText } from '../../text/hashing.js';
import type { Token } from '../contract.js';
import { fineGroup, kindOfWord, middleGroup } from '../word-group.js';
import type { HashTable } from './table.js';

/** Columns of a row. */
export const FORM = 0;
export const LEMMA = 1;
export const ENDING2 = 2;
export const ENDING3 = 3;
export const ENDING4 = 4;
export const PREFIX3 = 5;
export const PREFIX5 = 6;
export const SHAPE = 7;
export const PART = 8;
export const CASE = 9;
/** 1 for a quotation mark, else 2. */
export const QUOTE = 10;
/** Stem by which one document's mentions of a name are held together. */
export const STEM = 11;
/** Group of words that are used alike; 0 when unknown. */
export const CLUSTER = 12;
export const CLUSTER_WIDE = 13;
/** The same by large word vectors (see `word-group.ts`). */
export const FINE = 14;
export const MIDDLE = 15;
/** What a lexicon has for the word. */
export const KIND = 16;
export const WIDTH = 17;

/** Bits of a shape. */
export const CAPITAL = 1;
export const CAPITALS = 2;
export const DIGITS = 4;
export const LATIN = 8;
export const HYPHEN = 16;
export const NO_WORD = 32;
const FULL_STOP = 64;
const ONE_LETTER = 128;
const INITIAL = 256;

export interface NameWords {
  readonly tokens: readonly Token[];
  /** Row 0 stands for what is outside of the sentence; token `i` has row `i + 1`. */
  readonly rows: Int32Array;
  readonly filled: Uint8Array;
  readonly clusters: HashTable;
  /** Whether groups by large word vectors are looked at. */
  readonly grouped: boolean;
}

export function nameWords(tokens: readonly Token[], clusters: HashTable, grouped: boolean): NameWords {
  const rows = new Int32Array((tokens.length + 1) * WIDTH);
  rows.fill(1, 0, WIDTH);
  rows[SHAPE] = NO_WORD;
  rows[QUOTE] = 2;
  rows[CLUSTER] = 0;
  rows[CLUSTER_WIDE] = 0;
  rows[FINE] = 0;
  rows[MIDDLE] = 0;
  rows[KIND] = 0;
  return { tokens, rows, filled: new Uint8Array(tokens.length), clusters, grouped };
}

/** Where the row of a token starts. */
export function rowOf(words: NameWords, i: number): number {
  const at = (i + 1) * WIDTH;
  if (words.filled[i] === 0) fillRow(words, i, at);
  return at;
}

function fillRow({ tokens, rows, filled, clusters }: NameWords, i: number, at: number): void {
  filled[i] = 1;
  const { norm, form, lemma, upos, feats, group } = tokens[i] as Token;
  const size = norm.length;
  rows[at + FORM] = hashText(norm, 0, size, 11);
  rows[at + LEMMA] = hashText(lemma, 0, lemma.length, 13);
  rows[at + ENDING2] = hashText(norm, size > 2 ? size - 2 : 0, size, 17);
  rows[at + ENDING3] = hashText(norm, size > 3 ? size - 3 : 0, size, 19);
  rows[at + ENDING4] = hashText(norm, size > 4 ? size - 4 : 0, size, 23);
  rows[at + PREFIX3] = hashText(norm, 0, size < 3 ? size : 3, 29);
  rows[at + PREFIX5] = hashText(norm, 0, size < 5 ? size : 5, 31);
  rows[at + SHAPE] = shapeOf(form);
  rows[at + PART] = hashText(upos, 0, upos.length, 37);
  rows[at + CASE] = caseOf(feats);
  rows[at + QUOTE] = isQuote(form) ? 1 : 2;
  const stem = stemOf(norm);
  rows[at + STEM] = stem;
  const cluster = clusters.get(stem);
  rows[at + CLUSTER] = cluster;
  rows[at + CLUSTER_WIDE] = cluster >> 3;
  rows[at + FINE] = fineGroup(group);
  rows[at + MIDDLE] = middleGroup(group);
  rows[at + KIND] = kindOfWord(group);
}

/** Hash of a word without what its case changes. */
export function stemOf(norm: string): number {
  const size = norm.length;
  return hashText(norm, 0, size > 7 ? size - 3 : size > 5 ? size - 2 : size > 3 ? size - 1 : size, 43);
}

const cases = new WeakMap<Token['feats'], number>();

/** Features are shared objects, so that what they say of case and kind of name is hashed once. */
function caseOf(feats: Token['feats']): number {
  let hash = cases.get(feats);
  if (hash === undefined) {
    const text = `${feats.Case ?? ''}${feats.NameType ?? ''}${(feats.Number ?? '').slice(0, 1)}`;
    cases.set(feats, (hash = hashText(text, 0, text.length, 41)));
  }
  return hash;
}

function isQuote(form: string): boolean {
  return form.length <= 2 && /^["«»“”„']+$/.test(form);
}

/** Letters of Latin and Cyrillic, capital ones: what `shapeOf` needs of a character. */
const KINDS = Uint8Array.from({ length: 0x530 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[0-9]/.test(character)) return DIGITS;
  if (/\p{Lu}/u.test(character)) return CAPITAL | (/[A-Z]/.test(character) ? LATIN : 0);
  if (/\p{L}/u.test(character)) return CAPITALS | (/[a-z]/.test(character) ? LATIN : 0);
  return /\p{N}/u.test(character) ? HYPHEN : 0;
});

/** Capital, all capitals, digits, Latin, hyphen, no letter, full stop, one letter, initial. */
export function shapeOf(form: string): number {
  const size = form.length;
  let small = 0;
  let capitals = 0;
  let shape = NO_WORD;
  for (let i = 0; i < size; i++) {
    const code = form.charCodeAt(i);
    if (code === 45) {
      shape |= HYPHEN;
      continue;
    }
    const kind = code < 0x530 ? (KINDS[code] as number) : foreignKind(form, i);
    if (kind === 0) continue;
    shape &= ~NO_WORD;
    if ((kind & CAPITAL) !== 0) {
      capitals++;
      if (i === 0) shape |= CAPITAL;
    } else if ((kind & CAPITALS) !== 0) small++;
    shape |= kind & (DIGITS | LATIN);
  }
  if (size > 1 && small === 0 && capitals > 0) shape |= CAPITALS;
  const stop = form.charCodeAt(size - 1) === 46;
  if (stop && size > 1) shape |= FULL_STOP;
  if (size === 1) shape |= ONE_LETTER;
  if (stop && size === 2 && (shape & CAPITAL) !== 0) shape |= INITIAL;
  return shape;
}

function foreignKind(form: string, i: number): number {
  const character = String.fromCodePoint(form.codePointAt(i) as number);
  if (/\p{Lu}/u.test(character)) return CAPITAL;
  return /\p{L}/u.test(character) ? CAPITALS : /\p{N}/u.test(character) ? HYPHEN : 0;
}
