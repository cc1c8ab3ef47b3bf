/** Who may be spoken to in a sentence: its phrases, also those that stand inside others. */
import type { Draft } from '../drafts.js';
import { inAtom, type Phrase, participleAt, phraseAt } from '../phrases.js';
import type { TokenRange } from '../relays/relays.js';
import { segmentOf } from '../source.js';
import type { Segment } from '../units.js';
import { withOthers } from './listeners.js';

/** A phrase that may name who is spoken to; the phrase is null for the answer that nobody is. */
export interface Listener {
  readonly phrase: Phrase | null;
  /** Whether the rules take it. */
  readonly isRuled: boolean;
  /** Whether it is read as who passes the words on. */
  readonly isRelay: boolean;
}

/** Phrases of a sentence that are looked at, the nearest to the cue. */
const REACH = 60;

/** Nobody first, then the phrases of the sentence outside the content, from left to right. */
export function listenersIn(
  draft: Draft,
  ruled: TokenRange | null,
  taken: readonly TokenRange[],
): Listener[] {
  const { unit, cue, content } = draft;
  const { tokens } = unit.analysis;
  const at = cue[0] ?? draft.source?.first ?? unit.first;
  const found: Listener[] = [{ phrase: null, isRuled: ruled === null, isRelay: false }];
  const heads = new Set<number>();
  const isSaid = (index: number) => {
    const token = tokens[index];
    return token !== undefined && content.some(({ start, end }) => start <= token.start && token.end <= end);
  };
  const isTaken = ({ head }: Phrase) => taken.some(({ first, last }) => first <= head && head < last);
  const from = Math.max(unit.first, at - REACH);
  const until = Math.min(unit.last, at + REACH);
  let isRuledIn = false;
  for (let i = from; i < until; i++) {
    if (inAtom(unit, i) || isSaid(i)) continue;
    const phrase = phraseAt(unit, i, until) ?? participleAt(unit, i);
    if (!phrase || heads.has(phrase.head) || isSaid(phrase.head) || cue.includes(phrase.head)) continue;
    heads.add(phrase.head);
    if (phrase.head === draft.source?.head) continue;
    const isRuled = ruled !== null && !isRuledIn && ruled.first <= phrase.head && phrase.head < ruled.last;
    if (isRuled) isRuledIn = true;
    found.push({ phrase, isRuled, isRelay: isTaken(phrase) });
  }
  return found;
}

/** The words of those spoken to, with whom the phrase goes on («міністру і його заступнику»); null for nobody. */
export function rangeOf(
  { unit }: Draft,
  { phrase, isRuled }: Listener,
  ruled: TokenRange | null,
): TokenRange | null {
  if (!phrase) return null;
  if (isRuled) return ruled;
  const segment = unit.segments[segmentOf(unit, phrase.head)] as Segment;
  return { first: phrase.first, last: withOthers(unit, phrase, Math.max(segment.last, phrase.last)) };
}
