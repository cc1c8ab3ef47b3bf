/** Milliseconds of a calendar day without a zone, as `Date` counts: none is longer or shorter. */
export const DAY = 86_400_000;
