/** Reckoning with days, months and years, also of an unknown year. */
import { DAY } from '../../model/day.js';

/** A day, month or year as far as it is known. */
export interface Calendar {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

export type Unit = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'decade' | 'weekend';

/** Stands for the year where it is not known: no leap year, so that no day is made up. */
const SOME_YEAR = 2001;

/** `2025-01-21`, `2025-01`, `2025`; `--01-21` and `--01` when the year is not known. */
export function iso({ year, month, day }: Calendar): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const head = year === null ? '-' : String(year).padStart(4, '0');
  if (month === null) return head;
  return day === null ? `${head}-${two(month)}` : `${head}-${two(month)}-${two(day)}`;
}

/** A day of a calendar year; null unless year, month and day are known. */
export function dayNumber({ year, month, day }: Calendar): number | null {
  return year === null || month === null || day === null ? null : Date.UTC(year, month - 1, day) / DAY;
}

export function fromDayNumber(number: number): Calendar {
  const date = new Date(number * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Moves a day, month or year by a number of units; the year stays unknown when it was. Null when it can not be moved. */
export function moved(from: Calendar, count: number, unit: Unit): Calendar | null {
  const { year, month, day } = from;
  if (unit === 'hour') return from;
  if (unit === 'day' || unit === 'week' || unit === 'weekend') {
    const start = dayNumber({ year: year ?? SOME_YEAR, month, day });
    if (start === null) return null;
    const to = fromDayNumber(start + count * (unit === 'day' ? 1 : 7));
    return year === null ? { ...to, year: null } : to;
  }
  const months = { month: 1, quarter: 3, half: 6, year: 12, decade: 120 }[unit];
  if (unit === 'year' || unit === 'decade')
    return year === null ? null : { ...from, year: year + (count * months) / 12 };
  if (month === null) return null;
  const total = (year ?? SOME_YEAR) * 12 + month - 1 + count * months;
  const to = { year: Math.floor(total / 12), month: (total % 12) + 1 };
  const last = lengthOfMonth(to.year, to.month);
  return {
    year: year === null ? null : to.year,
    month: to.month,
    day: day === null ? null : Math.min(day, last),
  };
}

export function lengthOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether month and day exist, the 29th of February too when the year is not known. */
export function isCalendar({ year, month, day }: Calendar): boolean {
  if (month !== null && (month < 1 || month > 12)) return false;
  if (day === null) return true;
  return month !== null && day >= 1 && day <= lengthOfMonth(year ?? 2000, month);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}
