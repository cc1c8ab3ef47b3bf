/** Lists of entries, the same in every command: as lines for people, as JSON for programs, page by page. */
import { type Command, Option } from 'commander';
import type { Entry, EntryFilter, Page, Store } from '../../main.js';
import { alikeNamed } from '../chronicle-names.js';
import { entryLines } from '../terminal/entries.js';
import { paintFor, widthOf } from '../terminal/paint.js';
import { counted } from '../wording.js';
import { usage } from './failures.js';

export interface ListOptions {
  readonly json?: boolean;
  readonly limit?: string;
  readonly cursor?: string;
  readonly oldest?: boolean;
}

export function withList(command: Command): Command {
  return command
    .option('--json', 'as JSON: {"items": [...], "next": cursor or null}')
    .addOption(new Option('--limit <number>', 'so many at most').default('50'))
    .addOption(new Option('--cursor <cursor>', 'go on after a page that named this cursor'));
}

/** @throws LitopysError `usage.limit` */
export function limitOf({ limit }: ListOptions): number {
  const count = Number(limit ?? 50);
  if (!Number.isInteger(count) || count < 1 || count > 1000)
    throw usage('limit', `"${limit}" is no number of entries`, 'give one from 1 to 1000');
  return count;
}

/** Asks for entries and shows them. @param empty what to say when there are none */
export async function listEntries(
  store: Store,
  filter: EntryFilter,
  options: ListOptions,
  empty: string,
): Promise<void> {
  const order = options.oldest ? 'oldest' : 'newest';
  const page = await store.entries({ ...filter, order }, { limit: limitOf(options), cursor: options.cursor });
  await showEntries(store, page, options, empty);
  if ((filter.from || filter.to) && !options.cursor) await sayUndated(store, filter);
}

/** So many are counted at most. */
const MOST_UNDATED = 500;

/** What lies within no two days, on standard error: to leave it out in silence would read as a fact. */
async function sayUndated(store: Store, filter: EntryFilter): Promise<void> {
  const undated = { ...filter, from: undefined, to: undefined, undated: true };
  const { items, next } = await store.entries(undated, { limit: MOST_UNDATED });
  if (items.length === 0) return;
  const count = `${next === null ? '' : 'more than '}${counted(items.length, 'entry', 'entries')}`;
  process.stderr.write(`${count} without a date left out; without --from and --to they are listed as well\n`);
}

/** Parties stand in lines under one name each; as JSON an entry is as it is kept. */
export async function showEntries(
  store: Pick<Store, 'entityLines'>,
  page: Page<Entry>,
  options: ListOptions,
  empty: string,
): Promise<void> {
  if (options.json) {
    writeJson(page);
    return;
  }
  const view = { paint: paintFor(process.stdout, process.env), width: widthOf(process.stdout, process.env) };
  if (page.items.length === 0) {
    process.stdout.write(`${empty}\n`);
    return;
  }
  for (const entry of await alikeNamed(page.items, store))
    process.stdout.write(`${entryLines(entry, view).join('\n')}\n`);
  sayMore(page.items.length, page.next);
}

/** That there is more, on standard error: what is listed stays a list. */
export function sayMore(shown: number, next: string | null): void {
  if (next !== null)
    process.stderr.write(`${counted(shown, 'entry', 'entries')} shown, there are more: --cursor ${next}\n`);
}

export function writeJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
