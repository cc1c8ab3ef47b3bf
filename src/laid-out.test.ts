import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sampleArticles } from '../bench/samples.js';
import { openKnowledge } from './knowledge/index.js';
import { builtModels, laidOut } from './laid-out.js';
import { packageRoot, read, sharedModels } from './main.js';
import { openPipeline } from './pipeline.js';

test('what was laid out for threads reads as what is stored', () => {
  const shared = sharedModels();
  const knowledge = openKnowledge((name) =>
    readFileSync(join(packageRoot(), 'src/knowledge/data', name), 'utf8'),
  );
  const pipeline = openPipeline({
    models: (language, model) => {
      const bytes = shared[`${language}/${model}`];
      assert.ok(bytes === undefined || bytes.buffer instanceof SharedArrayBuffer);
      return bytes ?? null;
    },
    knowledge,
  });
  for (const [language, articles] of sampleArticles())
    for (const article of articles)
      assert.deepEqual(pipeline.read(article, { language }), read(article, { language }));
});

test('a file that is no model is an error, not a silent gap', () => {
  assert.throws(() => laidOut([['uk/tagger', join(packageRoot(), 'models/none.bin')]]), /ENOENT/);
});

test('what the build laid out is what threads share, until the file is another one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'litopys-built-'));
  try {
    const names = ['uk/acts', 'ru/acts', 'en/groups'];
    for (const name of names)
      cpSync(join(packageRoot(), 'models', `${name}.bin`), join(folder, `${name}.bin`));
    const files = names.map((name) => [name, join(folder, `${name}.bin`)] as const);
    const program = fileURLToPath(new URL('./laying-out.js', import.meta.url));
    const { status } = spawnSync(
      process.execPath,
      [program, join(folder, 'models.json'), join(folder, 'models.bin')],
      { input: JSON.stringify(files) },
    );
    assert.equal(status, 0);
    const shared = laidOut(files);
    const built = builtModels(folder, folder);
    assert.deepEqual(built('en', 'groups'), new Uint8Array(shared['en/groups'] as Uint8Array));
    // A model that languages have in common is in memory once.
    assert.ok(built('uk', 'acts') !== null && built('uk', 'acts') === built('ru', 'acts'));
    assert.equal(built('uk', 'tagger'), null);
    appendFileSync(join(folder, 'en/groups.bin'), 'x');
    assert.equal(built('en', 'groups'), null);
    rmSync(join(folder, 'uk/acts.bin'));
    assert.equal(built('uk', 'acts'), null);
    assert.equal(builtModels(folder, join(folder, 'none'))('ru', 'acts'), null);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
