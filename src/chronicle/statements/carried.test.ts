import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chronicler, statementReport } from '../../../test/chronicle.js';

/** Whether words of a day are carried over into the window of words that were said before. */
function isCarried(before: [day: string, words: string], later: [day: string, words: string]): boolean {
  const [own, told] = [before, later].map(([day, words]) =>
    statementReport(words, { published: `${day}T12:00:00Z` }),
  );
  if (!own || !told) return false;
  return chronicler.carried([own], [told]).has(told.id);
}

const SAID = 'Russia will send 200 engineers to rebuild the power station';

describe('what is told again in a new quarter', () => {
  test('is of the quarter in which it was said', () => {
    assert.ok(isCarried(['2025-03-31', SAID], ['2025-04-01', SAID]));
    assert.ok(isCarried(['2025-12-28', SAID], ['2026-01-03', `${SAID}, Putin said`]));
  });

  test('stays in its own where other things are said', () => {
    assert.ok(!isCarried(['2025-03-31', SAID], ['2025-04-01', 'Gas prices for households will not rise']));
    assert.ok(!isCarried(['2025-03-31', SAID], ['2025-04-01', SAID.replace('will', 'will not')]));
    assert.ok(!isCarried(['2025-03-31', SAID], ['2025-04-01', SAID.replace('200', '900')]));
  });

  test('stays in its own where it was said long before, or in a quarter further back', () => {
    assert.ok(!isCarried(['2025-03-10', SAID], ['2025-04-01', SAID]));
    assert.ok(!isCarried(['2024-12-31', SAID], ['2025-04-01', SAID]));
    assert.ok(!isCarried(['2025-04-01', SAID], ['2025-04-02', SAID]));
  });
});
