/**
 * What kind of word each English word is: the tags that the lexicon of Brill's tagger (package `brill`, MIT; Wall Street
 * Journal and Brown corpus) has for it in small letters and with a capital. The commonest lists of tags are kinds.
 */
import { brill } from 'brill';
import { KINDS } from '../../src/language/word-group.js';
import { normalised } from '../../src/text/characters.js';

/** Of longer lists the first tags count: they are the most frequent ones. */
const MOST_TAGS = 3;

/** Word in small letters → its kind, from 1. */
export function englishKinds(): Map<string, number> {
  const lists = new Map<string, { small: string[]; capital: string[] }>();
  for (const [word, tags] of Object.entries(brill)) {
    const norm = normalised(word);
    if (/\s/.test(norm) || !/\p{L}/u.test(norm)) continue;
    let list = lists.get(norm);
    if (!list) lists.set(norm, (list = { small: [], capital: [] }));
    const to = word === word.toLowerCase() ? list.small : list.capital;
    for (const tag of tags.flatMap((one: string | undefined) => one?.split('|') ?? []))
      if (!to.includes(tag) && to.length < MOST_TAGS) to.push(tag);
  }
  const counts = new Map<string, number>();
  const named = [...lists].map(([word, { small, capital }]) => {
    const names = [
      `${small.join(' ')}/${capital.join(' ')}`,
      `${small.slice(0, 2).join(' ')}/${capital.slice(0, 1).join(' ')}`,
      `${small.slice(0, 1).join(' ')}/${capital.slice(0, 1).join(' ')}`,
    ];
    for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
    return { word, names };
  });
  const kept = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, KINDS);
  const numbers = new Map(kept.map(([name], i) => [name, i + 1]));
  const kinds = new Map<string, number>();
  for (const { word, names } of named) {
    const name = names.find((one) => numbers.has(one));
    if (name !== undefined) kinds.set(word, numbers.get(name) as number);
  }
  return kinds;
}
