/** The lines around an article in which people read of its author and day. */
import type { Passage } from './passages.js';
import type { Quoted } from './quoted.js';
import { type Element, isWithin } from './tree.js';

const LINES_BEFORE = 4;
const LINES_AFTER = 8;

/** The first words of the first paragraphs of the body, where agencies and offices put place and day. */
export function leadsOf(all: readonly Passage[], parts: ReadonlySet<Element>): string[] {
  return all
    .filter(({ owner, outside }) => outside === null && isWithin(owner, (one) => parts.has(one)))
    .slice(0, 3)
    .map(({ text }) => text.slice(0, 120));
}

/** Short lines around the headline and at the end of the body: where author and day stand. */
export function linesNear(
  all: readonly Passage[],
  headline: Element | null,
  parts: ReadonlySet<Element>,
  isQuoted: Quoted,
): string[] {
  const head =
    headline === null ? -1 : all.findIndex(({ owner }) => isWithin(owner, (one) => one === headline));
  const last = all.findLastIndex(({ owner }) => isWithin(owner, (one) => parts.has(one)));
  const near = [
    ...all.slice(head + 1, head + 1 + LINES_AFTER),
    ...all.slice(Math.max(0, head - LINES_BEFORE), Math.max(0, head)).reverse(),
    ...all.slice(Math.max(0, last - 2), last + 5),
  ];
  return (
    near
      .filter(({ text, outside }) => text.length < 200 && (outside === null || outside === 'byline and date'))
      // Posts that are quoted have authors and days of their own.
      .filter(({ owner }) => !isWithin(owner, isQuoted))
      .map(({ text }) => text)
  );
}
