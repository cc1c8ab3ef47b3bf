/** Tags of names by their endings: a form with a capital may be a name, though most that end so are something else. */
import { CAPITAL_KEY, LONGEST, NAME_KEY } from './lexicon.js';
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
    const at = endings.find(NAME_KEY, norm, norm.length - length, '');
    if (at >= 0) return endings.pairs(at).tags;
  }
  for (let length = longest; length >= 1 && isName; length--) {
    const at = endings.find(CAPITAL_KEY, norm, norm.length - length, '');
    const tags = at < 0 ? [] : endings.pairs(at).tags.filter(isName);
    if (tags.length > 0) return tags;
  }
  return [];
}
