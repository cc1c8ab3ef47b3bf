/** Invented sentences and articles with their contacts marked: `training/contacts/marked/<language>.ndjson`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldContact } from './examples.js';

/** A text with its contacts; nothing else is marked in it. */
export interface ContactArticle {
  readonly doc: string;
  readonly text: string;
  readonly contacts: readonly GoldContact[];
}

/** The texts of a language in the order of the file; none where there is no file. */
export function contactArticles(language: string): ContactArticle[] {
  const file = join('training/contacts/marked', `${language}.ndjson`);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ContactArticle);
}
