/** `litopys reread`: everything that a chronicle keeps, read again with the rules of this version. */
import type { Command } from 'commander';
import type { Store } from '../../main.js';
import { startReaders } from '../adding/readers.js';
import { rereadAll } from '../rereading/reread.js';
import { paintFor } from '../terminal/paint.js';
import { counted } from '../wording.js';
import { errorOf, STOPPED, stopOnInterrupt } from './add.js';
import { EXIT, EXIT_CODES, failureText } from './failures.js';
import { runningLine } from './progress.js';
import { onStore, type StoreOptions, withStore } from './store-options.js';
import { workersOf, workersOption } from './workers.js';

interface RereadOptions extends StoreOptions {
  readonly workers?: string;
  readonly json?: boolean;
}

const HELP = `
Pages are kept as they came, so that a new version of Litopys can read them again. Articles, their ids and the decisions
of people stay; a reading that is other than before takes the place of the old one, and the chronicle is made anew of
all. Stopped or killed, the same command goes on where it was; a second run changes nothing.

Examples:
  litopys reread --store chronicle.db
  litopys reread --store chronicle.db --json
${EXIT_CODES}`;

export function addReread(program: Command): void {
  withStore(program.command('reread'))
    .summary('read everything again with the rules of this version')
    .description('Reads every kept page and text again, and makes the chronicle anew of the readings.')
    .addOption(workersOption())
    .option('--json', 'what was done, as JSON')
    .addHelpText('after', HELP)
    .action((options: RereadOptions) => onStore(options, (store) => run(store, options)));
}

async function run(store: Store, options: RereadOptions): Promise<void> {
  const paint = paintFor(process.stderr, process.env);
  const line = runningLine(process.stderr);
  const none = async () => new Set<string>();
  const readers = startReaders(workersOf(options.workers), await store.outlets(), none);
  const stop = stopOnInterrupt();
  const { articles: total } = await store.totals();
  try {
    const rereading = {
      isStopped: stop.isStopped,
      onProgress: ({ articles, changed }: { readonly articles: number; readonly changed: number }) =>
        line.show(`${articles} of ${total} articles, ${changed} changed`),
      onFailure(place: string, failure: Parameters<typeof errorOf>[0]) {
        line.clear();
        process.stderr.write(failureText(errorOf(failure), paint, place));
        process.exitCode = EXIT.input;
      },
    };
    const done = await rereadAll(store, readers, rereading, () => new Date().toISOString());
    line.clear();
    if (!done) {
      process.exitCode = STOPPED;
      process.stderr.write('stopped; the same command goes on from here\n');
    } else if (options.json) {
      const { articles, changed, failed } = done;
      process.stdout.write(`${JSON.stringify({ articles, changed, failed })}\n`);
    } else
      process.stderr.write(
        `${counted(done.articles, 'article')} read again, ${done.changed} other than before${done.failed > 0 ? `, ${done.failed} not read` : ''}\n`,
      );
  } finally {
    line.clear();
    stop.forget();
    await readers.close();
  }
}
