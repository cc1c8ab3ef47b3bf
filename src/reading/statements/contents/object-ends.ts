/** Where an object ends: what depends on it belongs to it, when and where it was said does not. */
import type { Token } from '../../../language/contract.js';
import { citingEnd } from '../attributions/attribution.js';
import type { Lexicon } from '../lexicon.js';
import { isMedium } from '../media.js';
import { atomEnd, inAtom, type Phrase, phraseAt } from '../phrases.js';
import { segmentOf } from '../source.js';
import type { Segment, Unit } from '../units.js';
import { type ContentInput, isConverbCue } from './reach.js';

/** An object runs on over what belongs to it, up to a relay or a clause of its own. */
export function objectEnd(input: ContentInput, phrase: Phrase, segment: Segment): number {
  const { unit, attributions, lexicon } = input;
  const { tokens } = unit.analysis;
  let end = segment.last;
  for (let k = segmentOf(unit, phrase.first) + 1; k < unit.segments.length; k++) {
    const next = unit.segments[k] as Segment;
    if (attributions.has(k) || citingEnd(unit, next.first, lexicon) >= 0 || isConverbCue(input, next)) break;
    const opening = tokens[next.first] as Token;
    const belongs =
      opening.feats.PronType === 'Rel' ||
      opening.feats.VerbForm === 'Part' ||
      (opening.upos === 'ADP' && tokens[next.first + 1]?.feats.PronType === 'Rel') ||
      opening.upos === 'SCONJ' ||
      !hasVerb(unit, next);
    if (!belongs || opening.feats.VerbForm === 'Conv' || lexicon.set.turns.has(opening.norm)) break;
    end = next.last;
  }
  const whole = endBeforeTurn(unit, phrase.last, Math.min(end, unit.last), input);
  return endBeforeAdjuncts(unit, phrase.last, whole, segment.last, lexicon);
}

/** «план Мей | ще до засідання», «… | на пресконференції», «… | у п’ятницю»: when and where belong to the cue. */
function endBeforeAdjuncts(
  unit: Unit,
  from: number,
  end: number,
  segmentEnd: number,
  lexicon: Lexicon,
): number {
  const { tokens } = unit.analysis;
  for (let at = from; at < Math.min(end, segmentEnd); ) {
    if (inAtom(unit, at)) {
      at = atomEnd(unit, at);
      continue;
    }
    const token = tokens[at] as Token;
    const phrase = phraseAt(unit, at, segmentEnd);
    if (token.upos === 'ADV' && lexicon.set.asides.has(token.norm)) return at;
    if (phrase && phrase.preposition >= 0) {
      const head = tokens[phrase.head] as Token;
      const timely = lexicon.set.times.has(head.lemma) && lexicon.small.atTimes.has(token.norm);
      const isLast = phrase.last >= Math.min(end, segmentEnd);
      if ((timely || isMedium(unit, phrase, lexicon)) && isLast) return end > segmentEnd ? end : at;
    }
    at = phrase ? phrase.last : at + 1;
  }
  return end;
}

function hasVerb(unit: Unit, segment: Segment): boolean {
  for (let i = segment.first; i < segment.last; i++) {
    const token = unit.analysis.tokens[i] as Token;
    if (!inAtom(unit, i) && (token.upos === 'VERB' || token.upos === 'AUX')) return true;
  }
  return false;
}

/** «засудив напад і закликав …», «… та пообіцяв»: a second predicate ends the object. */
function endBeforeTurn(unit: Unit, from: number, end: number, { cue }: ContentInput): number {
  const { tokens } = unit.analysis;
  const verb = tokens[cue.at] as Token;
  const segment = unit.segments[segmentOf(unit, from)] as Segment;
  for (let i = from; i < Math.min(end, segment.last) - 1; i++) {
    if (inAtom(unit, i) || (tokens[i] as Token).upos !== 'CCONJ') continue;
    for (let j = i + 1; j < Math.min(end, segment.last, i + 4); j++) {
      const token = tokens[j] as Token;
      if (
        token.upos === 'VERB' &&
        token.feats.VerbForm === verb.feats.VerbForm &&
        token.feats.Number === verb.feats.Number
      )
        return i;
    }
  }
  return end;
}
