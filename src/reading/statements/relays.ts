/** Addressees, media, relays and conditions: what stands in the attributing words beside source and cue. */
import type { Token } from '../../language/contract.js';
import type { Span } from '../../model/index.js';
import { span } from '../../text/spans.js';
import { citingEnd, mediumIn } from './attributions.js';
import { fits } from './contents.js';
import { phraseEnd } from './cues.js';
import type { Draft } from './drafts.js';
import type { Lexicon } from './lexicon.js';
import { inAtom, type Phrase, phraseAt, phrasesIn } from './phrases.js';
import { isMedium } from './sources.js';
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
  const cue = { entry, at: draft.cue.at(-1) as number, tokens: draft.cue, negated: false, after: 0 };
  for (const phrase of phrasesIn(unit, frame[0], frame[1])) {
    if (source && phrase.first < source.last && source.first < phrase.last) continue;
    if (draft.cue.includes(phrase.head) || isMedium(unit, phrase, lexicon)) continue;
    const head = unit.analysis.tokens[phrase.head] as Token;
    if (
      !entry.addressee.some(
        (one) =>
          (fits(unit, phrase, one, cue) || isPeople(unit, phrase, one.grammaticalCase, one.preposition)) &&
          (one.preposition !== null || isExactly(phrase, one.grammaticalCase)),
      )
    )
      continue;
    if (!isSomebody(head)) continue;
    return { first: phrase.first, last: phrase.last };
  }
  return mediumPartner(draft, lexicon);
}

function isPeople(unit: Unit, phrase: Phrase, grammaticalCase: string, preposition: string | null): boolean {
  const head = unit.analysis.tokens[phrase.head] as Token;
  return (
    grammaticalCase === 'Acc' &&
    preposition === null &&
    phrase.preposition < 0 &&
    head.feats.Animacy === 'Anim'
  );
}

/** «закликав депутатів»: the accusative of people looks like their genitive. */
const isExactly = (phrase: Phrase, grammaticalCase: string): boolean =>
  phrase.grammaticalCase === grammaticalCase ||
  (grammaticalCase === 'Acc' && phrase.grammaticalCase === 'Gen');

/** People, bodies and names are spoken to; things and abstractions are not. */
function isSomebody(head: Token): boolean {
  return (
    head.upos === 'PROPN' ||
    head.feats.Animacy === 'Anim' ||
    head.upos === 'PRON' ||
    /^\p{Lu}/u.test(head.form) ||
    head.upos === 'NOUN'
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

/** A relay as the text names it. */
export interface RelayFound extends TokenRange {
  readonly head: number;
  readonly cueText: string | null;
}

/** «з посиланням на AP», «посилаючись на свої джерела»: who is cited in a stretch of the unit. */
export function citedIn(unit: Unit, lexicon: Lexicon, from: number, to: number): RelayFound[] {
  const found: RelayFound[] = [];
  for (let at = from; at < to; at++) {
    if (inAtom(unit, at)) continue;
    const end = citingEnd(unit, at, lexicon);
    const phrase = end >= 0 && end < unit.last ? phraseAt(unit, end, unit.last) : null;
    if (!phrase || phrase.preposition >= 0) continue;
    found.push({ first: phrase.first, last: phrase.last, head: phrase.head, cueText: null });
    at = phrase.last - 1;
  }
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
