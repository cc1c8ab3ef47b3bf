/**
 * "Hall told me that the talks go on", Reed said: what the one who is quoted was told by another. The texts that the
 * English reader has learnt from mark nothing inside of a quotation, so it sees none of these.
 */
import type { Token } from '../../../language/contract.js';
import type { Span } from '../../../model/index.js';
import { span } from '../../../text/spans.js';
import type { Draft } from '../drafts.js';
import { segmentOf } from '../source.js';
import type { Segment, Unit } from '../units.js';

/** The drafts with what another told "me" or "us" in a quotation, and without what goes on behind its end instead. */
export function withToldMe(drafts: readonly Draft[], ruled: readonly Draft[]): Draft[] {
  const told = new Map<number, Draft>();
  for (const draft of ruled) {
    const to = draft.unit.within && !draft.unit.lexicon.showsCases ? listenerOf(draft) : -1;
    const content = to < 0 ? null : contentAfter(draft, to);
    if (content) told.set(draft.cue[0] as number, { ...draft, content: [content] });
  }
  if (told.size === 0) return [...drafts];
  const kept = drafts.filter((draft) => {
    const mine = told.get(draft.cue[0] ?? -1);
    const end = mine?.unit.within?.end ?? 0;
    if (mine && draft.content.every((piece) => piece.end <= end)) told.delete(draft.cue[0] as number);
    return !mine || !told.has(draft.cue[0] as number);
  });
  return [...kept, ...told.values()];
}

/** The token index of "me", "us" or "to me" right behind the verb; -1 where nobody of the quotation is told. */
function listenerOf({ unit, cue, source, entry }: Draft): number {
  const { tokens } = unit.analysis;
  const verb = cue.at(-1) ?? -1;
  if (!source || source.last > (cue[0] ?? 0) || entry?.kind !== 'verb' || !entry.takes.quote) return -1;
  if (tokens[source.head]?.feats.Person === '1' || tokens[source.head]?.feats.Person === '2') return -1;
  if (isOnCondition(unit, source.first) || isDoubted(unit, source.last, verb)) return -1;
  const at = tokens[verb + 1]?.upos === 'ADP' ? verb + 2 : verb + 1;
  const to = tokens[at];
  return to?.upos === 'PRON' && to.feats.Person === '1' && to.feats.Case === 'Acc' ? at : -1;
}

/** "If he told me", "when he tells me", "what he told me". */
function isOnCondition({ analysis: { tokens }, first }: Unit, at: number): boolean {
  const before = at > first ? tokens[at - 1] : undefined;
  return before !== undefined && /^(?:SCONJ|PRON|DET|ADV)$/u.test(before.upos);
}

/** "He never told me", "He has not told me", "Nobody told me". */
function isDoubted({ analysis: { tokens }, lexicon }: Unit, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (lexicon.set.negations.has(tokens[i]?.norm ?? '')) return true;
  return tokens[from - 1]?.feats.PronType === 'Neg';
}

/** What follows to the end of the clause: "that the talks go on", "to leave"; null for "about it" and for what is a thing. */
function contentAfter({ unit, content, rule }: Draft, to: number): Span | null {
  const { tokens } = unit.analysis;
  const { set } = unit.lexicon;
  const [ruled] = content;
  if (!ruled) return null;
  const isThat = set.conjunctions.has(tokens[to + 1]?.norm ?? '');
  const first = isThat ? to + 2 : to + 1;
  const isInfinitive = tokens[first]?.upos === 'PART' && rule.endsWith('infinitive');
  let { last } = unit.segments[segmentOf(unit, first)] as Segment;
  while (last > first && tokens[last - 1]?.upos === 'PUNCT') last--;
  const opens = tokens[first];
  const closes = tokens[last - 1];
  if (!opens || !closes || last <= first || (!isInfinitive && !isClause(tokens, first, last))) return null;
  // "would go on": the words that rules cut off at the end of a clause belong to its verb
  const isLonger = ruled.start === opens.start && ruled.end > closes.end;
  return isLonger ? ruled : span(unit.analysis.text, opens.start, closes.end);
}

function isClause(tokens: readonly Token[], first: number, last: number): boolean {
  if (/^(?:ADP|VERB|AUX|CCONJ)$/u.test(tokens[first]?.upos ?? '')) return false;
  for (let i = first; i < last; i++) if (tokens[i]?.feats.VerbForm === 'Fin') return true;
  return false;
}
