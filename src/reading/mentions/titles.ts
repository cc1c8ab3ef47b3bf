/** Titles and offices: beside a name they introduce a person, alone they refer back to one. */

import { type Knowledge, nameKey } from '../../knowledge/index.js';
import type { Analysis, Token } from '../../language/contract.js';
import type { MentionWords } from '../../language/words/mentions.js';
import { isCutOff } from './cut-off.js';
import type { Draft } from './entities.js';
import { listsOf, type MentionLists } from './lists.js';

export interface Title {
  /** Token indices, half-open: the title with what it is of. */
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly headLemma: string;
  /** What it is of: states by id, other words by lemma. */
  readonly of: ReadonlySet<string>;
}

/** The names of the article, as titles ask for them. */
export interface NamesBeside {
  /** The end of the name that starts at a token, or -1. */
  endOf(token: number): number;
  /** Whether a person's name starts at a token. */
  isPerson(token: number): boolean;
}

/** All titles, in reading order. */
export function titlesOf(
  analysis: Analysis,
  words: MentionWords,
  knowledge: Knowledge,
  names: NamesBeside,
): Title[] {
  const lists = listsOf(words);
  const heads = lists.titles;
  const titles: Title[] = [];
  const { tokens } = analysis;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!heads.has(token.lemma) && !heads.has(token.norm)) continue;
    const isNoun = token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'X';
    if (!isNoun && !(heads.has(token.norm) && token.upos !== 'VERB')) continue;
    const title = around(analysis, i, lists, knowledge, names);
    const before = titles.at(-1);
    if (before && before.last > title.first) continue;
    titles.push(title);
    i = Math.max(i, title.last - 1);
  }
  return titles;
}

/** The title around a head; what it is of is gathered on the way to both its ends. */
function around(
  analysis: Analysis,
  head: number,
  lists: MentionLists,
  knowledge: Knowledge,
  names: NamesBeside,
): Title {
  const { tokens } = analysis;
  const own = tokens[head] as Token;
  const headLemma = lists.titles.has(own.lemma) ? own.lemma : own.norm;
  const of = new Set<string>();
  const first = startOf(tokens, head, knowledge, of);
  if (lists.before.size > 0 && own.feats.Case === undefined)
    addBefore(tokens, first, of, lists.before, knowledge);
  const last = endOf(analysis, head, lists, knowledge, names, of);
  return { first, last, head, headLemma, of };
}

/** «[новий польський] прем’єр»: adjectives in the case of the head. */
function startOf(tokens: readonly Token[], head: number, knowledge: Knowledge, of: Set<string>): number {
  const own = tokens[head] as Token;
  let first = head;
  while (first > 0) {
    const word = tokens[first - 1] as Token;
    if (word.sentence !== own.sentence || word.upos !== 'ADJ') break;
    if (word.feats.Case !== undefined && own.feats.Case !== undefined && word.feats.Case !== own.feats.Case)
      break;
    const state = knowledge.stateOfAdjective(word.lemma) ?? knowledge.stateOfAdjective(word.form);
    of.add(state ?? word.lemma);
    first--;
  }
  return first;
}

/** How far behind its head a title is looked at. */
const WORDS_AFTER = 13;

