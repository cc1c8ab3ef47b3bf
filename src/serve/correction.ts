/** Corrections are checked before they are kept: what is no value of its field would spoil every view and export. */
import {
  CORRECTABLE,
  type CorrectedSpans,
  type Entry,
  isCorrectable,
  LitopysError,
  type Review,
  type Store,
} from '../main.js';
import { isStretch, isTime } from '../model/index.js';
import { ContactEntry, FigureEntry, Span, StatementEntry } from '../model/schemas.js';

export interface Correction {
  readonly target: Pick<Review['target'], 'type' | 'id'>;
  readonly field: string | null;
  readonly value: Review['value'];
}

const SHAPES = {
  contact: ContactEntry.shape,
  statement: StatementEntry.shape,
  figure: FigureEntry.shape,
} as const;

/** So many stretches of a text may be evidence of one report. */
const MOST_SPANS = 20;

/**
 * The field and value as they are kept. A correction of `spans` is given the words that stand there.
 * @throws LitopysError `review.target`, `review.field`, `review.value`
 */
export async function checkedCorrection(
  { target, field, value }: Correction,
  store: Pick<Store, 'entry' | 'reports' | 'article'>,
): Promise<Pick<Correction, 'field' | 'value'>> {
  const [report] = target.type === 'report' ? await store.reports([target.id]) : [];
  const type =
    report?.type ?? (target.type === 'entry' ? (await store.entry(target.id))?.entry.type : undefined);
  if (!type)
    throw new LitopysError('review.target', `there is no ${target.type} ${target.id} to correct`, {
      where: target.id,
      next: 'take an id that a list or search shows',
    });
  if (field === 'spans' && report) {
    const { article: { text = '' } = {} } = (await store.article(report.article)) ?? {};
    return { field, value: spansIn(text, value) as unknown as Review['value'] };
  }
  if (field === 'source' && report) return { field, value: checkedValue('statement', 'speaker', value) };
  if (field === null || !isCorrectable(type, field))
    throw new LitopysError('review.field', `"${field}" of a ${type} can not be corrected`, {
      where: field ?? 'field',
      next: `these can: ${CORRECTABLE[type].join(', ')}${target.type === 'report' ? ', spans, source' : ''}`,
    });
  return { field, value: checkedValue(type, field, value) };
}

function checkedValue(type: Entry['type'], field: string, value: Review['value']): Review['value'] {
  const shape = (
    SHAPES[type] as Readonly<
      Record<string, { safeParse(value: unknown): { success: boolean; data?: unknown } }>
    >
  )[field];
  const { success, data } = shape?.safeParse(value) ?? { success: false };
  if (!success) throw wrongValue(field, choicesOf(shape));
  if (field === 'date' && typeof data === 'string' && !isDate(data))
    throw new LitopysError('review.value', `"${data}" is no date, or a day that does not exist`, {
      where: field,
      next: 'write it as 2025-01-21T14:30, 2025-01-21, 2025-01 or 2025; null where it is not known',
    });
  return data as Review['value'];
}

/** What to give instead: the values, where a field has only some. */
function choicesOf(shape: unknown): string {
  const { options } = (shape ?? {}) as { readonly options?: readonly unknown[] };
  const words = (options ?? []).filter((one) => typeof one === 'string');
  return words.length > 0
    ? `it may be ${words.join(', ')}`
    : 'openapi.json says what it may be, in the schema Entry';
}

/** Also a day of a year that is not known, as readings give it: `--01-21`. */
function isDate(text: string): boolean {
  return isTime(text) || isStretch(text) || (/^--\d{2}-\d{2}$/.test(text) && isTime(`2024${text.slice(1)}`));
}

function spansIn(text: string, value: Review['value']): CorrectedSpans {
  const given = (value as { spans?: unknown } | null)?.spans ?? value;
  const { success, data: spans } = Span.array().min(1).max(MOST_SPANS).safeParse(given);
  if (!success)
    throw wrongValue('spans', 'give [{"start": 10, "end": 20}], offsets in the text of the article');
  const sorted = [...spans].sort((one, other) => one.start - other.start);
  const isApart = sorted.every(({ start }, at) => at === 0 || start >= (sorted[at - 1] as Span).end);
  if (!isApart || (sorted.at(-1) as Span).end > text.length)
    throw wrongValue('spans', 'they must lie in the text, apart from one another');
  return { spans: sorted, words: sorted.map(({ start, end }) => text.slice(start, end)).join(' … ') };
}

function wrongValue(field: string, next: string): LitopysError {
  return new LitopysError('review.value', `this is no value of ${field}`, { where: field, next });
}
