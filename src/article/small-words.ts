/** Words as they stand in small letters in a text. */
import { isSmallUnit, isTabledLetter, TABLED } from '../text/characters.js';

/** What is looked for, for texts with letters beyond the tables of `text/characters.ts`. */
const PATTERN = /(?<![\p{L}’'-])\p{Ll}[\p{Ll}’'-]{0,40}/gu;
const LONGEST = 41;

/** All words of small letters that no letter, apostrophe or hyphen stands before, with their apostrophes and hyphens. */
export function smallWords(text: string): readonly string[] {
  const found: string[] = [];
  let inWord = false;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (mayBeLetterBeyond(code)) return text.match(PATTERN) ?? [];
    if (inWord || !isSmallUnit(code)) {
      inWord = isTabledLetter(code) || isJoint(code);
      at++;
      continue;
    }
    let end = at + 1;
    while (end < text.length && end - at < LONGEST && isOfWord(text.charCodeAt(end))) end++;
    found.push(text.slice(at, end));
    inWord = true;
    at = end;
  }
  return found;
}

const isJoint = (code: number): boolean => code === 0x2019 || code === 39 || code === 45; // ’ ' -
const isOfWord = (code: number): boolean => isSmallUnit(code) || isJoint(code);

/** Not dashes and quotation marks, signs of currencies and «№», which many texts have. */
const mayBeLetterBeyond = (code: number): boolean =>
  code >= TABLED &&
  !(code >= 0x2000 && code < 0x2070) &&
  !(code >= 0x20a0 && code < 0x20d0) &&
  code !== 0x2116;
