/** What the world calls things: looked up by name, never guessed. */
import type { MentionType } from '../model/index.js';
import { type Organisation, Organisations, type Outlet, Outlets, type State, States } from './schema.js';

export type { Organisation, Outlet, State } from './schema.js';

/** Something the knowledge files have under a name. */
export interface Known {
  readonly id: string;
  readonly type: MentionType;
  /** `name` of itself, `capital` or `metonym` standing for a state or its body. */
  readonly as: 'name' | 'capital' | 'metonym';
}

export interface Knowledge {
  /** Date of the oldest file. */
  readonly date: string;
  /** What goes by a name (nominative, any capitals) in a language. */
  byName(name: string): readonly Known[];
  /** The state an adjective is made of («китайський» → state:CN), or null. */
  stateOfAdjective(lemma: string): string | null;
  state(id: string): State | null;
  outlet(id: string): Outlet | null;
  organisation(id: string): Organisation | null;
}

/** Text of a knowledge file by its name (`states.json`). */
export type KnowledgeFile = (name: string) => string;

/** Reads and checks the knowledge files. @throws ZodError when a file breaks its schema */
export function openKnowledge(file: KnowledgeFile): Knowledge {
  const states = States.parse(JSON.parse(file('states.json')));
  const organisations = Organisations.parse(JSON.parse(file('organisations.json')));
  const outlets = Outlets.parse(JSON.parse(file('outlets.json')));
  const names = new Map<string, Known[]>();
  const adjectives = new Map<string, string>();
  const add = (name: string, known: Known) => {
    const key = nameKey(name);
    const list = names.get(key);
    if (list) {
      if (!list.some((one) => one.id === known.id && one.as === known.as)) list.push(known);
    } else names.set(key, [known]);
  };
  for (const state of states.states) {
    for (const list of Object.values(state.names))
      for (const name of list) add(name, { id: state.id, type: 'LOC', as: 'name' });
    for (const list of Object.values(state.adjectives))
      for (const word of list) adjectives.set(nameKey(word), state.id);
    for (const name of Object.values(state.capital)) add(name, { id: state.id, type: 'LOC', as: 'capital' });
    for (const metonym of state.metonyms)
      for (const name of [...metonym.uk, ...metonym.ru, ...metonym.en])
        add(name, { id: state.id, type: 'ORG', as: 'metonym' });
  }
  for (const { id, names: own } of organisations.organisations)
    for (const list of Object.values(own))
      for (const name of list) add(name, { id, type: 'ORG', as: 'name' });
  for (const { id, names: own } of outlets.outlets)
    for (const name of own) add(name, { id, type: 'ORG', as: 'name' });
  const byId = <T extends { id: string }>(list: readonly T[]) => new Map(list.map((one) => [one.id, one]));
  const stateIds = byId(states.states);
  const outletIds = byId(outlets.outlets);
  const organisationIds = byId(organisations.organisations);
  return {
    date: [states.date, organisations.date, outlets.date].sort()[0] as string,
    byName: (name) => names.get(nameKey(name)) ?? [],
    stateOfAdjective: (lemma) => adjectives.get(nameKey(lemma)) ?? null,
    state: (id) => stateIds.get(id) ?? null,
    outlet: (id) => outletIds.get(id) ?? null,
    organisation: (id) => organisationIds.get(id) ?? null,
  };
}

/** Names are compared in lower case, with one apostrophe, without quotation marks, ё as е. */
export function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/["«»“”„]/g, '')
    .replace(/['ʼ`‘]/g, '’')
    .replace(/ё/g, 'е')
    .replace(/\s+/g, ' ')
    .trim();
}
