/**
 * «Москва каже, що дрон влучив у склад, але Київ це заперечує», "…, a claim Kyiv denies": what the other side denies in
 * the same breath is no word of the first one, and it denies what he said.
 */
import type { Token } from '../../../language/contract.js';
import type { Act } from '../../../model/index.js';
import { span } from '../../../text/spans.js';
import { type Cue, verbCues } from '../cues.js';
import { type Draft, withAdded } from '../drafts.js';
import { inAtom } from '../phrases.js';
import { bySentence } from '../settle.js';
import { type Source, segmentOf } from '../source.js';
import { placeIn } from '../sources/places.js';
import { sourceAfter } from '../sources/sources.js';
import { isRelative, subjectIn } from '../sources/subjects.js';
import { auxiliaryOf } from '../sources/uncased.js';
import { type Segment, tokenAt, type Unit } from '../units.js';

/** How sure it is that a clause of this kind is the article's own. */
const CONFIDENCE = 0.7;

const DENIES: Act = 'deny';

/** A clause in which another denies what was said before it. */
interface Counter {
  readonly cue: Cue;
  readonly words: readonly number[];
  readonly source: Source;
  /** Token index of the comma before it. */
  readonly comma: number;
  readonly segment: Segment;
}

/** The drafts with what another denies in the same sentence apart from what is denied. */
export const withCountered = (drafts: readonly Draft[]): Draft[] => bySentence(drafts).flatMap(inSentence);

function inSentence(group: readonly Draft[]): Draft[] {
  let drafts = [...group];
  for (const unit of new Set(group.map((draft) => draft.unit)))
    for (const counter of unit.within ? [] : countersIn(unit)) drafts = countered(drafts, unit, counter);
  return drafts;
}

function countered(drafts: Draft[], unit: Unit, { cue, words, source, comma, segment }: Counter): Draft[] {
  const { tokens, text } = unit.analysis;
  const { start } = tokens[comma] as Token;
  const before = drafts.filter(
    (draft) =>
      draft.unit === unit && isSaidBefore(draft, comma) && !isOf(draft, source) && draft.rule !== RULE,
  );
  // "Hall said that Reed had promised a raise, but the union denies it": that Reed had, not the raise.
  const outer = before.findLast(({ entry }) => !isAim(entry?.act)) ?? before.at(-1);
  // «Росія взяла місто, але Київ це заперечує»: who denies it is not who did it.
  if (!outer)
    return drafts.map((draft) =>
      draft.unit === unit && draft.cue.includes(cue.at) ? { ...draft, source, carried: false } : draft,
    );
  const said = outer.content.filter((piece) => piece.start < start);
  const cut = said.map((piece) => (piece.end > start ? span(text, piece.start, start) : piece));
  const others = drafts.filter((draft) => draft.unit !== unit || !draft.cue.includes(cue.at));
  const kept = others.map((draft) => {
    if (draft === outer) return { ...draft, content: cut };
    const isLonger = draft.unit === unit && isSaidBefore(draft, comma) && draft.content.length === 1;
    const [piece] = draft.content;
    return isLonger && piece && piece.end > start
      ? { ...draft, content: [span(text, piece.start, start)] }
      : draft;
  });
  const denied: Draft = {
    unit,
    content: cut,
    cue: words,
    source,
    entry: cue.entry,
    rule: RULE,
    confidence: CONFIDENCE,
    frame: [segment.first, segment.last],
    carried: false,
  };
  return withAdded(kept, [denied]);
}

const RULE = 'statement.countered';

/** What is promised or demanded is no claim that could be denied. */
const isAim = (act: Act | undefined): boolean => act === 'plan' || act === 'demand' || act === 'propose';

/** Whether a draft says something before a comma, by a cue before it, that reaches to the comma. */
function isSaidBefore({ unit, cue, source, content }: Draft, comma: number): boolean {
  const { tokens } = unit.analysis;
  const { start } = tokens[comma] as Token;
  const last = content.at(-1);
  if (!source || !last || (cue.at(-1) ?? comma) >= comma || source.first >= comma) return false;
  const before = tokens[comma - 1] as Token;
  return content.some((piece) => piece.start < start) && last.end >= before.end - 1;
}

/** Whether a source is that of a draft: «Росія каже, що …, але Росія це заперечує» is of nobody else. */
function isOf({ source, unit }: Draft, { head }: Source): boolean {
  const { tokens } = unit.analysis;
  return source !== null && tokens[source.head]?.lemma === tokens[head]?.lemma;
}

/** The clauses of a unit behind a comma in which somebody denies what stands before them. */
function countersIn(unit: Unit): Counter[] {
  return verbCues(unit, unit.lexicon).flatMap((cue) => {
    const { act, takes } = cue.entry;
    if (act !== DENIES || !(takes.that || takes.quote) || cue.negated || cue.tokens.length > 1) return [];
    const segment = unit.segments[segmentOf(unit, cue.at)] as Segment;
    const comma = segment.first - 1;
    if (segment.before !== ',' || comma <= unit.first || unit.analysis.tokens[comma]?.form !== ',') return [];
    const source = denierIn(unit, cue, segment);
    if (!source) return [];
    const auxiliary = unit.lexicon.showsCases
      ? null
      : auxiliaryOf(unit.analysis.tokens, cue.at, segment.first);
    const at = auxiliary ? tokenAt(unit.analysis.tokens, auxiliary.start) : cue.at;
    const words = Array.from({ length: cue.at - at + 1 }, (_, i) => at + i);
    return [{ cue, words, source, comma, segment }];
  });
}

