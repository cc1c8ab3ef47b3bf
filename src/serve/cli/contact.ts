/** `litopys contact` and `litopys trace`: one entry with all that stands behind it. */
import { type Command, Option } from 'commander';
import { type EntryWhole, LitopysError, type Store } from '../../main.js';
import { entryPage } from '../terminal/entry-page.js';
import { paintFor, widthOf } from '../terminal/paint.js';
import { TRACES } from '../traces/index.js';
import { EXIT_CODES } from './failures.js';
import { writeJson } from './lists.js';
import { onStore, type StoreOptions, withStore } from './store-options.js';

const CONTACT_HELP = `
ID is that of a contact, a statement or a figure, as timeline and search show it, or its first letters.

Examples:
  litopys contact c-055032813f8c9534
  litopys contact c-0550 --json | jq .entry.roots
${EXIT_CODES}`;

export function addContact(program: Command): void {
  withStore(program.command('contact'))
    .summary('an entry with its accounts, roots and divergences')
    .description(
      'Shows what every report says of an entry, side by side, where it comes from and what differs.',
    )
    .argument('<ID>', 'id of the entry, or its first letters')
    .option('--json', 'as JSON')
    .addHelpText('after', CONTACT_HELP)
    .action((id: string, options: StoreOptions & { json?: boolean }) =>
      onStore(options, async (store) => {
        const whole = await entryOf(store, id);
        if (options.json) return writeJson(whole);
        const view = {
          paint: paintFor(process.stdout, process.env),
          width: widthOf(process.stdout, process.env),
        };
        process.stdout.write(entryPage(whole, view));
      }),
    );
}

const TRACE_HELP = `
Formats:
${TRACES.map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}`).join('\n')}

Examples:
  litopys trace c-0550
  litopys trace c-0550 --format svg > chains.svg
${EXIT_CODES}`;

export function addTrace(program: Command): void {
  withStore(program.command('trace'))
    .summary('who has it from whom')
    .description('Shows the chains of an entry, from the roots through relays and copies to the outlets.')
    .argument('<ID>', 'id of the entry, or its first letters')
    .addOption(
      new Option('--format <format>', 'see below').choices(TRACES.map(({ name }) => name)).default('text'),
    )
    .option('--json', 'the chains as JSON')
    .addHelpText('after', TRACE_HELP)
    .action((id: string, options: StoreOptions & { json?: boolean; format: string }) =>
      onStore(options, async (store) => {
        const whole = await entryOf(store, id);
        if (options.json)
          return writeJson({
            entry: whole.entry.id,
            roots: whole.entry.roots,
            chains: whole.reports.map(({ id, doc, chain }) => ({ report: id, doc, chain })),
          });
        const trace = TRACES.find(({ name }) => name === options.format);
        const width = widthOf(process.stdout, process.env);
        process.stdout.write(trace?.write(whole, width) ?? '');
      }),
    );
}

/** @throws LitopysError `entry.missing` */
async function entryOf(store: Store, id: string): Promise<EntryWhole> {
  const whole = await store.entry(id);
  if (whole) return whole;
  throw new LitopysError('entry.missing', 'the chronicle has no such entry, or several begin so', {
    where: id,
    next: 'take the id that timeline or search shows; after new articles or a review it may be another',
  });
}
