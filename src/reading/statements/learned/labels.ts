/** Labels of tokens for one cue: outside, cue, source, content (first and further tokens of a piece). */

export const OUTSIDE = 0;
export const CUE = 1;
export const SOURCE_FIRST = 2;
export const SOURCE = 3;
export const CONTENT_FIRST = 4;
export const CONTENT = 5;
export const LABELS = 6;
/** Places of a row of weights. */
export const ROW = 8;
