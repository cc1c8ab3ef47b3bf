/** Articles out of pages in the manner of many content systems: what must be found, and what must not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyText } from '../../src/article/body-text.js';
import { defaultPipeline } from '../../src/main.js';
import { f1, shingleScore } from './measure.js';
import { testPages } from './pages.js';
import type { TestPage } from './story.js';

const pages = testPages();
const read = ({ bytes, headers, url }: TestPage) =>
  defaultPipeline().article(bytes, { contentType: headers['content-type'] ?? null, url });
const key = (text: string | null) =>
  (text ?? '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

test('there are enough pages in three languages', () => {
  assert.ok(pages.length >= 60);
  assert.deepEqual([...new Set(pages.map(({ code }) => code))].sort(), ['en', 'ru', 'uk']);
});

for (const page of pages)
  test(`page ${page.name}`, () => {
    const { article, language } = read(page);
    const { body, title, byline, published } = page.expected;
    const score = shingleScore(body, bodyText(article));
    assert.ok(
      f1([score]) >= 0.92,
      `precision ${score.precision.toFixed(3)}, recall ${score.recall.toFixed(3)}`,
    );
    assert.equal(
      key(article.title && article.text.slice(article.title.start, article.title.end)),
      key(title),
    );
    assert.equal(key(article.byline), key(byline));
    assert.equal(article.published?.slice(0, 16) ?? null, published?.slice(0, 16) ?? null);
    assert.equal(language.code, page.code);
  });

test('bodies are found as well as the floor says, over other stories too', () => {
  const scores = [1, 2, 3].flatMap((seed) =>
    testPages(seed).map((page) => shingleScore(page.expected.body, bodyText(read(page).article))),
  );
  assert.ok(f1(scores) >= 0.985, f1(scores).toFixed(4));
});

test('what a page is made of besides its article is named in the trace', () => {
  const page = pages.find(({ name }) => name === 'wordpressNew-uk') as TestPage;
  const rules = new Set(read(page).article.dropped.map(({ rule }) => rule));
  for (const rule of ['comments', 'aside', 'share bar', 'tags', 'cookie notice', 'not the article'])
    assert.ok(rules.has(rule), rule);
});
