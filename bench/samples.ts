/** The sample articles by language; short ones are put together to about the length the speed is told for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Length of an article as the speed is told for. */
export const ARTICLE = 2000;

export function sampleArticles(): Map<string, string[]> {
  const folder = fileURLToPath(new URL('../../samples/dossier', import.meta.url));
  const found = new Map<string, string[]>();
  for (const file of readdirSync(folder).sort()) {
    const { language, text } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const list = found.get(language) ?? [];
    const last = list.at(-1);
    if (last !== undefined && last.length < ARTICLE) list[list.length - 1] = `${last}\n\n${text}`;
    else list.push(text);
    found.set(language, list);
  }
  return found;
}
