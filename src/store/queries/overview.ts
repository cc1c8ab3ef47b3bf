/** The chronicle from above: totals, calendar, network, what happened since. */
import { type Kysely, sql } from 'kysely';
import type { Review } from '../../model/index.js';
import { countsOf } from '../counts.js';
import type { Tables } from '../schema.js';
import { minutesAfter, minutesOf } from '../when.js';
import { cursorOf, limitOf, positionOf } from './cursor.js';
import { filtered } from './entries.js';
import { looseAt } from './loose.js';
import type { ArticleLine, Day, Edge, EntryFilter, Happening, Page, PageRequest, Totals } from './types.js';

type Db = Kysely<Tables>;

const DAY = 24 * 60;

/** Entries by day; contacts of which only a month or a year is known are of none. @param filter bound it by `from` and `to`: every entry between is counted */
export async function calendar(db: Db, filter: EntryFilter): Promise<Day[]> {
  // With all types named, an index that begins with the type has all that is asked.
  const types = filter.types?.length ? filter.types : (['contact', 'statement', 'figure'] as const);
  const query = filtered(db.selectFrom('entries as e'), { ...filter, types });
  // Whole numbers divided are cut to whole ones in both databases.
  const rows = await query
    .select((it) => [
      sql<number>`e.at / ${sql.lit(DAY)}`.as('day'),
      'e.type',
      it.fn.countAll<number>().as('count'),
    ])
    .groupBy(['day', 'e.type'])
    .orderBy('day')
    .execute();
  const days = new Map<number, { contacts: number; statements: number; figures: number }>();
  for (const { day, type, count } of rows) {
    const one = days.get(Number(day)) ?? { contacts: 0, statements: 0, figures: 0 };
    days.set(Number(day), one);
    one[`${type}s` as keyof typeof one] = Number(count);
  }
  if (types.includes('contact'))
    for (const { at } of await looseAt(
      db,
      filter,
      [...days.keys()].map((day) => day * DAY),
    )) {
      const one = days.get(at / DAY);
      if (one) one.contacts--;
    }
  return [...days]
    .filter(([, { contacts, statements, figures }]) => contacts + statements + figures > 0)
    .map(([day, counts]) => ({ day: dayText(day * DAY), ...counts }));
}

const dayText = (minutes: number) => new Date(minutes * 60_000).toISOString().slice(0, 10);
const timeText = (minutes: number | null) =>
  minutes === null || minutes === 0
    ? null
    : new Date(minutes * 60_000).toISOString().slice(0, 16).concat('Z');

/** When a contact was, in minutes since 1970: one that nobody dates is kept at the very time of its first report. */
const DATED = sql`case when e.at = e.first and e.at % 1440 <> 0 then null else nullif(e.at, 0) end`;

/** Who stands in contacts with whom, the most frequent first; `first` and `last` as precise as they are known. */
export async function network(db: Db, filter: EntryFilter, limit = 500): Promise<Edge[]> {
  const rows = await filtered(db.selectFrom('entries as e') as never, { ...filter, types: ['contact'] })
    // biome-ignore lint/suspicious/noExplicitAny: joining a table to itself is beyond the types of the builder
    .innerJoin('entry_parties as a' as any, 'a.entry' as any, 'e.id' as any)
    // biome-ignore lint/suspicious/noExplicitAny: as above
    .innerJoin('entry_parties as b' as any, 'b.entry' as any, 'e.id' as any)
    .where(sql<boolean>`a.role = 'participant' and b.role = 'participant' and a.entity < b.entity`)
    .select([
      sql<string>`a.entity`.as('one'),
      sql<string>`b.entity`.as('other'),
      sql<number>`count(*)`.as('contacts'),
      sql<number | null>`min(${DATED})`.as('first'),
      sql<number | null>`max(${DATED})`.as('last'),
    ])
    .groupBy(['one', 'other'] as never)
    .orderBy(sql`contacts desc, one, other`)
    .limit(limit)
    .execute();
  const edges = (rows as { one: string; other: string; contacts: number; first: number; last: number }[]).map(
    (row) => ({ ...row, contacts: Number(row.contacts), first: Number(row.first), last: Number(row.last) }),
  );
  const ends = edges.flatMap(({ first, last }) => [first, last]);
  const loose = new Map(
    (await looseAt(db, filter, ends)).flatMap(({ entry: { participants, date }, at }) =>
      participants.flatMap((a) => participants.map((b) => [`${at} ${a.entity} ${b.entity}`, date] as const)),
    ),
  );
  return edges.map(({ one, other, contacts, first, last }) => ({
    one,
    other,
    contacts,
    first: loose.get(`${first} ${one} ${other}`) ?? timeText(first),
    last: loose.get(`${last} ${one} ${other}`) ?? timeText(last),
  }));
}

