/** Reading in a real Chromium gives what reading in Node gives; the bundle holds nothing of Node. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type BuildResult, build } from 'esbuild';
import { packageRoot, plainModel, read } from '../../src/main.js';
import { closeBrowser, openPage } from './workbench.js';

const ROOT = packageRoot();
const TEXT = `Стубб і Шольц поговорили телефоном

Президент Фінляндії Александр Стубб провів телефонну розмову з канцлером Німеччини Олафом Шольцем. Про це Стубб повідомив у понеділок, 3 лютого. «Ми домовилися про нові переговори щодо Балтійського моря», — сказав він.

За його словами, торгівля зросла на 12%.`;
const PUBLICATION = { outlet: 'Обрій', published: '2025-02-03T10:00:00+02:00', language: 'uk' };

/** What a page of someone who uses the package has. */
const SCRIPT = `
import unpack from 'brotli/decompress.js';
import { filesAt, openReader } from 'litopys/browser';
window.readIn = async (base, text, publication) => {
  const reader = await openReader(filesAt(base), { languages: ['uk'], ...(base.includes('plain') ? {} : { unpack }) });
  const started = performance.now();
  const reading = reader.read(text, publication);
  return { reading, milliseconds: performance.now() - started };
};
window.failOf = async (base) => {
  window.DecompressionStream = class { constructor(format) { throw new TypeError(format); } };
  return openReader(filesAt(base), { languages: ['uk'] }).then(() => 'none', (error) => error.code);
};`;

let bundle: BuildResult<{ write: false; metafile: true }>;
let server: Server;
let base = '';

before(async () => {
  bundle = await build({
    stdin: { contents: SCRIPT, resolveDir: ROOT },
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    format: 'esm',
    minify: true,
    logLevel: 'silent',
  });
  server = createServer((request, response) => {
    const url = request.url ?? '';
    const type =
      url === '/' ? 'text/html' : url.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
    answer(url).then(
      (body) => response.writeHead(200, { 'content-type': type }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(async () => {
  await closeBrowser();
  server.close();
});

/** The package's folders, also below /plain/ with models whose heads are plain. */
async function answer(url: string): Promise<Uint8Array | string> {
  if (url === '/')
    return '<!doctype html><meta charset="utf-8"><script type="module" src="/bundle.js"></script>';
  if (url === '/bundle.js') return bundle.outputFiles[0]?.contents ?? '';
  const path = /^(?:\/plain)?\/((?:models|src\/knowledge\/data)\/[\w/-]+\.(?:bin|json))$/.exec(url)?.[1];
  if (!path) throw new Error(url);
  const bytes = readFileSync(join(ROOT, path));
  const name = /([\w-]+)\.bin$/.exec(path)?.[1];
  return name && url.startsWith('/plain/') ? plainModel(name, bytes) : bytes;
}

type InPage = {
  readIn(base: string, text: string, publication: object): Promise<unknown>;
  failOf(base: string): Promise<string>;
};

describe('litopys/browser', () => {
  test('bundles without anything of Node', () => {
    const inputs = Object.values(bundle.metafile.inputs);
    const outside = inputs.flatMap(({ imports }) => imports.filter(({ external }) => external));
    assert.deepEqual(
      outside.map(({ path }) => path),
      [],
    );
    const names = Object.keys(bundle.metafile.inputs);
    assert.deepEqual(
      names.filter((name) =>
        /src\/(?:store\/(?!words)|serve|acquire)|tagging\/brotli\.js|node_modules\/(?:pg|libsql|kysely)/.test(
          name,
        ),
      ),
      [],
    );
    const size = bundle.outputFiles[0]?.contents.length ?? 0;
    assert.ok(size > 100_000 && size < 3_000_000, `${size} bytes`);
  });

  for (const [kind, folder] of [
    ['packed', '/'],
    ['plain', '/plain/'],
  ] as const)
    test(`reads as Node does, with models that are ${kind}`, async () => {
      const { page, complaints } = await openPage();
      await page.goto(`${base}/`);
      await page.waitForFunction(() => 'readIn' in globalThis);
      const found = (await page.evaluate(
        ([at, text, publication]) => (globalThis as unknown as InPage).readIn(at, text, publication),
        [base + folder, TEXT, PUBLICATION] as const,
      )) as { reading: unknown; milliseconds: number };
      assert.deepEqual(found.reading, JSON.parse(JSON.stringify(read(TEXT, PUBLICATION))));
      // With the first use of every table, which is unpacked here; a second or two where nothing else runs.
      assert.ok(found.milliseconds < 10_000, `${found.milliseconds} ms`);
      assert.deepEqual(
        complaints.filter((one) => !/404/.test(one)),
        [],
      );
    });

  test('says what to do in a browser without Brotli', async () => {
    const { page } = await openPage();
    await page.goto(`${base}/`);
    await page.waitForFunction(() => 'failOf' in globalThis);
    const code = await page.evaluate((at) => (globalThis as unknown as InPage).failOf(at), `${base}/`);
    assert.equal(code, 'model.unpackable');
  });
});
