import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chronicler, knowledge, link, NOTHING_AROUND, statementReport } from '../../../test/chronicle.js';
import type { Link, Review, StatementEntry, StatementReport } from '../../model/index.js';
import { openWorld } from '../names/world.js';
import { areApart, mouthOf } from './mouths.js';

const world = openWorld(knowledge, []);

const SYBIHA = link('Андрій Сибіга', 'person:sybiha', { state: 'state:UA' });
const ZELENSKY = link('Володимир Зеленський', 'person:zelensky', { state: 'state:UA' });
const UMEROV = link('Рустем Умєров', 'person:umerov', { state: 'state:UA' });
const OFFICE = link('Офіс президента', 'org:ua-president-office', { state: 'state:UA' });
const PRESS = link('Олена Квітка', 'x-kvitka', { voiceOf: 'org:ua-president-office', state: 'state:UA' });
const MINISTRY = link('Остап Гай', 'x-hai', { voiceOf: 'org:ua-mfa', state: 'state:UA' });
const LONE = link('Сибіга', 'x-sybiha', { state: 'state:UA' });
const PESKOV = link('Дмитрий Песков', 'person:peskov', { voiceOf: 'state:RU#president', state: 'state:RU' });
const USHAKOV = link('Юрий Ушаков', 'person:ushakov', { voiceOf: 'state:RU#president', state: 'state:RU' });
const LAVROV = link('Сергей Лавров', 'person:lavrov', { state: 'state:RU' });

function said(words: string, chain: readonly Link[], more: Partial<StatementReport> = {}): StatementReport {
  const [{ name, entity }] = chain as [Link];
  const published = '2025-01-21T12:00:00Z';
  return {
    ...statementReport(words, { speaker: { name, entity }, published, ...more }),
    chain: [...chain, link('alpha', 'alpha', { by: 'outlet' })],
  };
}

const entries = (...reports: StatementReport[]): StatementEntry[] =>
  chronicler.merge(reports, NOTHING_AROUND) as StatementEntry[];

describe('the mouths that words come from', () => {
  const apart = (a: readonly Link[], b: readonly Link[]): boolean =>
    areApart(mouthOf(said('words', a), world), mouthOf(said('words', b), world));

  test('of two persons of one side are two', () => {
    assert.ok(apart([SYBIHA], [ZELENSKY]));
    assert.ok(apart([LAVROV], [USHAKOV]));
    assert.ok(apart([SYBIHA], [PRESS]));
    assert.ok(apart([MINISTRY], [UMEROV]));
  });

  test('are one where they speak for one another or for one body', () => {
    assert.ok(!apart([PRESS], [ZELENSKY]));
    assert.ok(!apart([MINISTRY], [SYBIHA]));
    assert.ok(!apart([PESKOV], [USHAKOV]));
  });

  test('are one where one passes on the other’s words, and where one is the state or a body', () => {
    assert.ok(!apart([ZELENSKY, SYBIHA], [SYBIHA]));
    assert.ok(!apart([OFFICE], [SYBIHA]));
    assert.ok(!apart([link('Україна', 'state:UA')], [SYBIHA]));
  });

  test('may be one where an article has a family name alone', () => {
    assert.ok(!apart([LONE], [SYBIHA]));
    assert.ok(apart([LONE], [ZELENSKY]));
  });
});

