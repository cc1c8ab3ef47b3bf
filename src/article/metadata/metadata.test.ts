/** What small pages say of their authors, times and titles, one class of pages a row. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article as en } from '../../language/en/article.js';
import { dates as enDates } from '../../language/en/dates.js';
import { article as uk } from '../../language/uk/article.js';
import { dates as ukDates } from '../../language/uk/dates.js';
import type { Article } from '../../model/index.js';
import { documentArticle } from '../document.js';

const WORDS = { uk: { article: uk, dates: ukDates }, en: { article: en, dates: enDates } };
const BODY =
  'The council of the town met on the hill above the river and spoke of the old bridge until the evening came.';

interface Page {
  readonly of: string;
  /** `uk`, `en` or a language without words; stands in the page too. */
  readonly lang: string;
  readonly head?: string;
  readonly title?: string;
  /** Behind the headline. */
  readonly top?: string;
  readonly body?: string;
  readonly url?: string;
}

function read({
  lang,
  head = '',
  title = '<h1>The bridge is closed again</h1>',
  top = '',
  body,
  url,
}: Page): Article {
  const page = `<!doctype html><html lang="${lang}"><head>${head}</head><body><article>${title}${top}
    <p>${body ?? BODY}</p><p>${BODY}</p><p>${BODY}</p></article></body></html>`;
  const words = lang === 'uk' || lang === 'en' ? WORDS[lang] : null;
  return documentArticle(page, url ? { url } : {}, () => words).article;
}

const TIMES: readonly (Page & { readonly published: string | null })[] = [
  {
    of: 'months of other languages',
    lang: 'de',
    top: '<p>Datum: 26. März 2022</p>',
    published: '2022-03-26',
  },
  {
    of: 'a word between day and month',
    lang: 'es',
    top: '<p>15 de abril de 2020, 10:30</p>',
    published: '2020-04-15T10:30',
  },
  {
    of: 'a minute that no clock shows',
    lang: 'uk',
    url: 'https://a.com.ua/1',
    head: '<meta property="article:published_time" content="2025-01-21T10:99:00Z">',
    published: '2025-01-21',
  },
  {
    of: 'a leap second',
    lang: 'uk',
    url: 'https://a.com.ua/1',
    head: '<meta property="article:published_time" content="2025-01-21T20:59:60Z">',
    published: '2025-01-21T22:59:59+02:00',
  },
  { of: 'a year first', lang: 'lt', top: '<p>2025 m. sausio 21 d.</p>', published: '2025-01-21' },
  {
    of: 'signs behind numbers',
    lang: 'ja',
    top: '<p>2025年1月21日 11:05</p>',
    published: '2025-01-21T11:05',
  },
  {
    of: 'months of the country of the address',
    lang: 'en',
    url: 'https://x.example.ro/a',
    top: '<p>Știri, 20 septembrie 2020 16:20</p>',
    published: '2020-09-20T16:20+03:00',
  },
  {
    of: 'Dublin Core with a colon',
    lang: 'en',
    head: '<meta name="DC:date" content="2025-01-21">',
    published: '2025-01-21',
  },
  {
    of: 'RDFa',
    lang: 'en',
    top: '<span property="schema:dateCreated" content="2025-01-21T11:05:00+02:00"></span>',
    published: '2025-01-21T11:05:00+02:00',
  },
  {
    of: 'microdata without text',
    lang: 'en',
    top: '<span itemprop="datePublished" content="2025-01-21"></span>',
    published: '2025-01-21',
  },
  {
    of: 'a microformat',
    lang: 'de',
    top: '<abbr class="published" title="2025-01-21T11:05:00+0100">heute</abbr>',
    published: '2025-01-21T11:05:00+01:00',
  },
  { of: 'a day before the first words', lang: 'de', body: `29.11.2022 – ${BODY}`, published: '2022-11-29' },
  {
    of: 'place and day before the first words',
    lang: 'en',
    body: `(Springfield, 12 May 2021) ${BODY}`,
    published: '2021-05-12',
  },
  {
    of: 'a day in a sentence is none of publication',
    lang: 'en',
    body: `On 12 May 2021 ${BODY}`,
    published: null,
  },
  {
    of: 'a day in the address',
    lang: 'de',
    url: 'https://x.example/news/29-10-2021',
    published: '2021-10-29',
  },
  {
    of: 'a day at the end of the address',
    lang: 'de',
    url: 'https://x.example/2021/10/29',
    published: '2021-10-29',
  },
  {
    of: 'the day of a change before that of publication',
    lang: 'en',
    top: '<p class="meta">By Jane Roe | Updated January 22, 2025 9:00 a.m. | Published January 21, 2025 11:05 a.m.</p>',
    published: '2025-01-21T11:05',
  },
  {
    of: 'an element of its own for times',
    lang: 'en',
    top: '<x-timestamp data-timestamp="1737450300000"></x-timestamp>',
    published: '2025-01-21T09:05:00Z',
  },
  {
    of: 'UTC is told by the clocks of the country',
    lang: 'en',
    url: 'https://x.example.ua/a',
    head: '<meta property="article:published_time" content="2025-01-20T22:30:00Z">',
    published: '2025-01-21T00:30:00+02:00',
  },
  {
    of: 'UTC is told by the clocks of those who read Ukrainian',
    lang: 'uk',
    head: '<meta property="article:published_time" content="2025-07-20T21:30:00+00:00">',
    published: '2025-07-21T00:30:00+03:00',
  },
  {
    of: 'an hour that readers are shown is no UTC',
    lang: 'uk',
    url: 'https://x.example.ua/a',
    head: '<meta property="article:published_time" content="2025-01-21T23:05:00+00:00">',
    top: '<p>21 січня 2025, 23:05</p>',
    published: '2025-01-21T23:05:00+02:00',
  },
  {
    of: 'UTC is told as the page shows the same instant',
    lang: 'en-US',
    url: 'https://x.example/a',
    head: '<meta property="article:published_time" content="2023-11-09T05:30:59+00:00">',
    top: '<time datetime="2023-11-08 23:30:59">November 8, 2023 at 11:30 p.m.</time>',
    published: '2023-11-08T23:30:59-06:00',
  },
  {
    of: 'another time than that in UTC says nothing of the zone',
    lang: 'en-US',
    url: 'https://x.example/a',
    head: '<meta property="article:published_time" content="2023-11-09T05:30:59+00:00">',
    top: '<time datetime="2023-11-08 23:41:20">November 8, 2023 at 11:41 p.m.</time>',
    published: '2023-11-09T05:30:59+00:00',
  },
];

