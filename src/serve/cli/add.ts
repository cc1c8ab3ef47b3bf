/** `litopys add`: reads articles into a chronicle. */
import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { type Job, LitopysError, type Outlet, openChronicle, type Store } from '../../main.js';
import { AHEAD, addAll, type Progress } from '../adding/add.js';
import { documentsOf, type Taken } from '../adding/documents.js';
import type { Failure } from '../adding/messages.js';
import { startReaders } from '../adding/readers.js';
import { begun } from '../jobs.js';
import { type Paint, paintFor } from '../terminal/paint.js';
import { counted, durationText } from '../wording.js';
import { EXIT, EXIT_CODES, exitCodeOf, failureText } from './failures.js';
import { type FetchingOptions, fetchOptionsOf, withFetching } from './fetching-options.js';
import { mapOption, mappingOf } from './mapping.js';
import { type PublicationOptions, publicationOf, withPublication } from './options.js';
import { runningLine } from './progress.js';
import { placeOf, type StoreOptions, withStore } from './store-options.js';
import { workersOf, workersOption } from './workers.js';

interface AddOptions extends StoreOptions, FetchingOptions, PublicationOptions {
  readonly map?: readonly string[];
  readonly outlets?: string;
  readonly workers?: string;
  readonly json?: boolean;
}

const HELP = `
FILE is a text, an HTML page, an article as JSON, a list of them, NDJSON, CSV, WARC, a mail or saved page, or an
export of Telegram; a folder stands for all of these in it; a URL is fetched; - or nothing is standard input. Archives
are streamed. What is there already is passed over, so that the same command
goes on where an earlier one was stopped or killed. Ctrl-C stops after what was begun; twice, at once.

Examples:
  litopys add --store chronicle.db articles/
  litopys add --store postgres://me@host/chronicle --outlets outlets.json news.ndjson
  litopys add --store chronicle.db --map text=story.body --map outlet=feed.name answer.json
  curl -s https://example.com/news.warc.gz | litopys add --store chronicle.db
  litopys add --store chronicle.db --outlet "Baltic Day" --published 2025-01-21 pasted.txt
  LITOPYS_STORE=chronicle.db litopys add today.json
${EXIT_CODES}
  130  stopped by Ctrl-C; the same command goes on
`;

export function addAdd(program: Command): void {
  withFetching(withPublication(withStore(program.command('add'))))
    .summary('read articles into a chronicle')
    .description('Reads articles, merges what they say with what the chronicle has, and keeps both.')
    .argument(
      '[FILE|URL...]',
      'texts, pages, JSON, NDJSON, CSV, WARC, mails, folders of these, addresses; - for standard input',
    )
    .addOption(mapOption())
    .option('--outlets <file>', 'a JSON list of outlets that the knowledge files do not have')
    .addOption(workersOption())
    .option('--json', 'what was done, as JSON')
    .addHelpText('after', HELP)
    .action(async (files: string[], options: AddOptions) => {
      process.exitCode = await run(files, options);
    });
}

async function run(files: readonly string[], options: AddOptions): Promise<number> {
  const workers = workersOf(options.workers);
  const taking = {
    mapping: mappingOf(options.map),
    fetching: fetchOptionsOf(options),
    given: publicationOf(options),
  };
  const outlets = options.outlets === undefined ? null : outletsIn(options.outlets);
  const store = await openChronicle(placeOf(options));
  try {
    if (outlets) await store.addOutlets(outlets);
    return await addTo(store, documentsOf(files, taking), jobOf(files), workers, options);
  } finally {
    await store.close();
  }
}

