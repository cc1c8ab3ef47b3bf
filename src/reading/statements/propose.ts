/** Drafts of one unit: from attributing segments, from verb cues, from headlines and from back references. */
import type { Sentence, Token } from '../../language/contract.js';
import type { Span } from '../../model/index.js';
import { firstRule } from '../../text/rules.js';
import { type Attribution, afterAsides, endsWithQuotation } from './attributions.js';
import { CONTENT_RULES, contentEnd } from './contents.js';
import { type Cue, hasFinite, nounCues, phraseEnd, verbCues, verbForm } from './cues.js';
import { contentSpan, type Draft } from './drafts.js';
import type { Lexicon } from './lexicon.js';
import { inAtom, isNumber, phraseAt } from './phrases.js';
import {
  fromEarlier,
  isRelative,
  participleHead,
  type Source,
  segmentOf,
  sourceAfter,
  sourceBefore,
} from './sources.js';
import type { Segment, Unit } from './units.js';

export interface Proposals {
  readonly drafts: Draft[];
  /** Attributing segments that hold no content of their own: relays of what stands beside them. */
  readonly attributions: ReadonlyMap<number, Attribution>;
}

/** What a unit may hold, by cue. `before` is the unit that was read before it, for back references. */
export function propose(
  unit: Unit,
  before: Unit | null,
  attributions: ReadonlyMap<number, Attribution>,
  lexicon: Lexicon,
): Draft[] {
  const drafts: Draft[] = [];
  const back = backReference(unit, before, lexicon);
  if (back) drafts.push(back);
  const used = new Set<number>(back?.cue ?? []);
  for (const attribution of attributions.values()) {
    if (attribution.tokens.some((index) => used.has(index))) continue;
    const draft = fromAttribution(unit, before, attribution, attributions, lexicon);
    if (!draft) continue;
    for (const index of draft.cue) used.add(index);
    drafts.push(draft);
  }
  const bare = drafts.length === 0 ? bareQuotation(unit, before) : null;
  if (bare) drafts.push(bare);
  const inSegment = new Set([...attributions.keys()]);
  let earlier: Source | null = null;
  for (const cue of verbCues(unit, lexicon)) {
    if (cue.tokens.some((index) => used.has(index)) || isIn(unit, cue, inSegment, attributions)) continue;
    const draft = fromVerb(unit, cue, earlier, attributions, lexicon);
    if (!draft) continue;
    drafts.push(draft);
    if (draft.source) earlier = draft.source;
  }
  for (const cue of nounCues(unit, lexicon)) {
    if (cue.tokens.some((index) => used.has(index))) continue;
    const draft = fromNoun(unit, cue, attributions, lexicon);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function isIn(
  unit: Unit,
  cue: Cue,
  segments: ReadonlySet<number>,
  attributions: ReadonlyMap<number, Attribution>,
): boolean {
  const k = segmentOf(unit, cue.at);
  return segments.has(k) && (attributions.get(k) as Attribution).tokens.includes(cue.at);
}

/** A paragraph that is one quotation after a paragraph that quotes: the same speaker goes on. */
function bareQuotation(unit: Unit, before: Unit | null): Draft | null {
  const { within, analysis } = unit;
  if (!within || within.depth > 0 || !before || before.block !== unit.block - 1) return null;
  const sentence = analysis.sentences[unit.sentence];
  const next = analysis.sentences[unit.sentence + 1];
  const last = sentenceWith(analysis, unit.sentence, within.end);
  if (!sentence || sentence.start !== within.start || !last || last.end - within.end > 1) return null;
  if (analysis.sentences[unit.sentence - 1]?.block === unit.block) return null;
  if (last.index !== sentence.index && next?.block !== unit.block) return null;
  if (analysis.sentences[last.index + 1]?.block === unit.block || !quotes(before)) return null;
  return {
    unit,
    content: [{ start: within.start, end: within.end }],
    cue: [],
    source: null,
    entry: null,
    rule: 'statement.bare-quotation',
    confidence: 0.5,
    frame: [unit.first, unit.first],
    carried: true,
  };
}

/** The sentence of the same block that reaches an offset, from one on. */
function sentenceWith({ sentences }: Unit['analysis'], from: number, offset: number): Sentence | null {
  for (let i = from; i < sentences.length; i++) {
    const one = sentences[i] as Sentence;
    if (one.block !== sentences[from]?.block) return null;
    if (one.end >= offset) return one;
  }
  return null;
}

const quotes = (unit: Unit): boolean =>
  unit.within !== null || unit.atoms.some(({ quotation }) => quotation !== null);

/** «Про це повідомив X», «X заявив про це»: the sentence before is the content. */
function backReference(unit: Unit, before: Unit | null, lexicon: Lexicon): Draft | null {
  if (!before || unit.within) return null;
  const { tokens } = unit.analysis;
  for (const cue of verbCues(unit, lexicon)) {
    const k = segmentOf(unit, cue.at);
    if (k > 3 || (k > 0 && !onlyPhrases(unit, k))) return null;
    const segment = unit.segments[k] as Segment;
    if (!cue.entry.takes.quote || verbForm(unit.analysis.tokens[cue.at] as Token) !== 'finite') continue;
    let pointer = -1;
    const until = (unit.segments[0] as Segment).last;
    for (let i = unit.first; i < Math.max(until, k === 0 ? segment.last : 0); i++) {
      const end = phraseEnd(unit, i, lexicon.set.backwards);
      if (
        end > 0 &&
        (end - i > 1 || i === unit.first) &&
        (k === 0 || i === unit.first) &&
        isPointer(unit, i, end)
      )
        pointer = i;
    }
    if (pointer < 0 || opensClause(unit, k, lexicon)) continue;
    const content = contentSpan(before, before.first, wholeUntil(before));
    if (!content) return null;
    const after = sourceAfter(unit, cue, segment.last, lexicon);
    const before_ = k === 0 ? sourceBefore(unit, cue, lexicon) : subjectOf(unit, cue, lexicon);
    const near = before_ && isPerson(unit, before_) ? before_ : null;
    const own = near ?? (after && after.how !== 'place' ? after : (before_ ?? after));
    const source = own ?? afterInsertion(unit, cue, k, lexicon);
    if (!source) return null;
    return {
      unit,
      content: [wholeQuotation(before, content)],
      cue: cue.tokens,
      source,
      entry: cue.entry,
      rule: 'statement.back-reference',
      confidence: 0.85,
      frame: [unit.first, unit.last],
      carried: false,
    };
  }
  void tokens;
  return null;
}

function isPerson(unit: Unit, { head }: Source): boolean {
  const token = unit.analysis.tokens[head] as Token;
  return token.upos === 'PRON' || unit.names.types.get(head) === 'PER' || token.feats.Animacy === 'Anim';
}

/** «Про це в суботу, 16 січня, повідомила …»: no verb between the pointer and the cue. */
function onlyPhrases(unit: Unit, k: number): boolean {
  const segment = unit.segments[k] as Segment;
  return !hasFinite(unit, unit.first, (unit.segments[k - 1] as Segment).last) && segment.before === ',';
}

function subjectOf(unit: Unit, cue: Cue, lexicon: Lexicon): Source | null {
  const own = sourceBefore(unit, cue, lexicon);
  if (own) return own;
  const first = unit.segments[0] as Segment;
  return sourceBefore(unit, { ...cue, tokens: [first.last] }, lexicon);
}

/** «повідомив у суботу, 24 листопада, міністр …». */
function afterInsertion(unit: Unit, cue: Cue, k: number, lexicon: Lexicon): Source | null {
  for (let j = k + 1; j < unit.segments.length && j <= k + 2; j++) {
    const segment = unit.segments[j] as Segment;
    if (hasFinite(unit, segment.first, segment.last)) return null;
    const source = sourceAfter(unit, { ...cue, after: segment.first }, segment.last, lexicon);
    if (source) return source;
  }
  return null;
}

function isPointer(unit: Unit, first: number, end: number): boolean {
  const next = unit.analysis.tokens[end];
  return (
    first >= unit.first &&
    !(next && (next.upos === 'NOUN' || next.upos === 'ADJ') && end < unit.last && end - first === 2 && false)
  );
}

/** «про це, що …»: then the clause is the content. */
function opensClause(unit: Unit, k: number, lexicon: Lexicon): boolean {
  const next = unit.segments[k + 1];
  return next !== undefined && lexicon.set.conjunctions.has((unit.analysis.tokens[next.first] as Token).norm);
}

function wholeUntil(unit: Unit): number {
  return unit.last;
}

function wholeQuotation(unit: Unit, content: Span): Span {
  const last = unit.atoms.at(-1);
  return last?.quotation && last.quotation.end >= content.end && last.quotation.start <= content.start
    ? { start: last.quotation.start, end: last.quotation.end }
    : content;
}

function fromAttribution(
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
  if (content.length === 0 && attribution.kind === 'inverted')
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
  while (at < until && !inAtom(unit, at)) {
    const { norm, upos } = tokens[at] as Token;
    if (!lexicon.set.asides.has(norm) && upos !== 'CCONJ' && norm !== ',') break;
    at++;
  }
  return at < until ? at : from;
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

function fromVerb(
  unit: Unit,
  cue: Cue,
  earlier: Source | null,
  attributions: ReadonlyMap<number, Attribution>,
  lexicon: Lexicon,
): Draft | null {
  const { tokens } = unit.analysis;
  const form = verbForm(tokens[cue.at] as Token);
  if (form === 'infinitive') return null;
  const segment = unit.segments[segmentOf(unit, cue.at)] as Segment;
  const source =
    form === 'participle'
      ? participleHead(unit, cue)
      : form === 'converb'
        ? ((earlier && fromEarlier(earlier)) ?? sourceOfMain(unit, cue, lexicon))
        : (sourceBefore(unit, cue, lexicon) ??
          sourceAfter(unit, cue, segment.last, lexicon) ??
          (earlier && sameClause(unit, earlier, cue) ? fromEarlier(earlier) : null));
  const hit = firstRule(CONTENT_RULES, { unit, cue, source, lexicon, attributions });
  if (!hit) return null;
  if (!source && !mayDropSubject(unit, cue)) return null;
  const k = segmentOf(unit, cue.at);
  const frameStart =
    source && source.first < cue.at && source.first >= segment.first
      ? Math.min(source.first, segment.first)
      : (unit.segments[k] as Segment).first;
  return {
    unit,
    content: hit.found.content,
    cue: cue.tokens,
    source,
    entry: cue.entry,
    rule: `statement.${hit.rule}`,
    confidence: hit.found.confidence * (source ? plausibility(unit, source, cue, lexicon) : 0.7),
    frame: [frameStart, Math.max(frameStart, hit.found.start)],
    carried: source === null,
  };
}

/** How likely a source speaks or holds a view: people, bodies, names and documents do, things hardly. */
function plausibility(unit: Unit, source: Source, cue: Cue, lexicon: Lexicon): number {
  const { tokens } = unit.analysis;
  const head = tokens[source.head] as Token;
  const person = head.feats.Person;
  if (head.upos === 'PRON' && (person === '1' || person === '2' || FIRST_PERSON.has(head.norm))) return 0.2;
  if (isRelative(head)) return 0.2;
  if (unit.names.ends[source.head] || source.how === 'place' || head.upos === 'PRON') return 1;
  if (head.feats.Animacy === 'Anim' || inAtom(unit, source.head) || head.upos === 'X') return 1;
  if (head.form === '%' || isNumber(head)) return 0.9;
  const { set } = lexicon;
  if (set.bodies.has(head.lemma) || set.outlets.has(head.lemma) || /^\p{Lu}{2,}$/u.test(head.form)) return 1;
  for (let i = source.head + 1; i < source.last; i++) {
    const token = tokens[i] as Token;
    if (token.feats.Animacy === 'Anim' || set.bodies.has(token.lemma)) return 0.8;
    if (unit.names.ends[i] && head.feats.Number === 'Plur') return 0.8;
  }
  if (set.documents.has(head.lemma)) return cue.entry.takes.quote || cue.entry.takes.that ? 0.8 : 0.4;
  return 0.35;
}

const FIRST_PERSON = new Set(['я', 'ми', 'мы', 'ти', 'ты', 'ви', 'вы', 'i', 'we', 'you']);

/** Only speech goes on with the speaker left out: «Додав, що …». */
function mayDropSubject(unit: Unit, cue: Cue): boolean {
  const { feats } = unit.analysis.tokens[cue.at] as Token;
  return cue.entry.takes.quote && (feats.Person === undefined || feats.Person === '3');
}

function sameClause(unit: Unit, earlier: Source, cue: Cue): boolean {
  const verb = unit.analysis.tokens[cue.at] as Token;
  const head = unit.analysis.tokens[earlier.head] as Token;
  if (earlier.how === 'place') return verb.feats.Number === 'Plur' || verb.feats.VerbForm === 'Conv';
  const gender = verb.feats.Gender;
  return (
    gender === undefined ||
    head.feats.Gender === undefined ||
    head.feats.Gender === gender ||
    head.upos === 'PROPN'
  );
}

/** The subject of the clause a converb belongs to, before or after it. */
function sourceOfMain(unit: Unit, cue: Cue, lexicon: Lexicon): Source | null {
  const k = segmentOf(unit, cue.at);
  for (const j of [k - 1, k - 2, k - 3, k + 1, k + 2]) {
    const segment = unit.segments[j];
    if (!segment) continue;
    for (let i = segment.first; i < segment.last; i++) {
      const token = unit.analysis.tokens[i] as Token;
      if (inAtom(unit, i) || (token.upos !== 'VERB' && token.upos !== 'AUX') || verbForm(token) !== 'finite')
        continue;
      const main = { ...cue, at: i, tokens: [i], after: i + 1 };
      const found = sourceBefore(unit, main, lexicon) ?? sourceAfter(unit, main, segment.last, lexicon);
      if (found) return { ...found, how: 'ellipsis' };
    }
  }
  return null;
}

/** Without an owner a noun is the subject's own only after a preposition («через незгоду», «з вимогою»). */
function isOwnerless(unit: Unit, cue: Cue): boolean {
  for (let i = cue.at - 1; i >= unit.first && i >= cue.at - 3; i--) {
    const { upos } = unit.analysis.tokens[i] as Token;
    if (upos === 'ADP') return false;
    if (upos !== 'ADJ' && upos !== 'DET') return true;
  }
  return true;
}

/** «план уряду вийти з ЄС», «незгода з умовами»: owner in the genitive after the noun, or the subject of the clause. */
function fromNoun(
  unit: Unit,
  cue: Cue,
  attributions: ReadonlyMap<number, Attribution>,
  lexicon: Lexicon,
): Draft | null {
  const { tokens } = unit.analysis;
  const owner = cue.after < unit.last ? phraseAt(unit, cue.after, unit.last) : null;
  const own: Source | null =
    owner && owner.preposition < 0 && (owner.grammaticalCase === 'Gen' || owner.grammaticalCase === null)
      ? { first: owner.first, last: owner.last, head: owner.head, how: 'owner' }
      : null;
  const source =
    own ?? (isOwnerless(unit, cue) ? null : sourceOfMain(unit, { ...cue, after: unit.last }, lexicon));
  const after = own ? own.last : cue.after;
  const hit = firstRule(CONTENT_RULES, { unit, cue: { ...cue, after }, source, lexicon, attributions });
  if (!hit || !source) return null;
  void tokens;
  return {
    unit,
    content: hit.found.content,
    cue: [cue.at],
    source,
    entry: cue.entry,
    rule: `statement.noun.${hit.rule}`,
    confidence: own ? 0.55 : 0.5,
    frame: [cue.at, hit.found.start],
    carried: false,
  };
}
