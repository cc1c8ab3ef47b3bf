/** What somebody does again and again: "they often speak", "said she meets with families"; a contact is what was once. */
import type { Token } from '../../language/contract.js';
import type { Around } from './around.js';
import { dateOf } from './details.js';
import type { Occurrence } from './occurrences.js';
import type { Scene } from './scene.js';

/** Tokens before a verb among which its adverb stands. */
const BEFORE = 3;
/** Tokens behind a verb before the noun of those who are met. */
const BEHIND = 4;

/** Whether the verb tells of a habit, in a language without cases. */
export function isHabitual({ scene, clauses, trigger }: Around): boolean {
  const { at, entry } = trigger;
  if (!scene.caseless || entry.form !== 'verb') return false;
  const isOf = isOften(scene, at) || isOfMany(scene, at);
  return isOf && dateOf(scene, clauses, trigger) === null;
}

/** "Still speak [frequently]", "has [regularly] met". */
function isOften({ tokens, lexicon: { set } }: Scene, at: number): boolean {
  const { Tense, VerbForm } = (tokens[at] as Token).feats;
  if (Tense === 'Past' && VerbForm === 'Fin') return false; // "met regularly with the lobbyist": it did happen
  if (set.oftens.has(tokens[at + 1]?.norm ?? '') && tokens[at + 2]?.upos !== 'ADV') return true;
  for (let i = at - 1; i >= at - BEFORE; i--) {
    if (set.oftens.has(tokens[i]?.norm ?? '')) return true;
    if (!/^(?:AUX|ADV|PART)$/u.test(tokens[i]?.upos ?? '')) return false;
  }
  return false;
}

/** "[Said] she meets with families of victims", "do not meet with radicals": the present, in words of others or negated, and many without an article. */
function isOfMany(scene: Scene, at: number): boolean {
  const { tokens, lexicon } = scene;
  const token = scene.token(at);
  const isNegated = lexicon.set.negations.has(tokens[at - 1]?.norm ?? '');
  const helper = tokens[at - 2];
  const isPresent = isNegated
    ? helper?.upos === 'AUX' && helper.feats.Tense === 'Pres' && token.feats.VerbForm === 'Inf'
    : token.feats.Tense === 'Pres' &&
      token.feats.VerbForm === 'Fin' &&
      scene.statementAt(token.start) !== null;
  if (!isPresent) return false;
  for (let i = at + 1; i < at + 1 + BEHIND; i++) {
    const one = tokens[i];
    if (one?.upos === 'NOUN') return one.feats.Number === 'Plur' && scene.mentionAt(i)?.type !== 'PER';
    if (!/^(?:ADP|ADJ|CCONJ)$/u.test(one?.upos ?? '')) return false;
  }
  return false;
}

/**
 * "They meet every month": the present of a text tells of no contact unless a day does; of several it looks like
 * an infinitive, without what stands before one.
 */
export function isOfNoTime(scene: Scene, { trigger: { at, entry }, date }: Occurrence): boolean {
  if (entry.form !== 'verb' || date !== null) return false;
  const { Tense, VerbForm } = scene.token(at).feats;
  if (VerbForm === 'Inf') return !/^(?:AUX|PART|ADV)$/u.test(scene.tokens[at - 1]?.upos ?? '');
  return Tense === 'Pres';
}
