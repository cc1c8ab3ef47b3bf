/** Pages that stand where an article is not: "Page not found", and those that ask a browser to prove what it is. */
import { LitopysError } from '../model/index.js';
import { keyOf } from './metadata/title.js';

/** Whatever the language of the site, its server and what guards it speak English. */
const ALIKE = ['404', '404 not found', 'page not found', 'just a moment', 'attention required'];
/** With more letters than this it is an article, whatever its title. */
const MOST = 1_500;
const SEAM = /\s*[|–—]\s*|\s+-\s+/;
/** Longer parts beside it are words of a headline and no name of a site. */
const MOST_NAME = 30;

/**
 * Refuses a page whose title, or the part of it before or behind the name of the site, says that there is none.
 * @param titles of the head and of the page itself
 * @param absent such titles in the language of the page
 * @throws LitopysError `article.absent`
 */
export function checkPresent(
  titles: readonly (string | null)[],
  text: string,
  absent: readonly string[] = [],
): void {
  if (text.length > MOST) return;
  const refused = new Set([...ALIKE, ...absent].map(keyOf));
  for (const title of titles) {
    const parts = title?.split(SEAM) ?? [];
    const found = parts.find((part) => refused.has(keyOf(part)));
    if (!found || parts.some((part) => part !== found && part.length > MOST_NAME)) continue;
    throw new LitopysError('article.absent', `the page is no article, but says "${found.trim()}"`, {
      next: 'open its address in a browser; if the article is there, save it and read the file',
    });
  }
}
