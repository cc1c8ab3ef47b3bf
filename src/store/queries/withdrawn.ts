/** What later versions of articles no longer say. */
import { type Kysely, sql } from 'kysely';
import type { Article, ArticleTie, Report } from '../../model/index.js';
import { parts } from '../bulk.js';
import { unpackJson } from '../pack.js';
import type { Tables } from '../schema.js';
import { reportsOf } from './entry.js';
import type { Delta } from './types.js';

type Db = Kysely<Tables>;

/** Reports of earlier versions whose entry no report of the later version stands in, and that it does not tell otherwise. */
export async function withdrawnSince(
  db: Db,
  from: number,
  to: number,
  most: number,
): Promise<Delta['withdrawn']> {
  const ties = await db
    .selectFrom('ties')
    .innerJoin('articles', 'articles.id', 'ties.later')
    .select('ties.data')
    // An expression, so that nobody walks all versions there ever were instead of the articles of that time.
    .where(sql<boolean>`ties.kind || '' = 'version'`)
    .where('articles.at', '>=', from)
    .where('articles.at', '<', to)
    .orderBy('articles.at')
    .orderBy('ties.earlier')
    .limit(most)
    .execute();
  const all = ties.map(({ data }) => JSON.parse(data) as ArticleTie);
  const entries = await entriesOfArticles(
    db,
    all.flatMap(({ earlier, later }) => [earlier, later]),
  );
  const lost = all.flatMap((tie) => {
    const kept = new Set((entries.get(tie.later) ?? []).map(({ entry }) => entry));
    const gone = (entries.get(tie.earlier) ?? []).filter(({ entry }) => entry === null || !kept.has(entry));
    return gone.length === 0 ? [] : [{ tie, ids: gone.map(({ id }) => id).sort() }];
  });
  const reports = new Map(
    (
      await reportsOf(
        db,
        lost.flatMap(({ ids }) => ids),
      )
    ).map((one) => [one.id, one]),
  );
  const found: Delta['withdrawn'][number][] = [];
  for (const { tie, ids } of lost) {
    const later = await versionOf(db, tie.later);
    const earlier = await versionOf(db, tie.earlier);
    const gone = ids
      .flatMap((id) => reports.get(id) ?? [])
      .filter((one) => !isTold(one, earlier.text, later));
    if (gone.length > 0) found.push({ tie, reports: gone });
  }
  return found;
}

interface Version {
  readonly text: string;
  /** What it tells: kind, party and words. */
  readonly told: ReadonlySet<string>;
}

/**
 * Whether a later version tells what a report says: its paragraph stands there letter by letter, or the same words of
 * the same party do. A few words may be read otherwise beside others that changed, and make another entry: nobody took them back.
 */
function isTold(report: Report, earlier: string, later: Version): boolean {
  const [first] = report.spans;
  const last = report.spans.at(-1);
  if (!first || !last) return false;
  const start = earlier.lastIndexOf('\n', first.start) + 1;
  const end = earlier.indexOf('\n', last.end);
  return (
    later.told.has(wordsOf(report)) || later.text.includes(earlier.slice(start, end < 0 ? undefined : end))
  );
}

function wordsOf(report: Report): string {
  const party =
    report.type === 'statement' ? report.speaker : report.type === 'figure' ? report.claimedBy : null;
  return [report.type, party?.entity ?? party?.name ?? '', report.words].join('\n');
}

async function versionOf(db: Db, id: string): Promise<Version> {
  const row = await db.selectFrom('articles').select('body').where('id', '=', id).executeTakeFirst();
  const reports = await db.selectFrom('reports').select('data').where('article', '=', id).execute();
  return {
    text: row ? unpackJson<Article>(row.body).text : '',
    told: new Set(reports.map(({ data }) => wordsOf(JSON.parse(data) as Report))),
  };
}

interface Place {
  readonly id: string;
  readonly entry: string | null;
}

/** Reports of articles with the entries they stand in. */
async function entriesOfArticles(db: Db, articles: readonly string[]): Promise<Map<string, Place[]>> {
  const found = new Map<string, Place[]>();
  for (const part of parts([...new Set(articles)]))
    for (const { id, article, entry } of await db
      .selectFrom('reports')
      .select(['id', 'article', 'entry'])
      .where('article', 'in', part)
      .execute())
      found.set(article, [...(found.get(article) ?? []), { id, entry }]);
  return found;
}
