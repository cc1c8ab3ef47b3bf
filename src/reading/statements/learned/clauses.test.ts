import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Analysis, Token } from '../../../language/contract.js';
import { clausesOf } from './clauses.js';

/** «Мер сказав, що їде.»: a noun, a verb, a comma, a conjunction, a verb, a full stop. */
function described() {
  const tokens = ['Мер', 'сказав', ',', 'що', 'їде', '.'].map((form) => ({ form, feats: {}, group: 0 }));
  const analysis = {
    tokens: tokens as unknown as Token[],
    sentences: [{ index: 0, start: 0, end: 20, first: 0, last: 6, block: 0 }],
  } as unknown as Analysis;
  return {
    analysis,
    lemma: Int32Array.of(1, 2, 3, 4, 5, 6),
    part: Uint8Array.of(8, 16, 13, 14, 16, 13),
    mark: Uint8Array.of(0, 0, 1, 0, 0, 2),
    finite: Uint8Array.of(0, 1, 0, 0, 1, 0),
    nominal: Uint8Array.of(1, 0, 0, 0, 0, 0),
    grammaticalCase: Uint8Array.of(1, 0, 0, 0, 0, 0),
  };
}

test('marks part clauses, which say what opens them and whether they have a subject', () => {
  const clauses = clausesOf(described(), 'clauses');
  assert.deepEqual([...(clauses?.of ?? [])], [0, 0, 0, 1, 1, 1]);
  assert.deepEqual(clauses?.forms, [(1 * 2 + 1) * 8 + 1, 1 * 2 * 8 + 1]);
  assert.notEqual(clauses?.kinds[0], clauses?.kinds[1]);
});

test('a model that looks at words alone has none', () => {
  assert.equal(clausesOf(described(), 'words'), null);
});
