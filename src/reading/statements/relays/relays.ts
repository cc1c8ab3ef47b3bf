/** Media and conditions: what stands in the attributing words beside source and cue. */
import type { Token } from '../../../language/contract.js';
import type { Span } from '../../../model/index.js';
import { span } from '../../../text/spans.js';
import { firstWords, hasFinite, phraseEnd } from '../cues.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { letterBefore } from '../listening/asked.js';
import { mediaIn } from '../media.js';
import { caseAt, phraseAt } from '../phrases.js';
import { segmentOf } from '../source.js';
import { type Segment, tokenAt, type Unit } from '../units.js';
import { isTimeOnly, laterEnd } from './later.js';

/** Token indices, half-open. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
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

/** «назвав угоду зрадою | на брифінгу»: right behind the last of two pieces, in its part of the sentence. */
function behindContent({ unit, content, cue }: Draft, lexicon: Lexicon): TokenRange | null {
  const piece = content.length > 1 ? content.at(-1) : undefined;
  if (!lexicon.showsCases || !piece) return null;
  const at = tokenAt(unit.analysis.tokens, piece.end - 1);
  const segment = unit.segments[segmentOf(unit, at)];
  if (!segment || at + 1 >= segment.last || at < (cue[0] ?? unit.last)) return null;
  return mediaIn(unit, at + 1, segment.last, lexicon).find(({ first }) => first === at + 1) ?? null;
}

function findMedium(draft: Draft, lexicon: Lexicon): TokenRange | null {
  const { unit, source, cue } = draft;
  const [first, last] = attributing(draft);
  // "wrote on Telegram": a reader that learnt to take the medium for the end of the cue tells where it was all the same.
  const isCue = (index: number) => index === cue[0] || lexicon.showsCases;
  const cueIn = (one: TokenRange) =>
    cue.some((index) => one.first <= index && index < one.last && isCue(index));
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
    ...parts
      .flatMap(([from, to]) => mediaIn(unit, from, to, lexicon))
      .filter((one) => !cueIn(one) && !isOfOthers(draft, one) && !isSpeaking(draft, one, lexicon))
      .filter((one) => !isOfTitle(draft, one)),
  ];
  // After the cue rather than before it.
  const at = cue[0] ?? first;
  return (
    whole[0] ??
    all.find((one) => one.first > at) ??
    all.at(-1) ??
    behindContent(draft, lexicon) ??
    (cue.length > 0 ? letterBefore(unit, at)?.medium : null) ??
    null
  );
}

/** «Сторони, йдеться в повідомленні уряду, погодилися»: the medium of an inserted clause with a verb of its own. */
function isOfOthers({ unit, cue, source }: Draft, { first }: TokenRange): boolean {
  const segment = unit.segments[segmentOf(unit, first)] as Segment;
  const isHere = (index: number) => segment.first <= index && index < segment.last;
  if (cue.some(isHere) || (source !== null && isHere(source.first))) return false;
  return hasFinite(unit, segment.first, segment.last);
}

