/** `litopys article`: a page on the command line. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { litopys } from './litopys.js';

const LEAD = 'Міністри двох країн провели переговори у Варшаві й домовилися про зустріч.';
const REST = 'Наступна зустріч, як повідомила речниця, відбудеться за місяць у Ризі.';
const PAGE = `<!doctype html><html lang="uk"><head><title>Міністри зустрілися | Вісник</title><meta charset="utf-8">
<meta property="og:site_name" content="Вісник"><meta property="article:published_time" content="2025-01-21T11:00:00+02:00"></head>
<body><nav><a href="/">Головна</a></nav><h1>Міністри зустрілися</h1><div class="author">Олена Коваль</div>
<div class="text"><p>${LEAD}</p><figure><figcaption>Зустріч. Фото: Вісник\u202e</figcaption></figure><p>${REST}</p></div>
<div class="comments"><p>Дякую за новину, дуже цікаво.</p></div></body></html>`;

const folder = mkdtempSync(join(tmpdir(), 'litopys-article-'));
const file = join(folder, 'zustrich.html');
writeFileSync(file, PAGE);
after(() => rmSync(folder, { recursive: true }));

describe('litopys article', () => {
  test('--json has the running text, and every block with its place in it', () => {
    const { code, out } = litopys(['article', '--json', file]);
    assert.equal(code, 0);
    const { title, text, byline, published, outlet, language, blocks, trace } = JSON.parse(out);
    assert.deepEqual(
      { title, text, byline, published, outlet, language, trace },
      {
        title: 'Міністри зустрілися',
        text: `${LEAD}\n\n${REST}`,
        byline: 'Олена Коваль',
        published: '2025-01-21T11:00:00+02:00',
        outlet: 'Вісник',
        language: 'uk',
        trace: undefined,
      },
    );
    for (const block of blocks)
      if (block.start === null) assert.ok(['headline', 'caption', 'teaser'].includes(block.kind));
      else assert.equal(text.slice(block.start, block.end), block.text);
    assert.equal(blocks.find(({ kind }: { kind: string }) => kind === 'caption').credit.slice(0, 4), 'Фото');
  });

  test('--ndjson has a line a page with its name, --trace what was dropped by which rule', () => {
    const { out } = litopys(['article', '--ndjson', '--trace', folder]);
    const [line, ...more] = out.trimEnd().split('\n');
    const { doc, trace } = JSON.parse(line ?? '');
    assert.equal(doc, 'zustrich');
    assert.deepEqual(more, []);
    assert.ok(trace.some(({ rule }: { rule: string }) => rule === 'comments'));
    assert.match(litopys(['article', '--trace', file]).out, /^dropped \[comments\] \d+ characters/m);
  });

  test('--text is the running text; nothing is shown that could move the cursor', () => {
    assert.equal(litopys(['article', '--text', file]).out, `${LEAD}\n\n${REST}\n`);
    assert.ok(!litopys(['article', file]).out.includes('\u202e'));
  });

  test('an hour without its zone is that of the outlet, and said to be inferred', () => {
    const given = ['--outlet', 'The New York Times', '--published', '2025-07-01T10:00'];
    const { published, notes } = JSON.parse(litopys(['article', '--json', ...given, file]).out);
    assert.equal(published, '2025-07-01T10:00-04:00');
    assert.deepEqual(
      notes.map(({ code }: { code: string }) => code),
      ['published.inferred-zone'],
    );
    const nobody = ['--outlet', 'Nobody’s Paper', '--published', '2025-07-01T10:00'];
    assert.equal(
      JSON.parse(litopys(['article', '--json', ...nobody, file]).out).published,
      '2025-07-01T10:00',
    );
  });

  test('an outlet that only the address names is told by it, and said to be inferred', () => {
    const sub = mkdtempSync(join(tmpdir(), 'litopys-article-'));
    const unnamed = join(sub, 'unnamed.html');
    const canonical = '<link rel="canonical" href="https://www.pravda.com.ua/news/1.html">';
    writeFileSync(unnamed, PAGE.replace('<meta property="og:site_name" content="Вісник">', canonical));
    const { outlet, notes } = JSON.parse(litopys(['article', '--json', unnamed]).out);
    rmSync(sub, { recursive: true });
    assert.equal(outlet, 'Українська правда');
    assert.deepEqual(
      notes.map(({ code }: { code: string }) => code),
      ['outlet.inferred'],
    );
  });

  test('the title of a JSON article is its headline, whether its text repeats it or not', () => {
    const record = join(folder, 'record.json');
    for (const text of [`${LEAD}\n${REST}`, `Міністри зустрілися\n${LEAD}\n${REST}`]) {
      writeFileSync(record, JSON.stringify({ title: 'Міністри зустрілися', text }));
      const read = JSON.parse(litopys(['article', '--json', record]).out);
      assert.deepEqual([read.title, read.text], ['Міністри зустрілися', `${LEAD}\n\n${REST}`]);
    }
    rmSync(record);
  });

  test('formats exclude each other', () => {
    const { code, err } = litopys(['article', '--json', '--text', file]);
    assert.equal(code, 2);
    assert.match(err, /usage\.format/);
  });
});
