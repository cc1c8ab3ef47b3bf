/** Words that deny a contact, not only what was said there: «такої розмови не було», "pure fiction". */
import { remembered } from '../../text/remembered.js';
import { anyOf, whole } from '../words.js';

const NONE = whole(({ denials }) => denials.none);
/** Whole words alone: who speaks of lies, or of what is not so, speaks of anything. */
const FICTION = new RegExp(`^[^\\p{L}?]*${anyOf(({ denials }) => denials.fiction)}[^\\p{L}?]*$`, 'iu');
const ELSEWHERE = whole(({ denials }) => denials.elsewhere);
const REPORTS = new RegExp(`^${anyOf(({ denials }) => denials.reports)}$`, 'iu');
const ABOUT = whole(({ denials }) => denials.about);

/** Longer words tell of more than that it was not so. */
const SHORT = 160;

/** Whether words say that there was, or will be, no such contact. */
export const deniesContact = (words: string): boolean =>
  words.length <= SHORT && NONE.test(words) && !ELSEWHERE.test(words) && !words.includes('?');

/** Whether words say nothing but that what was told before them is not true. */
export const saysFiction = (words: string): boolean => words.length <= SHORT && FICTION.test(words);

/** Whether words for what is called untrue name what was told, and say no more of it. */
export const isWhatWasTold = (words: string): boolean => REPORTS.test(words);

/** Whether what is denied is of other times or told by others: «ще не було». */
export const saysElsewhere = (words: string): boolean => words.length <= SHORT && ELSEWHERE.test(words);

const PREPARED = new RegExp(
  `(?<!\\p{L})${anyOf(({ denials }) => denials.prepared)}\\s+(?:[\\p{L}'’-]+\\s+){0,2}$`,
  'iu',
);

/** Whether words end right before a contact that they say is prepared: «підготовку такої». */
export const endsPrepared = (words: string): boolean => PREPARED.test(words.slice(-80));

/** Whether the words beside a denial say what it is of. */
export const saysOfWhat = (words: string): boolean => ABOUT.test(words);

const UNSETTLED = whole(({ denials }) => denials.unsettled);
const BOUND = 2_000;
/** Plans whose words are kept: they are asked again whenever a further account comes. */
const KEPT = 2_000;
const LONGEST = 1_000;

/** Whether words say that a plan is not agreed, or that nobody asked for it. */
export const isUnsettled: (words: string) => boolean = remembered(
  (words) => UNSETTLED.test(words.slice(0, BOUND)),
  KEPT,
  LONGEST,
);
