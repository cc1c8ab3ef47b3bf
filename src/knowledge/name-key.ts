import { composed } from '../text/characters.js';

/**
 * Names are compared in lower case, letters in one piece and without stress marks, with one apostrophe, without quotation
 * marks, ё as е.
 */
export function nameKey(name: string): string {
  const key = name.toLowerCase();
  if (isEven(key)) return key;
  return composed(key)
    .replace(/["«»“”„]/g, '')
    .replace(/['ʼ`‘]/g, '’')
    .replace(/ё/g, 'е')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What is written in more than one way; single spaces between words are not. */
const UNEVEN = /[\u0300-\u036f"«»“”„'ʼ`‘ё]|[^\S ]| {2}|^ | $/;

/** Up to here each code unit is looked up; beyond are few letters of names, but for the apostrophe. */
const TABLED = 0x530;
const APOSTROPHE = 0x2019;
const SPACE = 32;
const uneven = Uint8Array.from({ length: TABLED }, (_, code) =>
  code !== SPACE && UNEVEN.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Whether a name is written as it is compared: what `UNEVEN` does not find. */
function isEven(key: string): boolean {
  let isAfterSpace = true;
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    if (code >= TABLED) {
      if (code !== APOSTROPHE) return !UNEVEN.test(key);
    } else if (uneven[code] === 1 || (code === SPACE && isAfterSpace)) return false;
    isAfterSpace = code === SPACE;
  }
  return key === '' || !isAfterSpace;
}
