/** When, where, how long, about what, on whose initiative. */
import type { ContactStatus, DateReading, Party, Span } from '../../model/index.js';
import { firstFrom } from '../../text/sorted.js';
import { span } from '../../text/spans.js';
import { isOfNewPlan } from './anew.js';
import { isAhead, isPast } from './background.js';
import type { Clauses } from './clauses.js';
import { dateBehind, dateMoved } from './dates/moved-dates.js';
import { isOfFormerPlan } from './dates/new-days.js';
import {
  isAdjective,
  isBeforeComma,
  isBesideNoun,
  isOfNoun,
  isOfOtherThing,
  isOfParty,
  isOfVerbBefore,
  isPlannedFor,
} from './dates/relative-dates.js';
import { stillToCome } from './dates/still-to-come.js';
import { isOfAim, isOfCallingOff, isOfCue, isOfTelling } from './dates/telling-dates.js';
import { dateBeforeWhen, isWhereTo } from './dates/when-clauses.js';
import type { WordSequence } from './lexicon.js';
import { isOfOtherNoun } from './of-other-things.js';
import { isOtherDate } from './parties/contrasts.js';
import { type Found, partiesOf, partyOf } from './parties/parties.js';
import { phraseAt } from './phrases.js';
import type { Scene } from './scene.js';
import { isDone } from './status/done.js';
import { heldInstead } from './status/held-instead.js';
import { isOfDecision } from './status/undecided.js';
import type { Trigger } from './triggers.js';
import { isOfOtherCall, isOfOuter } from './two-contacts.js';
import { isOfReduced } from './uninflected.js';

/**
 * The date of the word's own clause, the nearest one; in a sentence with one contact also that of a neighbouring
 * clause. What was held has no date to come, what is planned none that is past.
 */
export function dateOf(
  scene: Scene,
  clauses: Clauses,
  trigger: Trigger,
  status: ContactStatus | null = null,
): DateReading | null {
  const moved = trigger.effect === 'moved' ? dateMoved(scene, clauses, trigger) : null;
  if (moved && isDone(scene, clauses, trigger.verb))
    return isOfOtherTime(scene, moved, 'planned') ? null : moved;
  const instead = heldInstead(scene, clauses, trigger);
  if (instead >= 0) return dateBehind(scene, instead);
  const own = clauses.clauseOf(trigger.at);
  const at = scene.token(trigger.at);
  const { sentence } = clauses;
  const isToCome = status !== 'held' && status !== null;
  let best: DateReading | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const read of datesBetween(scene.earlier.dates, sentence.start, sentence.end)) {
    const token = tokenAt(scene, read.start, sentence.first, sentence.last);
    const isPassed = isOfOtherTime(scene, read, status);
    const date = (isPassed ? stillToCome(scene, trigger, read, token, status) : null) ?? read;
    const clause = clauses.clauseOf(token);
    const end = tokenAt(scene, date.end - 1, sentence.first, sentence.last); // «на вчорашньому»
    if (isAdjective(scene.token(end), date) && !isBesideNoun(scene, end, trigger.at)) continue;
    if (isOtherDate(scene, token, end + 1) || isOfOtherCall(scene, trigger, token)) continue;
    const isThere = clause !== own && isWhereTo(scene, clauses, trigger, clause);
    const isItsDay = isToCome && isPlannedFor(scene, clauses, trigger, token);
    const isPlannedDay = status === 'cancelled' && isItsDay;
    const isOther = !isPlannedDay && hasContactIn(scene, clauses, clause);
    if (clause !== own && !isThere && (isOther || date.precision === 'year')) continue;
    if (clause !== own && isOfOtherThing(scene, clauses, trigger, token)) continue;
    if (isOfParty(scene, clauses, trigger, token) || isOfDecision(scene, clauses, trigger, token)) continue;
    if (scene.isQuoted(date.start) && !scene.isQuoted(at.start)) continue;
    if (date.start <= at.start && at.start < date.end) continue; // «через 4 дні після розмови»: of another event
    if (date.precision === 'year' && date.rule === 'date.placed' && status !== 'planned') continue; // "the second call this year"
    if ((date.precision === 'year' || scene.caseless) && isSince(scene, token)) continue; // "for the first time since 2019"
    if (isBound(scene, token, date)) continue; // «вперше з жовтня 2022 року», «після 20 січня»
    if (isSinceBetween(scene, trigger.at, token)) continue; // "their first encounter since a call in February"
    if (date.precision === 'year' && isOfNoun(scene, token, trigger.at)) continue;
    if (isOfOtherTime(scene, date, status)) continue;
    if (status !== 'cancelled' && isOfFormerPlan(scene, token)) continue;
    if (status === 'cancelled' && isOfNewPlan(scene, clauses, trigger, token)) continue;
    if (isOfCue(scene, trigger, date)) continue;
    const isPlan = scene.caseless
      ? isOfReduced(scene, clauses, trigger.at, token) // "planned for Monday in Toulon was called off"
      : isPlannedDay;
    if (!isPlan && isOfTelling(scene, clauses, trigger, { first: token, end: end + 1 })) continue;
    if (!isPlan && isOfCallingOff(scene, clauses, trigger, { first: token, end: end + 1 }, date)) continue;
    if (isOfOuter(scene, trigger, token) || isOfOtherNoun(scene, clauses, trigger, token, true)) continue;
    if (!isToCome && isOfAim(scene, clauses, trigger, { first: token, end: end + 1 })) continue;
    const distance =
      Math.abs(date.start - at.start) +
      (isItsDay && !isPlannedDay ? -500 : 1000 * Math.abs(clause - own)) +
      (isNearerToOther(scene, trigger, token, sentence.last) || (isPlan && status !== 'cancelled')
        ? 500
        : 0) +
      (isBeforeComma(scene, trigger, end) || isOfVerbBefore(scene, trigger, end) ? 500 : 0);
    if (distance < least && distance < 2000) {
      best = date;
      least = distance;
    }
  }
  const isOwn = best && clauses.clauseOf(tokenAt(scene, best.start, sentence.first, sentence.last)) === own;
  const before = isOwn ? null : dateBeforeWhen(scene, clauses, trigger);
  return before && !isOfOtherTime(scene, before, status) ? before : best;
}

