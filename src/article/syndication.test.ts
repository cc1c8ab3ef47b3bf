/** Whose text an article is: what its own lines say, and what they do not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultPipeline } from '../main.js';

const BODY = {
  uk: 'Міністерка Олена Коваль заявила, що новий міст через річку відкриють восени. Роботи триватимуть до вересня.',
  ru: 'Министр Ольга Коваль заявила, что новый мост через реку откроют осенью. Работы продлятся до сентября.',
  en: 'Minister Olena Koval said the new bridge over the river would open in the autumn. Work will go on until September.',
};

type Case = readonly [language: keyof typeof BODY, before: string, after: string, origin: string | null];

const CASES: readonly Case[] = [
  ['en', 'KYIV, Jan 21 (Reuters) - ', '', 'Reuters'],
  ['en', 'RIGA, Latvia (AP) — ', '', 'AP'],
  ['en', '', 'Reuters contributed to this report.', 'Reuters'],
  ['en', '', 'The Associated Press and AFP contributed to this report.', 'The Associated Press'],
  ['en', '', 'With files from AFP', 'AFP'],
  ['en', '', 'Source: https://www.example.org/news/1', 'example.org'],
  ['uk', 'КИЇВ, 21 січня /Укрінформ/. ', '', 'Укрінформ'],
  ['uk', '', 'За матеріалами «Нового вісника»', 'Нового вісника'],
  ['uk', '', 'Джерело: Міська газета', 'Міська газета'],
  ['ru', 'МОСКВА, 21 янв — РИА Новости. ', '', 'РИА Новости'],
  ['ru', 'МИНСК, 21 января. /ТАСС/. ', '', 'ТАСС'],
  ['ru', '', 'Источник: Интерфакс', 'Интерфакс'],
  ['ru', '', 'По материалам: Городская газета, ТАСС', 'Городская газета'],
  // What only looks so.
  ['en', '', 'Mark Stone contributed to this report.', null],
  ['en', 'The alliance (NATO) - ', '', null],
  ['en', '', 'Sources said the work had begun.', null],
  ['uk', '', 'Джерело в уряді повідомило, що роботи почалися.', null],
  ['uk', '', 'Джерело: за словами речника, роботи почалися вчора. Деталі повідомлять згодом.', null],
  ['ru', '', 'По материалам дела, работы начались в мае прошлого года.', null],
];

for (const [language, before, after, origin] of CASES)
  test(`${before}… ${after} → ${origin}`, () => {
    const text = ['Новини дня', `${before}${BODY[language]}`, BODY[language], after]
      .filter(Boolean)
      .join('\n\n');
    const { article, notes } = defaultPipeline().article(text, { language, outlet: 'Our Paper' });
    assert.equal(article.origin ?? null, origin);
    assert.equal(
      notes.some(({ code }) => code === 'article.syndicated'),
      origin !== null,
    );
  });

for (const dash of ['—', '–', '-'])
  test(`an agency's report that opens the text is no headline, with ${dash}`, () => {
    const text = `МОСКВА, 21 янв ${dash} РИА Новости. ${BODY.ru}\n\n${BODY.ru}`;
    const { article } = defaultPipeline().article(text, { language: 'ru', outlet: 'Our Paper' });
    assert.equal(article.title, null);
    assert.ok(article.text.slice(0, article.blocks[0]?.end).endsWith('до сентября.'));
    assert.equal(article.origin, 'РИА Новости');
  });

test('a page: the line under the text, and an agency in place of the author', () => {
  const page = (head: string, foot: string) =>
    `<html lang="en"><head><title>Bridge</title>${head}</head><body><article><h1>Bridge to open in the autumn</h1><p>${BODY.en}</p><p>${BODY.en} More will be known in May.</p>${foot}</article></body></html>`;
  const originOf = (html: string) => defaultPipeline().article(html).article.origin ?? null;
  assert.equal(originOf(page('', '<p>Reuters contributed to this report.</p>')), 'Reuters');
  assert.equal(originOf(page('', '<p class="source">Source: City Herald</p>')), 'City Herald');
  assert.equal(originOf(page('<meta name="author" content="Associated Press">', '')), 'Associated Press');
  assert.equal(originOf(page('<meta name="author" content="Mark Stone">', '')), null);
});

test('what the source of a document says goes before what its lines say', () => {
  const known = { language: 'en', origin: 'Some channel' };
  const { article } = defaultPipeline().article(`KYIV (AP) — ${BODY.en}`, known);
  assert.equal(article.origin, 'Some channel');
});
