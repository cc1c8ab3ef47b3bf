/** Plans that fell through in the same breath: «планувалися на 3 березня, але не відбулися», «скасував поїздку, де мав зустрітися». */
import type { Token } from '../../../language/contract.js';
import { type Clauses, clauseStart, openerOf } from '../clauses.js';
import { newDayBehind } from '../dates/moved-dates.js';
import { governedBy, isFailing } from '../governing.js';
import type { Scene } from '../scene.js';
import { governorOf, type Trigger } from '../triggers.js';
import { isDone } from './done.js';
import { conjunctionBehind, heldInstead } from './held-instead.js';
import { happens, happensAs } from './negated.js';
import { type Situation, sure, type Told } from './situation.js';
import { stayedAway } from './stayed-away.js';
import { isFuture } from './tenses.js';
import { isToHour } from './to-hour.js';

/** How far behind the conjunction its verb may stand, in tokens. */
const NEAR = 6;

/** «планувалися на 3 березня, але не відбулися», «мала відбутися, але її перенесли», "were planned for May but have been cancelled". */
export function fellThrough({ scene, clauses, trigger }: Situation): Told | null {
  const { effect, verb, at, entry } = trigger;
  if (entry.form === 'verb' && effect === 'planned')
    return scene.caseless ? dropped(scene, clauses, at) : stayedAway(scene, clauses, trigger);
  if (entry.form !== 'noun' || effect !== 'planned' || verb < at) return null;
  if (heldInstead(scene, clauses, trigger) >= 0) return sure('held');
  const but = conjunctionBehind(scene, clauses, verb);
  if (but < 0) return null;
  const { last } = clauses.sentence;
  for (let i = but + 1; i < Math.min(last, but + NEAR); i++) {
    const { upos, feats, form } = scene.token(i);
    if (upos === 'NOUN' || upos === 'PROPN' || form === ',') return null;
    if (upos === 'PRON' && (scene.caseless ? !isIt(scene, i, at) : isOther(scene, i, at))) return null;
    if (upos !== 'VERB' && !(upos === 'ADJ' && feats.VerbForm === 'Part')) continue;
    return doneTo(scene, clauses, trigger, but, i);
  }
  return null;
}

/** "Were to meet in Rome, but that was dropped", "but the appointment has been shelved": in the passive, of what was planned. */
function dropped(scene: Scene, clauses: Clauses, at: number): Told | null {
  const but = conjunctionBehind(scene, clauses, at);
  if (but < 0) return null;
  for (let i = but + 1; i < Math.min(clauses.sentence.last, but + NEAR); i++) {
    const { upos, form, norm } = scene.token(i);
    if (upos === 'PROPN' || form === ',' || scene.lexicon.set.negations.has(norm)) return null;
    if (upos === 'PRON' && !/^(?:PRON|DET)$/u.test(scene.token(but + 1).upos)) return null;
    if (upos === 'NOUN' && !isOfPlan(scene, but, i)) return null;
    if (upos !== 'VERB') continue;
    const effect = governedBy(scene, i);
    // "But was delayed": he who meant to come, not the meeting.
    const isElided = !scene.tokens.slice(but + 1, i).some(({ upos }) => /^(?:PRON|DET|NOUN)$/u.test(upos));
    if (isElided && scene.tokens[at]?.feats.VerbForm === 'Inf' && effect === 'moved') return null;
    const isOff = effect === 'cancelled' || effect === 'moved';
    return isOff && scene.token(i - 1).upos === 'AUX' && isDone(scene, clauses, i) ? sure('cancelled') : null;
  }
  return null;
}

/** "That appointment", "the plan": behind a definite word, what was to be. */
function isOfPlan({ tokens, lexicon }: Scene, but: number, at: number): boolean {
  const token = tokens[at];
  if (!token || !lexicon.set.demonstratives.has(tokens[but + 1]?.norm ?? '')) return false;
  return lexicon.nouns.has(token) || lexicon.set.appointments.has(token.lemma);
}

/** «але вона не відбулася» is of the meeting, «але він не приїхав» of somebody. */
function isOther({ tokens }: Scene, at: number, noun: number): boolean {
  const { Case, Person, Number: number, Gender } = tokens[at]?.feats ?? {};
  const own = tokens[noun]?.feats;
  const agrees = Person === '3' && number === own?.Number && (number === 'Plur' || Gender === own?.Gender);
  return Case === 'Nom' && !agrees;
}

const isIt = ({ tokens }: Scene, at: number, noun: number): boolean =>
  tokens[at]?.feats.Gender === 'Neut' || tokens[at]?.feats.Number === tokens[noun]?.feats.Number;

