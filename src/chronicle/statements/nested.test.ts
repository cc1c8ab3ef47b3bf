import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chronicler } from '../../../test/chronicle.js';
import { read } from '../../main.js';
import type { StatementEntry } from '../../model/index.js';
import { wholeChronicle } from '../index.js';

/** Entries of statements: who says what, to whom. */
function entriesOf(language: string, ...texts: readonly string[]): string[] {
  const contributions = texts.map((text, at) =>
    chronicler.contribute(
      read(text, { outlet: `outlet-${at}`, published: '2026-11-20T12:00:00Z', language }),
      `doc-${at}`,
    ),
  );
  return wholeChronicle(contributions, chronicler)
    .entries.filter((entry): entry is StatementEntry => entry.type === 'statement')
    .map(({ speaker, words, reports }) => `${speaker?.entity} ${reports.length}: ${words}`)
    .sort();
}

describe('what is told within another’s words', () => {
  test('is an entry of its own, in its own words', () => {
    assert.deepEqual(
      entriesOf('uk', '«Рубіо сказав мені, що Осло не тиснутиме на Київ», – розповів Сибіга.'),
      [
        'person:rubio 1: Осло не тиснутиме на Київ',
        'person:sybiha 1: «Рубіо сказав мені, що Осло не тиснутиме на Київ»',
      ],
    );
    assert.deepEqual(
      entriesOf('ru', '"Трамп заявил Путину, что готов к визиту. Мы это ценим", - сказал Песков.'),
      [
        'person:peskov 1: "Трамп заявил Путину, что готов к визиту. Мы это ценим"',
        'person:trump 1: готов к визиту',
      ],
    );
  });

  test('is joined with what others tell of it, each in its own entry', () => {
    const entries = entriesOf(
      'uk',
      '«Рубіо сказав мені, що Осло відкриє дунайський міст у травні», – розповів Сибіга.',
      'Марко Рубіо сказав, що Осло відкриє дунайський міст у травні.',
    );
    assert.deepEqual(entries, [
      'person:rubio 2: Осло відкриє дунайський міст у травні',
      'person:sybiha 1: «Рубіо сказав мені, що Осло відкриє дунайський міст у травні»',
    ]);
  });

  const SAID = 'Radoslaw Sikorski said that Poland will reopen the Danube bridge in May';
  for (const [language, ...texts] of [
    ['en', `${SAID}.`, `${SAID}. It was closed in June.`, `${SAID.replace('will', 'is to')}.`],
    ['en', `${SAID}, Reuters reported.`, `${SAID}.`],
    ['en', `${SAID}. "Poland will reopen the Danube bridge in May," Sikorski said.`],
    [
      'uk',
      'Радослав Сікорський сказав, що Польща відкриє дунайський міст у травні, повідомляє РБК-Україна.',
      'Польща відкриє дунайський міст у травні, заявив Радослав Сікорський.',
    ],
    [
      'ru',
      'Радослав Сикорский заявил, что Польша откроет дунайский мост в мае.',
      'Как пишет ТАСС, Радослав Сикорский сказал, что Польша откроет дунайский мост в мае.',
    ],
  ] as const)
    test(`what one says stays one entry: ${texts.at(-1)}`, () => {
      const entries = entriesOf(language, ...texts);
      assert.equal(entries.length, 1, entries.join('\n'));
      assert.match(entries[0] as string, /^person:sikorski [23]/u);
    });
});

describe('two who tell of what a third said', () => {
  test('are no one entry: neither says the other’s words', () => {
    assert.deepEqual(
      entriesOf(
        'uk',
        'Як розповів депутат Остап Гай, прем’єр-міністерка Юлія Свириденко пообіцяла внести новий законопроєкт наступного тижня.',
        'Як розповіла депутатка Марія Лінд, прем’єр-міністерка Юлія Свириденко пообіцяла внести новий законопроєкт наступного тижня.',
      )
        .map((line) => line.replace(/:.*/u, ''))
        .filter((line) => !line.startsWith('person'))
        .map((line) => line.slice(-1)),
      ['1', '1'],
    );
  });
});
