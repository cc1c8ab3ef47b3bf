/** The whole chronicle in a fixed order, part by part, never all of it in memory. */
import type { Kysely } from 'kysely';
import type {
  Article,
  ArticleTie,
  ChronicleEntity,
  Entry,
  FollowUp,
  Reading,
  Report,
  Review,
} from '../../model/index.js';
import { type RawPage, unpackBytes, unpackJson } from '../pack.js';
import type { Tables } from '../schema.js';
import type { LemmaToken } from '../words.js';
import { entity } from './entities.js';
import { filtered } from './entries.js';
import type { EntryFilter } from './types.js';

type Db = Kysely<Tables>;

const AT_ONCE = 200;

/** An article with all that the store has of it but the time when it was added. */
export interface StoredArticle {
  readonly id: string;
  readonly doc: string;
  readonly reading: Reading;
  readonly lemmas: readonly LemmaToken[];
  readonly page: RawPage | null;
}

/** Rows by their id, page by page. */
async function* byId<T extends { readonly id: string }>(
  ask: (after: string, limit: number) => Promise<readonly T[]>,
  from = '',
  atOnce = AT_ONCE,
): AsyncGenerator<T> {
  for (let after = from; ; ) {
    const rows = await ask(after, atOnce);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) return;
    after = last.id;
  }
}

/** Articles come with their pages, which are long. */
const ARTICLES_AT_ONCE = 50;

/** @param from the id after which they begin */
export async function* everyArticle(db: Db, from = ''): AsyncGenerator<StoredArticle> {
  const rows = byId(
    (after, limit) =>
      db
        .selectFrom('articles as a')
        .innerJoin('readings as r', 'r.article', 'a.id')
        .leftJoin('blobs as b', 'b.hash', 'a.page')
        .select([
          'a.id',
          'a.doc',
          'a.body',
          'a.lemmas',
          'a.page',
          'a.page_type',
          'r.body as reading',
          'b.body as bytes',
        ])
        .where('a.id', '>', after)
        .orderBy('a.id')
        .limit(limit)
        .execute(),
    from,
    ARTICLES_AT_ONCE,
  );
  for await (const { id, doc, body, lemmas, page, page_type: type, reading, bytes } of rows) {
    const { litopys, ...rest } = unpackJson<Omit<Reading, 'article'>>(reading);
    yield {
      id,
      doc,
      reading: { litopys, article: unpackJson<Article>(body), ...rest },
      lemmas: unpackJson<LemmaToken[]>(lemmas),
      page: page !== null && bytes ? { hash: page, bytes: unpackBytes(bytes), type } : null,
    };
  }
}

export async function* everyReport(db: Db): AsyncGenerator<Report> {
  const rows = byId((after, limit) =>
    db
      .selectFrom('reports')
      .select(['id', 'data'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .execute(),
  );
  for await (const { data } of rows) yield JSON.parse(data) as Report;
}

export async function* everyEntry(db: Db, filter: EntryFilter = {}): AsyncGenerator<Entry> {
  const rows = byId((after, limit) =>
    filtered(db.selectFrom('entries as e').select(['e.id', 'e.data']), filter)
      .where('e.id', '>', after)
      .orderBy('e.id')
      .limit(limit)
      .execute(),
  );
  for await (const { data } of rows) yield JSON.parse(data) as Entry;
}

export async function* everyEntity(db: Db): AsyncGenerator<ChronicleEntity> {
  const rows = byId((after, limit) =>
    db.selectFrom('entities').select('id').where('id', '>', after).orderBy('id').limit(limit).execute(),
  );
  for await (const { id } of rows) {
    const one = await entity(db, id, Number.MAX_SAFE_INTEGER);
    if (one) yield one;
  }
}

export async function* everyTie(db: Db): AsyncGenerator<ArticleTie> {
  for (let after = ['', '', '']; ; ) {
    const [later = '', kind = '', earlier = ''] = after;
    const rows = await db
      .selectFrom('ties')
      .select(['later', 'kind', 'earlier', 'data'])
      .where((it) =>
        it.or([
          it('later', '>', later),
          it.and([it('later', '=', later), it('kind', '>', kind)]),
          it.and([it('later', '=', later), it('kind', '=', kind), it('earlier', '>', earlier)]),
        ]),
      )
      .orderBy('later')
      .orderBy('kind')
      .orderBy('earlier')
      .limit(AT_ONCE)
      .execute();
    for (const { data } of rows) yield JSON.parse(data) as ArticleTie;
    const last = rows.at(-1);
    if (!last || rows.length < AT_ONCE) return;
    after = [last.later, last.kind, last.earlier];
  }
}

export async function* everyFollowUp(db: Db): AsyncGenerator<FollowUp> {
  const rows = byId((after, limit) =>
    db
      .selectFrom('follow_ups')
      .select(['plan as id', 'data'])
      .where('plan', '>', after)
      .orderBy('plan')
      .limit(limit)
      .execute(),
  );
  for await (const { data } of rows) yield JSON.parse(data) as FollowUp;
}

/** In the order in which they were made. */
export async function* everyReview(db: Db): AsyncGenerator<Review> {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('reviews')
      .select(['num', 'data'])
      .where('num', '>', after)
      .orderBy('num')
      .limit(AT_ONCE)
      .execute();
    for (const { data } of rows) yield JSON.parse(data) as Review;
    const last = rows.at(-1);
    if (!last || rows.length < AT_ONCE) return;
    after = last.num;
  }
}
