/** The words the tagger knows, and guesses for those it does not. */
import { composed } from '../../text/characters.js';
import { hashText, mix } from '../../text/hashing.js';
import type { Shares } from './scoring.js';

/** Tags and lemma rules of one form or ending, the more frequent first. */
export interface Candidates {
  readonly tags: readonly number[];
  /** For each tag: index of the lemma rule, or -1 when endings decide. */
  readonly rules: readonly number[];
  /** For each tag how it is known: see `GROUND`. */
  readonly grounds: readonly number[];
  /** Hash of the set of tags, a feature of the neighbours. */
  readonly hash: number;
  /** What they are scored by, once asked for. */
  shares: Shares | null;
}

/** How a candidate tag is known of a form. */
export const GROUND = {
  /** The most frequent tag the form was seen with, and its other ones. */
  first: 1,
  seen: 2,
  /** Never seen with the form, but with forms of the same ending that share its other tags. */
  shared: 3,
  /** Guessed by ending; the lemma it would have is known, or not. */
  guessedLemma: 4,
  guessed: 5,
  /** Never seen; the lemma it would have stands in the dictionary as such a word. */
  dictionary: 6,
  /** Guessed by ending, while the dictionary has another tag for the form. */
  beside: 7,
} as const;

/** The same where a dictionary of forms knows the form (see `Completer`). */
export const FORM_GROUND = {
  /** Seen with the form, and in the dictionary. */
  first: 32,
  seen: 33,
  /** Seen with the form; the dictionary has others. */
  firstAlone: 34,
  seenAlone: 35,
  /** In the dictionary alone. */
  dictionary: 36,
  /** Guessed by ending; the dictionary has others. */
  beside: 37,
  /** The dictionary has the form as a noun; with its capital it may be a name. */
  asName: 38,
} as const;

/** Longest ending by which tags that share forms are looked up. */
export const SHARED_ENDING = 3;

/** Longest ending the guesser looks at. */
export const LONGEST = 6;

/** What stands before the ending of a word with a capital, and before one of a name. */
export const CAPITAL_KEY = '^';
export const NAME_KEY = '^^';

/** Key of an ending for the guesser: letters and whether the word starts with a capital. */
export function endingKey(norm: string, length: number, capital: boolean): string {
  return `${capital ? CAPITAL_KEY : ''}${norm.slice(norm.length - length)}`;
}

/** Key of an ending of names. */
export function nameKey(norm: string, length: number): string {
  return `${NAME_KEY}${norm.slice(norm.length - length)}`;
}

/** Figures alone: they are known by what they may be, not one by one. */
export function isNumber(norm: string): boolean {
  const code = norm.charCodeAt(0);
  return code >= 48 && code <= 57 && /^\d+$/.test(norm);
}

/** Years, days and other numbers, each by the last figure, which says how the word is declined; those with a point. */
export function numberKey(norm: string): string {
  if (!isNumber(norm)) return '#point';
  const last = /1\d$/.test(norm) ? 0 : Math.min(5, Number(norm.at(-1)));
  const kind =
    norm.length === 4 && /^[12]/.test(norm) ? 'year' : norm.length <= 2 && Number(norm) <= 31 ? 'day' : 'n';
  return `#${kind}${last === 4 ? 3 : last === 5 ? 0 : last}`;
}

/** Key of what a single capital letter may be as a name. */
export const INITIAL = '#initial';

/** Hash of a set of tags: of their numbers in order, written with a comma between. */
export function classHash(tags: readonly number[], size = tags.length): number {
  for (let i = 0; i < size; i++) {
    const tag = tags[i] as number;
    let at = i;
    for (; at > 0 && (sorted[at - 1] as number) > tag; at--) sorted[at] = sorted[at - 1] as number;
    sorted[at] = tag;
  }
  let hash = 977;
  for (let i = 0; i < size; i++) {
    if (i > 0) hash = hashText(',', 0, 1, hash);
    const text = writtenOf(sorted[i] as number);
    hash = hashText(text, 0, text.length, hash);
  }
  return hash;
}

