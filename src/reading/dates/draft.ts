/** A date as the rules find it: where it stands, and how its value is worked out. */
import type { Token } from '../../language/contract.js';
import type { NumberWords } from '../../language/words/figures.js';
import type { DateReading, DateStep } from '../../model/index.js';
import { type Calendar, iso, type Unit } from './calendar.js';
import type { Clock } from './clock.js';
import type { DateLists } from './lists.js';

/** What a rule looks at. */
export interface Place {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly lists: DateLists;
  readonly numbers: NumberWords;
  readonly clock: Clock;
}

/** The value of a date. */
export interface Value {
  readonly from: Calendar | null;
  readonly to: Calendar | null;
  readonly precision: DateReading['precision'];
  readonly inferred: boolean;
  readonly working: readonly DateStep[];
}

/** A date in the tokens [first, last). */
export interface Draft extends Value {
  readonly first: number;
  readonly last: number;
  readonly time: string | null;
  readonly confidence: number;
  /** Counted from an event of the text, to be found when all other dates are known. */
  readonly anchor: Anchor | null;
}

/** «через 4 дні після …»: how far from what the tokens [first, last) tell. */
export interface Anchor {
  readonly count: number;
  readonly unit: Unit;
  readonly first: number;
  readonly last: number;
  /** Whether it points back at the date before («після цього»). */
  readonly backwards: boolean;
  /** Whether it is counted from the publication where no day was told right before it. */
  readonly near: boolean;
}

export function draft(first: number, last: number, value: Partial<Draft>): Draft {
  // Written out, here and where drafts are changed, so that all are of one shape.
  return {
    first,
    last,
    from: value.from ?? null,
    to: value.to ?? null,
    precision: value.precision ?? 'unknown',
    inferred: value.inferred ?? false,
    working: value.working ?? [],
    time: value.time ?? null,
    confidence: value.confidence ?? 0.9,
    anchor: value.anchor ?? null,
  };
}

/** A step that was read in the tokens [first, last). */
export function readStep(place: Pick<Place, 'text' | 'tokens'>, first: number, last: number): DateStep {
  const start = (place.tokens[first] as Token).start;
  const end = (place.tokens[last - 1] as Token).end;
  return { what: place.text.slice(start, end), from: 'text', span: { start, end } };
}

export function publishedStep(published: Calendar): DateStep {
  return { what: `published ${iso(published)}`, from: 'published', span: null };
}

/** "+4 days", "-1 week". */
export function movedStep(count: number, unit: Unit): DateStep {
  const size = Math.abs(count);
  return {
    what: `${count < 0 ? '-' : '+'}${size} ${unit}${size === 1 ? '' : 's'}`,
    from: 'text',
    span: null,
  };
}

/** How precise a calendar is. */
export function precisionOf({ month, day }: Calendar): DateReading['precision'] {
  if (day !== null) return 'day';
  return month === null ? 'year' : 'month';
}
