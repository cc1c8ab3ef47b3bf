/** What an article says its persons are: their roles, the offices of those, whose they are, and where they are spoken of. */
import type { Token } from '../../../language/contract.js';
import type { Entity, Mention } from '../../../model/index.js';
import { officeKindAt } from '../../office-titles.js';
import type { Phrase } from '../phrases.js';
import type { Scene } from '../scene.js';

export type Kind = NonNullable<ReturnType<Scene['input']['knowledge']['officeByTitle']>>;

/** A person of an article. */
export interface Bearer {
  readonly entity: Entity;
  /** Lemmas and forms of the nouns that say what the person is. */
  readonly roles: Set<string>;
  readonly kinds: Set<Kind>;
  /** States, bodies and places that the roles belong to: ids of the knowledge files, else of entities. */
  readonly of: Set<string>;
  /** The first sentence that speaks of the person, all that do, and those of them that do by name or title. */
  readonly from: number;
  readonly sentences: Set<number>;
  readonly named: Set<number>;
}

/** Persons looked at: keeps the work linear. */
const MOST = 100;

const found = new WeakMap<Scene, readonly Bearer[]>();

/** The persons of an article, in the order in which it first speaks of them. */
export function bearersOf(scene: Scene): readonly Bearer[] {
  let bearers = found.get(scene);
  if (!bearers) {
    bearers = read(scene);
    found.set(scene, bearers);
  }
  return bearers;
}

function read(scene: Scene): readonly Bearer[] {
  const byEntity = new Map<string, Bearer>();
  let before: Bearer | null = null;
  for (const { index, sentence } of scene.tokens) {
    const mention = scene.mentionAt(index);
    const entity = mention ? scene.entity(mention.entity) : null;
    if (!mention || entity?.type !== 'PER') continue;
    let bearer = byEntity.get(entity.id);
    if (!bearer && byEntity.size === MOST) continue;
    if (!bearer) {
      bearer = {
        entity,
        roles: new Set(),
        kinds: new Set(),
        of: new Set(),
        from: sentence,
        sentences: new Set(),
        named: new Set(),
      };
      byEntity.set(entity.id, bearer);
    }
    bearer.sentences.add(sentence);
    if (mention.type !== 'PRON') bearer.named.add(sentence);
    if (mention.type === 'JOB') addTitle(scene, bearer, index, mention);
    else if (mention.type === 'PER') addBeside(scene, bearer, index, mention, before);
    before = bearer;
  }
  return [...byEntity.values()];
}

/** «[колишній] прем’єр»: who held an office before is not meant by it. */
function addTitle(scene: Scene, bearer: Bearer, first: number, mention: Mention): void {
  const last = scene.lastToken(mention);
  let head = first;
  while (head < last && scene.token(head).upos !== 'NOUN') head++;
  if (head === last) return;
  for (let i = Math.max(0, first - 1); i < head; i++) if (scene.lexicon.previous.has(scene.token(i))) return;
  addRole(bearer, scene.token(head));
  const kind = kindOf(scene, head, last);
  if (kind) bearer.kinds.add(kind);
  for (const id of ownersIn(scene, first, last)) bearer.of.add(id);
}

/** «генерал-майор» is a «генерал» too. */
function addRole({ roles }: Bearer, { lemma, norm }: Token): void {
  roles.add(lemma);
  roles.add(norm);
  const hyphen = lemma.indexOf('-');
  if (hyphen > 0) roles.add(lemma.slice(0, hyphen));
}

