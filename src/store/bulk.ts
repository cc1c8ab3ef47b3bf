/** Many rows in few statements. Building them anew with the query builder would cost more than writing them. */
import { CompiledQuery, type Kysely, type Transaction } from 'kysely';
import type { Kind } from './kind.js';
import type { Tables } from './schema.js';

/** Rows of one statement: full ones first, so that their statements are prepared once. */
const SIZES = [64, 8, 1] as const;

type Value = string | number | Uint8Array | null;

/**
 * Inserts rows; those whose key is there already stay as they are.
 * @param onConflict what to do with those instead, as SQL: `(key) do update set …`
 */
export async function insertAll<T extends keyof Tables & string>(
  db: Transaction<Tables> | Kysely<Tables>,
  kind: Kind,
  table: T,
  columns: readonly (keyof Tables[T] & string)[],
  rows: readonly (readonly Value[])[],
  onConflict = 'do nothing',
): Promise<void> {
  let at = 0;
  for (const size of SIZES)
    for (; rows.length - at >= size; at += size) {
      const sql = insertText(kind, table, columns, size, onConflict);
      await db.executeQuery(CompiledQuery.raw(sql, rows.slice(at, at + size).flat()));
    }
}

const texts = new Map<string, string>();

function insertText(
  kind: Kind,
  table: string,
  columns: readonly string[],
  size: number,
  onConflict: string,
): string {
  const key = `${kind} ${table} ${columns.join()} ${size} ${onConflict}`;
  const known = texts.get(key);
  if (known) return known;
  let number = 0;
  const mark = () => (kind === 'postgres' ? `$${++number}` : '?');
  const rows = Array.from({ length: size }, () => `(${columns.map(mark).join(', ')})`);
  const names = columns.map((column) => `"${column}"`).join(', ');
  const text = `insert into "${table}" (${names}) values ${rows.join(', ')} on conflict ${onConflict}`;
  texts.set(key, text);
  return text;
}

/** The list in parts that a statement can take as parameters. */
export function parts<T>(list: readonly T[], size = 500): T[][] {
  const found: T[][] = [];
  for (let at = 0; at < list.length; at += size) found.push(list.slice(at, at + size));
  return found;
}
