/**
 * `node dist/training/identify.js`: the groups of three letters that tell Ukrainian from Russian, for words without the
 * letters that do; writes src/language/trigrams.ts.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConllu, type TaggedSentence } from './tagging/corpora.js';
import { readBruk } from './tagging/ukrainian-corpora.js';

const corpora = process.env.LITOPYS_CORPORA ?? '../shared/corpora';
const KEPT = 700;

function countsOf(sentences: readonly TaggedSentence[]): { counts: Map<string, number>; total: number } {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { words } of sentences)
    for (const { form } of words) {
      const norm = form.toLowerCase();
      if (!/^[а-щьюя]+$/.test(norm)) continue;
      const padded = `_${norm}_`;
      for (let i = 0; i + 3 <= padded.length; i++) {
        const three = padded.slice(i, i + 3);
        counts.set(three, (counts.get(three) ?? 0) + 1);
        total++;
      }
    }
  return { counts, total };
}

const uk = countsOf(readBruk(join(corpora, 'uk/bruk'), () => 1));
const ru = countsOf([
  ...readConllu(join(corpora, 'ru/opencorpora/unamb_sent_14_6.conllu')),
  ...readConllu(join(corpora, 'ru/taiga/train.conllu')),
]);
const odds = new Map<string, { odds: number; gain: number }>();
for (const three of new Set([...uk.counts.keys(), ...ru.counts.keys()])) {
  const a = ((uk.counts.get(three) ?? 0) + 5) / uk.total;
  const b = ((ru.counts.get(three) ?? 0) + 5) / ru.total;
  odds.set(three, { odds: Math.log(a / b), gain: Math.abs(Math.log(a / b)) * Math.max(a, b) });
}
const best = [...odds].sort((a, b) => b[1].gain - a[1].gain || (a[0] < b[0] ? -1 : 1)).slice(0, 2 * KEPT);
const line = (strength: number) =>
  best
    .filter(([, { odds: value }]) => Math.max(-4, Math.min(4, Math.round(value))) === strength)
    .map(([three]) => three)
    .sort()
    .join(' ');
const rows = [4, 3, 2, 1, -1, -2, -3, -4]
  .map((strength) => `  [${strength}, '${line(strength)}'],`)
  .join('\n');
writeFileSync(
  'src/language/trigrams.ts',
  `/**
 * Three letters in a row (\`_\` is the edge of a word) by how strongly they speak for Ukrainian (above 0) or Russian
 * (below 0). Made by training/identify.ts from the tagged corpora; not to be edited.
 */
export const TRIGRAMS: readonly (readonly [number, string])[] = [
${rows}
];
`,
);
