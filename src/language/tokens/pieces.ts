/** Where words and numbers are cut: full stops of abbreviations, hyphens, clitics, separators in numbers. */
import { normalised } from '../../text/characters.js';
import { remembered } from '../../text/remembered.js';
import type { TokenWords } from '../words/tokens.js';
import { spellingAt } from './spelling.js';

interface Lists {
  readonly stops: ReadonlySet<string>;
  /** Where a norm is cut in two, 0 for nowhere; null in languages that write no two words as one. */
  readonly joint: ((norm: string) => number) | null;
  readonly prefixes: ReadonlySet<string>;
}
const prepared = new WeakMap<TokenWords, Lists>();

function listsOf(words: TokenWords): Lists {
  let lists = prepared.get(words);
  if (!lists) {
    const clitics = words.clitics.length > 0 ? new RegExp(`(?:${words.clitics.join('|')})$`, 'u') : null;
    const joined = new Map(Object.entries(words.joined));
    lists = {
      stops: new Set([...words.abbreviations, ...words.closing]),
      joint: clitics && remembered((norm) => joined.get(norm) ?? Math.max(0, clitics.exec(norm)?.index ?? 0)),
      prefixes: new Set(words.prefixes),
    };
    prepared.set(words, lists);
  }
  return lists;
}

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /\p{L}/u.test(sign);

/** «ім.», «т.д.», «U.S.», «Б.», «Дж.»: the end with the full stop, or `to` when it is an ordinary word. */
export function abbreviationEnd(
  text: string,
  at: number,
  to: number,
  end: number,
  words: TokenWords,
): number {
  const { stops } = listsOf(words);
  const { norm } = spellingAt(text, at, to);
  const dotted = dottedLetters(text, at, to, end);
  if (dotted > to + 1 && stops.has(normalised(text.slice(at, dotted - 1)))) return dotted;
  if (to - at === 1 && /\p{Lu}/u.test(text[at] as string)) {
    if (isNameOfThing(text, at, words)) return to;
    // "U.S.A.": Latin letters in a row are one; «В. В. Путін» are two initials.
    return dotted > to + 1 && /[A-Z]/.test(text[at] as string) ? dotted : to + 1;
  }
  return stops.has(norm) ? to + 1 : to;
}

/** «у соцмережі X. Потім …», "on X.": the word before says that the letter is a name. */
function isNameOfThing(text: string, at: number, words: TokenWords): boolean {
  const before = /([\p{L}’'-]{1,24})[ \u00a0]$/u.exec(text.slice(Math.max(0, at - 25), at));
  return before !== null && isLettered(normalised(before[1] as string), text.charAt(at), words);
}

/** Whether a letter after a word names a thing. @param before norm of the word */
export const isLettered = (before: string, letter: string, { lettered }: TokenWords): boolean =>
  Object.hasOwn(lettered, before) && (lettered[before] as string).includes(letter.toLowerCase());

/** End of `x.y.z.`, single letters with full stops; `to + 1` when only the first piece has one. */
function dottedLetters(text: string, at: number, to: number, end: number): number {
  let last = to + 1;
  const small = text[at] === text[at]?.toLowerCase();
  // No abbreviation is longer; a row of letters and full stops without end must not be walked again and again.
  const most = Math.min(end, at + 16);
  while (last < most) {
    let next = last;
    while (next < end && next - last < 2 && isLetter(text[next])) next++;
    if (next === last || text[next] !== '.' || next >= end || (next - last > 1 && !small)) break;
    last = next + 1;
  }
  return last;
}

/** Length of the first of the two words that text.slice(at, to) writes as one ("don't" 2, "cannot" 3), or 0. */
export function joinedAt(text: string, at: number, to: number, words: TokenWords): number {
  const { joint } = listsOf(words);
  if (!joint) return 0;
  const { norm } = spellingAt(text, at, to);
  return norm.length === to - at ? joint(norm) : 0;
}

const NONE: readonly number[] = [];

/** Offsets of the hyphens at which a word is cut. */
export function hyphenCuts(
  text: string,
  at: number,
  to: number,
  words: TokenWords,
  units: 'words' | 'treebank',
): readonly number[] {
  const keeps = units === 'treebank' ? words.treebank.keepsHyphens : null;
  if (!words.cutsHyphens && !keeps) return NONE;
  const first = firstHyphen(text, at, to);
  if (first < 0) return NONE;
  if (keeps?.test(text.slice(at, to))) return NONE;
  const cuts: number[] = [];
  const { prefixes } = listsOf(words);
  let from = at;
  for (let i = first; i < to; i++) {
    if (text[i] !== '-' && text[i] !== '‑') continue;
    if (from !== at || !prefixes.has(normalised(text.slice(from, i)))) cuts.push(i);
    from = i + 1;
  }
  return cuts;
}

function firstHyphen(text: string, at: number, to: number): number {
  for (let i = at; i < to; i++) if (text[i] === '-' || text[i] === '‑') return i;
  return -1;
}

/** Offsets of the separators at which a number is cut: those of ranges and fractions, in some treebanks all. */
export function numberCuts(
  text: string,
  at: number,
  to: number,
  words: TokenWords,
  units: 'words' | 'treebank',
): readonly number[] {
  const { joinsRanges, cutsDecimals } = words.treebank;
  const treebank = units === 'treebank';
  const cuts: number[] = [];
  let separators = 0;
  for (let i = at + 1; i < to - 1; i++) {
    const sign = text[i] as string;
    const isRange = sign === '-' || sign === '–' || sign === '/';
    const isDecimal = sign === '.' || sign === ',';
    if ((!isRange && !isDecimal) || !isDigit(text[i + 1])) continue;
    separators++;
    if (isRange && !(treebank && joinsRanges && sign !== '–' && !isYears(text, i, to))) cuts.push(i);
    else if (isDecimal && treebank && cutsDecimals) cuts.push(i);
  }
  // 8,000,000 is no list of decimals.
  return treebank && separators > 1 && /^\d{1,3}(?:,\d{3})+$/.test(text.slice(at, to)) ? NONE : cuts;
}

/** «1904-1905». */
const isYears = (text: string, at: number, to: number): boolean =>
  text[at] === '-' && to === at + 5 && /^\d{4}-\d{4}$/.test(text.slice(at - 4, to));

const isDigit = (sign: string | undefined): boolean => sign !== undefined && sign >= '0' && sign <= '9';
