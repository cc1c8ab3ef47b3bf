/** Addressees, media and conditions: what stands in the attributing words beside source and cue. */
import type { Token } from '../../language/contract.js';
import type { Span } from '../../model/index.js';
import { span } from '../../text/spans.js';
import { phraseEnd } from './cues.js';
import type { Draft } from './drafts.js';
import { samePreposition } from './frames.js';
import type { Lexicon, ObjectFrame } from './lexicon.js';
import { isMedium, mediumIn } from './media.js';
import { nameEnd, type Phrase, phraseAt, phrasesIn } from './phrases.js';
import type { Unit } from './units.js';

/** Token indices, half-open. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** The phrase the cue's government makes the addressee; null when the frame has none. */
export function addresseeOf(draft: Draft, lexicon: Lexicon): TokenRange | null {
  const { unit, entry, source, frame } = draft;
  if (!entry || entry.addressee.length === 0 || draft.cue.length === 0) return null;
  for (const phrase of phrasesIn(unit, frame[0], frame[1])) {
    if (source && phrase.first < source.last && source.first < phrase.last) continue;
    if (draft.cue.some((index) => phrase.first <= index && index < phrase.last)) continue;
    if (isMedium(unit, phrase, lexicon) || !isSomebody(unit, phrase, lexicon)) continue;
    const after =
      draft.rule !== 'statement.back-reference' && isBeside(unit, draft.cue[0] as number, phrase.first);
    if (!entry.addressee.some((one) => governs(unit, phrase, one, after))) continue;
    return { first: phrase.first, last: withOthers(unit, phrase, frame[1]) };
  }
  return mediumPartner(draft, lexicon);
}

/** After the cue and before the next comma. */
function isBeside(unit: Unit, cue: number, at: number): boolean {
  if (at < cue) return false;
  for (let i = cue; i < at; i++) if ((unit.analysis.tokens[i] as Token).upos === 'PUNCT') return false;
  return true;
}

/** The accusative of people looks like their genitive; names in foreign letters show no case and stand after the cue. */
function governs(unit: Unit, phrase: Phrase, one: ObjectFrame, after: boolean): boolean {
  const { tokens } = unit.analysis;
  const preposition = phrase.preposition >= 0 ? (tokens[phrase.preposition] as Token).norm : null;
  if (one.preposition === null ? preposition !== null : !samePreposition(preposition, one.preposition))
    return false;
  const its = phrase.grammaticalCase;
  if (its === null) return one.preposition !== null || (after && nameEnd(unit, phrase.head) > 0);
  if (its === one.grammaticalCase || one.grammaticalCase === '-') return true;
  const isPeople = (tokens[phrase.head] as Token).feats.Animacy === 'Anim';
  return one.grammaticalCase === 'Acc' && its === 'Gen' && isPeople && preposition === null;
}

/** «СБУ та іншим відомствам», «Біляєву і його родині». */
function withOthers(unit: Unit, phrase: Phrase, until: number): number {
  const { tokens } = unit.analysis;
  if (tokens[phrase.last]?.upos !== 'CCONJ' || phrase.last + 1 >= until) return phrase.last;
  const next = phraseAt(unit, phrase.last + 1, until);
  if (!next || next.preposition >= 0) return phrase.last;
  const same = next.grammaticalCase === phrase.grammaticalCase || phrase.grammaticalCase === null;
  return same ? next.last : phrase.last;
}

/** People, bodies and names are spoken to; things and abstractions are not. */
function isSomebody(unit: Unit, { head }: Phrase, { set }: Lexicon): boolean {
  const token = unit.analysis.tokens[head] as Token;
  if (unit.names.times.has(token.lemma) || set.media.has(token.lemma)) return false;
  return (
    nameEnd(unit, head) > 0 ||
    token.upos === 'PROPN' ||
    token.feats.Animacy === 'Anim' ||
    token.upos === 'PRON' ||
    /^\p{Lu}/u.test(token.form) ||
    set.bodies.has(token.lemma) ||
    set.outlets.has(token.lemma)
  );
}

/** «у розмові з Путіним»: the partner of the conversation is spoken to. */
function mediumPartner(draft: Draft, lexicon: Lexicon): TokenRange | null {
  const { unit, frame } = draft;
  const { tokens } = unit.analysis;
  for (const phrase of phrasesIn(unit, frame[0], frame[1])) {
    if (!isMedium(unit, phrase, lexicon)) continue;
    const partner = phrase.last < frame[1] ? phraseAt(unit, phrase.last, frame[1]) : null;
    if (!partner || partner.preposition < 0) return null;
    const preposition = (tokens[partner.preposition] as Token).norm;
    return ['з', 'із', 'зі', 'с', 'со', 'with'].includes(preposition)
      ? { first: partner.first, last: partner.last }
      : null;
  }
  return null;
}

/** The words for where or how it was said, with their preposition. */
export function mediumOf(draft: Draft, lexicon: Lexicon): TokenRange | null {
  const { unit, frame, source } = draft;
  const found = mediumIn(unit, frame[0], frame[1], lexicon);
  if (!found || (source && found.first < source.last && source.first < found.last)) return null;
  if (draft.cue.some((index) => found.first <= index && index < found.last)) return null;
  return found;
}

/** The conditions inside a content: from the words that open one to the next comma. */
export function conditionsIn(unit: Unit, content: readonly Span[], lexicon: Lexicon): Span[] {
  const { tokens, text } = unit.analysis;
  const found: Span[] = [];
  for (let at = unit.first; at < unit.last; at++) {
    const token = tokens[at] as Token;
    if (!content.some((one) => one.start <= token.start && token.end <= one.end)) continue;
    const end = phraseEnd(unit, at, lexicon.set.conditions);
    if (end < 0) continue;
    let last = end;
    while (last < unit.last && !/^[,;.:!?…"»”“)]$/u.test((tokens[last] as Token).form)) last++;
    const limit = content.find((one) => one.start <= token.start && token.end <= one.end)?.end ?? token.end;
    found.push(span(text, token.start, Math.min(limit, (tokens[last - 1] as Token).end)));
    at = last - 1;
  }
  return found;
}
