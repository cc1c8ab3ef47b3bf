/**
 * Features of a word for the name recogniser, as 32-bit hashes; the same code in training and in reading. What does
 * not change with the labels around the word stands apart, so that it is weighed once and not in every pass.
 */
import { mix } from '../../text/hashing.js';
import {
  CASE,
  CLUSTER,
  CLUSTER_WIDE,
  ENDING2,
  ENDING3,
  ENDING4,
  FINE,
  FORM,
  KIND,
  LEMMA,
  MIDDLE,
  type NameWords,
  PART,
  PREFIX3,
  PREFIX5,
  QUOTE,
  rowOf,
  SHAPE,
  STEM,
} from './words.js';

export const NAME_FEATURES = 96;

/** Fills `out` with what word `i` of the sentence [first, last) and its neighbours are; returns how many. */
export function fillStatic(
  words: NameWords,
  listed: Uint8Array,
  guideline: number,
  first: number,
  last: number,
  i: number,
  out: Int32Array,
): number {
  const rows = words.rows;
  const word = rowOf(words, i);
  const left = i > first ? rowOf(words, i - 1) : 0;
  const left2 = i - 1 > first ? rowOf(words, i - 2) : 0;
  const right = i + 1 < last ? rowOf(words, i + 1) : 0;
  const right2 = i + 2 < last ? rowOf(words, i + 2) : 0;
  const form = rows[word + FORM] as number;
  const lemma = rows[word + LEMMA] as number;
  const ending3 = rows[word + ENDING3] as number;
  const shape = rows[word + SHAPE] as number;
  const part = rows[word + PART] as number;
  const stem = rows[word + STEM] as number;
  const cluster = rows[word + CLUSTER] as number;
  const leftForm = rows[left + FORM] as number;
  const leftLemma = rows[left + LEMMA] as number;
  const leftShape = rows[left + SHAPE] as number;
  const leftCluster = rows[left + CLUSTER] as number;
  const left2Lemma = rows[left2 + LEMMA] as number;
  const rightForm = rows[right + FORM] as number;
  const rightLemma = rows[right + LEMMA] as number;
  const rightShape = rows[right + SHAPE] as number;
  const rightCluster = rows[right + CLUSTER] as number;
  const right2Shape = rows[right2 + SHAPE] as number;
  const leftQuote = rows[left + QUOTE] as number;
  const start = i === first ? 1 : 0;
  const own = listed[i] as number;
  let n = 0;
  out[n++] = mix(1, form);
  out[n++] = mix(2, lemma);
  out[n++] = mix(3, ending3);
  out[n++] = mix(4, rows[word + ENDING4] as number);
  out[n++] = mix(5, rows[word + PREFIX3] as number);
  out[n++] = mix(6, rows[word + PREFIX5] as number);
  out[n++] = mix(mix(7, shape), start);
  out[n++] = mix(mix(8, part), rows[word + CASE] as number);
  out[n++] = mix(14, leftForm);
  out[n++] = mix(15, rightForm);
  out[n++] = mix(16, leftLemma);
  out[n++] = mix(17, rightLemma);
  out[n++] = mix(mix(18, leftShape), shape);
  out[n++] = mix(mix(19, rightShape), shape);
  out[n++] = mix(mix(20, leftForm), shape);
  out[n++] = mix(mix(21, rightForm), shape);
  out[n++] = mix(22, left2Lemma);
  out[n++] = mix(23, rows[right2 + LEMMA] as number);
  out[n++] = mix(mix(25, rows[left + PART] as number), rows[right + PART] as number);
  out[n++] = mix(mix(26, rightShape), right2Shape);
  out[n++] = mix(mix(27, rows[left + ENDING3] as number), ending3);
  out[n++] = mix(mix(28, ending3), rows[right + ENDING3] as number);
  out[n++] = mix(mix(29, rows[word + ENDING2] as number), rightShape);
  out[n++] = mix(30, guideline);
  out[n++] = mix(mix(31, guideline), lemma);
  out[n++] = mix(mix(33, leftQuote), rows[right + QUOTE] as number);
  out[n++] = mix(mix(mix(34, leftQuote), left2Lemma), shape);
  out[n++] = mix(mix(38, form), rightForm);
  out[n++] = mix(mix(39, leftForm), form);
  out[n++] = mix(mix(40, rows[word + CASE] as number), rows[left + CASE] as number);
  out[n++] = mix(mix(41, own), shape);
  out[n++] = mix(mix(43, i + 1 < last ? (listed[i + 1] as number) : 0), shape);
  out[n++] = mix(mix(44, i > first ? (listed[i - 1] as number) : 0), shape);
  out[n++] = mix(mix(45, own), leftLemma);
  out[n++] = mix(46, stem);
  out[n++] = mix(mix(48, rows[left + STEM] as number), shape);
  out[n++] = mix(mix(49, rows[right + STEM] as number), shape);
  out[n++] = mix(mix(mix(50, leftLemma), left2Lemma), shape);
  out[n++] = mix(mix(mix(51, leftShape), shape), rightShape);
  out[n++] = mix(mix(mix(52, shape), rightShape), start);
  out[n++] = mix(mix(53, guideline), rightLemma);
  out[n++] = mix(mix(54, guideline), leftLemma);
  out[n++] = mix(mix(55, cluster), shape);
  out[n++] = mix(mix(56, leftCluster), shape);
  out[n++] = mix(mix(57, rightCluster), shape);
  out[n++] = mix(mix(58, cluster), leftCluster);
  out[n++] = mix(mix(59, cluster), rightCluster);
  out[n++] = mix(mix(mix(60, leftCluster), rightCluster), shape);
  out[n++] = mix(mix(61, rows[left2 + CLUSTER] as number), shape);
  out[n++] = mix(mix(62, rows[right2 + CLUSTER] as number), shape);
  out[n++] = mix(mix(mix(63, rows[word + CLUSTER_WIDE] as number), shape), guideline);
  if (!words.grouped) return n;
  const fine = rows[word + FINE] as number;
  const middle = rows[word + MIDDLE] as number;
  const leftMiddle = rows[left + MIDDLE] as number;
  const rightMiddle = rows[right + MIDDLE] as number;
  out[n++] = mix(mix(67, fine), shape);
  out[n++] = mix(mix(68, middle), shape);
  out[n++] = mix(mix(69, rows[left + FINE] as number), shape);
  out[n++] = mix(mix(70, rows[right + FINE] as number), shape);
  out[n++] = mix(mix(mix(71, leftMiddle), leftShape), shape);
  out[n++] = mix(mix(mix(72, rightMiddle), rightShape), shape);
  out[n++] = mix(mix(mix(73, middle), leftMiddle), shape);
  out[n++] = mix(mix(mix(74, middle), rightMiddle), shape);
  out[n++] = mix(mix(75, rows[left2 + MIDDLE] as number), shape);
  out[n++] = mix(mix(76, rows[right2 + MIDDLE] as number), shape);
  out[n++] = mix(mix(mix(77, rows[word + KIND] as number), shape), start);
  out[n++] = mix(mix(80, rows[left + KIND] as number), shape);
  out[n++] = mix(mix(81, rows[right + KIND] as number), shape);
  return n;
}

