/** Addressees, media and conditions: what stands in the attributing words beside source and cue. */
import type { Token } from '../../language/contract.js';
import type { Span } from '../../model/index.js';
import { span } from '../../text/spans.js';
import { firstWords, hasFinite, phraseEnd } from './cues.js';
import type { Draft } from './drafts.js';
import { samePreposition } from './frames.js';
import type { Lexicon, ObjectFrame } from './lexicon.js';
import { isMedium, mediaIn } from './media.js';
import { caseAt, nameEnd, type Phrase, phraseAt, phrasesIn } from './phrases.js';
import { segmentOf } from './source.js';
import type { Segment, Unit } from './units.js';

/** Token indices, half-open. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** The phrase the cue's government makes the addressee; null when there is none. `taken` are relays: they pass on. */
export function addresseeOf(
  draft: Draft,
  lexicon: Lexicon,
  taken: readonly TokenRange[] = [],
): TokenRange | null {
  const { unit, entry, source, cue } = draft;
  if (cue.length === 0) return null;
  const [first, last] = attributing(draft);
  if (!entry || entry.addressee.length === 0) return mediumPartner(draft, lexicon);
  for (const phrase of phrasesIn(unit, first, last)) {
    const overlaps = (one: TokenRange) => phrase.first < one.last && one.first < phrase.last;
    if ((source && overlaps(source)) || taken.some(overlaps)) continue;
    if (cue.some((index) => phrase.first <= index && index < phrase.last)) continue;
    if (isMedium(unit, phrase, lexicon) || !isSomebody(unit, phrase, lexicon)) continue;
    const after = draft.rule !== 'statement.back-reference' && isBeside(unit, cue[0] as number, phrase.first);
    if (!entry.addressee.some((one) => governs(unit, phrase, one, after))) continue;
    return { first: phrase.first, last: withOthers(unit, phrase, last) };
  }
  return mediumPartner(draft, lexicon);
}

/**
 * The attributing words of a draft: from its cue and source outwards to the content, to another clause, or to the
 * edges of the sentence. Token indices, half-open.
 */
export function attributing({ unit, cue, source, content, frame }: Draft): readonly [number, number] {
  const { tokens } = unit.analysis;
  const own = [...cue, ...(source ? [source.first, source.last - 1] : [])];
  if (own.length === 0) return frame;
  const from = Math.min(...own);
  const to = Math.max(...own) + 1;
  const isContent = (index: number) => {
    const { start, end } = tokens[index] as Token;
    return content.some((piece) => piece.start < end && start < piece.end);
  };
  let first = from;
  for (let k = segmentOf(unit, from); k >= 0; k--) {
    const segment = unit.segments[k] as Segment;
    if (segment.first < from && k < segmentOf(unit, from) && hasFinite(unit, segment.first, segment.last))
      break;
    while (first > segment.first && !isContent(first - 1)) first--;
    if (first > segment.first || (segment.first > unit.first && isContent(segment.first - 1))) break;
  }
  let last = to;
  for (let k = segmentOf(unit, to - 1); k < unit.segments.length; k++) {
    const segment = unit.segments[k] as Segment;
    const opening = tokens[segment.first] as Token;
    if (segment.first >= to && (hasFinite(unit, segment.first, segment.last) || opening.upos === 'SCONJ'))
      break;
    while (last < segment.last && !isContent(last)) last++;
    if (last < segment.last || isContent(Math.min(unit.last - 1, last))) break;
  }
  return [first, last];
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
  const head = tokens[phrase.head] as Token;
  const isPeople = head.feats.Animacy === 'Anim';
  // «просить власти», «призвал страны»: the accusative of things looks like their nominative.
  if (one.grammaticalCase === 'Acc' && its === 'Nom' && after && !isPeople && preposition === null)
    return true;
  return one.grammaticalCase === 'Acc' && its === 'Gen' && isPeople && preposition === null;
}

