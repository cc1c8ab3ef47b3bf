/** Days, authors and headlines on a page that are not those of its article, and those that are easily missed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article as enArticle } from '../../language/en/article.js';
import { dates as enDates } from '../../language/en/dates.js';
import { article as ruArticle } from '../../language/ru/article.js';
import { dates as ruDates } from '../../language/ru/dates.js';
import { article as ukArticle } from '../../language/uk/article.js';
import { dates as ukDates } from '../../language/uk/dates.js';
import { documentArticle } from '../document.js';

const WORDS = {
  en: { article: enArticle, dates: enDates },
  ru: { article: ruArticle, dates: ruDates },
  uk: { article: ukArticle, dates: ukDates },
};
const read = (html: string, language: keyof typeof WORDS) =>
  documentArticle(html, {}, () => WORDS[language]).article;

const BODY =
  '<p>The minister of the valley said on Wednesday that the bridge would be open to all next week, if the weather allowed it.</p><p>“We have talked it over with the towns on both banks, and I am grateful to them,” she said at the briefing.</p>';
const page = (inside: string, head = '') =>
  `<html lang="en"><head><title>Bridge to open</title>${head}</head><body>${inside}</body></html>`;

test('a live blog is the blog, not its last post', () => {
  const post = (headline: string, hour: string) => ({
    '@type': 'BlogPosting',
    headline,
    datePublished: `2025-01-21T${hour}:00:00Z`,
    articleBody: 'Words.',
    author: { '@type': 'Person', name: 'Somebody Else' },
  });
  const blog = {
    '@type': 'LiveBlogPosting',
    headline: 'Bridge live: the opening',
    datePublished: '2025-01-21T08:00:00Z',
    author: { '@type': 'Person', name: 'Anna Bell' },
    publisher: { name: 'The Courier' },
    liveBlogUpdate: [post('Closing words', '16'), post('Opening words', '09')],
  };
  const { outlet, byline, published } = read(
    page(
      `<h1>Bridge live: the opening</h1><article><h2>Closing words</h2>${BODY}</article><article><h2>Opening words</h2>${BODY}</article>`,
      `<script type="application/ld+json">${JSON.stringify(blog)}</script>`,
    ),
    'en',
  );
  assert.deepEqual([outlet, byline, published], ['The Courier', 'Anna Bell', '2025-01-21T08:00:00Z']);
});

test('the day of a quoted post is not that of the article', () => {
  const quoted =
    '<blockquote class="post"><p>We are ready.</p>— Ann Reed (@ann) January 20, 2025</blockquote>';
  assert.equal(read(page(`<h1>Bridge to open</h1>${quoted}${BODY}`), 'en').published, null);
  assert.equal(
    read(page(`<h1>Bridge to open</h1><div>January 21, 2025</div>${quoted}${BODY}`), 'en').published,
    '2025-01-21',
  );
});

test('spans that part a word from its mark are not parted in a headline', () => {
  const headline = "<span>Bell</span><span>'s</span> bridge to <span>Reed</span><span>, others</span>";
  const { text } = read(page(`<h1>${headline}</h1>${BODY}`), 'en');
  assert.equal(text.split('\n')[0], "Bell's bridge to Reed, others");
});

test('an article that is indented as a quotation keeps its author and day', () => {
  const lines = '<p>By Anna Bell</p><p>January 21, 2025</p>';
  const post = '<blockquote class="post"><p>We are ready.</p>— Ann Reed January 20, 2025</blockquote>';
  for (const inside of [
    `<blockquote><h1>Bridge to open</h1>${lines}${BODY}</blockquote>`,
    `<h1>Bridge to open</h1><blockquote>${lines}${BODY}</blockquote>`,
    `<div><h1>Bridge to open</h1><blockquote>${lines}${BODY}${post}</blockquote><p>Next page</p></div>`,
    `<div><h1>Bridge to open</h1>${post}<blockquote>${lines}${BODY}</blockquote></div>`,
  ]) {
    const { byline, published } = read(page(inside), 'en');
    assert.deepEqual([byline, published], ['Anna Bell', '2025-01-21'], inside);
  }
});

test('the day on which a medium was registered is no day of publication, that of a number of a paper is', () => {
  const footer = (words: string) =>
    read(page(`<h1>Bridge to open</h1>${BODY}<div>${words}</div>`), 'ru').published;
  assert.equal(footer('Свидетельство ЭЛ № ФС 77 от 12.03.2014'), null);
  assert.equal(footer('© Вести, 12.03.2014'), null);
  assert.equal(footer('Газета «Вести» №12 от 24.01.2025'), '2025-01-24');
});

test('a day and an hour in spans of their own, and a change that is not told by a day', () => {
  const shown = (inside: string) => {
    const { published, updated } = read(page(`<h1>Bridge to open</h1><time>${inside}</time>${BODY}`), 'en');
    return [published, updated ?? null];
  };
  assert.deepEqual(
    shown('<span>January 21, 2025</span><span>3:40 PM GMT+2</span><span>Updated 2 hours ago</span>'),
    ['2025-01-21T15:40+02:00', null],
  );
  assert.deepEqual(shown('Updated 9:45 AM EST, January 21, 2025'), [
    '2025-01-21T09:45-05:00',
    '2025-01-21T09:45-05:00',
  ]);
});

test('a sentence that speaks of a day, a list of other articles and the first day of clocks are no times of the page', () => {
  const data = (value: object) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
  const other = {
    '@type': 'NewsArticle',
    headline: 'Old',
    datePublished: '2020-01-01',
    author: { name: 'Tom Reed' },
  };
  const list = { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: other }] };
  const never = {
    '@type': 'NewsArticle',
    headline: 'Bridge to open',
    datePublished: '1970-01-01T03:00:00+03:00',
  };
  const day = '<div>January 21, 2025</div>';
  for (const [inside, head, expected] of [
    [`<p>The great fair will open on February 22, 2026.</p>${BODY}`, '', null],
    [`<p>Posted on Tuesday, January 21, 2025.</p>${BODY}`, '', '2025-01-21'],
    [`${day}${BODY}`, data(list), '2025-01-21'],
    [`${day}${BODY}`, data(never), '2025-01-21'],
  ] as const) {
    const { published, byline } = read(page(`<h1>Bridge to open</h1>${inside}`, head), 'en');
    assert.deepEqual([published, byline], [expected, null]);
  }
});

test('the only article of a page in a list, and persons that stand in mentions and posts, are known', () => {
  const author = { '@type': 'Person', '@id': '#ab', name: 'Anna Bell' };
  const datePublished = '2025-01-21T10:00:00Z';
  const article = { '@type': 'NewsArticle', headline: 'Bridge to open', datePublished };
  const list = {
    '@type': 'ItemList',
    itemListElement: [
      {
        '@type': 'ListItem',
        item: { ...article, headline: 'Snow closes the road', author: { name: 'Tom Reed' } },
      },
      { '@type': 'ListItem', item: { ...article, author } },
    ],
  };
  const referring = { ...article, author: { '@id': '#ab' } };
  const post = { '@type': 'BlogPosting', headline: 'Closing words', author };
  for (const data of [
    list,
    { '@type': 'WebPage', mainEntity: list },
    [referring, { '@type': 'WebPage', mentions: [author] }],
    { ...referring, '@type': 'LiveBlogPosting', liveBlogUpdate: [post] },
  ]) {
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    const { byline, published } = read(page(`<h1>Bridge to open</h1>${BODY}`, head), 'en');
    assert.deepEqual([byline, published], ['Anna Bell', datePublished]);
  }
});

test('a sentence that tells of the publication itself, and a place and day before a sentence, date the page', () => {
  for (const [language, line, expected] of [
    ['uk', 'Дата публікації: 21 січня 2025 року.', true],
    ['uk', 'Опубліковано в газеті «Голос долини», № 5 від 21 січня 2025 року.', true],
    ['uk', 'КИЇВ, 21 січня 2025 року. Міністр провів зустріч з послами країн.', true],
    ['uk', 'Конференція відбудеться 21 січня 2025 року.', false],
    ['uk', 'Велика конференція 21 січня 2025 року. Запрошуємо всіх охочих.', false],
    ['ru', 'Опубликовано: вторник, 21 января 2025 года.', true],
    ['ru', 'Материал опубликован 21 января 2025 года.', true],
    ['ru', 'Москва, 21 января 2025 г. Министр провел встречу с послами.', true],
    ['ru', 'Источник: газета «Долина», 21 января 2025 года.', true],
    ['en', 'This story was first published on Tuesday, January 21, 2025.', true],
    ['en', 'Published by the press office of the valley on January 21, 2025.', true],
    ['en', 'This article appeared in print on January 21, 2025.', true],
    ['en', '© 2025 The Courier. Published January 21, 2025', true],
    ['en', '© 2025 The Courier, January 21, 2025', false],
  ] as const)
    for (const at of [`<p>${line}</p>${BODY}`, `${BODY}<p>${line}</p>`])
      assert.equal(
        read(page(`<h1>Bridge to open</h1>${at}`), language).published,
        expected ? '2025-01-21' : null,
        line,
      );
});

test('a name in a byline ends before the place, and the next one counts', () => {
  const byline = (line: string, head = '') =>
    read(page(`<h1>Bridge to open</h1>${line && `<p class="byline">By ${line}</p>`}${BODY}`, head), 'en')
      .byline;
  for (const line of [
    'Anna Bell in Riverton',
    'Anna Bell, in Riverton',
    'Anna Bell in the Old Valley',
    'Anna Bell in Riverton, Ukraine',
    'Anna Bell in Riverton, D.C.',
    'Anna Bell, Staff Writer',
    'Anna Bell, Correspondent in Riverton',
  ])
    assert.equal(byline(line), 'Anna Bell', line);
  const stated = (name: string) =>
    byline(
      '',
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', author: { name } })}</script>`,
    );
  for (const [line, expected] of [
    ['Anna Bell in Riverton and Tom Reed in Moscow', 'Anna Bell, Tom Reed'],
    ['Anna Bell in Riverton, Tom Reed in Moscow and Mary Ash', 'Anna Bell, Tom Reed, Mary Ash'],
    ['Park In Sook', 'Park In Sook'],
    ['Kim In Ryong and Lee In Young', 'Kim In Ryong, Lee In Young'],
    ['Women in Journalism', 'Women in Journalism'],
  ] as const)
    assert.deepEqual([byline(line), stated(line)], [expected, expected]);
  assert.equal(stated('News from Ukraine'), 'News from Ukraine');
});

test('a line of a link to another article is parted from what follows it by a single line break', () => {
  const lines = [
    'The minister of the valley said on Wednesday that the bridge would be open to all next week.',
    'Read also: <a href="/2">Snow closes the road to the old mill</a>',
    'The towns on both banks had asked for it since the spring of last year, she said',
    'and had paid for <a href="/3">the works on the northern bank of the river</a>',
    'with their own money, in the words of',
    '<a href="/4">Minister of the Northern Valley Anna Bell</a>',
    'who spoke of it in the council, as the council wrote in its report on the costs of the bridge.',
  ];
  const { text, blocks } = read(page(`<h1>Bridge to open</h1><div>${lines.join('<br>')}</div>`), 'en');
  assert.deepEqual(
    blocks.map(
      ({ kind, start, end }) =>
        `${kind}: ${text.slice(start, end).slice(0, 16)} … ${text.slice(end - 10, end)}`,
    ),
    [
      'headline: Bridge to open … ge to open',
      'lead: The minister of  … next week.',
      'teaser: Read also: Snow  … e old mill',
      'paragraph: The towns on bot … he bridge.',
    ],
  );
});
