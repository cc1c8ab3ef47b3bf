import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { standsFor } from './short-forms.js';

describe('short forms of bodies', () => {
  test('letters of the words, with or without small ones, with a letter for the state', () => {
    assert.ok(standsFor('ПЗЗ', 'Південно-Західна залізниця'));
    assert.ok(standsFor('НАБУ', 'Национальное антикоррупционное бюро'));
    assert.ok(standsFor('ВОЗ', 'Всемирная организация здравоохранения'));
    assert.ok(!standsFor('МЗС', 'Міністерство оборони'));
    assert.ok(!standsFor('СБУ', 'Судова палата'));
  });

  test('beginnings of the words', () => {
    assert.ok(standsFor('Генштаб', 'Генеральний штаб ЗСУ'));
    assert.ok(standsFor('Міноборони', 'Міністерство оборони України'));
    assert.ok(standsFor('Центризбирком', 'Центральная избирательная комиссия'));
  });

  test('not the body of another state, nor a name that begins alike', () => {
    assert.ok(!standsFor('Міноборони', 'Міністерство оборони Румунії'));
    assert.ok(!standsFor('Генштаб', 'Генеральна прокуратура'));
    assert.ok(!standsFor('Київ', 'Київська міська рада'));
  });
});
