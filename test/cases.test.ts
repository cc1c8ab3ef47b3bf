import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { read } from '../src/main.js';
import { type Case, parseCases } from './cases/parse.js';
import { actualLines, fullLine, RENDERERS, WIDTHS } from './cases/render.js';

/**
 * The tables of test/cases/<language>/<kind>.txt. `CASES=uk/dates` runs only those whose path holds these words.
 */
const FOLDER = join(projectFolder(), 'test/cases');
const WANTED = process.env.CASES ?? '';

for (const language of readdirSync(FOLDER, { withFileTypes: true }).filter((one) => one.isDirectory())) {
  for (const file of readdirSync(join(FOLDER, language.name)).sort()) {
    const name = `${language.name}/${file}`;
    const kind = file.replace(/\.txt$/u, '');
    if (!(kind in RENDERERS) || !name.includes(WANTED)) continue;
    describe(name, () => {
      for (const one of parseCases(readFileSync(join(FOLDER, name), 'utf8')))
        test(`${one.title} (line ${one.line})`, () => check(language.name, kind, one));
    });
  }
}

function check(language: string, kind: string, { text, publication, expected }: Case): void {
  const full = expected.map((line) => fullLine(kind, line, WIDTHS[kind] as number));
  assert.deepEqual(actualLines(kind, read(text, { language, ...publication }), full), full);
}

function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}
