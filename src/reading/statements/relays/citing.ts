/** Who is cited: «з посиланням на AP», «посилаючись на свої джерела», "citing people familiar with the matter". */
import type { Token } from '../../../language/contract.js';
import { citingEnd } from '../attributions/attribution.js';
import { firstWords } from '../cues.js';
import type { Lexicon } from '../lexicon.js';
import { isMedium } from '../media.js';
import { nameEnd, type Phrase, phraseAt } from '../phrases.js';
import { ownerOf } from '../sources/places.js';
import { isRelative } from '../sources/subjects.js';
import type { Unit } from '../units.js';
import { isOfPersons } from '../word-kinds.js';
import type { TokenRange } from './relays.js';

/** A relay as the text names it. */
export interface RelayFound extends TokenRange {
  readonly head: number;
  readonly cueText: string | null;
}

/** Whether a phrase names an outlet. */
export type IsOutlet = (phrase: Omit<RelayFound, 'cueText'>) => boolean;

/** «з посиланням на AP», «посилаючись на свої джерела»: who is cited in a stretch of the unit. */
export function citedBy(
  unit: Unit,
  lexicon: Lexicon,
  from: number,
  to: number,
  isOutlet: IsOutlet = () => false,
): RelayFound[] {
  const found: RelayFound[] = [];
  const openings = firstWords(lexicon.set.citing);
  for (let at = from; at < to && at < unit.last; at++) {
    if (!openings.has((unit.analysis.tokens[at] as Token).norm)) continue;
    const end = citingEnd(unit, at, lexicon);
    const quoted = end >= 0 && end < unit.last ? quotedAt(unit, end) : null;
    if (quoted) {
      found.push(quoted);
      at = quoted.last;
      continue;
    }
    const phrase = end >= 0 && end < unit.last ? beforeTime(unit, citedAt(unit, end), lexicon) : null;
    if (!phrase || phrase.preposition >= 0) continue;
    const head = unit.analysis.tokens[phrase.head] as Token;
    at = phrase.last - 1;
    if (head.upos === 'PRON' || head.upos === 'DET' || isRelative(head, lexicon)) continue;
    if (!lexicon.showsCases && !mayTell(unit, phrase, lexicon)) continue;
    if (isPlea(unit, phrase, lexicon)) continue;
    // «з посиланням на інтерв'ю LB.ua», «на слова міністра»: the owner of the publication or the words.
    const published =
      lexicon.set.media.has(head.lemma) ||
      lexicon.set.documents.has(head.lemma) ||
      lexicon.medium.quoted.has(head.lemma) ||
      isMedium(unit, phrase, lexicon);
    // "citing court [papers]": where words show no cases, what stands behind a noun is no owner of it.
    const isOne = lastNoun(unit, phrase, lexicon) === phrase.head;
    const whose = published && isOne ? ownerOf(unit, phrase) : null;
    const isWhen = whose !== null && unit.names.times.has(unit.analysis.tokens[whose.head]?.lemma ?? '');
    const owner = isWhen ? null : whose; // "a report last week"
    const { first, last, head: who } = owner ?? phrase;
    const teller = owner ? -1 : tellerBehind(unit, phrase, isOutlet);
    const reach = owner || lexicon.showsCases ? last : describedEnd(unit, last);
    const its = teller > 0 ? teller : withQuotedName(unit, reach);
    found.push({ first, last: its, head: who, cueText: null });
  }
  return found;
}

/** "citing [police] yesterday": a noun of time right behind another is no part of who is cited. */
function beforeTime(unit: Unit, phrase: Phrase | null, lexicon: Lexicon): Phrase | null {
  if (!phrase || lexicon.showsCases) return phrase;
  const { tokens } = unit.analysis;
  const at = phrase.last - 1;
  const before = at > phrase.first ? (tokens[at - 1] as Token) : null;
  if (!before || !(/^(?:NOUN|PROPN)$/u.test(before.upos) || isOfPersons(before, lexicon))) return phrase;
  if (!unit.names.times.has(tokens[at]?.lemma ?? '')) return phrase;
  for (let i = phrase.first; i <= at; i++) if (nameEnd(unit, i) > at) return phrase; // "Theresa May"
  return { ...phrase, head: Math.min(phrase.head, at - 1), last: at };
}

