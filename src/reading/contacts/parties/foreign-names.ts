/** «с индийской Reliance», «з китайською CNPC»: a company that only its Latin letters and the adjective of its state tell. */
import type { Phrase } from '../phrases.js';
import type { Scene } from '../scene.js';
import { namedParty } from './named.js';
import type { Found } from './parties.js';

/** Words of the longest name. */
const LONGEST = 4;

/** Behind «з», «с» or «між», or at the head of its sentence: elsewhere it may be a thing («отримав німецький IRIS-T»). */
export function foreignName(scene: Scene, { first, head }: Phrase): Found | null {
  const { tokens, caseless, lexicon } = scene;
  if (caseless || first !== head - 1 || !isLatin(scene, head)) return null;
  if (scene.stateOfAdjective(scene.token(first).lemma) === null) return null;
  const before = tokens[first - 1];
  const isWith =
    before?.upos === 'ADP' &&
    (lexicon.set.between.has(before.norm) ||
      lexicon.withFrames.some(({ preposition }) => preposition === before.norm));
  const isFirst = first === scene.sentenceOf(first).first && scene.token(first).feats.Case === 'Nom';
  if (!isWith && !isFirst) return null;
  let last = head + 1;
  while (last - head < LONGEST && isLatin(scene, last)) last++;
  const name = scene.text.slice(scene.token(head).start, scene.token(last - 1).end);
  return namedParty(name, null, name.toLowerCase());
}

const isLatin = ({ tokens }: Scene, at: number): boolean =>
  /^(?=\p{Lu})\p{Script=Latin}{2}/u.test(tokens[at]?.form ?? '');
