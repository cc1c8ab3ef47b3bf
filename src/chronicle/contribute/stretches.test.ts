import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chronicler } from '../../../test/chronicle.js';
import { read } from '../../main.js';

/** Dates of the contacts in what an article of Friday 20 November 2026 says. */
const datesOf = (language: string, text: string): (string | null)[] =>
  chronicler
    .contribute(read(text, { outlet: 'alpha', published: '2026-11-20T12:00:00+02:00', language }), 'doc')
    .reports.flatMap(({ report }) => (report.type === 'contact' ? [report.date] : []));

test('several days of a contact are an interval', () => {
  for (const [language, text, date] of [
    ['ru', 'Тарас Вербицкий 16 и 17 ноября находился с визитом в Норвегии.', '2026-11-16/2026-11-17'],
    ['uk', 'Наступного тижня Тарас Вербицький зустрінеться з Інгрід Сульгейм.', '2026-11-23/2026-11-29'],
    ['en', 'Taras Verbytskyi will meet Ingrid Solheim next week.', '2026-11-23/2026-11-29'],
    ['ru', 'На прошлой неделе Тарас Вербицкий встретился с Ингрид Сульхейм.', '2026-11-09/2026-11-15'],
  ] as const)
    assert.deepEqual(datesOf(language, text), [date], text);
});

test('one day, no day, and days of something else are none', () => {
  for (const [language, text, date] of [
    ['uk', 'Тарас Вербицький 17 листопада зустрівся з Інгрід Сульгейм.', '2026-11-17'],
    ['uk', 'Найближчими днями Тарас Вербицький зустрінеться з Інгрід Сульгейм.', null],
    ['en', 'Taras Verbytskyi will meet Ingrid Solheim within two weeks.', null],
    ['en', 'Taras Verbytskyi will meet Ingrid Solheim in December.', '2026-12'],
    [
      'ru',
      'Тарас Вербицкий встретится с Ингрид Сульхейм 25 ноября, а выборы пройдут на следующей неделе.',
      '2026-11-25',
    ],
  ] as const)
    assert.deepEqual(datesOf(language, text), [date], text);
});
