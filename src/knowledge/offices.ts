/** Who held which office when. */

import type { z } from 'zod';
import { remembered } from '../text/remembered.js';
import { nameKey } from './name-key.js';
import { nameStem } from './name-stem.js';
import type { Office, OfficeKind, Offices, Person, Persons } from './schema.js';

/** Offices whose holder is meant where a family name stands alone. */
export const HIGH_OFFICES: ReadonlySet<OfficeKind> = new Set([
  'head-of-state',
  'head-of-government',
  'supreme-leader',
  'foreign-minister',
  'secretary-general',
]);

/** One person's time in one office. */
export interface Holding {
  readonly office: Office;
  readonly person: Person;
  readonly from: string;
  readonly to: string | null;
  /** False after the day until which the file knows of changes. */
  readonly isSure: boolean;
}

export interface PersonsAndOffices {
  person(id: string): Person | null;
  /** All persons of the file. */
  persons(): Iterable<Person>;
  /** Persons by a whole name in any language and order («Сі Цзіньпін», "Xi Jinping"). */
  personByName(name: string): readonly Person[];
  /** Persons by the family name alone, or what is used as one. */
  personByFamily(name: string): readonly Person[];
  /** Persons by the family name alone in whatever case it stands («Гутерріша»). */
  personByFamilyForm(word: string): readonly Person[];
  /** Whether a form of a family name is a form of a common word too. */
  isCommonFamily(word: string): boolean;
  /** Whether a family name of two or three letters stands alone for its bearer («Сі»). */
  isShortFamily(word: string): boolean;
  /** Who held an office of a state or body on a day (ISO 8601), or null. */
  officeHolder(of: string, kind: OfficeKind, date: string): Holding | null;
  /** The kind of office a title is («прем’єр-міністр», "Secretary of State"), or null. */
  officeByTitle(language: string, title: string): OfficeKind | null;
  /** The offices a person held on a day; without a day, all of them. */
  officesOf(person: string, date?: string): readonly Holding[];
}

/** The two files by what they are asked for; plain values only: they can be stored and read again. */
export interface PersonTables {
  readonly byId: ReadonlyMap<string, Person>;
  /** By the id of the person. */
  readonly holdings: ReadonlyMap<string, readonly Holding[]>;
  /** By the id of the state or body. */
  readonly offices: ReadonlyMap<string, readonly Office[]>;
  /** By language, a space and the title as it is compared. */
  readonly titles: ReadonlyMap<string, OfficeKind>;
  readonly knownUntil: string;
  readonly names: ReadonlyMap<string, readonly Person[]>;
  readonly families: ReadonlyMap<string, readonly Person[]>;
  readonly familyStems: ReadonlyMap<string, readonly Person[]>;
  /** Stems of family names that are common words too. */
  readonly common: ReadonlySet<string>;
  /** Family names of two or three letters. */
  readonly short: ReadonlySet<string>;
}

/** @param open called when somebody is first asked for: most articles are read without */
export function personsAndOffices(open: () => PersonTables): PersonsAndOffices {
  const all = lazily(open);
  const sureOn = (holding: Holding, date: string): Holding =>
    date > all().knownUntil ? { ...holding, isSure: false } : holding;

  return {
    person: (id) => all().byId.get(id) ?? null,
    persons: () => all().byId.values(),
    personByName: (name) => all().names.get(nameKey(name)) ?? [],
    personByFamily: remembered((name) => all().families.get(nameKey(name)) ?? []),
    personByFamilyForm: remembered((word) => all().familyStems.get(nameStem(word)) ?? []),
    isCommonFamily: remembered((word) => all().common.has(nameStem(word))),
    isShortFamily: (word) => all().short.has(word),
    officeHolder(of, kind, date) {
      // «Глава КНР» is the head of the state.
      const wanted = kind === 'head-of-body' && of.startsWith('state:') ? 'head-of-state' : kind;
      for (const office of all().offices.get(of) ?? []) {
        if (!office.kinds.includes(wanted)) continue;
        // A day of change belongs to the one who comes.
        const holder = office.holders.findLast(({ from, to }) => isWithin(date, from, to));
        const person = holder && all().byId.get(holder.person);
        if (person) return sureOn({ office, person, from: holder.from, to: holder.to, isSure: true }, date);
      }
      return null;
    },
    officeByTitle: (language, title) => all().titles.get(`${language} ${nameKey(title)}`) ?? null,
    officesOf(person, date) {
      const held = all().holdings.get(person) ?? [];
      if (date === undefined) return held;
      return held.filter(({ from, to }) => isWithin(date, from, to)).map((one) => sureOn(one, date));
    },
  };
}

/** Makes the tables of the two files. */
export function personTables(
  { persons, commonWords, shortFamilies }: z.infer<typeof Persons>,
  file: z.infer<typeof Offices>,
): PersonTables {
  const common = new Set(commonWords.map(nameStem));
  const short = new Set(shortFamilies);
  const byId = new Map(persons.map((person) => [person.id, person]));
  const holdings = new Map<string, Holding[]>();
  const offices = new Map<string, Office[]>();
  for (const office of file.offices) {
    put(offices, office.of, office);
    for (const { person: id, from, to } of office.holders) {
      const person = byId.get(id);
      if (person) put(holdings, id, { office, person, from, to, isSure: true });
    }
  }
  const titles = new Map<string, OfficeKind>();
  for (const [language, kinds] of Object.entries(file.titles))
    for (const [kind, list] of Object.entries(kinds))
      for (const title of list) titles.set(`${language} ${nameKey(title)}`, kind as OfficeKind);
  const { knownUntil } = file;
  const names = index(persons, wholeNames);
  const families = index(persons, familyNames);
  const familyStems = index(persons, (person) => familyNames(person).map(nameStem));
  return { byId, holdings, offices, titles, knownUntil, names, families, familyStems, common, short };
}

/** Whether a day lies in a time; a month or year alone holds all its days. */
function isWithin(date: string, from: string, to: string | null): boolean {
  return date.slice(0, from.length) >= from && (to === null || date.slice(0, to.length) <= to);
}

function wholeNames(person: Person): string[] {
  const found = [...(person.also ?? [])];
  if (person.zh) found.push(person.zh);
  for (const { given, family } of [person.uk, person.ru, person.en])
    if (given !== '') found.push(`${given} ${family}`, `${family} ${given}`);
    else found.push(family);
  return found;
}

/** Of other spellings of two words the second is a family name («Антоніо Гутерреш»), one word is used as one («Лула»). */
function familyNames({ uk, ru, en, also = [], familyFirst }: Person): string[] {
  const others = also
    .map((name) => name.split(' '))
    .filter(({ length }) => length === 1 || (length === 2 && !familyFirst));
  return [uk.family, ru.family, en.family, ...others.map((words) => words.at(-1) as string)];
}

function index(persons: readonly Person[], namesOf: (person: Person) => string[]): Map<string, Person[]> {
  const found = new Map<string, Person[]>();
  for (const person of persons)
    for (const key of new Set(namesOf(person).map(nameKey))) put(found, key, person);
  return found;
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function lazily<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}
