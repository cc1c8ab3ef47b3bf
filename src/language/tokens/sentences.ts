/** Sentence boundaries by rules, inside one block. */
import { isCapitalised, isDash } from '../../text/characters.js';
import type { TokenWords } from '../words/tokens.js';
import { isLettered } from './pieces.js';
import type { MutableToken } from './tokenise.js';

const ENDS = /^(?:[.!?…]+|\.{2,})$/u;
const CLOSES = /^(?:["'»”’“)\]]|''|(?:&#\d+;)+)$/u;
const OPENS = /^(?:["'«„“‘([]|``)$/u;
const SMILES =
  /^(?:[:;=]'?-?[)(DP]+|\){2,}|\^_\^|([*=_~+-])\1{2,}|(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d)+)$/u;

/** What a rule sees: the end mark or abbreviation at `end`, the first token after its closing marks at `next`. */
interface Place {
  readonly tokens: readonly MutableToken[];
  readonly end: number;
  readonly next: number;
  readonly last: number;
  readonly words: TokenWords;
}

type Rule = (place: Place) => boolean | null;

/** The first rule that says yes or no decides. */
const RULES: readonly Rule[] = [
  abbreviationGoesOn,
  abbreviationBeforeCapital,
  dashGoesOn,
  markAfterQuote,
  yearInBrackets,
  gluedMark,
  smileBeforeCapital,
  capitalOrOpening,
  smallLetter,
  markGoesOn,
];

/** Calls `sentence(first, last)` for every sentence of tokens[first, last); half-open. Linear. */
export function splitSentences(
  tokens: readonly MutableToken[],
  first: number,
  last: number,
  words: TokenWords,
  sentence: (first: number, last: number) => void,
): void {
  let from = first;
  for (let i = first; i < last; i++) {
    if (!mayEnd(tokens[i] as MutableToken)) continue;
    let next = i + 1;
    while (next < last && closesHere(tokens, next)) next++;
    if (next >= last) break;
    const place = { tokens, end: i, next, last, words };
    for (const rule of RULES) {
      const says = rule(place);
      if (says === null) continue;
      if (says) {
        sentence(from, next);
        from = next;
        i = next - 1;
      }
      break;
    }
  }
  if (from < last) sentence(from, last);
}

function mayEnd(token: MutableToken): boolean {
  const { form } = token;
  const code = form.charCodeAt(form.length - 1);
  if (code === 46 || code === 33 || code === 63 || code === 8230) return true;
  return !/[\p{L}\p{N},]/u.test(form) && SMILES.test(form);
}

/** A closing mark belongs to the sentence it closes: no space before it, a space or a mark after it. */
function closesHere(tokens: readonly MutableToken[], at: number): boolean {
  const token = tokens[at] as MutableToken;
  if (token.spaceBefore) return false;
  if (ENDS.test(token.form)) return true;
  const after = tokens[at + 1];
  if (token.form === '``') return after !== undefined && !after.spaceBefore && ENDS.test(after.form);
  if (!CLOSES.test(token.form)) return false;
  return after === undefined || after.spaceBefore || !/[\p{L}\p{N}]/u.test(after.form) || token.form !== '"';
}

interface Abbreviations {
  readonly never: ReadonlySet<string>;
  readonly closing: ReadonlySet<string>;
  readonly numbering: ReadonlySet<string>;
  readonly attributive: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
}

const neverSets = new WeakMap<TokenWords, Abbreviations>();
function setsOf(words: TokenWords): Abbreviations {
  let sets = neverSets.get(words);
  if (!sets) {
    const closing = new Set(words.closing);
    const never = new Set(words.abbreviations.filter((one) => !closing.has(one)));
    sets = {
      closing,
      never,
      numbering: new Set(words.numbering),
      attributive: new Set(words.attributive),
      openers: new Set(words.openers),
    };
    neverSets.set(words, sets);
  }
  return sets;
}

/** The word before a full stop that may be an abbreviation's; null when it is none. Treebanks cut the stop off. */
function abbreviated({ tokens, end, words }: Place): { norm: string; initial: boolean } | null {
  const token = tokens[end] as MutableToken;
  if (token.form === '.') {
    const before = tokens[end - 1];
    // Texts that were cut into words before have a space there: «С . Кравченко», «ім . Шевченка».
    if (!before || !/\p{L}$/u.test(before.form)) return null;
    // «у соцмережі X.»: see `abbreviationEnd`.
    const isName = isLettered(tokens[end - 2]?.norm ?? '', before.form, words);
    const initial = before.form.length === 1 && isCapitalised(before.form) && !isName;
    return { norm: before.norm, initial };
  }
  if (!/\p{L}\.$/u.test(token.form)) return null;
  return { norm: token.norm.slice(0, -1), initial: token.form.length === 2 && isCapitalised(token.form) };
}

/** «2025 р.», «т. п.»: abbreviations that may end a sentence. */
function mayClose({ tokens, end, words }: Place, norm: string): boolean {
  const { closing } = setsOf(words);
  if (closing.has(norm)) return true;
  const before = tokens[(tokens[end] as MutableToken).form === '.' ? end - 3 : end - 1];
  return before !== undefined && norm.length === 1 && closing.has(`${before.norm.replace('.', '')}. ${norm}`);
}

/** «ім. Шевченка», «Д. Шмигаль». */
function abbreviationGoesOn(place: Place): boolean | null {
  const found = abbreviated(place);
  if (!found || mayClose(place, found.norm)) return null;
  const { never, numbering } = setsOf(place.words);
  if (numbering.has(found.norm) && !/^\p{N}/u.test((place.tokens[place.next] as MutableToken).form))
    return null;
  return found.initial || never.has(found.norm) ? false : null;
}

/** "H.L. Crook": several initials before a name; not "U.S.", which the language knows. */
function isInitials({ form, norm }: MutableToken, { words }: Place): boolean {
  return (
    words.attributive.length > 0 &&
    /^(?:\p{Lu}\.){2,3}$/u.test(form) &&
    !setsOf(words).closing.has(norm.slice(0, -1))
  );
}

/** «у 2025 р. Він»: an abbreviation that may close ends before a capital, but not before an initial. */
function abbreviationBeforeCapital(place: Place): boolean | null {
  const found = abbreviated(place);
  if (!found || !(mayClose(place, found.norm) || place.tokens[place.end]?.form !== '.')) return null;
  let at = place.next;
  const first = place.tokens[at] as MutableToken;
  if (!first.spaceBefore) return false;
  while (at < place.last && OPENS.test((place.tokens[at] as MutableToken).form)) at++;
  const word = place.tokens[at];
  if (isInitials(place.tokens[place.end] as MutableToken, place)) return false;
  if (word === undefined || !isCapitalised(word.form) || /^\p{Lu}\.?$/u.test(word.form)) return false;
  // "U.S. Ambassador Hill", but "in the U.S. The talks": before a name it describes.
  const { attributive, openers } = setsOf(place.words);
  return at > place.next || !attributive.has(found.norm) || openers.has(word.norm);
}

/** «… так". - сказав він»: a dash and a small letter go on; a dash and a capital is dialogue. */
function dashGoesOn({ tokens, end, next, last }: Place): boolean | null {
  const opening = tokens[next] as MutableToken;
  if (!isDash(opening.form)) return null;
  const after = tokens[next + 1];
  if (after === undefined || next + 1 >= last || !opening.spaceBefore || !after.spaceBefore) return false;
  if (next === end + 1) return isCapitalised(after.form) || OPENS.test(after.form);
  return OPENS.test(after.form) || (isCapitalised(after.form) && isQuestionOrClosed(tokens, end, next));
}

/** «…?» — «Так»: the answer to a quoted question. */
function isQuestionOrClosed(tokens: readonly MutableToken[], end: number, next: number): boolean {
  return (
    /^[.!?…]/.test((tokens[end] as MutableToken).form) && (tokens[next - 1] as MutableToken).form === ')'
  );
}

/** "мир.Вони": a mark glued to a capital ends only after an ordinary word. */
function gluedMark({ tokens, end, next }: Place): boolean | null {
  const opening = tokens[next] as MutableToken;
  if (opening.spaceBefore) return null;
  const mark = tokens[end] as MutableToken;
  if (SMILES.test(opening.form) || SMILES.test(mark.form)) return null;
  const before = tokens[end - 1];
  const glued =
    mark.form === '.' && next === end + 1 && isCapitalised(opening.form) && opening.form.length > 1;
  return glued && before !== undefined && /\p{Ll}$/u.test(before.form) && before.form.length > 2;
}

/** «"Люблю! ". Далее»: a mark after the quotation mark ends the sentence, not the one inside. */
function markAfterQuote({ tokens, next, last }: Place): boolean | null {
  const after = tokens[next + 1];
  if (next + 1 >= last || after === undefined || after.spaceBefore) return null;
  return /^(?:["'”’»]|``|'')$/.test((tokens[next] as MutableToken).form) && /^[.,;:]$/.test(after.form)
    ? false
    : null;
}

/** «"Ждите..." (1992) и»: the year of what was named. */
function yearInBrackets({ tokens, next, last }: Place): boolean | null {
  const opens =
    OPENS.test((tokens[next] as MutableToken).form) && tokens[next]?.form !== '(' ? next + 1 : next;
  if (opens + 1 >= last || tokens[opens]?.form !== '(') return null;
  return /^(?:1\d|20)\d\d$/.test((tokens[opens + 1] as MutableToken).form) ? false : null;
}

/** «дякую :) Наступного разу». */
function smileBeforeCapital({ tokens, end, next }: Place): boolean | null {
  if (!SMILES.test((tokens[end] as MutableToken).form)) return null;
  const word = tokens[next] as MutableToken;
  return isCapitalised(word.form) || /^[@#]./u.test(word.form);
}

function capitalOrOpening({ tokens, next, last }: Place): boolean | null {
  let at = next;
  while (at < last && OPENS.test((tokens[at] as MutableToken).form)) at++;
  const word = tokens[at];
  if (at >= last || word === undefined) return true;
  return isCapitalised(word.form) ? true : null;
}

/** A small letter goes on, unless the language is often written without capitals. */
function smallLetter({ tokens, end, next, words }: Place): boolean | null {
  const word = tokens[next] as MutableToken;
  if (!/^\p{Ll}/u.test(word.form)) return null;
  if (!words.endsBeforeSmall || next !== end + 1) return false;
  return /^(?:[.?!]|[?!]{2,})$/.test((tokens[end] as MutableToken).form);
}

function markGoesOn({ tokens, next }: Place): boolean {
  return !/^[,;:)»”%/]/u.test((tokens[next] as MutableToken).form);
}
