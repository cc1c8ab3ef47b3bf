/** Contents that are objects of the cue, after it or before it: «заявив про | готовність». */
import type { Token } from '../../../language/contract.js';
import { afterAsides } from '../attributions/attribution.js';
import type { ObjectFrame } from '../cue-table.js';
import type { Cue } from '../cues.js';
import { contentSpan } from '../drafts.js';
import { fits } from '../frames.js';
import { inAtom, nameEnd, type Phrase, phraseAt, phrasesIn } from '../phrases.js';
import { segmentOf } from '../source.js';
import { agrees, isRelative } from '../sources/subjects.js';
import type { Segment, Unit } from '../units.js';
import { askedThing } from './asked-things.js';
import { objectEnd } from './object-ends.js';
import { afterSource, type ContentFound, type ContentInput, quotationAt } from './reach.js';

export function object(input: ContentInput): ContentFound | null {
  const { unit, cue } = input;
  if (cue.entry.takes.objects.length === 0) return null;
  const segment = unit.segments[segmentOf(unit, cue.at)] as Segment;
  const from = Math.max(cue.after, afterSource(input));
  const phrases = phrasesIn(unit, from, segment.last);
  const fitting = phrases.filter((phrase) =>
    cue.entry.takes.objects.some((frame) => fits(unit, phrase, frame, cue)),
  );
  const chosen = withoutAddressee(unit, fitting, cue);
  for (const phrase of chosen) {
    if (isPointer(unit, phrase)) return null;
    const end = objectEnd(input, phrase, segment);
    const start = withQualifiers(unit, phrase, from);
    const content = contentSpan(unit, start, end);
    return content && { content: [content], start, confidence: 0.8 };
  }
  return (
    thingAsked(input, from, segment) ??
    quotedObject(input, from, segment) ??
    objectBefore(input, segment) ??
    aboutBefore(input, segment)
  );
}

/** «вимагає від керівництва заводу | підвищення зарплат»: the thing behind who is asked for it. */
function thingAsked(input: ContentInput, from: number, segment: Segment): ContentFound | null {
  const { unit, cue } = input;
  const start = askedThing(unit, cue.entry, from, segment.last);
  const phrase = start < 0 ? null : phraseAt(unit, start, segment.last);
  const content = phrase && contentSpan(unit, start, objectEnd(input, phrase, segment));
  return content && { content: [content], start, confidence: 0.75 };
}

/** «передбачає | "м'який" сценарій», «пропонує | ще чотири зустрічі»: words before the object that the phrase missed. */
function withQualifiers(unit: Unit, phrase: Phrase, from: number): number {
  const { tokens } = unit.analysis;
  let start = phrase.first;
  while (start > from) {
    const before = start - 1;
    if (inAtom(unit, before)) {
      const atom = unit.atoms[unit.atomOf[before - unit.first] as number];
      if (!atom?.quotation || atom.last - atom.first > 4 || atom.first < from) break;
      start = atom.first;
      continue;
    }
    const token = tokens[before] as Token;
    const qualifies =
      token.upos === 'ADJ' || token.upos === 'DET' || unit.lexicon.small.qualifiers.has(token.norm);
    if (!qualifies || before < from) break;
    start = before;
  }
  return start;
}

/** «просить Захід про притулок»: somebody without preposition is spoken to when a prepositional object follows. */
function withoutAddressee(unit: Unit, fitting: readonly Phrase[], cue: Cue): readonly Phrase[] {
  const [first, ...rest] = fitting;
  if (!first || first.preposition >= 0) return fitting;
  const prepositional = rest.filter(({ preposition }) => preposition >= 0);
  if (prepositional.length === 0 || !cue.entry.addressee.some(({ preposition }) => preposition === null))
    return fitting;
  const head = unit.analysis.tokens[first.head] as Token;
  const isSomebody = nameEnd(unit, first.head) > 0 || head.feats.Animacy === 'Anim' || head.upos === 'PRON';
  return isSomebody || first.grammaticalCase === 'Acc' ? prepositional : fitting;
}

