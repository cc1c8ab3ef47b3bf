/** The examples of docs/library.md, run as they stand by someone who has the package, print what stands under them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { packageRoot } from '../src/main.js';
import { textOf } from './project.js';

/** Inside of the package, whose own name leads to itself there. */
const folder = mkdtempSync(join(packageRoot(), 'dist', 'library-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const PAGE = 'docs/library.md';
const examples = [...textOf(PAGE).matchAll(/```ts\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g)];

describe(PAGE, () => {
  test('has its examples', () => {
    assert.ok(examples.length >= 5);
    const shown = [...textOf(PAGE).matchAll(/```ts\n/g)].length;
    assert.equal(examples.length, shown, 'an example has no output under it');
  });

  for (const [at, [, code = '', output]] of examples.entries())
    test(`example ${at + 1} prints what it says`, () => {
      const path = join(folder, `example-${at + 1}.mjs`);
      writeFileSync(path, code);
      const { stdout, stderr } = spawnSync(process.execPath, [path], { encoding: 'utf8', timeout: 60_000 });
      assert.equal(stderr, '');
      assert.equal(stdout, output);
    });
});
