import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutText } from '../analyse.js';
import { uk } from '../uk/index.js';
import { beginOf, insideOf } from './labels.js';
import { rulesByKey } from './lemmas.js';
import { spans } from './spans.js';

const ORG = 1;

/** The one name of a text whose first words, so many, are labelled as a body. */
function bodyOf(text: string, words: number): string {
  const { tokens, sentences } = cutText(text, [{ start: 0, end: text.length }], uk.tokens);
  const labels = new Int8Array(tokens.length);
  for (let i = 0; i < words; i++) labels[i] = i === 0 ? beginOf(ORG) : insideOf(ORG);
  const grammar = { language: 'uk', rules: rulesByKey({}), bases: new Set<string>() };
  const [one] = spans(text, tokens, sentences, labels, new Float32Array(tokens.length), grammar, 1);
  return one ? text.slice(one.start, one.end) : '';
}

test('a name goes on to the mark that closes what was opened within it', () => {
  assert.equal(bodyOf('ПАТ «Маяк» мовчить', 3), 'ПАТ «Маяк»');
  assert.equal(bodyOf('ДП «НВК «Захід» мовчить', 5), 'ДП «НВК «Захід»');
  assert.equal(bodyOf('ТОВ "Схід" мовчить', 3), 'ТОВ "Схід"');
});

test('a mark that closes what was opened before the name stays outside', () => {
  assert.equal(bodyOf('Маяк» мовчить', 1), 'Маяк');
  assert.equal(bodyOf('ПАТ «Маяк», Схід» мовчить', 4), 'ПАТ «Маяк»');
});

test('what closes within a name is closed: the mark after it is another one', () => {
  assert.equal(bodyOf('ТОВ „Маяк“» мовчить', 4), 'ТОВ „Маяк“');
  assert.equal(bodyOf('ТОВ „Маяк“» мовчить', 3), 'ТОВ „Маяк“');
  assert.equal(bodyOf('ТОВ «“Маяк” плюс» мовчить', 6), 'ТОВ «“Маяк” плюс»');
  assert.equal(bodyOf('ДП „Надра „Захід” мовчить', 5), 'ДП „Надра „Захід”');
  assert.equal(bodyOf('ТОВ “Маяк”" мовчить', 4), 'ТОВ “Маяк”');
});
