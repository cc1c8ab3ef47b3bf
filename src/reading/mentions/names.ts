/** Name mentions: what the trained recogniser found, put right by the knowledge files. */
import type { Knowledge } from '../../knowledge/index.js';
import type { Analysis, NameSpan, Token } from '../../language/contract.js';
import type { MentionType } from '../../model/index.js';
import { startsUpper } from '../../text/characters.js';
import { withAddress } from './addresses.js';
import { withInitials } from './initials.js';
import { isTwo, keepsModel, knownNames } from './known-names.js';
import { inKnownForm, knownFamilies } from './known-persons.js';
import type { MentionLists } from './lists.js';
import { endsWithState, isAdjective, isImpossible, isKnownFamily, isKnownPerson } from './misread.js';
import { capitalised, type Name } from './name.js';
import { byItsNoun, isToldByNoun } from './name-nouns.js';
import type { Naming } from './naming.js';
import {
  afterTitles,
  areTitles,
  beforeParticle,
  nameEnd,
  opensTitle,
  secondPerson,
} from './person-bounds.js';
import { inNominative, pairedNames, withNeighbours, withWholePersons } from './person-names.js';
import { titledNames } from './titled-names.js';

const NONE: readonly Name[] = [];

/** All names in reading order, not overlapping. */
export function namesOf(
  analysis: Analysis,
  knowledge: Knowledge,
  lists: MentionLists,
  naming: Naming,
): Name[] {
  const { tokens } = analysis;
  const taken = new Uint8Array(tokens.length);
  const found: Name[] = [];
  const endsPerson = new Uint8Array(tokens.length + 1);
  const take = (name: Name) => {
    if (name.type === 'PER') endsPerson[name.last] = 1;
    for (let i = name.first; i < name.last; i++) taken[i] = 1;
    found.push(name);
  };
  const known = knownNames(analysis, knowledge, lists.kinds);
  const bounded = analysis.names
    .flatMap((one) => withinBounds(one, tokens, lists, knowledge, naming))
    .filter((one) => !endsWithState(one, tokens, knowledge))
    .map((one) => byItsNoun(one, tokens, lists));
  const persons = personStems(bounded, analysis, naming);
  let next = 0;
  for (const name of bounded) {
    while (next < known.length && (known[next] as Name).last <= name.first) next++;
    let end = next;
    while (end < known.length && (known[end] as Name).first < name.last) end++;
    const inside = end > next ? known.slice(next, end) : NONE;
    if (
      isImpossible(name, tokens, analysis.language, naming) ||
      isAdjective(name, tokens, knowledge) ||
      (inside.length > 0 && !keepsModel(name, inside) && !isToldByNoun(name, tokens, lists))
    )
      continue;
    if (isTwo(name, inside, tokens)) continue;
    const same = inside.find((one) => one.first === name.first && one.last === name.last);
    if (same) take({ ...same, rule: 'name.model+knowledge', confidence: 0.97 });
    else if (
      isPersonPart(name, tokens, persons, naming) ||
      isKnownPerson(name, knowledge) ||
      isKnownFamily(name, tokens, knowledge)
    )
      take(fromModel(name, 'PER', 'name.part-of-person', tokens));
    else take(fromModel(name, name.type, 'name.model', tokens));
  }
  for (const name of known) if (free(taken, name.first, name.last)) take(name);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (taken[i] || !startsUpper(token.form) || !persons.has(naming.stem(token.form))) continue;
    // A title that the model once took into a name is none by itself.
    if (lists.titles.has(token.norm)) continue;
    if (token.upos === 'ADP' || token.upos === 'CCONJ' || (i > 0 && taken[i - 1] && endsPerson[i])) continue;
    const lemma = token.upos === 'PROPN' ? capitalised(token.lemma) : token.form;
    take({
      first: i,
      last: i + 1,
      type: 'PER',
      lemma,
      known: null,
      rule: 'name.part-of-person',
      confidence: 0.75,
    });
  }
  for (const name of titledNames(tokens, taken, lists)) take(name);
  for (const name of pairedNames(tokens, taken, naming)) take(name);
  for (const name of knownFamilies(analysis, taken, knowledge)) take(name);
  found.sort((a, b) => a.first - b.first);
  return withWholePersons(
    withInitials(found, analysis, taken, knowledge).map((name) =>
      inNominative(
        withNeighbours(
          withAddress(name, tokens, lists.streets, (i) => taken[i] === 0),
          tokens,
          taken,
          naming,
        ),
        tokens,
        naming,
      ),
    ),
    tokens,
    knowledge,
    naming,
  ).map((name) => inKnownForm(name, analysis, knowledge));
}

