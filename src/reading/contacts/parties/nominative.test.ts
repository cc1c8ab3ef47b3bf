import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Feats, Token, Upos } from '../../../language/contract.js';
import { contacts as uk } from '../../../language/uk/contacts.js';
import { lexiconOf } from '../lexicon.js';
import { nominative } from './nominative.js';

const { endings } = lexiconOf(uk);

function token(form: string, lemma: string, upos: Upos, feats: Feats): Token {
  return {
    index: 0,
    start: 0,
    end: form.length,
    form,
    norm: form.toLowerCase(),
    lemma,
    upos,
    feats,
    sentence: 0,
    spaceBefore: false,
    group: 0,
  };
}

test('nouns and adjectives come into the nominative of their own number', () => {
  const head = token('міністрами', 'міністр', 'NOUN', { Case: 'Ins', Number: 'Plur', Gender: 'Masc' });
  const adjective = token('британськими', 'британський', 'ADJ', { Case: 'Ins', Number: 'Plur' });
  assert.equal(nominative(adjective, head, endings), 'британські');
  assert.equal(nominative(head, head, endings), 'міністри');
});

test('gender of the head shapes the adjective', () => {
  const head = token('делегацією', 'делегація', 'NOUN', { Case: 'Ins', Number: 'Sing', Gender: 'Fem' });
  const adjective = token('польською', 'польський', 'ADJ', { Case: 'Ins', Number: 'Sing', Gender: 'Fem' });
  assert.equal(nominative(adjective, head, endings), 'польська');
});

test('words without case keep their letters', () => {
  const word = token('Polish', 'Polish', 'ADJ', {});
  assert.equal(nominative(word, word, endings), 'Polish');
});
