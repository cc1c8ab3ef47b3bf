/** The day that a contact is moved to: right behind the verb, or behind its object. */
import { DAY } from '../../../model/day.js';
import type { DateReading } from '../../../model/index.js';
import { firstFrom } from '../../../text/sorted.js';
import type { Clauses } from '../clauses.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';

/** Tokens from the preposition of the former day to that of the later one. */
const REACH = 10;

/** "Postponed the visit to Oslo from March 8 to March 10": the day behind the verb, else behind its object a goal's. */
export function dateMoved(scene: Scene, clauses: Clauses, { at, verb }: Trigger): DateReading | null {
  const behind = newDayBehind(scene, verb);
  if (behind || verb > at) return behind;
  const end = Math.min(clauses.sentence.last, at + 2 * REACH);
  for (let i = at + 1; i < end && clauses.clauseOf(i) === clauses.clauseOf(at); i++) {
    const { goals, untils } = scene.lexicon.set;
    const { norm } = scene.token(i);
    if (!(goals.has(norm) || untils.has(norm)) || i + 1 >= end) continue;
    const { start } = scene.token(i + 1);
    const date = dateAround(scene, clauses.sentence.start, start);
    if (date) return ahead(scene.text, laterOf(date, start), scene.input.article.published);
  }
  return null;
}

/**
 * "Has been moved to June 11", «перенесена на 11 червня»: the date right behind a verb, a preposition and an adverb
 * aside; of «з понеділка на середу» the later one.
 */
export function dateBehind(scene: Scene, verb: number): DateReading | null {
  const { tokens, lexicon } = scene;
  let i = verb + 1;
  if (tokens[i]?.upos === 'ADV') i++;
  if (tokens[i]?.upos === 'ADP') {
    const isGoal = (at: number) => lexicon.set.goals.has(tokens[at]?.norm ?? '');
    let to = i;
    if (!isGoal(i) && scene.isInDate(tokens[i + 1]?.start ?? -1))
      while (to < i + REACH && to < tokens.length && !isGoal(to)) to++;
    i = (isGoal(to) && scene.isInDate(tokens[to + 1]?.start ?? -1) ? to : i) + 1;
  }
  const [from, to] = [tokens[verb]?.end, tokens[i]?.start];
  if (from === undefined || to === undefined || tokens[i]?.sentence !== tokens[verb]?.sentence) return null;
  const date = dateAround(scene, from, to);
  return date && laterOf(date, to);
}

/** "From March 8 to March 10": no stretch, but the day that stands last. */
const laterOf = (date: DateReading, start: number): DateReading =>
  date.until && date.start < start - 1 ? { ...date, date: date.until, until: null } : date;

const WEEK = 7 * DAY;

/** «на понеділок», "until January", of what is put off: a weekday, month or day of no year is the next one. */
export function ahead(text: string, date: DateReading, published: string | null): DateReading {
  if (!date.date || !published || date.date >= published.slice(0, date.date.length)) return date;
  if (date.rule === 'date.weekday' && date.date.length >= 10) {
    const next = new Date(Date.parse(date.date.slice(0, 10)) + WEEK);
    return { ...date, date: next.toISOString().slice(0, 10), until: null };
  }
  const isYearless = date.rule === 'date.absolute' && !/\d{4}/u.test(text.slice(date.start, date.end));
  if (!isYearless) return date;
  return { ...date, date: `${Number(date.date.slice(0, 4)) + 1}${date.date.slice(4)}`, until: null };
}

/** The date behind an offset that holds another. */
function dateAround({ earlier: { dates } }: Scene, from: number, at: number): DateReading | null {
  for (let i = firstFrom(dates, from); i < dates.length; i++) {
    const date = dates[i] as DateReading;
    if (date.start > at) return null;
    if (at < date.end) return date;
  }
  return null;
}

/** The day right behind a verb of putting off, unless it tells when that was done: «відклали у понеділок», "postponed on Monday". */
export function newDayBehind(scene: Scene, verb: number): DateReading | null {
  const date = dateBehind(scene, verb);
  const { tokens, lexicon, input } = scene;
  const { goals, places } = lexicon.set;
  const { published } = input.article;
  const norm = tokens[verb + (tokens[verb + 1]?.upos === 'ADV' ? 2 : 1)]?.norm ?? '';
  const isWhen = places.has(norm) || lexicon.topics.some(([word]) => word === norm);
  if (!date?.date || !published) return date;
  if (goals.has(norm)) return ahead(scene.text, date, published);
  if (!isWhen) return date;
  return date.date.length === 10 && date.date <= published.slice(0, 10) ? null : date;
}
