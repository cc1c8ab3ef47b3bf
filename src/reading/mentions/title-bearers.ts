/** Who bears a title that stands beside a name. */
import type { Token } from '../../language/contract.js';
import type { ReaderInput } from '../contract.js';
import { isOwner } from '../somebodys.js';
import type { Draft, MentionDraft } from './entities.js';
import type { Name } from './name.js';
import type { Title } from './titles.js';

/** The names of an article, and where they start. */
export interface NamesAround {
  readonly names: readonly Name[];
  /** Their indices by their first token. */
  readonly starts: ReadonlyMap<number, number>;
  /** Those of persons by the token behind them. */
  readonly ends: ReadonlyMap<number, number>;
  /** Their mentions, in the same order. */
  readonly drafts: readonly MentionDraft[];
  readonly tokens: readonly Token[];
  readonly words: ReaderInput['words']['mentions'];
}

/** The person that a title stands beside: before the name, after it and a comma, or before it and a comma. */
export function bearerBeside(title: Title, around: NamesAround): Draft | null {
  const { starts, drafts, tokens, words } = around;
  const next =
    starts.get(title.last) ??
    starts.get(pastPlace(title.last, around)) ??
    starts.get(pastMatter(title, around));
  const index = pastOwner(next, title, around);
  const person = index === undefined ? null : (drafts[index] as MentionDraft);
  if (
    person?.type === 'PER' &&
    !owns(title, person, tokens, words) &&
    (tokens[person.first] as Token).sentence === (tokens[title.head] as Token).sentence
  )
    return person.entity;
  return appositive(title, around) ?? named(title, starts, drafts, tokens);
}

/**
 * «речниця [Трампа] Керолайн Лунд», «речниця президента [Майї Санду] Ірина Лис»: the name before a whole one is whose title
 * it is. Where it is whole itself, the second one stands in the nominative of the title.
 */
function pastOwner(
  index: number | undefined,
  { head, last }: Title,
  { names, tokens }: NamesAround,
): number | undefined {
  const [name, next] = index === undefined ? [] : [names[index], names[index + 1]];
  if (name?.type !== 'PER' || next?.type !== 'PER' || next.first !== name.last || next.last - next.first < 2)
    return index;
  const isDeclined = ({ feats, norm, lemma }: Token) =>
    /^(?:Gen|Acc)$/u.test(feats.Case ?? '') && norm !== lemma.toLowerCase();
  const isOwner =
    name.last - name.first === 1 ||
    (name.first === last &&
      tokens[head]?.feats.Case === 'Nom' &&
      tokens.slice(name.first, name.last).some(isDeclined) &&
      !isDeclined(tokens[next.first] as Token));
  return isOwner ? (index as number) + 1 : index;
}

/** «посол Японії [в Україні] Кубота Масахіро»: where somebody holds the office. */
function pastPlace(at: number, { names, starts, tokens }: NamesAround): number {
  const index = tokens[at]?.upos === 'ADP' ? starts.get(at + 1) : undefined;
  const name = index === undefined ? null : (names[index] as Name);
  return name && (name.type === 'LOC' || name.type === 'ORG') ? name.last : -1;
}

/** How many words a matter has. */
const MATTER = 4;

/** «спецпредставник ЄС [із санкцій] Девід Рід», «советник [по экономике] Ян Лис»: what the office is for. The name agrees with the title and is no genitive, which the matter may have. */
function pastMatter({ head, last }: Title, { starts, names, tokens, words }: NamesAround): number {
  const link = tokens[last];
  const title = tokens[head] as Token;
  if (link?.upos !== 'ADP' || !words.matterPrepositions.includes(link.norm)) return -1;
  if (title.feats.Case === 'Gen') return -1;
  for (let i = last + 1; i <= last + 1 + MATTER; i++) {
    const name = names[starts.get(i) ?? -1];
    const token = tokens[i];
    if (!token || token.sentence !== title.sentence) return -1;
    if (name) return name.type === 'PER' && i > last + 1 && token.feats.Case === title.feats.Case ? i : -1;
    const isOfMatter = token.upos === 'ADJ' || (token.upos === 'NOUN' && token.feats.Animacy !== 'Anim');
    if (!isOfMatter || !/^(?:Gen|Dat)$/u.test(token.feats.Case ?? '')) return -1;
  }
  return -1;
}

/**
 * «чоловік Олени Коваль», «за словами адвоката Олени Коваль»: the person in the genitive is whose husband or lawyer it is.
 * Only titles that are somebody's do so in the genitive too, where a title and its bearer look alike.
 */
