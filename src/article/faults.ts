/** Whether a reading that comes from elsewhere rests on its own text: its id is that of the text, its spans lie in it. */
import type { Article, Reading } from '../model/index.js';
import { span } from '../text/spans.js';
import { articleId } from './plain.js';

/** What is wrong with it, in words; null when nothing is. @param lemmas words with their places, as the store keeps them */
export function faultOf(
  reading: Reading,
  lemmas: readonly (readonly [number, number, string])[],
): string | null {
  const { article } = reading;
  if (!isOf(article)) return `the id ${article.id} is not that of the text and its publication`;
  const { text } = article;
  const outside = (at: Place) => !isIn(text, at);
  const lost = placesIn(reading).find(outside);
  if (lost) return `${lost.start}–${lost.end} does not lie in a text of ${text.length} code units`;
  const word = lemmas.find(([start, end]) => outside({ start, end }));
  return word ? `the word at ${word[0]}–${word[1]} does not lie in the text` : null;
}

/** A time of publication was given the zone of its outlet after its article had its id. */
const ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/;

function isOf({ id, text, outlet, url, published }: Article): boolean {
  const times = [published, published?.replace(ZONE, '') ?? null];
  return times.some((time) => id === articleId(text, { outlet, url, published: time }));
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function isIn(text: string, { start, end }: Place): boolean {
  try {
    return span(text, start, end).start === start;
  } catch {
    return false;
  }
}

/** Everything in a value that has a beginning and an end; what a schema has let through is not nested deeply. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(placesIn);
  return 'start' in value && 'end' in value ? [value as Place, ...inside] : inside;
}
