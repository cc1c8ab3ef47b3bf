/** «Не зустрічався з», "neither of them met", "will not take place": contacts that were denied or are off. */
import type { ContactStatus } from '../../../model/index.js';
import type { Clauses } from '../clauses.js';
import { startsAny } from '../details.js';
import type { Effect, Entry } from '../lexicon.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { hasBefore, isFuture, isNegatedAt } from './tenses.js';

/** The status that a negation of the verb over a contact tells; null where it tells none. */
export function negated(
  scene: Scene,
  clauses: Clauses,
  { verb, effect, at, entry }: Trigger,
): ContactStatus | null {
  if (entry.form === 'noun' && isNone(scene, clauses, at)) return 'denied';
  if (verb < 0 || effect === 'denied') return null;
  if (effect === 'cancelled' || effect === 'moved') return isKept(scene, clauses, verb) ? 'planned' : null;
  const isSubject = scene.caseless && entry.form === 'noun' && at < verb;
  const isNegated =
    isNegatedAt(scene, clauses, verb, 3) ||
    (at !== verb && entry.form === 'verb' && hasBefore(scene, clauses, at, 1, scene.lexicon.set.negations));
  if (!isNegated) {
    const isDone =
      entry.form === 'verb' ||
      (verb < at && (effect === 'tense' || effect === 'planned') && !isOfOthers(scene, verb, at));
    return isDone && ofNobody(scene, clauses, verb) ? 'denied' : null;
  }
  if (entry.marks.has('agrees')) return isToContact(scene, clauses, at) ? 'denied' : 'held'; // «не домовилися»: they talked
  if (effect === 'held') return 'cancelled'; // «не вдалося зустрітися»
  // What stands before its verb is the subject.
  if (isSubject) return isOff(scene, verb, effect) ? 'cancelled' : null;
  if (isGivenUp(scene, clauses, verb, at, entry)) return 'cancelled';
  if (effect === 'planned' && isOfHead(scene, at, verb)) return 'planned';
  if (effect === 'proposed' || effect === 'planned')
    return entry.form === 'verb' || effect === 'planned' ? 'denied' : null;
  if (entry.form === 'noun' && effect === 'tense' && scene.token(at).feats.Case === 'Nom') return 'cancelled';
  if (entry.kind === 'visit' && isFuture(scene, clauses, verb)) return 'cancelled';
  return effect === 'ongoing' ? null : 'denied';
}

/**
 * "Will not travel to Kyiv", "will no longer meet", "no longer plans to meet": somebody was to, and is not any more.
 * "Will not meet", as «не зустрічатиметься», may be of what nobody planned.
 */
function isGivenUp(scene: Scene, clauses: Clauses, verb: number, at: number, { form, kind }: Entry): boolean {
  if (form !== 'verb') return false;
  const isAhead = isFuture(scene, clauses, verb) || isFuture(scene, clauses, at);
  const isTrip = (one: number) => scene.entries.get(one)?.kind === 'visit';
  if (isAhead && (kind === 'visit' || isTrip(verb) || isTrip(verb + 1) || isTrip(verb + 2))) return true;
  return (isAhead || (scene.caseless && verb < at)) && isNoLonger(scene, verb);
}

/** "Will no longer", "no longer plans": the words right before a verb, or behind its auxiliary. */
function isNoLonger({ tokens, lexicon: { set } }: Scene, verb: number): boolean {
  const isNegation = (i: number) => set.negations.has(tokens[i]?.norm ?? '');
  for (let i = verb + 2; i > verb - 4; i--)
    if (set.longer.has(tokens[i]?.norm ?? '') && (isNegation(i - 1) || isNegation(i + 1))) return true;
  return false;
}

