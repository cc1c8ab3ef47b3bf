/** What somebody says of himself inside a quotation of his. */
import type { Draft } from '../drafts.js';
import { segmentOf } from '../source.js';
import type { Segment, Unit } from '../units.js';

/** «Я вважаю, …» inside a quotation: the speaker's own words are no statement in his statement, unless he said them once. */
export function isOwnThought(draft: Draft): boolean {
  const { unit, source, cue } = draft;
  if (isOwnReckoning(draft)) return true;
  if (!unit.within || isSaidOnce(draft)) return false;
  const words = [...cue, ...(source ? [source.head] : [])].map((i) => unit.analysis.tokens[i]);
  return words.some((token) => token?.feats.Person === '1');
}

/** «За [нашими] підрахунками», "by [our] count": whose reckoning it is, the one says who tells it. */
function isOwnReckoning({ unit, source, cue, entry }: Draft): boolean {
  if (entry?.kind === 'verb' || !source || source.last - source.first > 1) return false;
  return (
    source.first > (cue[0] ?? source.first) &&
    unit.lexicon.small.mine.has(unit.analysis.tokens[source.head]?.norm ?? '')
  );
}

/** «Я сказав президентові, що піду»: what was said before, with its words told, not «я говорив про Литву». */
function isSaidOnce({ unit, source, cue, entry, rule }: Draft): boolean {
  if (!unit.lexicon.showsCases || !source || !entry?.takes.quote || !WORDED.test(rule)) return false;
  const { tokens } = unit.analysis;
  const isNegated = cue.some((index) => unit.lexicon.set.negations.has(tokens[index]?.norm ?? ''));
  const at = cue.find((index) => tokens[index]?.feats.Tense === 'Past');
  return at !== undefined && !isNegated && !isSupposed(unit, at);
}

/** «якби я сказав», «я б сказав»: what nobody said. */
function isSupposed(unit: Unit, at: number): boolean {
  const { first } = unit.segments[segmentOf(unit, at)] as Segment;
  return unit.analysis.tokens
    .slice(Math.max(first, at - NEAR_VERB), at + 2)
    .some(({ upos }) => upos === 'SCONJ' || upos === 'AUX');
}

/** Words before a verb among which those that make it a supposition stand. */
const NEAR_VERB = 8;

const WORDED = /\.(?:clause|colon)$/u;
