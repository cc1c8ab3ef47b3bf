/** Statements in the making: token ranges before they become spans. */
import type { Token } from '../../language/contract.js';
import type { Span } from '../../model/index.js';
import { span } from '../../text/spans.js';
import type { CueEntry } from './cue-table.js';
import type { Lexicon } from './lexicon.js';
import type { Source } from './source.js';
import type { Unit } from './units.js';

/** Token indices, half-open. */
export type Range = readonly [first: number, last: number];

export interface Draft {
  readonly unit: Unit;
  readonly content: readonly Span[];
  /** Token indices of the cue. */
  readonly cue: readonly number[];
  readonly source: Source | null;
  /** Who cites the source and passes it on. */
  readonly passedOn?: Source;
  readonly entry: CueEntry | null;
  readonly rule: string;
  readonly confidence: number;
  /** Where to look for addressee, medium and relays: the attributing words. */
  readonly frame: Range;
  /** The speaker is the one of the words before (impersonal cues, left-out subjects). */
  readonly carried: boolean;
  /** Whether the trained reader made it or put it right (see learned/). */
  readonly learned?: boolean;
  /** How likely it is right, speaker and all, where that was measured; `confidence` only ranks drafts. */
  readonly sure?: number;
}

/** The span of a token range without punctuation and spaces at its edges; null when nothing is left. */
export function contentSpan(unit: Unit, first: number, last: number): Span | null {
  const { tokens, text } = unit.analysis;
  let from = first;
  let to = last;
  while (from < to && isEdge(tokens[from]?.form ?? '')) from++;
  while (to > from && isEnd(tokens[to - 1] as Token, tokens[to], unit.lexicon)) to--;
  to = beforeSlash(tokens, from, to);
  if (from >= to) return null;
  const start = (tokens[from] as Token).start;
  return span(text, start, Math.max((tokens[to - 1] as Token).end, quotationEnd(unit, from, to)));
}

/** A quotation that goes on in the next sentence is quoted whole. */
function quotationEnd(unit: Unit, from: number, to: number): number {
  const atom = unit.atoms[unit.atomOf[to - 1 - unit.first] as number];
  if (!atom?.quotation || atom.first < from || atom.last !== unit.last) return 0;
  return atom.quotation.end;
}

/** Signs, and prepositions and relative words that nothing follows, end no content. */
function isEnd(token: Token, next: Token | undefined, { small }: Lexicon): boolean {
  if (isEdge(token.form)) return true;
  const cut = next === undefined || isEdge(next.form) || next.sentence !== token.sentence;
  return cut && (token.upos === 'ADP' || small.relatives.has(token.norm) || small.where.has(token.norm));
}

/** «… вакцину / Reuters»: a credit after a slash is no part of it. */
function beforeSlash(tokens: readonly Token[], from: number, to: number): number {
  for (let i = to - 1; i > from && i > to - 5; i--) if (tokens[i]?.form === '/') return i;
  return to;
}

function isEdge(form: string): boolean {
  return /^[\s,.;:!?…\-–—―−]+$/u.test(form);
}

/** Drafts with others that were found apart, in reading order. */
export function withAdded(drafts: readonly Draft[], added: readonly Draft[]): Draft[] {
  if (added.length === 0) return [...drafts];
  return [...drafts, ...added].sort(
    (a, b) => a.unit.sentence - b.unit.sentence || a.unit.first - b.unit.first,
  );
}
