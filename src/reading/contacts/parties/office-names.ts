/** What an office is called whose state stands as an adjective before it: «російський президент» is «президент Росії». */
import type { Token } from '../../../language/contract.js';
import type { Phrase } from '../phrases.js';
import type { Scene } from '../scene.js';
import { ownersIn } from './bearers.js';
import { nominative } from './nominative.js';
import { stateName } from './state-names.js';

/** The office with its state in the genitive; null where the phrase is no such office, or the genitive is not known. */
export function officeNamed(
  scene: Scene,
  { first, head, last, owner, side, mention }: Phrase,
): string | null {
  const noun = scene.token(head);
  if (owner !== null || side !== undefined || scene.caseless || noun.feats.Number === 'Plur') return null;
  if (mention !== null && mention.type !== 'JOB') return null;
  const at = first < head ? head - 1 : -1;
  const state = at < 0 ? null : scene.stateOfAdjective(scene.token(at).lemma);
  if (!state || !isOffice(scene, head, last)) return null;
  const genitive = stateInGenitive(scene, state);
  if (genitive === null) return null;
  const rest = last > head + 1 ? scene.text.slice(noun.end, scene.token(last - 1).end) : '';
  return `${nominative(noun, noun, scene.lexicon.endings)}${rest} ${genitive}`;
}

const rulers = new WeakMap<Scene, ReadonlyMap<string, string | null>>();

/** «лідер Росії», «російський лідер» where the article calls that office by one title only: «президент Росії». */
export function rulerNamed(scene: Scene, phrase: Phrase): string | null {
  const { head, first, last, owner, ownerLast, shared } = phrase;
  const noun = scene.token(head);
  if (scene.caseless || !scene.lexicon.leaders.has(noun)) return null;
  if (noun.feats.Number === 'Plur' && shared !== true) return null; // «лідери США та Росії» are one each
  // «лідер опозиції Польщі», «лідер партії» lead no state.
  if (last > head + 1 && scene.mentionAt(head + 1)?.type !== 'LOC') return null;
  const states =
    shared && owner !== null
      ? ownersIn(scene, owner, ownerLast)
      : ownersIn(scene, first, Math.max(last, ownerLast));
  const [state] = states;
  if (state === undefined || states.some((one) => one !== state) || !state.startsWith('state:')) return null;
  const title = titlesOfRulers(scene).get(state) ?? null;
  const genitive = title === null ? null : stateInGenitive(scene, state);
  return genitive === null ? null : `${title} ${genitive}`;
}

/** The titles by which an article speaks of the rulers of each state; null for a state with several. */
export function titlesOfRulers(scene: Scene): ReadonlyMap<string, string | null> {
  let found = rulers.get(scene) as Map<string, string | null> | undefined;
  if (found) return found;
  found = new Map();
  rulers.set(scene, found);
  const { language } = scene.input.analysis;
  for (const { index, lemma, upos } of scene.tokens) {
    const kind = upos === 'NOUN' ? scene.input.knowledge.officeByTitle(language, lemma) : null;
    if (kind !== 'head-of-state' && kind !== 'head-of-government') continue;
    const after = scene.mentionAt(index + 1);
    const before = scene.tokens[index - 1];
    const named = after?.type === 'LOC' ? scene.stateOf(after.lemma) : null;
    const state = named ?? (before ? scene.stateOfAdjective(before.lemma) : null);
    if (state) found.set(state, found.has(state) && found.get(state) !== lemma ? null : lemma);
  }
  return found;
}

function isOffice(scene: Scene, head: number, last: number): boolean {
  if (scene.lexicon.offices.has(scene.token(head))) return true;
  const { language } = scene.input.analysis;
  for (let to = last; to > head; to--) {
    const title = scene.tokens.slice(head, to).map(titleWord);
    if (scene.input.knowledge.officeByTitle(language, title.join(' ')) !== null) return true;
  }
  return false;
}

/** «прем’єр» that was taken for a short adjective has a lemma that is no title. */
const titleWord = ({ lemma, norm, upos, feats }: Token): string =>
  upos === 'ADJ' && feats.Case === undefined ? norm : lemma;

/** A state's name in the genitive: as the article has it, else by its ending. */
export function stateInGenitive(scene: Scene, id: string): string | null {
  const entity = scene.knownEntity(id);
  const found = entity ? scene.genitiveOf(entity) : null;
  if (found && !found.includes(' ') && /^\p{Lu}/u.test(found)) return found;
  const name = stateName(scene, id);
  if (name === null || name.includes(' ')) return found;
  if (/^\p{Lu}+$/u.test(name)) return name;
  for (const [ending, genitive] of scene.lexicon.endings.stateGenitive)
    if (name.endsWith(ending)) return name.slice(0, name.length - ending.length) + genitive;
  return name;
}
