/**
 * Litopys in a browser: reading, without a store. Models and knowledge files are handed over as bytes and texts; nothing
 * here reaches for a file or, but for `filesAt`, the network.
 */
import type { Publication } from './article/plain.js';
import { openKnowledge } from './knowledge/index.js';
import { type Unpack, unpackedFileBy, withPlainHead } from './language/tagging/packing.js';
import { LitopysError, type Reading } from './model/index.js';
import { openPipeline } from './reader.js';

export type { Publication } from './article/plain.js';
export type { Unpack } from './language/tagging/packing.js';
export * from './model/index.js';
export * from './model/schemas.js';
export { VERSION } from './version.js';

/** Where the files of the package are, for a browser: fetched, bundled, or from a cache. */
export interface BrowserFiles {
  /** The bytes of `models/{language}/{name}.bin`; null when there is none. */
  model(language: string, name: string): Promise<Uint8Array | null>;
  /** The text of `src/knowledge/data/{name}`. */
  knowledge(name: string): Promise<string>;
}

export interface BrowserOptions {
  /** Languages whose models are fetched: `uk`, `ru`, `en`. A text in another is read by rules alone, and says so. */
  readonly languages: readonly string[];
  /** For browsers whose DecompressionStream knows no Brotli. */
  readonly unpack?: Unpack;
}

/** Reads texts as `read` of the library does, and gives the same readings. */
export interface BrowserReader {
  /** @throws LitopysError `article.empty`, `article.binary`, `article.too-long`, `article.too-deep` */
  read(input: Uint8Array | string, publication?: Publication): Reading;
}

/** Models of a language, and whether their heads are packed. */
const MODELS: readonly { readonly name: string; readonly packed: boolean }[] = [
  { name: 'groups', packed: true },
  { name: 'tagger', packed: true },
  { name: 'names', packed: true },
  { name: 'statements', packed: false },
  { name: 'acts', packed: false },
  { name: 'speakers', packed: false },
  { name: 'listeners', packed: false },
  { name: 'contacts', packed: false },
];
const KNOWLEDGE = [
  'states.json',
  'organisations.json',
  'outlets.json',
  'persons.json',
  'offices.json',
  'feeds.json',
];

/**
 * Opens a reader: all that it needs is fetched and unpacked once, and it reads at once from then on. It takes a second
 * of work for a text of some pages; a page that must not stand still opens it in a Worker.
 * @throws LitopysError `model.unpackable`, and whatever the files throw
 */
export async function openReader(files: BrowserFiles, options: BrowserOptions): Promise<BrowserReader> {
  const unpack = options.unpack ?? unpackBrotli;
  const models = new Map<string, Uint8Array>();
  const texts = new Map<string, string>();
  await Promise.all([
    ...options.languages.flatMap((language) =>
      MODELS.map(async ({ name, packed }) => {
        const bytes = await files.model(language, name);
        if (!bytes) return;
        const model = await unpackedFileBy(bytes, unpack);
        models.set(`${language} ${name}`, packed ? await withPlainHead(model, unpack) : model);
      }),
    ),
    ...KNOWLEDGE.map(async (name) => texts.set(name, await files.knowledge(name))),
  ]);
  const pipeline = openPipeline({
    models: (language, name) => models.get(`${language} ${name}`) ?? null,
    knowledge: openKnowledge((name) => texts.get(name) ?? '{}'),
  });
  return { read: (input, publication = {}) => pipeline.read(input, publication) };
}

/**
 * The files below an address, as the package has them: `models/uk/tagger.bin`, `src/knowledge/data/states.json`.
 * @throws LitopysError `input.missing` when a knowledge file is not there
 */
export function filesAt(base: string, get: typeof fetch = fetch): BrowserFiles {
  return {
    async model(language, name) {
      const answer = await get(new URL(`models/${language}/${name}.bin`, base));
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
    },
    async knowledge(name) {
      const url = new URL(`src/knowledge/data/${name}`, base);
      const answer = await get(url);
      if (answer.ok) return answer.text();
      throw new LitopysError('input.missing', 'a knowledge file is not there', {
        where: url.href,
        next: 'serve the folders models and src/knowledge/data of the package below that address',
      });
    },
  };
}

async function unpackBrotli(packed: Uint8Array): Promise<Uint8Array> {
  let stream: DecompressionStream;
  try {
    // The types do not know it yet.
    stream = new DecompressionStream('brotli' as 'gzip');
  } catch (cause) {
    throw new LitopysError('model.unpackable', 'this browser can not unpack Brotli', {
      next: 'give openReader an unpack function, or serve models whose heads are plain (plainModel)',
      cause,
    });
  }
  const body = new Response(packed as Uint8Array<ArrayBuffer>).body;
  if (!body) return new Uint8Array();
  return new Uint8Array(await new Response(body.pipeThrough(stream)).arrayBuffer());
}
