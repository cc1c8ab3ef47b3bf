import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DictionaryRules } from './dictionary-rules.js';
import { LemmaTable, lemmaTable } from './lemma-table.js';
import { parseRule } from './lexicon.js';
import { LineTable } from './line-table.js';
import { dictionaryKind, lemmaTag, parseTag } from './tags.js';

const tags = ['NOUN Case=Gen|Gender=Masc|Number=Sing', 'PUNCT _', 'NOUN Case=Gen|Gender=Fem|Number=Sing'].map(
  parseTag,
);
const [his, , hers] = tags.map((tag) => ({ mark: lemmaTag(tag), kind: dictionaryKind(tag) }));
assert.ok(his && hers);

/** By ending: nothing else, a soft sign, a letter that is not plain, all of the form, a name. */
const RULES = ['1||l', '1|ь|l', '0|ß|l', '2|ір|l', '1||k'].map(parseRule);
const ENDINGS = [
  `а/${his.mark} 0 4`,
  `я/${his.mark} 1`,
  `x/${his.mark} 2`,
  `ру/${his.mark} 3`,
  `и/${hers.mark} 0`,
];
const LEMMAS = ['мост', 'кінь', 'maxß', 'ір', 'i̇нд', 'лед', 'а'];

const rules = new DictionaryRules(
  new LineTable(ENDINGS.join('\n')),
  RULES,
  new LemmaTable(lemmaTable(new Map(LEMMAS.map((lemma) => [lemma, new Set([his.kind])])))),
  tags,
);
const ruleOf = (form: string, tag = 0): number => {
  rules.take(form, form.toLowerCase());
  return rules.ruleOf(tag);
};

test('the rule whose lemma the dictionary has, however letters are written', () => {
  assert.equal(ruleOf('моста'), 0);
  assert.equal(ruleOf('МОСТА'), 0);
  assert.equal(ruleOf('коня'), -1);
  assert.equal(ruleOf('Кіня'), 1);
  assert.equal(ruleOf('MAX'), 2, 'what is added has a letter of two capitals');
  assert.equal(ruleOf('İнда'), 0, 'a small letter of two units');
  assert.equal(ruleOf('Лёда'), 0, 'the dictionary does without «ё»');
  assert.equal(ruleOf('ру'), -1, 'an ending is not all of a form');
});

test('no rule where the kind is another or the word is not asked about', () => {
  assert.equal(ruleOf('мости', 2), -1);
  assert.equal(ruleOf('моста', 1), -1);
});

test('an answer holds for one form', () => {
  assert.equal(ruleOf('моста'), 0);
  assert.equal(ruleOf('міста'), -1);
  assert.equal(ruleOf('моста'), 0);
});

test('forms longer than there is room for are looked up all the same', () => {
  const long = 'а'.repeat(70);
  const table = lemmaTable(new Map([[long, new Set([his.kind])]]));
  const some = new DictionaryRules(new LineTable(`а/${his.mark} 0`), RULES, new LemmaTable(table), tags);
  some.take(`${long}а`, `${long}а`);
  assert.equal(some.ruleOf(0), 0);
});
