import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Token } from '../../language/contract.js';
import { isSetOff } from './ambiguous.js';

/** Whether the word in brackets is set off as a name; tokens are parted by spaces. */
function setOff(language: string, sentence: string): boolean {
  const words = sentence.split(' ');
  const first = words.findIndex((word) => word.startsWith('['));
  const tokens = words.map((word) => {
    const form = word.replace(/[[\]]/g, '');
    return { form, norm: form.toLowerCase(), lemma: form.toLowerCase(), sentence: 0 } as Token;
  });
  return isSetOff({ tokens, language }, first, first + 1, new Set(['газета', 'magazine']));
}

test('a common word is a name inside quotation marks, after a word of kind, by its letters', () => {
  assert.ok(setOff('uk', 'Про це пише « [День] » .'));
  assert.ok(setOff('uk', 'Про це пише газета [День] .'));
  assert.ok(setOff('uk', 'Про це пише [Time] .'));
  assert.ok(setOff('en', 'The magazine [Time] wrote'));
  assert.ok(setOff('en', 'as [WHO] said'));
});

test('a common word by itself is no name', () => {
  assert.equal(setOff('uk', '[День] був сонячний .'), false);
  assert.equal(setOff('uk', '« [День] був сонячний » .'), false);
  assert.equal(setOff('en', '[Time] will tell'), false);
  assert.equal(setOff('en', '[WHO] WILL WIN'), false);
});
