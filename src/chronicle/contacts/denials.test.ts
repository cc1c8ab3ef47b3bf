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
    ['It is too early to talk about a date', 'unsettled'],
    ['The meeting has not yet been confirmed', 'unsettled'],
    ['Про зустріч говорити ще рано', 'unsettled'],
    ['О встрече говорить пока рано', 'unsettled'],
    ['Сторони ще не домовилися про зустріч', 'unsettled'],
    ['Koval will meet Hall, but it was too early to talk about the results', null],
    ['They will discuss a possible gas deal that is not yet agreed', null],
    ['They meet on Monday, as Oslo has yet to decide on tariffs', null],
    ['There was no request for aid', null],
    ['Вони зустрінуться, хоча сторони ще не домовилися про ціну газу', null],
    ['Вони зустрінуться, але про мир говорити рано', null],
    ['Они встретятся, но о мире говорить рано', null],
    ['Они обсудят лишь возможную сделку', null],
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
