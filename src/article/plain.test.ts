import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { article as en } from '../language/en/article.js';
import { article as ru } from '../language/ru/article.js';
import { article as uk } from '../language/uk/article.js';
import type { ArticleWords } from '../language/words/article.js';
import { LitopysError } from '../model/index.js';
import { MOST_CHARACTERS } from './limits.js';
import { plainArticle } from './plain.js';

/** Blocks as `kind: words`, the credit of captions in braces. */
function shown(text: string, words: ArticleWords): string[] {
  const article = plainArticle(text, {}, words);
  return article.blocks.map(({ kind, start, end, credit }) => {
    const credited = credit ? ` {${text.slice(credit.start, credit.end)}}` : '';
    return `${kind}: ${text.slice(start, end)}${credited}`;
  });
}

const BODY = 'Міністри двох країн провели переговори у Варшаві.';

test('a headline, a lead, a subheading and paragraphs', () => {
  const text = `Міністри поговорили у Варшаві\n\n${BODY}\n\nЩо вирішили\n\n${BODY}\n`;
  assert.deepEqual(shown(text, uk), [
    'headline: Міністри поговорили у Варшаві',
    `lead: ${BODY}`,
    'subheading: Що вирішили',
    `paragraph: ${BODY}`,
  ]);
  assert.deepEqual(plainArticle(text, {}, uk).title, { start: 0, end: 29 });
});

test('a caption with its credit before the text is no headline', () => {
  assert.deepEqual(shown(`Прем’єри у Відні / Колаж ВН, скріншоти\n\n${BODY}\n\n${BODY}`, uk), [
    'caption: Прем’єри у Відні / Колаж ВН, скріншоти {Колаж ВН, скріншоти}',
    `lead: ${BODY}`,
    `paragraph: ${BODY}`,
  ]);
});

test('a credit that opens a paragraph is cut off', () => {
  assert.deepEqual(shown(`${BODY}\n\nФото: AFP. ${BODY}`, uk).slice(1), [
    'caption: Фото: AFP. {Фото: AFP}',
    `paragraph: ${BODY}`,
  ]);
});

test('headlines after a teaser line are teasers until running text comes back', () => {
  const text = `${BODY}\n\nВас також можуть зацікавити новини:\n\nПрем’єр поїде до Риги, - ЗМІ\n\nУ Відні випав сніг\n\n${BODY}`;
  assert.deepEqual(
    shown(text, uk).map((line) => line.split(':')[0]),
    ['lead', 'teaser', 'teaser', 'teaser', 'paragraph'],
  );
});

test('a teaser inside a paragraph is cut out where its end can be told', () => {
  assert.deepEqual(
    shown(`${BODY}\n${BODY} ЧИТАЙТЕ ТАКОЖ: Прем’єр поїде до Риги Водночас міністр залишився.`, uk),
    [
      `lead: ${BODY}`,
      `paragraph: ${BODY}`,
      'teaser: ЧИТАЙТЕ ТАКОЖ: Прем’єр поїде до Риги',
      'paragraph: Водночас міністр залишився.',
    ],
  );
  const unclear = `${BODY} Читайте також: ${'дуже довгий заголовок про сніг у горах '.repeat(6)}і кінець.`;
  assert.equal(shown(unclear, uk).length, 1);
});

test('words of the body that look like marks stay in the body', () => {
  const reminder = 'Нагадаємо, раніше міністр поїхав до Риги.';
  assert.deepEqual(shown(`${BODY}\n${reminder}`, uk)[1], `paragraph: ${reminder}`);
  const topic = 'По теме Донбасса стороны не договорились.';
  assert.deepEqual(shown(`Стороны встретились в Минске.\n${topic}`, ru)[1], `paragraph: ${topic}`);
});

test('boilerplate is dropped and counted', () => {
  const article = plainArticle(`${BODY}\n\n© 2020 Вісник. Усі права захищені.`, {}, uk);
  assert.equal(article.blocks.length, 1);
  assert.deepEqual(
    article.dropped.map(({ rule }) => rule),
    ['boilerplate'],
  );
});

