import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { packageRoot } from '../../main.js';
import { lemmasOf, rootOf } from './english.js';
import { openLexicon } from './index.js';
import { keysOfForm, keysOfLemma } from './slavic.js';

const TEXT = readFileSync(join(packageRoot(), 'src/knowledge/data/lexicon.tsv'), 'utf8');

/** Forms of texts, each with a lemma that it is of, and whether it is. */
const FORMS: readonly (readonly [form: string, lemma: string])[] = [
  ['днів', 'день'],
  ['року', 'рік'],
  ['книжок', 'книжка'],
  ['руці', 'рука'],
  ['можливостями', 'можливість'],
  ['знімають', 'знімати'],
  ['розслідує', 'розслідувати'],
  ['прошу', 'просити'],
  ['визнає', 'визнавати'],
  ['люблять', 'любити'],
  ['відзначається', 'відзначатися'],
  ['изображающую', 'изображать'],
  ['расследуют', 'расследовать'],
  ['отменено', 'отменить'],
  ['героя', 'герой'],
  ['галерей', 'галерея'],
  ['письмами', 'письмо'],
  ['музиканти', 'музикант'],
];
const STRANGERS: readonly (readonly [form: string, lemma: string])[] = [
  ['листи', 'лис'],
  ['канал', 'кан'],
  ['столи', 'сто'],
  ['правда', 'право'],
  ['мирний', 'міра'],
];

const meets = (form: string, lemma: string): boolean => {
  const own = new Set(keysOfLemma(lemma));
  return keysOfForm(form).some((key) => own.has(key));
};

describe('the lexicon of news', () => {
  test('is of three columns, in the letters of its languages', () => {
    const lines = TEXT.trim().split('\n');
    const rows = lines.filter((line) => !line.startsWith('#'));
    assert.ok(rows.length > 11_000);
    const cyrillic = /^[\p{Script=Cyrillic}'’ʼ,.-]+$/u;
    for (const row of rows) {
      const [ukrainian = '', russian = '', english = '', ...more] = row.split('\t');
      assert.deepEqual(more, [], row);
      assert.match(ukrainian, cyrillic);
      assert.match(russian, cyrillic);
      assert.match(english, /^(?:-|[\p{Script=Latin}'’,.\d-]+)$/u, row);
    }
  });

  test('knows a word in the forms that texts have', () => {
    for (const [form, lemma] of FORMS) assert.ok(meets(form, lemma), `${form} – ${lemma}`);
    for (const [form, lemma] of STRANGERS) assert.ok(!meets(form, lemma), `${form} – ${lemma}`);
  });

  test('knows what is made of one English word', () => {
    assert.ok(lemmasOf('investigating').includes('investigate'));
    assert.ok(lemmasOf('withdrew').includes('withdraw'));
    assert.ok(lemmasOf('stopped').includes('stop'));
    assert.ok(lemmasOf('parties').includes('party'));
    for (const [one, other] of [
      ['investigate', 'investigation'],
      ['mock', 'mockery'],
      ['extradite', 'extradition'],
      ['defence', 'defense'],
    ] as const)
      assert.equal(rootOf(one), rootOf(other));
    assert.notEqual(rootOf('nation'), rootOf('national-guard'));
    assert.notEqual(rootOf('sanction'), rootOf('sanctuary'));
  });

  test('tells words of three languages by their English roots', () => {
    const { equivalentsOf } = openLexicon(() => TEXT);
    const share = (one: string, other: string): boolean =>
      equivalentsOf(one).some((root) => equivalentsOf(other).includes(root));
    for (const [one, other] of [
      ['підтримкою', 'support'],
      ['правосудием', 'justice'],
      ['правосуддям', 'justice'],
      ['расследовать', 'investigation'],
      ['розслідування', 'investigating'],
      ['снимает', 'lifted'],
      ['нарушений', 'violations'],
      ['порушень', 'violations'],
    ] as const)
      assert.ok(share(one, other), `${one} – ${other}`);
    for (const [one, other] of [
      ['підтримкою', 'justice'],
      ['правосуддям', 'law-abiding'],
      ['зустріч', 'strike'],
      ['ракета', 'peace'],
      ['хліба', 'weapon'],
    ] as const)
      assert.ok(!share(one, other), `${one} – ${other}`);
  });

  test('knows nothing of words that it does not have, and of an empty file', () => {
    assert.deepEqual(openLexicon(() => TEXT).equivalentsOf('абвгґ'), []);
    assert.deepEqual(openLexicon(() => '{}').equivalentsOf('зустріч'), []);
  });

  test('gives what a word is called in every language', () => {
    const { translationsOf } = openLexicon(() => TEXT);
    for (const [lemma, other] of [
      ['переговори', 'переговоры'],
      ['переговори', 'negotiation'],
      ['negotiation', 'переговори'],
      ['сделка', 'угода'],
      ['прем’єр', 'премьер'],
      ['премєр', 'премьер'],
      ['ceasefire', 'перемирие'],
      ['talk', 'переговоры'],
    ] as const)
      assert.ok(translationsOf(lemma).includes(other), `${lemma} – ${other}`);
    assert.ok(!translationsOf('перемир’я').includes('зустріч'));
    assert.deepEqual(translationsOf('абвгґ'), []);
  });

  test('takes no time for what is no word', () => {
    const { equivalentsOf, translationsOf } = openLexicon(() => TEXT);
    const started = performance.now();
    for (const letters of ['знімати', 'investigate', 'ʼ', 'ё']) {
      assert.deepEqual(equivalentsOf(letters.repeat(50_000)), []);
      assert.deepEqual(translationsOf(letters.repeat(50_000)), []);
    }
    assert.ok(performance.now() - started < 5_000);
  });

  test('is read when the first word is asked for', () => {
    let times = 0;
    const lexicon = openLexicon(() => {
      times++;
      return TEXT;
    });
    assert.equal(times, 0);
    lexicon.equivalentsOf('рука');
    lexicon.equivalentsOf('нога');
    assert.equal(times, 1);
  });
});
