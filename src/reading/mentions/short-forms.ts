/** Short forms of bodies that the article names in full: «НАБУ», «Генштаб», «ПЗЗ». */
import type { Draft, MentionDraft } from './entities.js';

/** Most bodies of an article that are compared. */
const MOST = 60;

/** Joins bodies named by letters or cut words with the one body whose full name before or after gives them. */
export function joinShortForms(drafts: readonly MentionDraft[]): void {
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
    const fits = full.filter(([other, whole]) => mayBeOne(entity, other) && standsFor(name, whole));
    const [only] = fits;
    if (only && fits.length === 1) meant.set(entity, only[0]);
  }
  for (const draft of drafts) {
    const entity = draft.entity && meant.get(draft.entity);
    if (!entity) continue;
    entity.names.set(draft.lemma, (entity.names.get(draft.lemma) ?? 0) + 1);
    draft.entity = entity;
    draft.because = 'short for the full name';
  }
}

/** What the knowledge files have under two ids is two. */
const mayBeOne = (one: Draft, other: Draft): boolean =>
  one !== other && (one.known === null || other.known === null || one.known === other.known);

const isShort = (name: string): boolean => /^\p{Lu}[\p{L}’']{2,}$/u.test(name);

/** Whether a word is made of the letters or the beginnings of the words of a name. */
export function standsFor(short: string, full: string): boolean {
  const words = full
    .replace(/["«»“”„]/gu, '')
    .split(/[\s-]+/u)
    .filter((word) => /\p{L}/u.test(word));
  const longer = words.filter((word) => word.length > 2 || /^\p{Lu}/u.test(word));
  if (longer.length < 2) return false;
  if (!/^\p{Lu}{3,6}$/u.test(short)) return isCut(short.toLowerCase(), longer);
  return [words, longer].some((some) => {
    const letters = some
      .map((word) => word.slice(0, 1))
      .join('')
      .toUpperCase();
    // «НАБУ»: the state is said by its letter only.
    return letters === short || (letters.length > 2 && STATES.some((state) => letters + state === short));
  });
}

const STATES = ['У', 'Р', 'РФ', 'А'];
/** Letters of each word that a cut one keeps at least. */
const KEPT = 3;

/** «Ген|штаб», «Мін|оборони», «Центр|избир|ком»: beginnings of the first words, at least two. */
function isCut(short: string, words: readonly string[]): boolean {
  const from = (at: number, word: number): boolean => {
    if (at === short.length) return word > 1 && word >= words.length - rest(words);
    const next = words[word]?.toLowerCase();
    if (next === undefined) return false;
    for (let size = KEPT; size <= next.length && at + size <= short.length; size++) {
      if (short.slice(at, at + size) !== next.slice(0, size)) return false;
      if (from(at + size, word + 1)) return true;
    }
    return false;
  };
  return short.length >= 2 * KEPT && from(0, 0);
}

/** Words at the end that a cut one may leave out: letters («ЗСУ»), the home state. */
function rest(words: readonly string[]): number {
  const last = words.at(-1) ?? '';
  return /^\p{Lu}{2,}$/u.test(last) || /^(?:України|России|РФ)$/u.test(last) ? 1 : 0;
}
