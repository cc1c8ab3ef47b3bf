/** Scores of extracted text and metadata against what a page is known to hold. */

export interface Score {
  readonly precision: number;
  readonly recall: number;
}

/** Overlap of four-word shingles, as the public article-extraction benchmark counts it. */
export function shingleScore(expected: string, found: string): Score {
  const wanted = shingles(expected);
  const got = shingles(found);
  let both = 0;
  let all = 0;
  for (const count of got.values()) all += count;
  let needed = 0;
  for (const [shingle, count] of wanted) {
    needed += count;
    both += Math.min(count, got.get(shingle) ?? 0);
  }
  return { precision: all === 0 ? 0 : both / all, recall: needed === 0 ? 1 : both / needed };
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const found = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    const shingle = words.slice(at, at + 4).join(' ');
    if (shingle) found.set(shingle, (found.get(shingle) ?? 0) + 1);
  }
  return found;
}

/** F1 of mean precision and mean recall. */
export function f1(scores: readonly Score[]): number {
  const mean = (of: (score: Score) => number) =>
    scores.reduce((sum, one) => sum + of(one), 0) / Math.max(1, scores.length);
  const [precision, recall] = [mean((one) => one.precision), mean((one) => one.recall)];
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
