/** Whether a person is a man or a woman, where names do not decline: courtesy, titles and given names tell. */
import type { Token } from '../../language/contract.js';
import type { MentionWords } from '../../language/words/mentions.js';
import { bestName, type Draft, type MentionDraft } from './entities.js';
import type { NameGender } from './paradigms.js';

interface GenderLists {
  /** Words of courtesy; null for one that shows no gender. */
  readonly courtesies: ReadonlyMap<string, NameGender | null>;
  readonly given: ReadonlyMap<string, NameGender>;
  readonly titles: readonly (readonly [end: string, gender: NameGender | null])[];
}

const prepared = new WeakMap<MentionWords, GenderLists>();

/** The words of a language that show a gender, made once. */
export function genderLists(words: MentionWords): GenderLists {
  const lists = prepared.get(words) ?? listsFrom(words);
  prepared.set(words, lists);
  return lists;
}

function listsFrom({ courtesies = [], genders }: MentionWords): GenderLists {
  const { men = [], women = [], titlesOfBoth = [], mensTitles = [], womensTitles = [] } = genders ?? {};
  const of = <T>(list: readonly string[], make: (word: string) => T) => list.map(make);
  return {
    courtesies: new Map(
      courtesies.map((row) => {
        const [norm = '', gender] = row.split(' ');
        return [norm, gender === 'm' ? 'Masc' : gender === 'f' ? 'Fem' : null];
      }),
    ),
    given: new Map([
      ...of(men, (name) => [name, 'Masc'] as const),
      ...of(women, (name) => [name, 'Fem'] as const),
    ]),
    // "chairwoman" ends with "man" too.
    titles: [
      ...of(titlesOfBoth, (end) => [end, null] as const),
      ...of(womensTitles, (end) => [end, 'Fem'] as const),
      ...of(mensTitles, (end) => [end, 'Masc'] as const),
    ],
  };
}

/** Gives the persons of an article the gender that the words around their names show; "Ms." before a given name. */
export function tellGenders(
  drafts: readonly MentionDraft[],
  tokens: readonly Token[],
  words: MentionWords,
): void {
  if (!words.genders) return;
  const lists = genderLists(words);
  const told = new Map<Draft, NameGender>();
  const tell = (entity: Draft, gender: NameGender | null | undefined) => {
    if (gender && entity.gender === null && !told.has(entity)) told.set(entity, gender);
  };
  const people = drafts.filter((draft) => draft.entity?.type === 'PER');
  for (const { entity, first } of people) tell(entity as Draft, lists.courtesies.get(before(tokens, first)));
  for (const { entity } of people)
    for (const { head } of (entity as Draft).titles) tell(entity as Draft, ofTitle(head, lists));
  for (const { entity, type, first, last } of people)
    if (type === 'PER' && last - first > 1)
      tell(entity as Draft, lists.given.get((tokens[first] as Token).form));
  for (const [entity, gender] of told) entity.gender = gender;
}

const before = (tokens: readonly Token[], at: number): string => tokens[at - 1]?.norm ?? '';

const ofTitle = (title: string, { titles }: GenderLists): NameGender | null =>
  titles.find((row) => title.endsWith(row[0]))?.[1] ?? null;

/**
 * «Лаша Квернадзе заявив»: a verb right behind a whole name, as it is cited, shows whether a man or a woman does it, whatever
 * the name looks like. Nothing is told where the verbs of one name differ.
 */
export function tellGendersByVerbs(drafts: readonly MentionDraft[], tokens: readonly Token[]): void {
  const told = new Map<Draft, NameGender | null>();
  for (const { entity, type, first, last, lemma } of drafts) {
    if (entity?.type !== 'PER' || type !== 'PER' || last - first < 2 || !isCited(tokens, first, last, lemma))
      continue;
    const gender = genderOfVerb(tokens[last], (tokens[first] as Token).sentence);
    if (gender === null) continue;
    told.set(entity, told.has(entity) && told.get(entity) !== gender ? null : gender);
  }
  for (const [entity, gender] of told) if (gender !== null) entity.gender = gender;
}

/**
 * «Глава Пентагона Гейл прибыл»: a verb in the past right behind a title in the nominative and a family name alone shows it
 * too, so that no pronoun looks past him.
 * @param drafts in reading order
 */
export function tellGendersOfTitled(drafts: readonly MentionDraft[], tokens: readonly Token[]): void {
  const told = new Map<Draft, NameGender | null>();
  let title: MentionDraft | null = null;
  for (const draft of drafts) {
    const { entity, type, first, last, lemma } = draft;
    if (type === 'JOB') title = draft;
    if (entity?.type !== 'PER' || type !== 'PER' || last - first > 1 || lemma !== tokens[first]?.form)
      continue;
    if (title?.last !== first || title.entity !== entity || bestName(entity).includes(' ')) continue;
    if (tokens[title.first]?.feats.Case !== 'Nom') continue;
    const gender = genderOfVerb(tokens[last], (tokens[first] as Token).sentence);
    if (gender !== null) told.set(entity, told.has(entity) && told.get(entity) !== gender ? null : gender);
  }
  for (const [entity, gender] of told) if (gender !== null) entity.gender = gender;
}

function isCited(tokens: readonly Token[], first: number, last: number, lemma: string): boolean {
  const words = tokens.slice(first, last).map(({ form }) => form);
  return words.join(' ') === lemma;
}

function genderOfVerb(verb: Token | undefined, sentence: number): NameGender | null {
  if (verb?.sentence !== sentence || verb.feats.VerbForm !== 'Fin' || verb.feats.Number !== 'Sing')
    return null;
  const { Gender, Tense } = verb.feats;
  return Tense === 'Past' && (Gender === 'Masc' || Gender === 'Fem') ? Gender : null;
}
