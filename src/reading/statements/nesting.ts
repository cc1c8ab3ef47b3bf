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
      return statement.via.length > 0 ? statement : passedOnBy(statement, outer.via);
    const own = statement.via.filter(({ start }) => !outer.via.some((one) => one.start === start));
    return own.length < statement.via.length ? passedOnBy(statement, own) : statement;
  });
}

/** A statement with other relays, in its chain too: the outlet that is read comes first, the speaker last. */
function passedOnBy(statement: Statement, via: Statement['via']): Statement {
  const before = new Set([...statement.via.map(({ name }) => name), statement.speaker?.name]);
  const now = [
    ...via.map(({ name }) => name).reverse(),
    ...(statement.speaker ? [statement.speaker.name] : []),
  ];
  const outlet = statement.chain.filter((name) => !before.has(name) && !now.includes(name));
  return { ...statement, via, chain: [...outlet, ...now] };
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

/**
 * «За словами Коваля, міст відкриють. Про це мер сказав на брифінгу»: what points back at the whole of what the same
 * speaker said is no statement of its own; where, to whom and through whom it was said is of that one.
 */
export function withoutToldAgain(statements: readonly Statement[]): Statement[] {
  const again = new Map<Statement, Statement>();
  statements.forEach((outer, i) => {
    if (!outer.rule.startsWith('statement.back-reference') || !outer.speaker) return;
    const inner = statements
      .slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS)
      .find((one) => one !== outer && isHeld(one.content, outer) && isToldBy(one, outer));
    if (inner) again.set(inner, outer);
  });
  const gone = new Set(again.values());
  return statements
    .filter((one) => !gone.has(one))
    .map((one) => {
      const outer = again.get(one);
      if (!outer) return one;
      const { medium, addressee } = one;
      const whole = { ...one, medium: medium ?? outer.medium, addressee: addressee ?? outer.addressee };
      return one.via.length > 0 ? whole : passedOnBy(whole, outer.via);
    });
}

const isToldBy = (inner: Statement, outer: Statement): boolean =>
  inner.cue.length > 0 && isHeld(inner.cue, outer) && isWhole(inner, outer) && isSame(inner, outer);

const isSame = ({ speaker: one }: Statement, { speaker: other }: Statement): boolean =>
  one !== null &&
  other !== null &&
  (one.entity === null ? one.name === other.name : one.entity === other.entity);

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
