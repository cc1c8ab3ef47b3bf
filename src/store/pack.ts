/** What an article gives to the store, made small and ready for its rows; runs where the article is read. */
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ArticleKey, Contribution, Reading, Report } from '../model/index.js';
import { type LemmaToken, mark, wordKey } from './words.js';

/** A page as it came. */
export interface RawPage {
  /** SHA-256, hex. */
  readonly hash: string;
  readonly bytes: Uint8Array;
  /** Content-Type header; null when it is not known. */
  readonly type: string | null;
}

/** The bytes as they came, to be kept beside what was read of them; null for a text, which its article keeps. */
export function rawPageOf(content: Uint8Array | string, type: string | null): RawPage | null {
  if (typeof content === 'string') return null;
  return { hash: createHash('sha256').update(content).digest('hex'), bytes: content, type };
}

/** A read article with all that the store keeps of it. */
export interface Prepared {
  readonly reading: Reading;
  readonly contribution: Contribution;
  readonly lemmas: readonly LemmaToken[];
  /** The page as it was fetched; null when a text was given. */
  readonly page: RawPage | null;
}

/** A place of the full-text index: lemmas and marks, each parted by spaces. */
export interface Findable {
  readonly type: 'article' | Report['type'];
  readonly target: string;
  readonly lemmas: string;
  readonly marks: string;
}

/** An article in the form that crosses threads and goes into rows. */
export interface Packed {
  readonly contribution: Contribution;
  readonly url: string | null;
  readonly litopys: string;
  readonly article: Uint8Array;
  readonly reading: Uint8Array;
  readonly lemmas: Uint8Array;
  readonly page: (Omit<RawPage, 'bytes'> & { readonly size: number; readonly body: Uint8Array }) | null;
  readonly findable: readonly Findable[];
}

/** Speed counts more than the last bytes: most of the gain comes with the first level. */
const LEVEL = { level: 3 };

export function packJson(value: unknown): Uint8Array {
  return deflateRawSync(JSON.stringify(value), LEVEL);
}

/** What the store keeps is bounded when it is made; a damaged body must not fill the memory. */
const MOST_BYTES = 256_000_000;

export function unpackJson<T>(body: Uint8Array): T {
  return JSON.parse(inflateRawSync(body, { maxOutputLength: MOST_BYTES }).toString('utf8')) as T;
}

export function unpackBytes(body: Uint8Array): Uint8Array {
  return inflateRawSync(body, { maxOutputLength: MOST_BYTES });
}

/** Pure: the same article gives the same bytes. */
export function packArticle({ reading, contribution, lemmas, page }: Prepared): Packed {
  const { article, ...rest } = reading;
  return {
    contribution,
    url: article.url,
    litopys: reading.litopys,
    article: packJson(article),
    reading: packJson(rest),
    lemmas: packJson(lemmas),
    page: page && {
      hash: page.hash,
      type: page.type,
      size: page.bytes.length,
      body: deflateRawSync(page.bytes, LEVEL),
    },
    findable: [
      findableArticle(contribution.article, contribution.entities, lemmas),
      ...contribution.reports.map(({ report }) => findableReport(report, lemmas)),
    ],
  };
}

/** @param entities what the article names */
export function findableArticle(
  { id, outlet, language }: Pick<ArticleKey, 'id' | 'outlet' | 'language'>,
  entities: readonly { readonly id: string }[],
  lemmas: readonly LemmaToken[],
): Findable {
  const marks = new Set([mark('type', 'article'), mark('language', language)]);
  if (outlet) marks.add(mark('outlet', outlet));
  for (const entity of entities) marks.add(mark('party', entity.id));
  return { type: 'article', target: id, lemmas: wordsOf(lemmas), marks: [...marks].join(' ') };
}

export function findableReport(report: Report, lemmas: readonly LemmaToken[]): Findable {
  const inside = lemmas.filter(([start, end]) =>
    report.spans.some((span) => span.start < end && start < span.end),
  );
  return {
    type: report.type,
    target: report.id,
    lemmas: wordsOf(inside),
    marks: [...marksOf(report)].join(' '),
  };
}

function wordsOf(lemmas: readonly LemmaToken[]): string {
  return lemmas
    .map(([, , lemma]) => wordKey(lemma))
    .filter((word) => word !== '')
    .join(' ');
}

function marksOf(report: Report): Set<string> {
  const marks = new Set([mark('type', report.type), mark('language', report.language)]);
  if (report.outlet) marks.add(mark('outlet', report.outlet));
  for (const { entity } of report.chain) if (entity) marks.add(mark('party', entity));
  for (const { entity } of partiesOf(report)) if (entity) marks.add(mark('party', entity));
  if (report.type === 'contact') {
    if (report.kind) marks.add(mark('kind', report.kind));
    marks.add(mark('status', report.status));
  }
  if (report.type === 'statement') {
    marks.add(mark('act', report.act));
    marks.add(mark('mode', report.mode));
  }
  return marks;
}

/** Who a report, or the entry made of it, is about. */
function partiesOf(report: Report) {
  if (report.type === 'contact') return report.participants;
  const named = report.type === 'statement' ? [report.speaker, report.addressee] : [report.claimedBy];
  return named.filter((one) => one !== null);
}
