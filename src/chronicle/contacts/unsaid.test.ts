import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chronicler } from '../../../test/chronicle.js';
import { read } from '../../main.js';
import type { ContactEntry, ContactReport } from '../../model/index.js';
import { wholeChronicle } from '../index.js';

let count = 0;

interface Told {
  readonly language: string;
  readonly outlet: string;
  readonly text: string;
}

function contactOf(...articles: readonly Told[]) {
  const made = wholeChronicle(
    articles.map(({ text, ...more }) => {
      count++;
      const reading = read(text, { published: '2026-10-14T15:00:00Z', ...more });
      return chronicler.contribute(reading, `unsaid-${count}`);
    }),
    chronicler,
  );
  const entry = made.entries.find((one): one is ContactEntry => one.type === 'contact');
  const reports = made.reports.filter((one): one is ContactReport => one.type === 'contact');
  return { entry, reports };
}

/** «video: A, B / call: C»: who says what of a field on which accounts differ. */
const differing = (entry: ContactEntry | undefined, field: string): string | undefined =>
  entry?.divergences
    .find((one) => one.field === field)
    ?.values.map(({ value, roots }) => `${value}: ${roots.join(', ')}`)
    .join(' / ');

const unsaid = (reports: readonly ContactReport[]): string[] =>
  reports.map((one) => `${one.chain[0]?.name}: ${one.unsaid?.join(', ') ?? 'all'}`);

const BY_VIDEO: Told = {
  language: 'uk',
  outlet: 'alpha',
  text: `Президент Франції Еммануель Макрон провів відеорозмову з прем’єром Польщі Дональдом Туском, повідомив Єлисейський палац.

Речник уряду Польщі сказав, що розмова відбулася.`,
};

const byPhone = (text: string): Told => ({ language: 'en', outlet: 'beta', text });

describe('what an account does not tell', () => {
  test('is marked, and is no value of its source', () => {
    const { entry, reports } = contactOf(
      BY_VIDEO,
      byPhone(
        'French President Emmanuel Macron and Polish Prime Minister Donald Tusk spoke by phone, the Elysee said.',
      ),
    );
    assert.deepEqual(unsaid(reports), ['Єлисейський палац: all', 'речник уряду Польщі: kind', 'Elysee: all']);
    assert.equal(differing(entry, 'kind'), 'video: Elysee / call: Elysee');
  });

  test('is a value of the outlet where only it tells', () => {
    const { entry } = contactOf(
      {
        language: 'uk',
        outlet: 'alpha',
        text: `Макрон провів відеорозмову з Туском.

Президент Франції Еммануель Макрон поговорив із прем’єром Польщі Дональдом Туском, повідомив Єлисейський палац.`,
      },
      byPhone(
        'French President Emmanuel Macron and Polish Prime Minister Donald Tusk spoke by phone, the Polish government said.',
      ),
    );
    assert.equal(differing(entry, 'kind'), 'video: alpha / call: Polish government');
  });

  test('does not hide what others tell: the entry shows the channel that its source tells', () => {
    const { entry, reports } = contactOf(BY_VIDEO);
    assert.equal(entry?.kind, 'video');
    const shown = entry?.shown.find(({ field }) => field === 'kind');
    assert.equal(reports.find(({ id }) => id === shown?.report)?.chain[0]?.name, 'Єлисейський палац');
  });

  for (const [title, text] of [
    [
      'the channel',
      'spoke by phone, the Elysee said. The Polish government said they had spoken by video link.',
    ],
    ['a phone call', 'had a phone call, the Elysee said. It was a video call, the Polish government said.'],
  ] as const)
    test(`look-alike: ${title} that two sources tell is theirs`, () => {
      const { reports } = contactOf(
        byPhone(`French President Emmanuel Macron and Polish Prime Minister Donald Tusk ${text}`),
      );
      assert.deepEqual(
        reports.map(({ kind, unsaid: not }) => [kind, not]),
        [
          ['call', undefined],
          ['video', undefined],
        ],
      );
    });

  for (const [title, text] of [
    ['an outlet without a source', 'Макрон і Туск поговорили телефоном. Розмова відбулася у вівторок.'],
    [
      'a source that tells all',
      'Макрон і Туск поговорили телефоном у вівторок, повідомив Єлисейський палац.',
    ],
    ['a place in the words', 'Макрон і Туск зустрілися в Парижі у вівторок, повідомив Єлисейський палац.'],
    [
      'a place beside the words',
      'У Парижі у вівторок, повідомив Єлисейський палац, зустрілися Макрон і Туск.',
    ],
  ] as const)
    test(`look-alike: ${title}`, () => {
      const { reports } = contactOf({ language: 'uk', outlet: 'alpha', text });
      assert.deepEqual(
        reports.map((one) => one.unsaid),
        [undefined],
      );
    });
});
