/**
 * Noun phrases without a parser: a head with what agrees before it and what depends on it after it.
 * Enough to say where a source starts and ends and in which case it stands.
 */
import type { Token } from '../../language/contract.js';
import { tokenAt, type Unit } from './units.js';

/** A noun phrase; token indices, half-open. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** Case of the head; null when its form shows none (abbreviations, foreign words). */
  readonly grammaticalCase: string | null;
  /** Index of the preposition before it, or -1. */
  readonly preposition: number;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'X', 'SYM']);
const MODIFIER = new Set(['ADJ', 'DET', 'NUM']);

/** All phrases of a stretch of tokens, left to right, not overlapping. */
export function phrasesIn(unit: Unit, first: number, last: number): Phrase[] {
  const phrases: Phrase[] = [];
  for (let i = first; i < last; ) {
    const phrase = phraseAt(unit, i, last);
    if (phrase) {
      phrases.push(phrase);
      i = phrase.last;
    } else i++;
  }
  return phrases;
}

/** The phrase that starts at a token (a preposition before it may be the start), or null. */
export function phraseAt(unit: Unit, at: number, last: number): Phrase | null {
  const { tokens } = unit.analysis;
  const start = tokens[at] as Token;
  const preposition = start.upos === 'ADP' ? at : -1;
  const from = preposition >= 0 ? at + 1 : at;
  const head = headFrom(unit, from, last);
  if (head < 0) return null;
  const end = dependentsEnd(unit, head, last);
  return { first: from, last: end, head, grammaticalCase: caseOf(tokens[head] as Token), preposition };
}

export function caseOf(token: Token): string | null {
  return token.feats.Case ?? null;
}

/** From the first modifier to the head noun; -1 when there is none. */
function headFrom(unit: Unit, from: number, last: number): number {
  const { tokens } = unit.analysis;
  for (let i = from; i < last && i < from + 10; i++) {
    const token = tokens[i] as Token;
    if (inAtom(unit, i)) {
      const next = atomEnd(unit, i);
      if (i === from && isQuotedName(unit, i)) return i;
      if (i === from) return -1;
      i = next - 1;
      continue;
    }
    if (NOMINAL.has(token.upos) && !isSign(token)) return i;
    if (MODIFIER.has(token.upos)) {
      const next = tokens[i + 1];
      const goesOn =
        i + 1 < last &&
        next &&
        (isModifierOf(token, next) || (next.upos === 'ADV' && i + 2 < last)) &&
        !inAtom(unit, i + 1);
      if (!goesOn)
        return token.upos === 'NUM' || i > from || token.upos === 'DET' || token.upos === 'ADJ' ? i : -1;
      continue;
    }
    if (token.upos === 'ADV' && i > from) continue;
    return -1;
  }
  return -1;
}

function isModifierOf(modifier: Token, next: Token): boolean {
  if (next.upos === 'CCONJ' || next.upos === 'PUNCT') return false;
  if (!NOMINAL.has(next.upos) && !MODIFIER.has(next.upos)) return false;
  if (modifier.upos === 'NUM') return true;
  const mine = caseOf(modifier);
  const its = caseOf(next);
  return mine === null || its === null || mine === its || next.upos === 'NUM';
}

/** After the head: genitives with their modifiers, names in apposition, foreign words, names in quotation marks. */
function dependentsEnd(unit: Unit, head: number, last: number): number {
  const { tokens } = unit.analysis;
  const headToken = tokens[head] as Token;
  if (headToken.upos === 'PRON') return head + 1;
  const headCase = caseOf(headToken);
  let end = head + 1;
  if (inAtom(unit, head)) end = atomEnd(unit, head);
  for (let i = end; i < last; ) {
    if (inAtom(unit, i)) {
      if (!isQuotedName(unit, i) && !isAbbreviationBracket(unit, i, last)) break;
      i = atomEnd(unit, i);
      end = i;
      continue;
    }
    const token = tokens[i] as Token;
    const depends =
      isNounLike(token) &&
      (caseOf(token) === 'Gen' ||
        caseOf(token) === null ||
        (caseOf(token) === headCase && isNameLike(token, headToken)));
    if (depends) {
      end = i + 1;
      i++;
      continue;
    }
    // A modifier belongs when a genitive or an agreeing apposition follows it.
    if (MODIFIER.has(token.upos) && caseOf(token) === 'Gen') {
      const next = headFrom(unit, i, last);
      if (next > i && (caseOf(tokens[next] as Token) === 'Gen' || caseOf(tokens[next] as Token) === null)) {
        end = next + 1;
        i = end;
        continue;
      }
    }
    if (
      token.upos === 'CCONJ' &&
      i + 1 < last &&
      i > head + 1 &&
      caseOf(tokens[i - 1] as Token) === 'Gen' &&
      headCase !== 'Gen'
    ) {
      const next = headFrom(unit, i + 1, last);
      if (next > i && caseOf(tokens[next] as Token) === 'Gen') {
        end = next + 1;
        i = end;
        continue;
      }
    }
    if (token.form === '.' && i + 1 < last && /^\p{Lu}$/u.test((tokens[i - 1] as Token).form)) {
      i++;
      continue;
    }
    break;
  }
  return end;
}

function isNounLike(token: Token): boolean {
  return (token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'X') && !isSign(token);
}

/** A name after a title («президент США Дональд Трамп») or a further name of the same person. */
function isNameLike(token: Token, head: Token): boolean {
  return token.upos === 'PROPN' || (/^\p{Lu}/u.test(token.form) && head.upos !== 'PRON');
}

function isSign(token: Token): boolean {
  return !/[\p{L}\p{N}]/u.test(token.form);
}

export function inAtom(unit: Unit, at: number): boolean {
  return (unit.atomOf[at - unit.first] ?? -1) >= 0;
}

export function atomEnd(unit: Unit, at: number): number {
  return unit.atoms[unit.atomOf[at - unit.first] as number]?.last ?? at + 1;
}

function isQuotedName(unit: Unit, at: number): boolean {
  const atom = unit.atoms[unit.atomOf[at - unit.first] as number];
  if (!atom?.quotation || atom.first !== at) return false;
  const { tokens } = unit.analysis;
  const inside = tokens[at + 1];
  return atom.last - atom.first <= 7 && inside !== undefined && /^[\p{Lu}\p{N}]/u.test(inside.form);
}

/** «Європейської асоціації пілотів (ECA)»: belongs to the name before it. */
function isAbbreviationBracket(unit: Unit, at: number, last: number): boolean {
  const atom = unit.atoms[unit.atomOf[at - unit.first] as number];
  if (!atom || atom.quotation || atom.first !== at || atom.last > last) return false;
  const inside = unit.analysis.tokens[at + 1];
  return atom.last - atom.first === 3 && inside !== undefined && /^\p{Lu}{2,}/u.test(inside.form);
}

/** The token index of an offset inside the unit. */
export function unitTokenAt(unit: Unit, offset: number): number {
  return tokenAt(unit.analysis.tokens, offset, unit.first, unit.last);
}