/** "citing [two officials]", "[a report]", "[Reuters]"; not "citing [a threat to health]", which is a ground and nobody's words. */
function mayTell(unit: Unit, phrase: Phrase, lexicon: Lexicon): boolean {
  const { tokens } = unit.analysis;
  const { first, last } = phrase;
  for (let at = first; at < last; at++)
    if (nameEnd(unit, at) > 0 || tokens[at]?.upos === 'PROPN') return true;
  const own = tokens[lastNoun(unit, phrase, lexicon)] as Token;
  const { bodies, outlets, documents, media } = lexicon.set;
  return (
    isOfPersons(own, lexicon) || [bodies, outlets, documents, media].some((words) => words.has(own.lemma))
  );
}

/** «посилаючись на погодні умови», "citing security concerns", but not "citing a situation report". */
function isPlea(unit: Unit, phrase: Phrase, lexicon: Lexicon): boolean {
  return lexicon.set.pleas.has((unit.analysis.tokens[lastNoun(unit, phrase, lexicon)] as Token).lemma);
}

/** "security [officials]": where words show no cases, the last of several nouns is what they are. */
function lastNoun(unit: Unit, { head, last }: Phrase, { showsCases }: Lexicon): number {
  const { tokens } = unit.analysis;
  let noun = head;
  while (!showsCases && noun + 1 < last && isNounOfIt(unit, tokens[noun + 1] as Token)) noun++;
  return noun;
}

/** No "police [yesterday]". */
const isNounOfIt = ({ names }: Unit, { upos, lemma }: Token): boolean =>
  upos === 'NOUN' && !names.times.has(lemma);

/** «со ссылкой на [осведомленные] источники»: a participle before its noun is part of who is cited. */
function citedAt(unit: Unit, at: number): Phrase | null {
  const { upos, feats } = unit.analysis.tokens[at] as Token;
  if (upos !== 'VERB' || feats.VerbForm !== 'Part' || feats.Case === undefined || at + 1 >= unit.last)
    return phraseAt(unit, at, unit.last);
  const noun = phraseAt(unit, at + 1, unit.last);
  const isIts = noun !== null && noun.preposition < 0 && noun.grammaticalCase === feats.Case;
  return isIts ? { ...noun, first: at } : null;
}

/**
 * «пише з посиланням на Reuters | «Ранкова газета»», «повідомляє з посиланням на дипломатів | Politico»: where the outlet
 * that tells begins behind whom it cites; -1 where none does.
 */
function tellerBehind(unit: Unit, { head, last }: Phrase, isOutlet: IsOutlet): number {
  const { tokens } = unit.analysis;
  const own = tokens[head] as Token;
  const end = nameEnd(unit, head);
  // «ТОВ «Обрій»»: letters that say what kind of body it is belong to the name behind them.
  if (end > 0) {
    const isQuoted = end < unit.last && /^["«“„]$/u.test((tokens[end] as Token).form);
    return isQuoted && !/^\p{Lu}{2,4}$/u.test(own.form) ? end : -1;
  }
  if (own.feats.Animacy !== 'Anim') return -1;
  const name = last - 1;
  return name > head && nameEnd(unit, name) === last && isOutlet({ first: name, last, head: name })
    ? name
    : -1;
}

/** How far a description may go on after its noun. */
const LONGEST_DESCRIPTION = 8;

/** "citing people [familiar with the matter]": up to the next mark, when no verb comes before it. */
function describedEnd({ analysis, names, last }: Unit, from: number): number {
  for (let at = from; at < Math.min(last, from + LONGEST_DESCRIPTION); at++) {
    const { upos, form, lemma } = analysis.tokens[at] as Token;
    if (/^[,.;:]$/u.test(form)) return at;
    if (at === from && names.times.has(lemma)) return from;
    if (/^(?:VERB|AUX|SCONJ|CCONJ|PUNCT)$/u.test(upos)) return from;
  }
  return from;
}

/** «[посиланням на] «Ранкову газету»»: the words of a short quotation that opens with a capital; null for others. */
export function quotedAt({ analysis, last }: Unit, at: number): RelayFound | null {
  const { tokens } = analysis;
  if (!/^["«“„]$/u.test(tokens[at]?.form ?? '') || !/^\p{Lu}/u.test(tokens[at + 1]?.form ?? '')) return null;
  for (let end = at + 2; end < last && end < at + 8; end++)
    if (/^["»”“]$/u.test((tokens[end] as Token).form))
      return { first: at + 1, last: end, head: end - 1, cueText: null };
  return null;
}

/** «агенція | «Обрій»»: the name in quotation marks belongs to the kind of outlet before it. */
export function withQuotedName(unit: Unit, last: number): number {
  const quoted = last < unit.last ? quotedAt(unit, last) : null;
  return quoted ? quoted.last + 1 : last;
}
