/** The index after a correction: a statement that was given another speaker is found under him, and no more under the first. */
import { sql } from 'kysely';
import {
  correctedReports,
  type Entry,
  inForce,
  isCorrectable,
  type Report,
  type Review,
} from '../model/index.js';
import { parts } from './bulk.js';
import { reindex } from './fulltext.js';
import { type Findable, findableReport, unpackJson } from './pack.js';
import { reviewsOf } from './queries/entry.js';
import type { LemmaToken } from './words.js';
import type { Work } from './work.js';

/** Indexes these reports anew, as they and their entries stand after all decisions. */
export async function remark(work: Work, reports: readonly string[]): Promise<void> {
  const reviews = inForce(await reviewsOf(work.tx, reports)).filter(({ action }) => action === 'correct');
  for (const part of parts(reports, 100)) {
    const rows = await work.tx
      .selectFrom('reports')
      .innerJoin('articles', 'articles.id', 'reports.article')
      .leftJoin('entries', 'entries.id', 'reports.entry')
      .select(['reports.data', 'articles.lemmas', 'entries.data as entry'])
      .where('reports.id', 'in', part)
      .execute();
    const found = rows.map(({ data, lemmas, entry }) =>
      findableReport(
        asDecided(JSON.parse(data) as Report, entry === null ? null : (JSON.parse(entry) as Entry), reviews),
        unpackJson<LemmaToken[]>(lemmas),
      ),
    );
    await forget(work, found);
    await reindex(work.tx, work.kind, found);
  }
}

/** A report with the fields that its entry shows because a person said so. */
function asDecided(report: Report, entry: Entry | null, reviews: readonly Review[]): Report {
  const [own = report] = correctedReports([report], reviews);
  if (!entry) return own;
  const said = new Set(
    reviews.filter(({ target }) => target.type === 'entry').map(({ field }) => field ?? ''),
  );
  const fields = Object.entries(entry).filter(([name]) => said.has(name) && isCorrectable(entry.type, name));
  return { ...own, ...Object.fromEntries(fields) };
}

async function forget({ tx, kind }: Work, found: readonly Findable[]): Promise<void> {
  if (kind !== 'sqlite' || found.length === 0) return; // In PostgreSQL the new words take the place of the old.
  const targets = sql.join(found.map(({ target }) => target));
  await sql`delete from found where rowid in (select place from places where target in (${targets}))`.execute(
    tx,
  );
}
