/** Where the text speaks of a contact: verbs and nouns of the tables, with the verb that governs a noun. */
import type { Token } from '../../language/contract.js';
import { isAskedOf } from './asked-about.js';
import { opensAttendance } from './attended.js';
import { predicateBeyond } from './beyond.js';
import type { Clauses } from './clauses.js';
import { governedBy, isFailing, refusalOfNoun, verbEffect } from './governing.js';
import { followsModal } from './infinitives.js';
import type { Effect, Entry } from './lexicon.js';
import { frontedSubject } from './parties/fronted.js';
import { isAskedBy } from './parties/letters.js';
import { isDue } from './right-behind.js';
import type { Scene } from './scene.js';
import { bannedElse } from './status/bans.js';
import { isShortParticiple, isToBe, prepositionOf } from './status/predicates.js';
import { isCause, isProvider, isSetting, refusalOver } from './ungoverned.js';
import {
  beBefore,
  isAimOf,
  isAttributive,
  isAuxiliary,
  isBareVerb,
  isHyphened,
  isOccasion,
  isPassiveInfinitive,
  isPredicated,
  isReduced,
  participleOf,
} from './uninflected.js';

/** A word that names a contact; token indices. */
export interface Trigger {
  readonly at: number;
  readonly entry: Entry;
  /** The verb that carries tense and subject: the trigger itself, or what governs it; -1 when there is none. */
  readonly verb: number;
  /** Effect of the governing word, null when nothing governs. */
  readonly effect: Effect | null;
}

/** How far a governor may stand from its noun, in tokens. */
const REACH = 12;
/** The same where what the noun is about stands before its verb: "talks on a truce at sea and a lasting peace will begin". */
const FAR = 20;

/** The triggers of a sentence in order. */
export function triggersOf(scene: Scene, clauses: Clauses): Trigger[] {
  const found: Trigger[] = [];
  const { first, last } = clauses.sentence;
  for (let at = first; at < last; at++) {
    const entry = scene.entries.get(at) ?? scene.wide.get(at);
    if (!entry) continue;
    const { verb, effect } =
      entry.form === 'verb' ? above(scene, clauses, at) : governorOf(scene, clauses, at);
    found.push({ at, entry, verb, effect });
  }
  return found;
}

/** What stands over a verb or noun: where tense and subject are, and what it does to the contact. */
export interface Above {
  readonly verb: number;
  readonly effect: Effect | null;
}

/** An infinitive's tense and subject come from the verb above it: «планує зустрітися», "will meet". */
function above(scene: Scene, clauses: Clauses, at: number): Above {
  if (!hangsOn(scene, at)) return { verb: at, effect: isDue(scene, at) ? 'planned' : 'tense' };
  const { set } = scene.lexicon;
  const own = clauses.clauseOf(at);
  const from = isPassiveInfinitive(scene, at) ? beBefore(scene, at) : at; // "asked to be received"
  const refused = scene.caseless ? undefined : governedBy(scene, at + 1);
  if (refused && FROM_BEHIND.has(refused) && scene.token(at + 1).feats.VerbForm === 'Fin')
    return { verb: at + 1, effect: refused }; // «хоч і були поруч, зустрічатися відмовилися»
  for (
    let i = from - 1;
    i >= Math.max(clauses.sentence.first, at - REACH) && clauses.clauseOf(i) >= own - 1;
    i--
  ) {
    const token = scene.token(i);
    if (set.futures.has(token.norm)) return { verb: i, effect: 'planned' };
    if (set.reportedFutures.has(token.norm) && scene.statementAt(token.start))
      return { verb: i, effect: 'planned' };
    if (set.conditionals.has(token.norm)) return { verb: i, effect: 'proposed' };
    const effect = governedBy(scene, i);
    const refusal = token.upos === 'NOUN' && effect && isAhead(effect) ? refusalOfNoun(scene, i) : -1;
    if (refusal >= clauses.sentence.first) return { verb: refusal, effect: 'cancelled' };
    if (effect === 'copula') return { verb: i, effect: token.feats.Tense === 'Fut' ? 'tense' : 'planned' };
    if (effect !== undefined && effect !== 'same')
      return { verb: i, effect: isOccasion(scene, i, from) ? 'held' : isOn(effect) ? 'planned' : effect };
    if (token.upos === 'AUX') return { verb: i, effect: 'tense' };
    if (token.upos === 'VERB' && clauses.clauseOf(i) === own) return { verb: i, effect: 'planned' };
  }
  return overAfter(scene, clauses, at) ?? { verb: at, effect: 'planned' };
}

