/** Whether a phrase is what the government of a cue asks for. */
import type { Token } from '../../language/contract.js';
import type { ObjectFrame } from './cue-table.js';
import type { Cue } from './cues.js';
import type { Lexicon } from './lexicon.js';
import { isTime } from './media.js';
import type { Phrase } from './phrases.js';
import type { Unit } from './units.js';

export function fits(unit: Unit, phrase: Phrase, frame: ObjectFrame, cue: Cue): boolean {
  const { tokens } = unit.analysis;
  const preposition = phrase.preposition >= 0 ? (tokens[phrase.preposition] as Token).norm : null;
  if (
    frame.preposition === null
      ? preposition !== null
      : !samePreposition(preposition, frame.preposition, unit.lexicon)
  )
    return false;
  if (unit.lexicon.small.relativeForms.has((tokens[phrase.head] as Token).norm)) return false;
  if (frame.grammaticalCase === '-') return true;
  const head = tokens[phrase.head] as Token;
  if (frame.preposition === null && (isTime(head) || head.feats.PronType === 'Rel' || head.upos === 'PRON'))
    return false;
  const its = phrase.grammaticalCase;
  if (its === null || its === frame.grammaticalCase) return true;
  // «підвищення», «акції»: one form for several cases; the tagger's choice is no proof.
  if (frame.grammaticalCase === 'Gen' && frame.preposition === null && its === 'Acc')
    return head.feats.Animacy === 'Inan' && phrase.first >= cue.after;
  if (frame.grammaticalCase === 'Acc' && its === 'Nom' && frame.preposition === null)
    return head.feats.Animacy === 'Inan';
  if (frame.grammaticalCase === 'Acc') return frame.preposition !== null || (its === 'Gen' && cue.negated);
  return frame.preposition !== null;
}

export function samePreposition(preposition: string | null, wanted: string, { set }: Lexicon): boolean {
  if (preposition === null) return false;
  return preposition === wanted || (set.prepositionForms.get(wanted)?.includes(preposition) ?? false);
}
