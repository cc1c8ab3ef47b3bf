/** The words of the interface, in Ukrainian and English. */
import { stretchOf } from '../../../../model/times.js';
import { keepLanguage, keptLanguage } from '../core/settings.js';
import { EN } from './en.js';
import { UK } from './uk.js';

/** A message: words with «{name}» for what is filled in, or its plural forms by the categories of Intl.PluralRules. */
export type Message =
  | string
  | { readonly one?: string; readonly few?: string; readonly many?: string; readonly other: string };
export type Key = keyof typeof EN;
export type Words = Readonly<Record<Key, Message>>;

const WORDS: Readonly<Record<string, Words>> = { en: EN, uk: UK };

let code = start();
let plurals = new Intl.PluralRules(code);

function start(): string {
  const wanted = [keptLanguage(), ...navigator.languages.map((one) => one.slice(0, 2))];
  // Whoever reads Russian here reads Ukrainian sooner than English.
  return (
    wanted
      .map((one) => (one === 'ru' || one === 'be' ? 'uk' : one))
      .find((one) => one !== null && one in WORDS) ?? 'en'
  );
}

export const languageNow = (): string => code;

export function setLanguage(next: string): void {
  code = next in WORDS ? next : 'en';
  plurals = new Intl.PluralRules(code);
  document.documentElement.lang = code;
  keepLanguage(code);
}

/** @param values what is filled in; `count` also chooses the plural form */
export function t(key: Key, values: Readonly<Record<string, string | number>> = {}): string {
  const message = WORDS[code]?.[key] ?? EN[key] ?? '';
  const text = typeof message === 'string' ? message : formOf(message, Number(values.count ?? 0));
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? numberText(value) : (value ?? '');
  });
}

function formOf(forms: Exclude<Message, string>, count: number): string {
  const category = plurals.select(count) as 'one' | 'few' | 'many' | 'other';
  return forms[category] ?? forms.other;
}

export function numberText(value: number, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(code, options).format(value);
}

/** A day or month whose year is not said: «--01-21», «--06». */
function yearless(iso: string): string | null {
  const [, month, date] = /^--(\d{2})(?:-(\d{2}))?$/.exec(iso) ?? [];
  if (!month) return null;
  const leap = new Date(Date.UTC(2000, Number(month) - 1, Number(date ?? 1)));
  const form: Intl.DateTimeFormatOptions = { timeZone: 'UTC', month: 'long' };
  if (date) form.day = 'numeric';
  return new Intl.DateTimeFormat(code, form).format(leap);
}

/**
 * A time as precise as it is given: a year, a month, a day, a minute; in the zone it was given in, which is named where
 * it is not that of the reader: of «13:05» and «14:20» the first may be the later.
 */
export function timeText(iso: string | null): string {
  if (!iso) return t('notStated');
  const days = stretchOf(iso)?.map((one) => new Date(`${one}T00:00:00Z`));
  if (days) return daysText(days[0] as Date, days[1] as Date);
  const day = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}:\d{2}))?/.exec(iso);
  if (!day) return yearless(iso) ?? iso;
  const [, year, month, date, clock] = day;
  if (!month) return year ?? iso;
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date ?? 1)));
  const text = new Intl.DateTimeFormat(code, {
    timeZone: 'UTC',
    year: 'numeric',
    month: date ? 'short' : 'long',
    ...(date ? { day: 'numeric' } : {}),
  }).format(moment);
  return clock && clock !== '00:00' ? `${text}, ${clock}${zoneText(iso)}` : text;
}

/** «20–26 жовт. 2025 р.» */
function daysText(from: Date, to: Date): string {
  const form = { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' } as const;
  return new Intl.DateTimeFormat(code, form).formatRange(from, to);
}

/** The zone of a time, where the reader's clocks are in another one then. */
function zoneText(iso: string): string {
  const [zone, sign, hours, minutes] = /(?:Z|([+-])(\d{2}):?(\d{2}))$/.exec(iso) ?? [];
  if (zone === undefined) return '';
  const ahead = (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  if (ahead === -new Date(iso).getTimezoneOffset()) return '';
  if (ahead === 0) return ' UTC';
  return ` UTC${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}

/** When something was done in the chronicle itself, by the reader's clock. */
export function instantText(iso: string | null): string {
  const moment = new Date(iso ?? Number.NaN);
  if (Number.isNaN(moment.getTime())) return timeText(iso);
  const here = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return timeText(here.toISOString().slice(0, 16));
}