/** «один із лідерів опозиції [у парламенті] Олег Лис подав …»: where somebody is what he is, not where he spoke. */
function isOfTitle({ unit, source }: Draft, { first, last }: TokenRange): boolean {
  const { tokens } = unit.analysis;
  if (!source || last !== source.first || unit.names.types.get(source.head) !== 'PER') return false;
  const segment = unit.segments[segmentOf(unit, first)] as Segment;
  for (let at = first - 1; at >= segment.first; at--) {
    const { upos, norm, form } = tokens[at] as Token;
    if (upos === 'VERB' || (upos === 'PUNCT' && !/^["«»“”„]$/u.test(form))) return false;
    if (unit.lexicon.small.someOf.has(norm)) return unit.lexicon.small.partOf.has(tokens[at + 1]?.norm ?? '');
  }
  return false;
}

/** «йдеться у заяві»: the document speaks. */
function isSpeaking({ unit, entry }: Draft, { first, last }: TokenRange, { set }: Lexicon): boolean {
  if (entry?.kind !== 'impersonal') return false;
  const phrase = phraseAt(unit, first, last);
  return phrase !== null && set.documents.has((unit.analysis.tokens[phrase.head] as Token).lemma);
}

/** The conditions inside a content: from the words that open one to the next comma. */
export function conditionsIn(unit: Unit, content: readonly Span[], lexicon: Lexicon): Span[] {
  const { tokens, text } = unit.analysis;
  const found: Span[] = [];
  const openings = firstWords(lexicon.set.conditions);
  const { onceDone, untilDone } = lexicon.set;
  const laters = [firstWords(onceDone), firstWords(untilDone)];
  for (let at = unit.first; at < unit.last; at++) {
    const token = tokens[at] as Token;
    if (!openings.has(token.norm) && !laters.some((later) => later.has(token.norm))) continue;
    if (!content.some((one) => one.start <= token.start && token.end <= one.end)) continue;
    const end = Math.max(phraseEnd(unit, at, lexicon.set.conditions), laterEnd(unit, at, lexicon));
    // «речь пока не идет»: an adverb in the middle of its clause opens none.
    if (end < 0 || (isAdverb(tokens.slice(at, end)) && isInClause(tokens[at - 1]))) continue;
    if (isTimeOnly(unit, end)) continue;
    const from = afterComma(tokens, end, openings);
    const last = nounEnd(unit, from, conditionEnd(unit, from), lexicon);
    const limit = content.find((one) => one.start <= token.start && token.end <= one.end)?.end ?? token.end;
    found.push(span(text, token.start, Math.min(limit, (tokens[last - 1] as Token).end)));
    at = last - 1;
  }
  return found;
}

const isAdverb = ([first, ...rest]: readonly Token[]): boolean =>
  first?.upos === 'ADV' && rest.every(({ upos }) => upos !== 'SCONJ');

const isInClause = (before: Token | undefined): boolean =>
  before !== undefined && /^(?:NOUN|PROPN|PRON|VERB|AUX)$/.test(before.upos);

/** «за умови, | що …», «при условии, | что …»: the comma is inside the condition, unless what follows opens one itself. */
function afterComma(tokens: readonly Token[], end: number, openings: { has(word: string): boolean }): number {
  const next = tokens[end + 1];
  const isClause = tokens[end]?.form === ',' && next?.upos === 'SCONJ' && !openings.has(next.norm);
  return isClause && tokens[end - 1]?.upos === 'NOUN' ? end + 1 : end;
}

/** The next mark that ends a clause; what is quoted within the condition belongs to it. */
function conditionEnd({ analysis: { tokens }, last, atoms, atomOf, first }: Unit, from: number): number {
  let at = from;
  while (at < last) {
    const atom = atoms[atomOf[at - first] ?? -1];
    if (atom?.quotation && atom.first === at) at = atom.last;
    else if (/^[,;.:!?…"»”“)]$/u.test((tokens[at] as Token).form)) break;
    else at++;
  }
  return at;
}

/**
 * «у разі перемоги | повернути гроші», «в случае отказа | его партия повысит»: a condition that is a noun and no clause
 * ends where the clause that it stands in goes on, with its verb or with the subject of that.
 */
function nounEnd({ analysis: { tokens } }: Unit, from: number, last: number, lexicon: Lexicon): number {
  const opening = tokens[from - 1] as Token;
  if (!lexicon.showsCases || opening.upos !== 'NOUN') return last;
  if (tokens[from]?.upos === 'SCONJ' || from >= last) return last;
  for (let at = from + 1; at < last; at++) {
    const { upos, feats, form } = tokens[at] as Token;
    const isVerb = (upos === 'VERB' || upos === 'AUX') && feats.VerbForm !== 'Part';
    if (isVerb) return withoutDoerBefore(tokens, from, withoutWordsBefore(tokens, from, at), at, lexicon);
    const isNoun = upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON';
    if (isNoun && feats.Case === 'Nom' && !/^\p{Lu}{2,}$/u.test(form))
      return withoutWordsBefore(tokens, from, at);
  }
  return last;
}

/**
 * «у разі відмови | США введуть»: a name in capitals, which shows no case, right before a verb that no other word is
 * the subject of.
 */
function withoutDoerBefore(
  tokens: readonly Token[],
  from: number,
  end: number,
  verb: number,
  { plans }: Lexicon,
): number {
  const { form, upos } = tokens[end - 1] as Token;
  const before = tokens[end - 2];
  if (end - 1 <= from || !/^\p{Lu}{2,}$/u.test(form) || upos !== 'PROPN' || before?.upos === 'ADP')
    return end;
  const { feats, lemma, upos: kind } = tokens[verb] as Token;
  const next = tokens[verb + 1];
  // «США введуть [санкції]» may be its object, «почнуться [переговори]» not.
  const mayBeObject =
    next?.feats.Animacy === 'Inan' &&
    (next.feats.Number === 'Plur' || next.feats.Gender !== 'Fem') &&
    !plans.unwilled.has(lemma) &&
    !plans.befalling.has(lemma);
  const isOther =
    next && /^(?:NOUN|PROPN|PRON|ADJ)$/u.test(next.upos) && next.feats.Case === 'Nom' && !mayBeObject;
  return kind === 'VERB' && feats.VerbForm === 'Fin' && !isOther ? end - 1 : end;
}

/** What stands before a verb or its subject and belongs to it: «не», «его», «лише», an adjective in its case. */
function withoutWordsBefore(tokens: readonly Token[], from: number, at: number): number {
  let end = at;
  while (end > from + 1) {
    const { upos, feats } = tokens[end - 1] as Token;
    if (!/^(?:ADV|PART|DET|CCONJ)$/u.test(upos) && !(upos === 'ADJ' && feats.Case === 'Nom')) break;
    end--;
  }
  return end;
}