/** «заявила про це», «сказав це»: what is pointed at stands elsewhere. */
function isPointer(unit: Unit, phrase: Phrase): boolean {
  const head = unit.analysis.tokens[phrase.head] as Token;
  return phrase.last - phrase.first === 1 && unit.lexicon.small.pointers.has(head.norm);
}

/** «заявив про "готовність …"»: the quotation after the preposition is the content. */
function quotedObject(input: ContentInput, from: number, segment: Segment): ContentFound | null {
  const { unit, cue } = input;
  const { tokens } = unit.analysis;
  for (let i = from; i + 1 < segment.last; i++) {
    const { norm } = tokens[i] as Token;
    if (!cue.entry.takes.objects.some((frame) => frame.preposition === norm)) continue;
    const quotation = quotationAt(unit, i + 1);
    if (quotation) return { content: [quotation], start: i + 1, confidence: 0.9 };
  }
  return null;
}

/** «План прем’єра не підтримує низка депутатів»: the object first. */
function objectBefore(input: ContentInput, segment: Segment): ContentFound | null {
  const { unit, cue, source } = input;
  if (!source || source.first < cue.at) return null;
  for (const phrase of phrasesIn(unit, segment.first, cue.tokens[0] as number)) {
    const head = unit.analysis.tokens[phrase.head] as Token;
    const verb = unit.analysis.tokens[cue.at] as Token;
    // «Скасування рішення вимагала фірма»: what looks like a subject and does not agree with the verb is its object.
    const isObject = head.feats.Animacy === 'Inan' && !agrees(unit, head, verb, phrase);
    if (phrase.preposition >= 0 || (phrase.grammaticalCase === 'Nom' && !isObject)) continue;
    const isTaken = cue.entry.takes.objects.some(
      (frame) =>
        frame.preposition === null && (fits(unit, phrase, frame, cue) || (isObject && isBare(frame))),
    );
    if (!isTaken) continue;
    const content = contentSpan(
      unit,
      phrase.first,
      beforeAsides(unit, phrase.last, cue.tokens[0] as number, input),
    );
    return content && { content: [content], start: cue.at, confidence: 0.65 };
  }
  return null;
}

/** «вимагати | скасування»: neuters have one form for these cases. */
const isBare = ({ grammaticalCase }: ObjectFrame): boolean =>
  grammaticalCase === 'Acc' || grammaticalCase === 'Gen';

/** «Про затримання підозрюваного | повідомив міністр», «О своем уходе | министр объявил»: the topic comes first. */
function aboutBefore(input: ContentInput, segment: Segment): ContentFound | null {
  const { unit, cue, source, lexicon } = input;
  const cueStart = cue.tokens[0] as number;
  const first = afterAsides(unit, segment, lexicon);
  const phrase = first < cueStart ? phraseAt(unit, first, cueStart) : null;
  if (!phrase || phrase.preposition < 0 || isPointer(unit, phrase)) return null;
  // «Невідомо, про що | повідомив посол»: a question or a relative clause tells nothing of what was said.
  if (isRelative(unit.analysis.tokens[phrase.head] as Token, lexicon)) return null;
  if (!cue.entry.takes.objects.some((frame) => frame.preposition !== null && fits(unit, phrase, frame, cue)))
    return null;
  const until = source && source.first > phrase.first && source.first < cueStart ? source.first : cueStart;
  const content = contentSpan(unit, phrase.first, beforeAsides(unit, phrase.last, until, input));
  return content && { content: [content], start: cue.at, confidence: 0.75 };
}

/** «Телефонну розмову | також підтвердили»: asides before the cue are no content. */
function beforeAsides(unit: Unit, from: number, until: number, { lexicon }: ContentInput): number {
  let end = until;
  while (end > from && lexicon.set.asides.has((unit.analysis.tokens[end - 1] as Token).norm)) end--;
  return end;
}