/** «міністр [закордонних справ Польщі]»: genitives, names that are no person's, and what links them. */
function endOf(
  analysis: Analysis,
  head: number,
  { matterPrepositions, matters, ofTitles }: MentionLists,
  knowledge: Knowledge,
  names: NamesBeside,
  of: Set<string>,
): number {
  const { tokens } = analysis;
  const { sentence } = tokens[head] as Token;
  const until = Math.min(tokens.length, head + 1 + WORDS_AFTER);
  let last = head + 1;
  while (last < until) {
    const token = tokens[last] as Token;
    if (token.sentence !== sentence || names.isPerson(last)) break;
    const end = names.endOf(last);
    if (end > last) {
      addNamed(analysis, last, end, knowledge, of);
      last = end;
      continue;
    }
    const next = tokens[last + 1]?.norm ?? '';
    // «міністр з питань Brexit», «міністр у справах пенсій», "minister for trade".
    const isLink = token.upos === 'ADP' && matterPrepositions.has(token.norm) && matters.has(next);
    const isMatter = matters.has(token.norm) && last > head + 1;
    const isOther = token.feats.PronType === 'Art' && (tokens[last - 1] as Token).upos === 'NOUN';
    if (isOther) break; // "called the prime minister [a liar]"
    const further = furtherField(tokens, last, names);
    if (further > 0 && further <= until) {
      of.add((tokens[further - 1] as Token).lemma);
      last = further;
      continue;
    }
    if (isGenitive(token)) of.add(knowledge.stateOfAdjective(token.lemma) ?? token.lemma);
    else if (!isLink && !isMatter && !ofTitles.has(token.norm)) break;
    last++;
  }
  while (last > head + 1 && /^(?:ADP|SCONJ)$/u.test((tokens[last - 1] as Token).upos)) last--; // "the minister [for] meeting"
  while (last > head + 1 && isCutOff(tokens, last - 1, head)) last--;
  return last;
}

/** Fields of one office at most. */
const FIELDS = 4;

/**
 * «міністр освіти [і науки] Олена Коваль», «економіки[, довкілля та сільського господарства] України …»: the end of the next
 * thing that an office is for too; 0 where who holds it does not follow, for «міністра й уряду України» are two.
 */
function furtherField(tokens: readonly Token[], joint: number, names: NamesBeside): number {
  let [end, at] = [0, joint];
  for (let fields = 0; fields < FIELDS && isJoint(tokens[at]) && isField(tokens[at - 1], names); fields++) {
    let next = at + 1;
    while (tokens[next]?.upos === 'ADJ' && tokens[next]?.feats.Case === 'Gen') next++;
    if (!isField(tokens[next], names)) return 0;
    if (fields === 0) end = next + 1;
    at = next + 1;
  }
  if (end > 0 && !names.isPerson(at)) at = names.endOf(at); // «… України Олена Коваль»
  return end > 0 && at > 0 && names.isPerson(at) ? end : 0;
}

const isJoint = (token: Token | undefined): boolean => token?.upos === 'CCONJ' || token?.form === ',';

function isField(token: Token | undefined, names: NamesBeside): boolean {
  if (token?.upos !== 'NOUN' || names.endOf(token.index) > token.index) return false;
  return token.feats.Case === 'Gen' && token.feats.Animacy === 'Inan';
}

const INFLECTED = new Set(['NOUN', 'ADJ', 'PROPN', 'X', 'NUM', 'DET']);

/** A genitive, or what may be one by its letters: a word of another script, an abbreviation. */
function isGenitive(token: Token): boolean {
  const { upos, feats, form } = token;
  if (!INFLECTED.has(upos)) return false;
  const isCase = feats.Case === 'Gen' || (upos === 'NOUN' && feats.Case === undefined);
  return isCase || isForeign(token) || /^\p{Lu}{2,}$/u.test(form);
}

/** How many words before a title say what it is of. */
const WORDS_BEFORE = 5;

/** "[US] president", "[Lithuania's defence] minister", "[Vice] President": where words show no cases, by their place. */
function addBefore(
  tokens: readonly Token[],
  first: number,
  of: Set<string>,
  ranks: ReadonlySet<string>,
  knowledge: Knowledge,
): void {
  for (let i = first - 1; i >= 0 && i >= first - WORDS_BEFORE; i--) {
    const { form, norm, upos, sentence } = tokens[i] as Token;
    if (sentence !== tokens[first]?.sentence || !(ranks.has(norm) || upos === 'PROPN' || upos === 'PART'))
      break;
    if (ranks.has(norm)) of.add(norm);
    const state = knowledge.byName(form).find(({ id, as }) => as === 'name' && id.startsWith('state:'));
    if (state) of.add(state.id);
  }
}

