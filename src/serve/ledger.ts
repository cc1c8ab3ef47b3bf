/** The figures of one unit as a ledger: claims in order, and which of them measure the same thing. */
import type { FigureReport } from '../main.js';

/** One claim of a figure: all reports of an entry that give the same value. */
export interface Claim {
  readonly entry: string;
  /** Number of its measure among `measures`. */
  readonly measure: number;
  readonly value: number;
  readonly valueTo: number | null;
  readonly comparator: FigureReport['comparator'];
  readonly change: FigureReport['change'];
  readonly unit: string;
  readonly counted: string | null;
  readonly period: string | null;
  /** Who claims it; null when the outlets themselves do. */
  readonly by: { readonly name: string; readonly entity: string | null } | null;
  /** When it was first and last published. */
  readonly first: string | null;
  readonly last: string | null;
  /** Ids of the reports, the earliest first. */
  readonly reports: readonly string[];
  readonly outlets: readonly string[];
}

/** What is measured, in the words of its first claim; null where no claim says it. */
export interface Measure {
  readonly counted: string | null;
  readonly change: 'rise' | 'fall' | null;
  readonly claims: number;
}

export interface Ledger {
  readonly claims: readonly Claim[];
  readonly measures: readonly Measure[];
}

/** So many different wordings are taken to their base forms; others are the same only letter by letter. */
const MOST_ANALYSED = 400;
/** Shorter words are prepositions and the like. */
const SHORTEST = 3;

/**
 * @param found reports with their entries, the earliest first
 * @param wordForms base forms of each word of a text in every language, so that «країн» and «країни» meet
 */
export function ledgerOf(
  found: readonly { readonly entry: string; readonly report: FigureReport }[],
  wordForms: (text: string) => readonly (readonly string[])[],
): Ledger {
  const measures = measuring(wordForms);
  const claims = new Map<string, Claim>();
  for (const { entry, report } of found) {
    const { value, valueTo, comparator, change } = report;
    const key = JSON.stringify([entry, value, valueTo, comparator, change]);
    const known = claims.get(key);
    const outlets = report.outlet === null ? [] : [report.outlet];
    claims.set(
      key,
      known
        ? {
            ...known,
            last: report.published ?? known.last,
            reports: [...known.reports, report.id],
            outlets: [...new Set([...known.outlets, ...outlets])],
          }
        : {
            ...claimOf(entry, report),
            measure: measures.of(report),
            reports: [report.id],
            outlets,
          },
    );
  }
  const all = [...claims.values()];
  return {
    claims: all,
    measures: measures.all().map((one, index) => ({
      ...one,
      claims: all.filter(({ measure }) => measure === index).length,
    })),
  };
}

function claimOf(entry: string, report: FigureReport): Omit<Claim, 'measure' | 'reports' | 'outlets'> {
  const { value, valueTo, comparator, change, unit, counted, period, claimedBy, published } = report;
  return {
    entry,
    value,
    valueTo,
    comparator,
    change,
    unit,
    counted,
    period,
    by: claimedBy && { name: claimedBy.name, entity: claimedBy.entity },
    first: published,
    last: published,
  };
}

/** Tells measures apart by what is counted, in whatever case, and by whether a change is measured or a state. */
function measuring(wordForms: (text: string) => readonly (readonly string[])[]) {
  const known: { readonly counted: string | null; readonly change: Measure['change']; forms: Forms }[] = [];
  const byText = new Map<string, number>();
  return {
    of({ counted, change: changed }: FigureReport): number {
      // «До 220 млрд» is a state that a change led to.
      const change = changed === 'to' ? null : changed;
      const text = JSON.stringify([counted?.toLowerCase() ?? null, change]);
      const before = byText.get(text);
      if (before !== undefined) return before;
      const forms: Forms =
        counted === null ? [] : byText.size < MOST_ANALYSED ? formsOf(counted, wordForms) : [[counted]];
      const same = known.findIndex((one) => one.change === change && isSame(one.forms, forms));
      const measure = same >= 0 ? same : known.push({ counted, change, forms }) - 1;
      byText.set(text, measure);
      return measure;
    },
    all: () => known.map(({ counted, change }) => ({ counted, change })),
  };
}

type Forms = readonly (readonly string[])[];

function formsOf(counted: string, wordForms: (text: string) => Forms): Forms {
  return wordForms(counted).filter((forms) => forms.some((form) => form.length >= SHORTEST));
}

/** Every word of one has one of the other that may be a form of the same word. */
function isSame(some: Forms, others: Forms): boolean {
  const meets = (one: readonly string[], all: Forms) =>
    all.some((other) => other.some((form) => one.includes(form)));
  return (
    some.length === others.length &&
    some.every((one) => meets(one, others)) &&
    others.every((one) => meets(one, some))
  );
}
