/** A reading → what it gives to the chronicle. Pure, small, and the same wherever the article is read. */
import type { Contribution, Keyed, Reading, Report, StatementReport } from '../../model/index.js';
import type { World } from '../names/world.js';
import { type PassedOn, passedOn, sidesOf } from '../statements/sides.js';
import { withBodies } from './capitals.js';
import { Chains } from './chains.js';
import { contactReports } from './contact-reports.js';
import { articleEntities } from './entities.js';
import { contactKeys, figureKey, statementKeys } from './keys.js';
import { partiesOf } from './parties.js';
import { signatureOf } from './signature.js';
import { figureReports, statementReports } from './statement-reports.js';

export function contribute(reading: Reading, doc: string, world: World): Contribution {
  const entities = articleEntities(reading, world);
  const parties = partiesOf(reading, entities, world);
  const chains = new Chains(reading, parties, world);
  const statements = statementReports(reading, doc, parties, chains);
  const reports: Report[] = [
    ...withBodies(contactReports(reading, doc, parties, chains, world), statements, world),
    ...statements,
    ...figureReports(reading, doc, parties, chains),
  ];
  const { article } = reading;
  const passed = passedOn(reports.filter((report): report is StatementReport => report.type === 'statement'));
  return {
    article: {
      id: article.id,
      doc,
      thread: article.url ? `${article.outlet ?? ''} ${canonicalUrl(article.url)}` : null,
      outlet: article.outlet,
      published: article.published,
      ...(article.updated && { updated: article.updated }),
      language: reading.language.code,
      title: article.title ? article.text.slice(article.title.start, article.title.end) : null,
    },
    reports: oneById(reports).map((report): Keyed => ({ report, ...keysOf(report, passed, world) })),
    entities,
    ...signatureOf(article.text),
  };
}

/** Two readings with the same words at the same place are one. */
function oneById(reports: readonly Report[]): Report[] {
  return [...new Map(reports.map((report) => [report.id, report])).values()];
}

function keysOf(report: Report, passed: PassedOn, world: World): Omit<Keyed, 'report'> {
  if (report.type === 'contact') return { keys: contactKeys(report, world) };
  if (report.type === 'statement') {
    // Words of nobody known are compared with nothing: the report is a group of its own.
    const sides = sidesOf(report, passed, world);
    return sides.length === 0 ? { keys: [`statement ${report.id}`] } : statementKeys(sides, report.published);
  }
  const claimant = report.claimedBy?.entity;
  if (!claimant) return { keys: [`figure ${report.id}`] };
  const side = world.statesOf(claimant, report.published?.slice(0, 10) ?? null)[0] ?? claimant;
  return { keys: [figureKey(report.unit, side, report.published)] };
}

/** An address without what changes from visit to visit. */
function canonicalUrl(url: string): string {
  const [plain = url] = url.split('#');
  const [base = plain, query = ''] = plain.split('?');
  const kept = query
    .split('&')
    .filter((part) => part !== '' && !/^(?:utm_\w+|fbclid|gclid|ref|from|amp)(?:=|$)/i.test(part));
  const place = base
    .replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/i, '')
    .replace(/\/+$/, '')
    .toLowerCase();
  return kept.length > 0 ? `${place}?${kept.sort().join('&')}` : place;
}
