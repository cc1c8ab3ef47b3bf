/** «йдеться в повідомленні», «сообщается на сайте ведомства»: verbs without a person, documents that speak. */
import type { Token } from '../../../language/contract.js';
import type { CueEntry } from '../cue-table.js';
import { verbForm } from '../cues.js';
import type { Lexicon } from '../lexicon.js';
import { inAtom, phrasesIn } from '../phrases.js';
import type { Source } from '../source.js';
import type { Segment, Unit } from '../units.js';
import { type Attribution, afterAsides } from './attribution.js';

/** «йдеться в повідомленні», «сообщается на сайте ведомства»; also with the document first. */
export function impersonal(
  unit: Unit,
  segment: Segment,
  index: number,
  lexicon: Lexicon,
): Attribution | null {
  const { tokens } = unit.analysis;
  const at = afterAsides(unit, segment, lexicon);
  for (let i = at; i < segment.last && i < at + 12; i++) {
    const token = tokens[i] as Token;
    if (inAtom(unit, i)) return null;
    const entry = impersonalAt(unit, i, lexicon);
    if (!entry) {
      if (token.upos === 'VERB' && verbForm(token, unit.lexicon) === 'finite') return null;
      continue;
    }
    const document = documentPhrase(unit, segment, lexicon);
    if (document === null && i !== at && i > at + 1) return null;
    if (document === null && isTopic(unit, i + 1, segment.last)) return null;
    const cueTokens = document ? [...document.cue, i].sort((a, b) => a - b) : [i];
    return {
      kind: 'impersonal',
      segment: index,
      entry,
      tokens: cueTokens,
      source: document?.owner ?? null,
      end: segment.last,
    };
  }
  return null;
}

/** «йдеться про вакцину»: what it is about, not what is said. */
function isTopic(unit: Unit, at: number, last: number): boolean {
  return at < last && unit.lexicon.small.topics.has((unit.analysis.tokens[at] as Token).norm);
}

/** «повідомляється», «зазначено»: a verb form without a person; «зазначила» with the same lemma is none. */
export function impersonalAt(unit: Unit, at: number, lexicon: Lexicon): CueEntry | null {
  const token = unit.analysis.tokens[at] as Token;
  const entry = lexicon.impersonals.get(token.norm) ?? lexicon.impersonals.get(token.lemma);
  if (!entry || token.feats.Number === 'Plur' || !lexicon.set.impersonalForms.test(token.norm)) return null;
  return entry;
}

export function documentIn(unit: Unit, segment: Segment, lexicon: Lexicon): Source | null {
  return documentPhrase(unit, segment, lexicon)?.owner ?? null;
}

/** «у заяві міністерства»: the document belongs to the cue, its owner is the source. */
function documentPhrase(
  unit: Unit,
  segment: Segment,
  lexicon: Lexicon,
): { cue: number[]; owner: Source | null } | null {
  const { tokens } = unit.analysis;
  for (const phrase of phrasesIn(unit, segment.first, segment.last)) {
    const head = tokens[phrase.head] as Token;
    if (phrase.preposition < 0 || !lexicon.set.documents.has(head.lemma)) continue;
    const owner: Source | null =
      phrase.last > phrase.head + 1
        ? { first: phrase.head + 1, last: phrase.last, head: phrase.head + 1, how: 'owner' }
        : null;
    const cue: number[] = [];
    for (let i = phrase.preposition; i <= phrase.head; i++) cue.push(i);
    return { cue, owner };
  }
  return null;
}
