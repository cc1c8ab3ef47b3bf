/** «Зазначили у пресслужбі»: whose press service it is, where the article has named it before. */
import { LANGUAGES } from '../../language/index.js';
import { nameWords } from '../names/keys.js';
import { skeleton } from '../names/skeleton.js';
import { VOICE } from '../names/titles.js';
import type { PartyRoom } from './party-room.js';

/** Letters by which one noun is known in any case («пресслужба», «пресслужбі»). */
const STEM = 6;
/** Longer names have a body of their own («press service»). */
const WORDS = 2;
/** More statements are no article's: hostile ones stay linear. */
const MOST_STATEMENTS = 400;

const ARTICLE = new Set(LANGUAGES.flatMap(({ words }) => words.grammar.definite));

/** The body whose press service was the last to say something before; null for names that are more than the noun. */
export function pressBefore(name: string, near: number, { reading, voices }: PartyRoom): string | null {
  const all = nameWords(name);
  const own = ARTICLE.has(all[0]?.toLowerCase() ?? '') ? all.slice(1) : all;
  const noun = own.at(-1);
  if (!noun || own.length > WORDS || /\p{Lu}/u.test(name) || !VOICE.test(name)) return null;
  const stem = skeleton(noun).slice(0, STEM);
  let last: string | null = null;
  for (const { speaker, via, content } of reading.statements.slice(0, MOST_STATEMENTS)) {
    if ((content[0]?.start ?? near) >= near) continue;
    for (const party of speaker ? [speaker, ...via] : via) {
      const words = nameWords(party.name);
      const isLike = [...words.slice(0, WORDS), ...words.slice(-1)].some((word) =>
        skeleton(word.toLowerCase()).startsWith(stem),
      );
      if (words.length > 1 && isLike)
        last = voices.bodyInWords(party.name, near) ?? voices.officeInWords(party.name) ?? last;
    }
  }
  return last;
}
