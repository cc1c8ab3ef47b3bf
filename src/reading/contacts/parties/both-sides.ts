/** Whose the offices of «лідери двох країн», «глави МЗС обох держав» are, where the article names nobody who holds them. */
import type { Phrase } from '../phrases.js';
import type { Scene } from '../scene.js';
import { fieldOfEach } from './descriptions.js';
import { stateInGenitive, titlesOfRulers } from './office-names.js';
import type { Found } from './parties.js';
import { mainPair } from './sides.js';
import { statesNamed } from './states-told.js';

/** The two states that the article is about; null where they are not two. */
export function mainStates(scene: Scene): readonly string[] | null {
  const pair = mainPair(scene)?.map(({ key }) => key);
  return pair?.every((key) => key.startsWith('state:')) ? pair : null;
}

/** How many sentences back the two states may be named. */
const BACK = 4;

/**
 * The two states that a place means by «двох країн»: the only two that its sentence names, those that the article is about,
 * else the only two that the sentences before name; null where they are not two.
 */
export function statesMeant(scene: Scene, at: number): readonly string[] | null {
  const own = scene.token(at).sentence;
  const here = statesNamed(scene, own);
  if (here.size === 2) return [...here];
  const pair = mainStates(scene);
  if (pair) return pair;
  const found = new Set<string>();
  for (let index = own; index >= Math.max(0, own - BACK); index--) {
    for (const state of statesNamed(scene, index)) found.add(state);
    if (found.size > 1) return found.size === 2 ? [...found] : null;
  }
  return null;
}

/** Persons who head a state or its government by the knowledge files on the day of the article. */
export function heldOn(scene: Scene): string[] {
  const day = scene.input.article.published?.slice(0, 10);
  return scene.earlier.entities
    .filter(({ id, type }) => {
      const person = type === 'PER' && day !== undefined ? scene.knownPerson(id) : null;
      return (
        person !== null &&
        scene.input.knowledge.officesOf(person, day).some(({ office }) => isRuling(office.kinds))
      );
    })
    .map(({ id }) => id);
}

export const isRuling = (kinds: readonly string[]): boolean =>
  kinds.includes('head-of-state') || kinds.includes('head-of-government');

/** «лідери двох країн» → «президент Польщі», where the article calls its ruler so, else «лідер Польщі». */
export function rulerOf(scene: Scene, lemma: string, state: string): Found | null {
  return officeOf(scene, titlesOfRulers(scene).get(state) ?? lemma, '', state);
}

/** «міністр оборони» of a state. */
export function officeOf(scene: Scene, lemma: string, rest: string, state: string): Found | null {
  const genitive = stateInGenitive(scene, state);
  if (genitive === null) return null;
  const name = [lemma, rest, genitive].filter((word) => word !== '').join(' ');
  return {
    name,
    entity: null,
    key: name.toLowerCase(),
    how: 'office',
    plural: false,
    body: false,
    bodyOf: null,
    of: [state],
  };
}

/** «[зовнішньополітичних відомств]» as each of them heads one: the words of a title after its noun, in the singular. */
export function restOfEach(scene: Scene, phrase: Phrase, rest: string): string {
  const forms = fieldOfEach(scene, phrase);
  const words = rest.split(' ');
  let at = phrase.head + 1;
  return words
    .map((word) => {
      while (at < phrase.last && scene.token(at).form !== word) at++;
      return forms.get(at) ?? word;
    })
    .join(' ');
}
