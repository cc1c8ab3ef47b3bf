/** «Глава делегації Іван Гай»: who leads talks for a side tells of them himself, whomever else he serves. */
import { phraseBefore } from '../names/around.js';
import { DELEGATE } from '../names/titles.js';
import type { PartyRoom } from './party-room.js';

/** Longer titles are no title. */
const TITLE = 90;
/** Behind a name and a comma. */
const AFTER = 60;

/** Those whom the article calls delegates beside their names, before them or behind. */
export function delegatesOf(room: PartyRoom): ReadonlySet<string> {
  const { mentions, article } = room.reading;
  const found = new Set<string>();
  for (const mention of mentions) {
    const id = mention.type === 'PER' ? room.entityOf(mention)?.id : undefined;
    if (!id || found.has(id)) continue;
    const { start, end } = mention;
    // "Moscow's chief negotiator, Ivan Hai".
    const isBehind = article.text.slice(start - 2, start) === ', ';
    const title = phraseBefore(article.text, isBehind ? start - 2 : start, TITLE);
    const behind = /^,\s[^,;:.!?«»"“”()—–\n]*/u.exec(article.text.slice(end, end + AFTER))?.[0] ?? '';
    if (DELEGATE.test(title) || DELEGATE.test(behind)) found.add(id);
  }
  return found;
}
