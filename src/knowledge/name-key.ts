/** Names are compared in lower case, with one apostrophe, without quotation marks, ё as е. */
export function nameKey(name: string): string {
  const key = name.toLowerCase();
  if (!UNEVEN.test(key)) return key;
  return key
    .replace(/["«»“”„]/g, '')
    .replace(/['ʼ`‘]/g, '’')
    .replace(/ё/g, 'е')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What is written in more than one way; single spaces between words are not. */
const UNEVEN = /["«»“”„'ʼ`‘ё]|[^\S ]| {2}|^ | $/;
