/** Contents that are direct speech: «сказав: «…»», «сказав «…» на брифінгу». */
import type { Token } from '../../../language/contract.js';
import { contentSpan } from '../drafts.js';
import { isMedium } from '../media.js';
import { atomEnd, inAtom, phraseAt } from '../phrases.js';
import { segmentOf } from '../source.js';
import { isRelative } from '../sources/subjects.js';
import type { Segment, Unit } from '../units.js';
import { afterSource, type ContentFound, type ContentInput, contentEnd, quotationAt } from './reach.js';

/** Direct speech after a colon, quoted or not. */
export function colon(input: ContentInput): ContentFound | null {
  const { unit, cue } = input;
  if (!cue.entry.takes.quote) return null;
  const k = segmentOf(unit, cue.at);
  for (let j = k + 1; j < unit.segments.length && j <= k + 3; j++) {
    const segment = unit.segments[j] as Segment;
    if (segment.before !== ':') continue;
    const quotation = quotationAt(unit, segment.first);
    if (quotation) return { content: [quotation], start: segment.first, confidence: 0.95 };
    if (asks(input, unit.segments[k] as Segment) && !hasFinite(unit, segment)) return null;
    const content = contentSpan(unit, segment.first, contentEnd(input, segment.first));
    return content && { content: [content], start: segment.first, confidence: 0.75 };
  }
  return null;
}

/** «Що заявив Коваль: міст закриють» gives the answer. */
const hasFinite = ({ analysis: { tokens } }: Unit, { first, last }: Segment): boolean => {
  for (let i = first; i < last; i++) {
    const { upos, feats } = tokens[i] as Token;
    if (
      feats.VerbForm === 'Fin' &&
      feats.Mood !== 'Imp' &&
      !(feats.Person === '1' && feats.Number === 'Plur')
    )
      return true;
    if (upos === 'ADJ' && feats.Variant === 'Short') return true;
    const before = tokens[i - 1];
    if (
      i > first &&
      upos === 'ADJ' &&
      feats.Case === 'Nom' &&
      /^(?:NOUN|PROPN)$/u.test(before?.upos ?? '') &&
      before?.feats.Case === 'Nom'
    )
      return true;
  }
  return false;
};

/** «Чого вимагає Москва: …»: the words that open the clause are what was said, and what follows is a list or a heading. */
function asks({ unit, source, lexicon }: ContentInput, { first }: Segment): boolean {
  const { tokens } = unit.analysis;
  const at = (tokens[first] as Token).upos === 'ADP' ? first + 1 : first;
  return source !== null && source.first > at && isRelative(tokens[at] as Token, lexicon);
}

/** More than a quoted word or two. */
const isWordy = (unit: Unit, at: number): boolean => atomEnd(unit, at) - at > 4;

/** A quotation built into the sentence right after the cue, without colon or conjunction. */
export function quoted(input: ContentInput): ContentFound | null {
  const { unit, cue, lexicon } = input;
  if (!cue.entry.takes.quote) return null;
  const from = Math.max(cue.after, afterSource(input));
  const k = segmentOf(unit, cue.at);
  const last = (unit.segments[Math.min(k + 1, unit.segments.length - 1)] as Segment).last;
  for (let i = from; i < last && i < from + 10; i++) {
    const quotation = quotationAt(unit, i);
    if (quotation && isWordy(unit, i)) return { content: [quotation], start: i, confidence: 0.7 };
    const phrase = phraseAt(unit, i, last);
    if (phrase && isMedium(unit, phrase, lexicon)) i = phrase.last - 1;
    else if (inAtom(unit, i)) i = atomEnd(unit, i) - 1;
    else if ((unit.analysis.tokens[i] as Token).upos === 'VERB') return null;
  }
  return null;
}
