import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type CourteousFetcher, courteous } from './acquire/fetching/courteous.js';
import { openFetcher } from './acquire/fetching/fetcher.js';
import type { Publication } from './article/plain.js';
import { type Knowledge, openKnowledge } from './knowledge/index.js';
import { type Chronicler, LitopysError, type Reading } from './model/index.js';
import { chroniclerOf, openPipeline, type Pipeline } from './pipeline.js';
import { type Outlet, openStore, type Store } from './store/index.js';
import { VERSION } from './version.js';

export type { Fetched, FetchRequest } from './acquire/fetching/fetcher.js';
export { isBody } from './article/body-text.js';
export type { Publication } from './article/plain.js';
export * from './model/index.js';
export type { Analysis, ArticleRead, Opened, Pipeline, Token } from './pipeline.js';
export { evaluationOf } from './pipeline.js';
export * from './store/index.js';
export { VERSION } from './version.js';

let pipeline: Pipeline | null = null;
let knowledge: Knowledge | null = null;

/**
 * Reads one document and returns all that it yields. Models load on first use.
 * @param input a text, or the bytes of a text file or HTML page in any usual encoding
 * @param publication what is known of it: outlet, URL, time of publication, language
 * @throws LitopysError `article.empty`, `article.binary`, `article.too-long`, `article.too-deep`
 */
export function read(input: Uint8Array | string, publication: Publication = {}): Reading {
  return defaultPipeline().read(input, publication);
}

/** A page as it came: its bytes, the headers it came with in small letters, and its address after redirects. */
export interface FetchedPage {
  readonly bytes: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  readonly url: string;
}

/**
 * Fetches a page.
 * @throws LitopysError `input.no-fetching`: there is nothing yet that fetches
 */
export async function fetchPage(url: string): Promise<FetchedPage> {
  throw new LitopysError('input.no-fetching', 'pages can not be fetched yet', {
    where: url,
    next: 'save the page as a file and name that',
  });
}

/** The pipeline over the models and knowledge files of this package; the only place that opens files. */
export function defaultPipeline(): Pipeline {
  if (pipeline) return pipeline;
  const root = packageRoot();
  pipeline = openPipeline({
    models: (language, model) => {
      const path = join(root, 'models', language, `${model}.bin`);
      return existsSync(path) ? readFileSync(path) : null;
    },
    knowledge: defaultKnowledge(),
  });
  return pipeline;
}

function defaultKnowledge(): Knowledge {
  const folder = join(packageRoot(), 'src/knowledge/data');
  knowledge ??= openKnowledge((name) => readFileSync(join(folder, name), 'utf8'));
  return knowledge;
}

/**
 * Opens the chronicle at a path or a `postgres://` URL; makes it when there is none.
 * @throws LitopysError of `store.`
 */
export function openChronicle(location: string): Promise<Store> {
  return openStore(location, { merger: chroniclerFor, now: () => new Date().toISOString() });
}

/**
 * The chronicle's logic: what a reading gives to it, and how reports are merged.
 * @param outlets what users said of outlets, beside the knowledge files
 * @throws LitopysError `outlets.invalid`
 */
export function chroniclerFor(outlets: readonly Outlet[]): Chronicler {
  return chroniclerOf(defaultKnowledge(), outlets);
}

/**
 * A fetcher for pages and feeds: public addresses only, one request at a time a host, robots.txt kept to.
 * @param allowHosts hosts that may be on a private address, and whose robots.txt is not asked for
 */
export function defaultFetcher(allowHosts: readonly string[] = []): CourteousFetcher {
  const fetcher = openFetcher({ userAgent: `Litopys/${VERSION}`, allowHosts });
  const clock = {
    now: () => Date.now(),
    sleep: (milliseconds: number, stop?: AbortSignal) =>
      sleep(milliseconds, undefined, stop ? { signal: stop } : {}).catch(() => {}),
  };
  return courteous(fetcher, clock, { agent: 'Litopys', ownHosts: allowHosts });
}

/** The folder of package.json, seen from src/ as well as from dist/src/. @internal */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new LitopysError('install.incomplete', 'package.json of litopys was not found', {
        where: folder,
        next: 'install the package again with npm',
      });
    folder = parent;
  }
  return folder;
}
