/** A near-copy that names no source has the chain of the words it was taken from, and one link more. */
import type { ArticleTie, Link, Report } from '../../model/index.js';
import { hashText } from '../../text/hashing.js';

/** A report with the chain it has in the chronicle. */
export interface Chained<R extends Report = Report> {
  readonly report: R;
  readonly chain: readonly Link[];
}

/** @param reports in order of publication, so that a copy of a copy finds the chain of its origin */
export function chained<R extends Report>(reports: readonly R[], ties: readonly ArticleTie[]): Chained<R>[] {
  const origins = new Map<string, string>();
  for (const { kind, earlier, later } of ties) if (kind === 'copy') origins.set(later, earlier);
  if (origins.size === 0) return reports.map((report) => ({ report, chain: report.chain }));
  const made = new Map<string, Chained<R>[]>();
  return reports.map((report) => {
    const origin = origins.get(report.article);
    const source =
      origin !== undefined && report.chain.length === 1 ? alike(report, made.get(origin) ?? []) : null;
    const one = { report, chain: source ? taken(source.chain, report.chain[0] as Link) : report.chain };
    const list = made.get(report.article);
    if (list) list.push(one);
    else made.set(report.article, [one]);
    return one;
  });
}

function taken(chain: readonly Link[], outlet: Link): Link[] {
  return [...chain.map((link): Link => ({ ...link, span: null, by: 'copy' })), outlet];
}

/** The report of the origin with the most of the same words; one that names a source goes before one that does not. */
function alike<R extends Report>(report: R, candidates: readonly Chained<R>[]): Chained<R> | null {
  const own = shingles(report.words);
  let best: Chained<R> | null = null;
  let most = 0.3;
  for (const candidate of candidates.slice(0, 50)) {
    if (candidate.chain.length === 1) continue;
    const other = shingles(candidate.report.words);
    let shared = 0;
    for (const one of own) if (other.has(one)) shared++;
    const share = shared / Math.max(1, Math.min(own.size, other.size));
    if (share > most) {
      best = candidate;
      most = share;
    }
  }
  return best;
}

function shingles(words: string): Set<number> {
  const found = new Set<number>();
  const all = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  for (let at = 0; at + 1 < all.length; at++) {
    const pair = `${all[at]} ${all[at + 1]}`;
    found.add(hashText(pair, 0, pair.length, 0));
  }
  return found;
}
