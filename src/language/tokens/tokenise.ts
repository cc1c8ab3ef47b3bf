/**
 * Tokens by rules, in the manner of the UD treebanks: words with their inner hyphens and apostrophes, numbers with
 * their separators, addresses, abbreviations with their full stop, signs. One regular expression finds the pieces;
 * none of its parts can backtrack over more than one word. Each kind of piece then has its rule.
 */
import { hasLetter, isNumberUnit, isTabledLetter } from '../../text/characters.js';
import type { Token, Upos } from '../contract.js';
import { parseFeats } from '../feats.js';
import { NO_GROUP } from '../word-group.js';
import type { TokenWords } from '../words/tokens.js';
import { abbreviationEnd, hyphenCuts, joinedAt, numberCuts } from './pieces.js';
import { spellingAt } from './spelling.js';

/** A token before the tagger: the same object, open for writing. */
export type MutableToken = { -readonly [Key in keyof Token]: Token[Key] };

export const NO_FEATS: Token['feats'] = parseFeats('_');

/** `words` for reading; `treebank` cuts as the treebank of the language does. */
export type Units = 'words' | 'treebank';

const LETTER = String.raw`[\p{L}\p{M}][\p{L}\p{M}\p{N}\u00ad]{0,200}`;
const PICTURE = String.raw`(?:[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}][\ufe0f\u200d\u{1f3fb}-\u{1f3ff}\u20e3]{0,4})`;

const PIECES = new RegExp(
  [
    String.raw`(https?:\/\/[^\s"'<>«»]{1,2000}|www\.[^\s"'<>«»,]{1,500}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{1,64}|[A-Za-z][\w-]{1,60}(?:\.[A-Za-z][\w-]{1,60}){0,4}\.(?:com|org|net|info|news|media|ua|ru|by|kz|lv|lt|md|eu|uk|de|gov|edu|pdf|doc|docx|xls|htm|html|txt|jpg)\b|[A-Z][A-Z\d-]{1,30}\.(?:COM|ORG|NET|INFO|UA|RU|BY|KZ|EU)\b|[a-z]{2,20}(?:\.[a-z][a-z-]{1,20}){2,6}(?![\p{L}\p{N}]))`,
    String.raw`([@#](?=[\p{N}_]{0,40}\p{L})[\p{L}\p{M}\p{N}_]{1,64}(?:-[\p{L}\p{N}_]{1,64}){0,4})`,
    String.raw`(\p{N}{1,40}(?:[.,:/–-]\p{N}{1,40}){0,8}(?:[-–]?(?:\p{L}\p{M}*){1,40}(?:-(?:\p{L}\p{M}*){1,40}){0,3})?)`,
    String.raw`(${LETTER}(?:[-‑'’ʼ\u0060‘´′&](?:${LETTER}|\p{N}[\p{L}\p{M}\p{N}\u00ad]{0,200})){0,12})`,
    String.raw`(\.{2,40}|…|[!?]{1,40}(?:\.{2,6})?|--(?![-=])|''|\u0060\u0060|(?:&#\d{2,6};){1,8}|[=-]{3,400}|([*_~+])\6{2,400}|[:;=]'?-?[)(DP]{1,9}(?![\p{L}\p{N}])|\^_\^|\${2,40}|<{2,40}|>{2,40}|${PICTURE}{1,60}|[^\s\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff])`,
  ].join('|'),
  'gu',
);

/** Appends the tokens of `text` between two offsets (UTF-16 code units) to `out`. Linear. */
export function tokenise(
  text: string,
  start: number,
  end: number,
  words: TokenWords,
  out: MutableToken[],
  units: Units = 'words',
): void {
  let open = 0;
  for (let from = start; from < end; ) {
    const code = text.charCodeAt(from);
    if (code === SPACE || code === LINE_FEED) {
      from++;
      continue;
    }
    const plain = plainWordEnd(text, from);
    if (plain > from) {
      from = word(text, from, Math.min(plain, end), end, words, units, out);
      continue;
    }
    if (isMarkAlone(text, from, code)) {
      push(out, text, from, ++from, 'PUNCT');
      continue;
    }
    PIECES.lastIndex = from;
    const match = PIECES.exec(text);
    if (match === null || match.index >= end) break;
    const at = match.index;
    const to = Math.min(at + match[0].length, end);
    if (match[4] !== undefined) PIECES.lastIndex = word(text, at, to, end, words, units, out);
    else if (match[5] !== undefined) {
      const last = smileOf(text, at, to, end, open);
      if (text[at] === '(') open++;
      else if (text[at] === ')' && last === to && open > 0) open--;
      push(out, text, at, last, 'PUNCT');
      if (last > to) PIECES.lastIndex = last;
    } else if (match[3] !== undefined) number(text, at, to, words, units, out);
    else if (match[1] !== undefined) PIECES.lastIndex = address(text, at, to, out);
    else push(out, text, at, to, 'X');
    from = PIECES.lastIndex;
  }
}

