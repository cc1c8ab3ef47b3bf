/** Plans that the sentence behind them calls off with a pronoun: "It never took place.", «Її не буде», «Их отменили», «Цього не сталося». */
import type { Sentence, Token } from '../../../language/contract.js';
import { span } from '../../../text/spans.js';
import { type Clauses, clausesOf } from '../clauses.js';
import { isGoneBy, missedDay } from '../dates/missed-days.js';
import { newDayBehind } from '../dates/moved-dates.js';
import { governedBy, isFailing } from '../governing.js';
import type { Draft } from '../matching.js';
import type { Occurrence } from '../occurrences.js';
import type { Scene } from '../scene.js';
import { toldBy } from '../tellers/tellers.js';
import type { Trigger } from '../triggers.js';
import { isDone } from './done.js';
import { happens } from './negated.js';
import { isFuture, isNegatedAt } from './tenses.js';
import { isToHour } from './to-hour.js';

/** How far from the head of its sentence the pronoun may stand, and its verb from it, in tokens. */
const OPENING = 4;
const NEAR = 5;

/** Lets each plan know what the sentence right behind it says of it. */
export function addOffAfter(scene: Scene, drafts: readonly Draft[]): void {
  const taken = new Map<number, Draft | null>();
  for (const draft of drafts) {
    const { sentence } = lastOf(draft);
    taken.set(sentence, taken.has(sentence) ? null : draft); // of two plans nobody knows which is meant
  }
  for (const [sentence, draft] of taken) {
    const next = scene.input.analysis.sentences[sentence + 1];
    if (!draft || !next || taken.has(sentence + 1) || !isPlan(draft)) continue;
    const off = offIn(scene, next, lastOf(draft));
    if (!off) continue;
    if (isGoneBy(scene, off.trigger.verb)) missDays(scene, draft);
    draft.occurrences.push(off);
  }
}

function missDays(scene: Scene, { own, occurrences }: Draft): void {
  for (const [i, one] of occurrences.entries()) {
    if (!one.date) continue;
    const missed = { ...one, date: missedDay(scene, one.date) };
    occurrences[i] = missed;
    if (own.includes(one)) own[own.indexOf(one)] = missed;
  }
}

const lastOf = ({ occurrences }: Draft): Occurrence => occurrences.at(-1) as Occurrence;

const isPlan = ({ own }: Draft): boolean =>
  own.every(({ sure, status }) => sure && (status === 'planned' || status === 'proposed'));

/** The place that calls the contact off, as one more that speaks of it; null where the sentence does not. */
function offIn(scene: Scene, sentence: Sentence, told: Occurrence): Occurrence | null {
  const clauses = clausesOf(scene, sentence);
  for (let at = sentence.first; at < Math.min(sentence.last, sentence.first + OPENING); at++) {
    const { upos } = scene.token(at);
    if (upos === 'VERB' || upos === 'NOUN' || upos === 'PROPN') return null;
    if (!meansIt(scene, at, told)) continue;
    const verb = verbBehind(scene, sentence, at);
    return verb >= 0 && isOff(scene, clauses, at, verb) ? placeOf(scene, clauses, verb, told) : null;
  }
  return null;
}

/** A pronoun of the third person that agrees with the noun, one that points to all that was told («цього», "that"), or a form that shows neither («их»). */
function meansIt(scene: Scene, at: number, told: Occurrence): boolean {
  const { trigger } = told;
  const { upos, feats } = scene.token(at);
  if (upos !== 'PRON' && upos !== 'DET') return false;
  if (scene.caseless)
    return isThing(scene, at) && isOfNumber(scene, at, trigger) && !hasOther(scene, at, told);
  if (upos === 'DET') return feats.Case === undefined && feats.Gender === undefined;
  if (feats.Number === 'Sing' && feats.Gender === 'Neut' && feats.Person === undefined) return true;
  return feats.Person === '3' && trigger.entry.form === 'noun' && agrees(feats, scene.token(trigger.at));
}

/** Words that are only plural may have a number of their own. */
const agrees = (feats: Token['feats'], { feats: noun }: Token): boolean =>
  feats.Number === 'Sing' ? noun.Number === 'Sing' && feats.Gender === noun.Gender : noun.Number !== 'Sing';

/** "They" are several of a noun, what a verb tells is "it". */
const isOfNumber = ({ tokens }: Scene, at: number, { at: told, entry }: Trigger): boolean =>
  tokens[at]?.feats.Number !== 'Plur' || (entry.form === 'noun' && tokens[told]?.feats.Number === 'Plur');

/** "The meeting on a trade [deal] is planned. It …": a topic that a word without gender may mean as well. */
function hasOther(scene: Scene, at: number, { topic, trigger }: Occurrence): boolean {
  const { feats } = scene.token(at);
  const { first, last } = scene.sentenceOf(trigger.at);
  if (!topic || feats.PronType === 'Dem') return false;
  return scene.tokens
    .slice(first, last)
    .some(
      ({ start, upos, feats: noun }) =>
        upos === 'NOUN' &&
        topic.start <= start &&
        start < topic.end &&
        (noun.Number ?? 'Sing') === (feats.Number ?? 'Sing'),
    );
}

