import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commonHead, type Source } from './source.js';
import type { Unit } from './units.js';

/** The part of speech that the head of a source is taken for. */
function taken(text: string, head: number): string {
  const tokens = text.split(' ').map((form) => ({ form, lemma: form, upos: 'PROPN' }));
  const unit = { analysis: { tokens }, names: { types: new Map() }, first: 0 } as unknown as Unit;
  const source: Source = { first: head, last: head + 1, head, how: 'subject' };
  return commonHead({ unit }, source).upos;
}

test('a capital says nothing at the start of a sentence or quotation only', () => {
  assert.equal(taken('Президент заявив', 0), 'NOUN');
  assert.equal(taken('Уточнив : « Президент заявив', 3), 'NOUN');
  assert.equal(taken('Учора Президент заявив', 1), 'PROPN');
});
