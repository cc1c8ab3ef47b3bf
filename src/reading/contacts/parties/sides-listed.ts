/** Several states before one noun in a language without cases: "US, Polish and Italian negotiators". */
import type { Group } from '../groups.js';
import { type Phrase, phraseAt } from '../phrases.js';
import type { Scene } from '../scene.js';

/** The most states that are listed so. */
const MOST = 6;

/** The sides that a list of states names, each with the noun; null when none starts here. */
export function sidesListed(
  scene: Scene,
  first: number,
  last: number,
): Pick<Group, 'phrases' | 'last' | 'grammaticalCase'> | null {
  const sides: number[] = [];
  const { and } = scene.lexicon.set;
  let at = first;
  let isClosed = false;
  while (at + 1 < last && sides.length < MOST && sideState(scene, at) !== null) {
    sides.push(at++);
    if (isClosed) break;
    const isComma = scene.token(at).form === ',';
    isClosed = and.has(scene.token(isComma ? at + 1 : at).norm);
    if (!isComma && !isClosed) break;
    at += isComma && isClosed ? 2 : 1;
  }
  if (!isClosed || sides.length < 2 || sides.at(-1) !== at - 1) return null;
  const beside = scene.mentionAt(at - 1);
  const noun = at < last && (!beside?.entity || beside.type === 'JOB') ? phraseAt(scene, at, last) : null;
  const head = scene.tokens[noun?.head ?? -1];
  if (!noun || noun.first !== at || noun.mention?.type === 'PER' || head?.feats.Number !== 'Plur')
    return null;
  const side = (index: number): Phrase => ({ ...noun, first: noun.head, mention: null, side: index });
  return { phrases: sides.map(side), last: noun.last, grammaticalCase: null };
}

/** The state that a word before a noun names: an adjective, or a name of one word ("US"). */
export function sideState(scene: Scene, at: number): string | null {
  const { lemma, form, upos } = scene.token(at);
  if (upos !== 'ADJ' && upos !== 'PROPN' && upos !== 'NOUN') return null;
  const adjective = scene.stateOfAdjective(lemma);
  return adjective ?? (upos === 'PROPN' ? scene.stateOf(form) : null);
}
