/** Short forms of bodies that the article names in full: «НАБУ», «Генштаб», «ПЗЗ». */
import type { MentionWords } from '../../language/words/mentions.js';
import { remembered } from '../../text/remembered.js';
import type { Draft, MentionDraft } from './entities.js';

/** Most bodies of an article that are compared. */
const MOST = 60;

/** Joins bodies named by letters or cut words with the one body whose full name before or after gives them. */
export function joinShortForms(drafts: readonly MentionDraft[], words: HomeWords): void {
  const bodies = new Map<Draft, string>();
  for (const { entity, type, form, lemma } of drafts) {
    if (!entity || type !== 'ORG' || form === 'metonym' || bodies.size >= MOST) continue;
    const known = bodies.get(entity);
    if (known === undefined || known.length < lemma.length) bodies.set(entity, lemma);
  }
  const full = [...bodies].filter(([, name]) => /\p{L}\s+\p{L}/u.test(name));
  const meant = new Map<Draft, Draft>();
  for (const [entity, name] of bodies) {
    if (!isShort(name)) continue;
    // «НАБУ»: a known body's letter for its state is no reason to take some other agency for it.
    const its = entity.known === null ? words : { ...words, stateLetters: [] };
    const fits = full.filter(([other, whole]) => mayBeOne(entity, other) && standsFor(name, whole, its));
    const [only] = fits;
    if (!only || fits.length !== 1) continue;
    meant.set(entity, only[0]);
    takeOver(only[0], entity);
  }
  for (const draft of drafts) {
    const entity = draft.entity && meant.get(draft.entity);
    if (!entity) continue;
    entity.names.set(draft.lemma, (entity.names.get(draft.lemma) ?? 0) + 1);
    draft.entity = entity;
    draft.because = 'short for the full name';
  }
}

/** What is known of a body by its short name is known of it by its full one. */
function takeOver(whole: Draft, short: Draft): void {
  whole.known ??= short.known;
  whole.gender ??= short.gender;
  whole.titles.push(...short.titles);
}

/** What the knowledge files have under two ids is two. */
const mayBeOne = (one: Draft, other: Draft): boolean =>
  one !== other && (one.known === null || other.known === null || one.known === other.known);

const isShort = (name: string): boolean => /^\p{Lu}[\p{L}’']{2,}$/u.test(name);

/** How a language names the home states of bodies, in short forms and at the end of full names. */
type HomeWords = Pick<MentionWords, 'stateLetters' | 'homeStates'>;

/** Whether a word is made of the letters or the beginnings of the words of a name. */
export function standsFor(short: string, full: string, home: HomeWords): boolean {
  const { longer, letters } = partsOf(full);
  if (longer.length < 2) return false;
  if (!/^\p{Lu}{3,6}$/u.test(short)) return isCut(short.toLowerCase(), longer, home);
  // «НАБУ»: the state is said by its letter only.
  return letters.some(
    (one) =>
      one === short || (one.length > 2 && (home.stateLetters ?? []).some((state) => one + state === short)),
  );
}

/** What short forms of a name are made of. */
interface Parts {
  /** Its words without prepositions and the like. */
  readonly longer: readonly string[];
  /** The first letters of all words, and of the longer ones. */
  readonly letters: readonly string[];
}

/** Names kept with their parts, and the longest that is. Only speed depends on it. */
const NAMES = 2_000;
const LONGEST_NAME = 120;

const partsOf = remembered(
  (full): Parts => {
    const words = full
      .replace(/["«»“”„]/gu, '')
      .split(/[\s-]+/u)
      .filter((word) => /\p{L}/u.test(word));
    const longer = words.filter((word) => word.length > 2 || /^\p{Lu}/u.test(word));
    return { longer, letters: [words, longer].map(lettersOf) };
  },
  NAMES,
  LONGEST_NAME,
);

const lettersOf = (words: readonly string[]): string =>
  words
    .map((word) => word.slice(0, 1))
    .join('')
    .toUpperCase();

/** Letters of each word that a cut one keeps at least. */
const KEPT = 3;
/** Letters of a cut word, and words of a name that one is cut of, at most. */
const LONGEST_CUT = 24;
const MOST_WORDS = 8;

/** «Ген|штаб», «Мін|оборони», «Центр|избир|ком»: beginnings of the first words, at least two. */
function isCut(short: string, words: readonly string[], home: HomeWords): boolean {
  if (short.length < 2 * KEPT || short.length > LONGEST_CUT || words.length > MOST_WORDS) return false;
  const enough = Math.max(2, words.length - rest(words, home));
  // Where the words that were looked at may end in the short one, letter by letter.
  let ends = new Set([0]);
  for (const [index, word] of words.entries()) {
    const next = endsAfter(short, ends, word.toLowerCase());
    if (next.has(short.length) && index + 1 >= enough) return true;
    ends = next;
  }
  return false;
}

/** Where beginnings of a word that stand at one of some places end. */
function endsAfter(short: string, places: ReadonlySet<number>, word: string): Set<number> {
  const ends = new Set<number>();
  for (const at of places)
    for (let size = 0; at + size < short.length && short[at + size] === word[size]; )
      if (++size >= KEPT) ends.add(at + size);
  return ends;
}

/** Words at the end that a cut one may leave out: letters («ЗСУ»), the home state. */
function rest(words: readonly string[], { homeStates = [] }: HomeWords): number {
  const last = words.at(-1) ?? '';
  return /^\p{Lu}{2,}$/u.test(last) || homeStates.includes(last) ? 1 : 0;
}
