/**
 * Whose mouth words come from. Of one side, two persons say the same only where one speaks for the other, leads the body
 * that the other speaks for, or passes his words on; else they are two who speak of one matter.
 */
import type { OfficeKind } from '../../knowledge/index.js';
import type { StatementReport } from '../../model/index.js';
import { nameWords } from '../names/keys.js';
import { skeleton } from '../names/skeleton.js';
import type { World } from '../names/world.js';

export interface Mouth {
  /** The person who speaks; null for a body, a state, and whoever has no name. */
  readonly person: string | null;
  /** He, whom and what he speaks for, and those who pass his words on. */
  readonly of: ReadonlySet<string>;
  /** How the words of his names sound. */
  readonly called: ReadonlySet<string>;
}

/** What the holders of such offices lead: its voices speak for them. */
const LED: ReadonlyMap<OfficeKind, 'president' | 'government' | 'foreign' | 'defence'> = new Map([
  ['head-of-state', 'president'],
  ['head-of-government', 'government'],
  ['foreign-minister', 'foreign'],
  ['defence-minister', 'defence'],
] as const);

export function mouthOf({ speaker, chain, published }: StatementReport, world: World): Mouth {
  const entity = speaker?.entity ?? null;
  if (entity === null) return NOBODY;
  const date = published?.slice(0, 10) ?? null;
  const of = new Set([entity]);
  for (const link of chain.slice(0, -1))
    for (const one of [link.entity, link.voiceOf]) if (one !== null) of.add(one);
  const body = world.voiceOf(entity, date);
  if (body !== null) of.add(body);
  for (const { office } of entity.startsWith('person:')
    ? world.knowledge.officesOf(entity, date ?? undefined)
    : [])
    for (const kind of office.kinds) {
      const led = LED.get(kind);
      if (led && office.of.startsWith('state:')) of.add(world.body(office.of, led));
    }
  const person = isPerson(entity) ? entity : null;
  return { person, of, called: person === null ? of : calledBy(speaker?.name ?? '', person, world) };
}

const NOBODY: Mouth = { person: null, of: new Set(), called: new Set() };

const calledBy = (name: string, person: string, world: World): ReadonlySet<string> =>
  new Set([name, ...world.namesOf(person)].flatMap(nameWords).map(skeleton));

/** Known persons, and whom only articles know: bodies of a state mostly have an id. */
const isPerson = (entity: string): boolean => entity.startsWith('person:') || isOfArticles(entity);

/**
 * Whether two are persons of whom neither says the other's words. A family name alone may be anybody who bears it.
 */
export const areApart = (a: Mouth, b: Mouth): boolean =>
  a.person !== null &&
  b.person !== null &&
  a.person !== b.person &&
  !meet(a.of, b.of) &&
  !((isOfArticles(a.person) || isOfArticles(b.person)) && meet(a.called, b.called));

const isOfArticles = (entity: string): boolean => entity.startsWith('x-');

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((one) => b.has(one));
