import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { durationIn, minutesOf } from './contacts/durations.js';
import { anyOf, WORDS, whole } from './words.js';

/** Every pattern of a table, however deep it lies. */
function patternsIn(value: unknown): RegExp[] {
  if (value instanceof RegExp) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(patternsIn) : [];
}

describe('words of the chronicle', () => {
  for (const words of WORDS)
    test(`${words.language} are in one alphabet, and plain sources`, () => {
      const patterns = patternsIn(words);
      assert.ok(patterns.length > 30);
      const alien = words.language === 'en' ? /\p{Script=Cyrillic}/u : /\p{Script=Latin}/u;
      for (const { source, flags } of patterns) {
        assert.equal(flags, 'u', source);
        assert.doesNotMatch(source.replaceAll('\\p{L}', '').replaceAll('\\s', ''), alien);
      }
      assert.doesNotMatch(words.empty, alien);
    });

  test('are tried on every text, as whole words', () => {
    const pattern = whole(({ days }) => days.atOnce);
    for (const text of ['приїде негайно', 'приедет немедленно', 'will come at once'])
      assert.match(text, pattern);
    for (const text of [
      'at oncebound',
      'сразу после встречи',
      'сразу же после саммита',
      'одразу після наради',
      'одразу ж після наради',
      'immediately following the summit',
      'immediately upon arrival',
    ])
      assert.doesNotMatch(text, pattern);
  });

  test('that no language has match nothing', () => {
    assert.doesNotMatch('', new RegExp(anyOf(() => null)));
  });
});

describe('durations', () => {
  const told: readonly (readonly [string, number, string])[] = [
    ['говорили близько півтори години', 90, '~'],
    ['понад дві години тривала зустріч', 120, '>'],
    ['розмова тривала 1 годину 35 хвилин', 95, '='],
    ['дві години і півгодини', 150, '='],
    ['беседа длилась около полутора часов', 90, '~'],
    ['почти три часа', 180, '<'],
    ['they spoke for half an hour', 30, '='],
    ['more than two and a half hours', 150, '>'],
    ['тривала дві з половиною години', 150, '='],
    ['говорили близько години', 60, '~'],
    ['дві години двадцять п’ять хвилин', 145, '='],
    ['заняла около четырех часов', 240, '~'],
    ['после двухчасовых закрытых переговоров', 120, '='],
    ['двогодинна зустріч', 120, '='],
    ['a 90-minute phone call', 90, '='],
    ['говорили сімнадцять хвилин', 17, '='],
    ['беседа длилась одиннадцать минут', 11, '='],
    ['they spoke for nineteen minutes', 19, '='],
    ['тривала дві години вісімнадцять хвилин', 138, '='],
    ['they spoke for seven minutes', 7, '='],
  ];
  for (const [text, minutes, bound] of told)
    test(text, () => {
      const found = minutesOf(durationIn(text)?.words ?? '');
      assert.deepEqual([found?.minutes, found?.bound], [minutes, bound]);
    });

  const none = [
    'через дві години',
    'two hours ago',
    'пів року',
    'час настал',
    'о десятій годині',
    'в десять часов',
    'a 72-hour ultimatum',
    'сто двадцать минут',
    'a hundred and twenty minutes',
    'около часа ночи',
    'около десяти часов утра',
    'на семь часов вечера',
    'близько десятої, о сім годин вечора',
    'опоздал на двадцать минут',
    'із запізненням на двадцять хвилин',
    'десять минут спустя',
    'десять хвилин по тому',
    'every ten minutes',
    'ten minutes later',
    'a one-hour-and-40-minute call',
  ];
  for (const text of none)
    test(`${text}: none`, () => {
      const found = durationIn(text);
      assert.equal(found && minutesOf(found.words), null);
    });
});
