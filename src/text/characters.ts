/** Letters as readers see them: what counts as the same word however it was typed. */

const APOSTROPHES = /['`ʼ‘´′]/g;
const INVISIBLE = /[\u0301\u00ad\u200b-\u200d\u2060\ufeff]/g;
const NEEDS_CARE = /['`ʼ‘´′\u0301\u00ad\u200b-\u200d\u2060\ufeff]/;

/** Lower case, one apostrophe (’), without stress marks, soft hyphens and invisible characters. */
export function normalised(form: string): string {
  const lower = form.toLowerCase();
  return NEEDS_CARE.test(lower) ? lower.replace(APOSTROPHES, '’').replace(INVISIBLE, '') : lower;
}

/** Whether a form starts with a capital letter. */
export function isCapitalised(form: string): boolean {
  const first = form.charCodeAt(0);
  if (first < 128) return first >= 65 && first <= 90;
  return form[0] !== form[0]?.toLowerCase() || /^\p{Lu}/u.test(form);
}
