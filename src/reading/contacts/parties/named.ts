/** Parties that have a name of their own. */
import type { Entity } from '../../../model/index.js';
import type { Found } from './parties.js';

/**
 * A party named by itself. All parties are written with their fields in one order, so that the engine has one shape of
 * them: they are looked at more often than anything else here.
 */
export function namedParty(name: string, entity: string | null, key: string, plural = false): Found {
  return { name, entity, key, how: 'named', plural, body: false, bodyOf: null, of: [] };
}

/** Somebody of the article as a party, by the fullest name. */
export const entityParty = ({ id, known, name }: Pick<Entity, 'id' | 'known' | 'name'>): Found =>
  namedParty(name, id, known ?? id);
