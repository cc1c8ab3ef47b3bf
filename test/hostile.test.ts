import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

/** What each hostile input must end in: a clear error or a reading, within its time and 500 MB. */
const OUTCOMES: Readonly<Record<string, string>> = {
  empty: 'article.empty',
  'white space': 'article.empty',
  'only a quotation mark': 'article.empty',
  '50 MB of text': 'article.too-long',
  '50 MB string': 'article.too-long',
  'a million lines': 'article.too-long',
  binary: 'article.binary',
};

const CHILD = fileURLToPath(import.meta.url.replace('hostile.test', 'hostile-child'));
/** For what is refused, and for a reading before its first letter; with the models loaded. */
const MOST_MILLISECONDS = 2000;
/**
 * Beyond that, a long text may cost so many times what ordinary news of its length cost on the same machine in the
 * same minute: half a million characters of statements end to end are a thousand articles' worth, and machines differ,
 * so only that no letters are dearer than others can be asked there.
 */
const MOST_TIMES_NEWS = 1.5;
const MOST_MEGABYTES = 500;

function child(argument: string): string {
  const options = process.execArgv.filter((option) => !option.startsWith('--test'));
  const done = spawnSync(process.execPath, [...options, CHILD, argument], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  assert.equal(done.status, 0, done.stderr || `ended by ${done.signal}`);
  return done.stdout;
}

for (const name of JSON.parse(child('--names')) as string[]) {
  test(`hostile input: ${name}`, () => {
    const { outcome, characters, milliseconds, megabytes, newsMilliseconds } = JSON.parse(child(name));
    assert.equal(outcome, OUTCOMES[name] ?? 'read');
    const most = MOST_MILLISECONDS + (characters / 1000) * newsMilliseconds * MOST_TIMES_NEWS;
    assert.ok(
      milliseconds <= most,
      `${milliseconds} ms for ${characters} characters, at most ${most.toFixed(0)}`,
    );
    assert.ok(megabytes <= MOST_MEGABYTES, `${megabytes} MB`);
  });
}
