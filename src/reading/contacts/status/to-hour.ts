/** Contacts moved within their day: «перенесли на 15:00», «на другу половину дня», "postponed by two hours". */
import type { Scene } from '../scene.js';

/** How far behind the preposition the hour may stand, in tokens. */
const NEAR = 3;

/** Whether a preposition with an hour or a part of the day stands right behind a verb of moving. */
export function isToHour({ tokens, lexicon }: Scene, verb: number): boolean {
  const preposition = tokens[verb + 1];
  if (preposition?.upos !== 'ADP') return false;
  for (let i = verb + 2; i <= verb + 1 + NEAR; i++) {
    const token = tokens[i];
    if (!token || token.sentence !== preposition.sentence || /^(?:ADP|PUNCT|VERB)$/u.test(token.upos))
      return false;
    if (/^\d{1,2}[:.]\d{2}$/u.test(token.form) || lexicon.set.hours.has(token.lemma)) return true;
  }
  return false;
}
