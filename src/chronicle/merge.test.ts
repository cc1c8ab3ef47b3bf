import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  chronicler,
  contactReport,
  link,
  NOTHING_AROUND,
  PUTIN,
  statementReport,
  TRUMP,
  XI,
} from '../../test/chronicle.js';
import type { ContactEntry, Entry, Report, Review } from '../model/index.js';

const merge = (...reports: Report[]): Entry[] => [...chronicler.merge(reports, NOTHING_AROUND)];
const contacts = (...reports: Report[]): ContactEntry[] => merge(...reports) as ContactEntry[];

describe('contacts', () => {
  test('of one pair on one day are one entry, on other days two', () => {
    const day = contactReport({ date: '2025-01-21' });
    assert.equal(merge(day, contactReport({ date: '2025-01-21' })).length, 1);
    assert.equal(
      merge(day, contactReport({ date: '2025-02-24', published: '2025-02-24T10:00:00Z' })).length,
      2,
    );
  });

  test('of other parties on one day stay apart', () => {
    assert.equal(merge(contactReport(), contactReport({ participants: [PUTIN, TRUMP] })).length, 2);
  });

  test('planned and held stay apart', () => {
    assert.equal(merge(contactReport(), contactReport({ status: 'planned' })).length, 2);
  });

  test('with a wrong date join the day beside it, as a divergence', () => {
    const [entry, ...more] = contacts(
      contactReport({ date: '2025-01-21' }),
      contactReport({ date: '2025-01-20', published: '2025-01-22T10:00:00Z' }),
    );
    assert.equal(more.length, 0);
    assert.equal(entry?.date, '2025-01-21');
    assert.deepEqual(
      entry?.divergences.map(({ field, grade }) => [field, grade]),
      [['date', 'differs']],
    );
  });

  test('a company of a state that another article names has not told what the state did', () => {
    const company = link('Rosatom', 'org:ru-rosatom', { state: 'state:RU' });
    const [entry] = contacts(
      contactReport({ from: [link('Russia', 'state:RU', { state: 'state:RU' })] }),
      contactReport({ from: [company], outlet: 'beta' }),
    );
    assert.equal(entry?.roots.length, 2);
  });

  test('with another channel join, and the best-placed account is shown', () => {
    const kremlin = link('Dmitry Peskov', 'person:peskov', { voiceOf: 'state:RU#president' });
    const [entry] = contacts(
      contactReport({ kind: 'call' }),
      contactReport({ kind: 'video', from: [kremlin], published: '2025-01-21T18:00:00Z' }),
    );
    assert.equal(entry?.kind, 'video');
    assert.deepEqual(
      entry?.divergences.map(({ field }) => field),
      ['kind'],
    );
    assert.deepEqual(entry?.roots.map(({ name, standing, voices }) => [name, standing, voices]).sort(), [
      ['Kremlin', 'party', ['Dmitry Peskov']],
      ['alpha', 'independent', []],
    ]);
  });

  test('recalled without a date join the last one before the article', () => {
    const entries = contacts(
      contactReport({ date: '2025-01-02', published: '2025-01-02T10:00:00Z' }),
      contactReport({ date: '2025-01-21' }),
      contactReport({ background: true, published: '2025-01-30T10:00:00Z' }),
    );
    assert.deepEqual(
      entries.map(({ reports }) => reports.length),
      [1, 2],
    );
  });

  test('held by some and denied by others are one entry that contradicts itself', () => {
    const [entry, ...more] = contacts(contactReport(), contactReport({ status: 'denied', stance: 'denies' }));
    assert.equal(more.length, 0);
    assert.equal(entry?.status, 'held');
    assert.deepEqual(
      entry?.divergences.map(({ grade }) => grade),
      ['contradicts'],
    );
  });

  test('of states are those of their officials, not of their heads', () => {
    const states = [
      { name: 'Russia', entity: 'state:RU' },
      { name: 'US', entity: 'state:US' },
    ];
    const ministers = [
      { name: 'Lavrov', entity: 'person:lavrov' },
      { name: 'Rubio', entity: 'person:rubio' },
    ];
    const talks = { kind: 'talks', date: '2025-02-18', published: '2025-02-18T12:00:00Z' } as const;
    assert.equal(
      merge(
        contactReport({ ...talks, participants: states }),
        contactReport({ ...talks, participants: ministers }),
      ).length,
      1,
    );
    assert.equal(
      merge(
        contactReport({ ...talks, participants: states }),
        contactReport({ ...talks, participants: [PUTIN, TRUMP] }),
      ).length,
      2,
    );
  });
});

describe('statements', () => {
  test('join over languages, shortened and quoted', () => {
    const entries = merge(
      statementReport(
        'совместная работа двух стран играет важную стабилизирующую роль в международных делах',
        { language: 'ru' },
      ),
      statementReport(
        'joint work by the two countries played "an important stabilising role in international affairs"',
      ),
      statementReport('Trade with China reached $245 billion in 2024'),
    );
    assert.deepEqual(entries.map(({ reports }) => reports.length).sort(), [1, 2]);
  });

  test('with a negation and without it are two', () => {
    const entries = merge(
      statementReport('the mill on the river will reopen for the workers in spring'),
      statementReport('the mill on the river will never reopen for the workers in spring'),
    );
    assert.equal(entries.length, 2);
  });

  test('join over languages where no word sounds alike', () => {
    const entries = merge(
      statementReport('Архів належить робітникам, яким не оплатили страйк', { language: 'uk' }),
      statementReport('the archive belongs to the workers who were not paid for the walkout'),
    );
    assert.equal(entries.length, 1);
  });

  test('with nothing but names in common stay apart', () => {
    const entries = merge(
      statementReport('Zarina had invited Tobias to Kyoto'),
      statementReport('Zarina had thanked Tobias for the book'),
      statementReport('Zarina thanked Tobias for books', { language: 'en' }),
    );
    assert.deepEqual(entries.map(({ reports }) => reports.length).sort(), [1, 2]);
  });

  test('with other numbers or of another side stay apart', () => {
    assert.equal(
      merge(statementReport('exports grew by 5% this year'), statementReport('exports grew by 7% this year'))
        .length,
      2,
    );
    assert.equal(
      merge(
        statementReport('we are ready for talks'),
        statementReport('we are ready for talks', { speaker: XI }),
      ).length,
      2,
    );
  });
});

