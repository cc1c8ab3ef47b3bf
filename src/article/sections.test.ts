import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article } from '../language/uk/article.js';
import { dates } from '../language/uk/dates.js';
import { bodyText } from './body-text.js';
import { documentArticle } from './document.js';

const textOf = (body: string): string =>
  bodyText(
    documentArticle(
      `<!doctype html><html lang="uk"><head><title>Зустріч у Варшаві</title></head>${body}</html>`,
      {},
      () => ({
        article,
        dates,
      }),
    ).article,
  );

const sentence = (day: string): string =>
  `У ${day} міністри двох країн провели переговори у Варшаві, обговорили постачання зерна й домовилися про нову зустріч, повідомила речниця уряду, яка була присутня на переговорах.`;
const DAYS = ['понеділок', 'вівторок', 'середу', 'четвер', 'п’ятницю'];

/** The days that the text of a page keeps. */
const kept = (body: string): string[] => {
  const text = textOf(body);
  return DAYS.filter((day) => text.includes(sentence(day)));
};

test('sections in boxes of one build are one text, whatever stands between them', () => {
  const section = (day: string, at: number) =>
    `<section class="block container"><div class="row block-${at}"><div class="col"><p>${sentence(day)}</p></div></div></section>
    <div class="ad-slot">Реклама</div>`;
  const long = `<section class="block container"><div class="row block-0"><div class="col">${`<p>${sentence('середу')} ${sentence('понеділок')}</p>`.repeat(4)}</div></div></section>`;
  assert.deepEqual(
    kept(`<body><main><h1>Зустріч у Варшаві</h1>${long}${DAYS.map(section).join('')}</main></body>`),
    DAYS,
  );
});

test('an article that goes on in another without a headline is one text', () => {
  const half = (name: string, days: string[]) =>
    `<article class="${name}"><div class="${name}-text">${days.map((day) => `<p>${sentence(day)}</p>`).join('')}</div></article>`;
  assert.deepEqual(
    kept(
      `<body><section><h1>Зустріч у Варшаві</h1>${half('first', DAYS.slice(0, 3))}<div class="ad">Реклама</div>${half('continued', DAYS.slice(3))}</section></body>`,
    ),
    DAYS,
  );
});

test('a page of which names leave nothing is looked at again with less belief in them', () => {
  assert.deepEqual(
    kept(
      `<body><div class="header"><h1>Зустріч у Варшаві</h1></div><div class="content sidebar right">${DAYS.map((day) => `<p>${sentence(day)}</p>`).join('')}</div>
      <div class="cookie-consent">${'<p>Цей сайт зберігає дані у вашому переглядачі, щоб краще працювати для всіх читачів.</p>'.repeat(20)}</div></body>`,
    ),
    DAYS,
  );
});

test('a paragraph with links in it is no list of cards', () => {
  const links =
    '<a href="/1">заява міністерства закордонних справ</a>, <a href="/2">заява уряду Польщі</a>, <a href="/3">відповідь Словаччини</a>';
  assert.match(
    textOf(
      `<body><article><h1>Зустріч у Варшаві</h1><p>${sentence('середу')}</p><p>Про це свідчать ${links}, оприлюднені того самого дня на сайтах урядів.</p><p>${sentence('четвер')}</p></article></body>`,
    ),
    /Про це свідчать заява/,
  );
});

test('sections that open on a click are text, a bar of tabs is none', () => {
  const text = textOf(
    `<body><article><h1>Зустріч у Варшаві</h1><p>${sentence('середу')}</p>
    <div role="tablist"><a href="#a">Новини дня</a> <a href="#b">Думки</a></div>
    <div role="tablist">${DAYS.map((day) => `<div role="tab"><p>${sentence(day)}</p></div>`).join('')}</div></article></body>`,
  );
  assert.match(text, /У п’ятницю/);
  assert.doesNotMatch(text, /Новини дня/);
});

test('what only browsers without scripts show is read where nothing else is shown', () => {
  const paragraphs = DAYS.map((day) => `<p>${sentence(day)}</p>`).join('');
  assert.deepEqual(
    kept(
      `<body><h1>Зустріч у Варшаві</h1><noscript>${paragraphs}${paragraphs.replaceAll('У ', 'Що у ')}</noscript></body>`,
    ),
    DAYS,
  );
  assert.doesNotMatch(
    textOf(
      `<body><h1>Зустріч у Варшаві</h1>${paragraphs}${paragraphs.replaceAll('У ', 'Що у ')}<noscript><p>Увімкніть скрипти, щоб бачити коментарі читачів під цією статтею.</p></noscript></body>`,
    ),
    /скрипти/,
  );
  const notice = `<noscript>${'<p>Увімкніть скрипти у вашому переглядачі, інакше сторінки цього сайту не працюватимуть як слід.</p>'.repeat(5)}</noscript>`;
  assert.doesNotMatch(
    textOf(`<body><h1>Зустріч у Варшаві</h1><p>${sentence('середу')}</p>${notice}</body>`),
    /скрипти/,
  );
});