const isAhead = (effect: Effect): boolean => effect === 'proposed' || effect === 'planned';

const isOn = (effect: Effect): boolean => effect === 'tense' || effect === 'ongoing';

/** «побачитися з Ковалем йому не вдасться», «зустрітися з Ковалем Новак відмовився»: the verb over an infinitive that stands before it. */
function overAfter(scene: Scene, clauses: Clauses, at: number): Above | null {
  const own = clauses.clauseOf(at);
  for (let i = at + 1; i < Math.min(clauses.sentence.last, at + REACH) && clauses.clauseOf(i) === own; i++) {
    const effect = governedBy(scene, i);
    if (scene.lexicon.set.impersonals.has(scene.token(i).lemma))
      return { verb: i, effect: effect ?? 'tense' };
    if (scene.caseless) continue;
    if (effect && FROM_BEHIND.has(effect)) return { verb: i, effect };
    if (scene.token(i).feats.VerbForm === 'Fin') return null;
  }
  return null;
}

/** What a verb does to an infinitive before it. */
const FROM_BEHIND = new Set<Effect>(['planned', 'proposed', 'cancelled', 'denied']);

/** Whether tense and subject of a verb come from what stands before it. */
const hangsOn = (scene: Scene, verb: number): boolean =>
  (isInfinitive(scene.token(verb)) && !isBareVerb(scene, verb)) ||
  followsModal(scene, verb) ||
  isPassiveInfinitive(scene, verb);

/** The verb a noun hangs on: the nearest of the tables in its clause, to the left first. */
export function governorOf(scene: Scene, clauses: Clauses, at: number): Above {
  const isState = scene.entries.get(at)?.marks.has('inside') === true; // "were in contact"
  if (
    (isSetting(scene, clauses, at) && !isState && !isAskedTo(scene, clauses, at)) ||
    isCause(scene, clauses, at)
  )
    return { verb: -1, effect: null };
  const refusal = scene.caseless ? -1 : refusalOver(scene, prepositionOf(scene, at));
  if (refusal >= clauses.sentence.first) return { verb: refusal, effect: 'cancelled' };
  const left = governorTowards(scene, clauses, at, -1);
  const right = governorTowards(scene, clauses, at, 1);
  const isLeft = left !== null && (right === null || at - left.verb <= right.verb - at + 2);
  const near = isLeft ? left : right;
  const told = () => predicateOf(scene, clauses, at) ?? participleOf(scene, clauses, at);
  const found =
    (near?.effect === 'copula' && near.verb > at ? told() : null) ??
    near ??
    governorBeyond(scene, clauses, at) ??
    told();
  if (!found || isAskedOf(scene, found.verb, at)) return { verb: -1, effect: null };
  if (!hangsOn(scene, found.verb)) return bannedElse(scene, found, at);
  const over = above(scene, clauses, found.verb);
  const isStronger = found.effect !== 'tense' && found.effect !== 'copula' && found.effect !== 'ongoing';
  return bannedElse(scene, isStronger ? found : over, at);
}

/** "Invited Putin for talks": what somebody is asked to, not a setting. */
function isAskedTo(scene: Scene, clauses: Clauses, at: number): boolean {
  const goal = scene.tokens[at - 1];
  if (!scene.caseless || goal?.upos !== 'ADP' || !scene.lexicon.set.goals.has(goal.norm)) return false;
  const own = clauses.clauseOf(at);
  for (let i = at - 2; i >= Math.max(clauses.sentence.first, at - REACH) && clauses.clauseOf(i) === own; i--)
    if (scene.token(i).upos === 'VERB')
      return scene.lexicon.verbs.of(scene.token(i))?.marks.has('invite') === true;
  return false;
}

function governorTowards(scene: Scene, clauses: Clauses, at: number, step: 1 | -1): Above | null {
  const own = clauses.clauseOf(at);
  const { first, last } = clauses.sentence;
  let copula: Above | null = null;
  let ahead = scene.caseless && scene.entries.get(at)?.marks.has('process') ? FAR : REACH;
  for (let i = at + step; i >= Math.max(first, at - REACH) && i < Math.min(last, at + ahead); i += step) {
    if (clauses.clauseOf(i) !== own) {
      if (step > 0 && !scene.caseless) continue; // «зустріч, за даними ЗМІ, відбудеться»
      break;
    }
    const isPlan = step > 0 && isReduced(scene, clauses, i);
    if (isPlan) ahead = FAR; // "planned for this week in Istanbul will not take place"
    if (
      isPlan ||
      isHyphened(scene, i) ||
      (step > 0 && (isAuxiliary(scene, i) || opensAttendance(scene, i))) ||
      (step < 0 && isAttributive(scene, i, at))
    )
      continue;
    if (step > 0 && (isProvider(scene, at, i) || isAskedBy(scene, at, i))) break;
    if (step < 0 && isFailing(scene, i)) break; // "the deal fell through after their meeting"
    const effect = verbEffect(scene, i);
    if (effect === 'copula' && step > 0 && isPredicated(scene, i)) return { verb: i, effect };
    if (effect === 'copula') copula ??= { verb: i, effect };
    else if (step > 0 && isAimOf(scene, i, effect)) break;
    else if (effect === 'tense' && step > 0 && isToBe(scene, i)) return { verb: i, effect: 'planned' };
    else if (effect && !(step > 0 && deniesElse(scene, i, effect)))
      return { verb: i, effect: step > 0 && frontedSubject(scene, clauses, at) ? 'tense' : effect };
    else if (isVerbal(scene.token(i))) break;
  }
  return copula;
}

