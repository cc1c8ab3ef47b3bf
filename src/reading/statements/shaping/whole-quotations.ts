/** A quotation of several paragraphs is said as a whole: what a draft has of it ends with its first sentences. */
import type { Span } from '../../../model/index.js';
import type { Quotation } from '../../../text/quotations.js';
import { firstFrom } from '../../../text/sorted.js';
import { span } from '../../../text/spans.js';
import type { Draft } from '../drafts.js';

/** Drafts whose content opens a quotation that goes on beyond its paragraph, with the whole of it. */
export function withWholeQuotations(drafts: readonly Draft[], quotations: readonly Quotation[]): Draft[] {
  return drafts.map((draft) => {
    if (draft.unit.within || draft.cue.length === 0) return draft;
    const content = draft.content.map((piece) => whole(draft, piece, quotations));
    return content.some((piece, k) => piece !== draft.content[k]) ? { ...draft, content } : draft;
  });
}

/** Drafts whose pieces reach the end of a quotation, with the mark that opens it. */
export function withOpenings(drafts: readonly Draft[], quotations: readonly Quotation[]): Draft[] {
  return drafts.map((draft) => {
    const content = withOpening(draft.content, draft, quotations);
    return content === draft.content ? draft : { ...draft, content };
  });
}

/** ««[Ремонт триває], – цитує агентство. – [Він закінчиться]»»: what is held with the closing mark is held with the opening one. */
function withOpening(
  content: readonly Span[],
  { unit }: Draft,
  quotations: readonly Quotation[],
): readonly Span[] {
  const first = content[0];
  const last = content.at(-1);
  const found = first && quotations[firstFrom(quotations, first.start - 1)];
  if (!first || first === last || found?.start !== first.start - 1 || found.end !== last?.end) return content;
  return [span(unit.analysis.text, found.start, first.end), ...content.slice(1)];
}

function whole({ unit }: Draft, piece: Span, quotations: readonly Quotation[]): Span {
  const found = quotations[firstFrom(quotations, piece.start)];
  if (found?.start !== piece.start || found.end <= piece.end) return piece;
  const isOver = unit.analysis.text.slice(piece.end, found.end).includes('\n');
  return isOver ? { start: found.start, end: found.end } : piece;
}
