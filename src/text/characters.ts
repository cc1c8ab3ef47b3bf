/** Letters as readers see them: what counts as the same word however it was typed. */

const APOSTROPHES = /['`ʼ‘´′]/g;
/** Marks that stand apart from their letter, as text from macOS and PDFs has it: «и» with a breve for «й». */
const APART = /[\u0300-\u036f]/;
const STRESS = /\u0301/g;
const INVISIBLE = /[\u0301\u00ad\u200b-\u200d\u2060\ufeff]/g;
const NEEDS_CARE = /[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff'`ʼ‘´′]/;

/** Each letter in one piece with its marks, without stress marks: a name is the same however it was typed. */
export function composed(text: string): string {
  return APART.test(text) ? text.normalize('NFC').replace(STRESS, '') : text;
}

/** Lower case, letters in one piece, one apostrophe (’), without stress marks, soft hyphens and invisible characters. */
export function normalised(form: string): string {
  const lower = form.toLowerCase();
  return NEEDS_CARE.test(lower) ? composed(lower).replace(APOSTROPHES, '’').replace(INVISIBLE, '') : lower;
}

/** Whether a form starts with a capital letter. */
export function isCapitalised(form: string): boolean {
  const first = form.charCodeAt(0);
  if (first < 128) return first >= 65 && first <= 90;
  return form[0] !== form[0]?.toLowerCase() || /^\p{Lu}/u.test(form);
}

/** A sign that parts words as a dash does, U+2015 and two hyphens among them. */
export const isDash = (form: string): boolean => /^(?:[-–—―−]|--)$/u.test(form);

const CAPITAL = 1;
const SMALL = 2;
const LETTER = 3;
const DIGIT = 4;

/** What the characters up to here are is looked up: Latin, Greek and Cyrillic letters. */
export const TABLED = 0x530;
const kinds = Uint8Array.from({ length: TABLED }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\p{Lu}/u.test(character)) return CAPITAL;
  if (/\p{Ll}/u.test(character)) return SMALL;
  if (/\p{L}/u.test(character)) return LETTER;
  return /\p{N}/u.test(character) ? DIGIT : 0;
});

/** Whether a code unit is a Latin, Greek or Cyrillic letter: \p{L} among those. */
export function isTabledLetter(code: number): boolean {
  return code < TABLED && isLetterKind(kinds[code] as number);
}

const isLetterKind = (kind: number): boolean => kind >= CAPITAL && kind <= LETTER;

/** Whether a code unit is a small letter of those: \p{Ll}. */
export function isSmallUnit(code: number): boolean {
  return code < TABLED && kinds[code] === SMALL;
}

/** Whether a form starts with a letter of category Lu: /^\p{Lu}/u, as fast as it is often asked. */
export function startsUpper(form: string): boolean {
  const first = form.charCodeAt(0);
  return first < TABLED ? kinds[first] === CAPITAL : /^\p{Lu}/u.test(form);
}

/** Whether a form starts with a capital letter or a number: /^[\p{Lu}\p{N}]/u. */
export function startsUpperOrDigit(form: string): boolean {
  const first = form.charCodeAt(0);
  if (first >= TABLED) return /^[\p{Lu}\p{N}]/u.test(form);
  return kinds[first] === CAPITAL || kinds[first] === DIGIT;
}

/** Whether a form starts with a letter or number: /^[\p{L}\p{N}]/u. */
export function startsWord(form: string): boolean {
  const first = form.charCodeAt(0);
  return first < TABLED ? kinds[first] !== 0 : /^[\p{L}\p{N}]/u.test(form);
}

/** Whether a form starts with a number: /^\p{N}/u. */
export function startsDigit(form: string): boolean {
  const first = form.charCodeAt(0);
  return first < TABLED ? kinds[first] === DIGIT : /^\p{N}/u.test(form);
}

/** Whether a form starts with three letters: /^\p{L}{3}/u. */
export function startsWithThreeLetters(form: string): boolean {
  for (let at = 0; at < 3; at++) {
    const code = form.charCodeAt(at);
    if (code >= TABLED) return /^\p{L}{3}/u.test(form);
    if (!isTabledLetter(code)) return false;
  }
  return true;
}

/** Whether a form starts as names are written, a capital and a small letter: /^\p{Lu}\p{Ll}/u. */
export function startsAsName(form: string): boolean {
  const first = form.charCodeAt(0);
  const second = form.charCodeAt(1);
  if (first >= TABLED || second >= TABLED) return /^\p{Lu}\p{Ll}/u.test(form);
  return kinds[first] === CAPITAL && kinds[second] === SMALL;
}

/** Whether one code unit is a number: /^\p{N}$/u, a surrogate being none. */
export function isNumberUnit(code: number): boolean {
  return code < TABLED ? kinds[code] === DIGIT : /^\p{N}$/u.test(String.fromCharCode(code));
}

/** How many code units the letter or number at a place takes, [\p{L}\p{N}] with the flag u; 0 where there is none. */
export function wordUnitsAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < TABLED) return kinds[code] === 0 ? 0 : 1;
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return /[\p{L}\p{N}]/u.test(character) ? character.length : 0;
}

/** Whether a form is nothing but capital letters, two at least: /^\p{Lu}{2,}$/u. */
export function allUpper(form: string): boolean {
  if (form.length < 2) return false;
  for (let at = 0; at < form.length; at++) {
    const code = form.charCodeAt(at);
    if (code >= TABLED) return /^\p{Lu}{2,}$/u.test(form);
    if (kinds[code] !== CAPITAL) return false;
  }
  return true;
}

/** Whether a letter or digit stands anywhere in a form: /[\p{L}\p{N}]/u. */
export function hasLetterOrDigit(form: string): boolean {
  for (let at = 0; at < form.length; at++) {
    const code = form.charCodeAt(at);
    if (code >= TABLED) return /[\p{L}\p{N}]/u.test(form);
    if (kinds[code] !== 0) return true;
  }
  return false;
}

/** Whether a letter stands anywhere in a form: /\p{L}/u. */
export function hasLetter(form: string): boolean {
  for (let at = 0; at < form.length; at++) {
    const code = form.charCodeAt(at);
    if (code >= TABLED) return /\p{L}/u.test(form);
    if (isLetterKind(kinds[code] as number)) return true;
  }
  return false;
}

/** Whether a form has a small letter of English: /[a-z]/. */
export function hasSmallLatin(form: string): boolean {
  for (let at = 0; at < form.length; at++) {
    const code = form.charCodeAt(at);
    if (code >= 97 && code <= 122) return true;
  }
  return false;
}