const isForeign = (token: Token): boolean =>
  /^[A-Za-z]/.test(token.form) && token.upos !== 'ADP' && token.upos !== 'VERB';

function addNamed(
  analysis: Analysis,
  first: number,
  last: number,
  knowledge: Knowledge,
  of: Set<string>,
): void {
  const { tokens, text } = analysis;
  const written = text.slice((tokens[first] as Token).start, (tokens[last - 1] as Token).end);
  const lemmas = tokens
    .slice(first, last)
    .map((token) => (token as Token).lemma)
    .join(' ');
  const known = knowledge.byName(written)[0] ?? knowledge.byName(lemmas)[0];
  if (known) of.add(known.id);
  else for (const state of statesWithin(tokens, first, last, knowledge)) of.add(state);
  for (const token of tokens.slice(first, last)) of.add(nameKey((token as Token).lemma));
}

/** «глава [МЗС Південної Кореї]»: a body that nobody knows is of the state that its name ends with. */
function statesWithin(
  tokens: readonly Token[],
  first: number,
  last: number,
  knowledge: Knowledge,
): readonly string[] {
  for (let i = first + 1; i < last; i++) {
    const { upos, lemma } = tokens[i] as Token;
    if (upos !== 'PROPN' && upos !== 'ADJ') continue;
    const name = [lemma, ...tokens.slice(i + 1, last).map((token) => token.lemma)].join(' ');
    const state = knowledge.byName(name).find(({ id, as }) => as === 'name' && id.startsWith('state:'));
    if (state) return [state.id];
  }
  return [];
}

/**
 * What a head of something heads, whatever words are used («глава МЗС», «міністр закордонних справ»: foreign);
 * null for titles of no such field.
 */
export function fieldOf(headLemma: string, of: ReadonlySet<string>, words: MentionWords): string | null {
  if (!words.leaders.includes(headLemma) && !words.ministers?.includes(headLemma)) return null;
  for (const row of [headLemma, ...of]) {
    const field = fieldsOf(words).get(row.toLowerCase());
    if (field) return field;
  }
  return null;
}

const fieldTables = new WeakMap<MentionWords, ReadonlyMap<string, string>>();

function fieldsOf(words: MentionWords): ReadonlyMap<string, string> {
  let table = fieldTables.get(words);
  if (!table) {
    table = new Map(
      (words.fields ?? []).flatMap((row) => {
        const [field = '', lemmas = ''] = row.split(':');
        return lemmas
          .trim()
          .split(/\s+/u)
          .map((lemma): [string, string] => [lemma, field]);
      }),
    );
    fieldTables.set(words, table);
  }
  return table;
}

/** The persons a title alone may mean, the nearest first: an article's own titles decide. */
export function meantBy(title: Title, persons: readonly Draft[], words: MentionWords): Draft[] {
  const { leaders } = listsOf(words);
  const field = fieldOf(title.headLemma, title.of, words);
  return persons.filter((person) =>
    person.titles.some((own) => {
      const isSame =
        own.head === title.headLemma ||
        words.sameOffice.some((group) => group.includes(own.head) && group.includes(title.headLemma));
      const bothLead = leaders.has(own.head) && leaders.has(title.headLemma);
      if (words.otherRanks?.some((rank) => own.of.has(rank) !== title.of.has(rank))) return false;
      if (title.of.size === 0) return isSame;
      const its = fieldOf(own.head, own.of, words);
      if (field && its && field !== its) return false;
      const states = [...title.of].filter((one) => one.startsWith('state:') || one.startsWith('org:'));
      const shared = [...title.of].some((one) => own.of.has(one));
      const others = [...own.of].filter((one) => one.startsWith('state:') || one.startsWith('org:'));
      const clash =
        states.length > 0 &&
        (field === null || others.length > 0) &&
        ![...states].some((one) => own.of.has(one));
      if (field && field === its) return !clash;
      return !clash && shared && (isSame || bothLead);
    }),
  );
}
