/** `litopys backup` and `litopys restore`. */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import type { Command } from 'commander';
import { LitopysError, openChronicle, type Store } from '../../main.js';
import { EXIT_CODES } from './failures.js';
import { runningLine } from './progress.js';
import { isRemote, onStore, placeOf, type StoreOptions, withStore } from './store-options.js';

const BACKUP_HELP = `
The backup is a store of its own, a SQLite file, whatever database the chronicle lies in: it has the chronicle as it
stood at one moment, while others go on writing. A file of that name appears only when it is whole.

Examples:
  litopys backup --store chronicle.db backup-2025-01-21.db
  litopys timeline --store backup-2025-01-21.db
${EXIT_CODES}`;

export function addBackup(program: Command): void {
  withStore(program.command('backup'))
    .summary('copy the chronicle, while others write')
    .description('Copies the whole chronicle into a new SQLite file.')
    .argument('<FILE>', 'the new file; it must not be there yet')
    .addHelpText('after', BACKUP_HELP)
    .action((file: string, options: StoreOptions) => onStore(options, (store) => backup(store, file)));
}

async function backup(store: Store, file: string): Promise<void> {
  refuseExisting(file);
  const line = runningLine(process.stderr);
  await whole(file, (unfinished) => store.backup(unfinished, (rows) => line.show(`${rows} rows`)));
  line.clear();
  process.stderr.write(`${store.where} copied to ${file}\n`);
}

const RESTORE_HELP = `
Restores into a new file or an empty PostgreSQL database; so a chronicle also moves from one kind to the other.

Examples:
  litopys restore --store chronicle.db backup-2025-01-21.db
  litopys restore --store postgres://me@host/chronicle chronicle.db
${EXIT_CODES}`;

export function addRestore(program: Command): void {
  withStore(program.command('restore'))
    .summary('make a chronicle from a backup')
    .description('Makes the chronicle of a backup in a new file or an empty database.')
    .argument('<BACKUP>', 'what litopys backup wrote')
    .addHelpText('after', RESTORE_HELP)
    .action(async (file: string, options: StoreOptions) => {
      const place = placeOf(options);
      await onStore({ store: file }, (from) => restore(from, place)).catch((error) => {
        throw ofBackup(error, file);
      });
      process.stderr.write(`${file} restored to ${place.replace(/:[^:@/]*@/, ':***@')}\n`);
    });
}

/** A backup that can not be opened is a damaged one: nobody who restores one is told to restore one. */
function ofBackup(error: unknown, file: string): unknown {
  const isDamaged = error instanceof LitopysError && error.code === 'store.corrupt' && error.where === file;
  return isDamaged ? damaged(error.message, file, error) : error;
}

function damaged(what: string, where: string, cause?: unknown): LitopysError {
  return new LitopysError('backup.damaged', `the backup is not whole: ${what}`, {
    where,
    next: 'take an earlier backup; litopys doctor says more',
    cause,
  });
}

async function restore(from: Store, place: string): Promise<void> {
  const bad = (await from.examine()).find(({ ok }) => !ok);
  if (bad) throw damaged(`${bad.check}: ${bad.found}`, from.where);
  if (!isRemote(place)) {
    refuseExisting(place);
    return whole(place, (unfinished) => from.backup(unfinished));
  }
  const to = await openChronicle(place);
  const line = runningLine(process.stderr);
  try {
    await to.restore(from, (rows) => line.show(`${rows} rows`));
  } finally {
    line.clear();
    await to.close();
  }
}

/** @throws LitopysError `store.exists` */
function refuseExisting(file: string): void {
  if (!existsSync(file)) return;
  throw new LitopysError('store.exists', 'the file is there already', {
    where: file,
    next: 'name a new file, or take the old one away first',
  });
}

/** The database would fail in its own words, and after a long time. @throws LitopysError `output.failed` */
function refuseUnwritable(unfinished: string, file: string): void {
  try {
    closeSync(openSync(unfinished, 'w'));
  } catch (cause) {
    throw new LitopysError('output.failed', `the file can not be written: ${(cause as Error).message}`, {
      where: file,
      next: 'check that its folder exists and can be written to',
      cause,
    });
  }
}

/** Makes a file under another name, and gives it its own only when it is on the disk. */
async function whole(file: string, make: (unfinished: string) => Promise<void>): Promise<void> {
  const unfinished = `${file}.unfinished`;
  const remove = () => {
    for (const end of ['', '-wal', '-shm']) rmSync(`${unfinished}${end}`, { force: true });
  };
  remove();
  refuseUnwritable(unfinished, file);
  try {
    await make(unfinished);
    const opened = openSync(unfinished, 'r+');
    fsyncSync(opened);
    closeSync(opened);
    renameSync(unfinished, file);
  } catch (error) {
    remove();
    throw error;
  }
}