/** «Дата зустрічі не узгоджена»: what is not agreed is the noun before, which the contact stands behind in the genitive. */
function isOfHead({ caseless, tokens, lexicon }: Scene, at: number, verb: number): boolean {
  if (caseless || verb < at || tokens[at]?.feats.Case !== 'Gen') return false;
  let i = at - 1;
  while (/^(?:ADJ|DET)$/u.test(tokens[i]?.upos ?? '')) i--;
  const head = tokens[i];
  return head?.upos === 'NOUN' && head.feats.Case === 'Nom' && lexicon.heads.of(head) === 'planned';
}

/** "No aides attended Clinton's meeting", "nobody took part in the talks": who did not come says nothing of the others. */
function isOfOthers({ tokens, lexicon: { set } }: Scene, verb: number, at: number): boolean {
  const lemma = tokens[verb]?.lemma ?? '';
  if (set.attends.has(lemma) || set.takingPart.has(lemma) || set.takesPart.has(lemma)) return true;
  for (let i = verb + 1; i < at; i++)
    if (tokens[i]?.upos === 'PART' && tokens[i - 1]?.upos === 'PROPN') return true;
  return false;
}

/** «не договорился о встрече», not «о мире на встрече»: the contact itself is what was not agreed. */
function isToContact(scene: Scene, clauses: Clauses, at: number): boolean {
  const own = clauses.clauseOf(at);
  const end = Math.min(clauses.sentence.last, at + SUBJECT);
  for (let i = at + 1; i < end && clauses.clauseOf(i) === own; i++) {
    const preposition = startsAny(scene, scene.lexicon.topics, i);
    if (!preposition) continue;
    let noun = i + preposition.length;
    while (/^(?:DET|ADJ)$/u.test(scene.tokens[noun]?.upos ?? '')) noun++;
    return scene.entries.get(noun)?.form === 'noun';
  }
  return false;
}

/** "Has not been cancelled", «перенесены не будут»: what is not off is still ahead. */
function isKept(scene: Scene, clauses: Clauses, verb: number): boolean {
  if (isNegatedAt(scene, clauses, verb, 3)) return true;
  const { negations, only } = scene.lexicon.set;
  if (only.has(scene.tokens[verb - 1]?.norm ?? '')) return false;
  const [next, auxiliary] = [scene.tokens[verb + 1], scene.tokens[verb + 2]];
  return next !== undefined && negations.has(next.norm) && auxiliary?.upos === 'AUX';
}

/** "There was no meeting between", "no formal talks took place", not "no meeting room", "no second meeting", "no meeting drew more". */
function isNone(scene: Scene, clauses: Clauses, at: number): boolean {
  if (!scene.caseless) return false;
  const { tokens, lexicon } = scene;
  // "No meeting room", "no talks scheduled".
  if (/^(?:NOUN|ADJ)$/u.test(tokens[at + 1]?.upos ?? '')) return false;
  let i = at - 1;
  while (i >= at - 3 && /^(?:ADJ|NOUN)$/u.test(tokens[i]?.upos ?? '')) {
    if (lexicon.set.further.has(tokens[i]?.norm ?? '')) return false;
    i--;
  }
  const token = tokens[i];
  if (token === undefined || token.upos !== 'DET' || !lexicon.set.nobody.has(token.norm)) return false;
  const before = tokens[i - 1];
  return (
    comesAbout(scene, clauses, at) ?? (before !== undefined && lexicon.governors.of(before) === 'copula')
  );
}

/** Whether the verb behind a contact says that it comes about; null where no verb is behind it. */
function comesAbout(scene: Scene, clauses: Clauses, at: number): boolean | null {
  const { tokens } = scene;
  const own = clauses.clauseOf(at);
  const end = Math.min(clauses.sentence.last, at + SUBJECT);
  for (let i = at + 1; i < end && clauses.clauseOf(i) === own; i++) {
    if (scene.token(i).form === ',') return null;
    const next = tokens[i + 1];
    // "Made headlines", "was more difficult".
    // "No meeting is planned", not "no meeting is expected to last long".
    if (isPlanned(scene, i)) return next?.upos !== 'PART' || happens(scene, i + 2);
    if (scene.token(i).upos === 'VERB')
      return happensAs(scene, i) || (happens(scene, i) && !/^(?:DET|NOUN|ADJ|PRON)$/u.test(next?.upos ?? ''));
    if (scene.token(i).upos === 'AUX' && !/^(?:AUX|VERB|PART)$/u.test(next?.upos ?? '')) return false;
  }
  return null;
}

