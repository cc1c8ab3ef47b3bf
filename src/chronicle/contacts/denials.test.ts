import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deniesContact, isUnsettled, saysFiction } from './denials.js';

describe('words that deny a contact', () => {
  const rows: readonly (readonly [string, 'none' | 'fiction' | 'unsettled' | null])[] = [
    ['Такої розмови не було', 'none'],
    ['Жодних контактів не відбувалося', 'none'],
    ['Никакого звонка не было', 'none'],
    ['No such meeting is being planned', 'none'],
    ['There was no call', 'none'],
    ['Це вигадка від початку до кінця', 'fiction'],
    ['Это не соответствует действительности', 'fiction'],
    ['"Pure fiction"', 'fiction'],
    ['Офіційного запиту на розмову Гай не отримував', 'unsettled'],
    ['Договоренности о встрече пока нет', 'unsettled'],
    ['No date has been set', 'unsettled'],
    ['Beijing has yet to confirm the trip', 'unsettled'],
    ['Сторони домовилися про зустріч', null],
    ['Стороны не обсуждали санкции', null],
    ['Such a meeting would be useful', null],
    ['Таких переговорів не боїмося', null],
    ['Таких переговоров ещё не было', null],
    ['If there were no talks, it would be worse', null],
    ['There was no meeting of minds', null],
    ['Peace lies in unity', null],
    ['Це не так просто', null],
    ['Reports of the call with Koval are false', 'fiction'],
    ['Сообщения о телефонном разговоре – вымысел', 'fiction'],
    ['No one was hurt, and the calls went on', null],
  ];
  for (const [words, wanted] of rows)
    test(`${words}: ${wanted}`, () => {
      const found = deniesContact(words)
        ? 'none'
        : saysFiction(words)
          ? 'fiction'
          : isUnsettled(words)
            ? 'unsettled'
            : null;
      assert.equal(found, wanted);
    });
});
