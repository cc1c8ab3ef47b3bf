/** How the cost of reading grows with the length of a text: linear up to the longest that is read. */
import type { Pipeline } from '../src/pipeline.js';

/** Lengths of the texts, in characters: an article, a long report, the longest text that is read. */
export const LENGTHS = [10_000, 100_000, 1_000_000] as const;

/** Times a text of each length is read; the quickest counts. */
const ROUNDS: Readonly<Record<number, number>> = { 10000: 10, 100000: 3, 1000000: 1 };

export interface Growth {
  readonly language: string;
  /** Milliseconds for every 2,000 characters, by length of the text. */
  readonly milliseconds: readonly number[];
}

/** Articles one after the other until the length is reached, each round of them with other numbers and names. */
function longText(articles: readonly string[], length: number): string {
  let text = '';
  for (let round = 1; text.length < length; round++)
    for (const article of articles)
      text += `${article.replaceAll(/\d+/g, (number) => `${number}${round % 10}`)}\n\n`;
  return text.slice(0, text.lastIndexOf(' ', length));
}

/** Milliseconds of a core that a 2,000th character costs in texts of each length. */
export function growthOf(pipeline: Pipeline, language: string, articles: readonly string[]): Growth {
  const milliseconds = LENGTHS.map((length) => {
    const text = longText(articles, length);
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < (ROUNDS[length] ?? 1); round++) {
      const started = process.cpuUsage();
      pipeline.read(text, { language });
      const { user, system } = process.cpuUsage(started);
      best = Math.min(best, (user + system) / 1000);
    }
    return (best * 2000) / text.length;
  });
  return { language, milliseconds };
}
