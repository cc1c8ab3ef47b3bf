/**
 * A union of states is a body, and a place to be in or to leave: «вихід із ЄС»; so is the house that a government is
 * named by. What it is stands at its entity; a mention has the type that the recogniser reads where it stands, as the
 * guidelines it learnt from tell it.
 */
import type { Analysis } from '../../language/contract.js';
import type { Entity, Mention } from '../../model/index.js';

/**
 * Mentions as they are given out, after all readers have taken them for bodies: known bodies but outlets as places
 * where the recogniser reads them so, and «ЗМІ», which names none, as of no type.
 */
export function inContext(
  mentions: readonly Mention[],
  entities: readonly Entity[],
  { tokens, names }: Pick<Analysis, 'tokens' | 'names'>,
): readonly Mention[] {
  const places = new Map<number, number>();
  for (const { first, last, type } of names)
    if (type === 'LOC') places.set(tokens[first]?.start ?? -1, tokens[last - 1]?.end ?? -1);
  const known = new Map(entities.map(({ id, known: what }) => [id, what]));
  return mentions.map((mention) => {
    const { type, entity, rule, start, end } = mention;
    if (type !== 'ORG') return mention;
    if (rule === 'mass-media') return { ...mention, type: 'MISC' };
    const what = entity === null ? null : known.get(entity);
    const isKnown = what ? !what.startsWith('outlet:') : rule.includes('knowledge');
    return isKnown && places.get(start) === end ? { ...mention, type: 'LOC' } : mention;
  });
}
