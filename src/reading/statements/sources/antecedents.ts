/** Who a relative pronoun or a participle speaks of. */
import type { Token } from '../../../language/contract.js';
import { type Cue, verbForm } from '../cues.js';
import { caseAt, inAtom, nameEnd, type Phrase } from '../phrases.js';
import { type Source, segmentOf } from '../source.js';
import type { Segment, Unit } from '../units.js';
import { caseOf } from '../word-kinds.js';
import { isAdjectiveOf, titleStart } from './extents.js';
import { isRelative } from './subjects.js';

/** «який раніше пообіцяв»: the phrase right before the comma is meant. */
export function antecedent(unit: Unit, k: number, cueStart: number, verb: Token): Source | null {
  const { tokens } = unit.analysis;
  const segment = unit.segments[k] as Segment;
  const opening = tokens[segment.first] as Token;
  const is =
    isRelative(opening, unit.lexicon) &&
    (caseOf(opening) === 'Nom' ||
      caseOf(opening) === null ||
      unit.lexicon.small.undeclinedRelatives.has(opening.norm)) &&
    (opening.feats.Number === undefined ||
      verb.feats.Number === undefined ||
      opening.feats.Number === verb.feats.Number);
  if (!is || k === 0 || cueStart < segment.first) return null;
  return agreeing(unit, unit.segments[k - 1] as Segment, opening);
}

/** The last noun or name of a segment that agrees with a relative pronoun or participle in gender and number. */
export function agreeing(unit: Unit, segment: Segment, with_: Token): Source | null {
  const { tokens } = unit.analysis;
  let covered = segment.last;
  for (let at = segment.last - 1; at >= segment.first; at--) {
    const head = tokens[at] as Token;
    const named = nameEnd(unit, at) > 0;
    if (inAtom(unit, at) || (!named && head.upos !== 'NOUN' && head.upos !== 'PRON')) continue;
    if (!named && isInName(unit, at, segment.first)) continue;
    const fits = (one: string | undefined, other: string | undefined) =>
      one === undefined || other === undefined || one === other;
    const type = unit.names.types.get(at);
    const gender =
      type === 'PER' || fits(head.feats.Gender, with_.feats.Gender) || with_.feats.Number === 'Plur';
    if (!gender || !fits(head.feats.Number, with_.feats.Number) || unit.names.times.has(head.lemma)) {
      covered = Math.min(covered, segment.last);
      continue;
    }
    const phrase: Phrase = {
      first: at,
      last: covered,
      head: at,
      grammaticalCase: caseAt(unit, at),
      preposition: -1,
    };
    let first = titleStart(unit, phrase, segment.first);
    while (first > segment.first && isAdjectiveOf(tokens[first - 1] as Token, tokens[first] as Token))
      first--;
    return { first, last: covered, head: at, how: 'relative' };
  }
  return null;
}

function isInName(unit: Unit, at: number, from: number): boolean {
  for (let i = at - 1; i >= from && i > at - 6; i--) if ((unit.names.ends[i] ?? 0) > at) return true;
  return false;
}

/** The head of an active participle: «натовпу, що вимагав», «активістів, які вимагають». */
export function participleHead(unit: Unit, cue: Cue): Source | null {
  const verb = unit.analysis.tokens[cue.at] as Token;
  if (verbForm(verb, unit.lexicon) !== 'participle') return null;
  const k = segmentOf(unit, cue.at);
  if (k === 0) return null;
  const found = agreeing(unit, unit.segments[k - 1] as Segment, verb);
  return found && { ...found, how: 'participle' };
}
