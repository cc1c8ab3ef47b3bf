/** On what the reports of one entry of statements differ. */
import type { EntryDivergence, Root, StatementReport } from '../../model/index.js';
import type { World } from '../names/world.js';
import { featuresReadBy } from './items.js';
import { passesOn } from './nested.js';
import { areOpposed } from './opposition.js';

export function divergencesOf(
  reports: readonly StatementReport[],
  roots: readonly Root[],
  world: World,
): EntryDivergence[] {
  if (reports.length < 2) return [];
  const rootOf = new Map(roots.flatMap((root) => root.reports.map((id) => [id, root.name] as const)));
  return [...speakers(reports, rootOf), ...denials(reports, rootOf, world)];
}

type RootNames = ReadonlyMap<string, string>;

/** The same words put into different mouths. */
function speakers(reports: readonly StatementReport[], rootOf: RootNames): EntryDivergence[] {
  const said = new Map<string, StatementReport[]>();
  for (const report of reports) {
    const entity = report.speaker?.entity;
    if (!entity || reports.some((other) => passesOn(report, other))) continue;
    said.set(entity, [...(said.get(entity) ?? []), report]);
  }
  if (said.size < 2) return [];
  const values = [...said.values()].map((own) => accountOf(own[0]?.speaker?.name ?? '', own, rootOf));
  return [{ field: 'speaker', grade: 'differs', values, rule: 'divergence.speaker' }];
}

/** More reports than this are not compared each with each. */
const MOST = 40;

/** What some say and others deny, where people have taken it for one: by itself, it is never joined. */
function denials(reports: readonly StatementReport[], rootOf: RootNames, world: World): EntryDivergence[] {
  const featuresIn = featuresReadBy(world);
  const read = reports.slice(0, MOST).map((report) => ({ report, features: featuresIn(report.words) }));
  // Who denies in other words than his own says the opposite of these words.
  const isDenial = ({ report, features }: (typeof read)[0]): boolean =>
    report.act === 'deny' && !features.isNegated;
  const [denied, told] = [read.filter(isDenial), read.filter((one) => !isDenial(one))];
  const affirmed = told.filter(({ features }) => !features.isNegated);
  if (denied.length > 0 && affirmed.length > 0)
    return [contradiction('act', [affirmed, denied], rootOf, ({ act }) => act)];
  for (const one of told) {
    const against = told.filter((other) => areOpposed(one.features, other.features));
    if (against.length === 0) continue;
    const others = told.filter((other) => !against.includes(other));
    return [contradiction('words', [others, against], rootOf, ({ words }) => words)];
  }
  return [];
}

function contradiction(
  field: 'act' | 'words',
  sides: readonly (readonly { readonly report: StatementReport }[])[],
  rootOf: RootNames,
  valueIn: (report: StatementReport) => string,
): EntryDivergence {
  const values = sides.map((side) => {
    const own = side.map(({ report }) => report);
    return accountOf(valueIn(own[0] as StatementReport), own, rootOf);
  });
  return { field, grade: 'contradicts', values, rule: 'divergence.denied' };
}

function accountOf(
  value: string,
  reports: readonly StatementReport[],
  rootOf: RootNames,
): EntryDivergence['values'][0] {
  const roots = reports.flatMap(({ id }) => rootOf.get(id) ?? []);
  return { value, reports: reports.map(({ id }) => id), roots: [...new Set(roots)] };
}
