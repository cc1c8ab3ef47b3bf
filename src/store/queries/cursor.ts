/** Cursors: where a page ended, as text that callers only hand back. */
import { LitopysError } from '../../model/index.js';

const USUAL = 50;
const MOST = 1000;

export function limitOf(limit: number | undefined): number {
  return Math.max(1, Math.min(MOST, Math.floor(limit ?? USUAL)));
}

export type Position = readonly [number, string];

export function cursorOf(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** PostgreSQL has no text with a NUL in it. */
const isText = (value: unknown): value is string => typeof value === 'string' && !value.includes('\0');

/** @throws LitopysError `store.cursor` */
export function positionOf(cursor: string | null | undefined): Position | null {
  if (!cursor) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(value) && Number.isSafeInteger(value[0]) && isText(value[1]))
      return [value[0], value[1]];
  } catch {
    // Said below.
  }
  throw new LitopysError('store.cursor', 'the cursor is none that the store gave', {
    where: cursor.slice(0, 80),
    next: 'start again without a cursor',
  });
}
