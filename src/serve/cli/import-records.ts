/** The records of an export as `import` takes them in: each is checked against its schema and its own text. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { faultOf, LitopysError, type Outlet, type SavedSearch } from '../../main.js';
import { Reading, Review, Span } from '../../model/schemas.js';
import { NDJSON_FORMAT } from '../exports/ndjson.js';

const Lemma = z.tuple([z.int(), z.int(), z.string()]);

const ArticleRecord = z.object({
  type: z.literal('article'),
  id: z.string(),
  doc: z.string(),
  reading: Reading,
  lemmas: z.array(Lemma),
  page: z.object({ hash: z.string(), type: z.string().optional(), base64: z.string() }).nullable(),
});
export type ArticleRecord = z.infer<typeof ArticleRecord>;

/** A correction of evidence is shown as it stands. */
const CorrectedSpans = z.object({ spans: z.array(Span).min(1), words: z.string() });
const ReviewRecord = z
  .object({ type: z.literal('review'), review: Review })
  .refine(
    ({ review: { field, value } }) => field !== 'spans' || CorrectedSpans.safeParse(value).success,
    'the spans are none',
  );

const TAKEN = {
  article: ArticleRecord,
  review: ReviewRecord,
  outlet: z.object({ type: z.literal('outlet'), outlet: z.looseObject({ id: z.string().min(1) }) }),
  search: z.object({
    type: z.literal('search'),
    search: z.object({ name: z.string().min(1), text: z.string(), filter: z.looseObject({}) }),
  }),
};

/** Made anew of articles and decisions, and passed over. */
const MADE_ANEW: ReadonlySet<unknown> = new Set(['tie', 'report', 'entity', 'entry', 'followup']);

export type ImportRecord =
  | ArticleRecord
  | { readonly type: 'outlet'; readonly outlet: Outlet }
  | { readonly type: 'review'; readonly review: Review }
  | { readonly type: 'search'; readonly search: SavedSearch };

/**
 * The record of a line as it stands there, with fields that a schema does not know; null for one that is made anew.
 * @throws LitopysError `import.line`, `import.newer`
 */
export function recordIn(text: string, where: string): ImportRecord | null {
  const record = jsonIn(text);
  const type = typeof record === 'object' && record !== null && 'type' in record ? record.type : undefined;
  if (type === 'litopys') return checkFormat(record, where);
  if (MADE_ANEW.has(type)) return null;
  if (typeof type !== 'string' || !Object.hasOwn(TAKEN, type))
    throw wrong('it is no record of an export', where);
  const { success, data, error } = TAKEN[type as keyof typeof TAKEN].safeParse(record);
  if (!success) {
    const [issue] = error.issues;
    throw wrong(`its ${issue?.path.join('.') || type} is not as it should be: ${issue?.message}`, where);
  }
  const fault = data.type === 'article' ? articleFault(data) : null;
  if (fault) throw wrong(fault, where);
  return record as ImportRecord;
}

/** The record of a line that was checked before. */
export function checkedRecord(text: string): ImportRecord | null {
  const record = JSON.parse(text) as ImportRecord;
  return Object.hasOwn(TAKEN, record.type) ? record : null;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function articleFault({ id, reading, lemmas, page }: ArticleRecord): string | null {
  if (id !== reading.article.id) return `it has two ids, ${id} and ${reading.article.id}`;
  if (page && createHash('sha256').update(Buffer.from(page.base64, 'base64')).digest('hex') !== page.hash)
    return 'its page is not the one that its hash names';
  return faultOf(reading, lemmas);
}

function wrong(message: string, where: string): LitopysError {
  return new LitopysError('import.line', `the line can not be imported: ${message}`, {
    where,
    next: 'give the file as litopys export --format ndjson wrote it; nothing of it was imported',
  });
}

/** @throws LitopysError `import.newer` */
function checkFormat(record: unknown, where: string): null {
  const { format } = record as { format?: unknown };
  if (typeof format === 'number' && format <= NDJSON_FORMAT) return null;
  throw new LitopysError('import.newer', 'the export has a format that this version does not know', {
    where,
    next: 'import it with the version of Litopys that wrote it, or a newer one',
  });
}
