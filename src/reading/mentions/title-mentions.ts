/** Titles as mentions: beside a name they teach what the person is, alone they are resolved by what was taught. */
import type { Token } from '../../language/contract.js';
import type { ReaderInput } from '../contract.js';
import { officeKindAt } from '../office-titles.js';
import type { Draft, MentionDraft } from './entities.js';
import type { Name } from './name.js';
import { precedesVerb } from './pronouns.js';
import { bearerBeside, type NamesAround } from './title-bearers.js';
import { meantBy, type Title, titlesOf } from './titles.js';

/** How many sentences back a title looks for a subject who bears it. */
const SENTENCES_BACK = 3;

/** Titles beside a name teach what the person is; titles alone are resolved by what was taught. */
export function readTitles(
  input: ReaderInput,
  names: readonly Name[],
  drafts: readonly MentionDraft[],
): MentionDraft[] {
  const { analysis, words, knowledge } = input;
  const { tokens } = analysis;
  const starts = new Map(names.map((name, index) => [name.first, index]));
  const ends = new Map(
    names.flatMap((name, index) => (name.type === 'PER' ? [[name.last, index] as const] : [])),
  );
  const nameAt = (token: number): Name | undefined => names[starts.get(token) ?? -1];
  const titles = titlesOf(analysis, words.mentions, knowledge, {
    endOf: (token) => nameAt(token)?.last ?? -1,
    isPerson: (token) => nameAt(token)?.type === 'PER',
  });
  const around: NamesAround = { names, starts, ends, drafts, tokens, words: words.mentions };
  const alone: Title[] = [];
  const found: MentionDraft[] = [];
  const taught = new Map<Draft, Set<string>>();
  for (const title of titles) {
    const person = bearerBeside(title, around);
    if (!person) {
      alone.push(title);
      continue;
    }
    teach(person, title, around, taught);
    found.push(titleDraft(input, title, person, 'title.beside-name', 'stands beside the name', 0.95));
  }
  return [...found, ...titlesAlone(input, alone, drafts)];
}

/** What a title says of its bearer, once. */
function teach(
  person: Draft,
  title: Title,
  { tokens, words: { declension } }: NamesAround,
  taught: Map<Draft, Set<string>>,
): void {
  const known = taught.get(person) ?? new Set();
  taught.set(person, known);
  const key = keyOf(title);
  if (!known.has(key)) person.titles.push({ head: title.headLemma, of: title.of });
  known.add(key);
  const { Gender } = (tokens[title.head] as Token).feats;
  if (person.gender === null && Gender === 'Fem' && !declension?.epicene.includes(title.headLemma))
    person.gender = 'Fem';
}

/** Titles without a name beside them, each with whom the article gave such a title. */
function titlesAlone(
  input: ReaderInput,
  titles: readonly Title[],
  drafts: readonly MentionDraft[],
): MentionDraft[] {
  const entities = drafts.map(({ entity }) => entity);
  const persons = [...new Set(entities.filter((entity): entity is Draft => entity?.type === 'PER'))];
  const meant = new Map<string, readonly Draft[]>();
  return titles.map((title) => {
    const key = keyOf(title);
    const those =
      meant.get(key) ??
      meantBy(title, persons, input.words.mentions).filter((one) => !isOfOther(input, title, one));
    meant.set(key, those);
    const holder = those.length === 0 ? holderOf(input, title, persons) : null;
    return resolveTitle(input, title, holder ? [holder] : those, drafts);
  });
}

/** «Польський прем’єр», «канцлер Фрідріх Мерц»: of whom only the knowledge files say whose office it is, and of another state. */
function isOfOther({ knowledge, article }: ReaderInput, title: Title, { known, titles }: Draft): boolean {
  const states = [...title.of].filter((one) => one.startsWith('state:'));
  if (states.length === 0 || !known?.startsWith('person:')) return false;
  if (titles.some(({ of }) => states.some((state) => of.has(state)))) return false;
  const held = knowledge
    .officesOf(known, article.published?.slice(0, 10))
    .flatMap(({ office }) => (office.of.startsWith('state:') ? [office.of] : []));
  return held.length > 0 && !held.some((state) => states.includes(state));
}

