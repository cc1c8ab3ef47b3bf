import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chronicler } from '../../../test/chronicle.js';
import { read } from '../../main.js';
import type { ContactReport } from '../../model/index.js';

const rootsOf = (text: string, language: string): string[] => [
  ...new Set(
    chronicler
      .contribute(read(text, { outlet: 'alpha', published: '2025-03-04T12:00:00Z', language }), 'doc')
      .reports.map(({ report }) => report)
      .filter((report): report is ContactReport => report.type === 'contact')
      .map(({ chain: [first] }) => first?.voiceOf ?? first?.entity ?? ''),
  ),
];

describe('who speaks right after a contact', () => {
  test('tells of it', () => {
    const text =
      "Viktor Orban put that question to Ukraine's president on Tuesday. After seeing Volodymyr Zelensky, the Hungarian prime minister told reporters he had urged his host to consider a quick ceasefire.";
    assert.deepEqual(rootsOf(text, 'en'), ['person:orban']);
  });

  test('does not where the contact is only said of him', () => {
    const text = 'Viktor Orban, who met Volodymyr Zelensky in Kyiv on Monday, said the harvest was poor.';
    assert.deepEqual(rootsOf(text, 'en'), ['alpha']);
  });
});

describe('an apposition before who says it', () => {
  const spoke = (end: string): string[] =>
    rootsOf(`Mike Waltz spoke on Monday with Yuri Ushakov, Putin's foreign policy aide${end}`, 'en');

  test('is not all that he says', () => {
    assert.deepEqual(spoke(', Waltz revealed on X.'), ['person:waltz']);
  });

  test('leaves what nobody says', () => {
    assert.deepEqual(spoke('.'), ['alpha']);
  });
});

describe('what is said behind a semicolon', () => {
  test('stands in nobody else’s words', () => {
    const text =
      'Marco Rubio and Sergey Lavrov spoke by telephone on Monday. The State Department said they went over next steps; the Russian Foreign Ministry called the conversation "constructive".';
    assert.deepEqual(rootsOf(text, 'en'), ['org:ru-mfa']);
  });
});

describe('why a contact is off', () => {
  const off = 'Slovak Prime Minister Robert Fico will not travel to Kyiv on Friday, his office announced.';
  const said = (words: string, language = 'en'): string[] => rootsOf(words, language);

  test('is told by who was to take part, right behind', () => {
    assert.deepEqual(said(`${off}\n\n"There is nothing to sign," Fico told reporters.`), [
      'state:SK#government',
      'person:fico',
    ]);
  });

  test('is not told by others, in words on others, or much later', () => {
    const only = ['state:SK#government'];
    assert.deepEqual(said(`${off}\n\n"There is nothing to sign," Viktor Orban told reporters.`), only);
    assert.deepEqual(said(`${off}\n\n"Donald Trump is a friend," Fico told reporters.`), only);
    const harvest =
      'The harvest was poor this year, and prices of bread rose in all the towns of the country.';
    assert.deepEqual(said(`${off}\n\n${harvest} ${harvest}\n\n"It will rain," Fico told reporters.`), only);
  });

  test('is told in another way by those whom a medium knows', () => {
    const uk =
      'Володимир Зеленський і президент Бразилії Лула да Сілва не зустрінуться: заплановану на вівторок бесіду скасовано. Про це поінформувала адміністрація президента Бразилії.\n\n';
    assert.deepEqual(
      said(`${uk}Співрозмовник AFP пояснив скасування інакше: гість поспішав на літак.`, 'uk'),
      ['state:BR#president', 'outlet:afp'],
    );
    assert.deepEqual(said(`${uk}Співрозмовник AFP пояснив: у країні гарний врожай.`, 'uk'), [
      'state:BR#president',
    ]);
  });
});
