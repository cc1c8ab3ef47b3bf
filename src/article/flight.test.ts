import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { read as readAll } from '../main.js';
import { flightOf } from './flight.js';

const push = (stream: string) => `<script>self.__next_f.push([1,${JSON.stringify(stream)}])</script>`;
const page = (stream: string, shown = '<div id="__next"></div>') =>
  `<!DOCTYPE html><html lang="en"><head><title>Ferry link agreed | Baltic Day</title><meta property="og:site_name" content="Baltic Day"></head><body>${shown}<script>(self.__next_f=self.__next_f||[]).push([0])</script>${stream}</body></html>`;
const textOf = (html: string) => readAll(html, {}).article.text;
const row = (id: string, value: unknown) => `${id}:${JSON.stringify(value)}\n`;
const el = (tag: string, children: unknown, more: object = {}) => ['$', tag, null, { ...more, children }];

const FIRST =
  'Latvia and Estonia agreed on Tuesday to open a ferry link between the two capitals, ministers said.';
const SECOND =
  '"The first ship will leave in May & stay," the minister told reporters, who asked about 3 < 5 cabins.';
const THIRD =
  'Both governments will sign the agreement in January, when the budget of the line has been passed.';
const WHOLE = `Ferry link agreed\n\n${FIRST}\n\n${SECOND}`;

describe('pages of Next.js whose text stands in scripts', () => {
  test('are read as they would be drawn, with what stands in other rows', () => {
    const stream =
      '1:"$Sreact.fragment"\n2:I[1234,[],"Page"]\n' +
      row(
        '5',
        el('article', [el('h1', 'Ferry link agreed'), ['$', '$L2', null, { children: '$7' }], '$L8']),
      ) +
      row('7', el('p', FIRST)) +
      row('8', el('p', SECOND));
    assert.equal(textOf(page(push(stream))), WHOLE);
    const parts = [stream.slice(0, 90), stream.slice(90, 200), stream.slice(200)];
    assert.equal(textOf(page(parts.map(push).join('\n'))), WHOLE);
  });

  test('have their links, and markup that a row has as text, by its bytes', () => {
    const markup = `<p>Після переговорів у Ризі. ${FIRST}</p>\n<p>4:${FIRST}</p>`;
    const stream =
      row(
        '3',
        el('article', [
          el('h1', 'Ferry link agreed'),
          el('div', null, { dangerouslySetInnerHTML: { __html: '$a' } }),
        ]),
      ) +
      `a:T${Buffer.byteLength(markup).toString(16)},${markup}` +
      row(
        'b',
        el('p', ['According to ', el('a', 'a broadcaster', { href: 'https://err.example' }), `, ${FIRST}`]),
      );
    const text = textOf(page(push(stream)));
    assert.match(text, /^Ferry link agreed\n\nПісля переговорів у Ризі\. Latvia/);
    assert.match(text, /\n\n4:Latvia/);
    assert.match(text, /According to a broadcaster, Latvia/);
  });

  test('that keep their text as data have it from there', () => {
    const body = `<p>${FIRST}</p><p>${SECOND.replace('&', '&amp;').replace('<', '&lt;')}</p><p>${THIRD}</p>`;
    const stream = row('4', ['$', '$L2', null, { article: { title: 'Ferry link agreed', body } }]);
    assert.equal(textOf(page(push(stream))), `${WHOLE}\n\n${THIRD}`);
  });

  test('that show their text have it once', () => {
    const long = `${FIRST} ${SECOND.replace(' & stay', '').replace('3 < 5', '35')} ${FIRST.replace('Tuesday', 'Monday')}`;
    const shown = `<article><h1>Ferry link agreed</h1><p>${long}</p></article>`;
    const stream = row('5', el('article', [el('h1', 'Ferry link agreed'), el('p', long)]));
    assert.equal(textOf(page(push(stream), shown)), `Ferry link agreed\n\n${long}`);
  });

  test('without an article, broken or in a circle have none', () => {
    for (const stream of [
      push(row('5', el('nav', el('a', 'World', { href: '/world' })))),
      '<script>self.__next_f.push([1,"5:[\\"$\\",\\"p\\",null,{</script>',
      '<script>self.__next_f.push([1,nothing])</script>',
      push(row('5', ['$', '$5', null, { children: '$5' }]) + row('6', ['$L7']) + row('7', '$L6')),
      push('5:Tfffff,short'),
      push(`5:${'['.repeat(50_000)}`),
      push(`5:${'["$","b",null,{"children":'.repeat(3_000)}"x"${'}]'.repeat(3_000)}`),
    ])
      assert.throws(() => textOf(page(stream)), { code: 'article.empty' }, stream.slice(0, 80));
  });

  test('scripts that only speak of it are none', () => {
    assert.equal(flightOf('<p>Write self.__next_f.push and see.</p>'), null);
    assert.equal(flightOf(`<script>${'self.__next_f.push([1,'.repeat(20_000)}</script>`), null);
  });
});
