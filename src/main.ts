import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { type CourteousFetcher, courteous } from './acquire/fetching/courteous.js';
import type { Fetcher, FetcherOptions } from './acquire/fetching/fetcher.js';
import type { Publication } from './article/plain.js';
import { compileSparingly } from './compiling.js';
import { type Knowledge, openKnowledge } from './knowledge/index.js';
import { builtModels, laidOut, type ModelFile, type SharedModels } from './laid-out.js';
import { builtTables } from './laid-out-knowledge.js';
import { type Chronicler, LitopysError, type Reading } from './model/index.js';
import { modelsIn } from './model-file.js';
import { chroniclerOf, openPipeline, type Pipeline, unpackedFile, withPlainHead } from './pipeline.js';
import { type Readers, startReading } from './reading-pool.js';
import type { Outlet, Store } from './store/index.js';
import { VERSION } from './version.js';

export { textOf } from './acquire/charset.js';
export type { CourteousFetcher } from './acquire/fetching/courteous.js';
export type { Fetched, FetchRequest } from './acquire/fetching/fetcher.js';
export { titled } from './acquire/titled.js';
export { isBody } from './article/body-text.js';
export { faultOf } from './article/faults.js';
export type { Publication } from './article/plain.js';
export type { SharedModels } from './laid-out.js';
export * from './model/index.js';
export type { Analysis, ArticleRead, Opened, Pipeline, Token } from './pipeline.js';
export { evaluationOf } from './pipeline.js';
export { type ReadAnswer, Readers, type ReadOrder, type ReadText, type TextToRead } from './reading-pool.js';
export type * from './store/index.js';
export { packArticle, rawPageOf } from './store/pack.js';
export { nameKey, wordKey } from './store/words.js';
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

/**
 * Threads for reading many texts. Close them when no more are to be read, or the process does not end.
 * @param count how many; one a core when not given
 */
export function openReaders(count = availableParallelism()): Readers {
  return startReading(count, new URL('./reading-worker.js', import.meta.url), sharedModels);
}

/**
 * A model that is not packed with Brotli, for browsers that can not unpack it: for what serves or bundles models.
 * @param name `tagger`, `names`, …
 */
export async function plainModel(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  const model = unpackedFile(bytes);
  return PACKED.has(name) ? withPlainHead(model, (packed) => brotliDecompressSync(packed)) : model;
}

const PACKED = new Set(['groups', 'tagger', 'names']);

/** A page as it came: its bytes, the headers it came with in small letters, and its address after redirects. */
export interface FetchedPage {
  readonly bytes: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  readonly url: string;
}

/** What a request may do and take. */
export interface FetchOptions {
  /** Hosts that may be on a private address, and whose robots.txt is not asked for. */
  readonly allowHosts?: readonly string[];
  /** Seconds of a whole request; 30 when not given. */
  readonly seconds?: number;
  /** How many times shorter pauses and back-offs are: for trials on servers of one's own. */
  readonly pace?: number;
  /** Seconds that are waited for a host that is left alone after a failure; for longer, a page fails without being asked for. */
  readonly patience?: number;
}

const fetchers = new Map<string, CourteousFetcher>();

/**
 * Fetches a page as a good guest; see `defaultFetcher`. Pages of one host wait for each other, and a minute for a host
 * that is left alone: nobody comes back to the page of a list that failed.
 * @throws LitopysError of `fetch.`
 */
export async function fetchPage(url: string, options: FetchOptions = {}): Promise<FetchedPage> {
  const key = JSON.stringify(options);
  const fetcher = fetchers.get(key) ?? defaultFetcher({ patience: 60, ...options });
  fetchers.set(key, fetcher);
  const { bytes, headers, url: address } = await fetcher.fetch({ url });
  return { bytes, headers, url: address };
}

/**
 * The pipeline over the models and knowledge files of this package; the only place that opens files.
 * @param shared models that another thread has read, of which this one takes no memory of its own
 */
export function defaultPipeline(shared: SharedModels | null = null): Pipeline {
  if (!pipeline) {
    compileSparingly();
    const folder = join(packageRoot(), 'models');
    const [built, stored] = [builtModels(folder), modelsIn(folder)];
    pipeline = openPipeline({
      models: (language, model) =>
        shared?.[`${language}/${model}`] ?? built(language, model) ?? stored(language, model),
      knowledge: defaultKnowledge(),
    });
  }
  return pipeline;
}

/** All models of this package, to be given to threads as they start: each would else read its own. @internal */
export function sharedModels(): SharedModels {
  const folder = join(packageRoot(), 'models');
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.bin'))
    .map((path): ModelFile => [path.slice(0, -'.bin'.length).split(sep).join('/'), join(folder, path)]);
  return laidOut(files);
}