for (const page of TIMES) test(`time: ${page.of}`, () => assert.equal(read(page).published, page.published));

const graph = (...objects: readonly object[]) =>
  `<script type="application/ld+json">${JSON.stringify({ '@graph': objects })}</script>`;

const AUTHORS: readonly (Page & { readonly byline: string | null })[] = [
  {
    of: 'one tag for each author',
    lang: 'en',
    head: '<meta name="citation_author" content="Jane Roe"><meta name="citation_author" content="John Doe">',
    byline: 'Jane Roe, John Doe',
  },
  {
    of: 'the author of the page object',
    lang: 'en',
    head: graph(
      { '@type': 'WebPage', author: { '@id': '#p' } },
      { '@type': 'Person', '@id': '#p', name: 'Jane Roe' },
    ),
    byline: 'Jane Roe',
  },
  {
    of: 'people before the organisation in the data',
    lang: 'en',
    head: graph({ '@type': 'NewsArticle', author: { '@type': 'Organization', name: 'River News' } }),
    top: '<p class="byline">By Jane Roe</p>',
    byline: 'Jane Roe',
  },
  {
    of: 'the organisation where there is nobody else',
    lang: 'en',
    head: graph({ '@type': 'NewsArticle', author: { '@type': 'Organization', name: 'River News' } }),
    byline: 'River News',
  },
  {
    of: 'people before a firm',
    lang: 'en',
    head: '<meta name="author" content="River Media Ltd">',
    top: '<p>By Jane Roe</p>',
    byline: 'Jane Roe',
  },
  {
    of: 'an outlet with its town',
    lang: 'en',
    head: '<meta property="og:site_name" content="River News"><meta name="author" content="River News, Springfield, Germany">',
    byline: null,
  },
  {
    of: 'the label at the label’s author',
    lang: 'en',
    head: '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Jane Roe">',
    byline: 'Jane Roe',
  },
  {
    of: 'reading time is no author',
    lang: 'en',
    head: '<meta name="twitter:label1" content="Est. reading time"><meta name="twitter:data1" content="3 minutes">',
    byline: null,
  },
  {
    of: 'more authors in the tags than in the data',
    lang: 'en',
    head:
      graph({ '@type': 'NewsArticle', author: { name: 'Jane Roe' } }) +
      '<meta name="author" content="Jane Roe, John Doe">',
    byline: 'Jane Roe, John Doe',
  },
  {
    of: 'a name marked inside of a marked line',
    lang: 'de',
    top: '<div class="author">von <span class="author-name">Jana Rot</span></div>',
    byline: 'Jana Rot',
  },
  {
    of: 'the next word with a colon',
    lang: 'uk',
    top: '<p>Автор: Ірина Коваль Фото: Олег Бондар</p>',
    byline: 'Ірина Коваль',
  },
  { of: 'a name said twice', lang: 'en', top: '<p class="author">Jane RoeJane Roe</p>', byline: 'Jane Roe' },
  {
    of: 'a link to the page of the author',
    lang: 'en',
    top: '<p><a href="/authors/jane-roe">Jane Roe</a></p>',
    byline: 'Jane Roe',
  },
  { of: 'the town of an office', lang: 'en', top: '<address>Mountain View, 94041</address>', byline: null },
  { of: 'a credit of a picture', lang: 'en', top: '<p class="author">Photo: Jane Roe</p>', byline: null },
  { of: 'buttons', lang: 'en', top: '<p class="author-link">Edit profile</p>', byline: null },
  { of: 'own information', lang: 'uk', top: '<p class="author">Власна інформація</p>', byline: null },
  {
    of: 'small letters in a field for authors',
    lang: 'en',
    head: '<meta name="author" content="Jane roe">',
    byline: 'Jane roe',
  },
  {
    of: 'a line of a language without words',
    lang: 'de',
    top: '<p>Von Jana Rot und Emil Blau</p>',
    byline: 'Jana Rot, Emil Blau',
  },
  {
    of: 'several objects in one script',
    lang: 'en',
    head: '<script type="application/ld+json">{"@type":"Organization","name":"X"}\n{"@type":"NewsArticle","author":{"name":"Jane Roe"}}</script>',
    byline: 'Jane Roe',
  },
  {
    of: 'data with raw quotation marks',
    lang: 'en',
    head: '<script type="application/ld+json">{"@type":"NewsArticle","headline":"a "b" c","datePublished":"2025-01-21","author":[{"name":"Jane Roe"},{"name":"John Doe"}]}</script>',
    byline: 'Jane Roe, John Doe',
  },
  {
    of: 'where an author is',
    lang: 'en',
    top: '<p class="authors">Jane Roe, Springfield</p>',
    byline: 'Jane Roe',
  },
  {
    of: 'the agency of an author',
    lang: 'en',
    top: '<p class="authors">Jane Roe, AFP</p>',
    byline: 'Jane Roe, AFP',
  },
  {
    of: 'what an author is',
    lang: 'en',
    top: '<div class="byline-block"><div class="author-name">By Jane Roe</div><div>Political correspondent, Town</div></div>',
    byline: 'Jane Roe',
  },
  {
    of: 'a writer whom the text names and links to',
    lang: 'en',
    body: `The novelist <a href="https://x.example/authors/jane-roe">Jane Roe</a> was there too. ${BODY}`,
    byline: null,
  },
  {
    of: 'a family name that looks like a kind of firm',
    lang: 'en',
    head: '<meta name="author" content="Kim Se">',
    top: '<p class="byline">Town Pictures Ltd</p>',
    byline: 'Kim Se',
  },
  { of: 'an office', lang: 'uk', head: '<meta name="author" content="Редакція Вісника">', byline: null },
  {
    of: 'a correspondent without a name',
    lang: 'en',
    top: '<p class="byline">By Our Correspondent</p>',
    byline: null,
  },
  {
    of: 'tags in the data',
    lang: 'en',
    head: graph({ '@type': 'NewsArticle', author: '<a href="/a">Jane Roe</a>' }),
    byline: 'Jane Roe',
  },
];

