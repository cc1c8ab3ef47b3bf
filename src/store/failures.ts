/** What a database says when something is wrong, as errors that a user can act on. */
import { LitopysError } from '../model/index.js';

interface DriverError {
  readonly code?: string;
  readonly message?: string;
}

/** The error as the user sees it; what is none of the database is given back as it is. */
export function storeFailure(error: unknown, where: string): unknown {
  if (error instanceof LitopysError || !(error instanceof Error)) return error;
  const { code = '', message = '' } = error as DriverError;
  const cause = error;
  if (code === 'SQLITE_FULL' || code === '53100')
    return new LitopysError('store.full', 'there is no room left for the store', {
      where,
      next: 'free some space and run the command again: what was committed is there, nothing is half written',
      cause,
    });
  if (/^SQLITE_(?:BUSY|LOCKED)/.test(code) || code === '55P03')
    return new LitopysError('store.locked', 'another process is writing to the store', {
      where,
      next: 'wait until it is done and run the command again',
      cause,
    });
  if (/^SQLITE_READONLY/.test(code) || code === '25006')
    return new LitopysError('store.read-only', 'the store or its folder can not be written to', {
      where,
      next: 'check the permissions of the file and of its folder: both must be writable, also for reading',
      cause,
    });
  if (/^SQLITE_(?:NOTADB|CORRUPT)/.test(code) || code === 'XX001' || code === 'XX002')
    return new LitopysError('store.corrupt', `the store is damaged or no store: ${message}`, {
      where,
      next: 'litopys doctor says what is left; else restore the last backup with litopys restore',
      cause,
    });
  if (/^SQLITE_IOERR/.test(code))
    return new LitopysError('store.io', `the disk failed while the store was used: ${message}`, {
      where,
      next: 'check the disk; then litopys doctor',
      cause,
    });
  if (/Unable to open connection/.test(message) || code.startsWith('SQLITE_CANTOPEN'))
    return new LitopysError('store.unopenable', 'the store can not be opened', {
      where,
      next: 'check that its folder exists and can be written to',
      cause,
    });
  if (
    /^(?:ECONNREFUSED|ENOTFOUND|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|EAI_AGAIN|57P0[1-3]|08\w{3}|3D000|28\w{3})$/.test(
      code,
    )
  )
    return new LitopysError(
      'store.unreachable',
      `the database does not answer or refuses: ${message || code}`,
      {
        where,
        next: 'check that the server runs, and the name, user and password in the URL',
        cause,
      },
    );
  return error;
}

/** Whether a statement names what the database does not have: the schema is another one than this program's. */
export function isOfOtherSchema(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof LitopysError) return false;
  const { code = '', message = '' } = error as DriverError;
  return code === '42703' || code === '42P01' || /no such (?:column|table)|has no column named/.test(message);
}

/** Runs something on the store and turns what the database says into errors of ours. */
export async function guarded<T>(where: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw storeFailure(error, where);
  }
}
