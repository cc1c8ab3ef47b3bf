import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chronicler } from '../../../test/chronicle.js';
import { read } from '../../main.js';

/** Of each contact that an article reports, whether it only recalls it. */
function recalledIn(text: string, language: string): boolean[] {
  const reading = read(text, { outlet: 'alpha', published: '2026-08-22T12:00:00+00:00', language });
  return chronicler
    .contribute(reading, 'doc')
    .reports.flatMap(({ report }) => (report.type === 'contact' ? [report.background] : []));
}

const RECALLED = {
  uk: 'Раніше Павло Рудик розмовляв телефоном з Оленою Коваль.',
  ru: 'Ранее Павел Смирнов созвонился с Олегом Ивановым.',
  en: 'Mark Novak had previously spoken by phone to Anna Hall.',
};
const NEWS = {
  uk: 'Раніше в суботу Павло Рудик зустрівся з Оленою Коваль.',
  ru: 'Павел Смирнов встретился с Олегом Ивановым раньше, чем планировалось.',
  en: 'Mark Novak met Anna Hall earlier than planned.',
};

test('what was before the news, on no day of its own, is recalled', () => {
  for (const [language, text] of Object.entries(RECALLED))
    assert.deepEqual(recalledIn(text, language), [true], text);
});

test('earlier on the day of the news, or earlier than planned, is news', () => {
  for (const [language, text] of Object.entries(NEWS))
    assert.deepEqual(recalledIn(text, language), [false], text);
});

test('talks of two persons of which somebody says that they go on are reported', () => {
  const text = 'Павел Смирнов проводит переговоры с Олегом Ивановым, сообщила Анна Белова.';
  assert.deepEqual(recalledIn(text, 'ru'), [false]);
});