/** "Is planned", "has been agreed". */
const isPlanned = ({ tokens, lexicon }: Scene, at: number): boolean => {
  const token = tokens[at];
  return (
    token?.upos === 'VERB' && tokens[at - 1]?.upos === 'AUX' && lexicon.governors.of(token) === 'planned'
  );
};

/** Tokens behind a contact noun that are looked through for its verb. */
const SUBJECT = 14;

/** "Will not take place", "is not planned", not "was not easy", "did not last", "was not held in Oslo but in Rome". */
function isOff(scene: Scene, verb: number, effect: Effect | null): boolean {
  if (effect !== 'tense' && effect !== 'planned') return false;
  for (let i = verb + 1; i < Math.min(scene.sentenceOf(verb).last, verb + CONTRAST); i++) {
    const { upos, norm } = scene.token(i);
    const isContrast = upos === 'CCONJ' && !scene.lexicon.set.and.has(norm);
    if (isContrast && scene.tokens[i + 1]?.upos === 'ADP') return false;
  }
  let main = verb;
  while (/^(?:AUX|PART|ADV)$/u.test(scene.tokens[main]?.upos ?? '')) main++;
  if (happens(scene, main) || happens(scene, main - 1)) return true;
  // "Is not going to happen".
  if (scene.lexicon.set.goals.has(scene.tokens[main + 1]?.norm ?? '') && happens(scene, main + 2))
    return true;
  if (main >= scene.tokens.length || scene.lexicon.governors.of(scene.token(main)) !== 'planned')
    return false;
  // "Is not planned", "is not expected to take place", not "is not expected to last long".
  const isAim = scene.lexicon.set.goals.has(scene.tokens[main + 1]?.norm ?? '');
  return !isAim || happens(scene, main + 2) || happens(scene, main + 3);
}

/** Tokens behind a negated verb that are looked through for what the negation is turned to. */
const CONTRAST = 12;

export function happens(scene: Scene, at: number): boolean {
  return scene.lexicon.set.happens.has(scene.tokens[at]?.lemma ?? '') || happensAs(scene, at);
}

/** "Take place", with the word behind it. */
export const happensAs = ({ tokens, lexicon }: Scene, at: number): boolean =>
  lexicon.set.happens.has(`${tokens[at]?.lemma} ${tokens[at + 1]?.norm}`);

/** "Neither Koval nor Hall met", "no minister met": the subject right before the verb opens with a negation. */
export function ofNobody(scene: Scene, clauses: Clauses, verb: number): boolean {
  if (!scene.caseless) return false;
  const own = clauses.clauseOf(verb);
  let last = verb;
  while (scene.tokens[last - 1]?.upos === 'AUX') last--;
  let first = last;
  while (first > clauses.sentence.first && clauses.clauseOf(first - 1) === own) {
    if (/^(?:VERB|AUX|ADV|SCONJ|PUNCT)$/u.test(scene.token(first - 1).upos)) break;
    first--;
  }
  // "No deal yet, Koval met Hall", "not one but two met": only the very opening of the sentence or clause.
  const before = first > clauses.sentence.first ? scene.token(first - 1) : null;
  if (before && (clauses.clauseOf(first - 1) === own || before.form !== ',')) return false;
  if (!scene.lexicon.set.nobody.has(scene.token(first).norm)) return false;
  for (let i = first + 1; i < last; i++) {
    // "No doubt Koval met Hall": a name right behind a noun is the subject.
    if (scene.token(i - 1).upos === 'NOUN' && scene.token(i).upos === 'PROPN') return false;
  }
  return true;
}
