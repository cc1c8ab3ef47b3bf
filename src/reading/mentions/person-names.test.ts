import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Token } from '../../language/contract.js';
import type { Name } from './name.js';
import { inNominative } from './person-names.js';

/** The base form of a woman's name of which only the given name was read in the nominative. */
function based(text: string, given: string): string {
  const forms = text.split(' ');
  const tokens = forms.map((form) => ({
    form,
    norm: form.toLowerCase(),
    lemma: form,
    upos: 'PROPN',
    feats: {},
  }));
  const lemma = [given, ...forms.slice(1)].join(' ');
  const name = { first: 0, last: forms.length, type: 'PER', lemma } as unknown as Name;
  return inNominative(name, tokens as unknown as Token[]).lemma;
}

test("women's family names in the nominative", () => {
  assert.equal(based('Веры Высоцкой', 'Вера'), 'Вера Высоцкая');
  assert.equal(based('Веры Броневской', 'Вера'), 'Вера Броневская');
  assert.equal(based('Віри Висоцької', 'Віра'), 'Віра Висоцька');
  assert.equal(based('Марины Петровой', 'Марина'), 'Марина Петрова');
});
