/** `litopys watch`: brings what feeds publish into a chronicle. */
import { type Command, Option } from 'commander';
import type { WatchEvent } from '../../acquire/index.js';
import { openChronicle, type Store } from '../../main.js';
import { paintFor } from '../terminal/paint.js';
import { type Committed, watchStore } from '../watching/run.js';
import { eventLine, eventText } from '../watching/telling.js';
import { counted } from '../wording.js';
import { tellEvery } from './alerts.js';
import { EXIT, EXIT_CODES, usage } from './failures.js';
import { type FetchingOptions, fetchOptionsOf, withFetching } from './fetching-options.js';
import { placeOf, type StoreOptions, withStore } from './store-options.js';
import { workersOf, workersOption } from './workers.js';

interface WatchCommandOptions extends StoreOptions, FetchingOptions {
  readonly once?: boolean;
  readonly every?: string;
  readonly workers?: string;
  readonly ndjson?: boolean;
}

const HELP = `
Feeds are added with "litopys feeds". Each is asked every few minutes while it brings news, and less and less often,
down to two hours, while it does not. robots.txt is kept to, a host is asked for one page at a time with a pause, and
one that fails is left alone for longer and longer. Everything that is known is kept in the store: stopped or killed at
any moment, the same command goes on, and every article comes in once. Ctrl-C stops after what was begun.

Examples:
  litopys feeds add --store chronicle.db https://example.com/rss
  litopys watch --store chronicle.db
  litopys watch --store chronicle.db --once --ndjson > news.ndjson      for a scheduler
${EXIT_CODES}`;

export function addWatch(program: Command): void {
  withFetching(withStore(program.command('watch')))
    .summary('bring what feeds publish into a chronicle')
    .description(
      'Asks the feeds of a chronicle for news, fetches the articles, reads them and says what is new.',
    )
    .option('--once', 'ask every feed that is due once, and end')
    .addOption(new Option('--every <minutes>', 'ask no feed more often than this').default('5'))
    .addOption(workersOption())
    .option('--ndjson', 'what happens as JSON, an event a line')
    .addHelpText('after', HELP)
    .action(async (options: WatchCommandOptions) => {
      process.exitCode = await run(options);
    });
}

async function run(options: WatchCommandOptions): Promise<number> {
  const shortest = minutesOf(options.every) * 60_000;
  const fetching = fetchOptionsOf(options);
  const workers = workersOf(options.workers);
  const store = await openChronicle(placeOf(options));
  try {
    await feedsOf(store);
    const stop = stopOnSignals();
    const say = telling(options.ndjson === true);
    let told = 0;
    const tell = (event: WatchEvent | Committed) => {
      told++;
      say(event);
    };
    const longest = Math.max(shortest, LONGEST);
    const once = options.once === true;
    const endAlerts = tellEvery(store, ALERTS_EVERY);
    const added = await watchStore(store, { fetching, workers, once, shortest, longest, tell }, stop).finally(
      endAlerts,
    );
    const { waiting } = await store.journal.itemCounts();
    const rest = waiting > 0 ? `; ${counted(waiting, 'item')} waiting` : '';
    const idle = once && told === 0 ? '; no feed was due, “litopys feeds list” says when' : '';
    process.stderr.write(`${counted(added, 'article')} added${rest}${idle}\n`);
    return Number(process.exitCode ?? EXIT.ok);
  } finally {
    await store.close();
  }
}

const LONGEST = 2 * 3_600_000;
const ALERTS_EVERY = 30_000;

/** @throws LitopysError `usage.feeds` when there is nothing to watch */
async function feedsOf(store: Store): Promise<void> {
  if ((await store.journal.feeds()).length > 0) return;
  throw usage('feeds', 'no feed is watched yet', 'litopys feeds add URL, or litopys feeds defaults --add');
}

/** Ends the watch after what was begun; a second signal ends the program as if nobody listened. */
function stopOnSignals(): AbortSignal {
  const stop = new AbortController();
  const end = () => {
    process.off('SIGINT', end);
    process.off('SIGTERM', end);
    stop.abort();
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  return stop.signal;
}

function telling(ndjson: boolean): (event: WatchEvent | Committed) => void {
  if (ndjson) return (event) => void process.stdout.write(eventLine(event, new Date().toISOString()));
  const paint = paintFor(process.stdout, process.env);
  return (event) => {
    const text = eventText(event, paint);
    if (text) process.stdout.write(`${text}\n`);
  };
}

/** @throws LitopysError `usage.every` */
function minutesOf(text = '5'): number {
  const minutes = Number(text);
  if (!/^\d{1,5}(?:\.\d{1,3})?$/.test(text) || minutes < 1 || minutes > 1440)
    throw usage('every', `"${text}" is no number of minutes`, 'give one from 1 to 1440');
  return minutes;
}
