/** The head of a source: the noun that the rest of its words describe, or the name. */
import type { Token } from '../../../language/contract.js';
import type { Draft } from '../drafts.js';
import { nameEnd, phraseAt } from '../phrases.js';
import type { Source } from '../source.js';
import type { Unit } from '../units.js';

/** The draft with its source's head where the phrase has it: a reader that labels words knows only where a source starts and ends. */
export function withHead(draft: Draft): Draft {
  const { source, unit } = draft;
  if (!source || !draft.learned) return draft;
  const head = headOf(unit, source);
  return head === source.head ? draft : { ...draft, source: { ...source, head } };
}

function headOf(unit: Unit, { first, last, head }: Source): number {
  const { tokens } = unit.analysis;
  const { partOf } = unit.lexicon.small;
  // «деякі з міністрів», «один із лідерів»: the part that is taken is the head.
  const opening = tokens[first] as Token;
  if (opening.upos !== 'ADP' && partOf.has(tokens[first + 1]?.norm ?? '') && first + 2 < last) return first;
  for (let at = first; at < last; at++) {
    const phrase = phraseAt(unit, at, last);
    if (!phrase) continue;
    const found = tokens[phrase.head] as Token;
    // «працюючі там медики»: a modifier that found no noun is none.
    if (
      (found.upos === 'ADJ' || found.upos === 'DET') &&
      nameEnd(unit, phrase.head) === 0 &&
      phrase.last < last
    )
      continue;
    return phrase.head;
  }
  return head;
}
