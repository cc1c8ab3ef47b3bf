/** A cluster of contact reports → an entry: the account of its best-placed root, field by field, never a blend. */
import type { ArticleTie, ContactEntry, ContactReport, Party, Root, Shown } from '../../model/index.js';
import { contentId } from '../../text/hash.js';
import { dayOf } from '../contribute/keys.js';
import { type Cluster, dayNumber, inOrder } from '../entries/clusters.js';
import { chained } from '../entries/copies.js';
import { byPlacement, rootsOf } from '../entries/roots.js';
import type { World } from '../names/world.js';
import { contactDivergences } from './divergences.js';
import { waysIn } from './journeys.js';
import { classOf, isSpelling, partyId } from './units.js';
import { isUnsaid, type Unsaid } from './unsaid.js';

export function contactEntry(
  cluster: Cluster<ContactReport>,
  ties: readonly ArticleTie[],
  world: World,
): ContactEntry {
  const reports = [...cluster.reports].sort(inOrder);
  const first = reports[0] as ContactReport;
  const { participants, sides } = partiesOf(reports);
  const date = (reports.find((report) => report.date)?.date ?? first.published)?.slice(0, 10) ?? null;
  const roots = rootsOf(
    chained(reports, ties),
    { parties: participants, sides: new Set(sides), date },
    world,
  );
  const placed = [...reports].sort(byPlacement(roots));
  const shown: Shown[] = [];
  const show = <T>(
    field: string,
    of: (report: ContactReport) => T | null,
    because = 'the best-placed account',
  ): T | null => {
    // What an account tells itself goes before what only its article tells.
    const told = placed.find((one) => of(one) !== null && !isUnsaid(one, field as Unsaid));
    const report = told ?? placed.find((one) => of(one) !== null);
    if (!report) return null;
    shown.push({ field, report: report.id, because });
    return of(report);
  };
  const isRemote = reports.some(({ kind: one }) => classOf(one) === 'remote');
  const [talks, meetings] = [articlesThatSay(reports, 'talks'), articlesThatSay(reports, 'meeting')];
  const isWay = waysIn(reports);
  const kind =
    // Talks may be held by any channel: where one is named, it is told more precisely.
    show('kind', (report) =>
      report.kind !== null &&
      !isWay(report) &&
      (classOf(report.kind) !== 'any' || (report.kind === 'talks' && !isRemote && talks >= meetings)) &&
      !(report.kind === 'meeting' && talks > meetings)
        ? report.kind
        : null,
    ) ??
    show('kind', (report) => (isWay(report) ? null : report.kind), 'no account is more specific') ??
    'other';
  const status = deniedByParty(placed, roots)
    ? (show('status', ({ status: one }) => one) ?? 'denied')
    : statusOf(placed, show);
  const shownDate = dateOf(reports, placed, shown);
  return {
    type: 'contact',
    id: `c-${contentId('contact', first.id)}`,
    reports: reports.map(({ id }) => id),
    roots,
    divergences: contactDivergences(reports, roots, world),
    shown,
    first: first.published,
    last: reports.filter(({ published }) => published !== null).at(-1)?.published ?? null,
    joins: [...cluster.joins].sort((a, b) => (a.report < b.report ? -1 : 1)),
    participants,
    sides,
    kind,
    status,
    date: shownDate,
    place: show('place', ({ place }) => place),
    duration: show('duration', ({ duration }) => duration),
    topics: show('topics', ({ topics }) => (topics.length > 0 ? topics : null)) ?? [],
  };
}

function articlesThatSay(reports: readonly ContactReport[], kind: ContactReport['kind']): number {
  return new Set(reports.filter((report) => report.kind === kind).map(({ article }) => article)).size;
}

/** All parties that reports name, those of more reports first. */
function partiesOf(reports: readonly ContactReport[]): { participants: Party[]; sides: string[] } {
  const found = new Map<string, { party: Party; side: string; count: number }>();
  for (const report of reports)
    report.participants.forEach((party, at) => {
      const own = partyId(party);
      const side = report.sides[at] ?? own;
      const one = found.get(own) ?? spelledAs(party, side, [...found.values()]);
      if (!one) found.set(own, { party, side, count: 1 });
      else {
        one.count++;
        if (one.side === own) one.side = side;
      }
    });
  const sorted = [...found.values()].sort(
    (a, b) => b.count - a.count || (partyId(a.party) < partyId(b.party) ? -1 : 1),
  );
  return { participants: sorted.map(({ party }) => party), sides: sorted.map(({ side }) => side) };
}

