/** Names are compared in lower case, with one apostrophe, without quotation marks, ё as е. */
export function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/["«»“”„]/g, '')
    .replace(/['ʼ`‘]/g, '’')
    .replace(/ё/g, 'е')
    .replace(/\s+/g, ' ')
    .trim();
}
