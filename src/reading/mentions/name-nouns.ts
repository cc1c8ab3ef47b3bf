/** What a name is by the common noun it ends with: "Olena Koval Airport" is a place, "Lys Foundation" a body. */
import type { NameSpan, Token } from '../../language/contract.js';
import type { MentionType } from '../../model/index.js';
import type { MentionLists } from './lists.js';

/** The type that the nouns of a name of several words tell; null where they tell none. */
function typeTold(
  { first, last }: Pick<NameSpan, 'first' | 'last'>,
  tokens: readonly Token[],
  { placeNouns, bodyNouns, eventNouns }: MentionLists,
): MentionType | null {
  if (last - first < 2) return null;
  const { norm } = tokens[last - 1] as Token;
  if (placeNouns.has(norm)) return 'LOC';
  if (bodyNouns.has(norm)) return 'ORG';
  return eventNouns.has(norm) ? 'MISC' : null;
}

/** A person, place or event that the recogniser took for something else than its noun says. */
export function byItsNoun(name: NameSpan, tokens: readonly Token[], lists: MentionLists): NameSpan {
  const type = typeTold(name, tokens, lists);
  if (type === null || type === name.type) return name;
  // Whatever the last word says, "the Kharkiv Oblast Council" is read well; persons and places are not.
  const isWrong = name.type === 'PER' || (name.type === 'LOC' && type !== 'LOC') || type === 'MISC';
  return isWrong ? { ...name, type } : name;
}

/** "Copenhagen Airport", "Gulf of Finland", "UEFA Champions League": what it is by its noun, whatever known name is in it. */
export function isToldByNoun(
  { type, first, last }: NameSpan,
  tokens: readonly Token[],
  { placeNouns, places, eventNouns, leagueNouns, events }: MentionLists,
): boolean {
  if (last - first < 2 || (type !== 'LOC' && type !== 'MISC')) return false;
  const [opening, closing] = [tokens[first] as Token, tokens[last - 1] as Token];
  // "Warsaw's Castle Square" is two places.
  if (tokens.slice(first, last).some(({ upos }) => upos === 'PART')) return false;
  if (type === 'LOC') return placeNouns.has(closing.norm) || places.has(opening.norm);
  return eventNouns.has(closing.norm) || leagueNouns.has(closing.norm) || events.has(opening.norm);
}
