/** What stands around a figure: what is counted, for which period, and who says so. */
import type { Token } from '../../language/contract.js';
import type { DateReading, Span, Statement } from '../../model/index.js';
import { firstFrom } from '../../text/sorted.js';
import { contains, span } from '../../text/spans.js';
import { changeVerbBefore } from './changes.js';
import type { Draft } from './draft.js';
import type { FigureLists } from './lists.js';

const NEAR = 90;

/** The words for what is counted: the noun with its genitive («доз вакцини»), or the genitive after per cent. */
export function countedSpan(text: string, tokens: readonly Token[], draft: Draft): Span | null {
  const from = draft.noun ?? draft.last;
  const first = tokens[from];
  if (!first || first.sentence !== tokens[draft.core]?.sentence) return null;
  const start = first.norm === 'of' ? from + 1 : from;
  let last = draft.noun === null ? start : from + 1;
  for (let i = last; i < from + 6; i++) {
    const token = tokens[i];
    if (!token || token.sentence !== first.sentence) break;
    const inPhrase = isGenitive(token) || (i > from && tokens[i]?.norm === 'of') || afterOf(tokens, from, i);
    if (!inPhrase) break;
    if (token.upos === 'NOUN' || token.upos === 'PROPN') last = i + 1;
  }
  if (last <= start) return null;
  return span(text, (tokens[start] as Token).start, (tokens[last - 1] as Token).end);
}

/** English marks the genitive by "of": the nouns and adjectives after it belong to what is counted. */
function afterOf(tokens: readonly Token[], from: number, at: number): boolean {
  if (!/^(?:NOUN|PROPN|ADJ|DET)$/.test((tokens[at] as Token).upos)) return false;
  for (let i = at - 1; i >= from; i--) if (tokens[i]?.norm === 'of') return true;
  return false;
}

/** «зростання товарообігу становило 7%»: what grew stands after the noun of the growth. */
export function changedSpan(
  text: string,
  tokens: readonly Token[],
  draft: Draft,
  lists: FigureLists,
): Span | null {
  const change = changeVerbBefore(tokens, draft.first, lists);
  if (!change || tokens[change.index]?.upos !== 'NOUN') return null;
  return countedSpan(text, tokens, { ...draft, noun: null, last: change.index + 1 });
}

function isGenitive({ feats, upos }: Token): boolean {
  return feats.Case === 'Gen' && /^(?:NOUN|PROPN|ADJ|DET)$/.test(upos);
}

/** «на рік», "per day" right after the figure, else a period of the same sentence near by. */
export function periodSpan(
  text: string,
  tokens: readonly Token[],
  draft: Draft,
  dates: readonly DateReading[],
  lists: FigureLists,
): Span | null {
  const preposition = tokens[draft.last];
  const noun = tokens[draft.last + 1];
  if (preposition && noun && lists.words.per.includes(preposition.norm) && lists.times.has(noun.lemma))
    return span(text, preposition.start, noun.end);
  const { start, sentence } = tokens[draft.first] as Token;
  const end = (tokens[draft.last - 1] as Token).end;
  let best: DateReading | null = null;
  for (let i = firstFrom(dates, start - NEAR); i < dates.length; i++) {
    const date = dates[i] as DateReading;
    if (date.start > end + NEAR) break;
    const isPeriod = date.precision === 'period' || date.precision === 'year' || date.until !== null;
    if (!isPeriod || date.end > end + NEAR) continue;
    if (isApart(tokens, draft, date, sentence)) continue;
    if (!best || distance(date, start, end) < distance(best, start, end)) best = date;
  }
  return best ? span(text, best.start, best.end) : null;
}

function distance(date: Span, start: number, end: number): number {
  return date.end <= start ? start - date.end : Math.max(0, date.start - end);
}

/** Whether a period stands in another sentence or clause than the figure. */
function isApart(tokens: readonly Token[], draft: Draft, date: Span, sentence: number): boolean {
  const isBorder = (token: Token): boolean => token.sentence !== sentence || /^[,;:]$/.test(token.norm);
  for (let i = draft.first; i >= 0 && (tokens[i] as Token).end >= date.end; i--)
    if (isBorder(tokens[i] as Token)) return true;
  for (let i = draft.last; i < tokens.length && (tokens[i] as Token).start <= date.start; i++)
    if (isBorder(tokens[i] as Token)) return true;
  return false;
}

/** Finds the smallest statement whose content holds a span; spans must be asked in order of reading. */
export function statementFinder(statements: readonly Statement[]): (figure: Span) => Statement | null {
  const contents = statements
    .flatMap((statement) => statement.content.map(({ start, end }) => ({ start, end, statement })))
    .sort((a, b) => a.start - b.start);
  let next = 0;
  let open: typeof contents = [];
  return (figure) => {
    while (next < contents.length && (contents[next] as Span).start <= figure.start)
      open.push(contents[next++] as (typeof contents)[number]);
    open = open.filter(({ end }) => end > figure.start);
    let best: (typeof contents)[number] | null = null;
    for (const one of open)
      if (contains(one, figure) && (!best || one.end - one.start <= best.end - best.start)) best = one;
    return best?.statement ?? null;
  };
}
