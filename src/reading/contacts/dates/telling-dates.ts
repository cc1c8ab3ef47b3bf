/** Dates beside verbs of telling: when it was told, or when the contact was that it is told of. */
import type { DateReading } from '../../../model/index.js';
import { firstFrom } from '../../../text/sorted.js';
import type { Clauses } from '../clauses.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { followsTime, isSetting } from '../ungoverned.js';

/** Tokens between a date and the verb of telling that it may belong to. */
const BESIDE = 4;

/** Tokens on each side of a date in which the verb of its clause is looked for. */
const ABOVE = 12;

/** Indices of the first token of a date and of the one behind it. */
interface Tokens {
  readonly first: number;
  readonly end: number;
}

/**
 * «…, повідомила у п'ятницю служба»: a date beside a verb of telling, past the contact's own clause, is when it was told.
 * @param date the date's tokens
 */
export function isOfTelling(scene: Scene, clauses: Clauses, trigger: Trigger, date: Tokens): boolean {
  const { at, verb } = trigger;
  const { first: token } = date;
  if (isSetting(scene, clauses, at)) return false; // «у розмові з X 25 листопада порадив»: it was said there
  if (clauses.clauseOf(token) === clauses.clauseOf(at) && token < at) return false;
  if (isToldAbove(scene, clauses, trigger, token)) return true;
  if (isToldSince(scene, trigger, token) || isSetBefore(scene, trigger, date)) return true;
  for (
    let i = Math.max(clauses.sentence.first, token - BESIDE);
    i < Math.min(clauses.sentence.last, token + BESIDE);
    i++
  )
    if (
      i !== verb &&
      i !== at &&
      !isOfContact(clauses, at, token, i) &&
      scene.tellingAct(i) !== null &&
      !isOfNext(scene, token, i) &&
      !isClosed(scene, clauses, trigger, date, i) &&
      i > at === token > at &&
      Math.abs(i - at) > 1
    )
      return true;
  return false;
}

/** «тоді газета писала, що …», «у п'ятницю адвокат опублікував листа, якого отримав під час зустрічі»: when the clause above told it. */
function isToldAbove(scene: Scene, clauses: Clauses, { at }: Trigger, token: number): boolean {
  const above = clauses.clauseOf(token);
  if (scene.caseless || token > at || above === clauses.clauseOf(at)) return false;
  const end = Math.min(at, token + ABOVE);
  for (let i = Math.max(clauses.sentence.first, token - ABOVE); i < end; i++)
    if (
      clauses.clauseOf(i) === above &&
      scene.tellingAct(i) !== null &&
      scene.token(i).feats.VerbForm === 'Fin'
    )
      return true;
  return false;
}

/** «…, заявив міністр закордонних справ Австрії в понеділок»: the last comma before the date opens who told it. */
function isToldSince(scene: Scene, { at, verb }: Trigger, token: number): boolean {
  for (let i = token - 1; i > at; i--)
    if (scene.token(i).form === ',')
      return (
        i + 1 !== verb && scene.token(i + 1).feats.VerbForm === 'Fin' && scene.tellingAct(i + 1) !== null
      );
  return false;
}

/** «зустрілися, у понеділок, 5 травня, повідомив речник», «зустрілися, і 5 травня речник …»: the date opens what is told next. */
function isSetBefore(scene: Scene, { at, verb }: Trigger, { first, end }: Tokens): boolean {
  if (Math.max(at, verb) > first) return false;
  const before = scene.token(first - 1);
  const isSmall = before.form === before.norm; // not «с Ван И 10 марта»
  if (isSmall && before.upos === 'CCONJ' && scene.lexicon.set.and.has(before.norm)) return true;
  return before.form === ',' && scene.tokens[end]?.form === ',' && scene.tellingAct(end + 1) !== null;
}

/** «зустріч заплановано на середу, повідомила служба»: the date's clause is the contact's, the verb of telling has another. */
const isOfContact = (clauses: Clauses, at: number, token: number, verb: number): boolean =>
  clauses.clauseOf(token) === clauses.clauseOf(at) && clauses.clauseOf(verb) !== clauses.clauseOf(at);

/** "On Tuesday and urged", "on Tuesday to discuss": the date belongs to what stands before the conjunction or the aim. */
function isOfNext(scene: Scene, token: number, verb: number): boolean {
  if (!scene.caseless || verb < token) return false;
  if (scene.token(verb).feats.VerbForm === 'Inf') return true;
  for (let i = token + 1; i < verb; i++) if (scene.token(i).upos === 'CCONJ') return true;
  return false;
}

/**
 * «…, з якою вона зустрілася 3 березня, розповіла», «зустрілися 3 березня і передали», «під час візиту 3 березня заявив»:
 * what stands between the date and the verb of telling closes the contact's clause, or the contact is where it was told.
 */
