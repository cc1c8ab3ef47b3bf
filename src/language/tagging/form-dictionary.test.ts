import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Completer } from './completing.js';
import { FormDictionary, stemTable } from './form-dictionary.js';
import { FORM_GROUND, GROUND } from './lexicon.js';
import { parseTag } from './tags.js';

// Tags 1 and 2 for «-», 3 for «-и»; and a verb.
const PARADIGMS = [' :1,2 и:3', 'ти ти:4 в:5', '! ючи:6'].join('\n');
const dictionary = new FormDictionary(
  stemTable([
    { stem: 'стіл', paradigm: 1 },
    { stem: 'чита', paradigm: 2 },
    { stem: 'чита', paradigm: 3 },
    ...Array.from({ length: 5000 }, (_, i) => ({ stem: `слово${i}`, paradigm: 1 + (i % 3) })),
  ]),
  PARADIGMS,
);

test('a form has the tags of its endings, and how its lemma is made', () => {
  assert.deepEqual(dictionary.analyses('стіл'), [
    { tag: 1, cut: 0, add: '' },
    { tag: 2, cut: 0, add: '' },
  ]);
  assert.deepEqual(dictionary.analyses('столи'), []);
  assert.deepEqual(dictionary.analyses('стіли'), [{ tag: 3, cut: 1, add: '' }]);
  assert.deepEqual(dictionary.analyses('читав'), [{ tag: 5, cut: 1, add: 'ти' }]);
  assert.deepEqual(dictionary.analyses('читаючи'), [{ tag: 6, cut: 3, add: null }]);
});

test('a dictionary takes few strangers for its own', () => {
  let taken = 0;
  for (let i = 0; i < 20_000; i++) if (dictionary.analyses(`чуже${i}и`).length > 0) taken++;
  assert.ok(taken < 100, `${taken} of 20,000`);
});

const TEXTS = [
  'X _',
  'NOUN Case=Nom',
  'NOUN Case=Acc',
  'NOUN Case=Nom|Number=Plur',
  'VERB VerbForm=Inf',
  'VERB Tense=Past',
  'VERB VerbForm=Conv',
  'PROPN Case=Nom',
];
const tags = TEXTS.map(parseTag);
const rules: string[] = [];
const completer = new Completer(
  dictionary,
  TEXTS,
  tags,
  (cut, add, keep) => rules.push(`${cut}${add}${keep}`) - 1,
);
const candidates = (some: [tag: number, ground: number][]) => ({
  tags: some.map(([tag]) => tag),
  rules: some.map(() => -1),
  grounds: some.map(([, ground]) => ground),
  hash: 0,
  shares: null,
});

test('tags seen are confirmed or not, those of the dictionary come after them', () => {
  const some = completer.complete(
    'стіл',
    false,
    candidates([
      [2, GROUND.first],
      [5, GROUND.seen],
    ]),
  );
  assert.deepEqual(some?.tags, [2, 5, 1]);
  assert.deepEqual(some?.grounds, [FORM_GROUND.first, FORM_GROUND.seenAlone, FORM_GROUND.dictionary]);
});

test('with a capital, a noun may be a name', () => {
  assert.deepEqual(completer.complete('стіл', false, candidates([[5, GROUND.guessed]]))?.tags, [1, 2, 5]);
  const named = completer.complete('стіл', true, candidates([[5, GROUND.guessed]]));
  assert.deepEqual(named?.tags, [1, 2, 7, 5]);
  assert.equal(rules[named?.rules[2] ?? -1], '0true');
});

test('of a form that is not in the dictionary nothing is said', () => {
  assert.equal(completer.complete('абвгд', false, candidates([[1, GROUND.guessed]])), null);
});