describe('merging', () => {
  const reports: Report[] = [
    ...['2025-01-20', '2025-01-21', null].flatMap((date, index) => [
      contactReport({ date, published: `2025-01-2${index + 1}T10:00:00Z` }),
      contactReport({ date, kind: null, background: index === 2 }),
      contactReport({ date, participants: [PUTIN, TRUMP], status: index === 1 ? 'planned' : 'denied' }),
    ]),
    ...[
      'we are ready for talks with Washington',
      'Moscow is ready for talks with Washington',
      'no talks with Washington are planned',
    ].map((words) => statementReport(words)),
  ];
  const expected = JSON.stringify(merge(...reports));

  test('gives the same bytes in any order, with any report twice', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(reports, { minLength: reports.length }),
        fc.subarray(reports),
        (shuffled, twice) => {
          assert.equal(JSON.stringify(merge(...twice, ...shuffled)), expected);
        },
      ),
    );
  });

  test('loses no report and gives none to two entries', () => {
    const all = merge(...reports).flatMap((entry) => entry.reports);
    assert.deepEqual([...all].sort(), reports.map(({ id }) => id).sort());
  });

  test('of 100,000 reports of one pair on one day takes seconds', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => ({
      ...contactReport({ date: index % 3 === 0 ? '2025-01-21' : null }),
      id: `many-${index}`,
    }));
    const started = performance.now();
    assert.equal(merge(...many).length, 1);
    assert.ok(performance.now() - started < 20_000);
  });
});

describe('reviews', () => {
  const review = (
    action: Review['action'],
    target: Partial<Review['target']>,
    more: Partial<Review> = {},
  ): Review => ({
    id: `review-${action}-${target.id}`,
    at: '2025-02-01T10:00:00Z',
    by: 'reader',
    why: 'checked',
    action,
    target: { type: 'entry', id: '', reports: [], ...target },
    others: [],
    field: null,
    value: null,
    ...more,
  });
  const [one, two] = [
    contactReport({ date: '2025-01-21' }),
    contactReport({ date: '2025-01-21', outlet: 'beta' }),
  ];
  const [entry] = merge(one, two) as [Entry];
  const after = (...reviews: Review[]): Entry[] => [...chronicler.merge([one, two], { ties: [], reviews })];

  test('split an entry, and an undo joins it again', () => {
    const split = review('split', { id: entry.id }, { others: [two.id] });
    assert.equal(after(split).length, 2);
    const undo = review('undo', { type: 'review', id: split.id }, { at: '2025-02-02T10:00:00Z' });
    assert.equal(JSON.stringify(after(split, undo)), JSON.stringify([entry]));
  });

  test('correct a field, hold for the reports when the id has changed', () => {
    const correct = review(
      'correct',
      { id: 'gone', reports: [one.id, two.id] },
      { field: 'date', value: '2025-01-22' },
    );
    assert.equal((after(correct)[0] as ContactEntry).date, '2025-01-22');
  });

  test('reject an entry or a report, join two entries', () => {
    assert.equal(after(review('reject', { id: entry.id })).length, 0);
    assert.deepEqual(after(review('reject', { type: 'report', id: two.id }))[0]?.reports, [one.id]);
    const other = contactReport({ date: '2025-01-28', published: '2025-01-28T10:00:00Z' });
    const join = review('join', { id: entry.id }, { others: [other.id] });
    assert.equal(chronicler.merge([one, two, other], { ties: [], reviews: [join] }).length, 1);
  });
});

describe('statements within statements', () => {
  const BRIDGE = 'the bridge over the Danube will be rebuilt by the spring of 2027';
  const by = (...names: string[]) => names.map((name) => link(name, `person:${name.toLowerCase()}`));
  const outer = {
    ...statementReport(`Xi promised that ${BRIDGE}`, { article: 'a' }),
    chain: by('Putin', 'alpha'),
  };
  const inner = {
    ...statementReport(BRIDGE, { article: 'a', speaker: XI }),
    spans: [{ start: 16, end: 16 + BRIDGE.length }],
    chain: by('Xi', 'Putin', 'alpha'),
  };
  const differing = (...reports: Report[]): number =>
    merge(...reports).flatMap(({ divergences }) => divergences.filter(({ field }) => field === 'speaker'))
      .length;

  test('are put into no two mouths', () => {
    assert.equal(merge(outer, inner).length, 2);
    assert.equal(differing(outer, inner), 0);
  });

  test('are, where another article has them of another, or nobody passes them on', () => {
    const other = { ...inner, id: 'r-other', article: 'b', chain: by('Xi', 'beta') };
    assert.equal(differing(outer, other), merge(outer, other).length === 1 ? 1 : 0);
    const beside = { ...inner, chain: by('Xi', 'alpha') };
    assert.equal(differing(outer, beside), merge(outer, beside).length === 1 ? 1 : 0);
  });
});
