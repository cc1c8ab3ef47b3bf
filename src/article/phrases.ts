import type { ArticleWords } from '../language/words/article.js';

/** Patterns of one language's article words, made once. Every pattern is linear: alternatives of fixed words. */
export interface Phrases {
  /** A whole line that opens a list of other articles. */
  readonly section: RegExp;
  /** A mark before the headline of another article; global, to walk through a line. */
  readonly mark: RegExp;
  /** A credit at the start of a text: «Фото: Reuters». */
  readonly credit: RegExp;
  /** A credit at the end of a caption: «Зустріч у Варшаві. Фото: Reuters». */
  readonly creditTail: RegExp;
  /** Whether a text holds a word of crediting. */
  readonly creditWord: RegExp;
  readonly captionStart: RegExp;
  readonly boilerplate: RegExp;
  /** The opening of a line that belongs to a web page. */
  readonly notice: RegExp;
  /** A line that opens with the words before an author's name. */
  readonly byline: RegExp;
  readonly openers: ReadonlySet<string>;
}

/** Agencies and picture services that stand alone as a credit: «… / Reuters». Names, alike in all languages. */
const PICTURE_SERVICES =
  'reuters|getty(?: images)?|ap(?: photo)?|afp|epa(?:-efe)?|dpa|ansa|apa|pap|efe|xinhua|anadolu|depositphotos|shutterstock|unsplash|flickr|alamy|scanpix|bloomberg|tass|тасс|ріа новини|риа новости|унн|уніан|униан|укрінформ|укринформ';

const NOTHING = /(?!)/;
const made = new WeakMap<ArticleWords, Phrases>();

/** The patterns for these words; without words, only what needs none. */
export function phrasesOf(words: ArticleWords | null): Phrases {
  if (!words) return WORDLESS;
  let phrases = made.get(words);
  if (!phrases) {
    phrases = compile(words);
    made.set(words, phrases);
  }
  return phrases;
}

const WORDLESS: Phrases = {
  section: NOTHING,
  mark: /(?!)/g,
  credit: NOTHING,
  creditTail: NOTHING,
  creditWord: new RegExp(`^(?:${PICTURE_SERVICES})$`, 'iu'),
  captionStart: NOTHING,
  boilerplate: /^\s*[©]/u,
  notice: NOTHING,
  byline: NOTHING,
  openers: new Set(),
};

function compile(words: ArticleWords): Phrases {
  const loose = words.teaserMarks.filter((mark) => !mark.endsWith(':'));
  const strict = words.teaserMarks.filter((mark) => mark.endsWith(':')).map((mark) => mark.slice(0, -1));
  const credits = anyOf(words.credits);
  return {
    section: new RegExp(`^(?:${anyOf(words.teaserSections)})\\s*[:：.…]*$`, 'iu'),
    mark: new RegExp(
      `${startOf(loose, strict)}(?<![\\p{L}\\p{N}])(?:(?:${anyOf(loose)})(?![\\p{L}\\p{N}])\\s*[:：—–-]?|(?:${anyOf(strict)})\\s*[:：])\\s*`,
      'giu',
    ),
    credit: new RegExp(`^[(\\[]?(?:${credits})\\s*[:：]\\s*`, 'iu'),
    creditTail: new RegExp(`(?<!\\p{L})(?:${credits})\\s*[:：][^:：.!?]{1,80}$`, 'iu'),
    creditWord: new RegExp(`(?:^(?:${PICTURE_SERVICES})$|(?<!\\p{L})(?:${credits})(?!\\p{L}))`, 'iu'),
    captionStart: new RegExp(`^(?:${anyOf(words.captionStarts)})(?!\\p{L})`, 'iu'),
    boilerplate: new RegExp(`^(?:[©]|(?:${anyOf(words.boilerplate)})(?!\\p{L}))`, 'iu'),
    notice: new RegExp(`^(?:${anyOf(words.notices)})(?![\\p{L}\\p{N}])`, 'iu'),
    byline: new RegExp(`^(?:${anyOf(words.bylines)})(?!\\p{L})\\s*[:：]?\\s*\\p{Lu}`, 'iu'),
    openers: new Set(words.openers),
  };
}

/** Looks ahead for the first letter of any phrase: where it is none, nothing else is looked at. */
function startOf(...lists: readonly (readonly string[])[]): string {
  const letters = [...new Set(lists.flat().map((phrase) => phrase.charAt(0)))];
  const areKnown =
    lists.every(({ length }) => length > 0) && letters.every((letter) => /^\p{L}$/u.test(letter));
  return areKnown ? `(?=[${letters.join('')}])` : '';
}

function anyOf(phrases: readonly string[]): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) =>
      phrase
        .replace(/[.*+?^${}()|[\]\\/-]/g, (mark) => (mark === '-' || mark === '/' ? mark : `\\${mark}`))
        .replaceAll('’', "['’ʼ`‘´]")
        .replaceAll(' ', '[ \\u00a0]+'),
    )
    .join('|');
}
