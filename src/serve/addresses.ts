/** What of the words in the box is an address of the web, as people write and copy them. */

/** An address without its beginning: a host and what stands behind its slash, or one that begins with www. */
const BARE =
  /^(?:www\.[^\s/.]+(?:\.[^\s/.]+)*\.\p{L}{2,}(?:[/?#]\S*)?|[^\s/.@:]+(?:\.[^\s/.@:]+)*\.\p{L}{2,}\/\S*)$/u;
const WHOLE = /^https?:\/\/\S+$/i;
const OTHER = /^[a-z][a-z0-9+.-]*:\/\/\S*$/i;

/** The addresses that the words are, each once; none where they are a text. */
export function linksOf(words: string): string[] {
  const all = words.trim().split(/\s+/);
  if (!all.every((word) => WHOLE.test(word) || BARE.test(word))) return [];
  return [...new Set(all.map((word) => (WHOLE.test(word) ? word : `https://${word}`)))];
}

/** Whether the words are one address that is not of the web: ftp://… */
export function strangeLink(words: string): boolean {
  return OTHER.test(words.trim()) && !WHOLE.test(words.trim());
}
