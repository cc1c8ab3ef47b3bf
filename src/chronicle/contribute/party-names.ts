/** Parties by a name: an entity of the article, a name inside a description, a name that the knowledge files have. */
import { hashedId, nameWords, personKey } from '../names/keys.js';
import { skeleton } from '../names/skeleton.js';
import { GENERIC_MEDIA, HEADS, NOBODY, VOICE } from '../names/titles.js';
import { bodyDescribed } from './party-offices.js';
import type { Asked, Named } from './party-room.js';

export function asEntity({ party, near, room }: Asked): Named | null {
  const entity = room.entityOf(party);
  if (!entity || entity.type === 'PRON' || entity.type === 'JOB') return null;
  if (NOBODY.test(entity.name) || GENERIC_MEDIA.test(entity.name)) return null;
  if (entity.type !== 'PER' && entity.id.startsWith('x-')) {
    const capital = room.world.knowledge
      .byName(entity.name)
      .find(({ as, ambiguous }) => as === 'capital' && !ambiguous);
    if (capital) return room.named(capital.id, entity.name, null);
    const body = bodyDescribed({ party, at: null, near, room });
    if (body) return body;
    const around = room.voices.bodyAround(entity.name, entity.local, near);
    if (around) return room.named(around, entity.name, null);
  }
  return room.named(entity.id, entity.name, room.voices.voice(entity));
}

/** A person whose name stands in the description, in whatever case. */
export function nameInside({ party, near, room }: Asked): Named | null {
  const words = nameWords(party.name);
  if (words.length < 2) return null;
  for (let from = 0; from < Math.min(words.length - 1, 8); from++) {
    const persons = room.world.knowledge.personByName(words.slice(from).join(' '));
    if (persons.length === 1 && persons[0])
      return room.named(persons[0].id, words.slice(from).join(' '), null);
  }
  const sounds = words.filter((word) => /(?:^|-)\p{Lu}/u.test(word)).map(skeleton);
  for (const entity of room.entities) {
    if (entity.type !== 'PER') continue;
    const own = nameWords(entity.name).map(skeleton);
    if (own.length < 2) continue;
    if (!own.every((part) => sounds.some((word) => word.startsWith(part) && word.length <= part.length + 2)))
      continue;
    const spokenFor = VOICE.test(party.name) ? room.voices.bodyInWords(party.name, near) : null;
    return room.named(entity.id, entity.name, spokenFor ?? room.voices.voice(entity));
  }
  return null;
}

/** A name behind its title and a comma, which a reader took for no person's. */
export function behindTitle({ party, room }: Asked): Named | null {
  const comma = party.name.lastIndexOf(', ');
  const [title, name] = [party.name.slice(0, Math.max(comma, 0)), party.name.slice(comma + 2)];
  if (!VOICE.test(title) && !HEADS.some(([, pattern]) => pattern.test(title))) return null;
  const key = /^\p{Lu}/u.test(name) ? personKey(name) : null;
  if (!key) return null;
  const [known, other] = room.world.knowledge.personByName(name);
  return room.named(known && !other ? known.id : hashedId('PER', key), name, null);
}

export function knownName({ party, room }: Asked): Named | null {
  const { knowledge } = room.world;
  const name = party.name.replace(/^(?:the|a|an) /i, '');
  const people = knowledge.stateOfPeople(name);
  if (people) return room.named(people, name, null);
  const outlet = room.world.outletByName(name);
  if (outlet) return room.named(outlet, name, null);
  for (const known of knowledge.byName(name)) {
    if (known.ambiguous) continue;
    if (known.as !== 'metonym') return room.named(known.id, name, null);
    const kind = knowledge
      .state(known.id)
      ?.metonyms.find(({ uk, ru, en }) => [...uk, ...ru, ...en].includes(known.name))?.kind;
    return room.named(kind ? room.world.body(known.id, kind) : known.id, name, null);
  }
  return null;
}
