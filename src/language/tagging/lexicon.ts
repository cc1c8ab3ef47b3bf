/** The words the tagger knows, and guesses for those it does not. */
import { hashText } from './features.js';

/** Tags and lemma rules of one form or ending, the more frequent first. */
export interface Candidates {
  readonly tags: readonly number[];
  /** For each tag: index of the lemma rule, or -1 when endings decide. */
  readonly rules: readonly number[];
  /** Hash of the set of tags, a feature of the neighbours. */
  readonly hash: number;
}

/** Longest ending the guesser looks at. */
export const LONGEST = 6;

/** Key of an ending for the guesser: letters and whether the word starts with a capital. */
export function endingKey(norm: string, length: number, capital: boolean): string {
  return `${capital ? '^' : ''}${norm.slice(norm.length - length)}`;
}

export function classHash(tags: readonly number[]): number {
  const sorted = [...tags].sort((a, b) => a - b).join(',');
  return hashText(sorted, 0, sorted.length, 977);
}

/**
 * A lemma rule is written `cut|add|case`: cut so many letters at the end, add these, and keep (`k`), lower (`l`)
 * or capitalise (`c`) the first letter.
 */
export interface LemmaRule {
  readonly cut: number;
  readonly add: string;
  readonly keepCase: boolean;
}

export function parseRule(rule: string): LemmaRule {
  const [cut = '0', add = '', letters = 'l'] = rule.split('|');
  return { cut: Number(cut), add, keepCase: letters === 'k' };
}

/** The rule that makes a lemma of a form. `form` keeps its capitals. */
export function ruleFor(form: string, lemma: string): string {
  const keep = lemma !== lemma.toLowerCase();
  const word = keep ? form : form.toLowerCase();
  let same = 0;
  while (same < word.length && same < lemma.length && word[same] === lemma[same]) same++;
  return `${word.length - same}|${lemma.slice(same)}|${keep ? 'k' : 'l'}`;
}

/** The lemma a rule makes of a form, or null when the form is too short for it. */
export function applyRule(form: string, norm: string, rule: LemmaRule): string | null {
  const word = rule.keepCase ? form.replace(/['ʼ`]/g, '’') : norm;
  if (rule.cut > word.length || (rule.cut === word.length && rule.add === '')) return null;
  return word.slice(0, word.length - rule.cut) + rule.add;
}