/** "It", "they", "that"; not "he", nor "that meeting". */
function isThing({ tokens }: Scene, at: number): boolean {
  const { feats, upos } = tokens[at] as Token;
  if (upos !== 'PRON' || /^(?:Masc|Fem)$/u.test(feats.Gender ?? '')) return false;
  return feats.PronType === 'Dem' || (feats.Person === '3' && feats.Poss !== 'Yes' && feats.Case !== 'Acc');
}

/** The verb behind the pronoun, with only small words between; -1 for none. */
function verbBehind({ tokens, lexicon, caseless }: Scene, { last }: Sentence, pronoun: number): number {
  for (let i = pronoun + 1; i < Math.min(last, pronoun + NEAR); i++) {
    const token = tokens[i] as Token;
    if (token.upos === 'VERB' || (token.upos === 'ADJ' && token.feats.VerbForm === 'Part')) return i;
    if (!caseless && token.upos === 'ADJ' && token.feats.Variant === 'Short') return i;
    const isCopula = token.upos === 'AUX' && tokens[i + 1]?.upos === 'PUNCT';
    if (isCopula) return i; // «её не будет.»
    const isSmall = /^(?:AUX|ADV|PART)$/u.test(token.upos) || lexicon.set.negations.has(token.norm);
    if (!isSmall) return -1;
  }
  return -1;
}

/** Whether the verb calls off what the pronoun is its subject or object for. */
function isOff(scene: Scene, clauses: Clauses, pronoun: number, verb: number): boolean {
  const effect = governedBy(scene, verb);
  const isNegated = isNegatedAt(scene, clauses, verb, NEAR);
  if (isNegated) return isOver(scene, verb) && comesAbout(scene, clauses, pronoun, verb);
  if ((effect !== 'cancelled' && effect !== 'moved') || !isDone(scene, clauses, verb)) return false;
  if (goesOn(scene, clauses.sentence, verb)) return false;
  if (effect === 'moved' && (newDayBehind(scene, verb) || isToHour(scene, verb))) return false;
  const { feats, upos } = scene.token(pronoun);
  const isSubject = scene.caseless || (feats.Case === 'Nom' && upos === 'PRON');
  const { VerbForm, Voice, Aspect } = scene.token(verb).feats;
  if (!isSubject) return true;
  const isPassive = scene.caseless ? scene.tokens[verb - 1]?.upos === 'AUX' : VerbForm === 'Part';
  const { lemma } = scene.token(verb);
  const isReflexive =
    Voice === 'Mid' || [...scene.lexicon.set.reflexiveEnds].some((end) => lemma.endsWith(end));
  return isPassive || isFailing(scene, verb) || (!scene.caseless && isReflexive && Aspect !== 'Imp');
}

/** "… was called off, [but] is on again": what else the sentence says of it. */
const goesOn = ({ tokens, lexicon }: Scene, { last }: Sentence, verb: number): boolean =>
  tokens.slice(verb + 1, last).some(({ norm }) => lexicon.set.buts.has(norm));

/** "Never took place", «не відбулася», «не буде»; not «не відбудеться раніше травня». */
function comesAbout(scene: Scene, clauses: Clauses, pronoun: number, verb: number): boolean {
  if (scene.caseless) return happens(scene, verb);
  const { feats } = scene.token(pronoun);
  if (happens(scene, verb)) return true;
  if (governedBy(scene, verb) === 'copula') return feats.Case !== 'Nom';
  return feats.Case === 'Nom' && governedBy(scene, verb) === 'tense' && !isBounded(scene, clauses, verb);
}

const isBounded = (scene: Scene, clauses: Clauses, verb: number): boolean =>
  isFuture(scene, clauses, verb) && scene.tokens[verb + 1]?.upos !== 'PUNCT';

/** Nothing but a phrase or the end follows, behind "place" of "took place" as well. */
const isOver = ({ tokens, caseless }: Scene, verb: number): boolean => {
  const behind = tokens[verb + 1]?.upos ?? 'PUNCT';
  return /^(?:PUNCT|ADP|ADV|SCONJ|CCONJ)$/u.test(behind) || (caseless && behind === 'NOUN');
};

function placeOf(scene: Scene, clauses: Clauses, verb: number, told: Occurrence): Occurrence {
  const { sentence } = clauses;
  const { start, end } = scene.token(verb);
  const trigger = { ...told.trigger, at: verb, verb };
  const { chain, stance } = toldBy(scene, clauses, trigger);
  return {
    ...told,
    trigger,
    words: span(scene.text, start, end),
    generic: true,
    channel: null,
    quoted: scene.isQuoted(start),
    status: 'cancelled',
    sure: true,
    parties: [],
    date: null,
    place: null,
    duration: null,
    topic: null,
    sources: chain,
    stance,
    refuters: [],
    claimant: null,
    tellerAfter: null,
    account: span(scene.text, sentence.start, sentence.end),
    sentence: sentence.index,
    background: false,
    earlier: false,
    again: false,
  };
}
