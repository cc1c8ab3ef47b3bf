/** What is called off, put off or denied: by a verb that acts on the contact, or by the clause above. */

import type { Clauses } from '../clauses.js';
import { newDayBehind } from '../dates/moved-dates.js';
import { dateOf } from '../details.js';
import type { Effect } from '../lexicon.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { isActedOn } from './acted-on.js';
import { isNegatedOver, verbAbove } from './clause-above.js';
import { delayed } from './delayed.js';
import { isDone } from './done.js';
import { before, type Situation, sure, type Told } from './situation.js';
import { isFuture, isNegatedAt } from './tenses.js';
import { isToHour } from './to-hour.js';
import { isWithinContact } from './within.js';

/** A new date after the verb makes it a plan, another place leaves it one; without either it is off. */
export function moved({ scene, clauses, trigger }: Situation): Told | null {
  const { effect, verb } = trigger;
  if (effect !== 'moved') return null;
  if (!isOff(scene, clauses, verb)) return sure('planned');
  if (newDayBehind(scene, verb) || isToHour(scene, verb)) return sure('planned');
  const date = dateOf(scene, clauses, trigger);
  const isOld =
    date !== null &&
    (isOfParticiple(scene, trigger, date.start) || isOfClauseBehind(scene, clauses, trigger, date.start));
  if (date && date.start > scene.token(verb).end && !isOld) return sure('planned');
  return isToPlace(scene, verb) ? { status: 'planned', sure: false } : sure('cancelled');
}

/** «отложил запланированный на июнь визит»: the day that the contact was planned for, not the new one. */
function isOfParticiple({ tokens, caseless }: Scene, { at, verb }: Trigger, start: number): boolean {
  for (let i = verb + 1; !caseless && i < at; i++)
    if (tokens[i]?.feats.VerbForm === 'Part' && (tokens[i]?.end ?? start) < start) return true;
  return false;
}

/** «відклала консультації, які мали початися [завтра]»: a day in a clause behind the word and its verb is the old one. */
function isOfClauseBehind(scene: Scene, clauses: Clauses, { at, verb }: Trigger, start: number): boolean {
  const { tokens, caseless } = scene;
  if (caseless || verb > at) return false;
  let i = at + 1;
  while (i < clauses.sentence.last && (tokens[i]?.start ?? start) < start) i++;
  const own = clauses.clauseOf(at);
  let comma = at + 1;
  while (comma < i && tokens[comma]?.form !== ',') comma++;
  const isRelative = /Rel|Int/u.test(tokens[comma + 1]?.feats.PronType ?? '');
  if (comma >= i || !isRelative || clauses.clauseOf(i) === own) return false;
  const behind = tokens.slice(i, clauses.sentence.last);
  return !behind.some((one) => one.form === ',' && scene.isInDate(tokens[one.index + 2]?.start ?? -1)); // «…, яка мала бути в середу, на п’ятницю»
}

/** «перенесли в укриття», "moved to Rome": right behind the verb a preposition of aim and no time. */
function isToPlace(scene: Scene, verb: number): boolean {
  const { tokens, lexicon } = scene;
  const { set, units } = lexicon;
  const [preposition, noun] = [tokens[verb + 1], tokens[verb + 2]];
  if (preposition?.upos !== 'ADP' || !noun || units.has(noun) || scene.isInDate(noun.start)) return false;
  if (set.goals.has(preposition.norm)) return noun.upos === 'PROPN';
  return set.places.has(preposition.norm) && noun.feats.Case === 'Acc' && noun.upos !== 'NUM';
}

/** Whether what the verb calls off is off, by its form, the word over it and the clause above. */
function isOff(scene: Scene, clauses: Clauses, verb: number): boolean {
  const above = verbAbove(scene, clauses, verb);
  if (above?.effect === 'proposed' || (above?.effect === 'denied' && !above.isNegated)) return false;
  return isDone(scene, clauses, verb);
}

/** The clause above denies what the verb of this one says; "did not rule out that" leaves it open. */
export function deniedClause({ scene, clauses, trigger }: Situation): Told | null {
  const { at, verb, effect, entry } = trigger;
  if (entry.form === 'noun' && (verb < 0 || effect !== 'tense' || !isActedOn(scene, clauses, trigger)))
    return null;
  const above = verbAbove(scene, clauses, at);
  if (above?.effect !== 'denied' || isOfIdea(scene, above.verb, at)) return null;
  if (entry.marks.has('about') && isWithinContact(scene, clauses, at)) return null;
  if (above.isNegated) {
    const isAhead =
      effect === 'planned' ||
      effect === 'proposed' ||
      (verb >= 0 && isFuture(scene, clauses, verb)) ||
      isNotRuledOut(scene, above.verb, at);
    return isAhead ? sure('proposed') : null;
  }
  // "Denied a report that he had refused to meet": it is not off.
  if (verb !== at && (effect === 'cancelled' || effect === 'moved')) return sure('planned');
  return verb >= 0 && isNegatedAt(scene, clauses, verb, 3) ? sure('held') : sure('denied');
}

/** "Has not ruled out meeting": right behind such a verb and its particle a gerund tells what may be. */
const isNotRuledOut = ({ caseless, tokens }: Scene, verb: number, at: number): boolean =>
  caseless && at === verb + 2 && tokens[verb + 1]?.upos === 'ADP';

/** "Rejected a proposal that they meet": the clause says what somebody wants, not what was. */
function isOfIdea({ tokens, lexicon }: Scene, verb: number, at: number): boolean {
  for (let i = verb + 1; i < at; i++) {
    const token = tokens[i];
    if (token?.upos === 'VERB' || token?.form === ',') return false;
    const head = token?.upos === 'NOUN' ? lexicon.heads.of(token) : undefined;
    if (head === 'proposed' || head === 'planned') return true;
  }
  return false;
}

export function cancelled(situation: Situation): Told | null {
  const { scene, clauses, trigger } = situation;
  const { effect, verb } = trigger;
  if (effect === 'denied') {
    if (isNegatedOver(scene, clauses, verb)) return sure('proposed'); // «не виключає зустрічі»
    return sure(headOf(situation) === 'cancelled' ? 'planned' : 'denied'); // «спростував скасування зустрічі»
  }
  if (effect !== 'cancelled') return null;
  return sure(isOff(scene, clauses, verb) ? 'cancelled' : 'planned');
}

/** What the noun says that the contact depends on. */
function headOf(situation: Situation): Effect | undefined {
  const { scene } = situation;
  for (const i of before(situation)) {
    const token = scene.token(i);
    if (token.upos === 'VERB') return undefined;
    if (token.upos === 'NOUN' && scene.lexicon.heads.has(token)) return scene.lexicon.heads.of(token);
  }
  return undefined;
}

/** The trigger as far as its verb acts on it: «скасував брифінг після зустрічі», «скасував відпустку, щоб зустрітися». */
export function actedOn(scene: Scene, clauses: Clauses, trigger: Trigger): Trigger {
  const { effect, verb, at, entry } = trigger;
  if (effect !== 'cancelled' && effect !== 'moved' && effect !== 'denied') return trigger;
  const now = delayed(scene, clauses, trigger);
  if (now !== trigger) return now;
  if (entry.form === 'noun')
    return isActedOn(scene, clauses, trigger) ? trigger : { ...trigger, verb: -1, effect: null };
  return clauses.clauseOf(verb) === clauses.clauseOf(at) ? trigger : { ...trigger, effect: 'planned' };
}
