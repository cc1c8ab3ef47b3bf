/** Entities in the making: which mentions are one, and why. */

import { nameKey } from '../../knowledge/index.js';
import type { NameForms } from '../../language/words/inflection.js';
import type { MentionForm, MentionType } from '../../model/index.js';
import { remembered } from '../../text/remembered.js';
import type { Name } from './name.js';
import type { Naming, Stem } from './naming.js';
import type { NameGender } from './paradigms.js';

export interface Draft {
  type: MentionType;
  /** Names with how often they were met and whether as they stand in the text. */
  readonly names: Map<string, number>;
  readonly parts: readonly string[][];
  known: string | null;
  gender: 'Masc' | 'Fem' | 'Neut' | null;
  number: 'Sing' | 'Plur';
  readonly joins: { mention: number; because: string; rule: string }[];
  /** Titles the article gives: head lemma and what it is of. */
  readonly titles: { head: string; of: ReadonlySet<string> }[];
}

export interface MentionDraft {
  readonly first: number;
  readonly last: number;
  readonly type: MentionType;
  readonly form: MentionForm;
  lemma: string;
  entity: Draft | null;
  readonly rule: string;
  readonly confidence: number;
  because: string;
}

export function newEntity(type: MentionType): Draft {
  return {
    type,
    names: new Map(),
    parts: [],
    known: null,
    gender: null,
    number: 'Sing',
    joins: [],
    titles: [],
  };
}

/** Joins persons by their names: full names first, then the short ones to the full name they are part of. */
export function joinPersons(
  names: readonly (Name & { mention: number; form: string; gender: NameGender | null })[],
  { stem, forms }: Pick<Naming, 'stem' | 'forms'>,
): Map<number, { entity: Draft; because: string }> {
  const joined = new Map<number, { entity: Draft; because: string }>();
  const entities: Draft[] = [];
  const index = new Map<string, Set<Draft>>();
  const put = (entity: Draft, parts: readonly string[]) => {
    if (!entity.parts.some((other) => isEqual(other, parts))) (entity.parts as string[][]).push([...parts]);
    for (const part of parts) {
      const key = stem(part);
      let list = index.get(key);
      if (!list) index.set(key, (list = new Set()));
      list.add(entity);
    }
  };
  const genders = new Map<Draft, NameGender>();
  const full = names.filter((name) => name.last - name.first > 1);
  const isByFather = ({ lemma }: Name) => isGivenAndPatronymic(lemma, forms);
  // Whole names first: one of a given name and a patronymic is short for one of them.
  for (const name of [...full.filter((one) => !isByFather(one)), ...full.filter(isByFather)]) {
    const parts = partsOf(name.lemma);
    const found =
      candidates(index, parts, stem).find((entity) =>
        entity.parts.some((other) => sameFull(parts, other, stem)),
      ) ?? (isByFather(name) ? namesake(parts, candidates(index, parts, stem), { stem, forms }) : null);
    const entity = found ?? newEntity('PER');
    if (!found) entities.push(entity);
    put(entity, parts);
    joined.set(name.mention, { entity, because: found ? 'the same name' : 'first named here' });
    if (name.gender !== null && !genders.has(entity)) genders.set(entity, name.gender);
  }
  const lastOf = new Map<string, Draft>();
  const byPlace = [...names].sort((a, b) => a.first - b.first);
  for (const name of byPlace) {
    const known = joined.get(name.mention);
    if (known) {
      for (const part of partsOf(name.lemma)) lastOf.set(stem(part), known.entity);
      continue;
    }
    const [part = ''] = partsOf(name.lemma);
    const before = lastOf.get(stem(part));
    const named = (written: string) =>
      candidates(index, [written], stem).filter((entity) =>
        entity.parts.some((other) => other.some((one) => alike(one, written, stem))),
      );
    // A name cut wrong («Нетаньях») is found by its letters.
    const byLemma = named(part);
    const all = byLemma.length > 0 ? byLemma : named(name.form);
    // «Корнієць відповів» is no Єлізавета Корнієць where the article has an Олександр Корнієць too.
    const agreeing = all.filter((entity) => (genders.get(entity) ?? name.gender) === name.gender);
    const options = name.gender !== null && agreeing.length > 0 ? agreeing : all;
    const chosen =
      before && options.includes(before)
        ? before
        : options.length === 1
          ? (options[0] as Draft)
          : (options[0] ?? null);
    const entity = chosen ?? newEntity('PER');
    if (!chosen) put(entity, [part]);
    joined.set(name.mention, {
      entity,
      because: chosen ? `part of the name ${bestName(chosen)}` : 'first named here',
    });
    lastOf.set(stem(part), entity);
  }
  return joined;
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
export function joinNamed(
  names: readonly (Name & { mention: number })[],
): Map<number, { entity: Draft; because: string }> {
  const joined = new Map<number, { entity: Draft; because: string }>();
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

function candidates(
  index: ReadonlyMap<string, ReadonlySet<Draft>>,
  parts: readonly string[],
  stem: Stem,
): Draft[] {
  const found = new Set<Draft>();
  for (const part of parts) {
    const bearers = index.get(stem(part));
    if (bearers && bearers.size <= MOST) for (const entity of bearers) found.add(entity);
  }
  return [...found];
}

export function partsOf(name: string): string[] {
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

/** A name of more words is fuller, one with initials or of letters alone less so. */
const fullness: (name: string) => number = remembered(
  (name) =>
    name.split(' ').filter((part) => !part.endsWith('.')).length * 100 -
    (/\./.test(name) ? 50 : 0) -
    (/^\p{Lu}{2,6}$/u.test(name) ? 60 : 0),
);

/** The fullest name, the more frequent of equals. */
export function bestName(entity: Draft): string {
  let best = '';
  let score = Number.NEGATIVE_INFINITY;
  for (const [name, count] of entity.names) {
    // A state goes by the name the article uses most.
    const size = entity.known?.startsWith('state:') ? 0 : fullness(name);
    if (size + count > score) {
      score = size + count;
      best = name;
    }
  }
  return best;
}
