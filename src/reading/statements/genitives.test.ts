import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { genitiveOfState } from './genitives.js';

describe('genitives of states', () => {
  test('by the letters of the name', () => {
    assert.equal(genitiveOfState('Литва', 'uk'), 'Литви');
    assert.equal(genitiveOfState('Білорусь', 'uk'), 'Білорусі');
    assert.equal(genitiveOfState('Беларусь', 'ru'), 'Беларуси');
    assert.equal(genitiveOfState('Израиль', 'ru'), 'Израиля');
    assert.equal(genitiveOfState('Поднебесная', 'ru'), 'Поднебесной');
  });

  test('names that do not change', () => {
    assert.equal(genitiveOfState('Чилі', 'uk'), 'Чилі');
    assert.equal(genitiveOfState('Чили', 'ru'), 'Чили');
    assert.equal(genitiveOfState('Нікарагуа', 'uk'), 'Нікарагуа');
    assert.equal(genitiveOfState('США', 'ru'), 'США');
  });

  test('none for plurals', () => {
    assert.equal(genitiveOfState('Нідерланди', 'uk'), null);
    assert.equal(genitiveOfState('Нидерланды', 'ru'), null);
    assert.equal(genitiveOfState('Штати', 'uk'), null);
  });
});
