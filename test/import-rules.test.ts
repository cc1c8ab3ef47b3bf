/**
 * Who may import whom (docs/architecture.md). A room is a folder or a file of src/; its line says what it may use
 * besides itself. A type ties rooms together as a value does, so `import type` counts; only tests are free.
 */
import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { describe, test } from 'node:test';
import ts from 'typescript';
import { sources, textOf } from './project.js';

/** The language as readers see it: its contract and the shapes of its word lists, never a language. */
const LANGUAGE_CONTRACT = ['src/language/contract.ts', 'src/language/word-group.ts', 'src/language/words/'];

interface Room {
  /** Path of a file, or of a folder with `/` at its end. The first room that fits a file is its room. */
  readonly path: string;
  /** Files, folders and packages it may import besides itself. */
  readonly may: readonly string[];
}

const ROOMS: readonly Room[] = [
  { path: 'src/model/', may: ['zod'] },
  { path: 'src/text/', may: ['src/model/'] },
  { path: 'src/knowledge/', may: ['src/model/', 'src/text/', 'zod'] },
  // The one part of the flow that is network: see docs/decisions/0008.
  {
    path: 'src/acquire/fetching/',
    may: ['src/model/', 'undici', 'robots-parser', 'node:dns', 'node:net', 'node:stream', 'node:zlib'],
  },
  {
    path: 'src/acquire/',
    may: [
      'src/model/',
      'src/text/',
      'feedsmith',
      'fast-xml-parser',
      'htmlparser2',
      'csv-parse/sync',
      'postal-mime',
      'warcio',
    ],
  },
  { path: 'src/article/', may: ['src/model/', 'src/text/', ...LANGUAGE_CONTRACT, 'htmlparser2'] },
  // The heads of models are packed with Brotli: a pure function of Node, which a build for browsers replaces.
  { path: 'src/language/tagging/brotli.ts', may: ['node:zlib'] },
  { path: 'src/language/', may: ['src/model/', 'src/text/'] },
  { path: 'src/reading/', may: ['src/model/', 'src/text/', 'src/knowledge/', ...LANGUAGE_CONTRACT] },
  // It compares what is told in different languages, so it takes the words of all of them: docs/decisions/0024.
  {
    path: 'src/chronicle/',
    may: ['src/model/', 'src/text/', 'src/knowledge/', 'src/language/index.ts', ...LANGUAGE_CONTRACT],
  },
  // What is kept is packed, and long keys are hashed: pure functions of Node, as above.
  { path: 'src/store/', may: ['src/model/', 'kysely', 'libsql', 'pg', 'node:crypto', 'node:zlib'] },
  { path: 'src/searching.ts', may: ['src/language/contract.ts', 'src/store/'] },
  { path: 'src/version.ts', may: [] },
  {
    path: 'src/reader.ts',
    may: [
      'src/model/',
      'src/text/',
      'src/article/',
      'src/language/',
      'src/knowledge/',
      'src/reading/',
      'src/store/',
      'src/searching.ts',
      'src/version.ts',
    ],
  },
  {
    path: 'src/pipeline.ts',
    may: ['src/model/', 'src/language/', 'src/knowledge/', 'src/chronicle/', 'src/reader.ts'],
  },
  // The entry for browsers: what it imports must run there.
  {
    path: 'src/browser.ts',
    may: [
      'src/model/',
      'src/article/',
      'src/language/tagging/packing.ts',
      'src/knowledge/',
      'src/reader.ts',
      'src/version.ts',
    ],
  },
  // Models out of their files, which are packed.
  { path: 'src/model-file.ts', may: ['src/language/tagging/packing.ts', 'node:'] },
  { path: 'src/laid-out.ts', may: ['src/model-file.ts', 'node:'] },
  { path: 'src/laid-out-knowledge.ts', may: ['src/knowledge/', 'node:'] },
  {
    path: 'src/laying-out.ts',
    may: [
      'src/laid-out.ts',
      'src/laid-out-knowledge.ts',
      'src/model-file.ts',
      'src/language/',
      'src/reading/',
      'node:',
    ],
  },
  { path: 'src/heap.ts', may: ['node:v8'] },
  { path: 'src/compiling.ts', may: ['node:v8'] },
  { path: 'src/pool.ts', may: ['src/heap.ts', 'node:worker_threads'] },
  { path: 'src/reading-pool.ts', may: ['src/model/', 'src/article/', 'src/pool.ts'] },
  { path: 'src/library.ts', may: ['src/main.ts', 'src/model/'] },
  { path: 'src/reading-worker.ts', may: ['src/main.ts', 'node:worker_threads'] },
  {
    path: 'src/main.ts',
    may: [
      'src/compiling.ts',
      'src/model/',
      'src/store/',
      'src/acquire/',
      'src/article/',
      'src/knowledge/',
      'src/pipeline.ts',
      'src/reading-pool.ts',
      'src/laid-out.ts',
      'src/laid-out-knowledge.ts',
      'src/model-file.ts',
      'src/version.ts',
      'node:',
    ],
  },
  // The workbench runs in the browser. Of the server's code it uses what is pure, and types.
  {
    path: 'src/serve/web/client/',
    may: [
      'src/model/',
      'src/store/',
      'src/serve/segments.ts',
      'src/serve/ledger.ts',
      'src/serve/measures.ts',
      'src/serve/visible.ts',
      'preact',
      'preact/hooks',
      'd3-force',
    ],
  },
  {
    path: 'src/serve/',
    may: [
      'src/acquire/index.ts',
      'src/acquire/archives/index.ts',
      'src/model/',
      'src/store/',
      'src/pipeline.ts',
      'src/main.ts',
      'src/pool.ts',
      'src/heap.ts',
      'src/version.ts',
      'zod',
      'node:',
      'commander',
      'picocolors',
      'string-width',
      'hono',
      '@hono/node-server',
      'nodemailer',
      'hash-wasm',
      '@modelcontextprotocol/sdk',
    ],
  },
];

