/** Traces and deltas of a real chronicle with a hostile article in it, read back by parsers that are not ours. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { DOMParser, parseHTML } from 'linkedom';
import { micromark } from 'micromark';
import { gfmFootnote, gfmFootnoteHtml } from 'micromark-extension-gfm-footnote';
import { type EntryWhole, openChronicle, packageRoot, type Store } from '../../main.js';
import { TRACES } from '../traces/index.js';
import { serviceOf } from '../web/service.js';
import { deltaWhole } from './evidence.js';
import { RENDERINGS } from './index.js';

const HOSTILE = `Стубб <img src=x onerror=alert(1)> [тут](javascript:alert(1))

Президент Фінляндії Александр Стубб заявив: «**Переговори** <script>alert(1)</script> [^1]: \`код\` "лапки" триватимуть».`;

const folder = mkdtempSync(join(tmpdir(), 'litopys-deltas-'));
let store: Store;
let whole: EntryWhole;

before(async () => {
  store = await openChronicle(join(folder, 'chronicle.db'));
  const dossier = join(packageRoot(), 'samples/dossier');
  const samples = readdirSync(dossier)
    .slice(0, 12)
    .map((name) => JSON.parse(readFileSync(join(dossier, name), 'utf8')));
  const documents = samples.map(({ doc, text, ...publication }) => ({ doc, content: text, publication }));
  const publication = {
    outlet: '<b>Обрій</b>"]',
    url: 'javascript:alert(1)',
    published: '2025-02-03T10:00:00+02:00',
  };
  const hostile = { doc: '"];<b>x', content: HOSTILE, publication };
  await serviceOf(store, null).adder.add([...documents, hostile], new AbortController().signal);
  const { items } = await store.entries({ outlets: [publication.outlet] });
  const [first] = items;
  assert.ok(first);
  const found = await store.entry(first.id);
  assert.ok(found);
  whole = found;
});
after(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function news(name: string): Promise<string> {
  const rendering = RENDERINGS.find((one) => one.name === name);
  const delta = await store.delta('2025-01-01');
  assert.ok(delta.fresh.length > 5);
  return rendering?.write(await deltaWhole(store, delta), 100) ?? '';
}

describe('deltas', () => {
  test('markdown: words are words, every footnote is there', async () => {
    const text = await news('markdown');
    const html = micromark(text, {
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
      extensions: [gfmFootnote()],
      htmlExtensions: [gfmFootnoteHtml()],
    });
    const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
    assert.equal(document.querySelectorAll('script, img, b, code').length, 0);
    assert.ok([...document.querySelectorAll('a')].every(({ href }) => /^(https?:|#)/.test(href)));
    const numbers = new Set([...text.matchAll(/^\[\^(\d+)\]: /gm)].map(([, number]) => number));
    const cited = new Set([...text.matchAll(/(?<!^|\\)\[\^(\d+)\]/gm)].map(([, number]) => number));
    assert.deepEqual(cited, numbers);
    assert.equal(document.querySelectorAll('section li').length, numbers.size);
    assert.ok(document.body.textContent?.includes('**Переговори** <script>alert(1)</script> [^1]'));
  });

  test('html: words are words, endnotes lead there and back', async () => {
    const { document } = parseHTML(await news('html'));
    assert.equal(document.querySelectorAll('script, img, b, code').length, 0);
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    assert.ok(links.length > 10);
    for (const link of links)
      assert.ok(link.startsWith('#') ? document.getElementById(link.slice(1)) : /^https?:/.test(link), link);
    assert.ok(
      document.body.textContent?.includes('[тут](javascript') ||
        document.body.textContent?.includes('<script>'),
    );
  });
});

describe('traces', () => {
  const trace = (name: string, of = whole) => TRACES.find((one) => one.name === name)?.write(of, 100) ?? '';

  test('svg: a picture of text and shapes alone', () => {
    const svg = trace('svg');
    const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
    const names = new Set([...document.querySelectorAll('*')].map(({ localName }) => localName));
    assert.deepEqual([...names].sort(), ['g', 'path', 'rect', 'svg', 'text', 'title']);
    assert.ok(document.querySelector('svg')?.textContent?.includes('"];<b>x'));
    assert.ok(!/javascript|on\w+=/.test(svg));
  });

  test('mermaid: a label holds nothing but letters and numbers of characters', () => {
    const lines = trace('mermaid').trim().split('\n');
    assert.equal(lines[0], 'flowchart LR');
    const nodes = lines.filter((line) => /^ {2}n\d+[([]/.test(line));
    for (const line of nodes)
      assert.match(line, /^ {2}n\d+(\(\[|\[\/|\[)"[^"<>&;`\\]*(#\d+;[^"<>&;`\\]*)*"(\]\)|\/\]|\])(:::\w+)?$/);
    assert.ok(nodes.some((line) => line.includes('#34;#93;#59;#60;b#62;x')));
  });

  test('draw every chain from its root to its article', async () => {
    const { items } = await store.entries({ types: ['contact'] });
    const most = [...items].sort((one, other) => other.reports.length - one.reports.length)[0];
    const found = most && (await store.entry(most.id));
    assert.ok(found && found.reports.length > 2);
    const text = trace('mermaid', found);
    const edges = [...text.matchAll(/^ {2}n(\d+) \S.*? n(\d+)$/gm)];
    const articles = [...text.matchAll(/^ {2}n(\d+)\[\//gm)].map(([, at]) => at);
    assert.equal(articles.length, new Set(found.reports.map(({ article }) => article)).size);
    assert.ok(articles.every((at) => edges.some(([, , to]) => to === at)));
  });
});
