import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Evaluation } from '../src/chronicle/evaluation.js';
import { type ChronicleCase, chronicleCases, chronicleOf } from './chronicle-cases.js';

const CASES = chronicleCases().map((one) => ({ one, ...chronicleOf(one) }));

/** Pairs of reports: of one statement as the case says, joined, and both. */
interface Pairs {
  expected: number;
  joined: number;
  both: number;
}

function statementPairs({ articles, statements }: ChronicleCase, { statements: entries }: Evaluation): Pairs {
  const reports = statements.flatMap(({ reports }, statement) =>
    reports.map(({ doc, quote }) => {
      const start = articles.find((article) => article.doc === doc)?.text.indexOf(quote) ?? -1;
      assert.notEqual(start, -1, `${doc} does not say «${quote}»`);
      return { statement, entry: entryOf(entries, doc, start, start + quote.length) };
    }),
  );
  const pairs = { expected: 0, joined: 0, both: 0 };
  reports.forEach((a, at) => {
    for (const b of reports.slice(at + 1)) {
      const isOne = a.statement === b.statement;
      const isJoined = a.entry !== null && a.entry === b.entry;
      pairs.expected += Number(isOne);
      pairs.joined += Number(isJoined);
      pairs.both += Number(isOne && isJoined);
    }
  });
  return pairs;
}

/** The entry with a report that shares the most with a span, at least half of both together. */
function entryOf(entries: Evaluation['statements'], doc: string, start: number, end: number): number | null {
  let best = 0.5;
  let found: number | null = null;
  entries.forEach(({ reports }, index) => {
    for (const report of reports) {
      if (report.doc !== doc) continue;
      const shared = Math.min(report.end, end) - Math.max(report.start, start);
      const share = shared / (report.end - report.start + end - start - shared);
      if (share < best) continue;
      best = share;
      found = index;
    }
  });
  return found;
}

const shows = (
  { participants }: Evaluation['contacts'][number],
  wanted: ChronicleCase['contacts'][number],
): boolean =>
  wanted.participants.every((one) =>
    participants.some(({ names }) => names.some((name) => Object.values(one).includes(name))),
  );

describe('events told by several outlets in three languages', () => {
  test('statements are joined over outlets and languages, and no others', () => {
    const sum = { expected: 0, joined: 0, both: 0 };
    for (const { one, evaluation } of CASES) {
      const pairs = statementPairs(one, evaluation);
      for (const key of ['expected', 'joined', 'both'] as const) sum[key] += pairs[key];
    }
    const told = `${sum.both} of ${sum.expected} pairs, ${sum.joined - sum.both} wrong`;
    assert.ok(sum.both / sum.joined >= 0.9, told);
    assert.ok(sum.both / sum.expected >= 0.45, told);
  });

  for (const { one, evaluation } of CASES)
    for (const wanted of one.contacts)
      test(`${wanted.id}: ${wanted.status} ${wanted.kind} of ${wanted.date}`, () => {
        const like = evaluation.contacts.filter((contact) => shows(contact, wanted));
        assert.ok(
          like.some(({ kind, status, date }) =>
            [kind, status, date].every(
              (value, at) => value === [wanted.kind, wanted.status, wanted.date][at],
            ),
          ),
          JSON.stringify(like.map(({ kind, status, date }) => ({ kind, status, date }))),
        );
      });

  test('the order of the articles changes nothing', () => {
    for (const { one, evaluation } of CASES)
      assert.deepEqual(chronicleOf(one, (articles) => articles.reverse()).evaluation, evaluation);
  });
});
