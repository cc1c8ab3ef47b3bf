/** Whose side somebody speaks for: the state, union or body that he leads or serves, and bodies for themselves. */
import type { Token } from '../../../language/contract.js';
import type { Source } from '../source.js';
import { rolesOf } from './roles.js';
import type { Directory, Named } from './speakers.js';

/** How many words before a name what he is the head of is looked for. */
const REACH = 8;

/**
 * The sides of a speaker, by their ids in the knowledge files; null for one whose word binds nobody («експерт»). A side
 * without an id, as of «директор заводу», leaves the set empty.
 */
export function sidesOf(
  speaker: Named,
  source: Source | null,
  directory: Directory,
): ReadonlySet<string> | null {
  const { tokens, lexicon } = directory;
  const { answering } = lexicon.plans;
  const sides = new Set<string>();
  const add = (ids: readonly string[]) => {
    for (const id of ids) sides.add(id);
  };
  const entity = directory.entity(speaker.entity);
  const isTitle = ({ lemma }: Token) => answering.has(lemma.toLowerCase());
  const named = source ? tokens.slice(source.first, source.last) : [];
  const isTitled = named.some(isTitle);
  if (isTitled) for (const token of named) add(sidesSaid(token, directory));
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
  add([...offices]);
  if (isTitled || offices.size > 0) return sides;
  const isLeading = [...rolesOf(directory, tokens, entity.id)].some((role) => answering.has(role));
  if (!isLeading) return null;
  for (const { start, form } of directory.mentionsOf(entity.id).slice(0, 3)) {
    const at = directory.tokenAt(start);
    if (form === 'pronoun') continue;
    for (let i = at - 1; i >= 0 && i > at - REACH; i--) {
      const token = tokens[i] as Token;
      if (token.sentence !== tokens[at]?.sentence || token.upos === 'VERB') break;
      add(sidesSaid(token, directory));
    }
  }
  return sides;
}

/** What a word names or is the adjective of. */
function sidesSaid(token: Token, directory: Directory): readonly string[] {
  const state = token.upos === 'ADJ' ? directory.stateOf(token) : null;
  return state === null ? directory.standsFor(token) : [state];
}
