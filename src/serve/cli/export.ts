/** `litopys export`: the chronicle in a format that others read. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { type Command, Option } from 'commander';
import { chroniclerFor, LitopysError, type Store } from '../../main.js';
import { FORMATS } from '../exports/index.js';
import { EXIT_CODES } from './failures.js';
import { type FilterOptions, filterOf, withFilter } from './filter-options.js';
import { onStore, type StoreOptions, withStore } from './store-options.js';

interface ExportOptions extends StoreOptions, FilterOptions {
  readonly format: string;
  readonly output?: string;
}

const HELP = `
Formats:
${FORMATS.map(({ name, summary }) => `  ${name.padEnd(14)} ${summary}`).join('\n')}

Filters choose entries; what belongs to the articles is exported whole.

Examples:
  litopys export --store chronicle.db > chronicle.ndjson
  litopys export --store chronicle.db --format csv --type contact --from 2025-01 -o contacts.csv
${EXIT_CODES}`;

export function addExport(program: Command): void {
  withFilter(withStore(program.command('export')))
    .summary('write the chronicle in a format that others read')
    .description('Writes the chronicle, or the entries that a filter chooses, to standard output or a file.')
    .addOption(
      new Option('--format <format>', 'see below').choices(FORMATS.map(({ name }) => name)).default('ndjson'),
    )
    .option('-o, --output <file>', 'write there')
    .addHelpText('after', HELP)
    .action((options: ExportOptions) => onStore(options, (store) => write(store, options)));
}

async function write(store: Store, options: ExportOptions): Promise<void> {
  const format = FORMATS.find(({ name }) => name === options.format);
  if (!format) return;
  const filter = await filterOf(store, options);
  const { namesOf } = chroniclerFor(await store.outlets());
  const pieces = Readable.from(format.write({ store, filter, namesOf, now: new Date().toISOString() }));
  if (options.output === undefined) {
    pieces.pipe(process.stdout, { end: false });
    await finished(pieces);
    return;
  }
  try {
    await pipeline(pieces, createWriteStream(options.output));
  } catch (cause) {
    if (cause instanceof LitopysError) throw cause;
    throw new LitopysError('output.failed', `the file can not be written: ${(cause as Error).message}`, {
      where: options.output,
      next: 'check its folder, its permissions and the room on the disk',
      cause,
    });
  }
}
