/** What `litopys review correct` is given as a value: JSON, names of parties, several topics, or else the words themselves. */
import type { Review, Store } from '../../main.js';
import { usage } from './failures.js';

type Value = Review['value'];

/** Fields whose value is a party, several parties, or several words; several are parted by semicolons. */
const PARTY = new Set(['speaker', 'addressee', 'claimedBy', 'source']);
const PARTIES = 'participants';
const LISTS = new Set([PARTIES, 'topics']);

/**
 * The value as it is to be kept. A party that the chronicle knows by this name is that one; others are names.
 * @throws LitopysError `usage.value`
 */
export async function correctionOf(
  field: string,
  text: string,
  store: Pick<Store, 'entitiesNamed' | 'entity'>,
): Promise<Value> {
  const value = valueIn(text);
  const list = LISTS.has(field) && typeof value === 'string' ? namesIn(value) : value;
  if (PARTY.has(field) && typeof list === 'string')
    return (await partyNamed(list, store)) as unknown as Value;
  if (field !== PARTIES || !Array.isArray(list) || !list.every((one) => typeof one === 'string'))
    return list as Value;
  return (await Promise.all(list.map((name) => partyNamed(name, store)))) as unknown as Value;
}

async function partyNamed(name: string, store: Pick<Store, 'entitiesNamed' | 'entity'>) {
  const byId = name.includes(':') ? await store.entity(name) : null;
  if (byId) return { name: byId.name, entity: name };
  const [known] = await store.entitiesNamed(name, 1);
  return { name, entity: known?.id ?? null };
}

const namesIn = (text: string): string[] =>
  text
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** JSON where it is JSON, else the words themselves: dates and names need no quotation marks. */
function valueIn(text: string): Value {
  if (!/^(?:[[{"]|true$|false$|null$|-?\d+(?:\.\d+)?$)/.test(text)) return text;
  try {
    return JSON.parse(text) as Value;
  } catch {
    throw usage(
      'value',
      `"${text}" begins as JSON but is none`,
      'put text that begins so into "quotation marks"',
    );
  }
}
