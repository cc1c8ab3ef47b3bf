/** Every endpoint, as the API's own document describes it, asked with random and hostile values. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { ApiError } from '../src/serve/api/errors.js';
import { hostileCursor, hostileJson, hostileText, valueFor } from './hostile-values.js';
import { OPEN, Serving } from './serving.js';
import { COPY, EDITED, SAMPLES } from './store/articles.js';
import { startPostgres } from './store/postgres.js';

/** For all endpoints together. FUZZ_SECONDS=600 npm test -- fuzzing looks longer. */
const SECONDS = Number(process.env.FUZZ_SECONDS ?? 20);

interface Operation {
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}
type Schema = Readonly<Record<string, unknown>>;

for (const kind of ['sqlite', 'postgres'] as const)
  describe(`the API over ${kind} under random and hostile requests`, () => fuzzed(kind));

async function fuzzed(kind: 'sqlite' | 'postgres'): Promise<void> {
  const server = kind === 'postgres' ? await startPostgres() : null;
  const serving = await Serving.start(await server?.database());
  await serving.open(OPEN);
  const document = (await serving.ask('/openapi.json')).body as {
    paths: Record<string, Record<string, Operation>>;
  };
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  let known: string[] = [];

  before(async () => {
    const articles = [...SAMPLES, EDITED, COPY].map(({ text, publication, doc }) => ({
      text,
      doc,
      ...publication,
    }));
    const added = await serving.ask('/articles', { method: 'POST', body: { articles } });
    assert.equal(added.status, 200, JSON.stringify(added.body));
    const entries = await serving.ask('/entries');
    const entities = await serving.ask('/entities');
    known = [...added.body.articles, ...entries.body.items, ...entities.body.items].map((one) =>
      typeof one === 'string' ? one : String(one.id),
    );
  });
  after(async () => {
    await serving.stop();
    await server?.stop();
  });

  for (const { path, method, operation } of operations)
    test(`${method} ${path}`, async () => {
      const seconds = SECONDS / operations.length;
      const details = await fc.check(
        fc.asyncProperty(requestOf(path, operation, known), async ({ address, body, headers }) => {
          const before = serving.complaints.length;
          const answer = await serving.ask(address, {
            method: method.toUpperCase(),
            headers,
            ...(body === undefined ? {} : { body }),
          });
          const said = `${address} ${JSON.stringify(body)?.slice(0, 300)}: ${JSON.stringify(answer.body).slice(0, 300)}`;
          assert.ok(answer.status < 500, `${answer.status} ${said} ${String(serving.complaints[before])}`);
          if (answer.status >= 400) assert.ok(ApiError.safeParse(answer.body).success, said);
          else if (answer.status === 200) assert.notEqual(answer.body, undefined);
        }),
        { numRuns: 5_000, interruptAfterTimeLimit: seconds * 1000 },
      );
      // Out of time before the first answer, on a busy machine, is no failure; a counterexample is.
      if (details.counterexample !== null) assert.fail(fc.defaultReportMessage(details));
    });

  test('articles with characters of code 0 and half characters are kept', async () => {
    const text =
      'Заголовок\0 про \ud800 все\n\nРечник\0 уряду Олег Коваль заявив: «Переговори\0 тривають \udfff».';
    const { status, body } = await serving.ask('/articles', {
      method: 'POST',
      body: { articles: [{ text, language: 'uk' }] },
    });
    assert.deepEqual([status, body.fresh, body.failures], [200, 1, []]);
    assert.equal((await serving.ask(`/articles/${body.articles[0]}`)).status, 200);
  });

  test('addresses that are none are told so in the form of all errors', async () => {
    for (const method of ['GET', 'POST', 'DELETE'])
      for (const address of ['', '/nothing', '/tokens/.', '/tokens/', '/entries/a/b/c']) {
        const { status, body } = await serving.ask(address, { method });
        assert.ok(status === 404 || status === 405, `${method} ${address}: ${status}`);
        assert.ok(
          ApiError.safeParse(body).success,
          `${method} ${address}: ${JSON.stringify(body).slice(0, 80)}`,
        );
      }
  });

  test('what it is asked leaves it whole', async () => {
    assert.deepEqual(serving.complaints, []);
    assert.ok((await serving.store.examine()).every(({ ok }) => ok));
    assert.equal((await serving.ask('/status')).status, 200);
  });
}

interface Random {
  readonly address: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

function requestOf(
  path: string,
  { parameters, requestBody }: Operation,
  known: readonly string[],
): fc.Arbitrary<Random> {
  const id = fc.oneof(hostileText, fc.constantFrom(...known));
  const parts = parameters.map((one) =>
    (one.in === 'path' ? id : fc.option(queryValue(one.name, one.schema, known), { nil: undefined })).map(
      (value) => ({ ...one, value }),
    ),
  );
  const schema = requestBody?.content['application/json']?.schema;
  const body = schema
    ? fc.oneof({ weight: 9, arbitrary: valueFor(schema) }, { weight: 1, arbitrary: hostileJson })
    : fc.constant(undefined);
  const headers = fc.oneof(
    { weight: 8, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.constant({ 'content-type': 'text/plain' }) },
    {
      weight: 1,
      arbitrary: fc.constant({ 'if-none-match': '*', 'last-event-id': '1e9', range: 'bytes=0-' }),
    },
  );
  return fc.tuple(fc.tuple(...parts), body, headers).map(([values, sent, head]) => {
    let address = path;
    const query: string[] = [];
    for (const { name, in: place, value } of values) {
      if (value === undefined) continue;
      const text = encoded(String(value));
      if (place === 'path') address = address.replace(`{${name}}`, text === '' ? '-' : text);
      else query.push(`${name}=${text}`);
    }
    return { address: address + (query.length > 0 ? `?${query.join('&')}` : ''), body: sent, headers: head };
  });
}

function queryValue(name: string, schema: Schema, known: readonly string[]): fc.Arbitrary<string> {
  const usual =
    name === 'limit'
      ? fc.integer({ min: 1, max: 500 }).map(String)
      : name === 'cursor'
        ? hostileCursor
        : valueFor(schema).map(textOf);
  return fc.oneof(
    { weight: 4, arbitrary: usual },
    { weight: 1, arbitrary: hostileText },
    { weight: 1, arbitrary: fc.constantFrom(...known) },
  );
}

function textOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** As a careless client would: lone surrogates too, and sometimes broken escapes. */
function encoded(text: string): string {
  return text === '%' ? '%' : encodeURIComponent(Buffer.from(text).toString());
}
