/** Invitations to a place, and what becomes of them: «прийняв запрошення Новака до Варшави», "declined an invitation to Oslo". */
import { governedBy } from './governing.js';
import type { Entry } from './lexicon.js';
import type { Scene } from './scene.js';
import { type Situation, sure, type Told } from './status/situation.js';
import { isNegatedAt } from './status/tenses.js';

/** Tokens from an invitation to its place, whose it is between, and back to the verb that it is the object of. */
const AHEAD = 6;
const BACK = 7;

/** The entry of a journey for an invitation that somebody accepts, turns down or gets; null for another word. */
export function invitationEntry(scene: Scene, at: number): Entry | null {
  const { set } = scene.lexicon;
  if (!isInvitation(scene, at) || answerOf(scene, at) === null) return null;
  for (let i = at + 1; i < Math.min(scene.sentenceOf(at).last, at + AHEAD); i++) {
    const { upos, norm } = scene.token(i);
    if (upos === 'VERB' || upos === 'PUNCT') return null;
    if (upos !== 'ADP' || !(set.goals.has(norm) || set.places.has(norm))) continue;
    if (scene.mentionAt(i + 1)?.type !== 'LOC') return null;
    const grammaticalCase = scene.caseless ? '-' : (scene.token(i + 1).feats.Case ?? '-');
    const frames = [{ preposition: norm, grammaticalCase }];
    return { kind: 'visit', generic: false, frames, marks: new Set(['titled', 'invitation']), form: 'noun' };
  }
  return null;
}

/** An invitation accepted is a plan, one turned down is off, one that somebody only got is a proposal. */
export function invitationStatus({ scene, clauses, trigger: { at, entry } }: Situation): Told | null {
  const isToDo = scene.token(at).feats.VerbForm === 'Inf' && isInvitation(scene, at - 1); // «запрошення відвідати»
  const answer = isToDo || entry.marks.has('invitation') ? answerOf(scene, isToDo ? at - 1 : at) : null;
  if (!answer) return null;
  const isNegated = isNegatedAt(scene, clauses, answer.verb, 3);
  if (isToDo && (isNegated || answer.means !== 'accepted')) return null;
  if (answer.means === 'got') return isNegated ? sure('denied') : sure('proposed');
  return sure((answer.means === 'accepted') === isNegated ? 'cancelled' : 'planned');
}

const isInvitation = ({ tokens, lexicon: { set } }: Scene, at: number): boolean =>
  set.invitations.has(tokens[at]?.lemma ?? '');

/** The verb that an invitation is the object of, and what it does to it; null for another or none. */
function answerOf(
  scene: Scene,
  at: number,
): { readonly verb: number; readonly means: 'accepted' | 'refused' | 'got' } | null {
  const { set } = scene.lexicon;
  for (let i = at - 1; i >= Math.max(scene.sentenceOf(at).first, at - BACK); i--) {
    const { upos, lemma } = scene.token(i);
    if (upos === 'PUNCT' || upos === 'ADP') return null;
    if (upos !== 'VERB') continue;
    if (set.accepts.has(lemma)) return { verb: i, means: 'accepted' };
    if (governedBy(scene, i) === 'cancelled') return { verb: i, means: 'refused' };
    return set.receives.has(lemma) ? { verb: i, means: 'got' } : null;
  }
  return null;
}
