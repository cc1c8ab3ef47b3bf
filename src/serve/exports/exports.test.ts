/** Every format, read back by a parser that is not ours, over a chronicle with hostile texts in it. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Model } from '@opensanctions/followthemoney';
import { parse as parseCsv } from 'csv-parse/sync';
import { parseAtomFeed } from 'feedsmith';
import ICAL from 'ical.js';
import {
  chroniclerFor,
  defaultPipeline,
  openChronicle,
  packArticle,
  packageRoot,
  type Store,
} from '../../main.js';
import { atomFeed } from './atom.js';
import { csvCell } from './csv-cell.js';
import { evidenceOf } from './evidence.js';
import { FORMATS } from './index.js';

const require = createRequire(import.meta.url);
const graphology: unknown = require('graphology');
const graphmlParser: { parse(graph: unknown, text: string): Network } = require('graphology-graphml');
const jsonLd: { expand(document: unknown, options: unknown): Promise<LdNode[]> } = require('jsonld');

interface Network {
  nodes(): string[];
  edges(): string[];
  filterEdges(test: (edge: string, attributes: { relation: string }) => boolean): string[];
  getEdgeAttribute(edge: string, name: string): number;
  getNodeAttribute(node: string, name: string): string;
}

type LdNode = Readonly<Record<string, unknown>> & { readonly '@id'?: string; readonly '@type'?: string[] };

const folder = mkdtempSync(join(tmpdir(), 'litopys-exports-'));
let store: Store;

/** Marks that would run, break out or turn the writing somewhere; a rocket, whose letter is two code units. */
const HOSTILE = `🚀 <script>alert(1)</script> ]]> & "лапки"

Президент Фінляндії Александр Стубб заявив: «=HYPERLINK("http://x.example";"a")|'/c calc'!A1 \u202e<b>переговори</b> ]]>\u0007; кома, крапка\\ END:VEVENT».

Стубб і канцлер Німеччини Олаф Шольц проведуть зустріч у Гельсінкі 20 лютого 2025 року, повідомив Стубб.`;

