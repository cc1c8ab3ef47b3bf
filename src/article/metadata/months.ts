import { type Months, monthsOf } from './stamp.js';

/** The names of the months in any language that the platform knows: whole, short, and as they stand beside a day. */
export function monthsIn(language: string | null): Months {
  const code = /^[a-z]{2,3}(?=$|[-_])/i.exec(language?.trim() ?? '')?.[0].toLowerCase() ?? '';
  let months = made.get(code);
  if (!months) {
    months = isKnown(code) ? namesIn(code) : NONE;
    if (made.size < MOST_LANGUAGES) made.set(code, months);
  }
  return months;
}

/** The language that is most likely spoken where an address is at home; null for `.com` and its like. */
export function languageAt(url: string | null): string | null {
  const country = /^https?:\/\/[^/?#]{1,253}\.([a-z]{2})(?=[/:?#]|$)/i.exec(url ?? '')?.[1];
  return country ? (new Intl.Locale(`und-${country}`).maximize().language ?? null) : null;
}

const NONE: Months = new Map();
const made = new Map<string, Months>();
const MOST_LANGUAGES = 1000;

function isKnown(code: string): boolean {
  return code !== '' && Intl.DateTimeFormat.supportedLocalesOf([code]).length > 0;
}

const SHAPES: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { day: 'numeric', month: 'long', year: 'numeric' },
  { day: 'numeric', month: 'short', year: 'numeric' },
];

function namesIn(code: string): Months {
  const rows: string[] = [];
  for (const shape of SHAPES) {
    const format = new Intl.DateTimeFormat(`${code}-u-ca-gregory`, { ...shape, timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      const parts = format.formatToParts(Date.UTC(2024, month - 1, 15));
      const name = parts.find(({ type }) => type === 'month')?.value ?? '';
      if (/^[\p{L}\p{M}]{3,}\.?$/u.test(name)) rows.push(`${month}: ${name}`);
    }
  }
  return monthsOf([rows.join('\n')]);
}
