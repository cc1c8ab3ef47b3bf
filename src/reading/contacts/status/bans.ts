/** What a ban is laid on: «запретил встречу», not «запретил послу участвовать в саммите» nor «письмо за то, что запретил охоту». */
import type { Clauses } from '../clauses.js';
import { governedBy } from '../governing.js';
import type { Scene } from '../scene.js';
import type { Above, Trigger } from '../triggers.js';
import { isGerund } from '../uninflected.js';
import { isNegatedOver } from './clause-above.js';
import { isDone } from './done.js';
import { type Situation, sure, type Told } from './situation.js';

/** How far before what is not to be done the word may stand that bars somebody from it, in tokens. */
const REACH = 10;

/** A verb that calls off what it tells somebody not to do: «запретил». */
export function isBan({ tokens, lexicon }: Scene, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && lexicon.controls.has(token) && lexicon.governors.of(token) === 'cancelled';
}

/** «запретил переговоры», not «запретил послу вести переговоры»: a ban laid on the noun itself. */
export function isBanned(scene: Scene, verb: number, at: number): boolean {
  if (!isBan(scene, verb) || verb > at) return false;
  for (let i = verb + 1; i < at; i++) if (scene.token(i).feats.VerbForm === 'Inf') return false;
  return true;
}

/** What stands over a noun, without a ban that is laid on something else than the contact. */
export function bannedElse(scene: Scene, above: Above, at: number): Above {
  const { tokens, lexicon } = scene;
  if (above.effect !== 'cancelled' || !isBan(scene, above.verb)) return above;
  if (above.verb > at) return { verb: -1, effect: null };
  for (let i = above.verb + 1; i < at; i++) {
    const one = tokens[i];
    if (one?.feats.VerbForm !== 'Inf') continue;
    const isPart = lexicon.set.takingPart.has(one.lemma) || lexicon.set.takesPart.has(one.lemma);
    if (isPart) return { ...above, effect: 'planned' };
    if (lexicon.governors.of(one) !== 'tense') return { verb: -1, effect: null };
  }
  return above;
}

/** "Was barred from meeting", "ordered Koval not to meet", "failed to meet": contacts that their verb says did not come about. */
export function barred({ scene, clauses, trigger }: Situation): Told | null {
  if (!scene.caseless) return null;
  const yet = yetTo(scene, trigger);
  if (yet >= 0) return notYet(scene, trigger, yet);
  if (barOver(scene, clauses, trigger.at) >= 0) return sure('cancelled');
  if (trigger.entry.form !== 'verb') return null;
  if (isFailed(scene, clauses, trigger)) return sure('cancelled');
  const verb = verbOfNot(scene, clauses, trigger.at);
  if (verb < 0) return null;
  return sure(
    scene.lexicon.set.orders.has(scene.token(verb).lemma) || isChosen(scene, verb) ? 'cancelled' : 'denied',
  );
}

/** "Has yet [to meet]", "have yet [to hold] talks": what somebody has not done so far; -1 for nothing. */
function yetTo({ tokens, lexicon: { set } }: Scene, { at, entry, verb }: Trigger): number {
  const own = entry.form === 'verb' ? at : verb < 0 ? at : infinitiveBefore(tokens, verb, at);
  const isYet =
    tokens[own - 1]?.upos === 'PART' &&
    set.goals.has(tokens[own - 1]?.norm ?? '') &&
    set.yet.has(tokens[own - 2]?.norm ?? '') &&
    tokens[own - 3]?.feats.VerbForm === 'Fin';
  return isYet ? own : -1;
}

/** Who has yet to hold talks has held none, who has yet to call them off still plans them, who has yet to announce them denies none. */
function notYet(scene: Scene, { entry }: Trigger, own: number): Told | null {
  if (entry.form === 'verb') return sure('denied');
  const effect = governedBy(scene, own);
  if (effect === 'cancelled' || effect === 'moved') return sure('planned');
  return effect === 'tense' || effect === 'ongoing' || effect === 'held' ? sure('denied') : null;
}

/** "Have yet [to hold] talks": the infinitive between the verb over a noun and the noun; else that verb. */
function infinitiveBefore(tokens: Scene['tokens'], verb: number, at: number): number {
  for (let i = verb + 1; i < at; i++) if (tokens[i]?.feats.VerbForm === 'Inf') return i;
  return verb;
}

/** "Decided not to meet", "chose not to meet". */
const isChosen = ({ tokens, lexicon: { set } }: Scene, verb: number): boolean =>
  set.decides.has(tokens[verb]?.lemma ?? '') || set.decides.has(tokens[verb]?.norm ?? '');