/** Public feeds to begin with, each with the name of its outlet. */
export function defaultFeeds(): {
  readonly url: string;
  readonly language: string;
  readonly outlet: string;
}[] {
  const known = defaultKnowledge();
  return known.feeds().map(({ url, language, outlet }) => ({
    url,
    language,
    outlet: known.outlet(outlet)?.names[0] ?? outlet,
  }));
}

function defaultKnowledge(): Knowledge {
  const folder = join(packageRoot(), 'src/knowledge/data');
  knowledge ??= openKnowledge((name) => readFileSync(join(folder, name), 'utf8'), builtTables(folder));
  return knowledge;
}

/** One person's time in one office, as the knowledge files have it. */
export interface OfficeHeld {
  readonly office: string;
  /** Kinds of office, as in the knowledge files: head-of-state, foreign-minister … */
  readonly kinds: readonly string[];
  /** Id and names of the state or body. */
  readonly of: string;
  readonly names: Readonly<Record<'uk' | 'ru' | 'en', string | null>>;
  readonly from: string;
  /** null when the holder was in office when the file was made. */
  readonly to: string | null;
}

/** The offices that a known person held, the latest first; none for others. */
export function officesHeld(person: string): OfficeHeld[] {
  const known = defaultKnowledge();
  return known
    .officesOf(person)
    .map(({ office, from, to }) => {
      const names = (known.state(office.of) ?? known.organisation(office.of))?.names;
      const name = (language: 'uk' | 'ru' | 'en') => names?.[language][0] ?? null;
      return {
        office: office.id,
        kinds: office.kinds,
        of: office.of,
        names: { uk: name('uk'), ru: name('ru'), en: name('en') },
        from,
        to,
      };
    })
    .sort((one, other) => (one.from < other.from ? 1 : -1));
}

/** What a known person, state or organisation is called in a language; null for others, and for bodies without a name. */
export function knownName(id: string, language: string): string | null {
  if (language !== 'uk' && language !== 'ru' && language !== 'en') return null;
  const known = defaultKnowledge();
  const person = known.person(id);
  if (!person) return (known.state(id) ?? known.organisation(id))?.names[language][0] ?? null;
  const { given, family } = person[language];
  return (person.familyFirst ? [family, given] : [given, family]).filter((one) => one !== '').join(' ');
}

/**
 * Opens the chronicle at a path or a `postgres://` URL; makes it when there is none.
 * @throws LitopysError of `store.`
 */
export async function openChronicle(location: string): Promise<Store> {
  // Databases are loaded by those who open one: most of a command's start would go to them.
  const { openStore } = await import('./store/index.js');
  return await openStore(location, { merger: chroniclerFor, now: () => new Date().toISOString() });
}

/**
 * The chronicle's logic: what a reading gives to it, and how reports are merged.
 * @param outlets what users said of outlets, beside the knowledge files
 * @throws LitopysError `outlets.invalid`
 */
export function chroniclerFor(outlets: readonly Outlet[]): Chronicler {
  compileSparingly();
  return chroniclerOf(defaultKnowledge(), outlets);
}

/** A fetcher for pages and feeds: public addresses only, one request at a time a host, robots.txt kept to. */
export function defaultFetcher(options: FetchOptions = {}): CourteousFetcher {
  const { allowHosts = [], seconds, pace = 1, patience } = options;
  const limits = seconds === undefined ? {} : { milliseconds: seconds * 1000 };
  const fetcher = lazyFetcher({ userAgent: `Litopys/${VERSION}`, allowHosts, limits });
  const paced = pace === 1 ? {} : { pause: 1_000 / pace, backOff: 30_000 / pace };
  const patient = patience === undefined ? {} : { patience: patience * 1000 };
  return courteous(fetcher, wallClock, { agent: 'Litopys', ownHosts: allowHosts, ...paced, ...patient });
}

/** The network is loaded with the first request. */
function lazyFetcher(options: FetcherOptions): Fetcher {
  let opened: Promise<Fetcher> | null = null;
  const open = async () => (await import('./acquire/fetching/fetcher.js')).openFetcher(options);
  return {
    async fetch(request, stop) {
      opened ??= open();
      return await (await opened).fetch(request, stop);
    },
    close: async () => (await opened)?.close(),
  };
}

/** The time of this machine, for what waits. */
export const wallClock = {
  now: () => Date.now(),
  sleep: (milliseconds: number, stop?: AbortSignal) =>
    sleep(milliseconds, undefined, stop ? { signal: stop } : {}).catch(() => {}),
};

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
