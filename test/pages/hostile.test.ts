/** Pages made to cost time, memory or the stack: each is read or refused with its code, in time linear in its length. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultPipeline } from '../../src/main.js';

const SENTENCE = 'Міністр заявив, що переговори у Варшаві тривають. ';
const BODY = `<p>${SENTENCE.repeat(9)}</p>`;
const page = (inner: string, head = '') => `<html><head>${head}</head><body>${inner}${BODY}</body></html>`;

/** What each must end in; `read` where its text must be found. */
const PAGES: Readonly<Record<string, readonly [outcome: string, make: () => string]>> = {
  'a million tags': ['read', () => page('<b>a</b>'.repeat(500_000))],
  '18 MB of boxes': ['read', () => page(`<div class="x"><a href="/">слово</a></div>\n`.repeat(420_000))],
  'inline elements that are never closed': ['article.too-deep', () => page('<b>'.repeat(1_000_000))],
  'paragraphs in unclosed spans': ['read', () => page(`<p>${SENTENCE}<span>`.repeat(3000))],
  'nested boxes': ['article.too-deep', () => page('<div>'.repeat(100_000))],
  'nested boxes that are closed': [
    'read',
    () => page(`${'<div>'.repeat(900)}${'</div>'.repeat(900)}`.repeat(100)),
  ],
  'line breaks': ['read', () => page(`<div>${'слово<br>'.repeat(120_000)}</div>`)],
  'a class of six million letters': ['read', () => page(`<div class="${'a-'.repeat(3_000_000)}">x</div>`)],
  'data nested deep': [
    'read',
    () => page('', `<script type="application/ld+json">${'['.repeat(100_000)}</script>`),
  ],
  'broken data with white space': [
    'read',
    () =>
      page(
        '',
        `<script type="application/ld+json">${' '.repeat(1_000_000)}{"headline":${' '.repeat(1_000_000)}</script>`,
      ),
  ],
  'a title of seams': ['read', () => page('', `<title>${'a | '.repeat(300_000)}</title>`)],
  'a comment without end': ['read', () => `${BODY}<!--${'-'.repeat(2_000_000)}`],
  'only opening brackets': ['read', () => page('<'.repeat(2_000_000))],
  'headlines without end': [
    'read',
    () =>
      page(
        `<div class="a"><h1>Міністри зустрілися</h1>${BODY}</div>`.repeat(3000),
        '<title>Міністри зустрілися</title>',
      ),
  ],
};

const MOST_SECONDS_A_MEGABYTE = 1.5;

for (const [name, [outcome, make]] of Object.entries(PAGES))
  test(`hostile page: ${name}`, () => {
    const html = name.startsWith('a comment') ? `<html><body>${make()}` : make();
    const started = process.cpuUsage();
    let found = 'read';
    try {
      const { text } = defaultPipeline().article(html).article;
      if (!text.includes(SENTENCE.trim())) found = 'without its text';
    } catch (error) {
      found = (error as { code?: string }).code ?? String(error);
    }
    const { user, system } = process.cpuUsage(started);
    assert.equal(found, outcome);
    const seconds = (user + system) / 1e6;
    const most = 2 + (html.length / 1e6) * MOST_SECONDS_A_MEGABYTE;
    assert.ok(seconds <= most, `${seconds.toFixed(1)} s, at most ${most.toFixed(1)}`);
  });
