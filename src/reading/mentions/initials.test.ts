import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { openKnowledge } from '../../knowledge/index.js';
import type { Token } from '../../language/contract.js';
import { inflection as uk } from '../../language/uk/inflection.js';
import { bestName, type Draft } from './entities.js';
import type { Name } from './name.js';
import { namingOf } from './naming.js';
import { withWholePersons } from './person-names.js';

const KNOWLEDGE = openKnowledge((name) => readFileSync(`src/knowledge/data/${name}`, 'utf8'));

test('initials whose base form has its full stop already get no second one', () => {
  const tokens = ['Т', '.', 'І', '.', 'Недозим'].map(
    (form, index) => ({ index, form, norm: form.toLowerCase(), sentence: 0, feats: {} }) as unknown as Token,
  );
  const person = (first: number, last: number, lemma: string) =>
    ({ first, last, type: 'PER', lemma, known: null, rule: 'name.model', confidence: 0.8 }) as Name;
  const [whole, ...more] = withWholePersons(
    [person(0, 3, 'Т. І.'), person(4, 5, 'Недозим')],
    tokens,
    KNOWLEDGE,
    namingOf(uk.names),
  );
  assert.equal(whole?.lemma, 'Т.І.Недозим');
  assert.equal(more.length, 0);
});

test('who is named by an initial alone has a name', () => {
  assert.equal(bestName({ known: null, names: new Map([['В.', 1]]) } as unknown as Draft), 'В.');
});