/** «наступного тижня», "in the coming days", «тиждень тому»: the words tell no day, though a stretch has a first one. */
export const withoutDay = (date: DateReading | null): DateReading | null =>
  date && (date.precision === 'week' || (date.until !== null && VAGUE.has(date.rule)))
    ? { ...date, date: null }
    : date;

const VAGUE = new Set(['date.stretch', 'date.placed']);

/** A word like "since" at a date or right before it, in a language without cases. */
const isSince = ({ caseless, lexicon, tokens }: Scene, at: number): boolean =>
  caseless &&
  [tokens[at], tokens[at - 1]].some((token) =>
    lexicon.settings.some(({ words: [word], effect }) => effect === 'held' && word === token?.norm),
  );

/** A date that a contact was only after: behind «після», or a month or year behind «з». */
function isBound(
  { caseless, tokens, lexicon }: Scene,
  at: number,
  { precision, until }: DateReading,
): boolean {
  if (caseless || until !== null) return false;
  const [own, before] = [tokens[at], tokens[at - 1]];
  const opener = own?.upos === 'ADP' ? own : before;
  if (opener?.upos !== 'ADP' || opener.sentence !== own?.sentence) return false;
  if (lexicon.set.afters.has(opener.norm)) return true;
  return precision !== 'day' && lexicon.withFrames.some((frame) => frame.preposition === opener.norm);
}

/** A word like "since" between a contact and a date behind it. */
function isSinceBetween(scene: Scene, at: number, date: number): boolean {
  for (let i = at + 1; i < date; i++) {
    const isDated = i + 1 < date && scene.isInDate(scene.token(i + 1).start); // "since 2019 on Thursday"
    if (scene.lexicon.set.since.has(scene.token(i).norm) && !isDated) return true;
  }
  return false;
}

/** A contact that was held was not held later than the news, one to come does not lie before it. */
function isOfOtherTime(scene: Scene, { date, until }: DateReading, status: ContactStatus | null): boolean {
  if (!date || status === null) return false;
  const { published } = scene.input.article;
  if (status === 'held') return isAhead(date, published);
  return (status === 'planned' || status === 'proposed') && isPast(until ?? date, published);
}

/** «через 4 дні після розмови Сі з Трампом»: the contact is what another date is counted from. */
export function isAnchor(scene: Scene, { sentence }: Clauses, { at }: Trigger): boolean {
  const { start } = scene.token(at);
  return datesBetween(scene.earlier.dates, sentence.start, start).some(
    ({ end, rule }) => start < end && rule === 'date.from-event',
  );
}

function datesBetween(dates: readonly DateReading[], start: number, end: number): DateReading[] {
  const found: DateReading[] = [];
  for (let i = firstFrom(dates, start); i < dates.length && (dates[i] as DateReading).start < end; i++)
    found.push(dates[i] as DateReading);
  return found;
}

