/**
 * What of a content can be claimed by itself: «розмова тривала годину | і що Путін запросив Трампа до Москви». Another
 * article may pass on only one of them.
 */
import type { Analysis, Token } from '../../../language/contract.js';
import type { Span } from '../../../model/index.js';
import { span } from '../../../text/spans.js';
import { tokenAt } from '../units.js';

/** A claim has so many words at least. */
const SHORTEST = 3;
/** So many words may stand between a conjunction and the predicate of its claim. */
const REACH = 6;
const MOST_TOKENS = 400;

/**
 * The claims of a content in order: one for each part with a predicate of its own after «і», «а», "and that". A part
 * inside quotation marks stays whole. A content that is one claim has none listed.
 */
export function claimsOf({ tokens, text }: Analysis, content: readonly Span[]): Span[] {
  const claims = content.flatMap((piece) => partsOf(tokens, text, piece));
  return claims.length > content.length ? claims : [];
}

function partsOf(tokens: readonly Token[], text: string, piece: Span): Span[] {
  const first = tokenAt(tokens, piece.start);
  const cuts: { readonly before: number; readonly after: number }[] = [];
  let start = first;
  let depth = 0;
  for (let at = first; at < tokens.length && at < first + MOST_TOKENS; at++) {
    const token = tokens[at] as Token;
    if (token.end > piece.end) break;
    const { form } = token;
    if (form === '«' || form === '“' || form === '„') depth++;
    else if (form === '»' || form === '”') depth = Math.max(0, depth - 1);
    else if (form === '"') depth = depth > 0 ? 0 : 1;
    if (depth > 0 || token.upos !== 'CCONJ' || at - start < SHORTEST) continue;
    const from = tokens[at + 1]?.upos === 'SCONJ' ? at + 2 : at + 1;
    if (!hasPredicate(tokens, start, at, Infinity)) continue;
    if (!opensClaim(tokens, from, piece.end) && !goesOn(tokens, start, at, from, piece.end)) continue;
    cuts.push({ before: tokens[at - 1]?.form === ',' ? at - 1 : at, after: from });
    start = from;
  }
  if (cuts.length === 0) return [piece];
  const parts: Span[] = [];
  let from = piece.start;
  for (const { before, after } of cuts) {
    parts.push(span(text, from, (tokens[before - 1] as Token).end));
    from = (tokens[after] as Token).start;
  }
  parts.push(span(text, from, piece.end));
  return parts;
}

/** A predicate soon after the conjunction, and words enough to claim something. */
function opensClaim(tokens: readonly Token[], from: number, end: number): boolean {
  let last = from;
  while (last < tokens.length && (tokens[last] as Token).end <= end && last < from + MOST_TOKENS) last++;
  return last - from >= SHORTEST && hasPredicate(tokens, from, last, REACH);
}

/**
 * "The talks had been useful and accused Moscow": in a language whose past and participle are one form, what follows a
 * conjunction at once is a predicate, unless a participle before it has it as its second.
 */
function goesOn(tokens: readonly Token[], start: number, at: number, from: number, end: number): boolean {
  const opening = tokens[from];
  const third = tokens[from + SHORTEST - 1];
  if (!opening || !third || third.end > end || !isBareParticiple(opening)) return false;
  return !tokens.slice(start, at).some(isBareParticiple);
}

const isBareParticiple = ({ upos, feats }: Token): boolean =>
  upos === 'VERB' &&
  feats.VerbForm === 'Part' &&
  feats.Tense === 'Past' &&
  feats.Case === undefined &&
  feats.Variant === undefined;

/** A finite verb or short participle, before any mark or conjunction when it must be near. */
function hasPredicate(tokens: readonly Token[], first: number, last: number, reach: number): boolean {
  for (let at = first; at < last && at - first < reach; at++) {
    const token = tokens[at] as Token;
    if (reach !== Infinity && (token.upos === 'PUNCT' || token.upos === 'CCONJ' || token.upos === 'SCONJ'))
      return false;
    if (token.upos !== 'VERB' && token.upos !== 'AUX') continue;
    const { VerbForm: form, Variant: variant } = token.feats;
    if (form !== 'Inf' && form !== 'Conv' && (form !== 'Part' || variant === 'Short')) return true;
  }
  return false;
}
