/** Fills a new SQLite store with rows as adding would leave them, without reading articles: a million statements in minutes. */

import Database from 'libsql';
import { openChronicle, type Report } from '../../src/main.js';
import { ENTRY_COLUMNS, entryRow, outletsOf, partyRows } from '../../src/store/entry-rows.js';
import { COUNTED } from '../../src/store/migrations/0005-counts.js';
import { ARTICLE_COLUMNS } from '../../src/store/schema.js';
import { nameKey } from '../../src/store/words.js';
import {
  entryOf,
  idOf,
  PEOPLE,
  personId,
  personName,
  STATEMENTS,
  templates,
  type Written,
  written,
} from './rows.js';

const TEXTS = 300;
/** Articles of a commit. */
const BATCH = 500;
/** Minutes since 1970 times this, and a running number, is a place of the index: see src/store/fulltext.ts. */
const PLACES = 2 ** 26;

type Cell = string | number | Uint8Array | null;

export async function fill(
  path: string,
  statements: number,
  step: (articles: number) => void = () => {},
): Promise<void> {
  await (await openChronicle(path)).close();
  const database = new Database(path);
  database.exec('pragma synchronous = off; pragma cache_size = -400000; pragma temp_store = memory');
  const indexes = database
    .prepare("select name, sql from sqlite_master where type = 'index' and sql is not null")
    .all() as { name: string; sql: string }[];
  for (const { name } of indexes) database.exec(`drop index "${name}"`);
  const tables = new Rows(database);
  fillRows(database, tables, Math.ceil(statements / STATEMENTS), step);
  for (const { sql } of indexes) database.exec(sql);
  database.exec('delete from counts; delete from words');
  for (const query of COUNTED) database.exec(`insert into counts (what, name, n) ${query}`);
  database.exec(
    `create virtual table vocabulary using fts5vocab(found, 'col');
    insert into words (word, num) select term, row_number() over (order by doc desc, term)
      from vocabulary where col = 'lemmas';
    drop table vocabulary`,
  );
  database.exec('pragma wal_checkpoint(truncate)');
  database.close();
}

function fillRows(
  database: Database.Database,
  tables: Rows,
  articles: number,
  step: (articles: number) => void,
) {
  const pool = templates(TEXTS);
  const open = new Map<string, { grp: number; last: number; reports: Report[] }>();
  const uses = new Map<number, number>();
  let groups = 0;
  let places = 0;
  const close = (before: number) => {
    for (const [id, { grp, last, reports }] of open) {
      if (last >= before) continue;
      open.delete(id);
      const row = entryRow(entryOf(id, reports), grp, new Map(reports.map((one) => [one.id, one])));
      tables.add(
        'entries',
        ENTRY_COLUMNS,
        ENTRY_COLUMNS.map((column) => row.values[column]),
      );
      for (const one of partyRows(row))
        tables.add('entry_parties', ['entity', 'role', 'entry', 'type', 'at'], one);
      for (const one of outletsOf(row)) tables.add('entry_outlets', ['outlet', 'entry', 'at'], one);
      tables.add('groups', ['grp', 'size', 'waiting'], [grp, reports.length, 0]);
      tables.add('keys', ['key', 'grp'], [idOf(`key ${id}`, 0), grp]);
      tables.add('events', ['at', 'kind', 'target'], ['2026-01-01T00:00:00Z', 'entry.new', id]);
      if (row.values.status === 'planned')
        tables.add(
          'follow_ups',
          ['plan', 'outcome', 'result', 'due', 'data'],
          [
            id,
            null,
            'open',
            null,
            JSON.stringify({
              plan: id,
              outcome: null,
              result: 'open',
              due: null,
              because: '',
              rule: 'bench',
            }),
          ],
        );
    }
  };
  for (let n = 0; n < articles; n++) {
    if (n % BATCH === 0) database.exec('begin');
    const one = written(n, pool);
    writeArticle(tables, one, n);
    for (const person of one.people) uses.set(person, (uses.get(person) ?? 0) + 1);
    for (const { report, entry } of one.reports) {
      const known = open.get(entry) ?? { grp: ++groups, last: n, reports: [] };
      open.set(entry, known);
      known.last = n;
      known.reports.push(report);
      tables.add(
        'reports',
        ['id', 'article', 'type', 'grp', 'entry', 'at', 'data'],
        [report.id, one.id, report.type, known.grp, entry, one.minutes, JSON.stringify(report)],
      );
    }
    for (const { type, target, lemmas, marks } of one.findable) {
      const place = one.minutes * PLACES + (places++ % PLACES);
      tables.add('places', ['place', 'type', 'target'], [place, type, target]);
      tables.add('found', ['rowid', 'lemmas', 'marks'], [place, lemmas, marks]);
    }
    if (n % BATCH === BATCH - 1 || n === articles - 1) {
      close(n === articles - 1 ? n + 1 : n - 200);
      database.exec('commit');
      step(n + 1);
    }
  }
  database.exec('begin');
  for (let person = 0; person < PEOPLE + 1; person++) writePerson(tables, person, uses.get(person) ?? 0);
  for (const [key, value] of [
    ['article', articles + 1],
    ['group', groups + 1],
    ['place', places + 1],
  ] as const)
    tables.add('meta', ['key', 'value'], [`next.${key}`, String(value)]);
  database.exec('commit');
}