before(async () => {
  store = await openChronicle(join(folder, 'chronicle.db'));
  const { contribute } = chroniclerFor([]);
  const pipeline = defaultPipeline();
  const dossier = join(packageRoot(), 'samples/dossier');
  const articles = readdirSync(dossier)
    .slice(0, 12)
    .map((name) => JSON.parse(readFileSync(join(dossier, name), 'utf8')));
  await store.add(
    articles.map(({ text, doc, outlet, url, published, language }) =>
      packArticle(
        pipeline
          .open(text, { outlet, url, published, language })
          .prepare(contribute, doc ?? url ?? published),
      ),
    ),
  );
  const publication = {
    outlet: '=cmd|"<i>Обрій</i>',
    url: 'javascript:alert(1)',
    published: '2025-02-03T10:00:00+02:00',
    language: 'uk',
  };
  await store.add([packArticle(pipeline.open(HOSTILE, publication).prepare(contribute, '@hostile'))]);
});
after(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function written(name: string, filter = {}): Promise<string> {
  const format = FORMATS.find((one) => one.name === name);
  assert.ok(format, name);
  let text = '';
  const source = { store, filter, namesOf: () => [], now: '2025-03-01T00:00:00.000Z' };
  for await (const piece of format.write(source)) text += piece;
  return text;
}

describe('export formats', () => {
  test('the chronicle of the test has what is exported', async () => {
    const { contacts, statements, figures } = await store.totals();
    assert.ok(
      contacts > 3 && statements > 5 && figures > 1,
      JSON.stringify({ contacts, statements, figures }),
    );
    const { items } = await store.entries({ status: ['planned'] });
    assert.ok(items.length > 0);
  });

  test('all give the same bytes twice, and something for a filter that lets nothing through', async () => {
    for (const { name } of FORMATS.filter((one) => one.name !== 'evaluation')) {
      assert.equal(await written(name), await written(name), name);
      await written(name, { outlets: ['nobody'] });
    }
  });

  test('a feed is the same whenever it is asked for, also with entries of no time or none that is', async () => {
    const { items } = await store.entries({}, { limit: 2 });
    const entries = items.map((entry, at) => ({
      ...entry,
      first: null,
      last: at === 0 ? null : '2025-02-30',
    }));
    const evidence = await evidenceOf(store, entries);
    const head = { id: 'urn:x', title: 'X' };
    const feed = atomFeed({ ...head, now: '2025-03-01T00:00:00.000Z' }, evidence);
    assert.equal(feed, atomFeed({ ...head, now: '2025-03-02T00:00:00.000Z' }, evidence));
    assert.ok(!feed.includes('<updated>2025'));
  });

  test('are written while the entries are still read, so that none holds a large chronicle in memory', async () => {
    const { items } = await store.entries({}, { limit: 100 });
    for (const name of ['csv', 'json-ld', 'annotations', 'followthemoney']) {
      let taken = 0;
      const endless = Object.create(store, {
        everyEntry: {
          value: async function* () {
            for (;;) yield { ...items[taken % items.length], id: `s-${taken++}` };
          },
        },
      });
      let pieces = 0;
      const source = { store: endless, filter: {}, namesOf: () => [], now: '2025-03-01T00:00:00.000Z' };
      const format = FORMATS.find((one) => one.name === name);
      for await (const _ of format?.write(source) ?? []) if (++pieces === 600) break;
      assert.equal(pieces, 600, name);
      assert.ok(taken <= 700, `${name}: ${taken} entries for ${pieces} pieces`);
    }
  });

  test('csv: a row an entry, no cell a formula', async () => {
    const rows: string[][] = parseCsv(await written('csv'), { bom: true, record_delimiter: '\r\n' });
    const { contacts, statements, figures } = await store.totals();
    assert.equal(rows.length, 1 + contacts + statements + figures);
    const risky = rows.flat().filter((cell) => /^\s*[=+\-@|%]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell));
    assert.deepEqual(risky, []);
    assert.ok(rows.flat().some((cell) => cell.includes('=HYPERLINK')));
    const [columns = []] = rows;
    const cells = (row: string[], name: string) => (row[columns.indexOf(name)] ?? '').split('; ');
    const names = new Map<string, Set<string>>();
    for (const row of rows.slice(1)) {
      const who = cells(row, 'who');
      cells(row, 'who id').forEach((id, at) => {
        if (id !== '') names.set(id, (names.get(id) ?? new Set()).add(who[at] ?? ''));
      });
    }
    assert.ok(names.size > 3);
    for (const [id, own] of names) assert.equal(own.size, 1, `${id}: ${[...own].join(', ')}`);
    for (const formula of ['=1+1', '+1', '-A1', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r=1', '|calc', '%0A=1'])
      assert.match(csvCell(formula), /^"?'/, formula);
    for (const plain of ['-12.5', '3', 'a=b', 'Сі — Трамп']) assert.equal(csvCell(plain), plain);
  });

  test('json-ld: expands without anything fetched; evidence, roots and articles hang together', async () => {
    const document = JSON.parse(await written('json-ld'));
    const documentLoader = (url: string) => {
      throw new Error(`${url} was asked for`);
    };
    const nodes = await jsonLd.expand(document, { documentLoader, safe: true });
    const ids = new Set(nodes.map((node) => node['@id']));
    const ofType = (type: string) =>
      nodes.filter((node) => node['@type']?.includes(`https://schema.org/${type}`));
    for (const type of ['NewsArticle', 'Quotation', 'Claim', 'Event', 'Person'])
      assert.ok(ofType(type).length > 0, type);
    for (const node of [...ofType('Claim'), ...ofType('Event')]) {
      const sources = node['http://www.w3.org/ns/prov#wasDerivedFrom'] as { '@id': string }[];
      assert.ok(sources.length > 0 && sources.every((one) => ids.has(one['@id'])), node['@id']);
    }
    const quotation = ofType('Quotation').find((node) => JSON.stringify(node).includes('HYPERLINK'));
    assert.ok(JSON.stringify(quotation).includes('\u202e'), 'the words are as they were published');
    assert.ok(!JSON.stringify(document).includes('javascript:'));
  });

  test('annotations: selectors find the words in the articles', async () => {
    const page = JSON.parse(await written('annotations'));
    assert.equal(page.type, 'AnnotationPage');
    assert.ok(page.items.length > 10);
    const texts: string[] = [];
    for await (const { reading } of store.everyArticle()) texts.push(reading.article.text);
    for (const item of page.items)
      for (const { selector } of item.target) {
        const [quote, position] = selector;
        const found = texts.find((text) => text.includes(quote.prefix + quote.exact + quote.suffix));
        assert.ok(found !== undefined, quote.exact);
        assert.equal([...found].slice(position.start, position.end).join(''), quote.exact);
      }
    assert.ok(
      page.items.every(
        (item: { target: { source: string }[] }) => !/^javascript/.test(item.target[0]!.source),
      ),
    );
  });

  test('followthemoney: valid for its own model, every reference leads somewhere', async () => {
    const model = new Model(
      JSON.parse(
        readFileSync(
          require.resolve('@opensanctions/followthemoney').replace(/[^/\\]+$/, 'defaultModel.json'),
          'utf8',
        ),
      ),
    );
    const lines = (await written('followthemoney'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const ids = new Set(lines.map(({ id }) => id));
    assert.equal(ids.size, lines.length);
    for (const line of lines) {
      const entity = model.getEntity(line); // Throws for a property that its schema does not have.
      for (const property of entity.getProperties()) {
        const values: unknown[] = line.properties[property.name];
        if (property.type.isEntity)
          for (const id of values) assert.ok(ids.has(id), `${line.id} ${property.name}`);
        if (property.type.name === 'date')
          for (const date of values) assert.match(String(date), /^\d{4}(-\d{2}(-\d{2}(T[\d:]{8})?)?)?$/);
      }
      for (const name of entity.schema.required ?? [])
        assert.ok(line.properties[name]?.length, `${line.schema} ${name}`);
    }
    for (const schema of ['Article', 'Event', 'Note', 'Person'])
      assert.ok(
        lines.some((line) => line.schema === schema),
        schema,
      );
  });

  test('graphml: a network with weights', async () => {
    const graph = graphmlParser.parse(graphology, await written('graphml'));
    const network = await store.network({});
    const contacts = graph.filterEdges((_, { relation }) => relation === 'contact');
    assert.ok(contacts.length > 0 && contacts.length <= network.length);
    for (const edge of graph.edges()) assert.ok(graph.getEdgeAttribute(edge, 'weight') >= 1);
    assert.ok(graph.nodes().every((node) => graph.getNodeAttribute(node, 'label') !== ''));
  });

  test('icalendar: planned contacts on their days, lines of 75 octets', async () => {
    const text = await written('icalendar');
    for (const line of text.split('\r\n'))
      assert.ok(Buffer.byteLength(line) <= 75 && !line.includes('\n'), line);
    const calendar = new ICAL.Component(ICAL.parse(text));
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    const planned = events.find((one) => /Стубб|Stubb/.test(one.summary));
    assert.ok(planned, text);
    assert.equal(planned.startDate.toString(), '2025-02-20');
    assert.equal(planned.endDate.toString(), '2025-02-21');
    assert.match(planned.description, /<i>Обрій/);
    assert.ok(!text.includes('javascript:'));
  });

  test('icalendar: what a person calls off stays as cancelled, under its old id', async () => {
    const { items } = await store.entries({ types: ['contact'], status: ['planned'] });
    const plan = items.find((entry) => entry.type === 'contact' && entry.date === '2025-02-20');
    assert.ok(plan);
    const decision = { by: 'olena', why: 'called off', others: [], field: null, value: null };
    await store.review({
      ...decision,
      id: 'v-cancelled',
      at: '2025-02-10T10:00:00Z',
      action: 'correct',
      target: { type: 'entry', id: plan.id, reports: [] },
      field: 'status',
      value: 'cancelled',
    });
    for (const filter of [{}, { status: ['cancelled' as const] }]) {
      const calendar = new ICAL.Component(ICAL.parse(await written('icalendar', filter)));
      const events: ICAL.Component[] = calendar.getAllSubcomponents('vevent');
      const event: ICAL.Component | undefined = events.find(
        (one) => one.getFirstPropertyValue('uid') === `${plan.id}@litopys`,
      );
      assert.equal(event?.getFirstPropertyValue('status'), 'CANCELLED');
    }
    await store.review({
      ...decision,
      id: 'v-undone',
      at: '2025-02-10T11:00:00Z',
      action: 'undo',
      target: { type: 'review', id: 'v-cancelled', reports: [] },
    });
    assert.ok(!(await written('icalendar')).includes('STATUS:CANCELLED'));
  });

  test('several days are an interval in every export', async () => {
    const { items } = await store.entries({ types: ['contact'], status: ['planned'] });
    const plan = items.find((entry) => entry.type === 'contact' && entry.date === '2025-02-20');
    assert.ok(plan);
    const decision = { by: 'olena', why: 'two days', others: [] };
    await store.review({
      ...{ ...decision, id: 'v-days', at: '2025-02-10T12:00:00Z', action: 'correct' },
      target: { type: 'entry', id: plan.id, reports: [] },
      ...{ field: 'date', value: '2025-02-20/2025-02-21' },
    });
    const calendar = await written('icalendar');
    assert.match(calendar, /DTSTART;VALUE=DATE:20250220\r\nDTEND;VALUE=DATE:20250222/);
    assert.match(await written('json-ld'), /"startDate": ?"2025-02-20",\s*"endDate": ?"2025-02-21"/);
    assert.match(await written('followthemoney'), /"startDate":\["2025-02-20"\],"endDate":\["2025-02-21"\]/);
    assert.match(await written('csv'), /2025-02-20\/2025-02-21/);
    await store.review({
      ...{ ...decision, id: 'v-days-undone', at: '2025-02-10T13:00:00Z', action: 'undo' },
      target: { type: 'review', id: 'v-days', reports: [] },
      ...{ field: null, value: null },
    });
  });

  test('atom: hostile words are text', async () => {
    const text = await written('atom', { types: ['statement'] });
    const feed = parseAtomFeed(text);
    assert.ok((feed.entries?.length ?? 0) > 5);
    assert.ok(!/<script|<i>|<b>|javascript:|\p{Cc}(?<![\n\t\r])|\u202e/u.test(text));
    assert.ok(
      feed.entries?.some(({ content }) => String(content?.value ?? content).includes('<b>переговори</b>')),
    );
  });
});