/** "Put the length of the talks at an hour and denied that …": without cases an active verb has its object after it. */
function deniesElse(scene: Scene, at: number, effect: Effect): boolean {
  if (!scene.caseless || (effect !== 'denied' && effect !== 'cancelled')) return false;
  return scene.tokens[at - 1]?.upos !== 'AUX' && !isFailing(scene, at);
}

/** Verbs and converbs, not the participles that stand before a noun as adjectives do. */
const isVerbal = ({ upos, feats }: Token): boolean =>
  upos === 'VERB' && (feats.Case === undefined || feats.Variant === 'Short');

/** A participle, «який», «на яких». */
function opensInset(scene: Scene, at: number): boolean {
  const isRelative = (token: Token | undefined) =>
    token !== undefined &&
    (/Rel|Int/.test(token.feats.PronType ?? '') ||
      (token.upos === 'PRON' && scene.lexicon.set.clauses.has(token.norm)));
  const first = scene.tokens[at];
  // «зустріч, що була запланована на вівторок,»: right before its verb the conjunction is a pronoun.
  const isSubject = first?.upos === 'SCONJ' && scene.tokens[at + 1]?.feats.VerbForm === 'Fin';
  if (isSubject && !scene.caseless && scene.lexicon.set.clauses.has(first.norm)) return true;
  if (first?.upos === 'ADP') return isRelative(scene.tokens[at + 1]);
  return first?.feats.VerbForm === 'Part' || isRelative(first);
}

/** «саміт, присвячений угоді, (не) пройде 25 листопада»: the verb after a clause that was put in. */
function governorBeyond(scene: Scene, clauses: Clauses, at: number): Above | null {
  const predicate = predicateBeyond(scene, clauses, at);
  const does = predicate < 0 ? null : verbEffect(scene, predicate);
  if (does) return { verb: predicate, effect: does };
  const own = clauses.clauseOf(at);
  const end = Math.min(clauses.sentence.last, at + 3 * REACH);
  let open = at + 1;
  while (open < end && clauses.clauseOf(open) === own) {
    if (scene.token(open).form === ',' && opensInset(scene, open + 1)) break; // «, про яку писало видання,»
    if (isVerbal(scene.token(open))) return null;
    open++;
  }
  if (scene.tokens[open]?.form !== ',' || !opensInset(scene, open + 1)) return null;
  for (let i = open + 2; i + 1 < end; i++) {
    if (scene.token(i).form !== ',') continue;
    const isNegated = scene.lexicon.set.negations.has(scene.token(i + 1).norm);
    const verb = isNegated ? i + 2 : i + 1;
    const isPredicate =
      verb < end && (scene.token(verb).upos === 'VERB' || isShortParticiple(scene, verb, at));
    const effect = isPredicate ? verbEffect(scene, verb) : null;
    if (effect) return { verb, effect };
  }
  return null;
}

/** "A meeting between [long names] in Oslo was cancelled": the first verb of the clause, however far, after a subject without case. */
function predicateOf(scene: Scene, clauses: Clauses, at: number): Above | null {
  if (!scene.caseless) return null;
  const own = clauses.clauseOf(at);
  const end = Math.min(clauses.sentence.last, at + 3 * REACH);
  for (let i = at + 1; i < end && clauses.clauseOf(i) === own; i++) {
    if (!isVerbal(scene.token(i)) || isReduced(scene, clauses, i)) continue;
    const effect = scene.tokens[i - 1]?.upos === 'AUX' ? verbEffect(scene, i) : null;
    return effect ? { verb: i, effect } : null;
  }
  return null;
}

export const isInfinitive = ({ feats }: Token): boolean => feats.VerbForm === 'Inf';
