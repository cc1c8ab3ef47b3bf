/** Text from anywhere, safe to show: nothing in it may move the cursor, colour the screen or turn the direction of writing. */

/** Control characters (but line breaks and tabs), and the marks that change the direction of writing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what it is for
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The text with each unsafe character shown by its number: `⟨U+202E⟩`. */
export function visible(text: string): string {
  return text.replace(UNSAFE, (character) => nameOf(character));
}

function nameOf(character: string): string {
  return `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
