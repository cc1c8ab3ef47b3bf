/** Contents in two pieces: «назвав X Y», «звинуватив X у Y». */
import type { Token } from '../../../language/contract.js';
import type { Span } from '../../../model/index.js';
import { afterAsides } from '../attributions/attribution.js';
import type { ObjectFrame } from '../cue-table.js';
import { contentSpan } from '../drafts.js';
import { fits } from '../frames.js';
import { inAtom, nameEnd, type Phrase, phrasesIn } from '../phrases.js';
import { type Source, segmentOf } from '../source.js';
import type { Segment, Unit } from '../units.js';
import { objectEnd } from './object-ends.js';
import { afterSource, type ContentFound, type ContentInput, contentEnd, quotationAt } from './reach.js';

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

/**
 * «Своє рішення | посол пояснив | станом здоров’я», «у штабі ці закиди | назвали | вигадкою»: the first piece stands
 * before the cue, and none after it.
 */
function pieceBefore(
  input: ContentInput,
  one: ObjectFrame,
  two: ObjectFrame,
  after: readonly Phrase[],
  segment: Segment,
): ContentFound | null {
  const { unit, cue, source, lexicon } = input;
  const cueStart = cue.tokens[0] as number;
  const second = after.find((other) => fits(unit, other, two, cue) && other.grammaticalCase !== null);
  if (!second || one.preposition !== null || after.some((phrase) => fits(unit, phrase, one, cue)))
    return null;
  const first = afterAsides(unit, segment, lexicon);
  const phrase = phrasesIn(unit, first, cueStart).find(
    (other) => fits(unit, other, one, cue) && isObject(input, other),
  );
  if (!phrase) return null;
  const holdsSource = source !== null && source.first <= phrase.head && phrase.head < source.last;
  const isBetween = source !== null && source.first >= phrase.last && source.first < cueStart;
  const left = contentSpan(unit, phrase.first, isBetween ? startOf(unit, source) : phrase.last);
  const right = contentSpan(unit, second.first, objectEnd(input, second, segment));
  return left && right && { content: [left, right], start: cue.at, confidence: 0.7, holdsSource };
}

/** Where a source begins, with the preposition of a place. */
const startOf = ({ analysis: { tokens } }: Unit, { first }: Source): number =>
  tokens[first - 1]?.upos === 'ADP' ? first - 1 : first;

/** An accusative, or a thing that is no subject: somebody else is the source, or the verb is one of people unnamed. */
function isObject({ unit, cue, source }: ContentInput, phrase: Phrase): boolean {
  if (phrase.grammaticalCase === 'Acc') return true;
  if (phrase.grammaticalCase !== 'Nom' || nameEnd(unit, phrase.head) > 0) return false;
  const isOther = source !== null && (phrase.head < source.first || phrase.head >= source.last);
  const { feats } = unit.analysis.tokens[cue.at] as Token;
  return isOther || (feats.Number === 'Plur' && feats.Person !== '1');
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
