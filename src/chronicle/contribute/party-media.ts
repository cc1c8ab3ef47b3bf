/** Parties that are media: «агентство „Сіньхуа“», "Russia’s Interfax agency". */
import { nameWords } from '../names/keys.js';
import { GENERIC_MEDIA } from '../names/titles.js';
import type { Asked, Named } from './party-room.js';

export function mediumBeside({ party, at, near, room }: Asked): Named | null {
  if (!GENERIC_MEDIA.test(party.name)) return null;
  const start = at?.start ?? near;
  const end = at?.end ?? near;
  for (const mention of room.reading.mentions) {
    const entity = room.entityOf(mention);
    if (!entity || !room.world.isOutlet(entity.id)) continue;
    const isBeside = at
      ? (mention.start >= end && mention.start - end <= 25) ||
        (mention.end <= start && start - mention.end <= 25)
      : mention.start >= near - 200 && mention.end <= near + 400;
    if (isBeside) return room.named(entity.id, entity.name, null);
  }
  return null;
}

export function mediumInside({ party, room }: Asked): Named | null {
  const words = nameWords(party.name);
  if (words.length < 2 || words.length > 8 || !words.some((word) => GENERIC_MEDIA.test(word))) return null;
  for (let length = words.length - 1; length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const name = words.slice(from, from + length).join(' ');
      const outlet = /^\p{Lu}/u.test(name) ? room.world.outletByName(name) : undefined;
      if (outlet) return room.named(outlet, name, null);
    }
  return null;
}
