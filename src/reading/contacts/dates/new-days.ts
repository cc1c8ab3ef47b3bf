/** Days that a contact was to be on before it was moved: «спочатку запланований на 3 березня», "who was due on Monday, has postponed his trip". */
import { DAY } from '../../../model/day.js';
import type { ContactStatus, DateReading } from '../../../model/index.js';
import { firstFrom } from '../../../text/sorted.js';
import { tokenAt } from '../details.js';
import type { Occurrence, Seen } from '../occurrences.js';
import type { Scene } from '../scene.js';
import { isOfReduced } from '../uninflected.js';
import { isPlannedFor } from './relative-dates.js';

/** Tokens between a participle of planning and its day. */
const REACH = 5;

/** What lies farther ahead is nearer in the year before. */
const HALF_YEAR = 183 * DAY;

/** «Планували на 10 березня, але відклали», told in June: words of plans have a day of no year read as one to come; what is off may be over. */
export function lastPlanned(
  { text, input: { article } }: Scene,
  date: DateReading | null,
  status: ContactStatus | null,
): DateReading | null {
  const { published } = article;
  if (status !== 'cancelled' || !date?.date || !published || !date.inferred || date.until !== null)
    return date;
  if (date.rule !== 'date.absolute' || /\d{4}/u.test(text.slice(date.start, date.end))) return date;
  if (Date.parse(date.date) - Date.parse(published.slice(0, 10)) <= HALF_YEAR) return date;
  return { ...date, date: `${Number(date.date.slice(0, 4)) - 1}${date.date.slice(4)}` };
}

/** "Originally scheduled for November 23": the day that it was planned for at first. */
export function isOfFormerPlan({ tokens, lexicon }: Scene, date: number): boolean {
  for (let i = date - 1; i >= Math.max(0, date - REACH); i--) {
    const token = tokens[i];
    if (!token || token.upos === 'PUNCT' || token.upos === 'NOUN') return false;
    if (token.feats.VerbForm !== 'Part' || lexicon.governors.of(token) !== 'planned') continue;
    return [tokens[i - 1], tokens[i + 1]].some((one) => lexicon.set.originally.has(one?.norm ?? ''));
  }
  return false;
}

/**
 * «З 25 листопада на 2 грудня», "planned for November 25, has been put off": of what is moved to another day the day that
 * it was for, which is off; null where the sentence tells none.
 */
function formerDay({ around, occurrence: { trigger, date: day } }: Seen): DateReading | null {
  const { scene, clauses } = around;
  const { first, last, start, end } = clauses.sentence;
  const { dates } = scene.earlier;
  for (let i = firstFrom(dates, start); i < dates.length && (dates[i] as DateReading).start < end; i++) {
    const date = dates[i] as DateReading;
    const token = tokenAt(scene, date.start, first, last);
    const isFrom = [token, token - 1].some((at) =>
      scene.lexicon.set.movedFrom.has(scene.tokens[at]?.norm ?? ''),
    );
    if (date.start === day?.start) {
      if (isFrom && date.until !== null && date.until === day.date) return { ...date, until: null };
      continue;
    }
    if (date.precision !== 'day') continue;
    const isOfPlan = scene.caseless
      ? isOfReduced(scene, clauses, trigger.at, token)
      : isPlannedFor(scene, clauses, trigger, token);
    if (isOfPlan || isOfFormerPlan(scene, token) || (isFrom && token > trigger.verb)) return date;
  }
  return null;
}

/** "From Friday to Monday": the weekday is the one before the new day; null where that is past, as it may be the one after. */
function asBefore(former: DateReading, day: string, published: string | null): DateReading | null {
  if (former.rule !== 'date.weekday' || former.date === null) return former;
  const apart = (Date.parse(day) - Date.parse(former.date)) / DAY;
  const date = new Date(Date.parse(day) - ((((apart % 7) + 6) % 7) + 1) * DAY).toISOString().slice(0, 10);
  return published && date < published.slice(0, 10) ? null : { ...former, date };
}

/** What is moved to a new day, and beside it that it is off on the day that it was for. */
function withDayOff(seen: Seen): readonly Seen[] {
  const { trigger, status, sure, date } = seen.occurrence;
  const isMoved = trigger.effect === 'moved' && status === 'planned' && sure && date?.date != null;
  const found = isMoved && trigger.verb >= 0 ? formerDay(seen) : null;
  const former = found && asBefore(found, date?.date ?? '', seen.around.scene.input.article.published);
  return former ? [seen, ...dayOff(seen, former, trigger.verb)] : [seen];
}

/** A contact that is off on a day, in the words that put it off. */
function dayOff({ around, occurrence }: Seen, date: DateReading, verb: number): readonly Seen[] {
  if (date.date === null || date.date === occurrence.date?.date) return [];
  const { start, end } = around.scene.token(verb);
  return [{ around, occurrence: { ...occurrence, words: { start, end }, status: 'cancelled', date } }];
}

/** The contacts of one sentence, those that it says were moved since for the new day. */
export function withNewDays(seen: readonly Seen[]): readonly Seen[] {
  const moved = seen.find(
    ({ occurrence: { trigger, status } }) => trigger.effect === 'moved' && status === 'planned',
  );
  const day = moved?.occurrence.date;
  if (!moved || !day) return seen;
  return seen.flatMap((one) => {
    if (!isFormer(one, moved.occurrence)) return withDayOff(one);
    const { date } = one.occurrence;
    const later = { ...one, occurrence: { ...one.occurrence, date: day } };
    return date?.precision === 'day'
      ? [later, ...dayOff(later, date, moved.occurrence.trigger.verb)]
      : [later];
  });
}

/** «який мав прибути у понеділок, переніс візит»: a plan of a past verb in the clause before. */
function isFormer({ around: { scene, clauses }, occurrence }: Seen, moved: Occurrence): boolean {
  const { trigger, status, kind } = occurrence;
  if (status !== 'planned' || kind !== moved.kind || trigger.at >= moved.trigger.at) return false;
  const isApart = scene.tokens.slice(trigger.at, moved.trigger.at).some(({ form }) => form === ',');
  for (let i = trigger.at; isApart && i >= clauses.sentence.first && scene.token(i).form !== ','; i--)
    if (scene.token(i).feats.Tense === 'Past') return true;
  return false;
}
