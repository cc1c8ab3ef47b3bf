/** Statements inside statements. */
import type { Span, Statement } from '../../model/index.js';
import { contains } from '../../text/spans.js';

/** From this share of a report on a statement within it is what the report is about. */
const WHOLE = 0.8;

/**
 * «Київ готовий до зустрічі, заявив міністр, передає УНН»: who passes on what one said passes on what he tells another
 * to have said where it is all that he said; in a quotation or among other things it is his own report.
 */
export function withRelaysOfOuter(statements: readonly Statement[]): Statement[] {
  return statements.map((statement) => {
    const outer = statement.inside === null ? null : statements[statement.inside];
    if (!outer || outer.via.length === 0) return statement;
    if (outer.mode !== 'direct' && isWhole(statement, outer))
      return statement.via.length > 0 ? statement : { ...statement, via: outer.via };
    const own = statement.via.filter(({ start }) => !outer.via.some((one) => one.start === start));
    return own.length < statement.via.length ? { ...statement, via: own } : statement;
  });
}

function isWhole({ content, cue, source }: Statement, outer: Statement): boolean {
  const parts = [...content, ...cue, ...source];
  const start = Math.min(...parts.map((part) => part.start));
  const end = Math.max(...parts.map((part) => part.end));
  const first = (outer.content[0] as Span).start;
  const last = (outer.content.at(-1) as Span).end;
  return end - start >= WHOLE * (last - first);
}

/** How many statements before and after are looked at for one that holds another. */
const NEIGHBOURS = 40;

/** Sets `inside`: the smallest statement whose content holds content and cue of another. */
export function nested(statements: readonly Statement[]): Statement[] {
  const sizes = statements.map(sizeOf);
  return statements.map((statement, i) => {
    let best = -1;
    let size = Number.POSITIVE_INFINITY;
    const own = sizes[i] as number;
    const isIn = (outer: Statement) => isHeld(statement.content, outer) && isHeld(statement.cue, outer);
    const last = Math.min(statements.length, i + NEIGHBOURS);
    for (let j = Math.max(0, i - NEIGHBOURS); j < last; j++) {
      const outer = statements[j] as Statement;
      const outerSize = sizes[j] as number;
      if (i === j || outerSize <= own || outerSize >= size) continue;
      if (!isIn(outer)) continue;
      best = j;
      size = outerSize;
    }
    return best < 0 ? statement : { ...statement, inside: best };
  });
}

function isHeld(parts: readonly Span[], { content }: Statement): boolean {
  return parts.every((part) => content.some((piece) => contains(piece, part)));
}

const sizeOf = ({ content }: Statement): number =>
  content.reduce((sum, { start, end }) => sum + end - start, 0);