describe('an entry of statements', () => {
  test('is of one person, though another of his side says something like it', () => {
    const one = 'порт у Бергені відкриють до кінця березня, якщо розтане лід';
    const other = 'the repairs of the port of Bergen will be over by the end of March';
    assert.equal(entries(said(one, [SYBIHA], { language: 'uk' }), said(other, [ZELENSKY])).length, 2);
    assert.equal(entries(said(one, [SYBIHA], { language: 'uk' }), said(other, [SYBIHA])).length, 1);
  });

  test('of nearly the same words is one, whoever is said to have said them', () => {
    const words = 'порт у Бергені відкриють до кінця березня';
    assert.equal(entries(said(words, [SYBIHA]), said(words, [ZELENSKY], { outlet: 'beta' })).length, 1);
  });

  test('has speaker, act and words of one report', () => {
    const words = 'the port of Bergen will open by the end of March';
    const [entry, ...more] = entries(
      said(words, [PRESS], { act: 'plan', mode: 'direct' }),
      said(words, [ZELENSKY], { act: 'state' }),
      said(`${words} at last`, [ZELENSKY], { act: 'warn', mode: 'partial' }),
    );
    assert.equal(more.length, 0);
    assert.deepEqual(
      [entry?.speaker?.entity, entry?.act, entry?.words],
      ['person:zelensky', 'warn', `${words} at last`],
    );
  });

  test('has nothing of a name that sounds like a word', () => {
    const one = 'Владимир Путин получил доклад о ситуации в порту';
    const other = 'встреча Владимира Путина с Карлом Линдом в графике не значится';
    assert.equal(entries(said(one, [PESKOV]), said(other, [PESKOV])).length, 2);
  });

  test('who denies something says no more of it than another who speaks of something else', () => {
    const denied = 'Oslo had received any such promise from Bergen';
    const assured = 'Danylo Hai had put pressure on Oslo to give a promise';
    assert.equal(entries(said(denied, [SYBIHA], { act: 'deny' }), said(assured, [SYBIHA])).length, 2);
    const again = 'Oslo had received a promise from Bergen';
    assert.equal(
      entries(said(denied, [SYBIHA], { act: 'deny' }), said(again, [SYBIHA], { act: 'deny' })).length,
      1,
    );
  });
});

describe('statements that people have joined', () => {
  const joined = (a: StatementReport, b: StatementReport): StatementEntry | undefined => {
    const [one, two] = entries(a, b);
    const reviews: Review[] = [
      {
        id: 'v-1',
        at: '2025-01-22T12:00:00Z',
        by: 'someone',
        action: 'join',
        target: { type: 'entry', id: one?.id ?? '', reports: [...(one?.reports ?? [])] },
        others: [two?.id ?? ''],
        why: 'of one matter',
        undoes: null,
        field: null,
        value: null,
      } as Review,
    ];
    const made = chronicler.merge([a, b], { ties: [], reviews }) as StatementEntry[];
    assert.equal(made.length, 1);
    return made[0];
  };
  const differing = (entry: StatementEntry | undefined): string[] =>
    (entry?.divergences ?? []).map(
      ({ field, grade, values }) => `${field} ${grade}: ${values.map(({ value }) => value).join(' / ')}`,
    );

  test('contradict each other where one denies what the other says', () => {
    const words = 'the council of Bergen would put off the vote on the harbour';
    assert.deepEqual(
      differing(joined(said(words, [SYBIHA]), said(words, [LAVROV], { act: 'deny' }))).slice(1),
      ['act contradicts: state / deny'],
    );
  });

  test('contradict each other where one negates what the other says', () => {
    const [one, other] = ['the council will reopen the harbour', 'the council will not reopen the harbour'];
    assert.deepEqual(differing(joined(said(one, [SYBIHA]), said(other, [LAVROV]))).slice(1), [
      `words contradicts: ${one} / ${other}`,
    ]);
  });

  for (const [a, b, act] of [
    ['the harbour will be open by May', 'the port of Bergen reopens in May', 'state'],
    ['the harbour is not shut', 'the harbour would be shut', 'deny'],
    ['the harbour will be open', '"We love the harbour"', 'evaluate'],
    ['the harbour will be open by May', 'the ferry will not be paid for', 'state'],
    ['not only the harbour will be open', 'the harbour will be open by May', 'plan'],
  ] as const)
    test(`do not where they may both be: ${a} / ${b}`, () =>
      assert.deepEqual(
        differing(joined(said(a, [SYBIHA]), said(b, [LAVROV], { act }))).filter((one) =>
          one.includes('contradicts'),
        ),
        [],
      ));
});
