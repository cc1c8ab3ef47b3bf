import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chronicler } from '../../../test/chronicle.js';
import { read } from '../../main.js';
import type { Report } from '../../model/index.js';
import { wholeChronicle } from '../index.js';

let count = 0;

function chronicleOf(text: string, language: string) {
  count++;
  const reading = read(text, { outlet: 'alpha', published: '2026-10-14T12:00:00Z', language });
  return wholeChronicle([chronicler.contribute(reading, `unnamed-${count}`)], chronicler);
}

/** «speaker | root, root»: who the first statement is of, and where it comes from. */
function toldBy(text: string, language: string): string {
  const { entries, reports } = chronicleOf(text, language);
  const report = reports.find((one): one is Report & { type: 'statement' } => one.type === 'statement');
  const entry = entries.find((one) => report && one.reports.includes(report.id));
  const roots = entry?.roots.map(({ name, standing, unnamed }) =>
    [name, standing, ...(unnamed ?? [])].join(' '),
  );
  const { speaker } = report ?? {};
  return `${speaker?.name}${speaker?.entity ? '' : ' (nobody known)'} | ${roots?.join(', ')}`;
}

describe('sources without a name', () => {
  for (const [language, text, expected] of [
    [
      'uk',
      'Посол залишиться в Брюсселі, розповіли Reuters двоє дипломатів.',
      'двоє дипломатів (nobody known) | Reuters independent двоє дипломатів',
    ],
    [
      'uk',
      'За словами джерел Axios, посол залишиться.',
      'джерела Axios (nobody known) | Axios independent джерела Axios',
    ],
    [
      'ru',
      'Источник «Коммерсанта» рассказал, что посол останется.',
      'источник «Коммерсанта» (nobody known) | Коммерсант independent источник «Коммерсанта»',
    ],
    [
      'ru',
      'Собеседник агентства «Интерфакс» сообщил, что посол останется.',
      'собеседник агентства «Интерфакс» (nobody known) | Интерфакс independent собеседник агентства «Интерфакс»',
    ],
    [
      'en',
      'The ambassador will stay, according to two officials familiar with the plans.',
      'two officials familiar with the plans (nobody known) | alpha independent two officials familiar with the plans',
    ],
    // Look-alikes: bodies, their voices, persons and media are who they are.
    ['en', 'Reuters reported that the ambassador would stay.', 'Reuters | Reuters party'],
    ['en', 'The official Xinhua agency reported that the ambassador would stay.', 'Xinhua | Xinhua party'],
    ['uk', 'Джерело в Кремлі розповіло Reuters, що посол залишиться.', 'джерело в Кремлі | Kremlin party'],
    [
      'en',
      'A White House official told Axios that the ambassador would stay.',
      'a White House official | White House party',
    ],
    ['uk', 'Дипломат Олег Коваль розповів Reuters, що посол залишиться.', 'Олег Коваль | Олег Коваль party'],
    [
      'uk',
      'Два польські дипломати заявили, що посол залишиться.',
      'два польські дипломати | два польські дипломати party',
    ],
    [
      'en',
      'A former CNN official said the network had lost its way.',
      'a former CNN official (nobody known) | alpha independent a former CNN official',
    ],
  ] as const)
    test(text, () => assert.equal(toldBy(text, language), expected));

  test('tell of a contact as the only source of it, beside the words of the article itself', () => {
    const { entries, reports } = chronicleOf(
      `Hungarian premier to visit Georgia

Hungarian Prime Minister Viktor Orbán will visit Georgia next week, according to two officials familiar with the plans.`,
      'en',
    );
    const contact = entries.find(({ type }) => type === 'contact');
    const { roots = [] } = contact ?? {};
    assert.deepEqual(
      roots.map(({ name, unattributed, unnamed }) => [name, unattributed, unnamed]),
      [['alpha', true, ['two officials familiar with the plans']]],
    );
    const words = reports.filter(({ id }) => contact?.reports.includes(id)).map((one) => one.words);
    assert.deepEqual(words, ['Hungarian Prime Minister Viktor Orbán will visit Georgia next week']);
  });

  test('of one medium are one root', () => {
    const { entries } = chronicleOf(
      `Прем’єр Угорщини Віктор Орбан поговорив телефоном з прем’єром Грузії Іраклієм Кобахідзе, розповіли Reuters двоє дипломатів.

За словами джерел Reuters, розмова тривала понад годину.`,
      'uk',
    );
    const { roots = [] } = entries.find(({ type }) => type === 'contact') ?? {};
    assert.deepEqual(
      roots.map(({ name, standing, unnamed }) => [name, standing, unnamed]),
      [['Reuters', 'independent', ['двоє дипломатів']]],
    );
  });
});