/** Who denies «це» in a clause that turns, or what a relative or "a claim" before him takes up; null for other clauses. */
function denierIn(unit: Unit, cue: Cue, { first, last }: Segment): Source | null {
  const { tokens } = unit.analysis;
  const { set, small } = unit.lexicon;
  const opening = tokens[first] as Token;
  const isTurn = set.turns.has(opening.norm);
  let end = last;
  while (end > cue.after && tokens[end - 1]?.upos === 'PUNCT') end--;
  const pointer = isTurn ? pointerIn(unit, first + 1, end) : -1;
  if (isTurn && pointer < 0) return null;
  // «лист, [який] Коваль заперечує»: of what was said only «що»
  const isThat = unit.lexicon.showsCases
    ? small.objectClauses.has(opening.norm)
    : isRelative(opening, unit.lexicon);
  const isWhat = !isTurn && isThat;
  if (isWhat && !endsAll(unit, first, last)) return null;
  const from = isTurn || isWhat ? first + 1 : claimEnd(unit, first);
  if (from <= first) return null;
  // "which Kyiv denies [in a letter]": behind the verb of such a clause nothing is left to be denied.
  for (let at = cue.after; at < end; at++)
    if (at !== pointer && (inAtom(unit, at) || !isTurn) && tokens[at]?.upos !== 'ADV') return null;
  const verb = tokens[cue.at] as Token;
  const before = subjectIn(unit, from, cue.tokens[0] as number, verb);
  const found: Source | null = before
    ? { first: before.first, last: before.last, head: before.head, how: 'subject' }
    : (placeIn(unit, from, cue.tokens[0] as number, verb, unit.lexicon) ??
      (isTurn && unit.lexicon.showsCases ? sourceAfter(unit, cue, end, unit.lexicon) : null));
  return found && isSomebody(unit, found, pointer) ? found : null;
}

/** «…, що Київ заперечує»: the end of the sentence, behind no verb of which it would be the object («знає, що Київ це заперечує»). */
function endsAll({ analysis: { tokens }, lexicon, last: end }: Unit, first: number, last: number): boolean {
  for (let at = last; at < end; at++) if (tokens[at]?.upos !== 'PUNCT') return false;
  const { upos } = tokens[first - 2] as Token;
  const isPointed = tokens.slice(first, last).some(({ norm }) => lexicon.small.pointers.has(norm));
  return upos !== 'VERB' && upos !== 'AUX' && !(lexicon.showsCases && isPointed);
}

/** «це», "it": what stands for all that was said, and nothing after it that would say what is denied. */
function pointerIn({ analysis: { tokens }, lexicon }: Unit, first: number, last: number): number {
  const { small, set, showsCases } = lexicon;
  for (let at = first; at < last; at++) {
    const { norm } = tokens[at] as Token;
    if (!small.pointers.has(norm)) continue;
    const next = at + 1 < last ? (tokens[at + 1] as Token) : null;
    if (!next) return at;
    if (/^(?:NOUN|PROPN|ADJ)$/u.test(next.upos)) continue;
    // "denied that she had left", "denies it was ever checked": what is denied is told behind it.
    if (showsCases || (!set.conjunctions.has(norm) && OPENS_NO_CLAUSE.test(next.upos))) return at;
  }
  return -1;
}

/** Kinds of words behind "denies it" that do not go on with what is denied. */
const OPENS_NO_CLAUSE = /^(?:ADV|ADP|CCONJ|SCONJ|PUNCT)$/u;

/** "a [claim] Kyiv denies": the index behind the noun for what was said. */
function claimEnd({ analysis: { tokens }, lexicon }: Unit, first: number): number {
  if (lexicon.showsCases) return first;
  const at = tokens[first]?.upos === 'DET' ? first + 1 : first;
  const { lemma, norm } = tokens[at] as Token;
  const isClaim = at > first && (lexicon.set.rejectable.has(lemma) || lexicon.set.rejectable.has(norm));
  return isClaim ? at + 1 : first;
}

/** A name, a body or people who are named in the clause; «він» may be the very one who spoke. */
function isSomebody(
  { analysis: { tokens }, names, lexicon }: Unit,
  { head }: Source,
  pointer: number,
): boolean {
  const { upos, lemma, feats } = tokens[head] as Token;
  if (head === pointer || upos === 'PRON' || upos === 'DET') return false;
  return (
    (names.ends[head] ?? 0) > 0 ||
    upos === 'PROPN' ||
    lexicon.set.bodies.has(lemma) ||
    feats.Animacy === 'Anim'
  );
}
