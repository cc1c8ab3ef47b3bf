/**
 * Noun phrases without a parser: a head with what agrees before it and what depends on it after it.
 * Enough to say where a source starts and ends and in which case it stands.
 */
import type { Token } from '../../language/contract.js';
import { startsDigit } from '../../text/characters.js';
import type { Unit } from './units.js';
import {
  caseOf,
  isAbout,
  isNameLike,
  isNounLike,
  isNumber,
  isPossessive,
  isPreposition,
  isSign,
} from './word-kinds.js';

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
  const start = tokens[at];
  if (!start) return null; // a text that breaks off
  const counts = isAbout(start, unit.lexicon) && at + 1 < last && isNumber(tokens[at + 1] as Token);
  const preposition = isPreposition(start, unit.lexicon) && !counts && nameEnd(unit, at) === 0 ? at : -1;
  const from = preposition >= 0 || counts ? at + 1 : at;
  const head = from < last ? headFrom(unit, from, last) : -1;
  if (head < 0) return null;
  if (counts) return { ...(phraseAt(unit, from, last) as Phrase), first: at };
  const end = shareEnd(unit, head, dependentsEnd(unit, head, last), last);
  return { first: from, last: end, head, grammaticalCase: caseAt(unit, head), preposition };
}

/** «собравшимся», «присутнім»: a participle that stands for those it is said of. */
export function participleAt({ analysis }: Unit, at: number): Phrase | null {
  const { feats } = analysis.tokens[at] as Token;
  if (feats.VerbForm !== 'Part' || feats.Case === undefined) return null;
  return { first: at, last: at + 1, head: at, grammaticalCase: feats.Case, preposition: -1 };
}

/** «британського | МЗС», «нова | The Times»: capitals and foreign names agree with anything. */
function modifiesName(unit: Unit, modifier: Token, at: number): boolean {
  if (nameEnd(unit, at) === 0) return false;
  const its = caseAt(unit, at);
  return its === null || its === caseOf(modifier);
}

/** «11 з 25 міністрів», «один із лідерів»: a part with its whole. */
function shareEnd(unit: Unit, head: number, end: number, last: number): number {
  const { tokens } = unit.analysis;
  const part = tokens[head] as Token;
  if (end !== head + 1 || end + 1 >= last || !(isNumber(part) || unit.lexicon.small.someOf.has(part.norm)))
    return end;
  if (!unit.lexicon.small.partOf.has((tokens[end] as Token).norm)) return end;
  const whole = phraseAt(unit, end, last);
  return whole && whole.preposition >= 0 ? whole.last : end;
}

/** Index after the name that starts at a token, cut at the unit's end; 0 when none starts there. */
export function nameEnd(unit: Unit, at: number): number {
  const end = unit.names.ends[at] ?? 0;
  return end > unit.last || (end > 0 && inAtom(unit, at)) ? 0 : end;
}

