/** Opens the chronicle and serves the workbench on this machine, saying each step and how long it took. */
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import {
  defaultFetcher,
  type FetchOptions,
  LitopysError,
  openChronicle,
  packageRoot,
  type Store,
} from '../../main.js';
import type { ToAdd } from '../api/service.js';
import { progressOn } from '../cli/progress.js';
import { sourcesOf } from '../inputs.js';
import { DeskReaders } from '../reading/readers.js';
import { counted, durationText } from '../wording.js';
import { webApp } from './app.js';
import { isLoopback, type OpeningOptions, openingFor } from './opening.js';
import { serviceOf } from './service.js';

export interface ServeOptions extends OpeningOptions {
  /** Path or postgres:// URL. */
  readonly store: string;
  /** A folder whose articles are added first; null: the sample dossier, when the store is empty. */
  readonly folder: string | null;
  /** 0 for any free one. */
  readonly port: number;
  /** Of links that somebody pastes. */
  readonly fetching?: FetchOptions;
  /** Threads that read; null: by the cores of the machine. */
  readonly workers: number | null;
}

/**
 * Serves until the process is ended. The port is taken first, so that a busy one is known before anything is read.
 * @throws LitopysError `input.missing`, `serve.port-taken`, `serve.port`, `serve.no-users` and those of the store
 */
export async function serveWorkbench(options: ServeOptions): Promise<void> {
  const { store: place, folder, port } = options;
  if (folder !== null && !statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new LitopysError('input.missing', 'there is no such folder', {
      where: folder,
      next: 'name a folder of texts, pages or JSON articles',
    });
  let app: ReturnType<typeof webApp> | null = null;
  const server = createAdaptorServer({
    fetch: (request, env) => app?.fetch(request, env) ?? new Response('not ready', { status: 503 }),
  });
  // Whoever sends slowly does not hold a line for long.
  if ('requestTimeout' in server) Object.assign(server, { headersTimeout: 20_000, requestTimeout: 120_000 });
  // A kept connection is not cut while a request of it already waits here: clients give theirs up before.
  if ('keepAliveTimeout' in server) server.keepAliveTimeout = 75_000;
  server.maxConnections = MOST_CONNECTIONS;
  server.listen(port, options.host ?? '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    throw portError(error, port);
  }
  // The models are loaded in their thread while the store is opened here.
  const readers = new DeskReaders(options.workers ?? undefined);
  const warmed = readers.warm(['uk', 'ru', 'en']).catch(() => {}); // Whoever reads hears of what is wrong.
  const store = await opened(place).catch((error: unknown) => {
    server.close();
    void readers.close();
    throw error;
  });
  await settled(store).catch(async (error: unknown) => {
    server.close();
    await Promise.all([store.close(), readers.close()]);
    throw error;
  });
  const fetcher = defaultFetcher(options.fetching);
  const service = serviceOf(store, fetcher, readers);
  const opening = await openingFor(options, service.people).catch(async (error: unknown) => {
    server.close();
    await Promise.all([store.close(), fetcher.close(), readers.close()]);
    throw error;
  });
  if (opening.warning !== null) process.stderr.write(`note: ${opening.warning}\n`);
  if (folder !== null) await addFolder(store, service.adder, folder);
  else if ((await store.totals()).articles === 0) await addSample(store, service.adder);
  app = webApp({
    service,
    ...opening,
    log: (error, path) =>
      process.stderr.write(
        `error api.internal: ${path}: ${error instanceof Error ? error.stack : String(error)}\n`,
      ),
  });
  const end = () => {
    service.happenings.close();
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
    void Promise.all([store.close(), fetcher.close(), readers.close()]).then(() => process.exit(0));
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  const { port: given } = server.address() as AddressInfo;
  const shown = isLoopback(options.host) ? 'localhost' : urlHost(options.host ?? '');
  say(`open ${options.publicUrl ?? `http://${shown}:${given}/`} in a browser; Ctrl+C ends it`);
  // Those for the words of questions are loaded here, when those of texts are there.
  void warmed.then(() => setTimeout(() => service.pipeline.wordForms('день'), 100).unref());
}

const MOST_CONNECTIONS = 4_000;

function urlHost(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

async function opened(place: string): Promise<Store> {
  if (!place.includes('://')) mkdirSync(dirname(place), { recursive: true });
  return await openChronicle(place);
}

/** Merges what an adding process left when it was killed. */
async function settled(store: Store): Promise<void> {
  const waiting = await store.waiting();
  if (waiting === 0) return;
  const started = performance.now();
  await store.settle();
  say(
    `${counted(waiting, 'group')} of reports merged that were left to be (${durationText(performance.now() - started)})`,
  );
}

/** The sample dossier of the package, with what is known of its outlets. */
async function addSample(store: Store, adder: ReturnType<typeof serviceOf>['adder']): Promise<void> {
  const samples = join(packageRoot(), 'samples');
  const outlets = join(samples, 'outlets.json');
  if (existsSync(outlets)) await store.addOutlets(JSON.parse(readFileSync(outlets, 'utf8')));
  await addFolder(store, adder, join(samples, 'dossier'));
}

/** Articles of one transaction: killed between two, the next start goes on. */
const BATCH = 20;

async function addFolder(
  store: Store,
  adder: ReturnType<typeof serviceOf>['adder'],
  folder: string,
): Promise<void> {
  const started = performance.now();
  const { sources } = sourcesOf([folder]);
  const progress = progressOn(process.stderr, sources.length, 'read');
  const failures: string[] = [];
  let fresh = 0;
  let batch: ToAdd[] = [];
  const commit = async () => {
    const added = await adder.add(batch, new AbortController().signal);
    for (const { at, error } of added.failures)
      failures.push(`${batch[at]?.doc}: ${error.code}: ${error.message}`);
    fresh += added.fresh;
    batch = [];
  };
  for (const source of sources) {
    try {
      const { doc, input, publication } = source.open();
      batch.push({ doc, content: input, publication });
      if (batch.length >= BATCH) await commit();
    } catch (error) {
      if (!(error instanceof LitopysError)) throw error;
      failures.push(`${source.place}: ${error.code}: ${error.message}`);
    }
    progress.step();
  }
  await commit();
  progress.clear();
  for (const failure of failures) process.stderr.write(`${failure}\n`);
  say(
    `${folder}: ${counted(fresh, 'article')} read and kept in ${store.where} (${durationText(performance.now() - started)})`,
  );
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function portError(error: unknown, port: number): LitopysError {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return new LitopysError('serve.port-taken', `port ${port} is in use by another program`, {
      next: `end that program, or choose another port: npm start -- --port ${port < 65_000 ? port + 1 : 8791}`,
      cause: error,
    });
  return new LitopysError('serve.port', `port ${port} cannot be opened (${code ?? String(error)})`, {
    next: 'choose another port with --port; those below 1024 need special rights',
    cause: error,
  });
}
