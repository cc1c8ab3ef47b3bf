import { composed } from '../text/characters.js';

/**
 * Names are compared in lower case, letters in one piece and without stress marks, with one apostrophe, without quotation
 * marks, ё as е.
 */
export function nameKey(name: string): string {
  const key = name.toLowerCase();
  if (!UNEVEN.test(key)) return key;
  return composed(key)
    .replace(/["«»“”„]/g, '')
    .replace(/['ʼ`‘]/g, '’')
    .replace(/ё/g, 'е')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What is written in more than one way; single spaces between words are not. */
const UNEVEN = /[\u0300-\u036f"«»“”„'ʼ`‘ё]|[^\S ]| {2}|^ | $/;