/** A name of the model without titles before it, and as two where it is two persons'. */
function withinBounds(
  name: NameSpan,
  tokens: readonly Token[],
  titles: MentionLists,
  knowledge: Knowledge,
  naming: Naming,
): NameSpan[] {
  const end = Math.min(nameEnd(name, tokens), beforeParticle(name, tokens, naming));
  if (end < name.last)
    return end > name.first
      ? withinBounds(part(name, tokens, name.first, end), tokens, titles, knowledge, naming)
      : [];
  if (name.last - name.first < 2) return [name];
  // "Mr. [Koval]": after a word of courtesy stands a person, whatever the model takes the name for.
  const isPolite = titles.courtesies.has((tokens[name.first] as Token).norm);
  if (isPolite && name.type !== 'PER')
    return [{ ...part(name, tokens, name.first + 1, name.last), type: 'PER' }];
  if (name.type === 'MISC' && opensTitle(name, tokens, titles, knowledge)) return [];
  if (name.type === 'ORG' || name.type === 'MISC')
    return [bearerOfTitle(name, tokens, titles, knowledge) ?? name];
  if (name.type !== 'PER') return [name];
  // "US [Secretary] of State": titles are no name.
  if (areTitles(name, tokens, titles, knowledge)) return [];
  const first = afterTitles(name, tokens, titles, knowledge);
  const whole = first > name.first ? part(name, tokens, first, name.last) : name;
  const second = secondPerson(whole, tokens, knowledge, naming);
  if (second < 0) return [whole];
  return [part(whole, tokens, whole.first, second), part(whole, tokens, second, whole.last)];
}

/** Tokens of a person's name after a title, a hyphen among them. */
const MOST_WORDS = 4;

/** "German Chancellor [Olaf Scholz]" taken for a body: two or three words of a name after titles are a person. */
function bearerOfTitle(
  name: NameSpan,
  tokens: readonly Token[],
  titles: MentionLists,
  knowledge: Knowledge,
): NameSpan | null {
  const first = afterTitles(name, tokens, titles, knowledge);
  // "President [Vladimir Putin] on Monday": what a preposition begins is no part of it.
  const preposition = tokens
    .slice(first, name.last)
    .findIndex(({ upos, form }) => upos === 'ADP' && /^\p{Ll}/u.test(form));
  const last = preposition > 0 ? first + preposition : name.last;
  const left = tokens.slice(first, last);
  const isHyphen = ({ form }: Token, i: number) => form === '-' && left[i - 1]?.spaceBefore === true;
  const words = left.filter((token, i) => !isHyphen(token, i));
  const isName = words.every(({ form, upos }) => upos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(form));
  if (first === name.first || words.length < 2 || left.length > MOST_WORDS || !isName) return null;
  return { ...part(name, tokens, first, last), type: 'PER' };
}

/** Some words of a name; its lemma has one word for each of them or is made of their forms. */
function part(name: NameSpan, tokens: readonly Token[], first: number, last: number): NameSpan {
  const words = name.lemma.split(' ');
  const isAligned = words.length === name.last - name.first;
  const lemma = isAligned
    ? words.slice(first - name.first, last - name.first)
    : tokens.slice(first, last).map(({ form }) => form);
  return {
    ...name,
    first,
    last,
    start: (tokens[first] as Token).start,
    end: (tokens[last - 1] as Token).end,
    lemma: lemma.join(' '),
  };
}

function fromModel(name: NameSpan, type: MentionType, rule: string, tokens: readonly Token[]): Name {
  // «[прессы] сообщают»: a common noun that the recogniser took for a name and left in its case.
  const { form, lemma, upos } = tokens[name.first] as Token;
  const isCommon = name.last - name.first === 1 && upos === 'NOUN' && /^\p{Ll}/u.test(form);
  return {
    first: name.first,
    last: name.last,
    type,
    lemma: isCommon && name.lemma === form ? lemma : stopped(name, tokens),
    known: null,
    rule,
    confidence: name.confidence,
  };
}

/** «С . Кравченко»: the initial's base form has its full stop already; «з Ваном І.» has the stop of its sentence. */
function stopped({ last, lemma }: NameSpan, tokens: readonly Token[]): string {
  const [end, next, after] = [tokens[last - 1] as Token, tokens[last], tokens[last + 1]];
  const closes = next?.form === '.' && !next.spaceBefore && after?.sentence !== next.sentence;
  const isOwn = closes && /^\p{Lu}$/u.test(end.form) && lemma.endsWith('.');
  return isOwn ? lemma.slice(0, -1) : lemma.replace(/\. \./g, '.');
}

/** Stems of the parts of full person names in the article. */
function personStems(
  names: readonly NameSpan[],
  { tokens, language }: Analysis,
  naming: Naming,
): Set<string> {
  const stems = new Set<string>();
  for (const name of names) {
    if (
      name.type !== 'PER' ||
      name.last - name.first < 2 ||
      name.confidence < 0.55 ||
      isImpossible(name, tokens, language, naming)
    )
      continue;
    for (let i = name.first; i < name.last; i++) {
      const { form } = tokens[i] as Token;
      if (/^\p{Lu}\p{Ll}/u.test(form)) stems.add(naming.stem(form));
    }
  }
  return stems;
}

function isPersonPart(
  name: NameSpan,
  tokens: readonly Token[],
  persons: ReadonlySet<string>,
  { stem }: Naming,
): boolean {
  if (name.type === 'PER' || name.last - name.first > 1) return false;
  return persons.has(stem((tokens[name.first] as Token).form));
}

function free(taken: Uint8Array, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (taken[i]) return false;
  return true;
}
