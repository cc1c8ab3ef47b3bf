import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article } from '../language/uk/article.js';
import { dates } from '../language/uk/dates.js';
import type { Article } from '../model/index.js';
import { documentArticle } from './document.js';

const read = (html: string): Article => documentArticle(html, {}, () => ({ article, dates })).article;
const blocks = (article: Article): string[] =>
  article.blocks.map(({ kind, start, end }) => `${kind}: ${article.text.slice(start, end)}`);

const BODY = 'Міністри двох країн провели переговори у Варшаві й домовилися про зустріч.';

test('a page gives its article and drops what stands around it', () => {
  const article = read(`<!doctype html><html lang="uk-UA"><head><title>Зустріч | Вісник</title>
    <meta property="og:site_name" content="Вісник"><meta property="article:published_time" content="2025-01-21T11:00:00+02:00">
    <link rel="canonical" href="https://visnyk.example/1">
    <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "author": [{"name": "Олена К."}]}]}</script>
    </head><body><nav><a href="/">Головна сторінка нашого сайту</a></nav><main><article>
    <h1>Міністри зустрілися <em>у Варшаві</em></h1>
    <figure><figcaption>Зустріч у Варшаві. Фото: Reuters</figcaption></figure>
    <p>${BODY} <a href="/2">Докладніше</a>&nbsp;тут.</p>
    <aside><a href="/3">Прем’єр відклав поїздку до Братислави через снігопад</a></aside>
    <h2>Що далі</h2><p>${BODY}</p><blockquote><p>«Ми чекаємо відповіді».</p></blockquote>
    </article></main><footer>Усі права захищені</footer><script>alert('ні')</script></body></html>`);
  assert.deepEqual(blocks(article), [
    'headline: Міністри зустрілися у Варшаві',
    'caption: Зустріч у Варшаві. Фото: Reuters',
    `lead: ${BODY} Докладніше тут.`,
    'teaser: Прем’єр відклав поїздку до Братислави через снігопад',
    'subheading: Що далі',
    `paragraph: ${BODY}`,
    'quote: «Ми чекаємо відповіді».',
  ]);
  const { outlet, published, byline, url, language } = article;
  assert.deepEqual(
    { outlet, published, byline, url, language },
    {
      outlet: 'Вісник',
      published: '2025-01-21T11:00:00+02:00',
      byline: 'Олена К.',
      url: 'https://visnyk.example/1',
      language: 'uk',
    },
  );
  const credit = article.blocks[1]?.credit;
  assert.equal(credit && article.text.slice(credit.start, credit.end), 'Фото: Reuters');
  assert.ok(article.dropped.some(({ what }) => what === 'script'));
});

test('a page without h1 and article takes its title from the head', () => {
  const article = read(
    `<html><head><title>Зустріч у Варшаві</title></head><body><p>${BODY}</p><p>${BODY}</p></body></html>`,
  );
  assert.equal(blocks(article)[0], 'headline: Зустріч у Варшаві');
});

test('broken JSON-LD and dates that are none are passed over', () => {
  const article = read(
    `<html><head><script type="application/ld+json">{"@type": </script><meta name="date" content="вчора"></head><body><p>${BODY}</p></body></html>`,
  );
  assert.equal(article.published, null);
});

test('what the caller knows goes before what the page says', () => {
  const html = `<html><head><meta property="og:site_name" content="Вісник"></head><body><p>${BODY}</p></body></html>`;
  assert.equal(
    documentArticle(html, { outlet: 'Інший' }, () => ({ article, dates })).article.outlet,
    'Інший',
  );
});

test('hostile nesting is refused, many unclosed tags are read in time', () => {
  assert.throws(() => read(`<html><body>${'<div>'.repeat(100_000)}`), { code: 'article.too-deep' });
  // Time of this process: other work on the machine does not count.
  const started = process.cpuUsage();
  read(`<html><body>${`<p>${BODY}`.repeat(3000)}`);
  assert.ok(process.cpuUsage(started).user < 1_000_000);
});

test('a page without text is empty', () => {
  assert.throws(() => read('<html><body><script>1</script></body></html>'), { code: 'article.empty' });
});

test('a page is one whatever stands before its first tag', () => {
  const page = `<html><head><title>Зустріч у Варшаві</title></head><body><p>${BODY}</p><p>${BODY} Потім вони поїхали.</p></body></html>`;
  for (const before of [
    '<!--[if IE 5]> made by a server <![endif]-->\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN">',
    '<?xml version="1.0"?>\n<!-- one --><!-- two > three -->\n',
    '<br />\n<b>Warning</b>:  access denied in <b>/www/db.php</b> on line 1<br />\n',
    '<style>p > a { color: red }</style>\n',
  ])
    assert.equal(blocks(read(before + page))[0], 'headline: Зустріч у Варшаві');
  assert.deepEqual(
    blocks(read('Заголовок\n\nТег <html> відкриває сторінку, тег <p> — абзац.'))[0],
    'headline: Заголовок',
  );
});

test('a link that was never closed ends where the next one begins, and a place in the text is no link', () => {
  const article = read(
    `<html><head><title>Зустріч у Варшаві</title></head><body><a href="/1">Докладно<p>${BODY}</p><p>${BODY} Про це <a href="/2">повідомили</a> обидва уряди.</p><p><a name="далі">${BODY} Далі буде.</p></body></html>`,
  );
  assert.equal(blocks(article).filter((block) => block.includes('домовилися')).length, 3);
});

test('a text that speaks of tags is none', () => {
  const text =
    'Сторінка починається з <html>, а текст стоїть у <body>, пояснило міністерство.\n\nДругий абзац.';
  assert.equal(read(text).blocks.length, 2);
});

test('a page that says that no article is there is none', () => {
  const page = (title: string, text: string) =>
    read(
      `<html><head><title>${title}</title></head><body><h1>visnyk.example</h1><p>${text}</p></body></html>`,
    );
  for (const title of ['Just a moment...', 'Сторінку не знайдено | Вісник', '404 — Сторінку не знайдено'])
    assert.throws(() => page(title, BODY), { code: 'article.absent' }, title);
  for (const title of [
    'Чому сторінку не знайдено',
    'Just a moment in history',
    'Not found — чому міністри двох країн не приїхали',
  ])
    assert.ok(page(title, BODY).text.includes(BODY), title);
  assert.ok(page('Сторінку не знайдено', `${BODY} `.repeat(30)).text.includes(BODY));
});

test('a page that is not free says that its text may be a beginning', () => {
  const notesOf = (data: object, meta = '') =>
    documentArticle(
      `<html><head>${meta}<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Зустріч', ...data })}</script></head><body><article><h1>Зустріч</h1><p>${BODY}</p></article></body></html>`,
      {},
      () => ({ article, dates }),
    ).notes.map(({ code }) => code);
  const part = { '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector: '.rest' };
  for (const data of [
    { isAccessibleForFree: false },
    { isAccessibleForFree: 'False' },
    { hasPart: part },
    { hasPart: [part] },
  ])
    assert.deepEqual(notesOf(data), ['article.paid']);
  assert.deepEqual(notesOf({}, '<meta property="article:content_tier" content="locked">'), ['article.paid']);
  for (const data of [
    {},
    { isAccessibleForFree: true },
    { isAccessibleForFree: 'True' },
    { isAccessibleForFree: 'falsework' },
  ])
    assert.deepEqual(notesOf(data), []);
});
