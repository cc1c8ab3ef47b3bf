/** Whether a verb acts on a contact, or on something else of its clause: «скасував брифінг після зустрічі». */
import type { Token } from '../../../language/contract.js';
import type { Clauses } from '../clauses.js';
import type { Effect } from '../lexicon.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { refusalOver } from '../ungoverned.js';
import { beBefore } from '../uninflected.js';
import { isNegatedOver } from './clause-above.js';
import { prepositionOf } from './predicates.js';

/** How far back from a contact its preposition is looked for, in tokens. */
const LEFT = 12;
/** How far back from its purpose a trip may stand: «поїздку до Нової Зеландії на зустріч», in tokens. */
const TRIP = 6;

/**
 * Whether the verb over a noun has it for its object or subject: with no preposition before it, or one that the verb asks
 * for («відмовився від зустрічі»). «після зустрічі», «під час розмови», «трансляцію переговорів» are not what it acts on.
 */
export function isActedOn(scene: Scene, clauses: Clauses, trigger: Trigger): boolean {
  const { at, verb, effect, entry } = trigger;
  if (entry.form === 'verb' || verb < 0) return true;
  if (scene.caseless) return effect !== 'cancelled' || !isBehindObject(scene, verb, at);
  const first = Math.max(clauses.sentence.first, at - LEFT);
  let noun = at;
  let i = at - 1;
  while (i >= first && i !== verb && clauses.clauseOf(i) === clauses.clauseOf(at)) {
    const token = scene.token(i);
    const trip = tripFor(scene, i, first);
    if (trip) return isActedOn(scene, clauses, { ...trigger, ...trip });
    if (isSettingAt(scene, i)) return false;
    const behind = behindParticiple(scene, i, noun, first);
    if (behind !== null) i = behind;
    else if (isOfNoun(token)) i--;
    else if (token.upos === 'ADP')
      return (
        isPartDenied(scene, clauses, trigger, i) || isAskedFor(scene, i, effect) || refusalOver(scene, i) >= 0
      );
    else if (token.upos !== 'NOUN' || scene.token(noun).feats.Case !== 'Gen' || scene.mentionAt(i))
      return true;
    else if (effect === 'denied' && scene.lexicon.set.facts.has(token.lemma))
      return !isNegatedOver(scene, clauses, verb);
    else if (effect === 'cancelled' && isShare(scene, token)) noun = i--;
    else {
      const head = scene.lexicon.heads.of(token);
      if (head === undefined || head === 'held') return head === undefined && token.feats.Animacy === 'Anim';
      noun = i--;
    }
  }
  return true;
}

/** "Turned down the deal in a phone call", "Hall’s request during their meeting": the verb has an object, and the contact is where it was. */
function isBehindObject(scene: Scene, verb: number, at: number): boolean {
  const { tokens, lexicon, entries } = scene;
  const before = prepositionOf(scene, at);
  const isOfChannel = lexicon.channels.has(scene.token(Math.max(0, before))); // "in a phone call"
  const preposition = isOfChannel ? prepositionOf(scene, before) : before;
  if (preposition < verb || beBefore(scene, verb) >= 0) return false;
  const norm = tokens[preposition]?.norm ?? '';
  if (!lexicon.set.places.has(norm) && !lexicon.set.whiles.has(norm)) return false;
  let hasObject = false;
  for (let i = verb + 1; i < preposition; i++) {
    const { upos, lemma, feats } = scene.token(i);
    const isOther = upos === 'VERB' || entries.has(i) || lexicon.set.takingPart.has(lemma);
    if (isOther || feats.VerbForm === 'Inf') return false; // "refused to take part in the meeting"
    if (/^(?:NOUN|PROPN|PRON)$/u.test(upos)) hasObject = true;
  }
  return hasObject;
}

/** «поїздку до Литви на зустріч», «візит у Варшаву для зустрічі»: the trip whose purpose a preposition opens, a place between. */
function tripFor(
  { tokens, lexicon: { set }, entries }: Scene,
  preposition: number,
  first: number,
): Pick<Trigger, 'at' | 'entry'> | null {
  const norm = tokens[preposition]?.norm ?? '';
  const isAim = set.goals.has(norm) && tokens[preposition + 1]?.feats.Case !== 'Gen';
  if (!isAim && !set.purposes.has(norm)) return null;
  for (let i = preposition - 1; i >= Math.max(first, preposition - TRIP); i--) {
    const entry = entries.get(i);
    if (entry) return entry.form === 'noun' && entry.kind === 'visit' ? { at: i, entry } : null;
    if (!/^(?:PROPN|NOUN|ADJ|ADP)$/u.test(tokens[i]?.upos ?? '')) return null;
  }
  return null;
}

/** «скасував частину зустрічей», «скасував день переговорів». */
const isShare = ({ lexicon: { set, units } }: Scene, token: Token): boolean =>
  set.shares.has(token.lemma) || units.has(token);

/** «заперечив участь у зустрічі з Ковалем», not «участь у зустрічі Сокола з Ковалем», which others held. */
function isPartDenied(
  scene: Scene,
  clauses: Clauses,
  { at, verb, effect }: Trigger,
  preposition: number,
): boolean {
  const { tokens, lexicon } = scene;
  if (effect !== 'denied' || !lexicon.set.facts.has(tokens[preposition - 1]?.lemma ?? '')) return false;
  const isOfOthers =
    tokens[at + 1]?.feats.Case === 'Gen' || lexicon.set.between.has(tokens[at + 1]?.norm ?? '');
  return !isOfOthers && !isNegatedOver(scene, clauses, verb);
}

/** «Напередодні візиту», «під час розмови»: the last word of a phrase of time. */
const isSettingAt = ({ tokens, lexicon }: Scene, at: number): boolean =>
  lexicon.settings.some(({ words }) =>
    words.every((word, offset) => tokens[at - words.length + 1 + offset]?.norm === word),
  );

const isOfNoun = ({ upos, form }: Token): boolean => /^(?:ADJ|DET|NUM)$/u.test(upos) || /^[«»"]$/u.test(form);

/** «запланованої на 5 березня [зустрічі]»: the place before a participle that agrees with the noun; null for none. */
function behindParticiple({ tokens }: Scene, at: number, noun: number, first: number): number | null {
  for (let i = at; i > first && i > at - 5; i--) {
    if (tokens[i]?.upos !== 'ADP') continue;
    const participle = tokens[i - 1];
    if (participle?.feats.VerbForm !== 'Part' && participle?.upos !== 'ADJ') return null;
    return participle.feats.Case === tokens[noun]?.feats.Case ? i - 2 : null;
  }
  return null;
}

/** «відмовився від зустрічі», «спростували чутки про розмову», «скасував поїздку на саміт», «відмовився від участі в переговорах». */
function isAskedFor({ tokens, lexicon }: Scene, preposition: number, effect: Effect | null): boolean {
  const norm = tokens[preposition]?.norm ?? '';
  const before = tokens[preposition - 1];
  if (effect === 'denied') return lexicon.topics.some(([word]) => word === norm);
  if (lexicon.set.withdrawals.has(norm) || lexicon.set.takingPart.has(before?.lemma ?? '')) return true;
  const isGoal = lexicon.set.goals.has(norm) && tokens[preposition + 1]?.feats.Case !== 'Gen';
  return isGoal && (before?.feats.VerbForm === 'Inf' || (before !== undefined && lexicon.nouns.has(before)));
}
