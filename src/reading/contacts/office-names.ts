/** What an office is called whose state stands as an adjective before it: «російський президент» is «президент Росії». */
import { nominative } from './nominative.js';
import type { Phrase } from './phrases.js';
import type { Scene } from './scene.js';
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

function isOffice(scene: Scene, head: number, last: number): boolean {
  if (scene.lexicon.offices.has(scene.token(head))) return true;
  const { language } = scene.input.analysis;
  for (let to = last; to > head; to--) {
    const title = scene.tokens.slice(head, to).map(({ lemma }) => lemma);
    if (scene.input.knowledge.officeByTitle(language, title.join(' ')) !== null) return true;
  }
  return false;
}

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
