/** Which names of an article are of one entity, and why. */
import { nameKey } from '../../knowledge/index.js';
import type { NameForms } from '../../language/words/inflection.js';
import { bestName, type Draft, newEntity } from './entities.js';
import type { Name } from './name.js';
import type { Naming, Stem } from './naming.js';
import type { NameGender } from './paradigms.js';

/** A mention's name with its form and the gender that it shows. */
type Mentioned = Name & {
  readonly mention: number;
  readonly form: string;
  readonly gender: NameGender | null;
};

/** The entity of each mention, and why. */
type Joined = Map<number, { entity: Draft; because: string }>;

/** Joins persons by their names: full names first, then the short ones to the full name they are part of. */
export function joinPersons(names: readonly Mentioned[], naming: Pick<Naming, 'stem' | 'forms'>): Joined {
  const persons = new Persons(naming.stem);
  const joined: Joined = new Map();
  const genders = new Map<Draft, NameGender>();
  const full = names.filter((name) => name.last - name.first > 1);
  const isByFather = ({ lemma }: Name) => isGivenAndPatronymic(lemma, naming.forms);
  // Whole names first: one of a given name and a patronymic is short for one of them.
  for (const name of [...full.filter((one) => !isByFather(one)), ...full.filter(isByFather)]) {
    const parts = partsOf(name.lemma);
    const found =
      persons.ofFull(parts) ?? (isByFather(name) ? namesake(parts, persons.sharing(parts), naming) : null);
    const entity = found ?? newEntity('PER');
    persons.add(entity, parts);
    joined.set(name.mention, { entity, because: found ? 'the same name' : 'first named here' });
    if (name.gender !== null && !genders.has(entity)) genders.set(entity, name.gender);
  }
  joinShort(names, persons, genders, joined);
  return joined;
}

/** Short names, in the order of the text: whoever was last called so, else who has such a part in the name. */
function joinShort(
  names: readonly Mentioned[],
  persons: Persons,
  genders: ReadonlyMap<Draft, NameGender>,
  joined: Joined,
): void {
  const lastOf = new Map<string, Draft>();
  for (const name of [...names].sort((a, b) => a.first - b.first)) {
    const known = joined.get(name.mention);
    if (known) {
      for (const part of partsOf(name.lemma)) lastOf.set(persons.stem(part), known.entity);
      continue;
    }
    const [part = ''] = partsOf(name.lemma);
    // A name cut wrong («Нетаньях») is found by its letters.
    const byLemma = persons.withPart(part);
    const all = byLemma.length > 0 ? byLemma : persons.withPart(name.form);
    // «Корнієць відповів» is no Єлізавета Корнієць where the article has an Олександр Корнієць too.
    const agreeing = all.filter((entity) => (genders.get(entity) ?? name.gender) === name.gender);
    const options = name.gender !== null && agreeing.length > 0 ? agreeing : all;
    const before = lastOf.get(persons.stem(part));
    const chosen = before && options.includes(before) ? before : options[0];
    const entity = chosen ?? newEntity('PER');
    if (!chosen) persons.add(entity, [part]);
    const because = chosen ? `part of the name ${bestName(chosen)}` : 'first named here';
    joined.set(name.mention, { entity, because });
    lastOf.set(persons.stem(part), entity);
  }
}

/** The persons of an article by the parts of their names. */
class Persons {
  private readonly index = new Map<string, Set<Draft>>();

  constructor(readonly stem: Stem) {}

  add(entity: Draft, parts: readonly string[]): void {
    if (!entity.parts.some((other) => isEqual(other, parts))) (entity.parts as string[][]).push([...parts]);
    for (const part of parts) {
      const key = this.stem(part);
      let list = this.index.get(key);
      if (!list) this.index.set(key, (list = new Set()));
      list.add(entity);
    }
  }

  /** Who has one of the parts in the name. */
  sharing(parts: readonly string[]): Draft[] {
    const found = new Set<Draft>();
    for (const part of parts) {
      const bearers = this.index.get(this.stem(part));
      if (bearers && bearers.size <= MOST) for (const entity of bearers) found.add(entity);
    }
    return [...found];
  }

  ofFull(parts: readonly string[]): Draft | null {
    const isSame = (other: readonly string[]) => sameFull(parts, other, this.stem);
    return this.sharing(parts).find((entity) => entity.parts.some(isSame)) ?? null;
  }

  withPart(written: string): Draft[] {
    const has = (other: readonly string[]) => other.some((one) => alike(one, written, this.stem));
    return this.sharing([written]).filter((entity) => entity.parts.some(has));
  }
}

/** «Ольга Іванівна»: a name without the family name. Men's may be one («Роман Абрамович»), and are not told. */
export function isGivenAndPatronymic(
  name: string,
  { patronymic, ofWomen }: Pick<NameForms, 'patronymic' | 'ofWomen'>,
): boolean {
  const [, last = '', ...others] = partsOf(name);
  return others.length === 0 && patronymic.test(last) && ofWomen.test(last);
}

/** «Ольга Іванівна»: the only one of this given name whom the article names without a patronymic. */
function namesake(
  [given = '']: readonly string[],
  among: readonly Draft[],
  { stem, forms }: Pick<Naming, 'stem' | 'forms'>,
): Draft | null {
  const named = among.filter(({ parts }) =>
    parts.some(
      (other) =>
        other.length > 1 && !/\./u.test(other[0] as string) && alike(given, other[0] as string, stem),
    ),
  );
  const [only] = named;
  if (!only || named.length > 1) return null;
  return only.parts.some((other) => other.some((part) => forms.patronymic.test(part))) ? null : only;
}

/** Joins bodies, places and the like by name and by what the knowledge files have under it. */
export function joinNamed(names: readonly (Name & { mention: number })[]): Joined {
  const joined: Joined = new Map();
  const byKey = new Map<string, Draft>();
  for (const name of names) {
    const keys = [`n:${nameKey(name.lemma)}`];
    if (name.known && name.known.as === 'name') keys.unshift(`k:${name.known.id}`);
    let entity = keys.map((key) => byKey.get(key)).find((one) => one !== undefined);
    const because = entity ? 'the same name' : 'first named here';
    if (!entity) entity = newEntity(name.type);
    for (const key of keys) byKey.set(key, entity);
    if (name.known && name.known.as === 'name') entity.known = name.known.id;
    joined.set(name.mention, { entity, because });
  }
  return joined;
}

const isEqual = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((part, i) => part === b[i]);

/** Persons of one given name, or one family name, that are compared: keeps the work linear. */
const MOST = 500;

export function partsOf(name: string): string[] {
  if (name !== '' && !/[\s.]/u.test(name)) return [name];
  return name.split(/[\s]+|(?<=\.)/u).filter((part) => part !== '' && part !== '.');
}

/** Full names are one when every part fits: equal, an initial of the other, or a differing case ending. */
function sameFull(a: readonly string[], b: readonly string[], stem: Stem): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  for (const part of short) {
    while (at < long.length && !alike(part, long[at] as string, stem)) at++;
    if (at >= long.length) return false;
    at++;
  }
  return true;
}

function alike(a: string, b: string, stem: Stem): boolean {
  if (a === b) return true;
  if (a.endsWith('.') || b.endsWith('.')) {
    const [initial, word] = a.endsWith('.') ? [a, b] : [b, a];
    return word.toLowerCase().startsWith(initial.slice(0, -1).toLowerCase());
  }
  return stem(a) === stem(b);
}
