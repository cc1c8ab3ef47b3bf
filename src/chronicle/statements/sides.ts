/** Whose side a statement is of, and under which sides it is compared with others. */
import type { StatementReport } from '../../model/index.js';
import { countWhile } from '../../text/sorted.js';
import type { World } from '../names/world.js';

/** The states of persons that the knowledge files do not have, as most articles tell them. */
export type ToldStates = ReadonlyMap<string, string>;

export function toldStates(reports: readonly StatementReport[]): ToldStates {
  const votes = new Map<string, Map<string, Set<string>>>();
  for (const { article, chain } of reports)
    for (const { entity, state } of chain) {
      if (entity === null || state === null || !entity.startsWith('x-')) continue;
      const own = votes.get(entity) ?? new Map<string, Set<string>>();
      votes.set(entity, own.set(state, (own.get(state) ?? new Set()).add(article)));
    }
  return new Map(
    [...votes].map(([entity, states]) => {
      const [most] = [...states].sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1));
      return [entity, most?.[0] as string];
    }),
  );
}

/** The state of who speaks, as known or as the articles say, else himself. */
export function sideOf(report: StatementReport, world: World, told: ToldStates): string | null {
  const entity = report.speaker?.entity ?? mediumOf(report);
  return entity ? sideOfEntity(entity, report, world, told) : null;
}

/** The medium whose sources without a name speak. */
function mediumOf({ chain: [first, ...others] }: StatementReport): string | null {
  return first?.unnamed && others.length > 0 ? first.entity : null;
}

function sideOfEntity(
  entity: string,
  { chain, published }: StatementReport,
  world: World,
  told: ToldStates,
): string {
  const here = told.get(entity) ?? chain.find((link) => link.entity === entity)?.state;
  return here ?? world.statesOf(entity, published?.slice(0, 10) ?? null)[0] ?? entity;
}

/** Sides of the links between speaker and outlet, media apart. */
export function relaySides(report: StatementReport, world: World, told: ToldStates): string[] {
  const found = report.chain
    .slice(0, -1)
    .map(({ entity }) => entity)
    .filter((entity) => entity !== null && entity !== report.speaker?.entity && !world.isOutlet(entity))
    .map((entity) => sideOfEntity(entity as string, report, world, told));
  return [...new Set(found)];
}

const NOBODY_TOLD: ToldStates = new Map();

/** Statements of one article that somebody passes on, by who does, in the order in which they stand. */
export type PassedOn = ReadonlyMap<string, readonly StatementReport[]>;

export function passedOn(statements: readonly StatementReport[]): PassedOn {
  const found = new Map<string, StatementReport[]>();
  for (const statement of [...statements].sort((a, b) => startOf(a) - startOf(b)))
    for (const { entity } of statement.chain.slice(1, -1)) {
      if (entity === null) continue;
      const list = found.get(entity);
      if (list) list.push(statement);
      else found.set(entity, [statement]);
    }
  return found;
}

/**
 * The sides under which a statement is compared with others: of who speaks, and of those who pass it on. Who is of no
 * state that his article tells of ties no states to each other, since articles of all of them may have such a name: what
 * he says is filed under who passed it on, else under whose words he passed on in it, else under himself.
 */
export function sidesOf(report: StatementReport, passed: PassedOn, world: World): readonly string[] {
  const side = sideOf(report, world, NOBODY_TOLD);
  if (side === null) return [];
  const relays = relaySides(report, world, NOBODY_TOLD).filter(isPlaced);
  if (isPlaced(side)) return [...new Set([side, ...relays])];
  if (relays.length > 0) return relays;
  return [sideWithin(report, passed, world) ?? side];
}

/** Whether it is a state or known otherwise, and not a name that only articles tell of. */
const isPlaced = (side: string): boolean => !side.startsWith('x-');

/** So many statements that begin within one are looked at. */
const MOST_WITHIN = 8;

/** The side of the first statement within one that its speaker passes on. */
function sideWithin(report: StatementReport, passed: PassedOn, world: World): string | null {
  const told = passed.get(report.speaker?.entity ?? '') ?? [];
  const from = countWhile(told, (other) => startOf(other) < startOf(report));
  for (const other of told.slice(from, from + MOST_WITHIN)) {
    if (endOf(other) > endOf(report)) continue;
    const side = sideOf(other, world, NOBODY_TOLD);
    if (side !== null && isPlaced(side)) return side;
  }
  return null;
}

const startOf = ({ spans }: StatementReport): number => spans[0]?.start ?? 0;
const endOf = ({ spans }: StatementReport): number => spans.at(-1)?.end ?? 0;
