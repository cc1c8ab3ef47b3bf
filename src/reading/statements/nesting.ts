/** Statements inside statements. */
import type { Span, Statement } from '../../model/index.js';
import { contains } from '../../text/spans.js';

/** Who passes on what one said passes on what is said in it. */
export function withRelaysOfOuter(statements: readonly Statement[]): Statement[] {
  return statements.map((statement) => {
    const outer = statement.inside === null ? null : statements[statement.inside];
    if (!outer || statement.via.length > 0 || outer.via.length === 0) return statement;
    return { ...statement, via: outer.via };
  });
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