/** «бізнесмен Іван Лис», «Іван Лис, топменеджер банку»: nouns of persons that are no title of the tables. */
function addBeside(
  scene: Scene,
  bearer: Bearer,
  first: number,
  mention: Mention,
  other: Bearer | null,
): void {
  const own = scene.token(first);
  const before = scene.tokens[first - 1];
  const title = titleBefore(scene, first);
  if (title >= 0) addTitle(scene, bearer, title, scene.mentionAt(title) as Mention);
  else if (before && isRole(before, own)) {
    addRole(bearer, before);
    // «міністр Іван Лис і його румунська колега Йоана Драгушин»: she is a minister too.
    if (other && scene.lexicon.set.counterparts.has(before.lemma))
      for (const kind of other.kinds) bearer.kinds.add(kind);
    const adjective = scene.tokens[first - 2];
    const state = adjective?.upos === 'ADJ' ? scene.stateOfAdjective(adjective.lemma) : null;
    if (state) bearer.of.add(state);
  }
  const last = scene.lastToken(mention);
  if (scene.tokens[last]?.form !== ',') return;
  let at = last + 1;
  while (at < last + 4 && scene.tokens[at]?.upos === 'ADJ') at++;
  const after = scene.tokens[at];
  if (!after || !isRole(after, own) || after.feats.Case !== own.feats.Case) return;
  addRole(bearer, after);
  for (const id of ownersIn(scene, last + 1, at + 3)) bearer.of.add(id);
}

/** How many tokens a title before a name may have. */
const LONGEST_BEFORE = 8;

/** «[премьера Чехии] Михала Седлака»: the title that ends where a name starts and was not joined to it; -1 for none. */
function titleBefore(scene: Scene, first: number): number {
  for (let i = first - 1; i >= Math.max(0, first - LONGEST_BEFORE); i--) {
    const mention = scene.mentionAt(i);
    if (mention?.type !== 'JOB') continue;
    return mention.entity === null && scene.lastToken(mention) === first ? i : -1;
  }
  return -1;
}

/** «голова МАГАТЕ» beside «голова МЗС Коваль»: whose title says of another body that he is of it is not meant. */
export function headsAnother(
  scene: Scene,
  { first, head, last, ownerLast }: Phrase,
  { id }: Entity,
  states: readonly string[],
): boolean {
  if (scene.caseless || states.length > 0) return false;
  const bodies = ownersIn(scene, first, Math.max(last, ownerLast));
  const bearer = bearersOf(scene).find(({ entity }) => entity.id === id);
  if (!bearer || bearer.of.size === 0 || bodies.length === 0) return false;
  // «голова Національного банку» after «голова НБУ Коваль» may be he: a body may have a name that nothing knows
  const isSure = bodies.some((one) => one.startsWith('org:')) || bearer.named.has(scene.token(head).sentence);
  return isSure && !bodies.some((one) => bearer.of.has(one));
}

const isRole = ({ upos, sentence, feats }: Token, name: Token): boolean =>
  upos === 'NOUN' && sentence === name.sentence && feats.Animacy === 'Anim' && feats.Number !== 'Plur';

/** The kind of office of the longest title from a noun on. */
export const kindOf = (
  { tokens, input: { analysis, knowledge } }: Scene,
  head: number,
  last: number,
): Kind | null => officeKindAt(tokens, head, last, analysis.language, knowledge);

/** What the names and the adjectives of states between two tokens say that a role belongs to. */
export function ownersIn(scene: Scene, first: number, last: number): string[] {
  const owners: string[] = [];
  for (let i = first; i < Math.min(last, scene.tokens.length); i++) {
    const { lemma, upos } = scene.token(i);
    const state = scene.stateOfAdjective(lemma);
    if (state) owners.push(state);
    const mention = scene.mentionAt(i);
    if (!mention && upos === 'PROPN') {
      const ofBody = scene.stateOf(lemma) ?? bodyOf(scene, lemma); // «МЗС [України]», «голова [ОП]»
      if (ofBody) owners.push(ofBody);
    }
    if (mention?.type !== 'LOC' && mention?.type !== 'ORG') continue;
    const known = scene.stateOf(mention.lemma) ?? scene.entity(mention.entity)?.known;
    const id = known ?? bodyOf(scene, mention.lemma) ?? mention.entity;
    if (id !== null) owners.push(id);
  }
  return owners;
}

/** The only body of that name: letters that elsewhere may mean another («ОП») are it in a title. */
function bodyOf({ input: { knowledge } }: Scene, name: string): string | null {
  const bodies = knowledge.byName(name).filter(({ id }) => id.startsWith('org:'));
  return bodies.length === 1 ? (bodies[0]?.id ?? null) : null;
}
