import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sampleArticles } from '../bench/samples.js';
import { openKnowledge } from './knowledge/index.js';
import { laidOut } from './laid-out.js';
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
