/** Tables as migrations make them, for either database. */
import { type Kysely, sql } from 'kysely';
import type { Kind } from '../kind.js';

type Column = 'key' | 'number key' | 'count' | 'text' | 'text?' | 'int' | 'bytes';

/** Text is compared by its bytes everywhere: PostgreSQL needs to be told. */
export function tablesOf(db: Kysely<unknown>, kind: Kind) {
  const text = kind === 'postgres' ? sql`text collate "C"` : sql`text`;
  const types = { 'text?': text, text, key: text, int: sql`bigint`, 'number key': sql`bigint` } as const;
  return async (name: string, columns: Readonly<Record<string, Column>>): Promise<void> => {
    let table = db.schema.createTable(name);
    const keys: string[] = [];
    for (const [column, type] of Object.entries(columns)) {
      if (type.endsWith('key')) keys.push(column);
      if (type === 'count')
        table =
          kind === 'postgres'
            ? table.addColumn(column, 'bigserial', (it) => it.primaryKey())
            : table.addColumn(column, 'integer', (it) => it.primaryKey().autoIncrement());
      else if (type === 'bytes')
        table = table.addColumn(column, kind === 'postgres' ? 'bytea' : 'blob', (it) => it.notNull());
      else table = table.addColumn(column, types[type], (it) => (type === 'text?' ? it : it.notNull()));
    }
    if (keys.length > 0) table = table.addPrimaryKeyConstraint(`${name}_key`, keys as never[]);
    // Rows of these are found by their key alone: kept in the key's own tree, they need no second one.
    if (kind === 'sqlite' && COMPACT.has(name)) table = table.modifyEnd(sql`without rowid`);
    await table.execute();
  };
}

const COMPACT = new Set([
  'article_bands',
  'keys',
  'entry_parties',
  'entry_outlets',
  'entry_follows',
  'entity_names',
  'article_entities',
  'review_reports',
  'counts',
  'words',
]);
