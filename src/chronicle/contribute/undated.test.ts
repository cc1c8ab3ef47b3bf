import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chronicler } from '../../../test/chronicle.js';
import { read } from '../../main.js';

/** Days of the contacts in what an article of Friday 20 November 2026 says. */
const daysOf = (text: string, language: string): (string | null)[] =>
  chronicler
    .contribute(read(text, { outlet: 'alpha', published: '2026-11-20T12:00:00+02:00', language }), 'doc')
    .reports.flatMap(({ report }) => (report.type === 'contact' ? [report.date] : []));

test('words that tell the days of a week give a plan these, other stretches none', () => {
  for (const [language, text] of [
    [
      'ru',
      'Дмитрий Песков подтвердил, что готовится телефонный разговор Владимира Путина и Си Цзиньпина.\n\n«Разговор состоится на следующей неделе», — сказал Песков.',
    ],
    [
      'uk',
      'Речник підтвердив, що готується телефонна розмова Тараса Вербицького та Інгрід Сульгейм.\n\n«Розмова відбудеться наступного тижня», – сказав речник.',
    ],
    [
      'en',
      'Kremlin spokesman Dmitry Peskov confirmed that a call between Vladimir Putin and Xi Jinping was being prepared.\n\n"The call will take place next week," Peskov said.',
    ],
    [
      'uk',
      'Речник підтвердив, що готується телефонна розмова Тараса Вербицького та Інгрід Сульгейм.\n\n«Розмова відбудеться найближчими днями», – сказав речник.',
    ],
  ] as const)
    for (const day of daysOf(text, language))
      assert.equal(day, /днями/u.test(text) ? null : '2026-11-23/2026-11-29', text);
});

test('the only day in the words on a plan is its day', () => {
  for (const [language, text] of [
    [
      'ru',
      'Дмитрий Песков подтвердил, что готовится телефонный разговор Владимира Путина и Си Цзиньпина.\n\n«Разговор состоится 26 ноября», — сказал Песков.',
    ],
    [
      'uk',
      'Речник підтвердив, що готується телефонна розмова Тараса Вербицького та Інгрід Сульгейм.\n\n«Розмова відбудеться у четвер, 26 листопада», – сказав речник.',
    ],
  ] as const)
    assert.ok(daysOf(text, language).includes('2026-11-26'), text);
});

test('the weekday of a promise is not that of what was promised', () => {
  for (const [language, text] of [
    ['uk', 'У середу Тарас Вербицький пообіцяв зателефонувати Інгрід Сульгейм.'],
    ['ru', 'В среду Тарас Вербицкий пообещал позвонить Ингрид Сульхейм.'],
  ] as const)
    for (const day of daysOf(text, language)) assert.equal(day, null, text);
});

test('what was done right then was on the last day that was told', () => {
  const first = (language: string, lead: string, next: string) => daysOf(`${lead} ${next}`, language);
  const uk = 'Тарас Вербицький 17 листопада зустрівся з Інгрід Сульгейм.';
  assert.deepEqual(first('uk', uk, 'Одразу після того він поговорив телефоном з Аарне Кууселайненом.'), [
    '2026-11-17',
    '2026-11-17',
  ]);
  assert.deepEqual(
    first(
      'en',
      'Taras Verbytskyi will meet Ingrid Solheim in Oslo on November 25.',
      'Earlier in the day he will hold talks with Aarne Kuuselainen.',
    ),
    ['2026-11-25', '2026-11-25'],
  );
  // At another time, or right after something else.
  for (const next of [
    'Згодом він поговорив телефоном з Аарне Кууселайненом.',
    'Він поговорив телефоном з Аарне Кууселайненом одразу після приїзду.',
  ])
    assert.deepEqual(first('uk', uk, next), ['2026-11-17', null], next);
});

test('another day that is over, beside a plan, is not that of the plan', () => {
  const { reports } = chronicler.contribute(
    read(
      'Iran and Norway will hold a second round of talks on November 28.\n\nNorway said the talks on November 14 had been held in a calm atmosphere.',
      { outlet: 'alpha', published: '2026-11-20T12:00:00+02:00', language: 'en' },
    ),
    'doc',
  );
  const told = reports.flatMap(({ report }) =>
    report.type === 'contact' ? [`${report.status} ${report.date}`] : [],
  );
  assert.ok(!told.includes('planned 2026-11-14'), told.join());
});
