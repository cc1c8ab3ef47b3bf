import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Token } from '../../language/contract.js';
import { withAddress } from './addresses.js';
import type { Name } from './name.js';

const STREETS = { words: ['вулиця'], short: ['вул', 'пл'], countedOf: ['з', 'із', 'зі'] };

/** Words with their part of speech behind a low line; the name is the word in brackets, ‖ begins a sentence. */
function read(line: string): string {
  const words = line.split(' ');
  const at = words.findIndex((word) => word.startsWith('['));
  let sentence = 0;
  const tokens = words.map((word, index) => {
    if (word.includes('‖')) sentence++;
    const [form = '', upos = 'PUNCT'] = word.replace(/[[\]‖]/g, '').split('_');
    return {
      index,
      form,
      norm: form.toLowerCase(),
      lemma: form.toLowerCase(),
      upos,
      sentence,
      spaceBefore: form !== ',',
    } as Token;
  });
  const name = { first: at, last: at + 1, type: 'LOC', lemma: tokens[at]?.form ?? '', known: null } as Name;
  return withAddress(name, tokens, STREETS, (i) => i !== at).lemma;
}

for (const [line, lemma] of [
  ['на_ADP вул._NOUN [Зелена_PROPN] , 14-А_NUM закрили_VERB', 'вул. Зелена, 14-А'],
  ['вул_NOUN . [Зелена_PROPN] , 14_NUM / 2_NUM .', 'вул . Зелена, 14 / 2'],
  ['вулиця_NOUN [Зелена_PROPN] 14_NUM', 'Зелена 14'],
  ['вул._NOUN [Зелена_PROPN] , 5_NUM лютого_NOUN', 'вул. Зелена'],
  ['вул._NOUN [Зелена_PROPN] , 300_NUM людей_NOUN', 'вул. Зелена'],
  ['вул._NOUN [Зелена_PROPN] , 20_NUM %_SYM будинків_NOUN', 'вул. Зелена'],
  ['вул._NOUN [Зелена_PROPN] , 10_NUM з_ADP 12_NUM будинків_NOUN', 'вул. Зелена'],
  ['вул._NOUN [Зелена_PROPN] , 10_NUM з_ADP двору_NOUN', 'вул. Зелена, 10'],
  ['вул._NOUN [Зелена_PROPN] ‖5_NUM загинули_VERB', 'вул. Зелена'],
  ['вул._NOUN [‖Зелена_PROPN] 5_NUM', 'Зелена'],
  ['місто_NOUN [Луцьк_PROPN] , 14_NUM', 'Луцьк'],
  ['крамниця_NOUN . [Луцьк_PROPN] далеко_ADV', 'Луцьк'],
] as const)
  test(line, () => assert.equal(read(line), lemma));
