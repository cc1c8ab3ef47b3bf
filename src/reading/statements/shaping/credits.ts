/** «Лис готовий до переговорів[, – ISW]», «робота триває[, повідомляє «Обрій»]»: who passes words on is no part of them. */
import type { Attribution } from '../attributions/attribution.js';
import { contentSpan, type Draft } from '../drafts.js';
import { tokenAt } from '../units.js';

const BEHIND: ReadonlySet<Attribution['kind']> = new Set(['headline-dash', 'inverted', 'relay']);

/** A learnt draft without the attributing words, not its own, that its content ends with. */
export function withoutCredit(
  draft: Draft,
  attributions: ReadonlyMap<number, Attribution> | undefined,
): Draft {
  const { unit, content, cue } = draft;
  const piece = content.at(-1);
  if (!piece || !draft.learned || !attributions) return draft;
  const { tokens } = unit.analysis;
  for (const { kind, segment, end } of attributions.values()) {
    const first = unit.segments[segment]?.first ?? unit.last;
    const last = tokens[end - 1];
    const isIn = (tokens[first]?.start ?? piece.end) < piece.end && last && last.end >= piece.end;
    if (!BEHIND.has(kind) || !isIn || cue.some((at) => at >= first && at < end)) continue;
    const own = contentSpan(unit, tokenAt(tokens, piece.start), first);
    if (own?.start === piece.start) return { ...draft, content: [...content.slice(0, -1), own] };
  }
  return draft;
}
