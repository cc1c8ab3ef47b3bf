/** Drafts from attributing segments: what stands beside them is the content. */
import type { Token } from '../../../language/contract.js';
import type { Span } from '../../../model/index.js';
import { contentEnd } from '../contents/reach.js';
import { hasFinite } from '../cues.js';
import { contentSpan, type Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { inAtom } from '../phrases.js';
import type { Segment, Unit } from '../units.js';
import { type Attribution, afterAsides, endsWithQuotation } from './attribution.js';

export function fromAttribution(
  unit: Unit,
  before: Unit | null,
  attribution: Attribution,
  attributions: ReadonlyMap<number, Attribution>,
  lexicon: Lexicon,
): Draft | null {
  if (attribution.kind === 'relay') return null;
  const k = attribution.segment;
  const segment = unit.segments[k] as Segment;
  const content = [...leftOf(unit, k, attributions, lexicon)];
  const left = content.length > 0;
  const right = rightOf(unit, attribution, left, attributions, lexicon);
  if (right) content.push(right);
  if (content.length === 0 && (attribution.kind === 'inverted' || attribution.kind === 'quoted'))
    content.push(...quotationBefore(unit, before, k));
  if (content.length === 0) return null;
  return {
    unit,
    content,
    cue: attribution.tokens,
    source: attribution.source,
    entry: attribution.entry,
    rule: `statement.${attribution.kind}`,
    confidence: confidenceOf(attribution, unit),
    frame: [segment.first, frameEnd(unit, attribution.lastSegment ?? k, right)],
    carried: attribution.source === null,
  };
}

function confidenceOf({ kind, source, tokens }: Attribution, unit: Unit): number {
  if (kind === 'formula') return 0.92;
  if (kind === 'headline-dash') return 0.85;
  if (source) return 0.88;
  if (tokens.length > 1) return 0.75;
  // «Як повідомлялося»: nobody says who reported; «зазначається» goes on with what was spoken of.
  const verb = unit.analysis.tokens[tokens[0] as number] as Token;
  return verb.feats.Tense === 'Past' || kind === 'as' ? 0.2 : 0.6;
}

/** The attributing words go on in short segments after them («…, заявив X, голова партії»). */
function frameEnd(unit: Unit, k: number, right: Span | null): number {
  if (right) return (unit.segments[k] as Segment).last;
  const next = unit.segments[k + 1];
  return next && !hasFinite(unit, next.first, next.last) ? next.last : (unit.segments[k] as Segment).last;
}

/** The words before an attributing segment, back to the attributing segment before it. */
function leftOf(
  unit: Unit,
  k: number,
  attributions: ReadonlyMap<number, Attribution>,
  lexicon: Lexicon,
): Span[] {
  let first = k;
  while (first > 0 && !attributions.has(first - 1)) first--;
  if (first === k) return [];
  const start = unit.segments[first] as Segment;
  const until = (unit.segments[k] as Segment).first - 1;
  let from = start.first;
  if (first === k - 1 || onlyAsides(unit, start, lexicon)) {
    // «Крім того, за його словами, …»: asides are no content.
    while (first < k && onlyAsides(unit, unit.segments[first] as Segment, lexicon)) {
      first++;
      from = first < k ? (unit.segments[first] as Segment).first : until;
    }
  }
  from = withoutOpening(unit, from, until, lexicon);
  if (from >= until) return [];
  const quotation = soleQuotation(unit, from, until);
  if (quotation) return [quotation];
  const content = contentSpan(unit, from, until);
  return content ? [content] : [];
}

/** «01:45», «INTERFAX.RU -», «Читайте також:», «Тобто»: what opens a sentence and is said by nobody. */
function withoutOpening(unit: Unit, from: number, until: number, lexicon: Lexicon): number {
  const { tokens } = unit.analysis;
  let at = from;
  const first = tokens[from] as Token;
  if (from === unit.first && /^\p{N}{1,2}:\p{N}{2}$/u.test(first.form)) at++;
  const head = unit.segments.find((segment) => segment.first === from);
  const next = head && unit.segments[unit.segments.indexOf(head) + 1];
  if (head && next && next.first < until && head.last - head.first <= 3 && from === unit.first) {
    const dateline = next.before === '-' && /^[\p{Lu}.]{3,}$/u.test(first.form);
    const pointer = next.before === ':' && first.feats.Mood === 'Imp';
    if (dateline || pointer) at = next.first;
  }
  at = afterPointer(unit, at, until, lexicon);
  while (at < until && !inAtom(unit, at)) {
    const { norm, upos } = tokens[at] as Token;
    if (!lexicon.set.asides.has(norm) && upos !== 'CCONJ' && norm !== ',') break;
    at++;
  }
  return at < until ? at : from;
}

/** «О том, что | беседа назначена, …»: a pointer only opens the clause that is said. */
function afterPointer({ analysis: { tokens } }: Unit, at: number, until: number, lexicon: Lexicon): number {
  const conjunction = tokens[at + 3];
  const isPointer =
    tokens[at + 2]?.form === ',' &&
    lexicon.set.backwards.some((words) => words.join(' ') === `${tokens[at]?.norm} ${tokens[at + 1]?.norm}`);
  return isPointer && at + 4 < until && lexicon.set.conjunctions.has(conjunction?.norm ?? '') ? at + 4 : at;
}

function onlyAsides(unit: Unit, segment: Segment, lexicon: Lexicon): boolean {
  return afterAsides(unit, segment, lexicon) >= segment.last;
}

/** The whole quotation when nothing else stands between two tokens, also where it began in an earlier sentence. */
function soleQuotation(unit: Unit, first: number, last: number): Span | null {
  let found: Span | null = null;
  for (let i = first; i < last; i++) {
    if (inAtom(unit, i)) {
      const atom = unit.atoms[unit.atomOf[i - unit.first] as number];
      if (!atom?.quotation) return null;
      if (found && found.start !== atom.quotation.start) return null;
      found = { start: atom.quotation.start, end: atom.quotation.end };
      i = atom.last - 1;
    } else if (/[\p{L}\p{N}]/u.test((unit.analysis.tokens[i] as Token).form)) return null;
  }
  return found;
}

/** What follows: the clause after «за словами X», or the second half of an interrupted one. */
function rightOf(
  unit: Unit,
  attribution: Attribution,
  left: boolean,
  attributions: ReadonlyMap<number, Attribution>,
  lexicon: Lexicon,
): Span | null {
  const k = attribution.lastSegment ?? attribution.segment;
  const segment = unit.segments[k] as Segment;
  const input = { unit, attributions, lexicon };
  if (attribution.end < segment.last) {
    const quotation = soleQuotation(unit, attribution.end, contentEnd(input, attribution.end));
    return quotation ?? contentSpan(unit, attribution.end, contentEnd(input, attribution.end));
  }
  const next = unit.segments[k + 1];
  if (!next || attributions.has(k + 1)) return null;
  if (left && !goesOn(unit, attribution, next)) return null;
  const until = contentEnd(input, next.first);
  const start = skipConjunction(unit, next, lexicon);
  return soleQuotation(unit, start, until) ?? contentSpan(unit, start, until);
}

function skipConjunction(unit: Unit, segment: Segment, lexicon: Lexicon): number {
  return lexicon.set.conjunctions.has((unit.analysis.tokens[segment.first] as Token).norm)
    ? segment.first + 1
    : segment.first;
}

/** After «…, зазначає Бі-Бі-Сі,» the clause goes on; after «…, заявив X, голова партії» it does not. */
function goesOn(unit: Unit, attribution: Attribution, next: Segment): boolean {
  const opening = unit.analysis.tokens[next.first] as Token;
  if (
    opening.feats.PronType === 'Rel' ||
    opening.feats.VerbForm === 'Conv' ||
    opening.feats.VerbForm === 'Part'
  )
    return false;
  if (inAtom(unit, next.first)) return next.before === '-' || attribution.kind !== 'inverted';
  if (attribution.kind === 'inverted' && next.before === '-') return true;
  return hasFinite(unit, next.first, next.last) && opening.upos !== 'SCONJ';
}

/** «… так!" – сказав він» with the quotation in the sentence before. */
function quotationBefore(unit: Unit, before: Unit | null, k: number): Span[] {
  if (k > 1 || !before || before.sentence !== unit.sentence - 1) return [];
  const last = before.segments.at(-1);
  if (!last || !endsWithQuotation(before, last)) return [];
  const atom = before.atoms.at(-1);
  return atom?.quotation ? [{ start: atom.quotation.start, end: atom.quotation.end }] : [];
}