test('marks of advertising, notices of foreign agents and prompts to subscribe are no part of the text', () => {
  const body = 'Стороны встретились в Минске и договорились о новой встрече.';
  for (const line of [
    'Реклама. ООО «Ромашка», ИНН 7701234567, erid: 2SDnjc',
    'ДАННОЕ СООБЩЕНИЕ (МАТЕРИАЛ) СОЗДАНО И (ИЛИ) РАСПРОСТРАНЕНО ИНОСТРАННЫМ СРЕДСТВОМ МАССОВОЙ ИНФОРМАЦИИ',
  ])
    assert.deepEqual(shown(`${body}\n${line}\n${body}`, ru).length, 2, line);
  assert.equal(shown(`${BODY}\nЦей матеріал доступний лише за передплатою.`, uk).length, 1);
  const told = 'По закону реклама получает номер erid, по которому её находят.';
  assert.deepEqual(shown(`${body}\n${told}`, ru)[1], `paragraph: ${told}`);
});

test('English marks', () => {
  const body = 'The ministers of both countries met in Warsaw on Monday.';
  assert.deepEqual(
    shown(`Ministers meet in Warsaw\n\n${body}\n\nRead more:\n\nPremier to visit Riga next week`, en),
    [
      'headline: Ministers meet in Warsaw',
      `paragraph: ${body}`.replace('paragraph', 'lead'),
      'teaser: Read more:',
      'teaser: Premier to visit Riga next week',
    ],
  );
});

test('the text stays as it came: byte order mark, CRLF, white space at the end', () => {
  const text = `\ufeffПерший рядок\r\n\r\n${BODY}  \r\n \r\n`;
  const article = plainArticle(text, {}, uk);
  assert.equal(article.text, text);
  assert.deepEqual(
    article.blocks.map(({ start, end }) => text.slice(start, end)),
    ['Перший рядок', BODY],
  );
});

const codes = { 'article.empty': ['', ' \n\t\ufeff'], 'article.binary': ['\0\x01\x02\x03PK\0\0\x04\0'] };
for (const [code, texts] of Object.entries(codes)) {
  test(`${code} is said`, () => {
    for (const text of texts)
      assert.throws(
        () => plainArticle(text, {}, uk),
        (error) => error instanceof LitopysError && error.code === code,
      );
  });
}

test('too long a text and too many lines are refused', () => {
  for (const text of ['а'.repeat(MOST_CHARACTERS + 1), 'а\n'.repeat(100_000)])
    assert.throws(
      () => plainArticle(text, {}, uk),
      (error) => error instanceof LitopysError && error.code === 'article.too-long',
    );
});

test('blocks are in order, trimmed, apart from each other and inside the text, whatever the text', () => {
  const bits = fc.constantFrom(
    'Фото: ',
    'ЧИТАЙТЕ ТАКОЖ: ',
    'Читайте також\n',
    '\r\n',
    '\n',
    ' ',
    '«',
    '»',
    '"',
    '“',
    '. ',
    '…',
    ' / Колаж ',
    '(фото: ',
    ')',
    'Водночас',
    'на',
    '© ',
    '\ufeff',
    '\u2028',
    '😀',
    '\ud800',
    'Підписуйтесь на ',
    'слово',
    'Слово',
    '7',
    ' - ЗМІ ',
  );
  const texts = fc
    .array(fc.oneof(bits, fc.string({ unit: 'binary' })), { maxLength: 60 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      let article: ReturnType<typeof plainArticle>;
      try {
        article = plainArticle(text, {}, uk);
      } catch (error) {
        assert.ok(error instanceof LitopysError && /^article\.(empty|binary)$/.test(error.code));
        return;
      }
      let end = 0;
      for (const block of article.blocks) {
        assert.ok(block.start >= end && block.start < block.end && block.end <= text.length);
        const words = text.slice(block.start, block.end);
        assert.equal(words.trim(), words);
        if (block.credit) assert.ok(block.credit.start >= block.start && block.credit.end <= block.end);
        end = block.end;
      }
    }),
    { numRuns: 2000 },
  );
});

test('a language without words still gives blocks', () => {
  const article = plainArticle(`Titel\n\n${BODY}\n\n© Verlag`, {}, null);
  assert.deepEqual(
    article.blocks.map(({ kind }) => kind),
    ['headline', 'paragraph'],
  );
  assert.equal(article.dropped.length, 1);
});
