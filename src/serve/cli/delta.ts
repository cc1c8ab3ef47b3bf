/** `litopys delta`: what is new since a time. */
import { type Command, Option } from 'commander';
import type { Store } from '../../main.js';
import { deltaWhole } from '../deltas/evidence.js';
import { RENDERINGS } from '../deltas/index.js';
import { widthOf } from '../terminal/paint.js';
import { EXIT_CODES, usage } from './failures.js';
import { dateOf, type FilterOptions, filterOf, refuseBackwards, withFilter } from './filter-options.js';
import { writeJson } from './lists.js';
import { onStore, type StoreOptions, withStore } from './store-options.js';

interface DeltaOptions extends StoreOptions, FilterOptions {
  readonly since: string;
  readonly until?: string;
  readonly format: string;
  readonly json?: boolean;
}

const HELP = `
New: first reported since then. Repeated: known before, reported again. Contradicted: accounts that exclude each
other, one of them since then. Withdrawn: in an earlier version of an article, no more in a later one. Settled: plans
that were fulfilled, called off or denied. Came due: plans whose day, month or year was over, and nothing settled them.
All by time of publication, so that the same question has the same answer tomorrow.

Formats:
${RENDERINGS.map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}`).join('\n')}

Examples:
  litopys delta --since 2025-01-20
  litopys delta --since 2025-01-20 --format html > news.html
  litopys delta --since 2025-01-20T18:00+02:00 --party Путін --json
${EXIT_CODES}`;

export function addDelta(program: Command): void {
  withFilter(withStore(program.command('delta')))
    .summary('what is new, repeated, contradicted or withdrawn, and what came of plans')
    .description('Shows what is new since a time of publication.')
    .requiredOption('--since <time>', 'a day, or a time with its zone')
    .option('--until <time>', 'a day, or a time; now when not given')
    .addOption(
      new Option('--format <format>', 'see below')
        .choices(RENDERINGS.map(({ name }) => name))
        .default('text'),
    )
    .option('--json', 'as JSON')
    .addHelpText('after', HELP)
    .action((options: DeltaOptions) => onStore(options, (store) => show(store, options)));
}

/** A time without its zone could be hours off; a day is a day of UTC. @throws LitopysError `usage.date` */
function timeOf(option: string, text: string | undefined): string | undefined {
  const time = dateOf(option, text);
  if (time === undefined || !time.includes('T') || /(?:Z|[+-]\d{2}:?\d{2})$/.test(time)) return time;
  throw usage('date', `"${time}" for ${option} has no zone`, `write it as ${time}Z or ${time}+02:00`);
}

async function show(store: Store, options: DeltaOptions): Promise<void> {
  const since = timeOf('--since', options.since);
  const until = timeOf('--until', options.until) ?? null;
  refuseBackwards('--since', options.since, '--until', options.until);
  if (since === undefined) throw usage('date', 'no time is given', 'give --since 2025-01-20');
  const delta = await store.delta(since, until, await filterOf(store, options));
  if (options.json) return writeJson(delta);
  const rendering = RENDERINGS.find(({ name }) => name === options.format);
  process.stdout.write(
    rendering?.write(await deltaWhole(store, delta), widthOf(process.stdout, process.env)) ?? '',
  );
}
