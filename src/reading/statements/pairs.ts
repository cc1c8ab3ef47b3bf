/** Contents in two pieces: «назвав X Y», «звинуватив X у Y». */
import type { Token } from '../../language/contract.js';
import type { Span } from '../../model/index.js';
import { afterAsides } from './attribution.js';
import { contentSpan } from './drafts.js';
import { fits } from './frames.js';
import type { ObjectFrame } from './lexicon.js';
import { objectEnd } from './object-ends.js';
import { inAtom, type Phrase, phraseAt, phrasesIn } from './phrases.js';
import { afterSource, type ContentFound, type ContentInput, contentEnd, quotationAt } from './reach.js';
import { segmentOf } from './source.js';
import type { Segment, Unit } from './units.js';

/** «назвав X Y», «звинуватив X у Y»: two pieces. */
export function pair(input: ContentInput): ContentFound | null {
  const { unit, cue } = input;
  if (cue.entry.takes.pairs.length === 0) return null;
  const segment = unit.segments[segmentOf(unit, cue.at)] as Segment;
  const after = phrasesIn(unit, Math.max(cue.after, afterSource(input)), segment.last);
  const start = Math.max(cue.after, afterSource(input));
  for (const [one, two] of cue.entry.takes.pairs) {
    const quotedPair = withQuoted(input, after, one, two, start, segment);
    if (quotedPair) return quotedPair;
    const split = pieceBefore(input, one, two, after, segment);
    if (split) return split;
    const i = after.findIndex((phrase) => fits(unit, phrase, one, cue) || isPronounObject(unit, phrase, one));
    const j = after.findIndex(
      (phrase, index) => index > i && fits(unit, phrase, two, cue) && phrase.grammaticalCase !== null,
    );
    if (i < 0 || j < 0) continue;
    const first = after[i] as Phrase;
    const second = after[j] as Phrase;
    const left = contentSpan(unit, first.first, second.preposition >= 0 ? second.preposition : second.first);
    const right =
      clauseOf(input, second) ?? contentSpan(unit, second.first, objectEnd(input, second, segment));
    if (left && right) return { content: [left, right], start: first.first, confidence: 0.75 };
  }
  return null;
}

/** «обвинили її у …»: a pronoun may be accused though it is no content of its own. */
function isPronounObject(unit: Unit, phrase: Phrase, frame: ObjectFrame): boolean {
  const head = unit.analysis.tokens[phrase.head] as Token;
  if (frame.preposition !== null || phrase.preposition >= 0 || head.upos !== 'PRON') return false;
  return (
    phrase.grammaticalCase === frame.grammaticalCase ||
    (frame.grammaticalCase === 'Acc' && phrase.grammaticalCase === 'Gen')
  );
}

/** «звинуватив їх у тому, що | …»: the clause stands for the second piece. */
function clauseOf(input: ContentInput, second: Phrase): Span | null {
  const { unit, lexicon } = input;
  const { tokens } = unit.analysis;
  if (!lexicon.small.correlatives.has((tokens[second.head] as Token).norm)) return null;
  const next = unit.segments[segmentOf(unit, second.head) + 1];
  if (!next || !lexicon.set.conjunctions.has((tokens[next.first] as Token).norm)) return null;
  return contentSpan(unit, next.first + 1, contentEnd(input, next.first + 1));
}

/** «Своє рішення | посол пояснив | станом здоров’я»: the first piece stands before the cue. */
function pieceBefore(
  input: ContentInput,
  one: ObjectFrame,
  two: ObjectFrame,
  after: readonly Phrase[],
  segment: Segment,
): ContentFound | null {
  const { unit, cue, lexicon } = input;
  const cueStart = cue.tokens[0] as number;
  const first = afterAsides(unit, segment, lexicon);
  const phrase = first < cueStart ? phraseAt(unit, first, cueStart) : null;
  const second = after.find((other) => fits(unit, other, two, cue) && other.grammaticalCase !== null);
  if (
    !phrase ||
    !second ||
    phrase.preposition >= 0 ||
    phrase.grammaticalCase !== 'Acc' ||
    !fits(unit, phrase, one, cue)
  )
    return null;
  const left = contentSpan(unit, phrase.first, phrase.last);
  const right = contentSpan(unit, second.first, objectEnd(input, second, segment));
  return left && right && { content: [left, right], start: cue.at, confidence: 0.7 };
}

/** «назвав | страйк | "непотрібним"»: the second piece is quoted. */
function withQuoted(
  { unit, cue }: ContentInput,
  after: readonly Phrase[],
  one: ObjectFrame,
  two: ObjectFrame,
  start: number,
  segment: Segment,
): ContentFound | null {
  if (two.preposition !== null) return null;
  for (let at = start; at < segment.last; at++) {
    if (!inAtom(unit, at)) continue;
    const quotation = quotationAt(unit, at);
    const first = after.find((phrase) => phrase.first < at && fits(unit, phrase, one, cue));
    if (!quotation || !first) return null;
    const left = contentSpan(unit, first.first, at);
    return left && { content: [left, quotation], start: first.first, confidence: 0.8 };
  }
  return null;
}
