import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inflection as ru } from '../../../language/ru/inflection.js';
import { inflection as uk } from '../../../language/uk/inflection.js';
import { genitiveOfState } from './genitives.js';

describe('genitives of states', () => {
  test('by the letters of the name', () => {
    assert.equal(genitiveOfState('Литва', uk.genitive), 'Литви');
    assert.equal(genitiveOfState('Білорусь', uk.genitive), 'Білорусі');
    assert.equal(genitiveOfState('Беларусь', ru.genitive), 'Беларуси');
    assert.equal(genitiveOfState('Израиль', ru.genitive), 'Израиля');
    assert.equal(genitiveOfState('Поднебесная', ru.genitive), 'Поднебесной');
  });

  test('names that do not change', () => {
    assert.equal(genitiveOfState('Чилі', uk.genitive), 'Чилі');
    assert.equal(genitiveOfState('Чили', ru.genitive), 'Чили');
    assert.equal(genitiveOfState('Нікарагуа', uk.genitive), 'Нікарагуа');
    assert.equal(genitiveOfState('США', ru.genitive), 'США');
  });

  test('none for plurals', () => {
    assert.equal(genitiveOfState('Нідерланди', uk.genitive), null);
    assert.equal(genitiveOfState('Нидерланды', ru.genitive), null);
    assert.equal(genitiveOfState('Штати', uk.genitive), null);
  });
});
