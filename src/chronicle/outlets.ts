/** Outlets of a collection (`--outlets FILE`) as the chronicle needs them. */
import type { Knowledge } from '../knowledge/index.js';
import { LitopysError } from '../model/index.js';
import type { OutletFacts } from './names/world.js';

/**
 * Reads a list of outlets: `id` and `name`; optional `names`, `country` (ISO 3166-1), and whom state or party media
 * speak for, as `affiliation` (an id of the knowledge files) or `stateOf` (a state's name).
 * @throws LitopysError `outlets.invalid`
 */
export function outletsFrom(value: unknown, knowledge: Knowledge): OutletFacts[] {
  if (!Array.isArray(value)) throw invalid('it is no list', null);
  return value.map((one: unknown, index) => {
    if (typeof one !== 'object' || one === null) throw invalid('an outlet is no object', index);
    const { id, name, names, country, affiliation, stateOf } = one as Record<string, unknown>;
    if (typeof id !== 'string' || id === '') throw invalid('an outlet has no id', index);
    const facts = {
      id,
      name: typeof name === 'string' && name !== '' ? name : id,
      names: Array.isArray(names) ? names.filter((other): other is string => typeof other === 'string') : [],
      country: typeof country === 'string' && /^[A-Za-z]{2}$/.test(country) ? country.toUpperCase() : null,
    };
    if (typeof affiliation === 'string') return { ...facts, affiliation };
    return { ...facts, affiliation: typeof stateOf === 'string' ? stateNamed(stateOf, knowledge) : null };
  });
}

function stateNamed(name: string, knowledge: Knowledge): string | null {
  return knowledge.byName(name).find(({ id }) => id.startsWith('state:'))?.id ?? null;
}

function invalid(what: string, index: number | null): LitopysError {
  return new LitopysError('outlets.invalid', `the list of outlets can not be read: ${what}`, {
    ...(index === null ? {} : { where: `outlet ${index + 1}` }),
    next: 'give a JSON list of objects with "id" and "name"; docs/chronicle.md has an example',
  });
}
