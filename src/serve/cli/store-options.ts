/** Which store a command works on. */
import { existsSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { LitopysError, openChronicle, type Store } from '../../main.js';
import { usage } from './failures.js';

export interface StoreOptions {
  readonly store?: string;
}

export function withStore(command: Command): Command {
  return command.addOption(
    new Option('--store <place>', 'a file, or a postgres:// URL; else LITOPYS_STORE in the environment'),
  );
}

/** Where commands that make a store keep it when nothing is said. */
export const DEFAULT_STORE = '.litopys/chronicle.db';

/**
 * The store that is named, by the option or in the environment, where an empty value says nothing.
 * @param otherwise the store when none is named; without one, one must be
 * @throws LitopysError `usage.store`
 */
export function placeOf({ store }: StoreOptions, otherwise = ''): string {
  const place = store ?? (process.env.LITOPYS_STORE || otherwise);
  if (place === '')
    throw usage(
      'store',
      'no store is named',
      'give --store FILE, or set LITOPYS_STORE; litopys add makes one',
    );
  return place;
}

export function isRemote(place: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(place);
}

/** Opens a store that must be there. @throws LitopysError `store.missing` and those of `openChronicle` */
export function openExisting(options: StoreOptions): Promise<Store> {
  const place = placeOf(options);
  if (!isRemote(place) && !existsSync(place))
    throw new LitopysError('store.missing', 'there is no such store', {
      where: place,
      next: 'check the path; litopys add makes a store and puts articles into it',
    });
  return openChronicle(place);
}

/** Runs a question on a store and closes it, whatever happens. */
export async function onStore(options: StoreOptions, run: (store: Store) => Promise<void>): Promise<void> {
  const store = await openExisting(options);
  try {
    await run(store);
  } finally {
    await store.close();
  }
}