function writeArticle(
  tables: Rows,
  { id, outlet, language, published, minutes, template, people }: Written,
  n: number,
): void {
  const { title, body, lemmas } = template;
  tables.add('articles', ARTICLE_COLUMNS, [
    id,
    n,
    `g-${n}`,
    `thread ${n}`,
    outlet,
    `https://${outlet}.example/${n}`,
    title,
    published,
    minutes,
    language,
    null,
    '2026-01-01T00:00:00Z',
    body,
    lemmas,
    '{"signature":[],"bands":[]}',
  ]);
  tables.add('readings', ['article', 'litopys', 'body'], [id, '0', body]);
  for (let band = 0; band < 4; band++)
    tables.add('article_bands', ['band', 'article'], [idOf(`band ${band}`, n), id]);
  if (n % 15 === 7)
    tables.add(
      'ties',
      ['kind', 'earlier', 'later', 'data'],
      [
        'copy',
        idOf('article', n - 1),
        id,
        JSON.stringify({
          kind: 'copy',
          earlier: idOf('article', n - 1),
          later: id,
          similarity: 1,
          rule: 'bench',
        }),
      ],
    );
  people.forEach((person, at) => {
    tables.add(
      'article_entities',
      ['article', 'local', 'entity', 'because', 'rule'],
      [id, `e${at}`, personId(person), 'the same name', 'bench'],
    );
  });
}

function writePerson(tables: Rows, person: number, uses: number): void {
  if (uses === 0) return;
  const id = personId(person);
  tables.add('entities', ['id', 'uses'], [id, uses]);
  // Those who are written of most are called by many names.
  const names = person < 100 ? 30 : 1;
  for (let at = 0; at < names; at++)
    for (const language of ['uk', 'ru', 'en']) {
      const name = `${personName(person, language)}${at ? ` ${at}` : ''}`;
      tables.add(
        'entity_names',
        ['entity', 'language', 'name', 'type', 'key', 'uses'],
        [id, language, name, 'PER', nameKey(name), Math.ceil(uses / (at + 3))],
      );
    }
}

/** Rows by table, each through one prepared statement. */
class Rows {
  private readonly statements = new Map<string, ReturnType<Database.Database['prepare']>>();

  constructor(private readonly database: Database.Database) {}

  add(table: string, columns: readonly string[], row: readonly Cell[]): void {
    let statement = this.statements.get(table);
    if (!statement) {
      const marks = columns.map(() => '?').join(', ');
      statement = this.database.prepare(
        `insert ${table === 'found' ? '' : 'or ignore '}into ${table} (${columns.map((one) => `"${one}"`).join(', ')}) values (${marks})`,
      );
      this.statements.set(table, statement);
    }
    statement.run([...row]);
  }
}
