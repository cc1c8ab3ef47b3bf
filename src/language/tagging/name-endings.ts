/** Tags of names by their endings: a form with a capital may be a name, though most that end so are something else. */
import { endingKey, LONGEST, nameKey, pairs } from './lexicon.js';
import type { LineTable } from './line-table.js';

/**
 * The tags names with the longest known ending of a form have («Зеленский», «Ацуси»).
 * @param isName for models without endings of names: picks the names among the tags of all words that end so
 */
export function nameTags(
  endings: LineTable,
  norm: string,
  isName: ((tag: number) => boolean) | null,
): number[] {
  const longest = Math.min(LONGEST, norm.length - 1);
  for (let length = longest; length >= 1; length--) {
    const line = endings.get(nameKey(norm, length));
    if (line !== undefined) return pairs(line).tags;
  }
  for (let length = longest; length >= 1 && isName; length--) {
    const line = endings.get(endingKey(norm, length, true));
    const tags = line === undefined ? [] : pairs(line).tags.filter(isName);
    if (tags.length > 0) return tags;
  }
  return [];
}
