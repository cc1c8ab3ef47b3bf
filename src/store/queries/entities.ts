/** Who someone is, under any of his names. */
import { type Kysely, sql } from 'kysely';
import type { ChronicleEntity, Entry, Review } from '../../model/index.js';
import { parts } from '../bulk.js';
import { countsOf } from '../counts.js';
import { rolesOf } from '../entry-rows.js';
import type { Tables } from '../schema.js';
import { nameKey } from '../words.js';
import { cursorOf, limitOf, positionOf } from './cursor.js';
import { entries, entriesById } from './entries.js';
import type { EntityLine, EntityPage, Page, PageRequest } from './types.js';

type Db = Kysely<Tables>;

const MOST_FOUND = 50;

/**
 * Entities by a name in any language, the most used first: those of exactly this name, else those whose name begins
 * so or has a word that begins so. Somebody whom an article called by a family name alone hides none who has it in full.
 */
export async function entitiesNamed(db: Db, name: string, limit = 20): Promise<EntityLine[]> {
  const key = nameKey(name);
  if (key === '') return [];
  const exact = await db
    .selectFrom('entity_names')
    .select(['entity', 'type'])
    .distinct()
    .where('key', '=', key)
    .limit(MOST_FOUND)
    .execute();
  let found: readonly { readonly entity: string }[] = exact.length > 0 ? exact : await beginning(db, key);
  if (exact.length > 0 && exact.every(({ type }) => type === 'PER') && !key.includes(' '))
    found = [...exact, ...(await ofFamily(db, key))];
  if (found.length === 0) found = await inside(db, key);
  return (await entityLines(db, [...new Set(found.map(({ entity }) => entity))])).slice(0, limit);
}

function beginning(db: Db, key: string) {
  return db
    .selectFrom('entity_names')
    .select('entity')
    .distinct()
    .where('key', '>=', key)
    .where('key', '<', `${key}\uffff`)
    .limit(MOST_FOUND)
    .execute();
}

/** Persons with this family name behind their own. */
function ofFamily(db: Db, key: string) {
  return db
    .selectFrom('entity_names')
    .select('entity')
    .distinct()
    .where('type', '=', 'PER')
    .where(sql<boolean>`key like ${`% ${escaped(key)}`} escape '\\'`)
    .limit(MOST_FOUND)
    .execute();
}

const escaped = (key: string): string => key.replace(/[\\%_]/g, (one) => `\\${one}`);

/** Names with a later word that begins so: a family name alone. No index helps; so it is asked last. */
function inside(db: Db, key: string) {
  const pattern = `% ${escaped(key)}%`;
  return db
    .selectFrom('entity_names')
    .select('entity')
    .distinct()
    .where(sql<boolean>`key like ${pattern} escape '\\'`)
    .limit(MOST_FOUND)
    .execute();
}

export type KnownName = (id: string, language: string) => string | null;

/**
 * Lines of entities with the name that is shown, the most used first.
 * @param language the name is of this language where articles of it name the entity as fully as others do, or it is known
 */
export async function entityLines(
  db: Db,
  ids: readonly string[],
  language: string | null = null,
  knownName?: KnownName,
): Promise<EntityLine[]> {
  const nameOf = (id: string) => (language === null ? null : (knownName?.(id, language) ?? null));
  const found: EntityLine[] = [];
  for (const part of parts(ids)) {
    const rows = await db.selectFrom('entities').selectAll().where('id', 'in', part).execute();
    const names = await db.selectFrom('entity_names').selectAll().where('entity', 'in', part).execute();
    const byEntity = new Map<string, NameUse[]>();
    for (const one of names) byEntity.set(one.entity, [...(byEntity.get(one.entity) ?? []), one]);
    for (const { id, uses } of rows) {
      const own = byEntity.get(id) ?? [];
      found.push({ id, type: shownType(own), name: nameIn(own, id, language, nameOf), uses });
    }
    const known = new Set(rows.map(({ id }) => id));
    found.push(
      ...(await linesOfUnnamed(
        db,
        [...new Set(part)].filter((id) => !known.has(id)),
      )),
    );
  }
  return found.sort((one, other) => other.uses - one.uses || (one.id < other.id ? -1 : 1));
}

/** Parties that no article names, such as «partners of the alliance»: as an entry calls them. */
async function linesOfUnnamed(db: Db, ids: readonly string[]): Promise<EntityLine[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('entry_parties')
    .select((it) => ['entity', it.fn.min('entry').as('entry')])
    .where('entity', 'in', ids)
    .groupBy('entity')
    .execute();
  const entries = await entriesById(
    db,
    rows.map(({ entry }) => entry),
  );
  return rows.flatMap(({ entity, entry }) => {
    const whole = entries.get(entry);
    const [, party] = (whole ? rolesOf(whole) : []).find(([, one]) => one.entity === entity) ?? [];
    return party ? [{ id: entity, type: 'MISC' as const, name: party.name, uses: 0 }] : [];
  });
}

interface NameUse {
  readonly name: string;
  readonly language: string;
  readonly type: string;
  readonly uses: number;
}

/** @param known what somebody is called in the language, of those who are known without an article */
function nameIn(
  names: readonly NameUse[],
  id: string,
  language: string | null,
  known: (id: string) => string | null,
): string {
  const shown = shownName(names, id);
  const own = names.filter((one) => one.language === language);
  if (own.length === 0) return known(id) ?? shown;
  const name = shownName(own, id);
  // A family name alone says less than a whole name of another language.
  return shown.includes(' ') && !name.includes(' ') ? (known(id) ?? shown) : name;
}

