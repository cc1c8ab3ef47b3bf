import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  isNumberUnit,
  isSmallUnit,
  isTabledLetter,
  startsAsName,
  startsWithThreeLetters,
  TABLED,
  wordUnitsAt,
} from './characters.js';

test('tables say of every code unit what the properties of Unicode say', () => {
  for (let code = 0; code < 0x10000; code++) {
    const unit = String.fromCharCode(code);
    assert.equal(isNumberUnit(code), /^\p{N}$/u.test(unit), unit);
    if (code >= TABLED) continue;
    assert.equal(isSmallUnit(code), /^\p{Ll}$/u.test(unit), unit);
    assert.equal(isTabledLetter(code), /^\p{L}$/u.test(unit), unit);
  }
});

/** Words of several scripts, with marks, digits and letters of two code units. */
const FORMS = [
  ...['Коваль', 'КОВАЛЬ', 'коваль', 'Ко', 'К', 'ім’я', '3-й', 'аб1', 'a-b', '«Так', 'Ґе', 'ǅaz', 'Ǆ', ''],
  ...['习近平', '习a', '𝐀𝐛𝐜', '𝐀', 'é\u0301t', '٣٤', '½', 'ᾼα', 'Ёж', 'Абв\ud835'],
];

test('how a form starts is told as its expression tells it', () => {
  for (const form of FORMS) {
    assert.equal(startsAsName(form), /^\p{Lu}\p{Ll}/u.test(form), form);
    assert.equal(startsWithThreeLetters(form), /^\p{L}{3}/u.test(form), form);
  }
});

test('letters and numbers of a word take one code unit or two', () => {
  for (const form of FORMS)
    for (let at = 0; at <= form.length; at++) {
      const [found] = /^[\p{L}\p{N}]/u.exec(form.slice(at)) ?? [''];
      assert.equal(wordUnitsAt(form, at), found.length, `${form} at ${at}`);
    }
});