async function addTo(
  store: Store,
  documents: AsyncIterable<Taken>,
  job: Job,
  workers: number,
  options: AddOptions,
): Promise<number> {
  const paint = paintFor(process.stderr, process.env);
  const line = runningLine(process.stderr);
  const readers = startReaders(workers, await store.outlets(), (ids) => store.present(ids), AHEAD);
  const stop = stopOnInterrupt();
  const started = performance.now();
  let code: number = EXIT.ok;
  try {
    await store.keepJob(job);
    const done = await addAll(store, readers, documents, {
      isStopped: stop.isStopped,
      onProgress: (progress) => line.show(progressText(progress, performance.now() - started)),
      onFailure(place, failure) {
        line.clear();
        const error = errorOf(failure);
        process.stderr.write(failureText(error, paint, place));
        code = Math.max(code, exitCodeOf(error));
      },
    });
    line.clear();
    await store.keepJob(ended(job, stop.isStopped() ? 'stopped' : 'done', done));
    say(done, performance.now() - started, stop.isStopped(), options, paint);
    return stop.isStopped() ? STOPPED : code;
  } catch (error) {
    line.clear();
    await store.keepJob(ended(job, 'failed', null)).catch(() => {}); // The first error counts.
    throw error;
  } finally {
    stop.forget();
    await readers.close();
  }
}

/** As shells say of a program that ended by an interrupt. */
export const STOPPED = 130;

/** The first interrupt asks to stop; the second one ends the program as if nobody listened. */
export function stopOnInterrupt() {
  let isStopped = false;
  const stop = () => {
    isStopped = true;
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return { isStopped: () => isStopped, forget: stop };
}

export function errorOf({ code, message, where, next }: Failure): unknown {
  if (code === 'defect') return new Error(message);
  return Object.assign(new LitopysError('input.skipped', message, {}), { code, where, next });
}

function say(
  progress: Progress,
  milliseconds: number,
  stopped: boolean,
  { json }: AddOptions,
  paint: Paint,
): void {
  const { added, known, failed, reports } = progress;
  if (json) {
    process.stdout.write(`${JSON.stringify({ added, known, failed, reports, stopped })}\n`);
    return;
  }
  const parts = [
    `${counted(added, 'article')} added with ${counted(reports, 'report')}`,
    known > 0 ? `${known} known before` : null,
    failed > 0 ? paint.red(`${failed} not read`) : null,
    `${durationText(milliseconds)}`,
  ];
  process.stderr.write(`${parts.filter((part) => part !== null).join(' · ')}\n`);
  if (stopped) process.stderr.write('stopped; the same command goes on from here\n');
}

function progressText({ added, known, failed }: Readonly<Progress>, milliseconds: number): string {
  const speed = milliseconds > 0 ? Math.round((added * 1000) / milliseconds) : 0;
  const rest = [known > 0 ? `${known} known` : null, failed > 0 ? `${failed} not read` : null];
  return [`${added} added`, `${speed} a second`, ...rest].filter((part) => part !== null).join(' · ');
}

function jobOf(files: readonly string[]): Job {
  const started = new Date().toISOString();
  return begun('add', `add ${started} ${process.pid}`, started, { files: files.slice(0, 20) });
}

function ended(job: Job, state: Job['state'], progress: Progress | null): Job {
  const data = { ...job.data, ...progress };
  return { ...job, ended: new Date().toISOString(), state, done: progress?.added ?? 0, data };
}

/** @throws LitopysError `outlets.unreadable` */
function outletsIn(path: string): Outlet[] {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new LitopysError('outlets.unreadable', `the outlets can not be read: ${(cause as Error).message}`, {
      where: path,
      next: 'give a JSON list of objects with "id" and "name"',
      cause,
    });
  }
  const list = Array.isArray(value) ? value : Object.values(value ?? {});
  if (!list.every(isOutlet))
    throw new LitopysError('outlets.unreadable', 'an outlet has no id', {
      where: path,
      next: 'give a JSON list of objects with "id" and "name"',
    });
  return list;
}

function isOutlet(value: unknown): value is Outlet {
  return typeof value === 'object' && value !== null && typeof (value as { id?: unknown }).id === 'string';
}