/** Room for one set after the other. */
const sorted: number[] = [];

/** Numbers as they are written, made once. */
const written: string[] = [];
const writtenOf = (tag: number): string => (written[tag] ??= String(tag));

/**
 * A lemma rule is written `cut|add|case`: cut so many letters at the end, add these, and keep (`k`), lower (`l`)
 * or capitalise (`c`) the first letter.
 */
export interface LemmaRule {
  readonly cut: number;
  readonly add: string;
  readonly keepCase: boolean;
  /** What it adds in small letters; null where letters together may be written otherwise than each by itself. */
  readonly plainAdd: string | null;
}

/** Letters whose small and capital forms are one code unit each, whatever stands beside them; and signs within words. */
const PLAIN = /^[a-z0-9а-яѐ-џґ’-]*$/;

/** Whether small letters and capitals of a word in small letters are the same one by one. */
export const isPlain = (norm: string): boolean => PLAIN.test(norm);

export function ruleOf(cut: number, add: string, keepCase: boolean): LemmaRule {
  const small = add.toLowerCase();
  return { cut, add, keepCase, plainAdd: isPlain(small) ? small : null };
}

export function parseRule(rule: string): LemmaRule {
  const [cut = '0', add = '', letters = 'l'] = rule.split('|');
  return ruleOf(Number(cut), add, letters === 'k');
}

/** The rule that makes a lemma of a form. `form` keeps its capitals. */
export function ruleFor(form: string, lemma: string): string {
  const keep = lemma !== lemma.toLowerCase();
  const word = form.toLowerCase();
  const small = lemma.toLowerCase();
  let same = 0;
  while (same < word.length && same < small.length && word[same] === small[same]) same++;
  return `${word.length - same}|${keep ? lemma.slice(same) : small.slice(same)}|${keep ? 'k' : 'l'}`;
}

/** Letters in one piece, one apostrophe, no stress marks, and no «ё», which lemmas in the treebanks do without. */
export function folded(text: string): string {
  return composed(text)
    .replace(/['ʼ`]/g, '’')
    .replace(/\u00ad/g, '')
    .replaceAll('ё', 'е')
    .replaceAll('Ё', 'Е');
}

/** E-mail and web addresses, which are written small. */
const ADDRESS = /[@/]|\.[a-z]/;

/** The lemma a rule makes of a form, or null when the form is too short for it. A name in small letters gets its capital. */
export function applyRule(form: string, norm: string, rule: LemmaRule): string | null {
  let word = rule.keepCase ? folded(form) : norm;
  if (rule.cut > word.length || (rule.cut === word.length && rule.add === '')) return null;
  if (rule.keepCase && word === norm && rule.cut < word.length && !ADDRESS.test(word))
    word = word.slice(0, 1).toUpperCase() + word.slice(1);
  return word.slice(0, word.length - rule.cut) + rule.add;
}

/** Slots for lists of candidates; only speed and memory depend on it. */
const SLOTS = 8192;

/** The same lists as one object: most forms share theirs with others, and what is made of lists is made once. */
export class CandidateLists {
  private readonly slots: (Candidates | null)[] = new Array(SLOTS).fill(null);

  of(
    tags: readonly number[],
    rules: readonly number[],
    grounds: readonly number[],
    hash: number,
  ): Candidates {
    let mark = hash;
    for (let i = 0; i < tags.length; i++)
      mark = mix(mark, (tags[i] as number) ^ ((rules[i] as number) << 12) ^ ((grounds[i] as number) << 26));
    const slot = mark & (SLOTS - 1);
    const held = this.slots[slot];
    if (
      held &&
      held.hash === hash &&
      same(held.tags, tags) &&
      same(held.rules, rules) &&
      same(held.grounds, grounds)
    )
      return held;
    // Lists that grew have room for more, which would be kept with every word.
    return (this.slots[slot] = {
      tags: tags.slice(),
      rules: rules.slice(),
      grounds: grounds.slice(),
      hash,
      shares: null,
    });
  }
}

function same(one: readonly number[], other: readonly number[]): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}