const SPACE = 32;
const LINE_FEED = 10;
/** Longest row of letters that is one piece. */
const LONGEST = 200;

/**
 * End of a word of letters alone with nothing after it that could go on with it or make it an address, as nearly all
 * are: what the expression would find, without asking it. `at` itself where it has to be asked.
 */
function plainWordEnd(text: string, at: number): number {
  let to = at;
  while (isTabledLetter(text.charCodeAt(to))) to++;
  if (to === at || to - at > LONGEST) return at;
  const after = text[to];
  if (after === undefined || ' \n,;!?)"'.includes(after)) return to;
  return text.charCodeAt(at) > 127 && '.:»”…\u00a0'.includes(after) ? to : at;
}

/** Marks that are a piece wherever they stand, and those that are one before a space or at the end of a line. */
const ALONE = new Set([...',"«»“”„–—'].map((mark) => mark.charCodeAt(0)));
const BEFORE_SPACE = new Set([...'.:;!?'].map((mark) => mark.charCodeAt(0)));

/** Whether a mark is a piece by itself, as nearly all are: what the expression would find, without asking it. */
function isMarkAlone(text: string, at: number, code: number): boolean {
  if (ALONE.has(code)) return true;
  if (!BEFORE_SPACE.has(code)) return false;
  const after = text.charCodeAt(at + 1);
  return after === SPACE || after === LINE_FEED || at + 1 === text.length;
}

/** Brackets that close nothing, two or more in a row, are a smile. */
function smileOf(text: string, at: number, to: number, end: number, open: number): number {
  if (text[at] !== ')' || to !== at + 1) return to;
  let last = to;
  while (last < end && text[last] === ')') last++;
  return last - at > Math.max(1, open) ? last : to;
}

/** Marks at the end of an address belong to the sentence. */
function address(text: string, at: number, to: number, out: MutableToken[]): number {
  let last = to;
  while (last > at + 1 && '.,;:!?)]…'.includes(text[last - 1] as string)) last--;
  push(out, text, at, last, 'X');
  return last;
}

function word(
  text: string,
  at: number,
  to: number,
  end: number,
  words: TokenWords,
  units: Units,
  out: MutableToken[],
): number {
  if (text[to] === '.' && to < end) {
    const dotted = abbreviationEnd(text, at, to, end, words);
    if (dotted > to) {
      if (units === 'treebank' && words.treebank.cutsStops) stops(text, at, dotted, out);
      else push(out, text, at, dotted, 'X');
      return dotted;
    }
  }
  const split = joinedAt(text, at, to, words);
  if (split > 0) {
    pieces(text, at, at + split, hyphenCuts(text, at, at + split, words, units), out);
    push(out, text, at + split, to, 'X');
  } else pieces(text, at, to, hyphenCuts(text, at, to, words, units), out);
  return to;
}

/** «т.д.» as letters and full stops. */
function stops(text: string, at: number, to: number, out: MutableToken[]): void {
  let from = at;
  for (let i = at; i < to; i++) {
    if (text[i] !== '.') continue;
    if (i > from) push(out, text, from, i, 'X');
    push(out, text, i, i + 1, 'PUNCT');
    from = i + 1;
  }
  if (from < to) push(out, text, from, to, 'X');
}

/** «5%» and «$5» are two tokens; «20-річний», «COVID-19», «5G» stay one. */
function number(
  text: string,
  at: number,
  to: number,
  words: TokenWords,
  units: Units,
  out: MutableToken[],
): void {
  const cuts = numberCuts(text, at, to, words, units);
  if (cuts.length > 0) pieces(text, at, to, cuts, out);
  else push(out, text, at, to, hasLetter(text.slice(at, to)) ? 'X' : 'NUM');
}

/** Cuts at signs one code unit wide; every sign is a token of its own. */
function pieces(text: string, at: number, to: number, cuts: readonly number[], out: MutableToken[]): void {
  let from = at;
  for (let k = 0; k < cuts.length; k++) {
    const cut = cuts[k] as number;
    if (cut > from) push(out, text, from, cut, kindOf(text, from));
    push(out, text, cut, cut + 1, 'PUNCT');
    from = cut + 1;
  }
  if (from < to) push(out, text, from, to, kindOf(text, from));
}

const kindOf = (text: string, at: number): Upos => (isNumberUnit(text.charCodeAt(at)) ? 'NUM' : 'X');

function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    code === 32 ||
    code === 10 ||
    code === 160 ||
    (code < 33 && code > 8) ||
    (code > 127 && /\s/.test(text[at] as string))
  );
}

function push(out: MutableToken[], text: string, start: number, end: number, upos: Upos): void {
  const { form, norm } = spellingAt(text, start, end);
  out.push({
    index: out.length,
    start,
    end,
    form,
    norm,
    lemma: norm,
    upos,
    feats: NO_FEATS,
    group: NO_GROUP,
    sentence: -1,
    spaceBefore: start === 0 || isSpaceAt(text, start - 1),
  });
}
