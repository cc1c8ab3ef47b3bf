/** States, bodies and outlets by their names, as they are looked up. */
import type { z } from 'zod';
import type { MentionType } from '../model/index.js';
import { lemmaForms } from './lemma-forms.js';
import { nameKey } from './name-key.js';
import { nameStems } from './name-stem.js';
import type { Organisation, Organisations, Outlet, Outlets, State, States } from './schema.js';
import { withAllStates } from './world-states.js';

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

/** Plain values only: they can be stored and read again. */
export interface WorldTables {
  /** Date of the oldest of the three files. */
  readonly date: string;
  /** Those of the file and those that only the CLDR has. */
  readonly states: readonly State[];
  readonly organisations: readonly Organisation[];
  readonly outlets: readonly Outlet[];
  /** By name as it is compared; ambiguous ones last. */
  readonly names: ReadonlyMap<string, readonly Known[]>;
  /** Names of several words, and long ones of one, by the stems of these. */
  readonly forms: ReadonlyMap<string, readonly Known[]>;
  /** The most words of such a name, by its beginning. */
  readonly wordsFrom: ReadonlyMap<string, number>;
  /** The length of the longest name, by its beginning. */
  readonly lengthFrom: ReadonlyMap<string, number>;
  /** Ids of states by their adjectives. */
  readonly adjectives: ReadonlyMap<string, string>;
  /** Ids of states by the words for their people. */
  readonly peoples: ReadonlyMap<string, string>;
}

/** Makes the tables of the three files. */
export function worldTables(
  file: z.infer<typeof States>,
  { organisations, date: ofOrganisations }: z.infer<typeof Organisations>,
  { outlets, date: ofOutlets }: z.infer<typeof Outlets>,
): WorldTables {
  const states = withAllStates(file.states);
  const names = namesOf(states, new Set(file.commonWords), organisations, outlets);
  const forms = formsOf(names);
  return {
    date: [file.date, ofOrganisations, ofOutlets].sort()[0] as string,
    states,
    organisations,
    outlets,
    names,
    forms,
    wordsFrom: longestFrom(forms.keys(), (key) => key.split(' ').length),
    lengthFrom: longestFrom(names.keys(), (key) => key.length),
    adjectives: wordsToStates(states, (state) => state.adjectives),
    peoples: wordsToStates(states, (state) => state.demonyms),
  };
}

/** A key up to its first space or hyphen. */
export function beginning(key: string): string {
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
