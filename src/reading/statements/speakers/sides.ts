/** Whose side somebody speaks for: the state, union or body that he leads or serves, and bodies for themselves. */
import type { Token } from '../../../language/contract.js';
import type { Lexicon } from '../lexicon.js';
import type { Source } from '../source.js';
import { rolesOf } from './roles.js';
import type { Directory, Named } from './speakers.js';

/** How many words before a name what he is the head of is looked for. */
const REACH = 8;

/** For whom somebody speaks. */
export interface Standing {
  /** By their ids in the knowledge files; empty for a side without one («директор заводу»), null where nothing tells any. */
  readonly sides: ReadonlySet<string> | null;
  /** Nobody is bound by his word: «експерт», «колишній міністр». */
  readonly isFree: boolean;
  /** He tells what others of his side will do: «речник», and bodies. */
  readonly speaks: boolean;
  /** «директор», «представник заводу»: of a business, and of no state or body that is known. */
  readonly isPrivate: boolean;
}

export function standingOf(speaker: Named, source: Source | null, directory: Directory): Standing {
  const { tokens, lexicon } = directory;
  const { speaking, business, former } = lexicon.plans;
  const said = source ? tokens.slice(source.first, source.last) : [];
  const has = (words: { has(word: string): boolean }) =>
    said.some(({ lemma }) => words.has(lemma.toLowerCase()));
  const entity = directory.entity(speaker.entity);
  const isFormer = has(former);
  const sides = isFormer ? null : sidesOf(speaker, source, directory);
  return {
    sides,
    isFree: sides === null && (isFormer || has(lexicon.sources.callings)),
    speaks:
      has(speaking) || (entity !== null && (entity.type !== 'PER' || isSpokesman(entity.id, directory))),
    isPrivate: sides?.size === 0 && (has(business) || said.some((token) => isThingOwner(token, lexicon))),
  };
}

/** «представник [заводу]», and no «представник уряду». */
const isThingOwner = ({ upos, feats, lemma }: Token, { plans }: Lexicon): boolean =>
  upos === 'NOUN' && feats.Case === 'Gen' && !plans.sides.has(lemma) && !plans.answering.has(lemma);

const isSpokesman = (entity: string, directory: Directory): boolean =>
  directory.officesOf(entity).includes('spokesperson') ||
  [...rolesOf(directory, directory.tokens, entity)].some((role) =>
    directory.lexicon.plans.speaking.has(role),
  );

function sidesOf(speaker: Named, source: Source | null, directory: Directory): ReadonlySet<string> | null {
  const { tokens, lexicon } = directory;
  const { answering } = lexicon.plans;
  const sides = new Set<string>();
  const add = (ids: readonly string[]) => {
    for (const id of ids) sides.add(id);
  };
  const entity = directory.entity(speaker.entity);
  const isTitle = ({ lemma }: Token) => answering.has(lemma.toLowerCase());
  const named = source ? ofHimself(tokens.slice(source.first, source.last)) : [];
  const isTitled = named.some(isTitle);
  if (isTitled) {
    for (const token of named) add(statesNamed(token, directory));
    add(bodiesNamed(named, directory)); // «речниця [Білого дому]»
  }
  if (!entity) return isTitled ? sides : null;
  const known = entity.known ?? '';
  if (entity.type !== 'PER') {
    // «Берлін», «у Кремлі», «МЗС Литви».
    const words = entity.name.split(' ').map((form) => ({ form, lemma: form }) as Token);
    if (known !== '') add([known, ...directory.spokenFor(known)]);
    else add(words.flatMap((word) => directory.standsFor(word)));
    return entity.type === 'ORG' || sides.size > 0 ? sides : null;
  }
  const offices = directory.statesOf(entity.id, () => []);
  for (const id of offices) add([id, ...directory.spokenFor(id)]); // «Захарова» of the ministry, and of Russia
  if (isTitled || offices.size > 0) return sides;
  const isLeading = [...rolesOf(directory, tokens, entity.id)].some((role) => answering.has(role));
  if (!isLeading) return null;
  for (const { start, form } of directory.mentionsOf(entity.id).slice(0, 3)) {
    const at = directory.tokenAt(start);
    if (form === 'pronoun') continue;
    for (let i = at - 1; i >= 0 && i > at - REACH; i--) {
      const token = tokens[i] as Token;
      if (token.sentence !== tokens[at]?.sentence || token.upos === 'VERB') break;
      add(statesNamed(token, directory));
    }
  }
  return sides;
}

/** «посол України [в США]»: without what a preposition says of where or with whom. */
function ofHimself(said: readonly Token[]): readonly Token[] {
  const at = said.findIndex(({ upos }) => upos === 'ADP');
  return at > 0 ? said.slice(0, at) : said;
}

/** What a word names or is the adjective of. */
export function statesNamed(token: Token, directory: Directory): readonly string[] {
  const state = token.upos === 'ADJ' ? directory.stateOf(token) : null;
  return state === null ? directory.standsFor(token) : [state];
}

/** The states and bodies that several words name, with those for whom they speak. */
function bodiesNamed(said: readonly Token[], directory: Directory): readonly string[] {
  const [first, last] = [said[0], said.at(-1)];
  if (!first || !last) return [];
  return directory.inside({ start: first.start, end: last.end }).flatMap(({ entity }) => {
    const one = directory.entity(entity);
    if (!one || one.type === 'PER') return [];
    if (one.known === null) return directory.standsFor({ form: one.name, lemma: one.name } as Token);
    return [one.known, ...directory.spokenFor(one.known)];
  });
}