/** "The Ukrainian president", named without it: the one person of the article who holds the office on its day; null for none or more. */
function holderOf(
  { knowledge, article, analysis, words }: ReaderInput,
  title: Title,
  persons: readonly Draft[],
): Draft | null {
  const { tokens, language } = analysis;
  const { former } = words.sources;
  const day = article.published?.slice(0, 10);
  const [state, another] = [...title.of].filter((one) => one.startsWith('state:'));
  const isOther = tokens
    .slice(Math.max(0, title.first - 2), title.last)
    .some(
      ({ feats, norm }) =>
        feats.NumType === 'Ord' || former.some((one) => norm.startsWith(one.replace(/\*$/u, ''))),
    );
  if (!day || !state || another || isOther || tokens[title.head]?.feats.Number === 'Plur') return null;
  const kind = officeKindAt(tokens, title.head, title.last, language, knowledge);
  if (kind === null) return null;
  const holding = persons.filter(
    ({ known }) =>
      known?.startsWith('person:') &&
      knowledge
        .officesOf(known, day)
        .some(({ office }) => office.of === state && office.kinds.some((one) => one === kind)),
  );
  return holding.length === 1 ? (holding[0] as Draft) : null;
}

/** What a title says, whatever its words. */
function keyOf({ headLemma, of }: Title): string {
  return [headLemma, ...[...of].sort()].join('|');
}

function resolveTitle(
  input: ReaderInput,
  title: Title,
  those: readonly Draft[],
  drafts: readonly MentionDraft[],
): MentionDraft {
  const { tokens } = input.analysis;
  const isPlural = (tokens[title.head] as Token).feats.Number === 'Plur';
  const isWoman = (tokens[title.head] as Token).feats.Gender === 'Fem';
  const women = isWoman ? those.filter(({ gender }) => gender !== 'Masc') : those;
  // «глава» is of both; «міністерка» is no man, whoever else is a minister.
  const isOpen = women.length === 0 && !(isWoman && isWomans(title.headLemma, input.words.mentions));
  const meant = isPlural ? [] : isOpen ? those : women;
  const person = meant.length === 1 ? (meant[0] as Draft) : nearest(meant, title.first, drafts, tokens);
  if (person && (title.of.size > 0 || meant.length > 0))
    return titleDraft(
      input,
      title,
      person,
      'title.of-person',
      'the article gives this person that title',
      meant.length === 1 ? 0.9 : 0.7,
    );
  return titleDraft(input, title, null, 'title.unnamed', 'nobody in the article has this title', 0.6);
}

const isWomans = (lemma: string, { womensTitles = [] }: ReaderInput['words']['mentions']): boolean =>
  womensTitles.some((end) => lemma.endsWith(end));

/** Of several who bear a title the one who was last a subject, else the one who was named last. */
function nearest(
  persons: readonly Draft[],
  before: number,
  drafts: readonly MentionDraft[],
  tokens: readonly Token[],
): Draft | null {
  if (persons.length === 0) return null;
  const from = countBefore(drafts, before) - 1;
  const own = (tokens[before] as Token).sentence;
  for (let i = from; i >= 0; i--) {
    const { entity, first, last } = drafts[i] as MentionDraft;
    const head = tokens[first] as Token;
    if (own - head.sentence > SENTENCES_BACK) break;
    const isSubject = head.feats.Case === 'Nom' || precedesVerb(tokens, last);
    if (entity && isSubject && persons.includes(entity)) return entity;
  }
  for (let i = countBefore(drafts, before) - 1; i >= 0; i--) {
    const { entity } = drafts[i] as MentionDraft;
    if (entity && persons.includes(entity)) return entity;
  }
  return persons[0] ?? null;
}

/** How many drafts, which stand in reading order, start before a token. */
function countBefore(drafts: readonly MentionDraft[], token: number): number {
  let from = 0;
  let to = drafts.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((drafts[middle] as MentionDraft).first < token) from = middle + 1;
    else to = middle;
  }
  return from;
}

function titleDraft(
  { analysis }: ReaderInput,
  title: Title,
  entity: Draft | null,
  rule: string,
  because: string,
  confidence: number,
): MentionDraft {
  const { tokens, text } = analysis;
  const lemma = text.slice((tokens[title.first] as Token).start, (tokens[title.last - 1] as Token).end);
  return {
    first: title.first,
    last: title.last,
    type: 'JOB',
    form: 'title',
    lemma,
    entity,
    rule,
    confidence,
    because,
  };
}
