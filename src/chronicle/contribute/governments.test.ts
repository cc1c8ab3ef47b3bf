import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { knowledge } from '../../../test/chronicle.js';
import { read } from '../../main.js';
import { openChronicler, wholeChronicle } from '../index.js';

const chronicler = openChronicler(
  knowledge,
  ['UA', 'GB'].map((country) => ({ id: country, name: country, country, affiliation: null })),
);

/** Roots of the contacts of a text, with their standing. */
function roots(language: string, text: string, outlet = 'GB'): string[] {
  const reading = read(text, { outlet, published: '2026-02-20T12:00:00Z', language });
  const { entries } = wholeChronicle([chronicler.contribute(reading, 'doc')], chronicler);
  return entries
    .filter(({ type }) => type === 'contact')
    .flatMap((entry) => entry.roots.map(({ entity, standing }) => `${entity} ${standing}`));
}

const UKRAINE = ['state:UA#government party'];
const independent = (found: string[]): boolean =>
  found.length > 0 && found.every((one) => one.endsWith('independent'));

describe('a government without its state', () => {
  test('is that of the premier whom the article names', () => {
    assert.deepEqual(
      roots(
        'en',
        'Prime Minister Yulia Svyrydenko spoke by phone with Ajay Banga on Friday, the government said.',
      ),
      UKRAINE,
    );
    assert.deepEqual(
      roots(
        'uk',
        'Прем’єр-міністерка Юлія Свириденко провела зустріч із Крістіною Лагард, повідомили в уряді.',
      ),
      UKRAINE,
    );
    assert.deepEqual(
      roots(
        'ru',
        'Премьер-министр Юлия Свириденко провела встречу с Кристин Лагард, сообщили в правительстве.',
      ),
      UKRAINE,
    );
  });

  test('of two premiers is at home', () => {
    const text = 'Юлія Свириденко зустрілася з Віктором Орбаном у Відні, повідомили в уряді.';
    assert.deepEqual(roots('uk', text, 'UA'), UKRAINE);
    assert.ok(independent(roots('uk', text)));
  });

  test('is of no guest, where the article speaks of others at home', () => {
    const text = 'Володимир Зеленський зустрівся з Робертом Фіцо в Києві, повідомили в уряді.';
    assert.ok(independent(roots('uk', text, 'UA')));
  });

  test('is none where more is said, or no premier named', () => {
    assert.ok(
      independent(
        roots(
          'en',
          'Yulia Svyrydenko spoke by phone with Ajay Banga on Friday, the regional government said.',
        ),
      ),
    );
    assert.ok(
      independent(
        roots('en', 'Andrii Sybiha spoke by phone with Ajay Banga on Friday, the government said.'),
      ),
    );
    assert.ok(
      independent(roots('uk', 'Юлія Свириденко зустрілася з Крістіною Лагард, повідомив посол.')) ||
        roots('uk', 'Юлія Свириденко зустрілася з Крістіною Лагард, повідомив посол.').length === 0,
    );
  });
});

describe('a body by the last word of its name', () => {
  const COMMISSION = ['org:ec party'];

  test('is the one that the article names', () => {
    const met = 'European Commission President Ursula von der Leyen met Viktor Orban in Brussels';
    assert.deepEqual(roots('en', `${met}, the Commission said.`), COMMISSION);
    assert.deepEqual(roots('en', `${met}, Commission spokeswoman Anna Lindqvist said.`), COMMISSION);
  });

  test('is nobody where the article names none, or another word of it', () => {
    assert.ok(
      independent(roots('en', 'Ursula von der Leyen met Viktor Orban in Brussels, the Assembly said.')),
    );
    assert.ok(
      independent(
        roots(
          'en',
          'European Commission President Ursula von der Leyen met Viktor Orban, the Union of Miners said.',
        ),
      ),
    );
  });
});

describe('a name alone that was taken for a place', () => {
  const names = (text: string): string[] =>
    chronicler
      .contribute(read(text, { outlet: 'GB', published: '2026-02-20T12:00:00Z', language: 'en' }), 'doc')
      .entities.map(({ id, name }) => `${name} ${id.startsWith('person:') ? id : ''}`.trim());

  test('is of who holds a high office that day', () => {
    assert.ok(
      names(
        'A meeting between Putin and Orban is not on the schedule, Kremlin spokesman Dmitry Peskov said.',
      ).includes('Putin person:putin'),
    );
  });

  test('is a place where it is known as one', () => {
    assert.ok(names('Talks between Vienna and Lviv are over.').every((name) => !name.includes('person:')));
  });
});

describe('a commission without its name', () => {
  const talks = (source: string): string =>
    `The EU and Serbia will hold gas talks in Belgrade on Friday, ${source} said.`;

  test('is the European one where the article tells of the EU', () => {
    assert.deepEqual(roots('en', talks('a Commission spokesperson')), ['org:ec party']);
    assert.deepEqual(roots('en', talks('the commission')), ['org:ec party']);
    assert.deepEqual(roots('uk', 'ЄС і Сербія проведуть переговори в п’ятницю, повідомили в Комісії.'), [
      'org:ec party',
    ]);
  });

  test('is another, or nobody known, elsewhere', () => {
    const found = [
      ...roots('en', 'Chad and Serbia will hold gas talks in Belgrade on Friday, the commission said.'),
      ...roots('en', talks('the tax commission')),
      ...roots('en', `The Central Election Commission met. ${talks('the commission')}`),
    ];
    assert.ok(found.length > 0 && !found.some((one) => one.startsWith('org:ec')), String(found));
  });
});
