/** Titles as mentions: beside a name they teach what the person is, alone they are resolved by what was taught. */
import type { Token } from '../../language/contract.js';
import type { ReaderInput } from '../contract.js';
import type { Draft, MentionDraft } from './entities.js';
import type { Name } from './name.js';
import { precedesVerb } from './pronouns.js';
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
  const titles = titlesOf(
    analysis,
    words.mentions,
    knowledge,
    (token) => {
      const index = starts.get(token);
      return index === undefined ? -1 : (names[index] as Name).last;
    },
    (token) => {
      const index = starts.get(token);
      return index !== undefined && (names[index] as Name).type === 'PER';
    },
  );
  const alone: Title[] = [];
  const found: MentionDraft[] = [];
  const beside = (title: Title): Draft | null => {
    const after = pastOwner(starts.get(title.last) ?? starts.get(pastPlace(title.last)));
    const person = after === undefined ? null : (drafts[after] as MentionDraft);
    if (
      person?.type === 'PER' &&
      !owns(title, person, tokens, words.mentions) &&
      (tokens[person.first] as Token).sentence === (tokens[title.head] as Token).sentence
    )
      return person.entity;
    return appositive(title, names, drafts, tokens) ?? named(title, starts, drafts, tokens);
  };
  /** «речниця [Трампа] Керолайн Лунд»: a word of a name before a whole one is whose title it is. */
  const pastOwner = (index: number | undefined): number | undefined => {
    const [name, next] = index === undefined ? [] : [names[index], names[index + 1]];
    const isOwner =
      name?.type === 'PER' &&
      name.last - name.first === 1 &&
      next?.type === 'PER' &&
      next.first === name.last &&
      next.last - next.first > 1;
    return isOwner ? (index as number) + 1 : index;
  };
  /** «посол Японії [в Україні] Кубота Масахіро»: where somebody holds the office. */
  const pastPlace = (at: number): number => {
    const place = tokens[at]?.upos === 'ADP' ? starts.get(at + 1) : undefined;
    const name = place === undefined ? null : (names[place] as Name);
    return name && (name.type === 'LOC' || name.type === 'ORG') ? name.last : -1;
  };
  const known = new Map<Draft, Set<string>>();
  for (const title of titles) {
    const person = beside(title);
    if (!person) {
      alone.push(title);
      continue;
    }
    const taught = known.get(person) ?? new Set();
    known.set(person, taught);
    if (!taught.has(keyOf(title))) person.titles.push({ head: title.headLemma, of: title.of });
    taught.add(keyOf(title));
    const { Gender } = (tokens[title.head] as Token).feats;
    if (person.gender === null && Gender === 'Fem') person.gender = 'Fem';
    found.push(titleDraft(input, title, person, 'title.beside-name', 'stands beside the name', 0.95));
  }
  const persons = [
    ...new Set(
      drafts.map(({ entity }) => entity).filter((entity): entity is Draft => entity?.type === 'PER'),
    ),
  ];
  const meant = new Map<string, readonly Draft[]>();
  for (const title of alone) {
    const key = keyOf(title);
    const those = meant.get(key) ?? meantBy(title, persons, words.mentions);
    meant.set(key, those);
    found.push(resolveTitle(input, title, those, drafts));
  }
  return found;
}

/** What a title says, whatever its words. */
function keyOf({ headLemma, of }: Title): string {
  return [headLemma, ...[...of].sort()].join('|');
}

/**
 * «чоловік Олени Коваль», «за словами адвоката Олени Коваль»: the person in the genitive is whose husband or lawyer it is.
 * Only titles that are somebody's do so in the genitive too, where a title and its bearer look alike.
 */
function owns(
  title: Title,
  person: MentionDraft,
  tokens: readonly Token[],
  { relations }: ReaderInput['words']['mentions'],
): boolean {
  const name = tokens[person.first] as Token;
  const head = tokens[title.head] as Token;
  // «під час зустрічі з послами Петро Лис сказав»: many are not one, and who speaks is not whom one meets.
  if (head.feats.Number === 'Plur') return true;
  if (name.feats.Case === 'Nom' && head.feats.Case === 'Ins') return true;
  if (name.feats.Case !== 'Gen' || name.norm === name.lemma.toLowerCase()) return false;
  // «Президентка Тайваню Лінь Меїлін»: taken for a genitive, though it stands as it is cited.
  const isSomebodys = relations?.includes(title.headLemma) === true;
  const written = tokens.slice(person.first, person.last).map(({ form }) => form);
  if (head.feats.Case === 'Nom' && !isSomebodys && written.join(' ') === person.lemma) return false;
  if (head.feats.Case !== undefined && head.feats.Case !== 'Gen' && head.feats.Case !== 'Acc') return true;
  return title.of.size === 0 && isSomebodys;
}

/** «Дирк Поллочек, глава асоціації»: a title after the name and a comma. */
function appositive(
  title: Title,
  names: readonly Name[],
  drafts: readonly MentionDraft[],
  tokens: readonly Token[],
): Draft | null {
  // ", the leader of the party": an article before a title without cases.
  const hasArticle =
    tokens[title.first - 1]?.upos === 'DET' && (tokens[title.head] as Token).feats.Case === undefined;
  const at = hasArticle ? title.first - 2 : title.first - 1;
  if (tokens[at]?.form !== ',') return null;
  // "After the talks with Jan Lis, the minister said": what stands between commas only.
  if (hasArticle && !/^[,.;)]$/u.test(tokens[title.last]?.form ?? '.')) return null;
  const index = names.findIndex((name) => name.last === at && name.type === 'PER');
  if (index < 0) return null;
  const head = (tokens[title.head] as Token).feats.Case;
  const own = (tokens[(names[index] as Name).first] as Token).feats.Case;
  return head === undefined || own === undefined || head === own
    ? (drafts[index] as MentionDraft).entity
    : null;
}

/** "the head of the commission, Olena Koval, said": a whole name between commas after a title without cases. */
function named(
  { head, last }: Title,
  starts: ReadonlyMap<number, number>,
  drafts: readonly MentionDraft[],
  tokens: readonly Token[],
): Draft | null {
  const { feats, sentence } = tokens[head] as Token;
  if (feats.Case !== undefined || feats.Number === 'Plur' || tokens[last]?.form !== ',') return null;
  const index = starts.get(last + 1);
  const person = index === undefined ? null : (drafts[index] as MentionDraft);
  if (person?.type !== 'PER' || person.form !== 'name') return null;
  const next = tokens[person.last];
  const isSetOff = next?.form === ',' || next?.upos === 'VERB' || next?.sentence !== sentence;
  return tokens[person.first]?.sentence === sentence && isSetOff ? person.entity : null;
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
