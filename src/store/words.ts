/** Words and names in the form they are found by. The same function makes the index and reads the question. */

/** Start and end in the text (UTF-16 code units), and the base form. */
export type LemmaToken = readonly [start: number, end: number, lemma: string];

const NOT_A_LETTER = /[^\p{L}\p{N}]+/gu;

/** Keys of lemmas that were asked for lately: an article asks for each of its words some times. */
const keys = new Map<string, string>();
const MOST_KEYS = 10_000;
const LONGEST = 40;

/** A lemma as the index has it: lower case, ё as е, letters and digits only; empty when nothing is left. */
export function wordKey(lemma: string): string {
  const known = keys.get(lemma);
  if (known !== undefined) return known;
  const key = lemma.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replace(NOT_A_LETTER, '');
  if (keys.size >= MOST_KEYS) keys.clear();
  if (lemma.length <= LONGEST) keys.set(lemma, key);
  return key;
}

/** A name as it is compared: lower case, letters in one piece and without stress marks, one apostrophe, ё as е, no quotation marks, single spaces. */
export function nameKey(name: string): string {
  return name
    .normalize('NFC')
    .replaceAll('\u0301', '')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/['’ʼ`‘]/g, '’')
    .replace(/["«»“”„]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a place of the index is marked with, so that a filter costs no more than a word. */
export type MarkKind = 'type' | 'kind' | 'status' | 'act' | 'mode' | 'outlet' | 'language' | 'party';

/** A mark as one token of letters and digits, which no lemma can be: `party` of `state:CN` → `qqpstatex3acn`. */
export function mark(kind: MarkKind, value: string): string {
  const plain = value.toLowerCase().replace(/[^a-wyz0-9]/g, (one) => `x${one.codePointAt(0)?.toString(16)}`);
  return `qq${kind}${plain}`;
}
