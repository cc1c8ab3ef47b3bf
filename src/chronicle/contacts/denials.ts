/** Words that deny a contact, not only what was said there: «такої розмови не було», "pure fiction". */
import { whole } from '../words.js';

const NONE = whole(({ denials }) => denials.none);
const FICTION = whole(({ denials }) => denials.fiction);

/** Longer words tell of more than that it was not so. */
const SHORT = 160;

/** Whether words say that there was, or will be, no such contact. */
export const deniesContact = (words: string): boolean => words.length <= SHORT && NONE.test(words);

/** Whether words say that what was told before them is not true. */
export const saysFiction = (words: string): boolean => words.length <= SHORT && FICTION.test(words);

const UNSETTLED = whole(({ denials }) => denials.unsettled);
const BOUND = 2_000;

/** Whether words say that a plan is not agreed, or that nobody asked for it. */
export const isUnsettled = (words: string): boolean => UNSETTLED.test(words.slice(0, BOUND));
