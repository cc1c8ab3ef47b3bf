/** Heads of state and of government whom "the two leaders" and "both presidents" mean, in a language without cases. */
import { distinct } from '../around.js';
import type { Scene } from '../scene.js';
import { heldOn, isRuling } from './both-sides.js';
import { entityParty } from './named.js';
import { titledIn } from './office-pairs.js';
import type { Found } from './parties.js';

/** How many sentences back they may have been spoken of. */
const SENTENCES = 6;
/** Tokens of a sentence that are looked through: keeps the work linear. */
const LONGEST = 120;

const known = new WeakMap<Scene, ReadonlySet<string>>();

/** The persons of an article that are rulers by their title in it, or by the knowledge files on its day. */
export function rulersOf(scene: Scene): ReadonlySet<string> {
  let found = known.get(scene);
  if (!found) known.set(scene, (found = new Set([...titledIn(scene), ...heldOn(scene)])));
  return found;
}

/** Whether a word for several persons is one for rulers: "leaders", "presidents", not "men". */
export function namesRulers(scene: Scene, word: string): boolean {
  const { knowledge, analysis } = scene.input;
  if (scene.lexicon.leaders.has({ lemma: word.replace(/s$/u, ''), norm: word })) return true;
  const kind = knowledge.officeByTitle(analysis.language, word.replace(/s$/u, ''));
  return kind !== null && isRuling([kind]);
}

/** Whether parties can be called so: rulers, or any where the article has no two of them. */
export function mayRule(scene: Scene, parties: readonly Found[]): boolean {
  const rulers = rulersOf(scene);
  return rulers.size < 2 || parties.every(({ entity }) => entity !== null && rulers.has(entity));
}

/** The two rulers spoken of last before a place, some left out; null when there are none, or more at once. */
export function rulersBefore(scene: Scene, at: number, without: readonly Found[] = []): Found[] | null {
  const rulers = rulersOf(scene);
  const own = scene.sentenceOf(at).index;
  let found: Found[] = [];
  for (let index = own; index >= Math.max(0, own - SENTENCES) && found.length < 2; index--) {
    const sentence = scene.input.analysis.sentences[index];
    if (!sentence) break;
    const last = Math.min(sentence.last, at);
    const named: Found[] = [];
    for (let i = Math.max(sentence.first, last - LONGEST); i < last; i++) {
      const entity = scene.entity(scene.mentionAt(i)?.entity ?? null);
      const isLeftOut = without.some((one) => one.entity === entity?.id);
      if (entity && rulers.has(entity.id) && !isLeftOut) named.push(entityParty(entity));
    }
    found = distinct([...named, ...found]);
  }
  return found.length === 2 ? found : null;
}
