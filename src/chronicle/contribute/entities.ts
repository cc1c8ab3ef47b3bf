/**
 * Entities of one article → ids of the chronicle. A rule either names somebody for sure or the next one is asked; what
 * none knows gets a hash of its name key, and a family name alone one that holds inside its article only.
 */
import { HIGH_OFFICES } from '../../knowledge/index.js';
import type { ArticleEntity, Entity, Reading } from '../../model/index.js';
import { composed } from '../../text/characters.js';
import { firstRule, type Rule } from '../../text/rules.js';
import { hashedId, nameWords, personKey, plainKey } from '../names/keys.js';
import { skeleton } from '../names/skeleton.js';
import type { World } from '../names/world.js';

interface Asked {
  readonly entity: Entity;
  readonly reading: Reading;
  readonly world: World;
  /** Day of publication; null when it is not known. */
  readonly day: string | null;
}

interface Named {
  readonly id: string;
  readonly because: string;
}

const RULES: readonly Rule<Asked, Named>[] = [
  { name: 'entity.known', example: 'state:CN as read', apply: asRead },
  { name: 'entity.outlet', example: 'an outlet of the collection', apply: outlet },
  { name: 'entity.whole-name', example: '"President Donald Trump"', apply: wholeName },
  { name: 'entity.sounds-known', example: '«Олаф Шолець» as read', apply: soundsKnown },
  { name: 'entity.family-in-article', example: '«Рубіо» beside «Марко Рубіо»', apply: familyInArticle },
  { name: 'entity.family-in-office', example: '«Путін» alone', apply: familyInOffice },
  {
    name: 'entity.body-in-article',
    example: '"the Commission" beside "the European Commission"',
    apply: bodyInArticle,
  },
  { name: 'entity.family-of-voice', example: '«Пєсков» beside «Путін»', apply: familyOfVoice },
  { name: 'entity.name', example: '«Кремль», «Велика Британія»', apply: knownName },
  { name: 'entity.name-key', example: '«Сергій Никифоров», "Serhii Nykyforov"', apply: nameKey },
];

/** Every entity of a reading with its id in the chronicle and the ground of it, in the order of the reading. */
export function articleEntities(reading: Reading, world: World): ArticleEntity[] {
  const day = reading.article.published?.slice(0, 10) ?? null;
  return reading.entities.map((entity) => {
    const hit = firstRule(RULES, { entity, reading, world, day });
    const alone = hashedId(entity.type, `${reading.article.id} ${plainKey(entity.name)}`);
    return {
      local: entity.id,
      id: hit?.found.id ?? alone,
      type: entity.type,
      name: composed(entity.name),
      because: hit?.found.because ?? 'one word of a name is nobody in particular outside this article',
      rule: hit?.rule ?? 'entity.only-here',
    };
  });
}

function asRead({ entity: { known, name }, world, day }: Asked): Named | null {
  if (!known) return null;
  if (!known.startsWith('office:')) return { id: known, because: `read as ${known}` };
  const held = world.knowledge
    .personByName(name)
    .find(({ id }) =>
      world.knowledge.officesOf(id, day ?? undefined).some(({ office }) => office.id === known),
    );
  return held ? { id: held.id, because: `holds ${known}` } : null;
}

function outlet({ entity: { type, names }, world }: Asked): Named | null {
  if (type !== 'ORG' && type !== 'MISC' && type !== 'PRO') return null;
  for (const name of names) {
    const id = world.outletByName(name);
    if (id) return { id, because: `"${name}" is the name of ${id}` };
  }
  return null;
}

/** The longest end of a name that is a whole name of exactly one known person: titles stand before it. */
function wholeName({ entity, world }: Asked): Named | null {
  if (entity.type === 'ORG') return null;
  for (const name of [entity.name, ...entity.names]) {
    const words = nameWords(name);
    for (let from = 0; from < Math.min(words.length - 1, 6); from++) {
      const persons = world.knowledge.personByName(words.slice(from).join(' '));
      if (persons.length === 1 && persons[0])
        return {
          id: persons[0].id,
          because: `"${words.slice(from).join(' ')}" is a whole name of ${persons[0].id}`,
        };
    }
  }
  return null;
}

/** A whole name that is spelt otherwise, or was put into a wrong base case, but sounds like one known person's. */
function soundsKnown({ entity: { type, name }, world }: Asked): Named | null {
  const key = type === 'PER' ? personKey(name) : null;
  const id = key === null ? null : world.personByKey(key);
  return id ? { id, because: `the whole name sounds like that of ${id}` } : null;
}

