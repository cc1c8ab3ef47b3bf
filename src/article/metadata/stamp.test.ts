import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article as enArticle } from '../../language/en/article.js';
import { article as ruArticle } from '../../language/ru/article.js';
import { dates as ru } from '../../language/ru/dates.js';
import { article as ukArticle } from '../../language/uk/article.js';
import { dates as uk } from '../../language/uk/dates.js';
import { isoOf, machineStamp, monthsOf, writtenStamp, zonesOf } from './stamp.js';
import { zoneAt } from './zone.js';

const months = monthsOf([uk.months, ru.months]);
const zones = zonesOf([ukArticle, ruArticle, enArticle].map((one) => one.zones.trim()).join('\n'));

const MACHINE: Readonly<Record<string, string | null>> = {
  '2025-01-21T11:05:00+02:00': '2025-01-21T11:05:00+02:00',
  '2025-01-21T11:05:00.000Z': '2025-01-21T11:05:00Z',
  '2025-01-21 11:05:00 +0200': '2025-01-21T11:05:00+02:00',
  '2025-01-21T11:05+02': '2025-01-21T11:05+02:00',
  '2025-1-21 9:05': '2025-01-21T09:05',
  '2025-01-21': '2025-01-21',
  '20250121T110500Z': '2025-01-21T11:05:00Z',
  '2025/01/21 11:05': '2025-01-21T11:05',
  '1737450300': '2025-01-21T09:05:00Z',
  '1737450300000': '2025-01-21T09:05:00Z',
  '2025-02-30': null,
  '0001-01-01T00:00:00Z': null,
  вчора: null,
};

for (const [text, expected] of Object.entries(MACHINE))
  test(`for machines: ${text}`, () => {
    const stamp = machineStamp(text);
    assert.equal(stamp && isoOf(stamp), expected);
  });

const WRITTEN: Readonly<Record<string, string | null>> = {
  '21 січня 2025, 11:05': '2025-01-21T11:05',
  'Вівторок, 21 січня 2025 року, 11:05': '2025-01-21T11:05',
  '21 января 2025 11:05': '2025-01-21T11:05',
  '11:05, 21 января 2025': '2025-01-21T11:05',
  '21.01.2025 11:05': '2025-01-21T11:05',
  '11:05 21.01.2025': '2025-01-21T11:05',
  '21.01.25': '2025-01-21',
  'Published January 21, 2025 11:05 PM EST': '2025-01-21T23:05-05:00',
  'Jan. 21, 2025 at 12:05 a.m.': '2025-01-21T00:05',
  'Tue, 21 Jan 2025 11:05:00 +0200': '2025-01-21T11:05:00+02:00',
  'Tue Jan 21 2025 11:05:00 GMT+0200 (EET)': '2025-01-21T11:05:00+02:00',
  '21st of January 2025': '2025-01-21',
  '21.01.2025 12:00 (МСК)': '2025-01-21T12:00+03:00',
  '12:00 мск, 21 января 2025': '2025-01-21T12:00+03:00',
  '12:00 21.01.2025 (мск)': '2025-01-21T12:00+03:00',
  '21 січня 2025, 12:00 за київським часом': '2025-01-21T12:00+02:00',
  '21 липня 2025, 12:00 за Києвом': '2025-07-21T12:00+03:00',
  '21 июля 2025, 12:00 по киевскому времени': '2025-07-21T12:00+03:00',
  'Jan 21, 2025 8:00 AM ET': '2025-01-21T08:00-05:00',
  'July 21, 2025, 8:00 p.m. Eastern Time': '2025-07-21T20:00-04:00',
  '21 January 2025 10:00 London time': '2025-01-21T10:00+00:00',
  '21 січня 2025, 12:00 за київськими мірками': '2025-01-21T12:00',
  '21.01.2025 12:00 мск+2': '2025-01-21T12:00',
  '21.01.2025 12:00 Московская область': '2025-01-21T12:00',
  'Jan 21, 2025 8:00 AM Eta Novak': '2025-01-21T08:00',
  '21 January 2025, 10:30 Eastern European Time': '2025-01-21T10:30+02:00',
  '21.01.2025 10:00 По Киеву нанесли удар': '2025-01-21T10:00',
  '21.01.2025 10:00 За Києвом чули вибух': '2025-01-21T10:00',
  '21.01.2025 10:00 (по Киеву) По словам мэра': '2025-01-21T10:00+02:00',
  '10:00 по Киеву, 21.01.2025 Читать': '2025-01-21T10:00+02:00',
  '10:00 по Киеву 21.01.2025 Читать': '2025-01-21T10:00+02:00',
  '21.01.2025 10:00 по московскому времени Обновлено': '2025-01-21T10:00+03:00',
  '21.01.2025 по Москве': '2025-01-21',
  '01/21/2025': '2025-01-21',
  '1 204 перегляди': null,
  'march on the capital 2025': null,
};

for (const [text, expected] of Object.entries(WRITTEN))
  test(`for people: ${text}`, () => {
    const stamp = writtenStamp(text, months, 'day first', zones);
    assert.equal(stamp && isoOf(stamp), expected);
  });

test('between slashes, the country says which number is the day', () => {
  assert.equal(writtenStamp('03/04/2025', months, 'day first')?.local, '2025-04-03');
  assert.equal(writtenStamp('03/04/2025', months, 'month first')?.local, '2025-03-04');
});

test('an hour without zone takes that of its country, in summer and in winter', () => {
  assert.equal(zoneAt('https://x.example.ua/1', '2025-01-21T11:05'), '+02:00');
  assert.equal(zoneAt('https://x.example.ua/1', '2025-07-21T11:05'), '+03:00');
  assert.equal(zoneAt('https://x.example.ru/1', '2025-01-21T11:05'), '+03:00');
  assert.equal(zoneAt('https://x.example.com/1', '2025-01-21T11:05'), null);
  assert.equal(zoneAt(null, '2025-01-21T11:05'), null);
});
