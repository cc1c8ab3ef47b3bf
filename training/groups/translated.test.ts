import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLexicon, spellingsOf } from './translated.js';

test('spellings of a Ukrainian word in Russian letters, the likeliest first', () => {
  assert.equal(spellingsOf('сила')[0], 'сила');
  for (const [word, spelling] of [
    ['зеленський', 'зеленский'],
    ['київ', 'киив'],
    ['мексика', 'мексика'],
    ['тиміш', 'тымиш'],
    ['об’єкт', 'объект'],
    ['єлизавета', 'елизавета'],
  ] as const)
    assert.ok(spellingsOf(word).includes(spelling), `${word}: ${spellingsOf(word).join(' ')}`);
  assert.ok(spellingsOf('і'.repeat(60)).length <= 48);
});

test('the lexicon gives translations by commas, and none for a dash', () => {
  const lexicon = readLexicon('src/knowledge/data/lexicon.tsv');
  assert.ok(lexicon.size > 11_000);
  assert.deepEqual(lexicon.get('неділя'), ['воскресенье']);
  assert.ok(lexicon.get('лист')?.includes('письмо'));
  assert.ok([...lexicon.values()].flat().every((word) => !/[іїєґ,\s]/.test(word) && word !== '-'));
});
