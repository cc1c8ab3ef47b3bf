/** «Через пресслужбу мер назвав це вигадкою», «розповіла через адвоката»: by whom somebody has his words passed on. */
import type { Token } from '../../../language/contract.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { phraseAt } from '../phrases.js';
import type { RelayFound } from './citing.js';
import { attributing } from './relays.js';

/** How many of the attributing words are looked through. */
const MOST = 60;

/** Whom a speaker speaks through; null where nobody is named so among the attributing words. */
export function goBetweenOf(draft: Draft, { medium, small }: Lexicon): RelayFound | null {
  const { unit, entry } = draft;
  if ((entry && entry.kind !== 'verb') || draft.source === null) return null;
  const { tokens } = unit.analysis;
  const [from, to] = attributing(draft);
  for (let i = from; i < to && i < from + MOST; i++) {
    if (!medium.through.has((tokens[i] as Token).norm)) continue;
    const phrase = phraseAt(unit, i, to);
    if (!phrase || phrase.preposition !== i) continue;
    if (!medium.goBetweens.has((tokens[phrase.head] as Token).lemma)) continue;
    const isOwn = small.reflexives.has((tokens[phrase.first] as Token).lemma) && phrase.head > phrase.first;
    return {
      first: isOwn ? phrase.first + 1 : phrase.first,
      last: phrase.last,
      head: phrase.head,
      cueText: null,
    };
  }
  return null;
}
