/** Records of news APIs that give the beginning of an article only, and say so by a mark: «… [+1234 chars]». */

const MARK = /\[\+\d{1,7} chars?\]$/;
/** The mark stands at the very end: only so many characters are looked at, whatever the text. */
const LONGEST_MARK = 20;
/** The end of a sentence, with the marks that close it; what follows is another. */
const ENDS = /(?:[.!?…]["'»”’)\]]*(?=\s)|\n)/g;
/** A full stop behind one capital, initials ("U.S.") or a title ends no sentence. */
const SHORT = /(?:^|[^\p{L}\p{N}])(?:(?:\p{Lu}\.)*\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Prof|St)$/u;
/** Fewer characters than this are no sentence worth the words that would be lost. */
const LEAST = 40;

/**
 * The whole sentences of a text that was cut off, without the mark; of half a sentence, who says what of whom is read
 * wrongly. A text of which no sentence, or next to nothing, is whole stays, without the mark.
 */
export function withoutClipping(text: string): string {
  const whole = text.trimEnd();
  const mark = MARK.exec(whole.slice(-LONGEST_MARK));
  if (!mark) return text;
  const words = whole.slice(0, whole.length - mark[0].length).trimEnd();
  let end = 0;
  for (const { index, 0: found } of words.matchAll(ENDS))
    if (!(found === '.' && SHORT.test(words.slice(Math.max(0, index - 20), index))))
      end = index + found.length;
  const kept = words.slice(0, end).trimEnd();
  return kept.length < LEAST ? words.replace(/ ?(?:…|\.\.\.)$/, '') : kept;
}

const BESIDE = /\s[-–—|]\s([^-–—|]{1,80})$/;
/** Longer headlines are looked at from this far before their end. */
const LONGEST_BESIDE = 90;

/** A headline without the outlet behind it: «Угода готова - Беріг», where the record names the outlet. */
export function withoutOutlet(title: string | null, outlet: string | null): string | null {
  if (title === null || outlet === null) return title;
  const beside = BESIDE.exec(title.slice(-LONGEST_BESIDE));
  if (beside?.[1]?.trim().toLowerCase() !== outlet.trim().toLowerCase()) return title;
  return title.slice(0, title.length - beside[0].length).trimEnd() || title;
}
