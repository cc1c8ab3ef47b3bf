/**
 * Days of what is planned that the dates were read as past: «призначили на вівторок», «узгодили на 5 січня», "invited him to
 * Oslo in January". The text says neither week nor year; what is planned lies ahead.
 */
import { DAY } from '../../../model/day.js';
import type { ContactStatus, DateReading } from '../../../model/index.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { ahead } from './moved-dates.js';

/** How long ago a day or month without a year must be, before it is the one of the next year. */
const LONG_AGO = 60 * DAY;
const WEEK = 7 * DAY;

/** The next such day or month; null where the words tell another, or when the plan was made. */
export function stillToCome(
  scene: Scene,
  trigger: Trigger,
  date: DateReading,
  token: number,
  status: ContactStatus | null,
): DateReading | null {
  const { published } = scene.input.article;
  if (status !== 'planned' && status !== 'proposed') return null;
  if (!date.inferred || !date.date || !published || date.until !== null) return null;
  const ago = Date.parse(published.slice(0, 10)) - Date.parse(date.date);
  const { at, verb } = trigger;
  const isFor = isGoal(scene, token) || (isNow(scene, verb) && token > verb);
  if (date.rule === 'date.weekday') return isFor && ago < WEEK ? ahead(scene.text, date, published) : null;
  const isBehind = isFor || (token > at && !isApart(scene, at + 1, token));
  const next = isBehind && ago >= LONG_AGO ? ahead(scene.text, date, published) : date;
  return next === date ? null : next;
}

/** «[на] вівторок», "[for] Tuesday": a preposition of aim that opens it. */
function isGoal({ tokens, lexicon: { set } }: Scene, at: number): boolean {
  return [tokens[at], tokens[at - 1]].some((one) => one?.upos === 'ADP' && set.goals.has(one.norm));
}

/** "Is on Monday", "has a call on Monday": what is in the present and has a day of the week has the next one. */
function isNow({ caseless, tokens, lexicon }: Scene, verb: number): boolean {
  const token = tokens[verb];
  if (!caseless || token?.feats.Tense !== 'Pres' || token.feats.VerbForm !== 'Fin') return false;
  return lexicon.governors.of(token) === 'copula' || lexicon.set.spends.has(token.lemma);
}

/**
 * "Proposed a meeting [after their talks] in January": of another contact; "who plans to meet her, [was elected] in May":
 * of another verb that has a subject.
 */
function isApart({ entries, tokens }: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (entries.has(i) || tokens[i]?.feats.VerbForm === 'Fin') return true;
  return false;
}
