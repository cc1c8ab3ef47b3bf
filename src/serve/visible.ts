/** Text from anywhere, safe to show: nothing in it may move the cursor, colour the screen or turn the direction of writing. */

/** Control characters (but line breaks and tabs), and the marks that change the direction of writing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what it is for
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The text with each unsafe character shown by its number: `⟨U+202E⟩`. */
export function visible(text: string): string {
  return text.replace(UNSAFE, (character) => nameOf(character));
}

/** Words as they are cited: in quotation marks, other ones where marks stand inside, none where they bring their own. */
export function cited(words: string): string {
  const text = visible(words);
  if (/^[«"“„‘].*[»"”“’]$/su.test(text)) return text;
  return /[«»]/u.test(text) ? `„${text}“` : `«${text}»`;
}

/**
 * The name of a link of a chain. An outlet that an article does not state has the id of the article in place of a name,
 * so that two of them are not taken for one; to a reader it says nothing.
 */
export function linkName(name: string, notStated = 'outlet not stated'): string {
  return /^[0-9a-f]{16}$/.test(name) ? notStated : visible(name);
}

/** The name of a link or root with its sources that have none: «Reuters (двоє дипломатів)». */
export function linkText(
  { name, unnamed = [] }: { readonly name: string; readonly unnamed?: readonly string[] | undefined },
  notStated?: string,
): string {
  const own = linkName(name, notStated);
  return unnamed.length > 0 ? `${own} (${unnamed.map(visible).join('; ')})` : own;
}

function nameOf(character: string): string {
  return `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
