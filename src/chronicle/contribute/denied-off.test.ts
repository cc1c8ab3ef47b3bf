import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chronicler } from '../../../test/chronicle.js';
import { read } from '../../main.js';
import type { ContactEntry } from '../../model/index.js';
import { wholeChronicle } from '../index.js';

let count = 0;

/** The contacts of a text: who stands how to each, and on what accounts differ. */
function contacts(language: string, text: string): string[] {
  count++;
  const reading = read(text, { language, outlet: 'alpha', published: '2026-05-20T15:00:00Z' });
  const { entries } = wholeChronicle([chronicler.contribute(reading, `off-${count}`)], chronicler);
  return entries
    .filter((one): one is ContactEntry => one.type === 'contact')
    .map(({ status, roots, divergences }) =>
      [
        status,
        ...roots.filter(({ denies }) => denies).map(({ name }) => `denied by ${name}`),
        ...divergences.map(({ grade, values }) => `${grade}: ${values.map(({ value }) => value).join(', ')}`),
      ].join('; '),
    );
}

const PLAN = {
  uk: 'Президент Польщі Кароль Навроцький відвідає Фінляндію 24 червня, повідомила канцелярія президента Фінляндії.',
  en: "Polish President Karol Nawrocki will visit Finland on June 24, the Finnish president's office said.",
};
const OFF = {
  uk: 'Президент Польщі Кароль Навроцький скасував візит до Фінляндії, повідомила канцелярія президента Фінляндії.',
  en: "Polish President Karol Nawrocki cancelled his visit to Finland, the Finnish president's office said.",
};

describe('who denies that a plan is off', () => {
  for (const [language, text, expected] of [
    ['uk', `${PLAN.uk} МЗС Польщі спростувало чутки про скасування візиту.`, ['planned']],
    ['en', `${PLAN.en} The Polish Foreign Ministry denied that the visit had been cancelled.`, ['planned']],
    ['en', `${PLAN.en} The Polish Foreign Ministry denied the cancellation of the visit.`, ['planned']],
  ] as const)
    test(`confirms it: ${text}`, () => assert.deepEqual(contacts(language, text), expected));

  for (const [language, text, pattern] of [
    [
      'ru',
      'Президент Польши Кароль Навроцкий посетит Финляндию 24 июня, сообщил Хельсинки. В МИД Польши опровергли подготовку визита.',
      /^planned; denied by/,
    ],
    ['uk', `${OFF.uk} МЗС Польщі спростувало скасування візиту.`, /^cancelled; denied by/],
    ['en', `${PLAN.en} The Polish Foreign Ministry denied that the visit had been planned.`, /denied by/],
  ] as const)
    test(`look-alike: ${text}`, () => assert.match(contacts(language, text).join(' | '), pattern));
});

describe('what is put off', () => {
  for (const [language, text, expected] of [
    [
      'uk',
      `${OFF.uk} «Візит не скасовано, а перенесено», – заявило МЗС Польщі.`,
      ['cancelled; contradicts: cancelled, postponed'],
    ],
    [
      'en',
      `${OFF.en} "The visit has not been cancelled but postponed," the Polish Foreign Ministry said.`,
      ['cancelled; contradicts: cancelled, postponed'],
    ],
    // Look-alikes: who only says that it is put off tells it more precisely.
    ['uk', `${OFF.uk} Візит перенесено, заявило МЗС Польщі.`, ['cancelled; refines: cancelled, postponed']],
    [
      'en',
      `${OFF.en} The visit was postponed, the Polish Foreign Ministry said.`,
      ['cancelled; refines: cancelled, postponed'],
    ],
  ] as const)
    test(text, () => assert.deepEqual(contacts(language, text), expected));
});
