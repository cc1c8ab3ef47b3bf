import type { Quoted } from '../quoted.js';
import { BLOCKS, type Element } from '../tree.js';
import { textOf } from './signs.js';

/** What others wrote, also when it stands right behind a headline. */
const OF_OTHERS = new Set([
  'related articles',
  'comments',
  'list of links',
  'cards of other articles',
  'another article',
  'advertisement',
]);
const LINES_AFTER = 8;
const LINES_BEFORE = 3;
const LONGEST = 200;

/**
 * Short lines behind and before the headline, nearest first, also those in parts of the page that are taken for its
 * furniture. One walk that ends behind the headline.
 */
export function shownNear(root: Element, headline: Element | null, isQuoted: Quoted): readonly string[] {
  if (headline === null) return [];
  const before: string[] = [];
  const after: string[] = [];
  let seen = false;
  const walk = (element: Element): void => {
    for (const child of element.children) {
      if (after.length >= LINES_AFTER) return;
      if (typeof child === 'string' || child.children.length === 0) continue;
      if (child === headline) {
        seen = true;
        continue;
      }
      // Posts that are quoted have days of their own.
      if (isQuoted(child) || (child.dropped !== null && OF_OTHERS.has(child.dropped))) continue;
      const holdsBlocks = child.children.some((one) => typeof one !== 'string' && BLOCKS.has(one.name));
      if (holdsBlocks) walk(child);
      else if (child.text <= LONGEST) {
        const line = textOf(child);
        if (line === '') continue;
        if (seen) after.push(line);
        else if (before.push(line) > LINES_BEFORE) before.shift();
      }
    }
  };
  walk(root);
  return [...after, ...before.reverse()];
}
