/** Contents that are clauses: «заявив, що | …», «пояснив, | як …». */
import type { Token } from '../../../language/contract.js';
import { type Cue, verbForm } from '../cues.js';
import { contentSpan } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { inAtom } from '../phrases.js';
import { segmentOf } from '../source.js';
import type { Segment, Unit } from '../units.js';
import { type ContentFound, type ContentInput, contentEnd } from './reach.js';

/** A clause with a conjunction after the cue. */
export function clause(input: ContentInput): ContentFound | null {
  const { unit, cue, lexicon } = input;
  if (!cue.entry.takes.that) return null;
  const k = segmentOf(unit, cue.at);
  for (let j = k; j < unit.segments.length && j <= k + 4; j++) {
    const segment = unit.segments[j] as Segment;
    const from = j === k ? cue.after : segment.first;
    if (from >= segment.last) continue;
    const start =
      j === k
        ? conjunctionInside(unit, from, segment.last, lexicon)
        : contentStart(unit, segment, lexicon, j === k + 1 ? cue.after : -1);
    if (start >= 0 && isPurpose(unit, cue, start)) return null;
    if (start >= 0) {
      const end = secondPredicate(input, start, contentEnd(input, start));
      const content = contentSpan(unit, start, end);
      return content && { content: [content], start, confidence: 0.9 };
    }
    if (j > k && (!isInsertion(unit, segment) || hasCue(unit, segment, lexicon))) return null;
    if (j > k && lexicon.set.turns.has((unit.analysis.tokens[segment.first] as Token).norm)) return null;
    if (j > k && segment.before === ':') return null;
  }
  return null;
}

/** «заявив, що боїться …, | і попросив притулку»: a cue verb in the form of the first one ends its content. */
function secondPredicate({ unit, cue, lexicon }: ContentInput, start: number, end: number): number {
  const { tokens } = unit.analysis;
  const verb = tokens[cue.at] as Token;
  if (verbForm(verb, unit.lexicon) !== 'finite') return end;
  let inner: Token | null = null;
  for (let i = start; i < end; i++) {
    const token = tokens[i] as Token;
    if (inAtom(unit, i)) continue;
    const finite =
      (token.upos === 'VERB' || token.upos === 'AUX') && verbForm(token, unit.lexicon) === 'finite';
    if (finite && inner === null) inner = token;
    if (token.upos !== 'CCONJ' || inner === null || sameForm(inner, verb)) continue;
    const next = tokens[i + 1];
    if (!next || i + 1 >= end || next.upos !== 'VERB' || !sameForm(next, verb)) continue;
    if (lexicon.verbs.has(next.lemma)) return tokens[i - 1]?.form === ',' ? i - 1 : i;
  }
  return end;
}

function sameForm(one: Token, other: Token): boolean {
  const { Tense, Number: number, Gender, VerbForm } = one.feats;
  const its = other.feats;
  return Tense === its.Tense && number === its.Number && Gender === its.Gender && VerbForm === its.VerbForm;
}

/** After the conjunction («що | угода …»), or at the question word («| чи є угода …»); -1 when it opens no content. */
function contentStart(unit: Unit, segment: Segment, lexicon: Lexicon, cueEnd: number): number {
  const { tokens } = unit.analysis;
  let at = segment.first;
  const opening = tokens[at] as Token;
  if (inAtom(unit, at)) return -1;
  if (lexicon.set.conjunctions.has(opening.norm)) {
    at++;
    return at < segment.last || unit.segments.some((other) => other.first > at) ? at : -1;
  }
  const asks =
    lexicon.set.questions.has(opening.norm) ||
    (opening.upos === 'ADP' && lexicon.set.as.has(`${opening.norm} ${tokens[at + 1]?.norm}`)); // «про що говорили»
  return asks && isQuestion(unit, segment, cueEnd) ? at : -1;
}

/** «пояснив рішення потребою, щоб …»: a clause of purpose is said by nobody; «вимагає, щоб …» is. */
function isPurpose(unit: Unit, cue: Cue, start: number): boolean {
  const conjunction = unit.analysis.tokens[start - 1];
  if (!conjunction || !unit.lexicon.small.inOrderThat.has(conjunction.norm)) return false;
  return !cue.entry.takes.infinitive && cue.entry.act !== 'demand' && start - 2 > cue.after;
}

/** «пояснив, | як …» asks; «після того, | як …», «угоду, | яка …» do not: nothing but the cue stands before. */
function isQuestion(unit: Unit, segment: Segment, cueEnd: number): boolean {
  const { tokens } = unit.analysis;
  const { small } = unit.lexicon;
  const opening = tokens[segment.first] as Token;
  if (cueEnd < 0) return false;
  if (small.whether.has(opening.norm)) return true;
  const before = tokens[segment.first - 2];
  return (
    segment.first - 1 - cueEnd <= 1 &&
    before !== undefined &&
    !small.pointing.has(before.norm) &&
    segment.first - 1 === cueEnd
  );
}

function hasCue(unit: Unit, segment: Segment, lexicon: Lexicon): boolean {
  for (let i = segment.first; i < segment.last; i++) {
    const token = unit.analysis.tokens[i] as Token;
    if (inAtom(unit, i) || token.upos !== 'VERB') continue;
    if (lexicon.verbs.get(token.lemma)?.some(({ takes }) => takes.that)) return true;
  }
  return false;
}

/** English and careless texts leave out the comma: «заявив що …», "said that …". */
function conjunctionInside(unit: Unit, from: number, last: number, lexicon: Lexicon): number {
  const { tokens } = unit.analysis;
  for (let i = from; i < last && i < from + 14; i++) {
    if (inAtom(unit, i)) return -1;
    const token = tokens[i] as Token;
    if (i > from && token.upos === 'VERB') return -1;
    if (lexicon.set.conjunctions.has(token.norm) && token.upos !== 'PRON' && i + 1 < last) return i + 1;
  }
  return -1;
}

/** «заявив глава МЗС, який перебуває в Києві, що …»: steps over relative and participle clauses, appositions. */
function isInsertion(unit: Unit, segment: Segment): boolean {
  const { tokens } = unit.analysis;
  const opening = tokens[segment.first] as Token;
  if (
    opening.feats.PronType === 'Rel' ||
    opening.feats.VerbForm === 'Part' ||
    opening.feats.VerbForm === 'Conv'
  )
    return true;
  for (let i = segment.first; i < segment.last; i++) {
    const token = tokens[i] as Token;
    if (token.upos === 'VERB' && verbForm(token, unit.lexicon) === 'finite')
      return opening.upos === 'ADP' && tokens[segment.first + 1]?.feats.PronType === 'Rel';
  }
  return true;
}
