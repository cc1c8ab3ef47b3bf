import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Knowledge } from '../../knowledge/index.js';
import type { Token } from '../../language/contract.js';
import type { MentionLists } from './lists.js';
import { afterTitles } from './person-bounds.js';

const LISTS = {
  titles: new Set(['secretary']),
  before: new Set<string>(),
  offices: [
    ['of', 'state'],
    ['of', 'the', 'treasury'],
  ],
} as unknown as MentionLists;

/** Knows no state. */
const NOTHING = { stateOfAdjective: () => null, byName: () => [] } as unknown as Knowledge;

/** What is left of a name after its titles. */
function left(name: string): string {
  const forms = name.split(' ');
  const tokens = forms.map((form) => ({
    form,
    norm: form.toLowerCase(),
    lemma: form.toLowerCase(),
    feats: {},
  }));
  const span = { first: 0, last: forms.length, type: 'PER' } as Parameters<typeof afterTitles>[0];
  return forms.slice(afterTitles(span, tokens as unknown as Token[], LISTS, NOTHING)).join(' ');
}

describe('where a name begins after titles', () => {
  test('after what a title is of, where the lists know it', () => {
    assert.equal(left('Secretary of State Marco Rubio'), 'Marco Rubio');
    assert.equal(left('Secretary of the Treasury Scott Bessent'), 'Scott Bessent');
  });

  test('nowhere, where they do not', () => {
    const name = 'Secretary of the Widgets Scott Bessent';
    assert.equal(left(name), name);
  });
});