/** Adds to `out` from `n` what the labels before the word and the rest of the document say; returns how many there are. */
export function fillHistory(
  words: NameWords,
  listed: Uint8Array,
  guideline: number,
  first: number,
  last: number,
  i: number,
  before: number,
  before2: number,
  document: Uint8Array,
  out: Int32Array,
  from: number,
): number {
  const rows = words.rows;
  const word = rowOf(words, i);
  const left = i > first ? rowOf(words, i - 1) : 0;
  const shape = rows[word + SHAPE] as number;
  const known = document[i] as number;
  let n = from;
  out[n++] = mix(9, before);
  out[n++] = mix(mix(10, before), before2);
  out[n++] = mix(mix(11, before), rows[word + FORM] as number);
  out[n++] = mix(mix(12, before), shape);
  out[n++] = mix(mix(13, before), rows[word + PART] as number);
  out[n++] = mix(mix(24, rows[left + LEMMA] as number), before);
  out[n++] = mix(mix(32, guideline), before);
  out[n++] = mix(35, known);
  out[n++] = mix(mix(36, known), shape);
  out[n++] = mix(mix(37, known), before);
  out[n++] = mix(mix(42, listed[i] as number), before);
  out[n++] = mix(mix(47, rows[word + STEM] as number), before);
  out[n++] = mix(mix(64, rows[word + CLUSTER] as number), before);
  out[n++] = mix(mix(65, i + 1 < last ? (document[i + 1] as number) : 0), shape);
  out[n++] = mix(mix(mix(66, known), before), rows[word + CASE] as number);
  if (words.grouped) {
    out[n++] = mix(mix(78, rows[word + FINE] as number), before);
    out[n++] = mix(mix(mix(79, rows[left + MIDDLE] as number), before), shape);
  }
  return n;
}
