/** Records of news APIs that give the beginning of an article only, and say so by a mark: «… [+1234 chars]». */

const MARK = /[ \t]*(?:…|\.\.\.)?[ \t]*\[\+\d{1,7} chars?\]\s*$/;
/** The end of a sentence, with the marks that close it; what follows is another. */
const ENDS = /(?:[.!?…]["'»”’)\]]*(?=\s)|\n)/g;

/**
 * The whole sentences of a text that was cut off, without the mark; of half a sentence, who says what of whom is read
 * wrongly. A text of which no sentence is whole stays, without the mark.
 */
export function withoutClipping(text: string): string {
  const mark = MARK.exec(text);
  if (!mark) return text;
  const words = text.slice(0, mark.index);
  let end = 0;
  for (const { index, 0: found } of words.matchAll(ENDS)) end = index + found.length;
  const whole = words.slice(0, end).trimEnd();
  return whole === '' ? words.trimEnd() : whole;
}

const BESIDE = /\s+[-–—|]\s+([^-–—|]{1,80})$/;

/** A headline without the outlet behind it: «Угода готова - Беріг», where the record names the outlet. */
export function withoutOutlet(title: string | null, outlet: string | null): string | null {
  const beside = title === null || outlet === null ? null : BESIDE.exec(title);
  const isOutlet = beside?.[1]?.trim().toLowerCase() === outlet?.trim().toLowerCase();
  return beside && isOutlet && beside.index > 0 ? (title ?? '').slice(0, beside.index) : title;
}
