/** Plans that are given up or are none: "dropped plans to visit", "has no plan to hold", "talks are off the table". */

import type { Clauses } from '../clauses.js';
import { governedBy, isFailing } from '../governing.js';
import type { Scene } from '../scene.js';
import { isReduced } from '../uninflected.js';
import { isDone } from './done.js';
import { type Situation, sure, type Told } from './situation.js';
import { isNegatedAt } from './tenses.js';

/** Words between a plan and its contact, between a verb and the plan, and tokens behind a contact. */
const NEAR = 5;
const REACH = 16;
/** Tokens of the longest names of those whom a plan is for. */
const WHOM = 9;

/** A plan that somebody gives up, or that there is none of; in languages with cases the verb over the noun tells. */
export function planOff({ scene, clauses, trigger: { at } }: Situation): Told | null {
  if (!scene.caseless) return null;
  const plan = planBefore(scene, at);
  if (plan < clauses.sentence.first) return null;
  if (failsBehind(scene, clauses, at)) return sure('cancelled');
  let i = plan - 1;
  if (scene.lexicon.set.nobody.has(scene.tokens[i]?.norm ?? '')) return sure('denied');
  while (i > plan - NEAR && /^(?:DET|ADJ|PRON|PART)$/u.test(scene.tokens[i]?.upos ?? '')) i--;
  const verb = scene.tokens[i];
  const { drops } = scene.lexicon.set;
  const isVerb =
    i >= clauses.sentence.first &&
    (verb?.upos === 'VERB' ? drops.has(verb.lemma) : drops.has(verb?.norm ?? ''));
  if (!isVerb) return null;
  return isDone(scene, clauses, i) && !isNegatedAt(scene, clauses, i, 3)
    ? sure('cancelled')
    : sure('planned');
}

/** "Plans for Koval to meet Nowak fell through". */
function failsBehind(scene: Scene, clauses: Clauses, at: number): boolean {
  const own = clauses.clauseOf(at);
  for (let i = at + 1; i < Math.min(clauses.sentence.last, at + REACH) && clauses.clauseOf(i) === own; i++)
    if (scene.token(i).upos === 'VERB') return isFailing(scene, i);
  return false;
}

/** "Plans to visit", "plans for a meeting": the noun, with no more than a verb or an article between; -1 for none. */
function planBefore({ tokens, lexicon, input }: Scene, at: number): number {
  let i = at - 1;
  while (i > at - NEAR && /^(?:DET|ADJ|NOUN|VERB)$/u.test(tokens[i]?.upos ?? '') && !isPlan(i)) i--;
  const link = tokens[i];
  if (link?.upos !== 'PART' && link?.upos !== 'ADP') return -1;
  const isLink = lexicon.set.goals.has(link.norm) || input.words.grammar.partOf.includes(link.norm);
  if (!isLink) return -1;
  if (isPlan(i - 1)) return i - 1;
  // "Plans for Koval and Nowak to meet": who is to do it stands between.
  let whom = i - 1;
  while (
    link.upos === 'PART' &&
    whom > i - WHOM &&
    /^(?:PROPN|NOUN|ADJ|DET|CCONJ|PRON)$/u.test(tokens[whom]?.upos ?? '') &&
    !isPlan(whom)
  )
    whom--;
  const isFor = tokens[whom]?.upos === 'ADP' && lexicon.set.goals.has(tokens[whom]?.norm ?? '');
  return isFor && isPlan(whom - 1) ? whom - 1 : -1;

  function isPlan(one: number): boolean {
    const token = tokens[one];
    return token?.upos === 'NOUN' && lexicon.heads.of(token) === 'planned';
  }
}

/** Behind a word that says it all nothing but the end or a clause: "is off", not "is off to Rome". */
const isOver = ({ tokens }: Scene, at: number): boolean =>
  /^(?:PUNCT|SCONJ|CCONJ)$/u.test(tokens[at]?.upos ?? 'PUNCT');

/** "Talks … are off the table": what is said of the subject. */
export function offTheTable({ scene, clauses, trigger: { at, entry } }: Situation): Told | null {
  if (!scene.caseless || entry.form !== 'noun') return null;
  const own = clauses.clauseOf(at);
  let isBehindAside = false;
  for (let i = at + 1; i < Math.min(clauses.sentence.last, at + REACH); i++) {
    const token = scene.token(i);
    if (token.form === ',' && !isBehindAside) {
      i = behindAside(scene, i);
      if (i < 0) return null;
      isBehindAside = true;
      continue;
    }
    if (!isBehindAside && clauses.clauseOf(i) !== own) return null;
    if (isReduced(scene, clauses, i)) continue; // "a call planned for Tuesday is off"
    if (token.upos === 'VERB' || token.form === ',') return null;
    if (token.upos !== 'AUX' || governedBy(scene, i) !== 'copula') continue;
    const isOff = scene.lexicon.offs.some(
      (words) =>
        words.every((word, offset) => scene.tokens[i + 1 + offset]?.norm === word) &&
        (words.length > 1 || isOver(scene, i + 2)),
    );
    return isOff ? sure('cancelled') : null;
  }
  return null;
}

/** Tokens of the longest aside between two commas. */
const ASIDE = 8;

/** The comma that closes an aside: "the meeting[, expected on Thursday,] is on hold"; -1 for none. */
function behindAside({ tokens }: Scene, comma: number): number {
  for (let i = comma + 1; i <= comma + ASIDE; i++) {
    if (tokens[i]?.form === ',') return i;
    if (!tokens[i] || tokens[i]?.upos === 'AUX') return -1;
  }
  return -1;
}
