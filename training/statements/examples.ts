/** Gold statements as token labels, one example a cue. */
import type { Analysis, Token } from '../../src/language/contract.js';
import type { Facts } from '../../src/reading/statements/learned/facts.js';
import { headOf } from '../../src/reading/statements/learned/heads.js';
import { allowed } from '../../src/reading/statements/learned/label-path.js';
import {
  CONTENT,
  CONTENT_FIRST,
  CUE,
  OUTSIDE,
  SOURCE,
  SOURCE_FIRST,
} from '../../src/reading/statements/learned/labels.js';
import { groupsOf, type Window, windowOf } from '../../src/reading/statements/learned/windows.js';

interface GoldSpan {
  readonly start: number;
  readonly end: number;
}

export interface GoldStatement {
  readonly content: readonly GoldSpan[];
  readonly cue: readonly GoldSpan[];
  readonly source: readonly GoldSpan[];
}

export interface Example {
  readonly head: number;
  readonly window: Window;
  readonly labels: Uint8Array;
}

const CONJUNCTION = /^(?:that|що|шо|ніби|нібито|начебто|мовляв|щоб|аби|что|якобы|будто|чтобы|мол)$/iu;

/** The examples of an article; statements without a cue word or with a cue that can not be one are left out. */
export function examplesOf(
  facts: Facts,
  statements: readonly GoldStatement[],
): { examples: Example[]; outside: number } {
  const groups = groupsOf(facts);
  const { tokens } = facts.analysis;
  const examples: Example[] = [];
  let outside = 0;
  for (const statement of statements) {
    const cue = indices(facts.analysis, statement.cue);
    const head = headOf(facts, cue);
    if (head < 0) {
      outside++;
      continue;
    }
    const window = windowOf(groups, facts, head);
    const labels = new Uint8Array(window.last - window.first);
    let lost = false;
    const mark = (list: readonly number[], begins: number, goesOn: number) => {
      list.forEach((index, k) => {
        const place = index - window.first;
        if (place < 0 || place >= labels.length) lost = true;
        else labels[place] = k > 0 && list[k - 1] === index - 1 ? goesOn : begins;
      });
    };
    for (const span of statement.content)
      mark(contentTokens(tokens, indices(facts.analysis, [span])), CONTENT_FIRST, CONTENT);
    for (const span of statement.source) mark(indices(facts.analysis, [span]), SOURCE_FIRST, SOURCE);
    mark(cue, CUE, CUE);
    if (lost) outside++;
    examples.push({ head, window, labels: wellFormed(labels) });
  }
  return { examples, outside };
}

/** A piece that another one cuts (a source inside its content) begins anew after it. */
function wellFormed(labels: Uint8Array): Uint8Array {
  labels.forEach((label, k) => {
    const before = k === 0 ? OUTSIDE : (labels[k - 1] as number);
    if (!allowed(before, label)) labels[k] = label === SOURCE ? SOURCE_FIRST : CONTENT_FIRST;
  });
  return labels;
}

/** Without marks at the edges and the conjunction before it. */
function contentTokens(tokens: readonly Token[], list: readonly number[]): number[] {
  const trimmed = [...list];
  const isMark = (index: number | undefined) =>
    index !== undefined && /^[\s,.;:!?…\-–—―]+$/u.test((tokens[index] as Token).form);
  while (isMark(trimmed[0])) trimmed.shift();
  while (isMark(trimmed.at(-1))) trimmed.pop();
  if (trimmed.length > 1 && CONJUNCTION.test((tokens[trimmed[0] as number] as Token).form)) trimmed.shift();
  return trimmed;
}

function indices({ tokens }: Analysis, spans: readonly GoldSpan[]): number[] {
  const found: number[] = [];
  for (const { start, end } of spans) {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens[middle] as Token).end <= start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < tokens.length && (tokens[i] as Token).start < end; i++) found.push(i);
  }
  return found;
}

const ADVERB = 3;

/** The examples with the adverbs of their cues left outside, as the guide for Ukrainian and Russian has it. */
export function withoutAdverbs<T extends { readonly facts: Facts; readonly examples: readonly Example[] }>(
  lesson: T,
): T {
  const examples = lesson.examples.map((example) => ({
    ...example,
    labels: example.labels.map((label, k) =>
      label === CUE && lesson.facts.part[example.window.first + k] === ADVERB ? OUTSIDE : label,
    ),
  }));
  return { ...lesson, examples };
}
