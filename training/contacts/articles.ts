/**
 * Texts with their contacts marked (`training/contacts/marked`): invented ones in `<language>.ndjson`; of news only marks,
 * which stand off the texts of the corpora.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textAt } from '../statements/articles.js';
import type { GoldContact } from './examples.js';

/** A text with its contacts; nothing else is marked in it. */
export interface ContactArticle {
  readonly doc: string;
  readonly text: string;
  readonly contacts: readonly GoldContact[];
}

/** A line of a file: the text itself, or where it is below the folder of corpora. */
interface Line {
  readonly doc: string;
  readonly text?: string;
  readonly path?: string;
  readonly sha256?: string;
  readonly contacts: readonly GoldContact[];
}

/**
 * The texts of a file in its order; none where there is no file.
 * @throws Error when a text of the corpora is missing, or is not the one that was marked
 */
export function contactArticles(name: string, corpora: string): ContactArticle[] {
  const file = join('training/contacts/marked', `${name}.ndjson`);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const { doc, text, path, sha256, contacts } = JSON.parse(line) as Line;
      return { doc, text: text ?? textAt(join(corpora, path ?? ''), sha256), contacts };
    });
}
