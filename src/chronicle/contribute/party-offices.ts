/** Parties by what they are: who holds an office or is to take it, a body, or a description of nobody known. */

import type { OfficeKind } from '../../knowledge/index.js';
import type { HeadOffice } from '../../language/words/chronicle.js';
import type { ArticleEntity } from '../../model/index.js';
import { hashedId, nameWords, personKey, plainKey } from '../names/keys.js';
import { statesIn } from '../names/states.js';
import { GENERIC_MEDIA, HEADS, NOBODY, OFFICE, STATE_MEDIA, UNNAMED, VOICE } from '../names/titles.js';
import { beginning, inside } from '../words.js';
import { commissionAlone } from './commission.js';
import { governmentAlone } from './governments.js';
import { leaderNamed } from './leaders.js';
import type { Asked, Named, PartyRoom } from './party-room.js';
import { pressBefore } from './press.js';

const ELECT = beginning(({ titles }) => titles.elect);
const OTHERS = beginning(({ titles }) => titles.others);
const STAFF = inside(({ titles }) => titles.staff);
const EXCHANGE = beginning(({ exchange }) => exchange.noun);

/** Who is to take office is no holder of it: the only person of the article whose title says so. */
export function personElect({ party, at, near, room }: Asked): Named | null {
  if (!ELECT.test(party.name)) return null;
  const found = new Map<string, ArticleEntity>();
  for (const mention of room.reading.mentions) {
    const entity = room.entityOf(mention);
    if (entity?.type !== 'PER' || mention.start === (at?.start ?? near)) continue;
    const title = room.voices.before(mention).split(/\s+/).slice(-5).join(' ');
    if (ELECT.test(title)) found.set(entity.id, entity);
  }
  const [only] = found.values();
  return only && found.size === 1 ? room.named(only.id, only.name, null) : null;
}

/** Days before which who was elected has taken office. */
const TO_COME = 120;

/** Who holds an office on a day; of one who is elected, who takes it soon after. */
function heldBy(room: PartyRoom, name: string, state: string, kind: OfficeKind, day: string): string | null {
  const { officeHolder: holderOn } = room.world.knowledge;
  const now = holderOn(state, kind, day)?.person.id ?? null;
  if (!ELECT.test(name)) return now;
  const later = new Date(Date.parse(day) + TO_COME * 86_400_000).toISOString().slice(0, 10);
  const next = holderOn(state, kind, later)?.person.id ?? null;
  return next === now ? null : next;
}

/** «американський президент», "the Chinese leader", «господар Білого дому», on the day of publication. */
export function officeHolder({ party, room }: Asked): Named | null {
  if (!room.day || VOICE.test(party.name) || UNNAMED.test(party.name)) return null;
  const head = HEADS.find(([, pattern]) => pattern.test(party.name));
  // «Канцелярія президента», "the Finnish president’s office": a body, and not who leads it.
  if (!head || STAFF.test(party.name) || isOffice(head[0], party.name)) return null;
  const states = statesIn(nameWords(party.name), room.world.knowledge);
  const state = states[0] ?? (OTHERS.test(party.name) ? null : room.voices.homeHere());
  if (!state) return null;
  const held = heldBy(room, party.name, state, head[0], room.day);
  if (held === null && ELECT.test(party.name)) return null;
  const id = leaderNamed(party.name, state, held, room);
  return id ? room.named(id, party.name, null) : null;
}

const isOffice = (kind: HeadOffice, name: string): boolean =>
  (kind === 'head-of-state' || kind === 'head-of-government') && OFFICE.test(name);

export function bodyDescribed({ party, near, room }: Asked): Named | null {
  const { name } = party;
  const { knowledge } = room.world;
  const media = STATE_MEDIA.test(name) ? statesIn(nameWords(name), knowledge) : [];
  if (media.length === 1 && media[0]) return room.named(room.world.body(media[0], 'media'), name, null);
  const found =
    room.voices.bodyInWords(name, near) ??
    room.voices.officeInWords(name) ??
    room.voices.bodyCalled(name, near) ??
    pressBefore(name, near, room) ??
    governmentAlone(name, room) ??
    commissionAlone(name, room);
  if (found) return room.named(found, name, VOICE.test(name) || UNNAMED.test(name) ? found : null);
  const states = statesIn(nameWords(name), knowledge);
  if (states.length === 1 && states[0]) return room.named(states[0], name, null);
  return null;
}

export function described({ party, room }: Asked): Named | null {
  const { name } = party;
  if (NOBODY.test(name) || GENERIC_MEDIA.test(name) || UNNAMED.test(name)) return null;
  // «Бесіди»: what was said there is nobody's word.
  if (!name.includes(' ') && !/\p{Lu}/u.test(name) && EXCHANGE.test(name)) return null;
  // An office without a state is whoever holds it somewhere, «інші європейські лідери» are nobody in particular.
  if (!/\p{Lu}/u.test(name) && HEADS.some(([, pattern]) => pattern.test(name))) return null;
  const words = nameWords(name);
  // «Москва и Вашингтон» speak with no one voice.
  if (words.length === 0 || new Set(statesIn(words, room.world.knowledge)).size > 1) return null;
  const key = words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word)) ? personKey(name) : null;
  if (key) return room.named(hashedId('PER', key), name, null);
  // «Міністерство», "his campaign": a common noun is somebody in this article only.
  const scope = /\p{Lu}/u.test(name) ? '' : `${room.reading.article.id} `;
  return room.named(hashedId('MISC', `${scope}${plainKey(name)}`), name, null);
}
