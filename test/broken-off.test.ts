/** Texts that break off: headlines, teasers and messages often end with the very word that a rule starts from. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { read } from '../src/main.js';

/** Cuts of each language, spread over its cases. */
const CUTS = 800;

for (const language of ['uk', 'ru', 'en'])
  test(`${language}: the texts of the cases are read wherever they are cut`, () => {
    const texts = ['contacts', 'statements']
      .flatMap((kind) => readFileSync(`test/cases/${language}/${kind}.txt`, 'utf8').split('\n==>\n'))
      .map((block) => block.split('\n').at(-1) ?? '')
      .filter((text) => text.includes(' ') && !text.includes(' | '));
    assert.ok(texts.length > 300);
    for (let i = 0; i < CUTS; i++) {
      const words = (texts[(i * 7919) % texts.length] as string).split(' ');
      const at = 1 + ((i * 31) % words.length);
      const cut = words.slice(0, at).join(' ');
      if (!/\p{L}/u.test(cut)) continue; // a dash alone is no text
      for (const text of [cut, `${cut},`])
        assert.doesNotThrow(() => read(text, { language, published: '2025-03-03' }), text);
    }
  });