/** Whom of the same state another report names in another spelling. */
function spelledAs<P extends { readonly party: Party; readonly side: string }>(
  party: Party,
  side: string,
  found: readonly P[],
): P | undefined {
  return found.find(
    (one) =>
      one.side === side &&
      side.startsWith('state:') &&
      isSpelling(partyId(one.party), one.party.name, partyId(party), party.name),
  );
}

type Show = <T>(field: string, of: (report: ContactReport) => T | null, because?: string) => T | null;

/** Whether one who is said to have taken part denies what only others say was held. */
function deniedByParty(placed: readonly ContactReport[], roots: readonly Root[]): boolean {
  const [best] = placed;
  if (best?.status !== 'denied' || best.stance !== 'denies') return false;
  const ofParties = new Set(roots.flatMap(({ standing, reports }) => (standing === 'party' ? reports : [])));
  const isOthers = ({ id, status }: ContactReport) =>
    !ofParties.has(id) && (status === 'held' || status === 'ongoing');
  return ofParties.has(best.id) && placed.every((one) => one.status === 'denied' || isOthers(one));
}

/** What is over is not under way; others' denials show only where nobody else speaks. */
function statusOf(placed: readonly ContactReport[], show: Show): ContactReport['status'] {
  const isOver = placed.some(({ status }) => status === 'held');
  const isStillPlan = ({ status }: ContactReport): boolean =>
    isOver && (status === 'planned' || status === 'proposed');
  // Who was invited, and since says that he will come, has a plan.
  const agreed = placed.reduce(
    (last, { status, published }) =>
      status === 'planned' && published && published > last ? published : last,
    '',
  );
  const isSince = ({ status, published }: ContactReport): boolean =>
    status === 'proposed' && published !== null && published < agreed;
  return (
    show('status', (report) =>
      report.status === 'denied' ||
      (isOver && report.status === 'ongoing') ||
      isSince(report) ||
      isStillPlan(report)
        ? null
        : report.status,
    ) ??
    show('status', ({ status }) => status) ??
    'held'
  );
}

/**
 * The day that was news, as the best-placed account of it gives it; else days, a month or a year; else, for what was held,
 * the day of the news itself, which `shown` then says.
 */
function dateOf(
  all: readonly ContactReport[],
  everyPlaced: readonly ContactReport[],
  shown: Shown[],
): string | null {
  const isWay = waysIn(all);
  const isDated = all.some((report) => report.date !== null && !isWay(report));
  const [reports, placed] = [all, everyPlaced].map((some) =>
    some.filter((report) => !(isDated && isWay(report))),
  ) as [ContactReport[], ContactReport[]];
  const weights = new Map<string, Set<string>>();
  for (const { date, article, published } of reports) {
    const day = dayOf(date);
    if (day === null) continue;
    const articles = weights.get(day) ?? new Set<string>();
    articles.add(article);
    if (published !== null && Math.abs(dayNumber(published) - dayNumber(day)) <= 1)
      articles.add(`news ${article}`);
    weights.set(day, articles);
  }
  // "Talks are going on in Moscow" gives no day, and speaks for that of its news where others give it.
  for (const report of reports)
    if (report.date === null && isNews(report))
      weights.get((report.published as string).slice(0, 10))?.add(`undated ${report.article}`);
  const days = [...weights].sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1));
  const day = days[0]?.[0];
  const longest = placed.reduce((most, { date }) => Math.max(most, date?.length ?? 0), 0);
  const report = placed.find(({ date }) =>
    day ? dayOf(date) === day : date !== null && date.length === longest,
  );
  if (report) {
    shown.push({
      field: 'date',
      report: report.id,
      because: day ? 'the day most articles give that were out with the news' : 'no account names a day',
    });
    return report.date;
  }
  // "Denied a report by Axios that they had met": an article that tells of it as denied is no news of the day.
  const denied = new Set(reports.filter(({ status }) => status === 'denied').map(readingOf));
  const news = reports.find((report) => isNews(report) && !denied.has(readingOf(report)));
  if (!news) return null;
  shown.push({
    field: 'date',
    report: news.id,
    because: 'no account dates it: the day on which it was news',
  });
  return (news.published as string).slice(0, 10);
}

/** Whether it tells what was news when it was out. */
const isNews = ({ background, kind, published, status }: ContactReport): boolean =>
  !background && kind !== 'visit' && published !== null && (status === 'held' || status === 'ongoing');

const readingOf = ({ article, reading }: ContactReport): string => `${article} ${reading}`;
