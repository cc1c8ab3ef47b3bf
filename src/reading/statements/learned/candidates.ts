/**
 * Candidate statements of one cue: what the label field likes best, the same with its content longer, shorter or on
 * one side only, and what the rules propose. What chooses among them (choice-features.ts) then looks at each as a whole.
 */
import type { Facts } from './facts.js';
import type { RuleView } from './features.js';
import { withFronted } from './fronted.js';
import { CONTENT, CONTENT_FIRST, CUE, OUTSIDE, SOURCE, SOURCE_FIRST } from './labels.js';
import type { Window } from './windows.js';

/** How a candidate came about; numbers are features of the model, so their order stays. */
const ORIGIN = {
  best: 0,
  longerAfter: 1,
  shorterAfter: 2,
  longerBefore: 3,
  shorterBefore: 4,
  onlyBefore: 5,
  onlyAfter: 6,
  rule: 7,
  ruleContent: 8,
  ruleSource: 9,
  /** The best with content on one side only, found anew. */
  sideBefore: 10,
  sideAfter: 11,
  /** What stands before an attribution that is put into it, with the rest. */
  fronted: 12,
} as const;

export interface Candidate {
  readonly origin: number;
  /** Labels of the window's tokens. */
  readonly labels: Uint8Array;
}

const MOST_ENDS = 5;

export function candidatesOf(
  facts: Facts,
  window: Window,
  head: number,
  liked: Uint8Array,
  sides: { readonly before: Uint8Array | null; readonly after: Uint8Array | null },
  view: RuleView,
): Candidate[] {
  const found: Candidate[] = [];
  const add = (origin: number, labels: Uint8Array | null) => {
    if (labels && hasContent(labels) && !isAmong(found, labels)) found.push({ origin, labels });
  };
  // Where the field likes best to see no content, its ends are those of the better side.
  const best = hasContent(liked) ? liked : (sides.after ?? sides.before ?? liked);
  add(ORIGIN.best, liked);
  if (view.labels) {
    const rule = ruleLabels(view, window, best.length);
    add(ORIGIN.rule, rule);
    add(ORIGIN.ruleContent, withContent(best, rule));
    add(ORIGIN.ruleSource, withSource(best, rule));
  }
  const at = head - window.first;
  for (const end of endsAfter(facts, window, at, best))
    add(end.longer ? ORIGIN.longerAfter : ORIGIN.shorterAfter, resized(best, end.from, end.to, at));
  for (const start of startsBefore(facts, window, at, best))
    add(start.longer ? ORIGIN.longerBefore : ORIGIN.shorterBefore, resized(best, start.from, start.to, at));
  add(ORIGIN.sideBefore, sides.before);
  add(ORIGIN.sideAfter, sides.after);
  const own = sidesOf(best, at);
  if (facts.clauses && own.after && !own.before) add(ORIGIN.fronted, withFronted(facts, window, head, best));
  if (own.before && own.after) {
    add(ORIGIN.onlyBefore, withoutContent(best, at + 1, best.length));
    add(ORIGIN.onlyAfter, withoutContent(best, 0, at));
  }
  return found;
}

function hasContent(labels: Uint8Array): boolean {
  for (let k = 0; k < labels.length; k++) if (isContent(labels[k] as number)) return true;
  return false;
}

/** Whether a labelling is among the candidates already; they differ from each other at their ends, if at all. */
function isAmong(found: readonly Candidate[], labels: Uint8Array): boolean {
  return found.some((candidate) => {
    for (let k = labels.length - 1; k >= 0; k--) if (candidate.labels[k] !== labels[k]) return false;
    return true;
  });
}

export function isContent(label: number): boolean {
  return label === CONTENT || label === CONTENT_FIRST;
}

export function isSource(label: number): boolean {
  return label === SOURCE || label === SOURCE_FIRST;
}

function ruleLabels(view: RuleView, window: Window, size: number): Uint8Array {
  const labels = new Uint8Array(size);
  const own = view.labels as Uint8Array;
  for (let k = 0; k < size; k++) labels[k] = own[window.first + k - view.first] ?? 0;
  return labels;
}

