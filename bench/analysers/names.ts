/** Exact F1 of names by type, and lemmas of names of several words, on documents no model was trained on. */
import type { Mention } from '../../src/model/index.js';
import type { NameDocument } from '../../training/names/corpora.js';

export interface NameScores {
  /** `PER` … → exact F1 in per cent. */
  readonly f1: Readonly<Record<string, number>>;
  /** Share of the right lemmas among the names found right that have several words, in per cent; null when none. */
  readonly lemmas: number | null;
  readonly documents: number;
}

const QUOTES = /["«»“”„‟'’ʼ\s]/;

/** Quotation marks around a name don't count. */
function trimmed(text: string, start: number, end: number): string {
  let from = start;
  let to = end;
  while (from < to && QUOTES.test(text[from] as string)) from++;
  while (to > from && QUOTES.test(text[to - 1] as string)) to--;
  return `${from}:${to}`;
}

const citation = (lemma: string): string =>
  lemma
    .replace(/["«»“”„]/g, ' ')
    .replace(/['ʼ`‘]/g, '’')
    .replaceAll('ё', 'е')
    .replace(/\s+/g, ' ')
    .trim();

/** @param read the mentions of a text, as a reading gives them out */
export function scoreNames(
  read: (text: string) => readonly Mention[],
  documents: readonly NameDocument[],
  types: readonly string[],
  miss?: (kind: string, text: string) => void,
): NameScores {
  const counts = new Map<string, { right: number; gold: number; own: number }>(
    types.map((type) => [type, { right: 0, gold: 0, own: 0 }]),
  );
  let lemmas = 0;
  let several = 0;
  for (const { text, names } of documents) {
    const found = new Map<string, Mention>();
    for (const name of read(text))
      if (name.form !== 'pronoun') found.set(`${trimmed(text, name.start, name.end)} ${name.type}`, name);
    for (const key of found.keys()) {
      const count = counts.get(key.split(' ')[1] ?? '');
      if (count) count.own++;
    }
    const wanted = new Set<string>();
    for (const name of names) {
      const count = counts.get(name.type);
      if (!count) continue;
      const key = `${trimmed(text, name.start, name.end)} ${name.type}`;
      wanted.add(key);
      count.gold++;
      const own = found.get(key);
      if (!own) {
        miss?.(`missed ${name.type}`, text.slice(name.start, name.end));
        continue;
      }
      count.right++;
      if (name.lemma === null || !/\s/.test(text.slice(name.start, name.end).trim())) continue;
      several++;
      if (citation(own.lemma) === citation(name.lemma)) lemmas++;
      else miss?.(`lemma ${name.type}`, `${text.slice(name.start, name.end)}: ${name.lemma} ≠ ${own.lemma}`);
    }
    if (miss)
      for (const [key, name] of found)
        if (!wanted.has(key) && counts.has(name.type))
          miss(`extra ${name.type}`, text.slice(name.start, name.end));
  }
  const f1 = Object.fromEntries(
    [...counts].map(([type, { right, gold, own }]) => [
      type,
      gold + own > 0 ? (200 * right) / (gold + own) : 0,
    ]),
  );
  return { f1, lemmas: several > 0 ? (100 * lemmas) / several : null, documents: documents.length };
}
