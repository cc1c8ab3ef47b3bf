/**
 * Tokens by rules, in the manner of the UD treebanks: words with their inner hyphens and apostrophes, numbers with
 * their separators, addresses, abbreviations with their full stop, signs. One regular expression does the cutting;
 * none of its parts can backtrack over more than one word.
 */
import { normalised } from '../../text/characters.js';
import type { Token, Upos } from '../contract.js';
import type { TokenWords } from '../words/tokens.js';

/** A token before the tagger: the same object, open for writing. */
export type MutableToken = { -readonly [Key in keyof Token]: Token[Key] };

export const NO_FEATS: Token['feats'] = Object.freeze({});

const PIECES = new RegExp(
  [
    String.raw`(?<address>https?:\/\/[^\s"'<>«»]{1,2000}|www\.[^\s"'<>«»,]{1,500}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{1,64})`,
    String.raw`(?<handle>[@#][\p{L}\p{N}_]{1,64})`,
    String.raw`(?<number>\p{N}{1,40}(?:[.,:]\p{N}{1,40}){0,8}(?:[-–]?(?:\p{L}\p{M}*){1,40}(?:-(?:\p{L}\p{M}*){1,40}){0,3})?)`,
    String.raw`(?<word>[\p{L}\p{M}][\p{L}\p{M}\p{N}\u00ad]{0,200}(?:[-‑'’ʼ\u0060‘´′&][\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad]{0,200}){0,12})`,
    String.raw`(?<dots>\.{2,40}|…)`,
    String.raw`(?<marks>[!?]{1,40}|--|''|\u0060\u0060)`,
    String.raw`(?<sign>[^\s\u200b\ufeff])`,
  ].join('|'),
  'gu',
);

interface Lists {
  readonly stops: ReadonlySet<string>;
  readonly clitics: RegExp | null;
}
const prepared = new WeakMap<TokenWords, Lists>();

function listsOf(words: TokenWords): Lists {
  let lists = prepared.get(words);
  if (!lists) {
    const clitics = words.clitics.length > 0 ? new RegExp(`(?:${words.clitics.join('|')})$`, 'u') : null;
    lists = { stops: new Set([...words.abbreviations, ...words.closing]), clitics };
    prepared.set(words, lists);
  }
  return lists;
}

/** Appends the tokens of `text` between two offsets (UTF-16 code units) to `out`. Linear. */
export function tokenise(
  text: string,
  start: number,
  end: number,
  words: TokenWords,
  out: MutableToken[],
): void {
  const lists = listsOf(words);
  PIECES.lastIndex = start;
  for (let match = PIECES.exec(text); match !== null && match.index < end; match = PIECES.exec(text)) {
    const at = match.index;
    const groups = match.groups as Record<string, string | undefined>;
    const to = Math.min(at + match[0].length, end);
    if (groups.word !== undefined) {
      const next = word(text, at, to, end, words, lists, out);
      PIECES.lastIndex = next;
    } else if (groups.address !== undefined) {
      const trimmed = text.slice(at, to).replace(/[.,;:!?)\]…]+$/u, '');
      push(out, text, at, at + trimmed.length, 'X');
      PIECES.lastIndex = at + trimmed.length;
    } else if (groups.number !== undefined) number(text, at, to, out);
    else push(out, text, at, to, groups.handle !== undefined ? 'X' : 'PUNCT');
  }
}

function word(
  text: string,
  at: number,
  to: number,
  end: number,
  words: TokenWords,
  lists: Lists,
  out: MutableToken[],
): number {
  const form = text.slice(at, to);
  if (text[to] === '.' && to < end) {
    const dotted = dottedEnd(text, at, to, end, lists);
    if (dotted > to) {
      push(out, text, at, dotted, 'X');
      return dotted;
    }
  }
  const clitic = lists.clitics?.exec(normalised(form));
  if (clitic && clitic.index > 0) {
    cut(text, at, at + clitic.index, words, out);
    push(out, text, at + clitic.index, to, 'X');
  } else cut(text, at, to, words, out);
  return to;
}

/** «ім.», «т.д.», «U.S.», «Б.»: the end with the full stop, or `to` when it is an ordinary word. */
function dottedEnd(text: string, at: number, to: number, end: number, lists: Lists): number {
  const form = text.slice(at, to);
  let last = to + 1;
  if (form.length === 1) {
    while (
      last + 1 < end &&
      /\p{L}/u.test(text[last] as string) &&
      text[last + 1] === '.' &&
      form === form.toLowerCase()
    )
      last += 2;
    if (last > to + 1 && lists.stops.has(normalised(text.slice(at, last - 1)))) return last;
    if (/^\p{Lu}$/u.test(form)) {
      let more = to + 1;
      while (
        more + 1 < end &&
        /[A-Z]/.test(form) &&
        /[A-Z]/.test(text[more] as string) &&
        text[more + 1] === '.'
      )
        more += 2;
      return more;
    }
    last = to + 1;
  }
  return lists.stops.has(normalised(form)) ? last : to;
}

function cut(text: string, at: number, to: number, words: TokenWords, out: MutableToken[]): void {
  if (!words.cutsHyphens) {
    push(out, text, at, to, 'X');
    return;
  }
  let from = at;
  for (let i = at; i < to; i++) {
    const sign = text[i];
    if (sign !== '-' && sign !== '‑') continue;
    if (i > from) push(out, text, from, i, 'X');
    push(out, text, i, i + 1, 'PUNCT');
    from = i + 1;
  }
  if (from < to) push(out, text, from, to, 'X');
}

/** «5%» and «$5» are two tokens; «20-річний», «COVID-19», «5G» stay one. */
function number(text: string, at: number, to: number, out: MutableToken[]): void {
  push(out, text, at, to, /\p{L}/u.test(text.slice(at, to)) ? 'X' : 'NUM');
}

function push(out: MutableToken[], text: string, start: number, end: number, upos: Upos): void {
  const form = text.slice(start, end);
  const norm = normalised(form);
  out.push({
    index: out.length,
    start,
    end,
    form,
    norm,
    lemma: norm,
    upos,
    feats: NO_FEATS,
    sentence: -1,
    spaceBefore: start === 0 || /\s/.test(text[start - 1] as string),
  });
}
