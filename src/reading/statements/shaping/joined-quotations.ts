/** «"We are ready," Hall said. ¶ "It is up to them."»: one statement, as consecutive quoted sentences under one cue are. */
import type { Span } from '../../../model/index.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';

const QUOTED = /["“”]/u;

/**
 * Joins quotations without a cue to the statement right before them that they go on from. In a language whose words show
 * cases they stay statements of their own.
 */
export function withJoinedQuotations(drafts: readonly Draft[], { showsCases }: Lexicon): Draft[] {
  if (showsCases) return [...drafts];
  const joined: Draft[] = [];
  let at = -1;
  let block = -1;
  for (const draft of [...drafts].sort((a, b) => startOf(a) - startOf(b))) {
    const host = joined[at];
    const goesOn = draft.rule === 'statement.bare-quotation' && draft.cue.length === 0;
    if (goesOn && host && draft.unit.block - block <= 1 && isBefore(host, draft)) {
      joined[at] = { ...host, content: [...host.content, ...draft.content] };
      block = draft.unit.block;
      continue;
    }
    joined.push(draft);
    if (draft.unit.within || draft.cue.length === 0) continue;
    at = joined.length - 1;
    block = draft.unit.block;
  }
  return joined;
}

/** The host quotes, and all of it stands before the quotation. */
function isBefore({ unit, content, cue }: Draft, { content: [next] }: Draft): boolean {
  const { text, tokens } = unit.analysis;
  const last = content.at(-1);
  const cueEnd = tokens[cue.at(-1) ?? unit.last]?.end ?? 0;
  const quotes = content.some(({ start, end }) => QUOTED.test(text.slice(start, end)));
  return quotes && last !== undefined && next !== undefined && Math.max(last.end, cueEnd) <= next.start;
}

const startOf = ({ content, cue, unit }: Draft): number =>
  Math.max((content[0] as Span).start, unit.analysis.tokens[cue[0] ?? -1]?.start ?? 0);
