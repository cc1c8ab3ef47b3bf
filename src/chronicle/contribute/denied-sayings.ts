/** "She denied that he had asked for a truce": what nobody says that somebody said is no statement of his. */
import type { Reading, Span, Statement } from '../../model/index.js';

/** Statements that stand deeper are no article's. */
const DEEPEST = 4;

/** Whether a statement is all that an outer one denies, or stands within such a one. */
export function isDeniedSaying(statement: Statement, { statements, article: { text } }: Reading): boolean {
  let inner = statement;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const outer = inner.inside === null ? undefined : statements[inner.inside];
    if (!outer) return false;
    if (outer.act === 'deny' && outer.mode === 'indirect' && opens(inner, outer, text)) return true;
    inner = outer;
  }
  return false;
}

/** Whether the outer words begin with who says it, or that he does: not "what he said", nor a claim of his. */
function opens({ source, cue }: Statement, { content: [whole] }: Statement, text: string): boolean {
  if (!whole) return false;
  const isWithin = ({ start, end }: Span): boolean => start >= whole.start && end <= whole.end;
  if (cue.length === 0 || !cue.every(isWithin)) return false;
  const first = Math.min(...[...cue, ...source.filter(isWithin)].map(({ start }) => start));
  return !/\p{L}/u.test(text.slice(whole.start, first));
}
