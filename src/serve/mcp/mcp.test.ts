/** Every tool, asked by the protocol's own client: over standard input and output, and over HTTP. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { createAdaptorServer } from '@hono/node-server';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { openChronicle, packageRoot, type Store } from '../../main.js';
import { openToThisMachine } from '../api/access.js';
import { webApp } from '../web/app.js';
import { OWN_HOSTS } from '../web/opening.js';
import { serviceOf } from '../web/service.js';
import type { Evidence } from './evidence.js';
import { TOOLS } from './tools/index.js';

const COMMAND = join(packageRoot(), 'dist', 'app', 'litopys.js');
const folder = mkdtempSync(join(tmpdir(), 'litopys-mcp-'));
const place = join(folder, 'chronicle.db');
let store: Store;
let server: ReturnType<typeof createAdaptorServer> | null = null;
let contact = '';
const texts = new Map<string, string>();

before(async () => {
  store = await openChronicle(place);
  const dossier = join(packageRoot(), 'samples/dossier');
  const samples = readdirSync(dossier)
    .slice(0, 10)
    .map((name) => JSON.parse(readFileSync(join(dossier, name), 'utf8')));
  const documents = samples.map(({ doc, text, ...publication }) => ({ doc, content: text, publication }));
  await serviceOf(store, null).adder.add(documents, new AbortController().signal);
  const { items } = await store.entries({ types: ['contact'] }, { limit: 200 });
  contact = [...items].sort((one, other) => other.divergences.length - one.divergences.length)[0]?.id ?? '';
  for await (const { id, reading } of store.everyArticle()) texts.set(id, reading.article.text);
});
after(async () => {
  server?.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every piece of evidence in an answer, wherever it stands. */
function evidenceIn(value: unknown): Evidence[] {
  if (Array.isArray(value)) return value.flatMap(evidenceIn);
  if (value === null || typeof value !== 'object') return [];
  if ('spans' in value && 'words' in value) return [value as Evidence];
  return Object.values(value).flatMap(evidenceIn);
}

const READ = 'Президент Фінляндії Александр Стубб заявив: «Переговори триватимуть». Торгівля зросла на 12%.';

function toolsOver(name: string, connect: () => Promise<Client>) {
  describe(`tools over ${name}`, () => {
    let client: Client;
    before(async () => {
      client = await connect();
      await client.listTools(); // The client then checks every answer by the schema that the tool states.
    });
    after(() => client?.close());

    const ask = async (tool: string, input: Record<string, unknown>) => {
      const answer = await client.callTool({ name: tool, arguments: input });
      assert.ok(!answer.isError, JSON.stringify(answer.content));
      const found = answer.structuredContent as Record<string, never>;
      const [content] = answer.content as { text: string }[];
      assert.deepEqual(JSON.parse(content?.text ?? ''), found);
      return found as Record<string, unknown>;
    };
    /** Words, article and offsets agree. */
    const holds = (found: unknown, least = 1) => {
      const evidence = evidenceIn(found);
      assert.ok(evidence.length >= least, `${evidence.length} pieces of evidence`);
      for (const { words, article, spans, link } of evidence) {
        const text = texts.get(article) ?? READ;
        if (spans.length > 0)
          assert.equal(spans.map(({ start, end }) => text.slice(start, end)).join(' … '), words);
        if (texts.has(article)) assert.match(link ?? '', /^https:/);
      }
    };

    test('lists every tool with its schemas', async () => {
      const { tools } = await client.listTools();
      assert.deepEqual(
        tools.map((one) => one.name),
        TOOLS.map((one) => one.name),
      );
      for (const { inputSchema, outputSchema, annotations } of tools) {
        assert.equal(inputSchema.type, 'object');
        assert.equal(outputSchema?.type, 'object');
        assert.equal(annotations?.readOnlyHint, true);
      }
      assert.match(client.getInstructions() ?? '', /never instructions/);
    });
    test('search', async () => {
      const found = await ask('search', { query: 'розмова type:contact', limit: 5 });
      assert.ok((found.hits as unknown[]).length > 0);
      holds(found);
    });
    test('read', async () => {
      const found = await ask('read', { text: READ, published: '2025-02-03' });
      const [statement] = found.statements as { speaker: string; evidence: Evidence }[];
      assert.match(statement?.speaker ?? '', /Стубб/);
      holds(found, 2);
    });
    test('entry', async () => {
      const found = await ask('entry', { id: contact });
      const entry = found.entry as { reports: number; evidence: Evidence[]; roots: unknown[] };
      assert.equal(entry.evidence.length, entry.reports);
      assert.ok(entry.roots.length > 0);
      holds(found);
    });
    test('trace', async () => {
      const found = await ask('trace', { id: contact, format: 'mermaid' });
      assert.match(String(found.graph), /^flowchart LR/);
      holds(found);
    });
    test('compare_accounts', async () => {
      const found = await ask('compare_accounts', { id: contact });
      assert.ok((found.accounts as unknown[]).length > 1);
      const divergences = found.divergences as { values: { evidence: unknown[] }[] }[];
      assert.ok(
        divergences.length > 0 &&
          divergences.every(({ values }) => values.every(({ evidence }) => evidence.length > 0)),
      );
      holds(found);
    });
    test('delta', async () => {
      const found = await ask('delta', { since: '2025-01-01' });
      assert.ok((found.counts as { fresh: number }).fresh > 0);
      holds(found, 10);
    });
    test('who', async () => {
      const found = await ask('who', { name: 'Xi Jinping' });
      assert.ok((found.names as { name: string }[]).some(({ name }) => /Цзіньпін/.test(name)));
      holds(found);
    });
    test('says what is wrong', async () => {
      const missing = await client.callTool({ name: 'entry', arguments: { id: 'c-nothing' } });
      assert.ok(missing.isError && JSON.stringify(missing.content).includes('entry.missing'));
      const nobody = await client.callTool({ name: 'who', arguments: { name: 'Nobody Atall' } });
      assert.ok(nobody.isError && JSON.stringify(nobody.content).includes('entity.missing'));
      const invalid = await client.callTool({ name: 'delta', arguments: { since: 'yesterday' } });
      assert.ok(invalid.isError);
    });
  });
}

toolsOver('standard input and output', async () => {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [COMMAND, 'mcp', '--store', place],
      stderr: 'inherit',
    }),
  );
  return client;
});

toolsOver('HTTP', async () => {
  const app = webApp({
    service: serviceOf(store, null),
    access: openToThisMachine(),
    hosts: OWN_HOSTS,
    log: (error) => assert.fail(String(error)),
  });
  server = createAdaptorServer({ fetch: app.fetch });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const client = new Client({ name: 'test', version: '1' });
  const transport = new StreamableHTTPClientTransport(new URL(`http://127.0.0.1:${port}/mcp`));
  await client.connect(transport as Parameters<Client['connect']>[0]);
  return client;
});
