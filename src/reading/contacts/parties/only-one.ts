/** «Бернс прилетів до Києва. Директор ЦРУ поговорив із Ковалем»: whom the title of the next sentence means where nothing else tells. */
import type { Entity, Mention } from '../../../model/index.js';
import type { Scene } from '../scene.js';
import { type Bearer, bearersOf, type Kind } from './bearers.js';

/** What a title says: where it stands, the offices it may be, and whose it is. */
export interface Title {
  readonly head: number;
  readonly kinds: readonly Kind[];
  readonly of: readonly string[];
}

/** The only person of the sentence before of whom the article says neither what he is nor that he belongs elsewhere; null for several. */
export function onlyOneBefore(scene: Scene, title: Title): Entity | null {
  const { sentence, feats } = scene.token(title.head);
  if (scene.caseless || sentence === 0 || feats.Number === 'Plur') return null;
  const before = bearersOf(scene).filter(({ named }) => named.has(sentence - 1));
  const fitting = before.filter((bearer) => mayBear(scene, title, bearer, sentence));
  const [one] = fitting;
  if (!one || fitting.length > 1) return null;
  return before.length === 1 || ownersOf(scene, one).length > 0 ? one.entity : null;
}

function mayBear(scene: Scene, title: Title, bearer: Bearer, sentence: number): boolean {
  const { entity, named, roles, kinds } = bearer;
  if (named.has(sentence) || roles.size > 0 || kinds.size > 0) return false;
  const { lemma, feats } = scene.token(title.head);
  if (entity.gender === 'Masc' && scene.input.words.inflection.roles.feminine.test(lemma)) return false;
  if (entity.gender === 'Fem' && feats.Gender === 'Masc') return false;
  const its = ownersOf(scene, bearer);
  if (its.length > 0 && title.of.length > 0) {
    const of = title.of.flatMap((id) => [
      id,
      ...scene.standing.states(scene.knownEntity(id)?.id ?? null, id),
    ]); // «директор ЦРУ» is of its state
    return of.some((id) => its.includes(id)) && isHolder(scene, title, entity);
  }
  return !title.of.some((id) => isPlaceIn(scene, id, sentence - 1)) && isHolder(scene, title, entity);
}

const ownersOf = (scene: Scene, { of, entity }: Bearer): readonly string[] => [
  ...of,
  ...scene.standing.states(entity.id, entity.id),
];

/** Of an office whose holder is known only he is meant, by his family name. */
function isHolder({ input: { knowledge, article } }: Scene, { kinds, of }: Title, { name }: Entity): boolean {
  const day = article.published?.slice(0, 10);
  if (day === undefined) return true;
  const holders = kinds.flatMap((kind) => of.flatMap((id) => knowledge.officeHolder(id, kind, day) ?? []));
  const family = name.slice(name.lastIndexOf(' ') + 1);
  const known = new Set(knowledge.personByFamily(family).map(({ id }) => id));
  return holders.length === 0 || holders.some(({ person }) => known.has(person.id));
}

/** «Новак прибув до [Берліна]. Канцлер Німеччини …»: whose state the sentence before tells of as a place is its own man. */
function isPlaceIn(scene: Scene, id: string, sentence: number): boolean {
  const { first, last } = scene.input.analysis.sentences[sentence] ?? { first: 0, last: 0 };
  for (let i = first; i < Math.min(last, first + LONGEST); i++) {
    const mention = scene.mentionAt(i);
    if (mention && scene.stateOf(mention.lemma) === id) return true;
    if (scene.stateOfAdjective(scene.token(i).lemma) === id) return true;
  }
  return false;
}

/** Tokens of a sentence that are looked through: keeps the work linear. */
const LONGEST = 120;

/** «спецпосланець Трампа» after a sentence that names one of his state who bears no other title. */
export function envoyMeant(scene: Scene, head: number, { entity }: Mention): Entity | null {
  if (entity === null || !scene.lexicon.set.envoys.has(scene.token(head).lemma)) return null;
  const of = scene.standing.states(entity, entity);
  return of.length > 0 ? onlyOneBefore(scene, { head, kinds: [], of }) : null;
}
