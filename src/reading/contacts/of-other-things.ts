/** Places and days that stand with something else: «після саміту в Сочі зустрілися в Києві», "a deal signed in Istanbul in 2022". */
import type { Clauses } from './clauses.js';
import type { Scene } from './scene.js';
import type { Trigger } from './triggers.js';

/** Tokens of a phrase in which its preposition, or the participle before its places and days, is looked for. */
const REACH = 8;

/**
 * Whether what a token opens belongs to another noun than the contact's: one that the contact was only after or before,
 * or one that a participle behind it tells of.
 * @param isFar whether a place must stand between that noun and the token, as a day may be the contact's
 */
export function isOfOtherNoun(
  scene: Scene,
  clauses: Clauses,
  trigger: Trigger,
  token: number,
  isFar: boolean,
): boolean {
  return isOfOtherTime(scene, trigger, token, isFar) || isOfParticiple(scene, clauses, trigger, token);
}

/** «після вибуху в Марселі 14 листопада»: in the phrase of a noun behind «після», "before". */
function isOfOtherTime({ tokens, lexicon }: Scene, { at }: Trigger, token: number, isFar: boolean): boolean {
  const own = tokens[token]?.sentence;
  let places = 0;
  for (let i = token - 1; i > token - REACH && tokens[i]?.sentence === own; i--) {
    const { upos, norm } = tokens[i] ?? { upos: '', norm: '' };
    if (upos === 'ADP' && lexicon.set.apart.has(norm)) return !isFar || places > 0;
    if (i === at || !/^(?:NOUN|PROPN|ADJ|DET|NUM|ADP)$/u.test(upos)) return false;
    if (upos === 'ADP') places++;
  }
  return false;
}

/** "A treaty signed in Aachen in 2019", without cases: behind a participle that tells of the noun before it, which is no contact. */
function isOfParticiple(scene: Scene, clauses: Clauses, { at, verb }: Trigger, token: number): boolean {
  if (!scene.caseless) return false;
  const own = clauses.clauseOf(token);
  for (let i = token - 1; i > Math.max(at, verb, token - REACH); i--) {
    const { upos, feats, form } = scene.token(i);
    if (clauses.clauseOf(i) !== own || form === ',' || upos === 'CCONJ' || upos === 'PRON') return false;
    if (upos !== 'VERB') continue;
    const before = scene.token(i - 1);
    const isThing =
      before.upos === 'NOUN' && i - 1 !== at && !scene.entries.has(i - 1) && !scene.entries.has(i);
    return (
      isThing && feats.Tense === 'Past' && scene.mentionAt(i - 1) === null && scene.tellingAct(i) === null
    );
  }
  return false;
}
