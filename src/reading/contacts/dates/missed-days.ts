/** Days that have gone by without the contact that was planned for them: «планировалась на среду, но не состоялась». */
import { DAY } from '../../../model/day.js';
import type { ContactStatus, DateReading } from '../../../model/index.js';
import type { Clauses } from '../clauses.js';
import { dateOf } from '../details.js';
import type { Scene } from '../scene.js';
import { conjunctionBehind } from '../status/held-instead.js';
import type { Trigger } from '../triggers.js';

const WEEK = 7 * DAY;

/** How far behind the conjunction its verb may stand, in tokens. */
const NEAR = 6;

/** The date of a contact word; of what its own sentence says did not come about, the day that has gone by. */
export function dateTold(
  scene: Scene,
  clauses: Clauses,
  trigger: Trigger,
  status: ContactStatus | null,
): DateReading | null {
  const date = dateOf(scene, clauses, trigger, status);
  const { verb } = trigger;
  if (!date || status !== 'cancelled' || verb < 0) return date;
  const but = conjunctionBehind(scene, clauses, verb);
  if (but < 0) return date;
  const end = Math.min(clauses.sentence.last, but + NEAR);
  for (let i = but + 1; i < end; i++) if (isGoneBy(scene, i)) return missedDay(scene, date);
  return date;
}

/** «Не состоялась», "never took place", "did not happen": said of a day that is past. */
export function isGoneBy({ tokens, caseless, lexicon }: Scene, verb: number): boolean {
  const isPast = (at: number) => tokens[at]?.feats.Tense === 'Past' && tokens[at]?.feats.VerbForm === 'Fin';
  const isNegated = (at: number) => lexicon.set.negations.has(tokens[at]?.norm ?? '');
  if (tokens[verb]?.upos !== 'VERB') return false;
  if (!caseless) return isPast(verb) && isNegated(verb - 1);
  return isNegated(verb - 1) && [0, 1, 2].some((back) => isPast(verb - back));
}

/** The last such day of the week where the words of the plan had it for the next one; others as they are. */
export function missedDay(scene: Scene, date: DateReading): DateReading {
  const { published } = scene.input.article;
  if (date.rule !== 'date.weekday' || !date.inferred || !published || date.date?.length !== 10) return date;
  if (date.until !== null || date.date <= published.slice(0, 10)) return date;
  const last = Date.parse(date.date) - WEEK;
  const back = Math.round((last - Date.parse(published.slice(0, 10))) / DAY);
  const working = date.working.map((step) =>
    /^\+\d+ days?$/u.test(step.what) ? { ...step, what: `${back} ${back === -1 ? 'day' : 'days'}` } : step,
  );
  return { ...date, date: new Date(last).toISOString().slice(0, 10), working };
}
