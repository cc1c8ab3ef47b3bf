/** What depends on a noun after it: genitives, and what stands behind "of". */
import { ownerAt } from './caseless-phrases.js';
import { isGenitive, mayBeGenitive } from './cases.js';
import { isModifier, isPossessive, LONGEST_PHRASE, NOMINAL, type Phrase, phraseAt } from './phrases.js';
import type { Scene } from './scene.js';

/** What follows a noun in the genitive, up to where it ends, and the place or body among it. */
export function genitives(
  scene: Scene,
  from: number,
  last: number,
): Pick<Phrase, 'last' | 'owner' | 'ownerLast'> {
  let end = from;
  let owner: number | null = null;
  let ownerLast = 0;
  while (end < last && end < from + LONGEST_PHRASE) {
    const at = afterModifiers(scene, end, last);
    const next = at < last && !scene.entries.has(at) ? genitiveEnd(scene, at, last) : 0;
    if (next === 0) break;
    // "presidents of the United States"
    const its = scene.caseless ? ownerAt(scene, at, next) : at;
    const type = scene.mentionAt(its)?.type;
    if (type === 'LOC' || type === 'ORG') {
      owner = its;
      ownerLast = next;
    }
    end = next;
  }
  return { last: end, owner, ownerLast };
}

function afterModifiers(scene: Scene, from: number, last: number): number {
  let at = from;
  while (at < last && isModifier(scene.token(at)) && mayBeGenitive(scene.token(at)) && !scene.mentionAt(at))
    at++;
  const isCount =
    at > from &&
    (scene.token(at - 1).upos === 'NUM' || /^\d/.test(scene.token(at - 1).form)) &&
    at < last &&
    !scene.lexicon.partyNouns.has(scene.token(at));
  return isCount ? last : at;
}

/** Where the genitive that starts here ends; 0 when none starts here. */
function genitiveEnd(scene: Scene, at: number, last: number): number {
  const mention = scene.mentionAt(at);
  const token = scene.token(at);
  if (mention?.type === 'PRON')
    return isPossessive(mention) && at + 1 < last ? genitiveEnd(scene, at + 1, last) : 0;
  if (mention?.type === 'PER' || mention?.type === 'JOB')
    return isGenitive(token) ? scene.lastToken(mention) : 0;
  if (mention) return mayBeGenitive(token) ? scene.lastToken(mention) : 0;
  if (NOMINAL.has(token.upos) && token.feats.Case === 'Gen') return at + 1;
  if (token.norm !== 'of' || at + 1 >= last) return 0;
  return phraseAt(scene, at + 1, last)?.last ?? 0;
}
