/** Sentence boundaries by rules, inside one block. */
import { isCapitalised } from '../../text/characters.js';
import type { TokenWords } from '../words/tokens.js';
import type { MutableToken } from './tokenise.js';

const ENDS = /^(?:[.!?…]+|\.{2,})$/u;
const CLOSES = /^(?:["'»”’“)\]]|'')$/u;
const OPENS = /^(?:["'«„“‘([]|``)$/u;
const DASH = /^[-–—−]$/u;

/** Calls `sentence(first, last)` for every sentence of tokens[first, last); half-open. Linear. */
export function splitSentences(
  tokens: readonly MutableToken[],
  first: number,
  last: number,
  words: TokenWords,
  sentence: (first: number, last: number) => void,
): void {
  const never = neverEnds(words);
  let from = first;
  for (let i = first; i < last; i++) {
    const token = tokens[i] as MutableToken;
    const isEnd = ENDS.test(token.form);
    const isAbbreviation = !isEnd && token.form.length > 1 && token.form.endsWith('.');
    if (!isEnd && !isAbbreviation) continue;
    let next = i + 1;
    while (next < last && closesHere(tokens[next] as MutableToken, tokens[next + 1])) next++;
    if (next >= last) break;
    if (
      isAbbreviation
        ? !endsWithAbbreviation(token, tokens[next] as MutableToken, never)
        : !starts(tokens, i, next, last)
    )
      continue;
    sentence(from, next);
    from = next;
    i = next - 1;
  }
  if (from < last) sentence(from, last);
}

const neverSets = new WeakMap<TokenWords, ReadonlySet<string>>();
function neverEnds(words: TokenWords): ReadonlySet<string> {
  let set = neverSets.get(words);
  if (!set) {
    const closing = new Set(words.closing);
    set = new Set(words.abbreviations.filter((one) => !closing.has(one)));
    neverSets.set(words, set);
  }
  return set;
}

/** A closing mark belongs to the sentence it closes: no space before it, a space or a mark after it. */
function closesHere(token: MutableToken, after: MutableToken | undefined): boolean {
  if (ENDS.test(token.form) && !token.spaceBefore) return true;
  if (!CLOSES.test(token.form) || token.spaceBefore) return false;
  return after === undefined || after.spaceBefore || !/[\p{L}\p{N}]/u.test(after.form) || token.form !== '"';
}

function endsWithAbbreviation(token: MutableToken, next: MutableToken, never: ReadonlySet<string>): boolean {
  const stem = token.norm.slice(0, -1);
  if (never.has(stem) || (stem.length === 1 && /^\p{Lu}/u.test(token.form))) return false;
  return next.spaceBefore && isCapitalised(next.form) && !/^\p{Lu}\.?$/u.test(next.form);
}

/** Whether a new sentence starts at `next`, after an end mark at `end`. */
function starts(tokens: readonly MutableToken[], end: number, next: number, last: number): boolean {
  const mark = tokens[end] as MutableToken;
  let at = next;
  const opening = tokens[at] as MutableToken;
  if (DASH.test(opening.form)) {
    // «… так". - сказав він»: a dash and a small letter go on; a dash and a capital is dialogue.
    const after = tokens[at + 1];
    return (
      after !== undefined &&
      at + 1 < last &&
      isCapitalised(after.form) &&
      opening.spaceBefore &&
      next === end + 1
    );
  }
  if (!opening.spaceBefore) {
    const before = tokens[end - 1];
    const glued =
      mark.form === '.' && next === end + 1 && isCapitalised(opening.form) && opening.form.length > 1;
    return glued && before !== undefined && /\p{Ll}$/u.test(before.form) && before.form.length > 2;
  }
  while (at < last && OPENS.test((tokens[at] as MutableToken).form)) at++;
  const word = tokens[at];
  if (at >= last || word === undefined) return true;
  if (isCapitalised(word.form)) return true;
  if (/^\p{Ll}/u.test(word.form)) return false;
  return !/^[,;:)]/u.test(word.form);
}
