import type { Json } from './metadata/json-ld.js';
import type { Passage } from './passages.js';

/** The text of the article as the data of a page has it, to confirm what the markup shows. */
export interface Confirmation {
  /** Share of a passage's words that stand in the same order in the data; 0 when the page has no such data. */
  readonly confirmed: (passage: Passage) => number;
  /** The text of the data, its paragraphs parted by line ends; null when there is none. */
  readonly text: string | null;
}

const LEAST = 200;
const MOST = 400_000;
const SHINGLE = 4;

/** Takes the `articleBody` of a page's linked data, which is often cut short and never has headings. */
export function confirmation(article: Json | null): Confirmation {
  const raw = article?.articleBody;
  const text =
    typeof raw === 'string' && raw.length >= LEAST && raw.length <= MOST
      ? raw.replace(/<[^<>]{0,500}>/g, '\n')
      : null;
  if (text === null) return { confirmed: () => 0, text: null };
  const known = new Set(shinglesOf(text));
  const memory = new Map<Passage, number>();
  return {
    text,
    confirmed: (passage) => {
      let share = memory.get(passage);
      if (share === undefined) {
        const own = shinglesOf(passage.text.slice(0, 1000));
        share = own.length === 0 ? 0 : own.filter((one) => known.has(one)).length / own.length;
        memory.set(passage, share);
      }
      return share;
    },
  };
}

/** Every four words that follow each other; a shorter text is one. */
function shinglesOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  const found: string[] = [];
  for (let at = 0; at + SHINGLE <= Math.max(words.length, SHINGLE); at++)
    found.push(words.slice(at, at + SHINGLE).join(' '));
  return found;
}