/** What happened in the store after an event; the first page of everything with 0. */
export async function eventsSince(db: Db, num: number, limit = 500): Promise<Happening[]> {
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where('num', '>', num)
    .orderBy('num')
    .limit(limitOf(limit))
    .execute();
  return rows.map(({ num: at, ...rest }) => ({ num: Number(at), ...rest }));
}

/** Nothing in it is a sign of a pattern. */
const IS_ID = /^[\w-]+$/;

export async function reviewLog(
  db: Db,
  page: PageRequest & { target?: string | undefined; about?: string | undefined } = {},
): Promise<Page<Review>> {
  const limit = limitOf(page.limit);
  const after = positionOf(page.cursor);
  let query = db
    .selectFrom('reviews')
    .select(['num', 'data'])
    .orderBy('num', 'desc')
    .limit(limit + 1);
  const { target, about } = page;
  if (target) query = query.where('target', '=', target);
  if (about)
    query = query.where((it) =>
      it.or([it('target', '=', about), ...(IS_ID.test(about) ? [it('data', 'like', `%"${about}"%`)] : [])]),
    );
  if (after) query = query.where('num', '<', after[0]);
  const rows = await query.execute();
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(({ data }) => JSON.parse(data) as Review),
    next: last ? cursorOf([last.num, '']) : null,
  };
}

export interface ArticleFilter {
  readonly outlets?: readonly string[] | undefined;
  readonly language?: string | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

export async function articles(
  db: Db,
  filter: ArticleFilter,
  page: PageRequest = {},
): Promise<Page<ArticleLine>> {
  const limit = limitOf(page.limit);
  const after = positionOf(page.cursor);
  let query = db
    .selectFrom('articles')
    .select(['id', 'doc', 'outlet', 'url', 'title', 'published', 'language', 'added', 'at']);
  if (filter.outlets?.length) query = query.where('outlet', 'in', filter.outlets);
  if (filter.language) query = query.where('language', '=', filter.language);
  const from = minutesOf(filter.from);
  if (from !== null) query = query.where('at', '>=', from);
  const end = filter.to ? minutesAfter(filter.to) : null;
  if (end !== null) query = query.where('at', '<', end);
  if (after)
    query = query
      .where('at', '<=', after[0])
      .where((it) => it.or([it('at', '<', after[0]), it('id', '>', after[1])]));
  const rows = await query
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(({ at: _, ...line }) => line),
    next: last ? cursorOf([last.at, last.id]) : null,
  };
}

export async function totals(db: Db): Promise<Totals> {
  const count = async (table: 'entities' | 'reviews') =>
    Number(
      (
        await db
          .selectFrom(table)
          .select((it) => it.fn.countAll<number>().as('n'))
          .executeTakeFirst()
      )?.n ?? 0,
    );
  const entries = await countsOf(db, 'entry');
  const of = (type: string) => entries.find(({ name }) => name === type)?.n ?? 0;
  const byArticles = <T extends { articles: number }>(list: T[], text: (one: T) => string) =>
    list.sort((a, b) => b.articles - a.articles || (text(a) < text(b) ? -1 : 1));
  const languages = await countsOf(db, 'language');
  return {
    articles: languages.reduce((sum, { n }) => sum + n, 0),
    reports: (await countsOf(db, 'report')).reduce((sum, { n }) => sum + n, 0),
    contacts: of('contact'),
    statements: of('statement'),
    figures: of('figure'),
    entities: await count('entities'),
    reviews: await count('reviews'),
    languages: byArticles(
      languages.map(({ name, n }) => ({ language: name, articles: n })),
      ({ language }) => language,
    ),
    outlets: byArticles(
      (await countsOf(db, 'outlet')).map(({ name, n }) => ({ outlet: name || null, articles: n })),
      ({ outlet }) => String(outlet),
    ),
    first: timeText(await endOf(db, 'asc')),
    last: timeText(await endOf(db, 'desc')),
  };
}

/** The time of the first or last article that has one. */
async function endOf(db: Db, order: 'asc' | 'desc'): Promise<number | null> {
  const row = await db
    .selectFrom('articles')
    .select('at')
    .where('at', '>', 0)
    .orderBy('at', order)
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}
