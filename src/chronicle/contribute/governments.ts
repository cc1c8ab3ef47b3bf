/** «Повідомили в уряді»: which government it is, where the article says so by whom it names alone. */
import { LANGUAGES } from '../../language/index.js';
import { nameWords } from '../names/keys.js';
import { VOICE } from '../names/titles.js';
import { whole } from '../words.js';
import type { PartyRoom } from './party-room.js';

const GOVERNMENT = whole(({ titles }) => titles.government);
const ARTICLE = new Set(LANGUAGES.flatMap(({ words }) => words.grammar.definite));

/**
 * The government of the state whose head of government the article names, of several that of the outlet's home; null for
 * names that say more («тіньовий уряд»), and where the article speaks of others at home and of a premier of another state.
 */
export function governmentAlone(name: string, room: PartyRoom): string | null {
  const words = nameWords(name).filter((word) => !ARTICLE.has(word.toLowerCase()));
  if (words.length > (VOICE.test(name) ? 2 : 1) || !GOVERNMENT.test(name)) return null;
  const state = stateMeant(room);
  return state ? room.world.body(state, 'government') : null;
}

function stateMeant({ reading, entities, world, day }: PartyRoom): string | null {
  const named = entities.flatMap(({ id }) => (id.startsWith('person:') ? [id] : []));
  const states = new Set(
    named.flatMap((id) =>
      world.knowledge
        .officesOf(id, day ?? undefined)
        .filter(({ office }) => day !== null && office.kinds.includes('head-of-government'))
        .map(({ office }) => office.of),
    ),
  );
  const outlet = reading.article.outlet && world.outletByName(reading.article.outlet);
  const home = outlet ? world.homeOf(outlet) : null;
  if (home !== null && states.has(home)) return home;
  const isOfHome = named.some((id) => home !== null && world.statesOf(id, day).includes(home));
  const [only] = states;
  return only && states.size === 1 && !isOfHome ? only : null;
}
