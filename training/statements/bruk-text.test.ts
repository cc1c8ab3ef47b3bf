import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brukText } from './bruk-text.js';

const token = (value: string) => `<token value="${value}" lemma="" tags="" />`;
const xml = (...paragraphs: string[]) =>
  paragraphs
    .map((words) => `<sentence>${words.split(' ').map(token).join('\n')}</sentence>`)
    .join('\n<paragraph/>\n');

test('words of a paragraph stand in a line, with spaces as they are printed', () => {
  assert.equal(
    brukText(xml('Мер сказав : « Так , буде ( завтра ) » .', 'Усе')),
    'Мер сказав: «Так, буде (завтра)».\nУсе\n',
  );
});

test('straight quotation marks open and close by turns, anew in each paragraph', () => {
  assert.equal(
    brukText(xml('Газета &quot; Зоря &quot; і &quot; День', '&quot; Час &quot; пише')),
    'Газета "Зоря" і "День\n"Час" пише\n',
  );
});
