/**
 * The group of words a word is used like, by word vectors: one number with two grains in it. "said" and "told" share a
 * fine group, with "reiterated" and "stressing" a middle one. In English it has the kind of the word too: the parts of
 * speech it may be by a lexicon.
 */

/** A group at all grains, with the kind; 0 for a word of which none is known. */
export type Group = number;

export const NO_GROUP: Group = 0;

/** How many groups there are of each grain, and kinds at most; all numbered from 1. */
export const FINE_GROUPS = 1024;
export const MIDDLE_GROUPS = 256;
export const KINDS = 255;

const FINE_BITS = 11;
const MIDDLE_BITS = 9;
const KIND_SHIFT = FINE_BITS + MIDDLE_BITS;

/** Number of the fine group, 1 to 1024; 0 when it is not known. */
export const fineGroup = (group: Group): number => group & ((1 << FINE_BITS) - 1);

/** Number of the middle group, 1 to 256; 0 when it is not known. */
export const middleGroup = (group: Group): number => (group >> FINE_BITS) & ((1 << MIDDLE_BITS) - 1);

/** Number of the kind of word, 1 to 255; 0 when it is not known. */
export const kindOfWord = (group: Group): number => group >> KIND_SHIFT;

/** All as one. */
export const groupOf = (fine: number, middle: number, kind: number): Group =>
  (kind << KIND_SHIFT) | (middle << FINE_BITS) | fine;
