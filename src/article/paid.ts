/** Pages of which all can be read only for money: what they show to a visitor may be the beginning of the article. */
import type { Note } from '../model/index.js';
import { type LinkedData, list, object } from './metadata/json-ld.js';

const NOTE: Note = {
  code: 'article.paid',
  message: 'the page says that not all of it can be read for free; its text may be a beginning only',
};

/** The note of a page that says so, in its JSON-LD of the article or of a part of it, or by the meta tag that Facebook had. */
export function paidNote({ article }: LinkedData, metas: ReadonlyMap<string, string>): Note | null {
  const says = [article, ...list(article?.hasPart).map(object)].some((one) =>
    isPaid(one?.isAccessibleForFree),
  );
  return says || metas.get('article:content_tier') === 'locked' ? NOTE : null;
}

/** `false` is often written as a string, or as the address of the word. */
function isPaid(value: unknown): boolean {
  return (
    value === false || (typeof value === 'string' && /^(?:https?:\/\/schema\.org\/)?false$/i.test(value))
  );
}
