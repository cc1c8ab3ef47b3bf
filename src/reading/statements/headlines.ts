/** Headlines that attribute by a sign: «Мей: …», «…, - ISW», «… – аналітик Sky News». */
import type { Token } from '../../language/contract.js';
import type { Mention } from '../../model/index.js';
import { hasFinite } from './cues.js';
import { contentSpan, type Draft } from './drafts.js';
import { inAtom } from './phrases.js';
import type { Source } from './sources.js';
import type { Segment, Unit } from './units.js';

/** Longest source of a headline, in tokens. */
const LONGEST = 9;

/** The statement of a headline, or null. `mentionIn` tells a person or body named in a stretch of the text. */
export function headlineDraft(
  unit: Unit,
  mentionIn: (start: number, end: number) => Mention | null,
): Draft | null {
  if (unit.within) return null;
  return dash(unit, mentionIn) ?? colon(unit, mentionIn);
}

function dash(unit: Unit, mentionIn: (start: number, end: number) => Mention | null): Draft | null {
  const { tokens } = unit.analysis;
  const last = unit.segments.at(-1) as Segment;
  if (unit.segments.length < 2 || last.before !== '-') return null;
  if (!isNamed(unit, last, mentionIn) || tokens[unit.last - 1]?.form === '.') return null;
  const left = contentSpan(unit, unit.first, last.first - 1);
  if (!left || last.first - unit.first < 4) return null;
  return draft(unit, left, sourceOf(last), 'statement.headline-dash', 0.85, [last.first, last.last]);
}

function colon(unit: Unit, mentionIn: (start: number, end: number) => Mention | null): Draft | null {
  const first = unit.segments[0] as Segment;
  const next = unit.segments[1];
  if (!next || next.before !== ':' || !isNamed(unit, first, mentionIn)) return null;
  const content = contentSpan(unit, next.first, unit.last);
  if (!content || unit.last - next.first < 3) return null;
  return draft(unit, content, sourceOf(first), 'statement.headline-colon', 0.85, [first.first, first.last]);
}

function sourceOf(segment: Segment): Source {
  return { first: segment.first, last: segment.last, head: segment.first, how: 'subject' };
}

/** A short phrase without verb that names somebody, in the nominative as far as its case shows. */
function isNamed(
  unit: Unit,
  segment: Segment,
  mentionIn: (start: number, end: number) => Mention | null,
): boolean {
  const { tokens } = unit.analysis;
  if (segment.last - segment.first > LONGEST || hasFinite(unit, segment.first, segment.last)) return false;
  const head = tokens[segment.first] as Token;
  if (head.upos === 'ADP' || head.upos === 'SCONJ' || head.upos === 'VERB' || head.upos === 'ADV')
    return false;
  const { Case } = head.feats;
  if (Case !== undefined && Case !== 'Nom' && !/^\p{Lu}/u.test(head.form)) return false;
  if (inAtom(unit, segment.first)) return false;
  return mentionIn(head.start, (tokens[segment.last - 1] as Token).end) !== null;
}

function draft(
  unit: Unit,
  content: { start: number; end: number },
  source: Source,
  rule: string,
  confidence: number,
  frame: readonly [number, number],
): Draft {
  return { unit, content: [content], cue: [], source, entry: null, rule, confidence, frame, carried: false };
}