/** «СБУ та іншим відомствам», «Біляєву і його родині». */
function withOthers(unit: Unit, phrase: Phrase, until: number): number {
  const { tokens } = unit.analysis;
  // «координатора переговорів | Кірана Малві»: the name a title introduces.
  const named = phrase.last < until ? nameEnd(unit, phrase.last) : 0;
  const its = caseAt(unit, phrase.last);
  const agrees = its === null || phrase.grammaticalCase === null || its === phrase.grammaticalCase;
  const plural = (tokens[phrase.head] as Token).feats.Number === 'Plur';
  const introduces = named > 0 && nameEnd(unit, phrase.head) === 0 && agrees && !plural;
  if (introduces && unit.names.types.get(phrase.last) === 'PER') return Math.min(named, until);
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
    (/^\p{Lu}/u.test(token.form) && head > unit.first) ||
    set.bodies.has(token.lemma) ||
    set.outlets.has(token.lemma)
  );
}

/** «у розмові з Путіним», «виступаючи перед депутатами»: whom one talks with or speaks before is spoken to. */
function mediumPartner(draft: Draft, lexicon: Lexicon): TokenRange | null {
  const { unit } = draft;
  const { tokens } = unit.analysis;
  const found = mediumOf(draft, lexicon);
  if (!found) return null;
  for (const phrase of phrasesIn(unit, found.first, found.last)) {
    const preposition = tokens[phrase.preposition]?.norm ?? '';
    if (phrase.preposition <= found.first || !PARTNERS.has(preposition)) continue;
    if (phrase.grammaticalCase !== null && phrase.grammaticalCase !== 'Ins') continue;
    if (isSomebody(unit, phrase, lexicon))
      return { first: phrase.first, last: withOthers(unit, phrase, found.last) };
  }
  return null;
}

const PARTNERS = new Set(['з', 'із', 'зі', 'с', 'со', 'with', 'перед', 'before']);

const media = new WeakMap<Draft, TokenRange | null>();

/** The words for where or how it was said, with their preposition; looked for once a draft. */
export function mediumOf(draft: Draft, lexicon: Lexicon): TokenRange | null {
  let medium = media.get(draft);
  if (medium === undefined) {
    medium = findMedium(draft, lexicon);
    media.set(draft, medium);
  }
  return medium;
}

function findMedium(draft: Draft, lexicon: Lexicon): TokenRange | null {
  const { unit, source, cue } = draft;
  const [first, last] = attributing(draft);
  const cueIn = (one: TokenRange) => cue.some((index) => one.first <= index && index < one.last);
  // «на сторінці [уряду] в Twitter»: the source may be whose medium it is.
  const owned = (one: TokenRange) =>
    source !== null &&
    one.first < source.first &&
    source.last <= one.last &&
    caseAt(unit, source.head) === 'Gen';
  const whole = source ? mediaIn(unit, first, last, lexicon).filter((one) => owned(one) && !cueIn(one)) : [];
  const parts: [number, number][] = source
    ? [
        [first, source.first],
        [source.last, last],
      ]
    : [[first, last]];
  const all = [
    ...whole,
    ...parts.flatMap(([from, to]) => mediaIn(unit, from, to, lexicon)).filter((one) => !cueIn(one)),
  ];
  // After the cue rather than before it.
  const at = cue[0] ?? first;
  return whole[0] ?? all.find((one) => one.first > at) ?? all.at(-1) ?? null;
}

/** The conditions inside a content: from the words that open one to the next comma. */
export function conditionsIn(unit: Unit, content: readonly Span[], lexicon: Lexicon): Span[] {
  const { tokens, text } = unit.analysis;
  const found: Span[] = [];
  const openings = firstWords(lexicon.set.conditions);
  for (let at = unit.first; at < unit.last; at++) {
    const token = tokens[at] as Token;
    if (!openings.has(token.norm)) continue;
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