/** The most used full name, in the language of the most articles; the same in whatever order they came. */
function shownName(names: readonly NameUse[], id: string): string {
  const languages = new Map<string, number>();
  for (const { language, uses } of names) languages.set(language, (languages.get(language) ?? 0) + uses);
  const [language] = [...languages].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0] ?? [];
  const own = names.filter((one) => one.language === language);
  const full = own.some(({ name }) => name.includes(' '))
    ? own.filter(({ name }) => name.includes(' '))
    : own;
  return [...full].sort((a, b) => b.uses - a.uses || (a.name < b.name ? -1 : 1))[0]?.name ?? id;
}

/** What it was read as most often. */
function shownType(names: readonly NameUse[]): ChronicleEntity['type'] {
  const counts = new Map<string, number>();
  for (const { type, uses } of names) counts.set(type, (counts.get(type) ?? 0) + uses);
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return (most?.[0] ?? 'MISC') as ChronicleEntity['type'];
}

/** Uses of a name in a language, whatever it was read as. */
function usesOf(names: readonly NameUse[]): ChronicleEntity['names'] {
  const found = new Map<string, { name: string; language: string; uses: number }>();
  for (const { name, language, uses } of names) {
    const key = `${language} ${name}`;
    const one = found.get(key) ?? { name, language, uses: 0 };
    found.set(key, { ...one, uses: one.uses + uses });
  }
  return [...found.values()];
}

/** Joins that are shown; the rest is in the articles. */
const MOST_JOINS = 200;

export async function entity(db: Db, id: string, mostJoins = MOST_JOINS): Promise<ChronicleEntity | null> {
  const row = await db.selectFrom('entities').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const names = await db.selectFrom('entity_names').selectAll().where('entity', '=', id).execute();
  const joins = await db
    .selectFrom('article_entities')
    .select(['article', 'local as entity', 'because', 'rule'])
    .where('entity', '=', id)
    .orderBy('article')
    .orderBy('local')
    .limit(mostJoins)
    .execute();
  return {
    id,
    type: shownType(names),
    name: shownName(names, id),
    names: usesOf(names).sort(
      (a, b) => b.uses - a.uses || (`${a.language} ${a.name}` < `${b.language} ${b.name}` ? -1 : 1),
    ),
    known: id.includes(':') ? id : null,
    states: /^state:[A-Z]{2}/.test(id) ? [id.slice(0, 8)] : [],
    joins,
  };
}

const LATEST = 20;
const MOST_WITH = 20;
/** Partners are counted over so many of the latest contacts. */
const MOST_CONTACTS = 2000;

export async function entityPage(db: Db, id: string): Promise<EntityPage | null> {
  const one = await entity(db, id);
  if (!one) return null;
  const counts = await countsOf(db, `party ${id}`);
  const reviews = await db
    .selectFrom('reviews')
    .select('data')
    .where('target', '=', id)
    .orderBy('num')
    .execute();
  return {
    entity: one,
    counts: counts.map(({ name, n }) => {
      const [type, role = ''] = name.split(' ');
      return { type: type as Entry['type'], role, entries: n };
    }),
    with: await partners(db, id),
    latest: (await entries(db, { parties: [id] }, { limit: LATEST })).items,
    reviews: reviews.map(({ data }) => JSON.parse(data) as Review),
  };
}

async function partners(db: Db, id: string): Promise<EntityPage['with']> {
  const own = db
    .selectFrom('entry_parties')
    .select('entry')
    .where('entity', '=', id)
    .where('type', '=', 'contact')
    .where('role', '=', 'participant')
    .orderBy('at', 'desc')
    .limit(MOST_CONTACTS);
  const rows = await db
    .selectFrom(own.as('own'))
    .innerJoin('entry_parties as other', 'other.entry', 'own.entry')
    .select((it) => ['other.entity', it.fn.countAll<number>().as('contacts')])
    .where('other.role', '=', 'participant')
    .where('other.entity', '!=', id)
    .groupBy('other.entity')
    .orderBy('contacts', 'desc')
    .orderBy('other.entity')
    .limit(MOST_WITH)
    .execute();
  const most = rows.map(({ entity, contacts }) => [entity, Number(contacts)] as const);
  const lines = new Map(
    (
      await entityLines(
        db,
        most.map(([other]) => other),
      )
    ).map((line) => [line.id, line]),
  );
  return most.map(([other, contacts]) => ({
    entity: lines.get(other) ?? { id: other, type: 'MISC', name: other, uses: 0 },
    contacts,
  }));
}

/** All entities, the most used first. */
export async function entities(db: Db, page: PageRequest = {}): Promise<Page<EntityLine>> {
  const limit = limitOf(page.limit);
  const after = positionOf(page.cursor);
  let query = db.selectFrom('entities').select(['id', 'uses']);
  if (after) {
    const [uses, id] = after;
    query = query.where((it) =>
      it.or([it('uses', '<', uses), it.and([it('uses', '=', uses), it('id', '>', id)])]),
    );
  }
  const rows = await query
    .orderBy('uses', 'desc')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: await entityLines(
      db,
      rows.slice(0, limit).map(({ id }) => id),
    ),
    next: last ? cursorOf([last.uses, last.id]) : null,
  };
}
