/** What the world calls things: looked up by name, never guessed. */
import type { z } from 'zod';
import type { MentionType } from '../model/index.js';
import { remembered } from '../text/remembered.js';
import { lemmaForms } from './lemma-forms.js';
import { type Lexicon, openLexicon } from './lexicon/index.js';
import { nameKey } from './name-key.js';
import { nameStem, nameStems } from './name-stem.js';
import { type PersonsAndOffices, personsAndOffices } from './offices.js';
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
import { withAllStates } from './world-states.js';
import { zoneOfCountry } from './zones.js';

export { nameKey } from './name-key.js';
export { isDeclined, isSpeltAs, nameStem } from './name-stem.js';
export { HIGH_OFFICES } from './offices.js';
export type { KnownFeed, Office, OfficeKind, Organisation, Outlet, State } from './schema.js';

/** Something the knowledge files have under a name. */
export interface Known {
  readonly id: string;
  readonly type: MentionType;
  /** `name` of itself, `capital` or `metonym` standing for a state or its body. */
  readonly as: 'name' | 'capital' | 'metonym';
  /** The name as the file writes it. */
  readonly name: string;
  /** The name is a common word too («День»): it needs quotation marks or a word like «газета» before it. */
  readonly ambiguous?: true;
}

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

/** Reads the knowledge files. A test checks them against their schema, so that a start need not. */
export function openKnowledge(file: KnowledgeFile): Knowledge {
  const read = <T extends z.ZodType>(name: string): z.infer<T> => JSON.parse(file(name));
  const states = read<typeof States>('states.json');
  const organisations = read<typeof Organisations>('organisations.json');
  const outlets = read<typeof Outlets>('outlets.json');
  const allStates = withAllStates(states.states);
  const names = namesOf(allStates, new Set(states.commonWords), organisations.organisations, outlets.outlets);
  const forms = formsOf(names);
  const wordsFrom = longestFrom(forms.keys(), (key) => key.split(' ').length);
  const lengthFrom = longestFrom(names.keys(), (key) => key.length);
  const adjectives = wordsToStates(allStates, (state) => state.adjectives);
  const peoples = wordsToStates(allStates, (state) => state.demonyms);
  const stateIds = byId(allStates);
  const outletIds = byId(outlets.outlets);
  const domains = new Map(
    outlets.outlets.flatMap((one) => one.domains.map((domain) => [domain, one] as const)),
  );
  const houses = sharedIn(outlets.outlets);
  const organisationIds = byId(organisations.organisations);
  return {
    ...personsAndOffices(
      () => read<typeof Persons>('persons.json'),
      () => read<typeof Offices>('offices.json'),
    ),
    ...openLexicon(() => file('lexicon.tsv')),
    date: [states, organisations, outlets].map(({ date }) => date).sort()[0] as string,
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
    feeds: () => read<typeof KnownFeeds>('feeds.json').feeds,
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

/** A key up to its first space or hyphen. */
function beginning(key: string): string {
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    if (code === 32 || code === 45) return key.slice(0, at);
  }
  return key;
}

/** The largest size of the keys with each beginning. */
function longestFrom(keys: Iterable<string>, sizeOf: (key: string) => number): Map<string, number> {
  const longest = new Map<string, number>();
  for (const key of keys) {
    const start = beginning(key);
    longest.set(start, Math.max(longest.get(start) ?? 0, sizeOf(key)));
  }
  return longest;
}

/** Everything by its names; of two under one name the earlier comes first, the ambiguous last. */
function namesOf(
  states: readonly State[],
  commonWords: ReadonlySet<string>,
  organisations: readonly Organisation[],
  outlets: readonly Outlet[],
): Map<string, Known[]> {
  const names = new Map<string, Known[]>();
  const put = (key: string, known: Known) => {
    const list = names.get(key);
    if (!list) names.set(key, [known]);
    else if (list.some((one) => one.id === known.id && one.as === known.as)) return;
    else if (known.ambiguous) list.push(known);
    else list.splice(list.filter((one) => !one.ambiguous).length, 0, known);
  };
  const add = (name: string, known: Omit<Known, 'name'>) => {
    const named = { ...known, name };
    put(nameKey(name), named);
    for (const form of lemmaForms(name)) put(nameKey(form), named);
  };
  for (const { id, names: own, capital, metonyms } of states) {
    for (const name of Object.values(own).flat())
      add(name, { id, type: 'LOC', as: 'name', ...flag(commonWords.has(name)) });
    for (const name of Object.values(capital ?? {}))
      add(name, { id, type: 'LOC', as: 'capital', ...flag(commonWords.has(name)) });
    for (const { uk, ru, en } of metonyms)
      for (const name of [...uk, ...ru, ...en]) add(name, { id, type: 'ORG', as: 'metonym' });
  }
  for (const { id, names: own, ambiguous } of organisations)
    for (const name of Object.values(own).flat())
      add(name, { id, type: 'ORG', as: 'name', ...flag(ambiguous?.includes(name)) });
  for (const { id, names: own, ambiguous } of outlets)
    for (const name of own) add(name, { id, type: 'ORG', as: 'name', ...flag(ambiguous?.includes(name)) });
  return names;
}

/** Letters that a name of one word has at least, to be known in another case than that of the file. */
const ONE_WORD = { capital: 5, metonym: 6, other: 7 };

/** Capitals, seats of power, bodies and outlets that one long word names: in other cases it is little else. */
function isLongWord({ name, id, as }: Known): boolean {
  if (!/^\p{Lu}\p{Script=Cyrillic}+$/u.test(name)) return false;
  if (as === 'capital') return name.length >= ONE_WORD.capital;
  // «Банкова», «Банковая»: adjectives, whose cases the two languages share
  if (as === 'metonym') return name.length >= ONE_WORD.metonym && !/(?:ова|ая)$/u.test(name);
  return name.length >= ONE_WORD.other && /^(?:outlet|org):/u.test(id);
}

/** Names of several words, and long ones of one, by the stems of these; one that would stand for two things is left out. */
function formsOf(names: ReadonlyMap<string, readonly Known[]>): Map<string, readonly Known[]> {
  const forms = new Map<string, Known[]>();
  const unsure = new Set<string>();
  for (const list of names.values())
    for (const known of list) {
      if (known.ambiguous || !(known.name.includes(' ') || isLongWord(known))) continue;
      const key = nameStems(known.name);
      const other = forms.get(key)?.[0];
      if (other && other.id !== known.id) unsure.add(key);
      else if (!other) forms.set(key, [known]);
      else forms.get(key)?.push(known);
    }
  for (const key of unsure) forms.delete(key);
  return forms;
}

const flag = (isAmbiguous: boolean | undefined): { ambiguous?: true } =>
  isAmbiguous ? { ambiguous: true } : {};

function wordsToStates(
  states: readonly State[],
  wordsOf: (state: State) => State['names'] | undefined,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const state of states)
    for (const word of Object.values(wordsOf(state) ?? {}).flat()) found.set(nameKey(word), state.id);
  return found;
}

const byId = <T extends { id: string }>(list: readonly T[]): Map<string, T> =>
  new Map(list.map((one) => [one.id, one]));
