/**
 * What the words of a statement say of things: that they are, are not or are only awaited, which of meanings that
 * exclude each other they have, and whether a contact lies ahead, was held or is off.
 */
import { isAwaiting, isReversing, isStopping, polesOf } from '../data/opposites.js';
import { anyOf, beginning, inside, whole } from '../words.js';

export interface Stances {
  /** Features that are said of something, and neither negated nor awaited. */
  readonly said: ReadonlySet<string>;
  /** Those of them that are told as past. */
  readonly past: ReadonlySet<string>;
  /** Negated features, each with the features around it. */
  readonly denied: ReadonlyMap<string, readonly string[]>;
  /** Awaited features, each with the features around it. */
  readonly awaited: ReadonlyMap<string, readonly string[]>;
  /** Meanings that exclude others: by line of the table, those that are said, `!` before one that is negated. */
  readonly poles: ReadonlyMap<string, readonly Pole[]>;
  readonly phase: 'ahead' | 'held' | 'off' | null;
}

export interface Pole {
  readonly value: string;
  readonly beside: readonly string[];
}

/** A word of a statement with the feature that it has, or null. */
export interface Read {
  readonly word: string;
  readonly feature: string | null;
}

const NEGATION = new RegExp(`^${anyOf(({ negation }) => negation)}$`, 'iu');
const NO_NEGATION = new RegExp(`(?<!\\p{L})${anyOf(({ noNegation }) => noNegation)}`, 'giu');
const CONTRAST = new RegExp(`^${anyOf(({ contrast }) => contrast)}$`, 'iu');
const MODAL = new RegExp(`^${anyOf(({ modal }) => modal)}$`, 'iu');
const PAST = new RegExp(`^${anyOf(({ past }) => past.form)}$`, 'iu');
const PAST_BEFORE = new RegExp(`^${anyOf(({ past }) => past.before)}$`, 'iu');
const AHEAD = whole(({ phases }) => phases.ahead);
const HELD = whole(({ phases }) => phases.held);
const OFF = inside(({ calledOff }) => calledOff);
const PUT_OFF = inside(({ putOff }) => putOff);
const EXCHANGE = beginning(({ exchange }) => exchange.noun);

/** What stands so near is of one thing. */
const NEAR = 6;
const SENTENCE = /[.!?;…\n]+(?=\s|$)/u;
const TOKEN = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}']*/gu;

/** Words without those negations that negate nothing: «не лише», «поки не». */
export const withoutFalseNegations = (words: string): string => words.replace(NO_NEGATION, ' ');

/** @param featureOf the feature of a word as it is written, or null */
export function stancesOf(words: string, featureOf: (word: string) => string | null): Stances {
  const said = new Set<string>();
  const past = new Set<string>();
  const denied = new Map<string, readonly string[]>();
  const awaited = new Map<string, readonly string[]>();
  const poles = new Map<string, Pole[]>();
  const clean = withoutFalseNegations(words.replace(/[’ʼ`]/g, "'"));
  for (const sentence of clean.split(SENTENCE)) {
    const read = (sentence.match(TOKEN) ?? []).map(
      (word): Read => ({ word: word.toLowerCase(), feature: featureOf(word) }),
    );
    const { no, yet, over } = scopesOf(read);
    read.forEach(({ word, feature }, at) => {
      const beside = (): string[] => featuresNear(read, at);
      for (const pole of polesOf(word, read[at + 1]?.word ?? '')) {
        const [row, value] = pole.split(' ') as [string, string];
        const list = poles.get(row) ?? [];
        poles.set(row, list);
        list.push({ value: no.has(at) ? `!${value}` : value, beside: beside() });
      }
      if (feature === null || MODAL.test(word)) return;
      if (no.has(at)) denied.set(feature, beside());
      else if (yet.has(at)) awaited.set(feature, beside());
      else if (!over.has(at)) {
        said.add(feature);
        if (isPast(read, at)) past.add(feature);
      }
    });
  }
  return { said, past, denied, awaited, poles, phase: phaseOf(clean) };
}

/** Places of words that are negated, of those that are awaited, and of what is to end. */
function scopesOf(read: readonly Read[]): Record<'no' | 'yet' | 'over', Set<number>> {
  const no = new Set<number>();
  const yet = new Set<number>();
  const over = new Set<number>();
  read.forEach(({ word }, at) => {
    const next = read[at + 1]?.word ?? '';
    const isNegation = NEGATION.test(word);
    // «Не Осло, а Берген» negates neither.
    if (isNegation && read.slice(at, at + NEAR).some(({ word: after }) => CONTRAST.test(after))) return;
    if (isNegation || isReversing(word, next)) for (const one of scopeFrom(read, at)) no.add(one);
    else if (isAwaiting(word, next)) for (const one of scopeFrom(read, at)) yet.add(one);
    else if (isStopping(word, next))
      for (const one of [...scopeFrom(read, at), ...subjectOf(read, at)]) over.add(one);
  });
  return { no, yet, over };
}

/** The first word with a feature behind a place; what only leads to another («може», "new") takes that one, too. */
function scopeFrom(read: readonly Read[], at: number): number[] {
  const scope: number[] = [];
  for (let i = at + 1; i < read.length && i <= at + NEAR; i++) {
    const { word, feature } = read[i] as Read;
    if (NEGATION.test(word)) break;
    if (feature === null && !MODAL.test(word)) continue;
    scope.push(i);
    if (!MODAL.test(word)) break;
  }
  return scope;
}

/** The last word with a feature before a place: «удари припинились». */
function subjectOf(read: readonly Read[], at: number): number[] {
  for (let i = at - 1; i >= 0; i--) if (read[i]?.feature !== null) return [i];
  return [];
}

function featuresNear(read: readonly Read[], at: number): string[] {
  const found: string[] = [];
  for (let i = Math.max(0, at - NEAR); i <= at + NEAR && i < read.length; i++) {
    const feature = read[i]?.feature ?? null;
    if (i !== at && feature !== null && !feature.startsWith('~')) found.push(feature);
  }
  return found;
}

/** By the form of a verb, or by what stands before it. */
function isPast(read: readonly Read[], at: number): boolean {
  if (PAST.test((read[at] as Read).word)) return true;
  return read.slice(Math.max(0, at - 2), at).some(({ word }) => PAST_BEFORE.test(word));
}

/** Null where nothing is said of it, or more than one thing. */
function phaseOf(words: string): Stances['phase'] {
  const [isAhead, isHeld] = [AHEAD.test(words), HELD.test(words)];
  const isOff = EXCHANGE.test(words) && (OFF.test(words) || PUT_OFF.test(words));
  if (Number(isAhead) + Number(isHeld) + Number(isOff) !== 1) return null;
  return isAhead ? 'ahead' : isHeld ? 'held' : 'off';
}
