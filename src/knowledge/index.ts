/** What the world calls things: looked up by name, never guessed. */
import type { z } from 'zod';
import { remembered } from '../text/remembered.js';
import { type Lexicon, openLexicon } from './lexicon/index.js';
import { nameKey } from './name-key.js';
import { nameStem, nameStems } from './name-stem.js';
import { type PersonsAndOffices, type PersonTables, personsAndOffices, personTables } from './offices.js';
import type {
  KnownFeed,
  KnownFeeds,
  Offices,
  Organisation,
  Organisations,
  Outlet,
  Outlets,
  Persons,
  State,
  States,
} from './schema.js';
import { beginning, type Known, type WorldTables, worldTables } from './world-tables.js';
import { zoneOfCountry } from './zones.js';

export { nameKey } from './name-key.js';
export { isDeclined, isSpeltAs, nameStem } from './name-stem.js';
export { HIGH_OFFICES } from './offices.js';
export type { KnownFeed, Office, OfficeKind, Organisation, Outlet, State } from './schema.js';
export type { Known } from './world-tables.js';

export interface Knowledge extends PersonsAndOffices, Lexicon {
  /** Date of the oldest file that names are looked up in. */
  readonly date: string;
  /** What goes by a name (nominative, any capitals) in a language; ambiguous ones last. */
  byName(name: string): readonly Known[];
  /** What goes by a name of several words, or by a long one, in whatever case they stand («Збройних сил України», «Укрінформу»). */
  byForms(words: string): readonly Known[];
  /** The most words of such a name that starts with a word in whatever case it stands; 0 for none. */
  longestForms(word: string): number;
  /** The length of the longest name, as it is compared, that starts with a word (up to its first space or hyphen); 0 for none. */
  longestName(word: string): number;
  /** The state an adjective is made of («китайський» → state:CN), or null. */
  stateOfAdjective(lemma: string): string | null;
  /** The state whose people a word names («французи», "Poles"), or null. */
  stateOfPeople(lemma: string): string | null;
  state(id: string): State | null;
  outlet(id: string): Outlet | null;
  organisation(id: string): Organisation | null;
  /** IANA zone of the newsroom of an outlet, by its name or the address of its page; null when not known. */
  zoneOf(outlet: string | null, url: string | null): string | null;
  /** The outlet at the address of a page; null when none is known there, or more than one. */
  outletAt(url: string): Outlet | null;
  /** Public feeds to begin with. */
  feeds(): readonly KnownFeed[];
}

/** Text of a knowledge file by its name (`states.json`). */
export type KnowledgeFile = (name: string) => string;

/** The files by what they are asked for: plain values, which a build lays out so that a start need not make them. */
export interface KnowledgeTables {
  readonly world: WorldTables;
  readonly persons: PersonTables;
}

/** Tables that were laid out of the very files that are there; null where none were. */
export type LaidOutTables = <Name extends keyof KnowledgeTables>(name: Name) => KnowledgeTables[Name] | null;

/** The files that tables are made of. */
export const TABLED_FILES: Readonly<Record<keyof KnowledgeTables, readonly string[]>> = {
  world: ['states.json', 'organisations.json', 'outlets.json'],
  persons: ['persons.json', 'offices.json'],
};

const reader =
  (file: KnowledgeFile) =>
  <T extends z.ZodType>(name: string): z.infer<T> =>
    JSON.parse(file(name));

type Makers = { readonly [Name in keyof KnowledgeTables]: () => KnowledgeTables[Name] };

/** What makes each table of the knowledge files. */
export function tablesOf(file: KnowledgeFile): Makers {
  const read = reader(file);
  return {
    world: () =>
      worldTables(
        read<typeof States>('states.json'),
        read<typeof Organisations>('organisations.json'),
        read<typeof Outlets>('outlets.json'),
      ),
    persons: () => personTables(read<typeof Persons>('persons.json'), read<typeof Offices>('offices.json')),
  };
}

/** Reads the knowledge files. A test checks them against their schema, so that a start need not. */
export function openKnowledge(file: KnowledgeFile, laidOut: LaidOutTables = () => null): Knowledge {
  const made = tablesOf(file);
  const { date, states, organisations, outlets, names, forms, wordsFrom, lengthFrom, adjectives, peoples } =
    laidOut('world') ?? made.world();
  const stateIds = byId(states);
  const outletIds = byId(outlets);
  const domains = new Map(outlets.flatMap((one) => one.domains.map((domain) => [domain, one] as const)));
  const houses = sharedIn(outlets);
  const organisationIds = byId(organisations);
  return {
    ...personsAndOffices(() => laidOut('persons') ?? made.persons()),
    ...openLexicon(() => file('lexicon.tsv')),
    date,
    byName: (name) => names.get(nameKey(name)) ?? NOTHING,
    byForms: (words) => forms.get(nameStems(words)) ?? NOTHING,
    longestForms: remembered((word) => wordsFrom.get(beginning(nameStem(word))) ?? 0),
    longestName: remembered((word) => lengthFrom.get(beginning(nameKey(word))) ?? 0),
    stateOfAdjective: remembered((lemma) => adjectives.get(nameKey(lemma)) ?? null),
    stateOfPeople: remembered((lemma) => peoples.get(nameKey(lemma)) ?? null),
    state: (id) => stateIds.get(id) ?? null,
    outlet: (id) => outletIds.get(id) ?? null,
    organisation: (id) => organisationIds.get(id) ?? null,
    zoneOf: (name, url) => {
      const named = name === null ? undefined : names.get(nameKey(name))?.find(({ id }) => outletIds.has(id));
      const outlet = (named && outletIds.get(named.id)) ?? (url === null ? null : outletAt(domains, url));
      return outlet ? zoneOfCountry(outlet.country) : null;
    },
    outletAt: (url) => {
      const outlet = outletAt(domains, url);
      return outlet?.domains.some((domain) => houses.has(domain)) ? null : outlet;
    },
    feeds: () => reader(file)<typeof KnownFeeds>('feeds.json').feeds,
  };
}

const NOTHING: readonly Known[] = [];

/** The outlet whose domain an address lies in: www.bbc.co.uk in bbc.co.uk. */
function outletAt(domains: ReadonlyMap<string, Outlet>, url: string): Outlet | null {
  const host = /^https?:\/\/(?:[^/@]{0,200}@)?([^/:?#]{1,253})/i.exec(url)?.[1]?.toLowerCase() ?? '';
  for (let at = 0; at >= 0; at = host.indexOf('.', at + 1)) {
    const found = domains.get(at === 0 ? host : host.slice(at + 1));
    if (found) return found;
  }
  return null;
}

/** Domains of several outlets: which of them a page there is of, its address does not tell. */
function sharedIn(outlets: readonly Outlet[]): Set<string> {
  const domains = outlets.flatMap((one) => one.domains);
  return new Set(domains.filter((domain, at) => domains.indexOf(domain) !== at));
}

const byId = <T extends { id: string }>(list: readonly T[]): Map<string, T> =>
  new Map(list.map((one) => [one.id, one]));
