/** What a headline announces of its article after a colon («Тарифи піднімуть: що відомо»): nobody's words. */
import type { Token } from '../../../language/contract.js';
import type { Span } from '../../../model/index.js';
import { contentSpan, type Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { tokenAt, type Unit } from '../units.js';

/** Longest announcement, in tokens. */
const MOST = 8;

/** The drafts without the words that only announce; none where nothing else is left. */
export function withoutAnnouncements(drafts: readonly Draft[], lexicon: Lexicon): Draft[] {
  const starts = new Map<Unit, number>();
  const startOf = (unit: Unit): number => {
    let start = starts.get(unit);
    if (start === undefined) starts.set(unit, (start = announcementIn(unit, lexicon)));
    return start;
  };
  return drafts.flatMap((draft) => {
    const { unit, cue } = draft;
    const at = startOf(unit);
    if (at < 0 || cue.length === 0 || cue.some((index) => index >= at) || isOwnColon(draft, at))
      return [draft];
    const content = draft.content.flatMap((piece) => before(unit, piece, at));
    return content.length > 0 ? [{ ...draft, content }] : [];
  });
}

/** «Мер пояснив журналістам: чому зупинили трамваї»: the cue has no object but what follows its colon. */
function isOwnColon({ unit, cue, source }: Draft, at: number): boolean {
  const { tokens } = unit.analysis;
  const verb = cue.at(-1) as number;
  if (tokens[verb]?.upos !== 'VERB') return false;
  for (let i = verb + 1; i < at; i++) {
    const { upos, feats } = tokens[i] as Token;
    const isSource = source !== null && source.first <= i && i < source.last;
    if (!isSource && upos !== 'PUNCT' && upos !== 'ADV' && feats.Case !== 'Dat') return false;
  }
  return true;
}

/** The part of a piece that stands before a token. */
function before(unit: Unit, piece: Span, at: number): Span[] {
  const { tokens } = unit.analysis;
  if (piece.end <= (tokens[at] as Token).start) return [piece];
  const left = contentSpan(unit, tokenAt(tokens, piece.start), at);
  return left ? [left] : [];
}

/** The token an announcement starts at, after a clause with its colon; -1 where the unit has none. */
function announcementIn(
  { analysis: { tokens }, first, last, within, segments }: Unit,
  lexicon: Lexicon,
): number {
  const tail = segments.findLast(({ before: sign }) => sign === ':');
  // Sentences end with a mark; headlines do not.
  if (within || !tail || last - tail.first > MOST || tokens[last - 1]?.upos === 'PUNCT') return -1;
  const { norm } = tokens[tail.first] as Token;
  const asks = lexicon.set.questions.has(norm) || lexicon.sources.announcing.has(norm);
  const isThing =
    last - tail.first <= 2 && lexicon.sources.announced.has(norm) && !tells(tokens, tail.first, last);
  if (!asks && !isThing) return -1;
  for (let i = first; i < tail.first; i++)
    if (tokens[i]?.upos === 'VERB' && tokens[i]?.feats.VerbForm !== 'Inf') return tail.first;
  return -1;
}

/** «відео справжнє», «ответ будет»: a clause, of whatever words. */
function tells(tokens: readonly Token[], first: number, last: number): boolean {
  return tokens.slice(first + 1, last).some(({ upos }) => /^(?:VERB|AUX|ADJ|ADV)$/.test(upos));
}
