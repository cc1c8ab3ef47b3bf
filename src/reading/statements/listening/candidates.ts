/** Who may be spoken to in a sentence: its phrases, also those that stand inside others. */

import type { Token } from '../../../language/contract.js';
import type { Draft } from '../drafts.js';
import { inAtom, type Phrase, participleAt, phraseAt } from '../phrases.js';
import type { TokenRange } from '../relays/relays.js';
import { segmentOf } from '../source.js';
import type { Segment, Unit } from '../units.js';
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
    if (phrase.last === phrase.head + 1 && isAttribute(unit, phrase)) continue;
    if (phrase.head === draft.source?.head || isPairedWithSource(draft, phrase)) continue;
    const isRuled = ruled !== null && !isRuledIn && ruled.first <= phrase.head && phrase.head < ruled.last;
    if (isRuled) isRuledIn = true;
    found.push({ phrase, isRuled, isRelay: isTaken(phrase) });
  }
  return found;
}

/** Words between a participle and the noun it is said of. */
const BETWEEN = 5;

/** «[пострадавшим] от забастовки пассажирам», «[принятую] жалобу»: a participle that stands for nobody by itself. */
function isAttribute({ analysis, last }: Unit, { head }: Phrase): boolean {
  const { feats, sentence, upos } = analysis.tokens[head] as Token;
  if (feats.VerbForm !== 'Part' && upos !== 'ADJ') return false;
  // «вопрос [ведущего] о будущем газа»: a genitive farther on belongs to another noun.
  const reach = feats.Case === 'Gen' ? 1 : BETWEEN;
  for (let at = head + 1; at < Math.min(last, head + 1 + reach); at++) {
    const token = analysis.tokens[at] as Token;
    if (token.sentence !== sentence || /^(?:PUNCT|VERB|AUX|CCONJ|SCONJ)$/u.test(token.upos)) return false;
    const { Case, Number: number, Gender } = token.feats;
    if (token.upos !== 'NOUN' || Case !== feats.Case || number !== feats.Number) continue;
    return feats.Gender === undefined || Gender === undefined || Gender === feats.Gender;
  }
  return false;
}

/** «повідомили в [Pfizer] і BioNTech»: what a conjunction joins to who speaks speaks too. */
function isPairedWithSource({ unit, source }: Draft, phrase: Phrase): boolean {
  if (!source || phrase.last + 1 !== source.first) return false;
  if (unit.analysis.tokens[phrase.last]?.upos !== 'CCONJ') return false;
  return phrase.last !== withOthers(unit, phrase, source.last);
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
