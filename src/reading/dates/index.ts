/** Reads the dates and periods of an article, and shows how each was worked out. */
import type { Token } from '../../language/contract.js';
import type { DateReading } from '../../model/index.js';
import { firstRule } from '../../text/rules.js';
import { span } from '../../text/spans.js';
import type { Reader, ReaderInput, Results } from '../contract.js';
import { startsWithDigit } from '../numerals.js';
import { isOneWord, type Scene, withAnchor } from './anchors.js';
import { iso } from './calendar.js';
import { clockOf } from './clock.js';
import type { Draft, Place } from './draft.js';
import { type DateLists, dateLists, phraseBefore } from './lists.js';
import { RULES } from './rules.js';

export const dates: Reader = { name: 'dates', read: readDates };

type Named = Draft & { readonly rule: string };

function readDates(input: ReaderInput, earlier: Results): Partial<Results> {
  const lists = dateLists(input.words.dates, input.words.figures.numbers);
  const drafts = joinedTimes(draftsOf(input, lists), input);
  const { analysis } = input;
  const { published } = clockOf(input.article.published, analysis, lists);
  const scene: Scene = { analysis, lists, mentions: earlier.mentions, drafts, published, topics: new Map() };
  const anchored = drafts.map((_, i) => withAnchor(i, scene));
  return {
    dates: drafts.flatMap(({ rule }, i) => {
      const one = anchored[i] as Draft;
      return isNone(one) ? [] : [readingOf(one, rule, input)];
    }),
  };
}

/** «Тоді» behind nothing that it can point back at. */
const isNone = ({ from, anchor }: Draft): boolean => from === null && anchor !== null && isOneWord(anchor);

/** The dates of the text in order, none over another. */
function draftsOf({ analysis, article, words }: ReaderInput, lists: DateLists): Named[] {
  const { tokens, text } = analysis;
  const { numbers } = words.figures;
  const clock = clockOf(article.published, analysis, lists);
  const drafts: Named[] = [];
  let free = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (at < free) continue;
    const token = tokens[at] as Token;
    if (!startsWithDigit(token.norm) && !lists.starts.has(token.norm)) continue;
    const place: Place = { text, tokens, at, lists, numbers, clock };
    const hit = firstRule(RULES, place);
    if (!hit || hit.found.first < free) continue;
    const first = opened(tokens, hit.found.first, free, lists);
    drafts.push(named(hit.found, first, hit.rule));
    free = hit.found.last;
  }
  return drafts;
}

function named(found: Draft, first: number, rule: string): Named {
  const { last, from, to, precision, inferred, working, time, confidence, anchor } = found;
  return { first, last, from, to, precision, inferred, working, time, confidence, anchor, rule };
}

/** The first token with the preposition and «на початку» that belong to the date. */
function opened(tokens: readonly Token[], first: number, free: number, { openers }: DateLists): number {
  let from = first;
  for (let i = 0; i < 2; i++) {
    const before = phraseBefore(tokens, from, openers);
    if (before === null || before < free) break;
    from = before;
  }
  return from;
}

/** «17 січня о 14:30»: a time beside a day is one reading with it. */
function joinedTimes(drafts: readonly Named[], { analysis: { tokens } }: ReaderInput): Named[] {
  const joined: Named[] = [];
  for (const one of drafts) {
    const before = joined.at(-1);
    if (before && areBeside(before, one, tokens)) {
      const [day, time] = before.time === null ? [before, one] : [one, before];
      joined[joined.length - 1] = {
        ...day,
        ...{ first: before.first, last: one.last, time: time.time, precision: 'time' },
        working: [...day.working, ...time.working],
      };
    } else joined.push(one);
  }
  return joined;
}

function areBeside(a: Named, b: Named, tokens: readonly Token[]): boolean {
  const isPair = (a.time === null) !== (b.time === null) && a.to === null && b.to === null;
  const day = a.time === null ? a : b;
  if (!isPair || (day.precision !== 'day' && day.from?.day == null)) return false;
  if (tokens[a.first]?.sentence !== tokens[b.first]?.sentence) return false;
  return b.first === a.last || (b.first === a.last + 1 && tokens[a.last]?.norm === ',');
}

function readingOf(one: Draft, rule: string, { analysis: { text, tokens } }: ReaderInput): DateReading {
  const { start, end } = span(text, (tokens[one.first] as Token).start, (tokens[one.last - 1] as Token).end);
  return {
    start,
    end,
    date: one.from && iso(one.from),
    until: one.to && iso(one.to),
    precision: one.precision,
    time: one.time,
    inferred: one.inferred,
    working: [...one.working],
    rule,
    confidence: one.confidence,
  };
}
