/**
 * Tells which 8-bit encoding a text is in, by how its letters look when read in each: frequent letters, small
 * ones inside words, no signs of another encoding's leftovers. The frequencies are those of running Ukrainian and
 * Russian; the method is the single-letter one of Li and Momoi, "A composite approach to language/encoding
 * detection" (2001).
 */

const CANDIDATES = [
  'windows-1251',
  'koi8-u',
  'ibm866',
  'iso-8859-5',
  'x-mac-cyrillic',
  'windows-1252',
] as const;
export type EightBit = (typeof CANDIDATES)[number];

/** Letters by share in running text, the most frequent first; the place in the line is the weight. */
const CYRILLIC = 'оаинтеврлскмдупязьыіїбгчйхжшюцщєэфґё';
const LATIN_ACCENTS = 'éèêëàâäáãåçñöóôòõøüúùûíìîïßæœşğıńłśżźćąęčřžšýě';

const weights = new Map<string, number>();
for (const [place, letter] of [...CYRILLIC].entries())
  weights.set(letter, 1 - place / (CYRILLIC.length * 1.25));

/** The encoding in which the bytes make the best text, its score and how far it leads, from 0 to 1. */
export function guessEightBit(bytes: Uint8Array): { encoding: EightBit; score: number; lead: number } {
  const sample = bytes.subarray(0, 32_768);
  const scored = CANDIDATES.map((encoding) => ({ encoding, score: scoreIn(sample, encoding) })).sort(
    (a, b) => b.score - a.score,
  );
  const [best, second] = scored as [(typeof scored)[0], (typeof scored)[0]];
  return {
    encoding: best.encoding,
    score: best.score,
    lead: Math.max(0, Math.min(1, best.score - second.score)),
  };
}

/** How well bytes read in an encoding; null for one whose letters are not known here. */
export function scoreOf(bytes: Uint8Array, encoding: string): number | null {
  const known = CANDIDATES.find((one) => one === (encoding === 'koi8-r' ? 'koi8-u' : encoding));
  return known ? scoreIn(bytes, known) : null;
}

/** Mean score of the letters above ASCII; 0 when there are none. */
function scoreIn(bytes: Uint8Array, encoding: EightBit): number {
  const text = new TextDecoder(encoding).decode(bytes);
  let score = 0;
  let high = 0;
  let before = ' ';
  for (const letter of text) {
    if (letter > '\u007f') {
      high++;
      score += encoding === 'windows-1252' ? latinScore(letter, before) : cyrillicScore(letter, before);
    }
    before = letter;
  }
  return high === 0 ? 0 : score / high;
}

function cyrillicScore(letter: string, before: string): number {
  if (PUNCTUATION.has(letter)) return 0.3;
  const lower = letter.toLowerCase();
  const weight = weights.get(lower);
  if (weight === undefined) return -1;
  if (lower === letter) return isLatin(before) ? -0.5 : weight;
  // A capital after a small letter is the mark of an encoding with its cases the other way round.
  return isSmall(before) ? -0.7 : isLatin(before) ? -0.5 : isLetter(before) ? weight : weight * 0.6;
}

function latinScore(letter: string, before: string): number {
  if (PUNCTUATION.has(letter)) return 0.3;
  if (!LATIN_ACCENTS.includes(letter.toLowerCase())) return -1;
  return isLatin(before) || before === ' ' ? 0.6 : -0.6;
}

const PUNCTUATION = new Set('«»„“”‘’–—…№€©§°•\u00a0');

function isLatin(letter: string): boolean {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

function isLetter(letter: string): boolean {
  return letter.toLowerCase() !== letter.toUpperCase();
}

function isSmall(letter: string): boolean {
  return letter.toLowerCase() === letter && letter.toUpperCase() !== letter;
}