/** The lists that name the languages and the readers. */
const LANGUAGE_INDEX = 'src/language/index.ts';
const READER_INDEX = 'src/reading/index.ts';

/** Folders of src/language/ that are no language. */
const SHARED_BY_LANGUAGES = new Set(['words', 'tokens', 'tagging', 'recurrent', 'names', 'slavic']);

/** What reaches for clock, chance, files or network without an import. */
const WORLD =
  /\b(?:Date\.now\(|new Date\(\)|performance\.|Math\.random\(|(?<![.\w])fetch\(|process\.|setTimeout\(|setInterval\()/;

/** Rooms whose work is the world outside. */
const WORLDLY = ['src/serve/', 'src/store/', 'src/acquire/fetching/'];

interface Import {
  readonly from: string;
  /** Path from the root for a file of ours, else the name as written. */
  readonly to: string;
}

function importsOf(path: string): Import[] {
  return ts.preProcessFile(textOf(path), true, true).importedFiles.map(({ fileName }) => ({
    from: path,
    to: fileName.startsWith('.')
      ? posix.join(posix.dirname(path), fileName).replace(/\.js$/, '.ts')
      : fileName,
  }));
}

const files = sources();
const imports = files.flatMap(importsOf);
/** A file, a folder with all in it, or a package with its inner paths (`hono/html`). */
const within = (path: string, place: string) =>
  /[/:]$/.test(place) ? path.startsWith(place) : path === place || path.startsWith(`${place}/`);
const line = ({ from, to }: Import) => `${from} imports ${to}`;

/** Folder directly under a folder: `uk` for `src/language/uk/index.ts`; null for a file that lies in it. */
function folderIn(folder: string, path: string): string | null {
  if (!path.startsWith(folder)) return null;
  const [first, ...rest] = path.slice(folder.length).split('/');
  return rest.length > 0 ? (first ?? null) : null;
}

function languageOf(path: string): string | null {
  const folder = folderIn('src/language/', path);
  return folder === null || SHARED_BY_LANGUAGES.has(folder) ? null : folder;
}

describe('who may import whom', () => {
  test('every file belongs to a room', () => {
    assert.deepEqual(
      files.filter((path) => !ROOMS.some((room) => within(path, room.path))),
      [],
    );
  });

  for (const room of ROOMS)
    test(`${room.path} imports only ${room.may.join(', ') || 'itself'}`, () => {
      const own = imports.filter(({ from }) => ROOMS.find(({ path }) => within(from, path)) === room);
      const allowed = [room.path, ...room.may];
      assert.deepEqual(own.filter(({ to }) => !allowed.some((place) => within(to, place))).map(line), []);
    });

  test('languages never import each other, and only index.ts names one', () => {
    const wrong = imports.filter(({ from, to }) => {
      const language = languageOf(to);
      return language !== null && language !== languageOf(from) && from !== LANGUAGE_INDEX;
    });
    assert.deepEqual(wrong.map(line), []);
  });

  test('readers never import each other, and only index.ts names one', () => {
    const wrong = imports.filter(({ from, to }) => {
      const reader = folderIn('src/reading/', to);
      return reader !== null && reader !== folderIn('src/reading/', from) && from !== READER_INDEX;
    });
    assert.deepEqual(wrong.map(line), []);
  });

  test('nothing in src imports training, tests or benches', () => {
    assert.deepEqual(imports.filter(({ to }) => /^(?:training|test|bench|docs)\//.test(to)).map(line), []);
  });

  test('only main.ts, what opens models and lays them out, browser.ts, serve/, store/ and acquire/fetching/ reach for files, clock, chance or network', () => {
    const pure = files.filter(
      (path) =>
        path !== 'src/main.ts' &&
        path !== 'src/model-file.ts' &&
        path !== 'src/laid-out.ts' &&
        path !== 'src/laid-out-knowledge.ts' &&
        path !== 'src/laying-out.ts' &&
        path !== 'src/browser.ts' &&
        !WORLDLY.some((folder) => path.startsWith(folder)),
    );
    assert.deepEqual(
      pure.filter((path) => WORLD.test(withoutComments(textOf(path)))),
      [],
    );
  });

  test('no circle runs through more than one room', () => {
    const rooms = new Map(files.map((path) => [path, ROOMS.findIndex((room) => within(path, room.path))]));
    const wrong = imports.filter(({ from, to }) => {
      const back = imports.some(
        (other) => rooms.get(other.from) === rooms.get(to) && rooms.get(other.to) === rooms.get(from),
      );
      return rooms.get(to) !== undefined && rooms.get(from) !== rooms.get(to) && back;
    });
    assert.deepEqual(wrong.map(line), []);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
