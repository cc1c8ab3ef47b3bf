/** `litopys timeline`, `litopys said` and `litopys figures`: entries of a chronicle in order of time. */
import type { Command } from 'commander';
import type { Entry, SearchRequest } from '../../main.js';
import { defaultPipeline } from '../../main.js';
import { unitsMeant } from '../units.js';
import { EXIT_CODES, usage } from './failures.js';
import { entityOf, type FilterOptions, filterOf, withFilter } from './filter-options.js';
import { type ListOptions, limitOf, listEntries, showEntries, withList } from './lists.js';
import { onStore, type StoreOptions, withStore } from './store-options.js';

type Options = StoreOptions & FilterOptions & ListOptions;

const TIMELINE_HELP = `
Examples:
  litopys timeline --store chronicle.db
  litopys timeline --party "Xi Jinping" --party Путін --type contact --from 2025-01 --oldest
  litopys timeline --differs contradicts --json
${EXIT_CODES}`;

export function addTimeline(program: Command): void {
  withList(withFilter(withStore(program.command('timeline'))))
    .summary('what the chronicle has, by time')
    .description('Lists contacts, statements and figures by date, the newest first.')
    .option('--oldest', 'the oldest first')
    .addHelpText('after', TIMELINE_HELP)
    .action((options: Options) =>
      onStore(options, async (store) =>
        listEntries(store, await filterOf(store, options), options, 'the chronicle has nothing of this'),
      ),
    );
}

interface SaidOptions extends Options {
  readonly by?: string;
  readonly about?: string;
  readonly addressee?: string;
}

const SAID_HELP = `
Examples:
  litopys said --by "Xi Jinping"
  litopys said --by Путін --about "переговори" --from 2025-01 --act plan
${EXIT_CODES}`;

export function addSaid(program: Command): void {
  withList(withFilter(withStore(program.command('said'))))
    .summary('who said what')
    .description('Lists statements by speaker, and by the words in them, the newest first.')
    .option('--by <name>', 'who said it, under any of his names')
    .option('--about <words>', 'words in it, in any form; with ~ also as called in other languages')
    .addHelpText('after', SAID_HELP)
    .action((options: SaidOptions) => onStore(options, (store) => said(store, options)));
}

type Store = Parameters<Parameters<typeof onStore>[1]>[0];

const NOTHING_SAID = 'the chronicle has no statement of this';

async function said(store: Store, options: SaidOptions): Promise<void> {
  const filter = { ...(await filterOf(store, options, 'statement')), types: ['statement'] as const };
  const by = options.by === undefined ? null : await entityOf(store, options.by);
  const parties = [...(filter.parties ?? []), ...(by === null ? [] : [by])];
  if (options.about === undefined) {
    const role = by === null ? undefined : ('speaker' as const);
    return listEntries(store, { ...filter, parties, role }, options, NOTHING_SAID);
  }
  const request: SearchRequest = {
    ...filter,
    parties,
    words: defaultPipeline().wordForms(options.about),
    limit: limitOf(options),
    cursor: options.cursor,
  };
  const { items, next } = await store.search(request);
  const found = items
    .flatMap(({ entry }): Entry[] => (entry ? [entry] : []))
    .filter((entry) => by === null || (entry.type === 'statement' && entry.speaker?.entity === by));
  await showEntries(store, { items: found, next }, options, NOTHING_SAID);
}

interface FigureOptions extends Options {
  readonly by?: string;
  readonly unit?: string;
}

const FIGURES_HELP = `
Examples:
  litopys figures --by "Volodymyr Zelenskyy"
  litopys figures --unit USD --from 2025-01
${EXIT_CODES}`;

export function addFigures(program: Command): void {
  withList(withFilter(withStore(program.command('figures'))))
    .summary('which figures were claimed, by whom')
    .description('Lists claimed quantities with who claims them, the newest first.')
    .option('--by <name>', 'who claims it, under any of his names')
    .option('--unit <unit>', 'a currency code (USD), %, or the noun that is counted, in any form')
    .addHelpText('after', FIGURES_HELP)
    .action((options: FigureOptions) =>
      onStore(options, async (store) => {
        const filter = await filterOf(store, options, 'figure');
        const by = options.by === undefined ? [] : [await entityOf(store, options.by)];
        return listEntries(
          store,
          {
            ...filter,
            types: ['figure'],
            parties: [...(filter.parties ?? []), ...by],
            role: by.length > 0 ? 'claimant' : undefined,
            units: options.unit === undefined ? undefined : await unitsOf(store, options.unit),
          },
          options,
          'the chronicle has no figure of this',
        );
      }),
    );
}

/** So many units are looked through, the most used first, and so many are named where none is meant. */
const MOST_UNITS = 10_000;
const NAMED_UNITS = 12;

/** A word that means no unit is said to mean none: an empty list would say that nobody claimed any. @throws LitopysError `usage.choice` */
async function unitsOf(store: Store, asked: string): Promise<string[]> {
  const units = (await store.units({}, MOST_UNITS)).map(({ unit }) => unit);
  const meant = unitsMeant(asked, units, defaultPipeline().wordForms);
  if (meant.length > 0) return meant;
  throw usage(
    'choice',
    `no figure of the chronicle is counted in "${asked}"`,
    units.length === 0
      ? 'the chronicle has no figures yet'
      : `these are the most used: ${units.slice(0, NAMED_UNITS).join(', ')}`,
  );
}
