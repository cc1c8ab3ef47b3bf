/** Values in words, the same in every view. */
import type { DateStep } from '../main.js';

/** A number with thin spaces between thousands; nothing is rounded away. */
export function numberText(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  if (/e/.test(whole) || /e/.test(fraction ?? '')) return String(value);
  return whole.replace(/\B(?=(\d{3})+$)/g, '\u202f') + (fraction ? `.${fraction}` : '');
}

const GROUND = {
  text: 'in the text',
  published: 'from the publication date',
  reference: 'from another date',
};

/** How a date was worked out, step by step; null when there are no steps. */
export function workingText(steps: readonly DateStep[]): string | null {
  if (steps.length === 0) return null;
  return steps.map(({ what, from }) => `${what} (${GROUND[from]})`).join(' → ');
}

/** `1 article`, `3 articles`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Milliseconds as a person reads them. */
export function durationText(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** `2025-01-21T11:00+02:00` as `2025-01-21 11:00 +02:00`; what is less precise stays as it is. */
export function timeText(published: string): string {
  return published.replace(/T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?/, ' $1 ').trim();
}

/** `--02-20` as `20 February`, `--06` as `June`; null where the year is known. */
export function yearlessText(date: string, form: 'long' | 'short' = 'long'): string | null {
  const [, month, day] = /^--(\d{2})(?:-(\d{2}))?$/.exec(date) ?? [];
  if (!month) return null;
  const first = new Date(Date.UTC(2000, Number(month) - 1, 1));
  const name = new Intl.DateTimeFormat('en', { timeZone: 'UTC', month: form }).format(first);
  return `${day ? `${Number(day)} ` : ''}${name}`;
}

/** A date as readings have it, and in words where its year is not stated. */
export function dayText(date: string): string {
  const yearless = yearlessText(date);
  return yearless === null ? date : `${yearless}, year not stated`;
}

/** What accounts differ in: who denies what was said at a contact denies no topic of it. */
export function differingIn({ field, rule }: { readonly field: string; readonly rule: string }): string {
  return rule === 'divergence.content-denied' ? 'what was said' : field;
}
