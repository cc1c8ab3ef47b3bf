import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameStem, nameStems } from './name-stem.js';

const SAME: readonly (readonly string[])[] = [
  ['Фіцо', 'Фіцом'],
  ['Анджей', 'Анджея', 'Анджеєм'],
  ['Дуда', 'Дудою', 'Дуді'],
  ['Гутерріш', 'Гутерришу', 'Гутерриша'],
  ['Зеленський', 'Зеленського', 'Зеленським'],
];

test('cases and spellings of a name share its stem', () => {
  for (const forms of SAME) assert.equal(new Set(forms.map(nameStem)).size, 1, forms.join(', '));
  assert.equal(nameStems('Збройних силах України'), nameStems('Збройні сили України'));
});

test('other names do not', () => {
  assert.notEqual(nameStem('Лавров'), nameStem('лаври'));
  assert.notEqual(nameStem('Гутерріш'), nameStem('Гутерреш'));
  assert.equal(nameStem('Orban'), 'orban');
});
