/** The states that sentences name, by their capitals, adjectives and persons too. */
import type { Phrase } from '../phrases.js';
import type { Scene } from '../scene.js';

const named = new WeakMap<Scene, Map<number, ReadonlySet<string>>>();

/** The states that a sentence names, by their adjectives, capitals and persons too, but not as where something happens. */
export function statesNamed(scene: Scene, index: number): ReadonlySet<string> {
  const known = named.get(scene) ?? new Map<number, ReadonlySet<string>>();
  named.set(scene, known);
  let found = known.get(index);
  if (!found) {
    found = new Set(statesIn(scene, index));
    known.set(index, found);
  }
  return found;
}

function* statesIn(scene: Scene, index: number): Generator<string> {
  const { first, last } = scene.input.analysis.sentences[index] ?? { first: 0, last: 0 };
  yield* statesBetween(scene, first, last);
}

/** How many sentences back a state may be named that «президент країни» is of. */
const BACK = 3;

/** The state that «країни» means at a place: the only one that its sentence names before it, else the nearest that names any. */
export function stateBefore(scene: Scene, at: number): string | null {
  const { first, index } = scene.sentenceOf(at);
  let found: ReadonlySet<string> = new Set(statesBetween(scene, Math.max(first, at - LONGEST), at));
  for (let back = 1; back <= BACK && found.size === 0 && index - back >= 0; back++)
    found = statesNamed(scene, index - back);
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** Tokens of a sentence that are looked through: keeps the work linear. */
const LONGEST = 120;

function* statesBetween(scene: Scene, first: number, last: number): Generator<string> {
  for (let i = first; i < last; i++) {
    const { upos, lemma } = scene.token(i);
    const mention = scene.mentionAt(i);
    const isWhere = scene.lexicon.set.places.has(scene.tokens[i - 1]?.norm ?? '');
    const ofPlace = mention?.type === 'LOC' && !isWhere ? scene.stateOf(mention.lemma) : null;
    const state = ofPlace ?? (upos === 'ADJ' || upos === 'PROPN' ? scene.stateOfAdjective(lemma) : null);
    if (state) yield state;
    const person = mention?.type === 'PER' ? scene.entity(mention.entity) : null;
    if (!person) continue;
    const [only, ...others] = scene.standing.states(person.id, person.known ?? person.id);
    if (only !== undefined && others.length === 0) yield only;
  }
}

/**
 * «[Рубио] провёл переговоры с главами МИД обеих стран»: whether whoever meets those behind a "with" is of one of the states
 * himself; the two that are meant are then others.
 */
export function isOfOneOf(scene: Scene, { first }: Phrase, states: readonly string[]): boolean {
  const before = scene.tokens[first - 1];
  if (!scene.lexicon.withFrames.some(({ preposition }) => preposition === before?.norm)) return false;
  for (let i = first - 2; i >= Math.max(scene.sentenceOf(first).first, first - LONGEST); i--) {
    const mention = scene.mentionAt(i);
    const person = mention?.type === 'PER' ? scene.entity(mention.entity) : null;
    if (
      person &&
      scene.standing.states(person.id, person.known ?? person.id).some((one) => states.includes(one))
    )
      return true;
  }
  return false;
}