function owns(
  title: Title,
  person: MentionDraft,
  tokens: readonly Token[],
  words: ReaderInput['words']['mentions'],
): boolean {
  const { relations } = words;
  const name = tokens[person.first] as Token;
  const head = tokens[title.head] as Token;
  // «під час зустрічі з послами Петро Лис сказав»: many are not one, and who speaks is not whom one meets.
  if (head.feats.Number === 'Plur' || isOwner(tokens, title, person.first, words)) return true;
  if (name.feats.Case === 'Nom' && (head.feats.Case === 'Ins' || isOfNoun(title, tokens))) return true;
  if (!isOwnersCase(name, head, person) || name.norm === name.lemma.toLowerCase()) return false;
  // «Президентка Тайваню Лінь Меїлін»: taken for a genitive, though it stands as it is cited.
  const isSomebodys = relations?.includes(title.headLemma) === true;
  const written = tokens.slice(person.first, person.last).map(({ form }) => form);
  if (head.feats.Case === 'Nom' && !isSomebodys && written.join(' ') === person.lemma) return false;
  if (head.feats.Case !== undefined && head.feats.Case !== 'Gen' && head.feats.Case !== 'Acc') return true;
  return title.of.size === 0 && isSomebodys;
}

/** «[пресаташе] президента Іван Лис»: a title in the genitive right behind a noun for a person, whose name follows. */
function isOfNoun({ first, head }: Title, tokens: readonly Token[]): boolean {
  const before = tokens[first - 1];
  const title = tokens[head] as Token;
  if (title.feats.Case !== 'Gen' || before?.sentence !== title.sentence) return false;
  return before.upos === 'NOUN' && before.feats.Animacy === 'Anim' && before.feats.Case === 'Nom';
}

/** In the genitive; a man's family name has one form for it and the accusative: beside a genitive it is one whatever its tag. */
function isOwnersCase({ feats }: Token, head: Token, { first, last }: MentionDraft): boolean {
  if (feats.Case === 'Gen') return true;
  const isMan = last - first === 1 && feats.Animacy === 'Anim' && feats.Gender === 'Masc';
  return feats.Case === 'Acc' && isMan && head.feats.Case === 'Gen';
}

/** «Дирк Поллочек, глава асоціації»: a title after the name and a comma. */
function appositive(title: Title, { names, ends, drafts, tokens }: NamesAround): Draft | null {
  if ((tokens[title.head] as Token).feats.Number === 'Plur') return null; // "met Olena Koval, officials said"
  // ", the leader of the party": an article before a title without cases.
  const hasArticle =
    tokens[title.first - 1]?.upos === 'DET' && (tokens[title.head] as Token).feats.Case === undefined;
  const at = hasArticle ? title.first - 2 : behindWhom(title, tokens);
  if (tokens[at]?.form !== ',') return null;
  // "After the talks with Jan Lis, the minister said": what stands between commas only.
  if (hasArticle && !/^[,.;)]$/u.test(tokens[title.last]?.form ?? '.')) return null;
  const index = ends.get(at);
  if (index === undefined) return null;
  const head = (tokens[title.head] as Token).feats.Case;
  const name = names[index] as Name;
  if (head === 'Nom' && isNextSubject(title, name, tokens)) return null;
  const own = (tokens[name.first] as Token).feats.Case;
  return head === undefined || own === undefined || head === own
    ? (drafts[index] as MentionDraft).entity
    : null;
}

/** Tokens of the longest name of whose official somebody is. */
const WHOSE = 6;

/** ", [President Trump's] special envoy": the token before whose title it is; without anybody's the one before the title. */
function behindWhom({ first, head }: Title, tokens: readonly Token[]): number {
  if (tokens[head]?.feats.Case !== undefined || !/^[’']s?$/u.test(tokens[first - 1]?.form ?? ''))
    return first - 1;
  let at = first - 2;
  while (at > first - 2 - WHOSE && /^(?:PROPN|NOUN|ADJ|DET|ADP)$/u.test(tokens[at]?.upos ?? '')) at--;
  return at;
}

/** How many tokens before a name its verb stands, and how many between a title and its own. */
const VERB_BEFORE = 10;
const VERB_BEHIND = 4;

/** «Як [повідомив] Іван Лис, президент Латвії [прибув] до Києва»: each has a verb of his own, and no comma closes the title. */
function isNextSubject(title: Title, name: Name, tokens: readonly Token[]): boolean {
  const { sentence } = tokens[title.head] as Token;
  let isTold = false;
  for (let i = name.first - 1; i >= Math.max(0, name.first - VERB_BEFORE) && !isTold; i--) {
    const token = tokens[i] as Token;
    if (token.sentence !== sentence || token.upos === 'PUNCT') return false;
    isTold = isFiniteVerb(token);
  }
  for (let i = title.last; isTold && i < title.last + VERB_BEHIND && i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.sentence !== sentence || token.upos === 'PUNCT') return false;
    if (isFiniteVerb(token)) return true;
    if (token.feats.Case !== 'Gen' && token.upos !== 'ADV' && token.upos !== 'PART') return false;
  }
  return false;
}

const isFiniteVerb = ({ upos, feats }: Token): boolean =>
  (upos === 'VERB' || upos === 'AUX') && feats.VerbForm === 'Fin';

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