/** Index of the token that holds an offset, between two tokens. */
export function tokenAt(scene: Scene, offset: number, first: number, last: number): number {
  let low = first;
  let high = last - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (scene.token(middle).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function hasContactIn(scene: Scene, clauses: Clauses, clause: number): boolean {
  for (let i = clauses.sentence.first; i < clauses.sentence.last; i++)
    if (clauses.clauseOf(i) === clause && scene.entries.has(i)) return true;
  return false;
}

/** Another contact word stands between this one and the date. */
function isNearerToOther(scene: Scene, { at }: Trigger, token: number, last: number): boolean {
  const [from, to] = token < at ? [token, at] : [at + 1, Math.min(token, last)];
  for (let i = from; i < to; i++) if (scene.entries.has(i)) return true;
  return false;
}

/** Places of a sentence that matter to every contact word in it, looked for once. */
interface Marked {
  readonly lasting: readonly number[];
  readonly initiator: Party | null;
}

const markedIn = new WeakMap<Clauses, Marked>();

function markedOf(scene: Scene, clauses: Clauses): Marked {
  const before = markedIn.get(clauses);
  if (before) return before;
  const lasting: number[] = [];
  for (let i = clauses.sentence.first; i < clauses.sentence.last; i++)
    if (scene.lexicon.lasting.has(scene.token(i)) && !scene.entries.has(i)) lasting.push(i);
  const marked = { lasting, initiator: initiatorIn(scene, clauses) };
  markedIn.set(clauses, marked);
  return marked;
}

/** «тривала близько години»: the words after the verb of lasting up to the unit. */
export function durationOf(scene: Scene, clauses: Clauses, { at }: Trigger): Span | null {
  const own = clauses.clauseOf(at);
  const { units } = scene.lexicon;
  for (const i of markedOf(scene, clauses).lasting) {
    if (clauses.clauseOf(i) !== own) continue;
    for (let unit = i + 1; unit < Math.min(clauses.sentence.last, i + 7); unit++) {
      if (!units.has(scene.token(unit))) continue;
      let last = unit;
      while (last + 2 < clauses.sentence.last && units.has(scene.token(last + 2))) last += 2;
      return span(scene.text, scene.token(i + 1).start, scene.token(last).end);
    }
  }
  return null;
}

/** «про війну в Україні», «щодо Гібралтару»: from after the preposition to the end of the phrase. */
export function topicOf(scene: Scene, clauses: Clauses, { at }: Trigger): Span | null {
  const own = clauses.clauseOf(at);
  for (let i = at + 1; i < Math.min(clauses.sentence.last, at + 16) && clauses.clauseOf(i) === own; i++) {
    const topic = startsAny(scene, scene.lexicon.topics, i);
    if (!topic) continue;
    const first = i + topic.length;
    if (
      scene.lexicon.channels.has(scene.token(Math.min(first, scene.tokens.length - 1))) ||
      isDated(scene, i)
    )
      continue;
    const last = topicEnd(scene, clauses, i, first, own);
    return last > first ? span(scene.text, scene.token(first).start, scene.token(last - 1).end) : null;
  }
  return null;
}

/** "on Friday" is no topic. */
function isDated(scene: Scene, at: number): boolean {
  const { start } = scene.token(at);
  const [date] = datesBetween(
    scene.earlier.dates,
    start,
    scene.token(Math.min(at + 2, scene.tokens.length - 1)).end,
  );
  return date !== undefined;
}

function topicEnd(scene: Scene, clauses: Clauses, at: number, first: number, own: number): number {
  let last = first;
  for (const group of clauses.groups) {
    if (group.last <= at + 1) continue;
    if (clauses.clauseOf(group.first) !== own || group.first > last + 1 || group.first - at > 14) break;
    if (last > first && hasVerb(scene, last, group.first)) break;
    last = group.last;
  }
  return last;
}

function hasVerb(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { upos, form } = scene.token(i);
    if (upos === 'VERB' || upos === 'AUX' || form === ',') return true;
  }
  return false;
}

export function startsAny(scene: Scene, phrases: readonly WordSequence[], at: number): WordSequence | null {
  return (
    phrases.find((words) => words.every((word, offset) => scene.tokens[at + offset]?.norm === word)) ?? null
  );
}

/** «за ініціативою російської сторони», "at the request of Moscow". */
export function initiatorOf(scene: Scene, clauses: Clauses): Party | null {
  return markedOf(scene, clauses).initiator;
}

function initiatorIn(scene: Scene, clauses: Clauses): Party | null {
  for (let i = clauses.sentence.first; i < clauses.sentence.last; i++) {
    const phrase = startsAny(scene, scene.lexicon.initiative, i);
    if (!phrase) continue;
    const [party] = initiators(scene, clauses, i + phrase.length);
    if (party) return { name: party.name, entity: party.entity };
  }
  return null;
}

/** Whoever is named from a token on: a phrase of its own, or the owner of the noun before it. */
function initiators(scene: Scene, clauses: Clauses, at: number): Found[] {
  const group = clauses.groups.find(({ first, last }) => last > at && first <= at);
  if (!group || group.first === at) return partiesOf(scene, group ?? null);
  const phrase = phraseAt(scene, at, group.last);
  const party = phrase ? partyOf(scene, phrase) : null;
  return party ? [party] : [];
}
