import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MentionType } from '../../model/index.js';
import type { Token, Upos } from '../contract.js';
import { type NameGrammar, nameLemma, rulesByKey } from './lemmas.js';

const GRAMMAR: NameGrammar = {
  language: 'uk',
  rules: rulesByKey({
    'PER.h.NIMS ом': '2|',
    'PER.h.NIMS ем': '2|ій',
    'PER.h.NIFS ею': '2|я',
    'PER.h.NGMS а': '1|',
  }),
  bases: new Set(['сі', 'меркель', 'анна', 'остап']),
};

/** `form/UPOS/Case/Gender/lemma` a word. */
function name(text: string): { plain: string; tokens: Token[] } {
  let plain = '';
  const tokens = text.split(' ').map((piece, index) => {
    const [form = '', upos = 'PROPN', grammaticalCase, gender, lemma] = piece.split('/');
    const start = plain.length === 0 ? 0 : plain.length + 1;
    plain += (plain.length === 0 ? '' : ' ') + form;
    const feats = { Case: grammaticalCase, Gender: gender, Number: 'Sing' };
    return {
      index,
      start,
      end: start + form.length,
      form,
      norm: form.toLowerCase(),
      lemma: lemma ?? form.toLowerCase(),
      upos: upos as Upos,
      feats,
      sentence: 0,
      spaceBefore: true,
      group: 0,
    };
  });
  return { plain, tokens };
}

const TABLE: readonly (readonly [MentionType, string, string])[] = [
  // A short name that has one form for all cases is outvoted.
  ['PER', 'Сі/PROPN/Nom/Masc Лубаном/PROPN/Ins/Masc', 'Сі Лубан'],
  // Both parts stand for themselves: nothing is declined.
  ['PER', 'Анна/PROPN/Nom/Fem Меркель/PROPN/Gen/Fem', 'Анна Меркель'],
  ['PER', 'Остапа/PROPN/Gen/Masc Лубана/PROPN/Gen/Masc', 'Остап Лубан'],
  ['PER', 'Остапа/PROPN/Gen/Masc ЛУБАНА/PROPN/Gen/Masc', 'Остап Лубана'],
  // Adjectives agree with their noun, what follows it stays.
  ['ORG', 'Малої/ADJ/Gen/Fem/малий ради/NOUN/Gen/Fem/рада науки/NOUN/Gen/Fem/наука', 'Мала рада науки'],
  ['ORG', 'НДІ/PROPN/Loc/Masc науки/NOUN/Gen/Fem/наука', 'НДІ науки'],
];

test('names are cited in the nominative', () => {
  for (const [type, text, expected] of TABLE) {
    const { plain, tokens } = name(text);
    assert.equal(nameLemma(plain, tokens, 0, tokens.length, type, GRAMMAR), expected, text);
  }
});
