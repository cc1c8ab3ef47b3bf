import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { chronicler, knowledge } from '../../../test/chronicle.js';
import { read } from '../../main.js';
import type { Contribution, Report } from '../../model/index.js';
import { openChronicler, outletsFrom, wholeChronicle } from '../index.js';

let count = 0;

function article(
  text: string,
  more: { outlet?: string; published?: string; url?: string; language?: string } = {},
): Contribution {
  count++;
  const reading = read(text, {
    outlet: 'alpha',
    published: '2025-03-04T12:00:00+02:00',
    language: 'uk',
    ...more,
  });
  return chronicler.contribute(reading, `doc-${count}`);
}

const reportsOf = ({ reports }: Contribution): Report[] => reports.map(({ report }) => report);

const CALL = `Президенти поговорили телефоном

Президент Франції Еммануель Макрон провів телефонну розмову з канцлером Німеччини Олафом Шольцем, повідомила пресслужба Єлисейського палацу.

За словами речниці уряду Німеччини Марти Вебер, розмова тривала сорок хвилин.`;

describe('entities', () => {
  test('have one id in all languages, and a chain for each source', () => {
    const one = article(CALL);
    const two = article(
      'French President Emmanuel Macron and German Chancellor Olaf Scholz spoke by phone, the Elysee said.',
      { language: 'en' },
    );
    const ids = (from: Contribution) =>
      new Set(
        reportsOf(from).flatMap((report) =>
          report.type === 'contact' ? report.participants.map(({ entity }) => entity) : [],
        ),
      );
    assert.deepEqual([...ids(one)].sort(), ['person:macron', 'person:scholz']);
    assert.deepEqual([...ids(two)].sort(), ['person:macron', 'person:scholz']);
  });

  test('an office is whoever held it on the day of publication', () => {
    const speakers = (published: string) =>
      reportsOf(article('Президент США заявив, що мита будуть підвищені.', { published })).map((report) =>
        report.type === 'statement' ? report.speaker?.entity : null,
      );
    assert.ok(speakers('2025-01-17T10:00:00Z').includes('person:biden'));
    assert.ok(speakers('2025-01-21T10:00:00Z').includes('person:trump'));
  });

  test('a press service is the voice of its body', () => {
    const contact = reportsOf(article(CALL)).find(({ type }) => type === 'contact');
    assert.ok(contact);
    const [first] = contact.chain;
    assert.equal(first?.voiceOf ?? first?.entity, 'state:FR#president');
    assert.equal(contact.chain.at(-1)?.by, 'outlet');
  });
});

describe('ties', () => {
  const long = `${CALL}\n\nСторони обговорили постачання газу, ремонт греблі та обмін студентами між двома університетами цього літа.`;

  test('a shortened copy goes back to the earliest text', () => {
    const origin = article(long, { outlet: 'alpha', published: '2025-03-04T10:00:00Z' });
    const copy = article(long.slice(0, long.lastIndexOf('\n\n')), {
      outlet: 'beta',
      published: '2025-03-04T11:00:00Z',
    });
    const other = article(
      'У Карпатах випав сніг, дороги чистять уже другий день, кажуть рятувальники місцевої громади.',
    );
    assert.deepEqual(
      chronicler.ties([copy, other, origin]).map(({ kind, earlier, later }) => [kind, earlier, later]),
      [['copy', origin.article.id, copy.article.id]],
    );
  });

  test('another text at one address is a version', () => {
    const url = 'https://alpha.example/a?utm_source=x';
    const first = article(CALL, { url, published: '2025-03-04T10:00:00Z' });
    const second = article(`${CALL}\n\nОновлено: сторони домовилися зустрітися.`, {
      url: 'https://www.alpha.example/a',
      published: '2025-03-04T12:00:00Z',
    });
    const [tie, ...more] = chronicler.ties([second, first]);
    assert.equal(more.length, 0);
    assert.deepEqual([tie?.kind, tie?.earlier, tie?.later], ['version', first.article.id, second.article.id]);
  });
});

describe('a whole chronicle', () => {
  const contributions = [
    article(CALL),
    article('Пресслужба Єлисейського палацу повідомила, що Макрон і Шольц поговорили телефоном 4 березня.', {
      outlet: 'beta',
    }),
    article(
      'Макрон заявив, що Франція готова приймати студентів. Президент Франції Еммануель Макрон прибув до Бонна.',
      { outlet: 'gamma' },
    ),
    article('French President Emmanuel Macron said France is ready to receive students.', { language: 'en' }),
  ];
  const expected = JSON.stringify(wholeChronicle(contributions, chronicler));

  test('is the same from its articles in any order, with any of them twice', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(contributions, { minLength: contributions.length }),
        fc.subarray(contributions),
        (shuffled, twice) => {
          assert.equal(JSON.stringify(wholeChronicle([...twice, ...shuffled], chronicler)), expected);
        },
      ),
    );
  });
});

describe('outlets of a collection', () => {
  test('are checked', () => {
    assert.throws(() => outletsFrom({}, knowledge), { code: 'outlets.invalid' });
    assert.throws(() => outletsFrom([{ name: 'x' }], knowledge), { code: 'outlets.invalid' });
  });

  test('of a state are affiliated with it', () => {
    const outlets = outletsFrom(
      [{ id: 'volna', name: 'Волна', country: 'ru', stateOf: 'Russia' }],
      knowledge,
    );
    assert.equal(outlets[0]?.affiliation, 'state:RU');
    assert.deepEqual(openChronicler(knowledge, outlets).namesOf('volna'), ['volna', 'Волна']);
  });
});