/** A family name alone is whoever the same article gives a whole name with it. */
function familyInArticle({ entity, reading, world }: Asked): Named | null {
  const own = nameWords(entity.name);
  if (entity.type !== 'PER' || own.length !== 1) return null;
  const family = skeleton(own[0] as string);
  const full = reading.entities.filter(({ type, name }) => {
    const words = nameWords(name);
    return type === 'PER' && words.length > 1 && words.slice(1).some((word) => skeleton(word) === family);
  });
  const [only] = full;
  if (!only || full.length > 1) return null;
  const known = wholeName({ entity: only, reading, world, day: null });
  const key = personKey(only.name);
  const id = known?.id ?? (key ? hashedId('PER', key) : null);
  return id ? { id, because: `the article names ${only.name}` } : null;
}

/** A family name that only one holder of a high office bears on that day, where the article names nobody else by it. */
function familyInOffice({ entity, reading, world, day }: Asked): Named | null {
  const words = nameWords(entity.name);
  if (!mayBeFamily(entity, world) || words.length !== 1 || !day) return null;
  const family = skeleton(words[0] as string);
  const isShared = reading.entities.some(
    ({ id, type, name }) =>
      id !== entity.id &&
      type === 'PER' &&
      nameWords(name).length > 1 &&
      nameWords(name).some((word) => skeleton(word) === family),
  );
  if (isShared) return null;
  const high = world.knowledge
    .personByFamily(words[0] as string)
    .filter(({ id }) =>
      world.knowledge
        .officesOf(id, day)
        .some(({ office }) => office.kinds.some((kind) => HIGH_OFFICES.has(kind))),
    );
  const [only] = high;
  if (!only || high.length > 1) return null;
  return { id: only.id, because: `the only one of that family name in a high office on ${day}` };
}

/** «Зустріч Путіна»: a name alone in a short text may have been taken for that of a place; known places are no persons. */
const mayBeFamily = ({ type, name }: Asked['entity'], world: World): boolean =>
  type === 'PER' || (type === 'LOC' && world.knowledge.byName(name).length === 0);

/** A body by the last word of its name, where the article names one known body alone whose name ends so. */
function bodyInArticle({ entity, reading, world }: Asked): Named | null {
  const [word, other] = nameWords(entity.name);
  if (entity.type !== 'ORG' || !word || other || !/^\p{Lu}\p{Ll}/u.test(word)) return null;
  const found = new Set<string>();
  for (const { id, type, name, known } of reading.entities) {
    const words = nameWords(name);
    if (id === entity.id || type !== 'ORG' || words.length < 2) continue;
    if (words.at(-1)?.toLowerCase() !== word.toLowerCase()) continue;
    const body = known ?? world.knowledge.byName(name).find((one) => one.as === 'name' && !one.ambiguous)?.id;
    found.add(body ?? `?${name}`);
  }
  const [only] = found;
  return only?.startsWith('org:') && found.size === 1
    ? { id: only, because: `the article names ${only}` }
    : null;
}

/** A family name that only one known person bears, who speaks for a state that the article names somebody or something of. */
function familyOfVoice({ entity, reading, world, day }: Asked): Named | null {
  const words = nameWords(entity.name);
  if (entity.type !== 'PER' || words.length !== 1 || !day) return null;
  const [only, other] = world.knowledge.personByFamily(words[0] as string);
  if (!only || other) return null;
  const voice = world.knowledge
    .officesOf(only.id, day)
    .find(({ office }) => office.kinds.some((kind) => kind === 'spokesperson'));
  const state = voice?.office.of;
  const isOfState = reading.entities.some(
    ({ id, known }) =>
      id !== entity.id && known !== null && (known === state || world.statesOf(known, day)[0] === state),
  );
  return state && isOfState ? { id: only.id, because: `speaks for ${state} on ${day}` } : null;
}

function knownName({ entity, world }: Asked): Named | null {
  if (entity.type === 'PER') return null;
  for (const known of world.knowledge.byName(entity.name)) {
    if (known.ambiguous) continue;
    if (known.as === 'name') return { id: known.id, because: `"${entity.name}" is a name of ${known.id}` };
    if (known.as !== 'metonym') continue;
    const kind = world.knowledge
      .state(known.id)
      ?.metonyms.find(({ uk, ru, en }) => [...uk, ...ru, ...en].includes(known.name))?.kind;
    if (kind) return { id: world.body(known.id, kind), because: `"${entity.name}" stands for it` };
  }
  return null;
}

function nameKey({ entity: { type, name } }: Asked): Named | null {
  if (type !== 'PER') {
    const key = plainKey(name);
    return key === '' ? null : { id: hashedId(type, key), because: `its name sounds "${key}"` };
  }
  const key = personKey(name);
  return key === null ? null : { id: hashedId(type, key), because: `the whole name sounds "${key}"` };
}