for (const page of AUTHORS)
  test(`author: ${page.of}`, () => assert.equal(read(page).byline ?? null, page.byline));

const TITLES: readonly (Page & { readonly expected: string })[] = [
  {
    of: 'a kicker before it',
    lang: 'en',
    head: '<meta property="og:title" content="The bridge is closed again">',
    title: '<h1><span>Old town</span> <span>The bridge is closed again</span></h1>',
    expected: 'The bridge is closed again',
  },
  {
    of: 'a day behind it',
    lang: 'en',
    head: '<meta property="og:title" content="The bridge is closed again">',
    title: '<h1>The bridge is closed again <small>02.02.2022, Town</small></h1>',
    expected: 'The bridge is closed again',
  },
  {
    of: 'a kicker that belongs to it',
    lang: 'en',
    head: '<meta property="og:title" content="Old town: The bridge is closed again"><title>The bridge is closed again</title>',
    title: '<h1><span>Old town:</span> <span>The bridge is closed again</span></h1>',
    expected: 'Old town: The bridge is closed again',
  },
  {
    of: 'small print behind it',
    lang: 'en',
    head: '<meta property="og:title" content="The bridge is closed again">',
    title: '<h1>The bridge is closed again<small>What is known of the works</small></h1>',
    expected: 'The bridge is closed again',
  },
  {
    of: 'the only heading before what search engines are told',
    lang: 'en',
    head: '<meta property="og:title" content="Bridge works: all you need to know">',
    title: '<p><span>Bridge works: all you need to know</span></p><h1>The bridge is closed again</h1>',
    expected: 'The bridge is closed again',
  },
  {
    of: 'the site in the only heading',
    lang: 'en',
    head: '<title>The bridge is closed again - River News</title>',
    title: '<h1>River News</h1><div>The bridge is closed again</div>',
    expected: 'The bridge is closed again',
  },
  {
    of: 'the site before it',
    lang: 'en',
    head: '<meta property="og:site_name" content="River News"><title>River News: The bridge is closed again</title>',
    title: '',
    expected: 'The bridge is closed again',
  },
  {
    of: 'the address of the site behind it',
    lang: 'en',
    head: '<title>The bridge is closed again — river.example</title>',
    title: '',
    expected: 'The bridge is closed again',
  },
  {
    of: 'a name with a dot behind a dash',
    lang: 'en',
    head: '<title>Ministers learn to program — Node.js</title>',
    title: '',
    expected: 'Ministers learn to program — Node.js',
  },
  {
    of: 'rubric and site behind it',
    lang: 'en',
    head: '<title>The bridge is closed again / Town / River News</title>',
    title: '',
    expected: 'The bridge is closed again',
  },
  {
    of: 'emphasis in it',
    lang: 'en',
    head: '<meta property="og:title" content="The bridge is closed again">',
    title: '<h1>The bridge is <em>closed again</em></h1>',
    expected: 'The bridge is closed again',
  },
];

