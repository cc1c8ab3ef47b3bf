/** Numbers that are kept with every change, because counting them takes longer the more there is. */
import type { Kysely } from 'kysely';
import type { Contribution } from '../model/index.js';
import { insertAll, parts } from './bulk.js';
import type { Row } from './entry-rows.js';
import { partyRows } from './entry-rows.js';
import type { Tables } from './schema.js';
import type { Work } from './work.js';

/** Changes by what is counted and its name, parted by a line break. */
export class Changes {
  private readonly all = new Map<string, number>();

  add(what: string, name: string, change: number): void {
    const key = `${what}\n${name}`;
    this.all.set(key, (this.all.get(key) ?? 0) + change);
  }

  async write({ tx, kind }: Pick<Work, 'tx' | 'kind'>): Promise<void> {
    const rows = [...this.all].flatMap(([key, change]) => {
      const [what = '', name = ''] = key.split('\n');
      return change === 0 ? [] : [[what, name, change]];
    });
    await insertAll(
      tx,
      kind,
      'counts',
      ['what', 'name', 'n'],
      rows as [string, string, number][],
      '(what, name) do update set n = counts.n + excluded.n',
    );
  }
}

/** Counts articles that are new. */
export async function countArticles(work: Work, fresh: readonly Contribution[]): Promise<void> {
  const changes = new Changes();
  for (const { article } of fresh) {
    changes.add('language', article.language, 1);
    changes.add('outlet', article.outlet ?? '', 1);
  }
  await changes.write(work);
}

/** Counts reports that are new. */
export async function countReports(work: Work, fresh: readonly Contribution[]): Promise<void> {
  const changes = new Changes();
  for (const { reports } of fresh) for (const { report } of reports) changes.add('report', report.type, 1);
  await changes.write(work);
}

/** Counts entries that go and those that come; to be called before the rows of the former are taken away. */
export async function countEntries(
  work: Work,
  removed: readonly string[],
  written: readonly Row[],
): Promise<void> {
  const changes = new Changes();
  for (const part of parts(removed)) {
    const entries = await work.tx.selectFrom('entries').select('type').where('id', 'in', part).execute();
    for (const { type } of entries) changes.add('entry', type, -1);
    const parties = await work.tx
      .selectFrom('entry_parties')
      .select(['entity', 'role', 'type'])
      .where('entry', 'in', part)
      .execute();
    for (const { entity, role, type } of parties) changes.add(`party ${entity}`, `${type} ${role}`, -1);
  }
  for (const row of written) {
    changes.add('entry', row.entry.type, 1);
    for (const [entity, role, , type] of uniqueParties(row))
      changes.add(`party ${entity}`, `${type} ${role}`, 1);
  }
  await changes.write(work);
}

/** A row is written once, however often an entry names someone in one role. */
function uniqueParties(row: Row): ReturnType<typeof partyRows> {
  return [...new Map(partyRows(row).map((one) => [`${one[1]} ${one[0]}`, one])).values()];
}

/** What is counted of something, by name; nothing that has come to be none. */
export async function countsOf(db: Kysely<Tables>, what: string): Promise<{ name: string; n: number }[]> {
  const rows = await db
    .selectFrom('counts')
    .select(['name', 'n'])
    .where('what', '=', what)
    .where('n', '>', 0)
    .orderBy('name')
    .execute();
  return rows.map(({ name, n }) => ({ name, n: Number(n) }));
}