/** The word that bars somebody from a gerund behind "from"; -1 for none. */
export function barOver(scene: Scene, clauses: Clauses, at: number): number {
  const { origins, bars } = scene.lexicon.set;
  if (!origins.has(scene.tokens[at - 1]?.norm ?? '')) return -1;
  // Right before its object a gerund is none of a noun's, whatever its tag.
  if (!isGerund(scene, at) && !/^(?:PROPN|PRON|DET)$/u.test(scene.tokens[at + 1]?.upos ?? '')) return -1;
  for (let i = at - 2; i >= Math.max(clauses.sentence.first, at - REACH); i--) {
    const { upos, lemma, norm, form } = scene.token(i);
    if (upos !== 'PROPN' && (bars.has(lemma) || bars.has(norm))) return i;
    if (upos === 'VERB' || /^[,;:]$/u.test(form)) return -1;
  }
  return -1;
}

/** Whether it is only said that somebody may, should or will be kept from a contact, is in general, was not, or was asked to keep from it. */
export function isUnsureBan(scene: Scene, clauses: Clauses, trigger: Trigger): boolean {
  const { at, entry } = trigger;
  const bar = barOver(scene, clauses, at);
  // Of "his ministers from meeting Koval" a noun's tag hides who was kept from it.
  if (bar >= 0) return !isLaid(scene, clauses, bar) || (entry.form === 'noun' && bar < at - 2);
  if (entry.form !== 'verb') return false;
  if (failOver(scene, at) >= clauses.sentence.first) return !isFailed(scene, clauses, trigger);
  const verb = verbOfNot(scene, clauses, at);
  const { controls, set } = scene.lexicon;
  return (
    verb >= 0 &&
    controls.has(scene.token(verb)) &&
    !(set.orders.has(scene.token(verb).lemma) && isLaid(scene, clauses, verb))
  );
}

/** "Was barred", "barred", "has forbidden"; not "bars", "may bar", "nothing stopped". */
function isLaid(scene: Scene, clauses: Clauses, verb: number): boolean {
  const { tokens, lexicon } = scene;
  if (tokens[verb - 1]?.feats.PronType === 'Neg' || isNegatedOver(scene, clauses, verb)) return false;
  const { upos, norm, feats } = scene.token(verb);
  const isPast = feats.Tense === 'Past' || (upos !== 'VERB' && lexicon.set.orders.has(norm));
  return isPast && isDone(scene, clauses, verb);
}

/** The verb over "not to meet": right before it, or with nothing but whoever is told between; -1 for none. */
function verbOfNot(scene: Scene, clauses: Clauses, at: number): number {
  const { tokens, lexicon } = scene;
  const isNot = tokens[at - 1]?.upos === 'PART' && lexicon.set.goals.has(tokens[at - 1]?.norm ?? '');
  if (!isNot || !lexicon.set.negations.has(tokens[at - 2]?.norm ?? '')) return -1;
  for (let i = at - 3; i >= Math.max(clauses.sentence.first, at - REACH); i--) {
    const { upos, form } = scene.token(i);
    if (lexicon.controls.has(scene.token(i)) && upos !== 'PROPN') return i;
    if (upos === 'VERB') return i === at - 3 ? i : -1;
    if (upos === 'ADP' || upos === 'AUX' || form === ',') return -1;
  }
  return -1;
}

/** Where the verb of failing stands that an infinitive hangs on: "failed to"; -1 for none. */
const failOver = ({ tokens, lexicon }: Scene, at: number): number =>
  tokens[at - 1]?.upos === 'PART' && lexicon.set.fails.has(tokens[at - 2]?.lemma ?? '') ? at - 2 : -1;

/** "Failed to meet Hall", not "never failed to meet", nor "failed to discuss", which they may have met for. */
function isFailed(scene: Scene, clauses: Clauses, { at, entry }: Trigger): boolean {
  const verb = failOver(scene, at);
  if (verb < clauses.sentence.first || (entry.kind !== 'meeting' && entry.kind !== 'visit')) return false;
  if (['about', 'naming', 'gathers', 'invite'].some((mark) => entry.marks.has(mark))) return false;
  const told = scene.token(verb).upos === 'ADJ' ? verb - 1 : verb; // "[was] unable to meet"
  return scene.tokens[told]?.feats.Tense === 'Past' && !isNegatedOver(scene, clauses, told);
}
