/**
 * Where the words of a statement are looked for: the sentence of its cue, the sentences its quotations run over, and
 * the quotations beside it («"…", — сказав він. "…"»; «Він сказав:» before a paragraph in quotation marks).
 */
import type { Sentence } from '../../../language/contract.js';
import { datelineEnd } from '../dateline.js';
import type { Facts } from './facts.js';

/** Token indices, half-open. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

/** Longer windows are cut around the cue: lists and broken quotation marks, not sentences. */
export const MOST_TOKENS = 280;
/** Groups of sentences that a quotation may go on over after the cue's own. */
const MOST_FOLLOWING = 4;
const COLON = 3;
const DASH = 5;
const COMMA = 1;

/** For each sentence the bounds of its group: sentences that share a quotation. */
export function groupsOf(facts: Facts): Window[] {
  const { sentences } = facts.analysis;
  const groups: Window[] = [];
  let from = 0;
  for (let s = 0; s < sentences.length; s++) {
    const sentence = sentences[s] as Sentence;
    const next = sentences[s + 1];
    if (
      next &&
      next.block === sentence.block &&
      (runsOver(facts, sentence, next) || goesOn(facts, sentence, next))
    )
      continue;
    const { first, last } = sentences[from] as Sentence;
    const window = { first: datelineEnd(facts.analysis.tokens, first, last), last: sentence.last };
    for (let k = from; k <= s; k++) groups.push(window);
    from = s + 1;
  }
  return groups;
}

function runsOver(facts: Facts, sentence: Sentence, next: Sentence): boolean {
  const quotation = facts.quotation[sentence.last - 1] as number;
  return quotation >= 0 && (facts.quotationLast[quotation] as number) > next.first;
}

/** «"…!" — сказав він», '"…?" he asked': the sentence after a quotation starts with a dash or a small letter. */
function goesOn(facts: Facts, sentence: Sentence, next: Sentence): boolean {
  if (!endsQuoted(facts, sentence.last)) return false;
  const mark = facts.mark[next.first] as number;
  return mark === DASH || mark === COMMA || (mark === 0 && facts.capital[next.first] === 0);
}

function endsQuoted(facts: Facts, last: number): boolean {
  const ends = facts.quotation[last - 1] as number;
  return ends >= 0 && (facts.quotationLast[ends] as number) === last;
}

function startsQuoted(facts: Facts, first: number): boolean {
  const starts = facts.quotation[first] as number;
  return starts >= 0 && (facts.quotationFirst[starts] as number) === first;
}

/** The window of a cue: its group, with the quotations that go on after it or stand just before it. */
export function windowOf(groups: readonly Window[], facts: Facts, head: number): Window {
  const { tokens } = facts.analysis;
  const own = groups[tokens[head]?.sentence ?? 0] as Window;
  const first = extendedBefore(groups, facts, head, own);
  const last = extendedAfter(groups, facts, head, own);
  if (first === own.first && last === own.last && last - first <= MOST_TOKENS) return own;
  if (last - first <= MOST_TOKENS) return { first, last };
  return { first: Math.max(first, head - MOST_TOKENS / 2), last: Math.min(last, head + MOST_TOKENS / 2) };
}

/** '"…?" Graham asked.': a short sentence after a quotation. */
function extendedBefore(groups: readonly Window[], facts: Facts, head: number, own: Window): number {
  const isShort = own.last - own.first <= 12 && head - own.first < 5;
  if (!isShort || own.first === 0 || startsQuoted(facts, own.first) || !endsQuoted(facts, own.first))
    return own.first;
  const { tokens, sentences } = facts.analysis;
  const before = sentences[tokens[own.first - 1]?.sentence ?? 0];
  const block = sentences[tokens[own.first]?.sentence ?? 0]?.block;
  return before?.block === block ? (groups[before?.index ?? 0] as Window).first : own.first;
}

function extendedAfter(groups: readonly Window[], facts: Facts, head: number, own: Window): number {
  const transcript = facts.mark[head] === COLON && head - own.first < 7;
  if (!transcript && !startsQuoted(facts, own.last)) return own.last;
  const { tokens, sentences } = facts.analysis;
  const block = (at: number): number => sentences[tokens[at]?.sentence ?? 0]?.block ?? -1;
  let last = own.last;
  for (
    let steps = 0;
    steps < (transcript ? 3 * MOST_FOLLOWING : MOST_FOLLOWING) && last < tokens.length;
    steps++
  ) {
    const sameBlock = block(last) === block(last - 1);
    const announced = facts.mark[last - 1] === COLON;
    const follows = startsQuoted(facts, last) && (sameBlock || announced || isOpenEnded(facts, last));
    if (!follows && !(transcript && sameBlock)) break;
    last = (groups[tokens[last]?.sentence ?? 0] as Window).last;
  }
  return last;
}

/** A paragraph in quotation marks after one whose marks were not closed. */
function isOpenEnded(facts: Facts, last: number): boolean {
  const ends = facts.quotation[last - 1] as number;
  return ends >= 0 && facts.open[ends] === true;
}
