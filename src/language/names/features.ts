/** Features of a token for the name recogniser, as 32-bit hashes; the same code in training and in reading. */

import { hashText, mix } from '../../text/hashing.js';
import type { Token } from '../contract.js';
import { shapeOf } from '../tagging/features.js';

export const NAME_FEATURES = 64;

/** Hashes of one token, made once a document. */
export interface NameWord {
  readonly form: number;
  readonly lemma: number;
  readonly ending2: number;
  readonly ending3: number;
  readonly ending4: number;
  readonly prefix3: number;
  readonly prefix5: number;
  readonly shape: number;
  readonly part: number;
  readonly grammaticalCase: number;
  readonly quote: boolean;
  /** Stem by which one document's mentions of a name are held together. */
  readonly stem: number;
}

export function nameWord(token: Token): NameWord {
  const { norm, form, lemma, upos } = token;
  const size = norm.length;
  const stemSize = size > 7 ? size - 3 : size > 5 ? size - 2 : size > 3 ? size - 1 : size;
  return {
    form: hashText(norm, 0, size, 11),
    lemma: hashText(lemma, 0, lemma.length, 13),
    ending2: hashText(norm, Math.max(0, size - 2), size, 17),
    ending3: hashText(norm, Math.max(0, size - 3), size, 19),
    ending4: hashText(norm, Math.max(0, size - 4), size, 23),
    prefix3: hashText(norm, 0, Math.min(3, size), 29),
    prefix5: hashText(norm, 0, Math.min(5, size), 31),
    shape: shapeOf(form) | (form.length === 1 ? 128 : 0) | (/^\p{Lu}\.$/u.test(form) ? 256 : 0),
    part: hashText(upos, 0, upos.length, 37),
    grammaticalCase: hashText(`${token.feats.Case ?? ''}${token.feats.NameType ?? ''}`, 0, 3, 41),
    quote: /^["«»“”„']+$/.test(form),
    stem: hashText(norm, 0, stemSize, 43),
  };
}

const EDGE: NameWord = {
  form: 1,
  lemma: 1,
  ending2: 1,
  ending3: 1,
  ending4: 1,
  prefix3: 1,
  prefix5: 1,
  shape: 32,
  part: 1,
  grammaticalCase: 1,
  quote: false,
  stem: 1,
};

/** What stands around a token when it is scored. Labels are small numbers; 0 is outside. */
export interface NameContext {
  readonly words: readonly NameWord[];
  /** Bounds of the sentence. */
  readonly first: number;
  readonly last: number;
  readonly before: number;
  readonly before2: number;
  /** What the same stem was elsewhere in the document (second pass), 0 for nothing. */
  readonly document: number;
  /** What listed name each word is in (see `listedNames`). */
  readonly listed: Uint8Array;
  /** Guideline of the corpus. */
  readonly guideline: number;
}

/** Fills `out` with feature hashes of token `i`; returns how many. */
export function fillNameFeatures(context: NameContext, i: number, out: Int32Array): number {
  const { words, first, last, before, before2, document, guideline, listed } = context;
  const at = (k: number): NameWord => (k >= first && k < last ? (words[k] as NameWord) : EDGE);
  const word = at(i);
  const left = at(i - 1);
  const left2 = at(i - 2);
  const right = at(i + 1);
  const right2 = at(i + 2);
  const start = i === first ? 1 : 0;
  let n = 0;
  out[n++] = mix(1, word.form);
  out[n++] = mix(2, word.lemma);
  out[n++] = mix(3, word.ending3);
  out[n++] = mix(4, word.ending4);
  out[n++] = mix(5, word.prefix3);
  out[n++] = mix(6, word.prefix5);
  out[n++] = mix(mix(7, word.shape), start);
  out[n++] = mix(mix(8, word.part), word.grammaticalCase);
  out[n++] = mix(9, before);
  out[n++] = mix(mix(10, before), before2);
  out[n++] = mix(mix(11, before), word.form);
  out[n++] = mix(mix(12, before), word.shape);
  out[n++] = mix(mix(13, before), word.part);
  out[n++] = mix(14, left.form);
  out[n++] = mix(15, right.form);
  out[n++] = mix(16, left.lemma);
  out[n++] = mix(17, right.lemma);
  out[n++] = mix(mix(18, left.shape), word.shape);
  out[n++] = mix(mix(19, right.shape), word.shape);
  out[n++] = mix(mix(20, left.form), word.shape);
  out[n++] = mix(mix(21, right.form), word.shape);
  out[n++] = mix(22, left2.lemma);
  out[n++] = mix(23, right2.lemma);
  out[n++] = mix(mix(24, left.lemma), before);
  out[n++] = mix(mix(25, left.part), right.part);
  out[n++] = mix(mix(26, right.shape), right2.shape);
  out[n++] = mix(mix(27, left.ending3), word.ending3);
  out[n++] = mix(mix(28, word.ending3), right.ending3);
  out[n++] = mix(mix(29, word.ending2), right.shape);
  out[n++] = mix(30, guideline);
  out[n++] = mix(mix(31, guideline), word.lemma);
  out[n++] = mix(mix(32, guideline), before);
  out[n++] = mix(mix(33, left.quote ? 1 : 2), right.quote ? 1 : 2);
  out[n++] = mix(mix(mix(34, left.quote ? 1 : 2), left2.lemma), word.shape);
  out[n++] = mix(35, document);
  out[n++] = mix(mix(36, document), word.shape);
  out[n++] = mix(mix(37, document), before);
  out[n++] = mix(mix(38, word.form), right.form);
  out[n++] = mix(mix(39, left.form), word.form);
  out[n++] = mix(mix(40, word.grammaticalCase), left.grammaticalCase);
  const own = listed[i] as number;
  const next = i + 1 < last ? (listed[i + 1] as number) : 0;
  out[n++] = mix(mix(41, own), word.shape);
  out[n++] = mix(mix(42, own), before);
  out[n++] = mix(mix(43, next), word.shape);
  out[n++] = mix(mix(44, i > first ? (listed[i - 1] as number) : 0), word.shape);
  out[n++] = mix(mix(mix(45, own), left.lemma), 0);
  out[n++] = mix(mix(46, word.stem), 0);
  out[n++] = mix(mix(47, word.stem), before);
  out[n++] = mix(mix(48, left.stem), word.shape);
  out[n++] = mix(mix(49, right.stem), word.shape);
  out[n++] = mix(mix(mix(50, left.lemma), left2.lemma), word.shape);
  out[n++] = mix(mix(mix(51, left.shape), word.shape), right.shape);
  out[n++] = mix(mix(mix(52, word.shape), right.shape), start);
  out[n++] = mix(mix(53, guideline), right.lemma);
  out[n++] = mix(mix(54, guideline), left.lemma);
  return n;
}