const BOTH: readonly (readonly [lang: string, element: string, published: string, updated: string])[] = [
  [
    'uk',
    '<span class="date">21 січня 2025, 08:00 Оновлено 22 січня 2025, 09:30</span>',
    '2025-01-21T08:00+02:00',
    '2025-01-22T09:30+02:00',
  ],
  [
    'uk',
    '<span class="date">08:00 21.01.2025 (оновлено: 09:30 22.01.2025)</span>',
    '2025-01-21T08:00+02:00',
    '2025-01-22T09:30+02:00',
  ],
  [
    'en',
    '<span class="date">Published Jan 21, 2025 8:00 AM EST | Updated Jan 22, 2025 9:30 AM EST</span>',
    '2025-01-21T08:00-05:00',
    '2025-01-22T09:30-05:00',
  ],
  [
    'en',
    '<span class="date">Updated Jan 22, 2025 9:30 AM EST | Published Jan 21, 2025 8:00 AM EST</span>',
    '2025-01-21T08:00-05:00',
    '2025-01-22T09:30-05:00',
  ],
];
for (const [lang, top, published, updated] of BOTH)
  test(`published and changed in one element: ${top}`, () => {
    const article = read({ of: '', lang, top, ...(lang === 'uk' && { url: 'https://a.com.ua/1' }) });
    assert.deepEqual([article.published, article.updated], [published, updated]);
  });

for (const page of TITLES)
  test(`title: ${page.of}`, () => {
    const { title, text } = read(page);
    assert.equal(title && text.slice(title.start, title.end), page.expected);
  });
