import type { Span } from '../model/index.js';

/** One small named rule: looks at an input and yields what it finds, or nothing. */
export interface Rule<Input, Found> {
  readonly name: string;
  /** For people: what it looks for, with an example. */
  readonly example?: string;
  readonly apply: (input: Input) => Found | null | undefined;
}

/** What a rule found, with the rule's name. */
export interface Hit<Found> {
  readonly rule: string;
  readonly found: Found;
}

/** The first rule of the ordered list that finds something, with its name; null when none does. */
export function firstRule<Input, Found>(
  rules: readonly Rule<Input, Found>[],
  input: Input,
): Hit<Found> | null {
  for (const rule of rules) {
    const found = rule.apply(input);
    if (found != null) return { rule: rule.name, found };
  }
  return null;
}

/** What every rule of the list finds, in the order of the list. */
export function everyRule<Input, Found>(
  rules: readonly Rule<Input, readonly Found[]>[],
  input: Input,
): Hit<Found>[] {
  return rules.flatMap((rule) => (rule.apply(input) ?? []).map((found) => ({ rule: rule.name, found })));
}

/** Keeps the readings that do not overlap a better one: higher score first, then the longer, then the earlier. */
export function withoutOverlaps<T extends Span>(found: readonly T[], score: (one: T) => number): T[] {
  const best = [...found].sort(
    (a, b) => score(b) - score(a) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: T[] = [];
  for (const one of best) {
    const at = placeOf(kept, one.end);
    const before = kept[at - 1];
    if (!before || before.end <= one.start) kept.splice(at, 0, one);
  }
  return kept;
}

/** How many of some spans, which do not overlap and stand in order of reading, start before an offset. */
function placeOf(spans: readonly Span[], offset: number): number {
  let from = 0;
  let to = spans.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((spans[middle] as Span).start < offset) from = middle + 1;
    else to = middle;
  }
  return from;
}