function withoutContent(base: Uint8Array, from: number, to: number): Uint8Array {
  const labels = base.slice();
  for (let k = from; k < to; k++) if (isContent(labels[k] as number)) labels[k] = OUTSIDE;
  return labels;
}

/** Source and cue of one, content of the other. */
function withContent(base: Uint8Array, from: Uint8Array): Uint8Array | null {
  return combined(base, from, isContent);
}

/** Content and cue of one, source of the other. */
function withSource(base: Uint8Array, from: Uint8Array): Uint8Array | null {
  return combined(base, from, isSource);
}

/** One labelling with the labels of a kind taken from another; null when that has none of them. */
function combined(base: Uint8Array, from: Uint8Array, isKind: (label: number) => boolean): Uint8Array | null {
  let some = false;
  const labels = base.slice();
  for (let k = 0; k < labels.length; k++) {
    const own = labels[k] as number;
    const other = from[k] as number;
    if (isKind(other)) {
      some = true;
      if (own !== CUE) labels[k] = other;
    } else if (isKind(own)) labels[k] = OUTSIDE;
  }
  return some ? labels : null;
}

/** On which sides of the cue there is content. */
export function sidesOf(labels: Uint8Array, at: number): { before: boolean; after: boolean } {
  let before = false;
  let after = false;
  for (let k = 0; k < labels.length; k++) {
    if (!isContent(labels[k] as number)) continue;
    if (k < at) before = true;
    else after = true;
  }
  return { before, after };
}

interface Resize {
  /** Content of the stretch [from, to): what lies outside on that side is cut. */
  readonly from: number;
  readonly to: number;
  readonly longer: boolean;
}

/** Other ends for the content after the cue: marks, and the end of its sentence. */
function endsAfter(facts: Facts, window: Window, at: number, best: Uint8Array): Resize[] {
  let first = -1;
  let last = -1;
  for (let k = at + 1; k < best.length; k++) {
    if (!isContent(best[k] as number)) continue;
    if (first < 0) first = k;
    last = k;
  }
  if (first < 0) return [];
  const ends: Resize[] = [];
  for (let k = first + 1; k <= best.length && ends.length < 2 * MOST_ENDS; k++) {
    if (k === last + 1) continue;
    if (isBoundary(facts, window, k, best.length)) ends.push({ from: first, to: k, longer: k > last + 1 });
  }
  return ends;
}

/** Other starts for the content before the cue. */
function startsBefore(facts: Facts, window: Window, at: number, best: Uint8Array): Resize[] {
  let first = -1;
  let last = -1;
  for (let k = 0; k < at; k++) {
    if (!isContent(best[k] as number)) continue;
    if (first < 0) first = k;
    last = k;
  }
  if (first < 0) return [];
  const starts: Resize[] = [];
  for (let k = last; k >= 0 && starts.length < MOST_ENDS; k--) {
    if (k === first) continue;
    if (k === 0 || isBoundary(facts, window, k, best.length))
      starts.push({ from: k, to: last + 1, longer: k < first });
  }
  return starts;
}

/** Whether a content may start or end at `k` (from the window's first token): at marks and sentence ends. */
function isBoundary(facts: Facts, { first }: Window, k: number, size: number): boolean {
  if (k === size) return true;
  const mark = facts.mark[first + k] as number;
  const before = facts.mark[first + k - 1] as number;
  const part = facts.part[first + k] as number;
  return (
    mark !== 0 || before !== 0 || part === 5 || (part === 2 && facts.part[first + k - 1] !== 2) || part === 14
  );
}

/** The labels with the content of one side set to [from, to); source and cue words inside stay what they are. */
function resized(best: Uint8Array, from: number, to: number, at: number): Uint8Array {
  const labels = best.slice();
  const after = from > at;
  for (let k = after ? at + 1 : 0; k < (after ? labels.length : at); k++) {
    const label = labels[k] as number;
    const inside = k >= from && k < to;
    if (!inside && isContent(label)) labels[k] = OUTSIDE;
    else if (inside && label === OUTSIDE) labels[k] = CONTENT;
  }
  let before = OUTSIDE;
  for (let k = 0; k < labels.length; k++) {
    const label = labels[k] as number;
    if (label === CONTENT && !isContent(before)) labels[k] = CONTENT_FIRST;
    before = label;
  }
  return labels;
}
