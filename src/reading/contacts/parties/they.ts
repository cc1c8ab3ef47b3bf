/** «Стармер і Макрон прибули. Їх зустрів Коваль»: several persons or a delegation meant by a pronoun of the next sentence. */
import { clausesOf, piecesOf } from '../clauses.js';
import type { Group } from '../groups.js';
import type { Occurrence } from '../occurrences.js';
import type { Scene } from '../scene.js';
import { type Found, partiesOf } from './parties.js';

/** Whom a pronoun means that is no subject and no one person: the several whom the sentence before, or the own one before it, speaks of. */
export function theyMeant(scene: Scene, { phrases: [only, ...others] }: Group): readonly Found[] {
  const isOne = only && others.length === 0 && only.last === only.first + 1;
  if (scene.caseless || !isOne || (only.mention?.entity ?? null) !== null) return [];
  const { upos, feats, index } = scene.token(only.head);
  if (upos !== 'PRON' || feats.Person !== '3' || feats.Poss === 'Yes') return [];
  if (feats.Case === 'Nom' || feats.Case === undefined) return [];
  const gender = feats.Number === 'Sing' ? feats.Gender : undefined;
  return feats.Number === 'Plur' || gender === 'Fem' ? meantBefore(scene, index, gender) : [];
}

/** «[Коваль і Новак] мають підготувати саміт: завтра вони зідзвоняться»: the two whom the sentence names together before a verb of both. */
export function theyHere(
  scene: Scene,
  { trigger: { at, entry }, together, parties }: Occurrence,
): readonly Found[] | null {
  if (scene.caseless || entry.form === 'noun' || !entry.marks.has('joint')) return null;
  if (!together || parties.length > 0) return null;
  const pairs = groupsOf(scene, scene.sentenceOf(at).index)
    .filter(({ last, preposition, phrases }) => last <= at && preposition < 0 && phrases.length > 1)
    .filter(({ grammaticalCase }) => (grammaticalCase ?? 'Nom') === 'Nom')
    .map((group) => manyIn(scene, group))
    .filter(({ length }) => length > 0);
  const [two, ...others] = pairs;
  return two?.length === 2 && others.length === 0 ? two : null;
}

function meantBefore(scene: Scene, at: number, gender: string | undefined): readonly Found[] {
  const own = scene.sentenceOf(at);
  const isNext = scene.input.analysis.sentences[own.index - 1]?.block === own.block;
  for (const groups of [
    groupsOf(scene, own.index).filter(({ last }) => last <= at),
    isNext ? groupsOf(scene, own.index - 1) : [],
  ]) {
    const found = groups
      .map((group) => ({ group, parties: gender ? bodyIn(scene, group, gender) : manyIn(scene, group) }))
      .filter(({ parties }) => parties.length > 0);
    const subjects = found.filter(
      ({ group }) => group.preposition < 0 && (group.grammaticalCase ?? 'Nom') === 'Nom',
    );
    const [one, ...rest] = subjects.length > 0 ? subjects : found;
    if (one) return rest.length > 0 || hasSeveral(scene, one.group.last, at) ? [] : one.parties;
  }
  return [];
}

function groupsOf(scene: Scene, index: number): readonly Group[] {
  const sentence = scene.input.analysis.sentences[index];
  const [piece, ...rest] = sentence ? piecesOf(scene, sentence) : [];
  return piece && rest.length === 0 ? clausesOf(scene, piece).groups : [];
}

/** The persons of a group of several, or the several whom one noun means («міністри»). */
function manyIn(scene: Scene, group: Group): readonly Found[] {
  const parties = partiesOf(scene, group);
  const [one] = parties;
  const arePersons = parties.every(
    ({ entity, how }) => how === 'office' || (how === 'named' && scene.entity(entity)?.type === 'PER'),
  );
  if (parties.length > 1) return arePersons ? parties : [];
  return one?.how === 'described' && one.plural && !one.body ? [one] : [];
}

/** A delegation, by the gender of its noun. */
function bodyIn(scene: Scene, group: Group, gender: string): readonly Found[] {
  const [only, ...others] = group.phrases;
  if (!only || others.length > 0 || scene.token(only.head).feats.Gender !== gender) return [];
  const [one] = only.mention === null ? partiesOf(scene, group) : [];
  return one?.how === 'described' && one.body ? [one] : [];
}

/** «зустріли полонених»: others, of whom the pronoun may speak too. */
function hasSeveral(scene: Scene, from: number, to: number): boolean {
  return scene.tokens
    .slice(from, to)
    .some(({ upos, feats }) => upos === 'NOUN' && feats.Number === 'Plur' && feats.Animacy === 'Anim');
}