/** Case of the word or name at a token; null when it shows none. */
export function caseAt(unit: Unit, at: number): string | null {
  if (nameEnd(unit, at) > 0) return unit.names.cases.get(at) ?? null;
  return caseOf(unit.analysis.tokens[at] as Token);
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
    if (nameEnd(unit, i) > 0) return i;
    if (startsDigit(token.form) && /^\p{N}+[:.]\p{N}+$/u.test(token.form)) return -1;
    if (token.form === '%' && i > from) return i;
    if (token.upos === 'ADV' && unit.names.bodies.has(token.lemma)) return i;
    if (NOMINAL.has(token.upos) && !isSign(token))
      return isPossessive(token, unit.lexicon) && i + 1 < last && goesOnAfter(unit, i, last)
        ? nextHead(unit, i + 1, last, i)
        : i;
    if (MODIFIER.has(token.upos)) {
      const next = tokens[i + 1];
      const goesOn =
        i + 1 < last &&
        next &&
        (isModifierOf(token, next) ||
          modifiesName(unit, token, i + 1) ||
          (next.upos === 'ADV' && i + 2 < last)) &&
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
  if (isNumber(modifier)) return true;
  const mine = caseOf(modifier);
  const its = caseOf(next);
  return mine === null || its === null || mine === its || next.upos === 'NUM';
}

/** After the head: genitives with their modifiers, names in apposition, foreign words, names in quotation marks. */
function dependentsEnd(unit: Unit, head: number, last: number): number {
  const named = nameEnd(unit, head);
  if ((unit.analysis.tokens[head] as Token).upos === 'PRON' && named === 0) return head + 1;
  const headCase = caseAt(unit, head);
  let end = named > 0 ? Math.min(named, last) : head + 1;
  if (inAtom(unit, head)) end = atomEnd(unit, head);
  for (let i = end; i < last; ) {
    const until = dependentEnd(unit, i, head, headCase, last);
    if (until > i) end = until;
    else if (!isStopOfInitial(unit, i, last)) break;
    i = Math.max(until, i + 1);
  }
  return end;
}

/** The end of what depends on a head and begins at a token; -1 where nothing does. */
function dependentEnd(unit: Unit, at: number, head: number, headCase: string | null, last: number): number {
  if (inAtom(unit, at)) return isDependentAtom(unit, at, last) ? atomEnd(unit, at) : -1;
  const { tokens } = unit.analysis;
  const headToken = tokens[head] as Token;
  const name = nameEnd(unit, at);
  if (name > 0) {
    const isTime = unit.names.times.has(headToken.lemma);
    return !isTime && nameDepends(unit, at, head, headCase) ? Math.min(name, last) : -1;
  }
  const token = tokens[at] as Token;
  if (isDependentNoun(token, headToken, headCase)) return at + 1;
  if (isDependentModifier(unit, token)) return modifiedEnd(unit, at, last);
  return at > head + 1 && headCase !== 'Gen' ? joinedEnd(unit, at, last) : -1;
}

const isDependentAtom = (unit: Unit, at: number, last: number): boolean =>
  isQuotedName(unit, at) || isAbbreviationBracket(unit, at, last) || isQuotedAdjective(unit, at, last);

function isDependentNoun(token: Token, head: Token, headCase: string | null): boolean {
  if (!isNounLike(token)) return false;
  const its = caseOf(token);
  return its === 'Gen' || its === null || (its === headCase && isNameLike(token, head));
}

function isDependentModifier({ lexicon }: Unit, token: Token): boolean {
  const its = caseOf(token);
  return (MODIFIER.has(token.upos) && (its === 'Gen' || its === null)) || isPossessive(token, lexicon);
}

/** A modifier belongs when a genitive or an agreeing apposition follows it. */
function modifiedEnd(unit: Unit, at: number, last: number): number {
  const { tokens } = unit.analysis;
  const next = headFrom(unit, at, last);
  if (next <= at) return -1;
  if (isNumber(tokens[at] as Token) && unit.names.times.has((tokens[next] as Token).lemma)) return -1;
  const its = caseAt(unit, next);
  return its === 'Gen' || its === null ? Math.max(next + 1, nameEnd(unit, next)) : -1;
}

/** «міністр економіки [та торгівлі]», «посол США [і Канади]»: another genitive after a genitive. */
function joinedEnd(unit: Unit, at: number, last: number): number {
  const { tokens } = unit.analysis;
  if ((tokens[at] as Token).upos !== 'CCONJ' || at + 1 >= last) return -1;
  const before = tokens[at - 1] as Token;
  if (caseOf(before) !== 'Gen' && !/^\p{Lu}{2,}$/u.test(before.form)) return -1;
  const next = headFrom(unit, at + 1, last);
  return next > at && caseAt(unit, next) === 'Gen' ? Math.max(next + 1, nameEnd(unit, next)) : -1;
}

/** The full stop that the treebank cuts off an initial. */
function isStopOfInitial(unit: Unit, at: number, last: number): boolean {
  if (at + 1 >= last || inAtom(unit, at) || nameEnd(unit, at) > 0) return false;
  const { tokens } = unit.analysis;
  return (tokens[at] as Token).form === '.' && /^\p{Lu}$/u.test((tokens[at - 1] as Token).form);
}

/** After a possessive comes its noun, not the end of the phrase. */
function goesOnAfter(unit: Unit, at: number, last: number): boolean {
  return nextHead(unit, at + 1, last, -1) >= 0;
}

function nextHead(unit: Unit, from: number, last: number, otherwise: number): number {
  const token = unit.analysis.tokens[from] as Token;
  if (inAtom(unit, from) || (!NOMINAL.has(token.upos) && !MODIFIER.has(token.upos)) || token.upos === 'PRON')
    return otherwise;
  const head = headFrom(unit, from, last);
  return head >= 0 ? head : otherwise;
}

/** «президент США | Дональд Трамп», «уряд | Мей», «газета | The Guardian»: genitive, apposition, or without a case. */
function nameDepends(unit: Unit, at: number, head: number, headCase: string | null): boolean {
  const its = caseAt(unit, at);
  const isName = nameEnd(unit, head) > 0;
  if (its === 'Gen') return true;
  // «МОЗ Білорусі»: one form for three cases.
  if (unit.names.types.get(at) === 'LOC' && (its === 'Dat' || its === 'Loc')) return true;
  if (isName) return its === null && unit.names.types.get(at) !== 'PER' && unit.names.types.get(at) !== 'LOC';
  return its === null || its === headCase;
}

export function inAtom(unit: Unit, at: number): boolean {
  return unit.atomOf.length > 0 && (unit.atomOf[at - unit.first] ?? -1) >= 0;
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

/** «прибічників "жорсткого" виходу»: a quoted word or two before the noun they describe. */
function isQuotedAdjective(unit: Unit, at: number, last: number): boolean {
  const atom = unit.atoms[unit.atomOf[at - unit.first] as number];
  if (!atom?.quotation || atom.first !== at || atom.last - atom.first > 4 || atom.last >= last) return false;
  const next = unit.analysis.tokens[atom.last] as Token;
  const its = caseAt(unit, atom.last);
  return (isNounLike(next) || nameEnd(unit, atom.last) > 0) && (its === 'Gen' || its === null);
}

/** «Європейської асоціації пілотів (ECA)»: belongs to the name before it. */
function isAbbreviationBracket(unit: Unit, at: number, last: number): boolean {
  const atom = unit.atoms[unit.atomOf[at - unit.first] as number];
  if (!atom || atom.quotation || atom.first !== at || atom.last > last) return false;
  const inside = unit.analysis.tokens[at + 1];
  if (atom.last - atom.first === 4 && unit.analysis.tokens[at + 2]?.form === '%') return true;
  return atom.last - atom.first === 3 && inside !== undefined && /^\p{Lu}{2,}/u.test(inside.form);
}