function isClosed(
  scene: Scene,
  clauses: Clauses,
  { at, verb }: Trigger,
  { first, end }: Tokens,
  telling: number,
): boolean {
  if (scene.caseless || at >= first || telling < end || clauses.clauseOf(first) !== clauses.clauseOf(at))
    return false;
  if (followsTime(scene, at)) return true;
  // «…, заявив у Відні міністр, 3 березня, передають …»
  for (let i = at + 1; i < first; i++) if (i !== verb && scene.tellingAct(i) !== null) return false;
  const mark = scene.token(end);
  const next = scene.token(end + 1);
  if (mark.upos === 'CCONJ') return verb >= 0 && verb < first && scene.lexicon.set.and.has(mark.norm);
  // «…, у понеділок, 5 травня, повідомив», «речник 5 травня, відповідаючи на запитання, сказав»
  return mark.form === ',' && scene.token(first - 1).form !== ',' && next?.feats.VerbForm !== 'Conv';
}

/** Tokens before a date in which the infinitive may stand that it belongs to. */
const AIM = 10;

/** «домовилися з 1 квітня розпочати», «пообіцяв відновити постачання до 3 лютого»: when what was agreed is to be done. */
export function isOfAim(
  scene: Scene,
  clauses: Clauses,
  { at, verb, entry }: Trigger,
  { first, end }: Tokens,
): boolean {
  if (scene.caseless || at >= first) return false;
  // «зустріч мають провести 3 лютого», not «на зустрічі домовилися провести вибори 3 лютого»
  const isSubject = entry.form === 'noun' && !isSetting(scene, clauses, at) && !followsTime(scene, at);
  const isAim = (i: number): boolean => {
    const token = scene.tokens[i];
    if (token?.feats.VerbForm !== 'Inf' || i === at || i === verb) return false;
    return !scene.entries.has(i) && !(isSubject && scene.lexicon.governors.of(token) !== undefined);
  };
  if (isAim(end) && end < clauses.sentence.last) return true;
  for (let i = first - 1; i > Math.max(at, first - AIM); i--) {
    if (clauses.clauseOf(i) !== clauses.clauseOf(first)) return false;
    if (isAim(i)) return true;
  }
  return false;
}

/**
 * "Trump said Friday he will meet …", «у п'ятницю Макрон анонсував зустріч»: a day that is not to come, beside the verb
 * of telling and outside the words that it tells, is when they were said.
 */
export function isOfCue(scene: Scene, { at, verb }: Trigger, { start, end, date }: DateReading): boolean {
  const { published } = scene.input.article;
  if (!date || !DAY.test(date) || !published || date > published.slice(0, 10)) return false;
  const statement = scene.statementAt(scene.token(at).start);
  const [cue] = statement?.cue ?? [];
  const [content] = statement?.content ?? [];
  if (!statement || !cue || !content || content.start < cue.end) return false;
  const told = tokenAt(scene, cue.start);
  if (scene.tellingAct(told) === null || scene.token(told).sentence !== scene.token(at).sentence)
    return false;
  if (start > cue.start) return end <= content.start && !isGoal(scene, tokenAt(scene, start));
  return (
    verb === told &&
    end <= cue.start &&
    scene.token(tokenAt(scene, start)).sentence === scene.token(at).sentence
  );
}

/** «на п'ятницю», "for Friday": when what is told is to be. */
const isGoal = ({ lexicon, tokens }: Scene, at: number): boolean =>
  [tokens[at - 1], tokens[at]].some((token) => lexicon.set.goals.has(token?.norm ?? ''));

const tokenAt = ({ tokens }: Scene, start: number): number => firstFrom(tokens, start);

/** A day by itself, no month or year. */
const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * «скасували у вівторок через страйк», "on Tuesday the White House cancelled the meeting": a day behind the verb, or
 * before it and its object, that is not to come is when a contact was called off or put off, not when it was to be.
 */
export function isOfCallingOff(
  scene: Scene,
  clauses: Clauses,
  { at, verb, effect, entry }: Trigger,
  { first, end }: Tokens,
  { date, until }: DateReading,
): boolean {
  if ((effect !== 'cancelled' && effect !== 'moved') || entry.form !== 'noun' || verb < 0) return false;
  // «У вівторок не приїхав на переговори», «зустріч у вівторок зірвалася»: what falls through does so on its own day.
  if (!scene.lexicon.callsOff.has(scene.token(verb))) return false;
  const { published } = scene.input.article;
  if (until !== null || !DAY.test(date ?? '') || !published || (date as string) > published.slice(0, 10))
    return false;
  if (clauses.clauseOf(first) !== clauses.clauseOf(verb)) return false;
  if (verb < at) return end <= verb;
  // "Cancelled for Tuesday", «перенесли на вівторок»: the day of the contact.
  for (let i = verb + 1; i < end; i++) {
    const { upos, norm } = scene.token(i);
    if (scene.lexicon.set.goals.has(norm) || (i < first && !BESIDE_VERB.has(upos))) return false;
  }
  return first > verb;
}

/** What stands between a verb and the day that it was done: "called [off] [on] Tuesday". */
const BESIDE_VERB = new Set(['ADP', 'ADV', 'PART']);
