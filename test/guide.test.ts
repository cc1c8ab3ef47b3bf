/** The user guide: the same in every language, with pictures that are there and stay small. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { packageRoot } from '../src/main.js';

const GUIDE = join(packageRoot(), 'docs/guide');
const CODES = ['en', 'uk'];
const MOST_BYTES = 160_000;
const MOST_PICTURES = 10;

const textOf = (code: string) => readFileSync(join(GUIDE, `${code}.md`), 'utf8');
const picturesOf = (code: string) =>
  [...textOf(code).matchAll(/pictures\/\w+\/([\w-]+)\.png/g)].map(([, name = '']) => name);

describe('docs/guide', () => {
  for (const code of CODES)
    test(`${code}: shows every picture of its language, each once, each with words that say what is to be seen`, () => {
      const there = readdirSync(join(GUIDE, 'pictures', code));
      assert.ok(there.length > 0 && there.length <= MOST_PICTURES);
      assert.deepEqual(
        picturesOf(code)
          .map((name) => `${name}.png`)
          .sort(),
        there.sort(),
      );
      for (const file of there)
        assert.ok(statSync(join(GUIDE, 'pictures', code, file)).size <= MOST_BYTES, file);
      assert.doesNotMatch(textOf(code), /!\[\]|alt=""/);
    });

  test('has the same headings, points and pictures in the same order in both languages', () => {
    const shape = (code: string) => textOf(code).match(/^(?:#+|- |!\[|<img)/gm);
    assert.deepEqual(shape('en'), shape('uk'));
    assert.deepEqual(picturesOf('en'), picturesOf('uk'));
  });
});
