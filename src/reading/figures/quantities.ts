/** A number with the sign, currency, per cent or degree that stands at it. */
import type { Token } from '../../language/contract.js';
import type { FigureWords } from '../../language/words/figures.js';
import { type Numeral, numeralAt, numeralStarts } from '../numerals.js';
import type { FigureLists } from './lists.js';

export interface Quantity {
  readonly first: number;
  /** Index after its last token. */
  readonly last: number;
  readonly value: number;
  readonly scale: number;
  readonly spelled: boolean;
  /** Currency, `%`, percentage point or degree; null when a counted noun has still to be looked for. */
  readonly unit: string | null;
}

const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₴', 'UAH'],
  ['₽', 'RUB'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
  ['₩', 'KRW'],
  ['₸', 'KZT'],
  ['₾', 'GEL'],
]);
/** Letters glued to the dollar sign. */
const DOLLARS: ReadonlyMap<string, string> = new Map([
  ['US', 'USD'],
  ['C', 'CAD'],
  ['CA', 'CAD'],
  ['A', 'AUD'],
  ['AU', 'AUD'],
  ['HK', 'HKD'],
  ['NZ', 'NZD'],
  ['S', 'SGD'],
]);
const MINUS = new Set(['-', '−', '–']);

/** The norms at which a quantity may start that does not start with a digit. */
export function quantityStarts(words: FigureWords, currencies: ReadonlyMap<string, string>): Set<string> {
  const codes = [...currencies].filter(([norm, code]) => norm === code.toLowerCase()).map(([norm]) => norm);
  return new Set([
    ...numeralStarts(words.numbers),
    ...words.numbers.minus,
    ...SYMBOLS.keys(),
    ...[...MINUS, '+'],
    ...codes,
  ]);
}

/** The quantity whose sign, currency symbol or number stands at a token. */
export function quantityAt(tokens: readonly Token[], at: number, lists: FigureLists): Quantity | null {
  if (!tokens[at]) return null;
  const signed = signAt(tokens, at, lists);
  const from = signed ?? at;
  const currency = currencyBefore(tokens, from, lists);
  const numeral = numeralAt(tokens, currency?.last ?? from, lists.words.numbers);
  if (!numeral) return null;
  const value = signed === null || tokens[at]?.norm === '+' ? numeral.value : -numeral.value;
  const start = currency ? currency.first : at;
  const made = { first: start, value, scale: numeral.scale, spelled: numeral.spelled };
  if (currency) return { ...made, last: numeral.last, unit: currency.code };
  const unit = unitAfter(tokens, numeral, lists);
  return { ...made, last: unit?.last ?? numeral.last, unit: unit?.unit ?? null };
}

/** The token after a sign: «-80», «+2», «мінус 70»; null when none stands there. */
function signAt(tokens: readonly Token[], at: number, { words }: FigureLists): number | null {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  if (!next) return null;
  const glued = token.spaceBefore && !next.spaceBefore && /^\d/.test(next.norm);
  if (glued && (MINUS.has(token.norm) || token.norm === '+')) return at + 1;
  return words.numbers.minus.includes(token.norm) && /^\d/.test(next.norm) ? at + 1 : null;
}

/** «$», «US$», «EUR» before the number. */
function currencyBefore(
  tokens: readonly Token[],
  at: number,
  { currencies }: FigureLists,
): { first: number; last: number; code: string } | null {
  const token = tokens[at];
  if (!token) return null;
  const symbol = SYMBOLS.get(token.norm);
  if (symbol) {
    const letters = token.spaceBefore ? undefined : tokens[at - 1];
    const dollar = token.norm === '$' && letters ? DOLLARS.get(letters.form) : undefined;
    return { first: dollar ? at - 1 : at, last: at + 1, code: dollar ?? symbol };
  }
  if (!/^[A-Z]{3}$/.test(token.form)) return null;
  const code = currencies.get(token.norm);
  return code === token.form ? { first: at, last: at + 1, code } : null;
}

function unitAfter(
  tokens: readonly Token[],
  numeral: Numeral,
  lists: FigureLists,
): { last: number; unit: string } | null {
  const at = numeral.last;
  const token = tokens[at];
  if (!token || token.sentence !== (tokens[numeral.first] as Token).sentence) return null;
  const percent = lists.percent.after(tokens, at);
  if (percent) return { last: percent.last, unit: percent.what };
  const measure = lists.measures.after(tokens, at);
  if (measure) return { last: measure.last, unit: measure.what };
  if (token.norm === '°' || token.norm === 'º') return degrees(tokens, at, lists);
  const symbol = SYMBOLS.get(token.norm);
  if (symbol && !startsNumber(tokens[at + 1])) return { last: at + 1, unit: symbol };
  const kind = lists.currencyKinds.after(tokens, at);
  if (kind) return { last: withTail(tokens, kind.last, lists), unit: kind.what };
  const code = currencyNoun(tokens, at, numeral, lists);
  return code ? { last: withTail(tokens, at + 1, lists), unit: code } : null;
}

/** «доларів», «грн», "pounds" but not "pounds of butter". */
function currencyNoun(
  tokens: readonly Token[],
  at: number,
  numeral: Numeral,
  { currencies }: FigureLists,
): string | null {
  const token = tokens[at] as Token;
  const code = currencies.get(token.norm) ?? currencies.get(token.lemma);
  if (!code) return null;
  if (token.upos === 'PRON' || token.upos === 'VERB' || token.upos === 'AUX' || token.upos === 'ADJ')
    return null;
  return tokens[at + 1]?.norm === 'of' && numeral.scale === 1 ? null : code;
}

/** «дол. США»: also where the full stop was taken for the end of a sentence. */
function withTail(tokens: readonly Token[], last: number, { currencyTails }: FigureLists): number {
  const token = tokens[last];
  return token && currencyTails.has(token.norm) && token.start - (tokens[last - 1] as Token).end <= 1
    ? last + 1
    : last;
}

function degrees(
  tokens: readonly Token[],
  at: number,
  { words }: FigureLists,
): { last: number; unit: string } {
  const next = tokens[at + 1];
  const letter = next && !next.spaceBefore && words.degree.scales.test(next.norm);
  return { last: letter ? at + 2 : at + 1, unit: words.degree.unit };
}

function startsNumber(token: Token | undefined): boolean {
  return token !== undefined && !token.spaceBefore && /^\d/.test(token.norm);
}