/** What the verb behind the conjunction does to the noun, which is its subject, or its object as a pronoun. */
function doneTo(scene: Scene, clauses: Clauses, { at }: Trigger, but: number, verb: number): Told | null {
  const effect = governedBy(scene, verb);
  const noun = scene.token(at).feats;
  const own = scene.token(verb).feats;
  const words = scene.tokens.slice(but + 1, verb);
  const isNegated = words.some(({ norm }) => scene.lexicon.set.negations.has(norm));
  if (effect === 'tense' && isNegated)
    return isHappening(scene, verb, isFuture(scene, clauses, verb)) &&
      (scene.caseless || (noun.Number === 'Sing') === (own.Number === 'Sing'))
      ? sure('cancelled')
      : null;
  if ((effect !== 'cancelled' && effect !== 'moved') || isNegated || !isDone(scene, clauses, verb))
    return null;
  const isObject = words.some(({ upos, feats }) => upos === 'PRON' && feats.Case === 'Acc');
  const isPassive =
    own.VerbForm === 'Part' || own.Voice === 'Pass' || words.some(({ upos }) => upos === 'AUX');
  // «але скасували», «но сорвались»: nothing else that it could be said of.
  const isAlone =
    !scene.caseless && words.every(({ upos }) => /^(?:ADV|PART)$/u.test(upos)) && isOver(scene, verb);
  if (!isObject && !isPassive && !isAlone && !isFailing(scene, verb)) return null; // "but they fell through"
  return sure(
    effect === 'moved' && (newDayBehind(scene, verb) || isToHour(scene, verb)) ? 'planned' : 'cancelled',
  );
}

/** "Did not take place", «не відбулися». */
const isHappening = (scene: Scene, verb: number, isAhead: boolean): boolean =>
  scene.caseless
    ? happensAs(scene, verb) || happens(scene, verb)
    : isOver(scene, verb) && (!isAhead || scene.tokens[verb + 1]?.upos === 'PUNCT'); // «не відбудеться раніше травня»

/** Nothing but a phrase or the end follows: «не відбулися через негоду», not «не провели огляд». */
const isOver = ({ tokens }: Scene, verb: number): boolean =>
  /^(?:PUNCT|ADP|ADV|SCONJ)$/u.test(tokens[verb + 1]?.upos ?? 'PUNCT');

/** «скасував поїздку до Литви, де мав зустрітися»: what was to be where nobody goes. */
export function ofTripOff({ scene, clauses, trigger }: Situation): Told | null {
  const { at, verb, effect } = trigger;
  if (effect !== 'planned' || verb < 0) return null;
  const { first } = clauses.sentence;
  const open = clauseStart(clauses, at);
  const opener = openerOf(scene, open);
  if (!scene.lexicon.set.wheres.has(scene.tokens[opener]?.norm ?? '')) return null;
  if (isOfOthers(scene, clauses, trigger, opener)) return null;
  for (let i = open - 1; i >= Math.max(first, open - NEAR); i--) {
    const entry = scene.entries.get(i);
    if (entry?.kind !== 'visit' || entry.form !== 'noun') continue;
    const over = governorOf(scene, clauses, i);
    const isOff = over.effect === 'cancelled' || over.effect === 'moved';
    return isOff && isDone(scene, clauses, over.verb) && !isNegated(scene, over.verb)
      ? sure('cancelled')
      : null;
  }
  return null;
}

/** «де мали зустрітися Лавров і Рубіо», «де відбудеться саміт БРІКС»: what goes on there without who stays away. */
function isOfOthers(scene: Scene, clauses: Clauses, { at, entry }: Trigger, opener: number): boolean {
  if (entry.kind === 'summit') return true;
  if (scene.caseless) return !/^(?:PRON|DET|AUX)$/u.test(scene.tokens[opener + 1]?.upos ?? ''); // "where he was to meet"
  const behind = scene.tokens[at + 1];
  if (entry.form === 'noun' && (scene.lexicon.set.between.has(behind?.norm ?? '') || isNameIn(behind, 'Gen')))
    return true;
  for (let i = opener + 1; i < clauses.sentence.last && clauses.clauseOf(i) === clauses.clauseOf(at); i++)
    if (i !== at && isNameIn(scene.token(i), 'Nom')) return true;
  return false;
}

const isNameIn = (token: Token | undefined, grammaticalCase: string): boolean =>
  /^(?:PROPN|NOUN)$/u.test(token?.upos ?? '') && token?.feats.Case === grammaticalCase;

const isNegated = ({ tokens, lexicon }: Scene, verb: number): boolean =>
  lexicon.set.negations.has(tokens[verb - 1]?.norm ?? '');
