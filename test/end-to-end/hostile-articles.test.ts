/** Articles that mean ill, through the API and every view: nothing in them runs, and all views answer. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { openPage, serving } from './workbench.js';

/** Each would set `window.ran` or ask another host, if anything of it were taken for more than text. */
const TRICKS = [
  '<script>window.ran=1</script>',
  '"><img src=https://evil.example/x onerror=window.ran=1>',
  "'-window.ran=1-'",
  '</title></textarea></style><svg onload=window.ran=1><animate onbegin=window.ran=1 attributeName=x>',
  '<iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  '<style>*{background:url(https://evil.example/css)}</style>',
  '<a href="javascript:window.ran=1">x</a>',
  '${window.ran=1}{{constructor.constructor("window.ran=1")()}}',
  '\u202eнапереверт\u2066\u202d',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.ran=1&gt;">',
];

const trick = TRICKS.join(' ');

function article(at: number) {
  const one = TRICKS[at % TRICKS.length] ?? '';
  return {
    doc: `зло-${at}-${one}`.slice(0, 300),
    text: `Коваль ${one} заявив про зустріч\n\nПрезидент Олег Коваль${one} 21 січня провів телефонну розмову з прем’єром ${one} Іваном Мельником. «Експорт зріс на ${one} 12%», — сказав Коваль ${trick}.\n\nПро це повідомила агенція ${one} Reuters.`,
    outlet: one,
    byline: one,
    url: 'https://example.org/%22%3E%3Cscript%3E?javascript:window.ran=1',
    published: '2025-01-21T11:00:00+02:00',
    language: 'uk',
  };
}

const page = `<!doctype html><html lang=uk><head><title>${trick}</title><meta property="og:title" content='${trick.replaceAll("'", '')}'>
<meta property="og:url" content="javascript:window.ran=1"><link rel=canonical href="javascript:window.ran=1">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"</sCript><script>window.ran=1</script>","url":"javascript:window.ran=1"}</script>
<base href="https://evil.example/"><style>body{display:none}</style></head><body onload="window.ran=1">
<article><h1>Міністр ${trick}</h1><p>Міністр Олег Коваль заявив, що переговори тривають. ${trick}</p>
<p style="position:fixed;inset:0">«Ми готові», — сказав Коваль. ${trick}</p></article></body></html>`;

describe('hostile articles', () => {
  const server = serving();
  const paths: string[] = [];

  const ask = async (path: string, body?: unknown) => {
    const answer = await fetch(`${server.base}/api/v1${path}`, {
      ...(body === undefined
        ? {}
        : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };

  before(async () => {
    const articles = [...TRICKS.map((_, at) => article(at)), { doc: 'page', html: page }];
    const added = await ask('/articles', { articles });
    assert.equal(added.status, 200, added.text);
    const answer = JSON.parse(added.text) as { articles: string[]; failures: unknown[] };
    assert.deepEqual(answer.failures, []);
    const ids = async (path: string) =>
      (JSON.parse((await ask(path)).text) as { items: { id: string }[] }).items.map(({ id }) => id);
    const entries = (await ids('/entries?limit=200&from=2025-01-21&to=2025-01-22')).slice(0, 4);
    const entities = (await ids('/entities?limit=100')).slice(0, 4);
    paths.push(
      ...answer.articles.map((id) => `/articles/${id}`),
      ...entries.map((id) => `/entries/${id}`),
      ...entities.map((id) => `/entities/${encodeURIComponent(id)}`),
      '/',
      '/timeline',
      '/network',
      '/figures',
      '/calendar',
      '/review',
      `/search?q=${encodeURIComponent(trick)}`,
      `/search?q=${encodeURIComponent('Коваль')}`,
      `/timeline?party=${encodeURIComponent(trick)}&from=${encodeURIComponent(trick)}`,
      `/articles/${encodeURIComponent(TRICKS[0] ?? '')}`,
      `/${encodeURIComponent(TRICKS[1] ?? '')}`,
      '/sign-in?to=javascript:window.ran=1',
    );
  });

  test('show as text in every view; nothing runs and no other host is asked', async () => {
    const { page: shown, complaints } = await openPage();
    const asked = new Set<string>();
    shown.on('request', (request) => asked.add(new URL(request.url()).origin));
    shown.on('dialog', () => complaints.push('a dialog'));
    for (const path of paths) {
      await shown.goto(server.base + path, { waitUntil: 'networkidle' });
      const found = (await shown.evaluate(`({
        ran: window.ran ?? null,
        text: document.querySelector('main')?.innerText ?? '',
        alien: [...document.querySelectorAll('main :is(script, iframe, object, embed, base, style, link, animate, math), main img[src^="http"]')].map((one) => one.outerHTML),
        links: [...document.querySelectorAll('a')].map((one) => one.getAttribute('href') ?? one.getAttribute('xlink:href')).filter((href) => href !== null && !/^https?:$/.test(new URL(href, location.href).protocol)),
        handlers: [...document.querySelectorAll('main *')].flatMap((one) => [...one.attributes]).filter(({ name }) => name.startsWith('on')).map(({ name }) => name),
        turned: /[\\u202a-\\u202e\\u2066-\\u2069]/.test(document.body.innerText),
      })`)) as {
        ran: unknown;
        text: string;
        alien: string[];
        links: string[];
        handlers: string[];
        turned: boolean;
      };
      const { text, ...rest } = found;
      assert.deepEqual(rest, { ran: null, alien: [], links: [], handlers: [], turned: false }, path);
      assert.notEqual(text, '', `${path} shows nothing`);
    }
    assert.deepEqual([...asked], [server.base]);
    // What is not there is not there; a policy that was broken would be said here too.
    assert.deepEqual(
      complaints.filter((text) => !/status of 40[04]/.test(text)),
      [],
    );
  });

  test('leave the API as JSON and files that no browser takes for a page', async () => {
    for (const path of [
      '/entries',
      '/articles',
      '/start',
      '/search?q=%D0%9A%D0%BE%D0%B2%D0%B0%D0%BB%D1%8C',
    ]) {
      const { headers, status } = await ask(path);
      assert.equal(status, 200, path);
      assert.match(headers.get('content-type') ?? '', /^application\/json/);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
    }
  });

  test('of any size are answered, and the server goes on', async () => {
    const long = 'Міністр заявив, що переговори тривають. '.repeat(130_000);
    const deep = `${'<div>'.repeat(100_000)}текст`;
    for (const body of [
      { text: long },
      { html: `<p>${long}</p>` },
      { html: deep },
      { text: '<'.repeat(5_000_000) },
    ]) {
      const started = performance.now();
      const { status, text } = await ask('/read', body);
      assert.ok(status === 200 || status === 422 || status === 413, `${status} ${text.slice(0, 200)}`);
      assert.ok(performance.now() - started < 60_000);
    }
    assert.equal((await ask('/read', { text: 'x'.repeat(17_000_000) })).status, 413);
    assert.equal((await ask('/status')).status, 200);
  });
});
